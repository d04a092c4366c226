//! Whether the process lives, whether it should be sent requests, and what it counts.

use crate::site::headers::SecurityHeaders;
use crate::site::packed::{ContentType, once};
use crate::site::portal::Portal;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What this process is fit for.
#[derive(Debug, Default)]
pub(crate) struct Fitness {
    ending: AtomicBool,
    // The content that was asked for at the start had faults, and nothing sound came since.
    stand_in: AtomicBool,
}

impl Fitness {
    /// Requests should go elsewhere from now on.
    pub(crate) fn ends(&self) {
        self.ending.store(true, Ordering::Relaxed);
    }

    /// Whether the process is about to end.
    pub(crate) fn is_ending(&self) -> bool {
        self.ending.load(Ordering::Relaxed)
    }

    /// The embedded content stands in for one that was asked for and has faults.
    pub(crate) fn stands_in(&self) {
        self.stand_in.store(true, Ordering::Relaxed);
    }

    /// The content that was asked for is served.
    pub(crate) fn serves_as_asked(&self) {
        self.stand_in.store(false, Ordering::Relaxed);
    }

    fn state(&self) -> Fit {
        if self.is_ending() {
            Fit::Ending
        } else if self.stand_in.load(Ordering::Relaxed) {
            Fit::StandIn
        } else {
            Fit::Ready
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Fit {
    Ready,
    Ending,
    StandIn,
}

impl Fit {
    const fn status(self) -> StatusCode {
        match self {
            Self::Ready => StatusCode::OK,
            Self::Ending | Self::StandIn => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

#[derive(Serialize)]
struct Detail {
    state: Fit,
    /// The content that is served.
    digest: String,
    /// Faults of the content that was refused last.
    content_faults: i64,
    /// Connections that are open.
    connections: i64,
}

/// `/healthz`: the process answers.
pub(crate) async fn alive(headers: HeaderMap) -> Response {
    once(StatusCode::OK, ContentType::Text, &headers, "ok\n")
}

/// `/readyz` for everyone: whether requests should come here, and no more.
pub(crate) async fn ready(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let status = portal.fitness.state().status();
    let text = if status == StatusCode::OK {
        "ready\n"
    } else {
        "not ready\n"
    };
    once(status, ContentType::Text, &headers, text)
}

/// What operators see, at an address that residents cannot reach.
pub(crate) fn private(portal: &Arc<Portal>) -> Router {
    Router::new()
        .route("/healthz", get(alive))
        .route("/readyz", get(detail))
        .route("/metrics", get(metrics))
        .route("/digest", get(digest))
        .layer(from_fn(plain))
        .with_state(Arc::clone(portal))
}

async fn detail(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let state = portal.fitness.state();
    let detail = Detail {
        state,
        digest: portal.edition().site.catalogue.digest.clone(),
        content_faults: portal.metrics.content_faults.get(),
        connections: portal.metrics.connections.get(),
    };
    let mut line = serde_json::to_vec(&detail).unwrap_or_default();
    line.push(b'\n');
    once(state.status(), ContentType::Json, &headers, line)
}

async fn metrics(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let lost = i64::try_from(portal.log.lost()).unwrap_or(i64::MAX);
    portal.metrics.log_lines_lost.set(lost);
    let (status, text) = match portal.metrics.text() {
        Ok(text) => (StatusCode::OK, text),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
    };
    let mut reply = once(status, ContentType::Text, &headers, text);
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let kind = HeaderValue::from_static(kind);
    reply.headers_mut().insert(header::CONTENT_TYPE, kind);
    reply
}

async fn digest(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let digest = portal.edition().site.catalogue.digest.clone() + "\n";
    once(StatusCode::OK, ContentType::Text, &headers, digest)
}

/// Nothing of this is kept or shown within another page.
async fn plain(request: Request, next: Next) -> Response {
    let mut reply = next.run(request).await;
    let headers = reply.headers_mut();
    SecurityHeaders::for_styles(&[]).apply(headers);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    reply
}
