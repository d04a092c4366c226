//! One connection's way to the router. On the way it is noted when we work and when we wait.

use super::connections::Connection;
use crate::corrections::Peer;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::response::Response;
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

/// Serves the requests of one connection.
pub(crate) struct Visit {
    /// Where requests go.
    pub(crate) router: TowerToHyperService<Router>,
    /// The connection that they come from.
    pub(crate) connection: Arc<Connection>,
    /// Where it comes from.
    pub(crate) peer: Peer,
}

impl Service<hyper::Request<Incoming>> for Visit {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn call(&self, request: hyper::Request<Incoming>) -> Self::Future {
        let connection = Arc::clone(&self.connection);
        connection.works();
        let mut request: Request = request.map(|body| {
            let connection = Arc::clone(&connection);
            Body::new(Awaited { body, connection })
        });
        request.extensions_mut().insert(self.peer);
        let replying = self.router.call(request);
        Box::pin(async move {
            let reply = replying.await;
            // Whether the client takes it is up to the client.
            connection.waits();
            reply
        })
    }
}

/// A body that may be long in coming.
struct Awaited {
    body: Incoming,
    connection: Arc<Connection>,
}

impl HttpBody for Awaited {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        match &polled {
            Poll::Pending => self.connection.waits(),
            // Whole: now it is our turn. Parts alone do not count as progress.
            Poll::Ready(None | Some(Err(_))) => self.connection.works(),
            Poll::Ready(Some(Ok(_))) if self.body.is_end_stream() => self.connection.works(),
            Poll::Ready(_) => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
