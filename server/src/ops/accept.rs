//! Accepts connections, as many as can be served, until the process is asked to end; then those
//! that are already on their way, and no more.

use super::connections::Connections;
use super::descriptors::{self, Spare};
use super::visit::Visit;
use super::wire::{Unread, Wire};
use crate::corrections::Peer;
use crate::site::portal::Portal;
use axum::Router;
use futures::future::join_all;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use socket2::{SockFilter, SockRef};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout, timeout_at};

/// Connections of operators at a time.
const MOST_OPERATORS: usize = 32;
/// Connections that are told to come back, at a time; more are closed without a word.
const MOST_TURNED_AWAY: usize = 64;
/// How long the headers of a request may take; also how long a connection may stand idle.
const HEADER_LIMIT: Duration = Duration::from_secs(10);
/// The longest request line and headers.
const MOST_HEADER_BYTES: usize = 32 * 1024;
/// How long requests under way may still take when the process ends, the notice included.
const DRAIN_LIMIT: Duration = Duration::from_secs(10);
/// How long one who comes when there are no descriptors left is given to take the answer.
const SHORT: Duration = Duration::from_millis(50);
/// How often the log says that descriptors ran out.
const PAUSE: Duration = Duration::from_secs(10);

/// How long a connection may take to come about, when the process ends: what was begun is finished.
const ON_THE_WAY: Duration = Duration::from_millis(100);
/// How long a connection that was let in last may take to ask, when the process ends.
const FIRST_REQUEST: Duration = Duration::from_millis(500);
/// How often it is looked whether it did.
const MOMENT: Duration = Duration::from_millis(5);

/// How much at a time, and how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Connections that are open at a time.
    pub(crate) connections: usize,
    /// How long requests are still taken when the process is asked to end.
    pub(crate) notice: Duration,
}

/// A socket on which connections come.
pub(crate) struct Listener {
    /// The socket.
    pub(crate) socket: TcpListener,
    /// Who listens on it when this process has ended.
    pub(crate) successor: Successor,
}

/// Who listens on an address next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Successor {
    /// Nobody: the socket is ours, and goes with us.
    Nobody,
    /// Whoever the system hands the socket to.
    Another,
}

impl Listener {
    /// Lets nobody begin to connect any more; who has begun still arrives. Between the last one who is
    /// let in and the end of the socket somebody would come who is then cut off. Nothing changes for
    /// a socket that others listen on.
    fn stops(&self) {
        if self.successor == Successor::Nobody {
            // Should the system refuse, all is as it would be without.
            let _ = SockRef::from(&self.socket).attach_filter(&NO_FIRST_PACKET);
        }
    }
}

/// A program of the system's packet filter: packets with the sign of a beginning (SYN, in the byte of
/// the flags) are dropped, all others pass whole.
const NO_FIRST_PACKET: [SockFilter; 4] = [
    SockFilter::new(0x30, 0, 0, 13),
    SockFilter::new(0x45, 0, 1, 2),
    SockFilter::new(0x06, 0, 0, 0),
    SockFilter::new(0x06, 0, 0, u32::MAX),
];

/// Takes connections and hands them to a router.
#[derive(Clone)]
struct Door {
    http: http1::Builder,
    service: TowerToHyperService<Router>,
    connections: Arc<Connections>,
    turned_away: Arc<Semaphore>,
    unread: Unread,
    busy: Arc<str>,
    portal: Arc<Portal>,
}

/// Serves until `end` comes, then finishes what is under way.
pub(crate) async fn serve(
    listeners: Vec<Listener>,
    router: Router,
    portal: Arc<Portal>,
    limits: Limits,
    end: impl Future<Output = &'static str>,
) {
    let door = Door::new(router, &portal, limits.connections);
    let graceful = Arc::new(GracefulShutdown::new());
    let (close, closing) = watch::channel(false);
    let accepting: Vec<_> = listeners
        .into_iter()
        .map(|listener| {
            let accepting = door
                .clone()
                .accept(listener, Arc::clone(&graceful), closing.clone());
            tokio::spawn(accepting)
        })
        .collect();
    let why = end.await;
    // From now on every reply ends its connection, and whoever asks is told to go elsewhere.
    portal.fitness.ends();
    portal.log.event("ending", why);
    let begun = Instant::now();
    sleep(limits.notice).await;
    let _ = close.send(true);
    join_all(accepting).await;
    // Who was let in last has not asked yet; whoever asked before was told that this is the end.
    let until = Instant::now() + FIRST_REQUEST;
    while door.connections.expects_a_first_request() && Instant::now() < until {
        sleep(MOMENT).await;
    }
    let left = DRAIN_LIMIT.saturating_sub(begun.elapsed());
    let finishing = async {
        // Ours alone: those who accepted have ended.
        if let Some(graceful) = Arc::into_inner(graceful) {
            graceful.shutdown().await;
        }
    };
    if timeout(left, finishing).await.is_err() {
        portal.log.event("ended", "with requests under way");
    } else {
        portal.log.event("ended", "");
    }
}

/// Serves operators for as long as the process runs.
pub(crate) async fn beside(listener: TcpListener, router: Router, portal: Arc<Portal>) {
    let graceful = Arc::new(GracefulShutdown::new());
    let (_close, closing) = watch::channel(false);
    let door = Door::new(router, &portal, MOST_OPERATORS);
    let listener = Listener {
        socket: listener,
        successor: Successor::Nobody,
    };
    door.accept(listener, graceful, closing).await;
}

impl Door {
    fn new(router: Router, portal: &Arc<Portal>, most: usize) -> Self {
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(HEADER_LIMIT)
            .max_buf_size(MOST_HEADER_BYTES);
        let unread: Unread = {
            let portal = Arc::clone(portal);
            Arc::new(move |status| super::unread::reply(&portal, status))
        };
        Self {
            http,
            service: TowerToHyperService::new(router),
            connections: Connections::new(most),
            turned_away: Arc::new(Semaphore::new(MOST_TURNED_AWAY.min(most / 4))),
            unread,
            busy: busy(portal).into(),
            portal: Arc::clone(portal),
        }
    }

    /// Accepts until it is told to close, then what has arrived by then.
    async fn accept(
        self,
        listener: Listener,
        graceful: Arc<GracefulShutdown>,
        mut closing: watch::Receiver<bool>,
    ) {
        let mut spare = Spare::new();
        let mut told: Option<Instant> = None;
        loop {
            let accepted = tokio::select! {
                accepted = listener.socket.accept() => accepted,
                _ = closing.wait_for(|close| *close) => break,
            };
            match accepted {
                Ok((stream, address)) => self.admit(stream, address, &graceful),
                Err(error) if descriptors::ran_out(&error) => {
                    self.portal.metrics.descriptors_ran_out.inc();
                    if told.is_none_or(|told| told.elapsed() > PAUSE) {
                        let log = &self.portal.log;
                        log.event("descriptors_ran_out", error.to_string());
                        told = Some(Instant::now());
                    }
                    // Those in use come free before long.
                    let refusing = refuse(&mut spare, &listener.socket, &self.busy);
                    let _ = timeout(SHORT, refusing).await;
                    spare.refill();
                }
                // The client went away before it was accepted.
                Err(_) => {}
            }
        }
        listener.stops();
        let until = tokio::time::Instant::now() + ON_THE_WAY;
        while let Ok(Ok((stream, address))) = timeout_at(until, listener.socket.accept()).await {
            self.admit(stream, address, &graceful);
        }
        // Those who arrived are let in; the system would cut them off with the listener.
        let Ok(listener) = listener.socket.into_std() else {
            return;
        };
        while let Ok((stream, address)) = listener.accept() {
            let stream = stream.set_nonblocking(true).map(|()| stream);
            if let Ok(stream) = stream.and_then(TcpStream::from_std) {
                self.admit(stream, address, &graceful);
            }
        }
    }

    /// Serves a connection where there is room for it.
    fn admit(&self, stream: TcpStream, address: SocketAddr, graceful: &GracefulShutdown) {
        // Replies are written whole; waiting for more would only delay them.
        let _ = stream.set_nodelay(true);
        let metrics = &self.portal.metrics;
        let Some((place, gave_way)) = self.connections.admit(address.ip()) else {
            metrics.turned_away.inc();
            self.turn_away(stream);
            return;
        };
        if gave_way {
            metrics.gave_way.inc();
        }
        metrics.connections.inc();
        let visit = Visit {
            router: self.service.clone(),
            connection: Arc::clone(&place.connection),
            peer: Peer(address.ip()),
        };
        let stream = TokioIo::new(Wire::new(stream, Arc::clone(&self.unread)));
        let serving = graceful.watch(self.http.serve_connection(stream, visit));
        let portal = Arc::clone(&self.portal);
        tokio::spawn(async move {
            tokio::select! {
                // What a client breaks off or gets wrong is no event of ours.
                _ = serving => {}
                () = place.connection.gives_way() => {}
            }
            portal.metrics.connections.dec();
            drop(place);
        });
    }

    fn turn_away(&self, stream: TcpStream) {
        if let Ok(place) = Arc::clone(&self.turned_away).try_acquire_owned() {
            let busy = Arc::clone(&self.busy);
            tokio::spawn(async move {
                let _ = timeout(Duration::from_secs(1), turn_away(stream, &busy)).await;
                drop(place);
            });
        }
    }
}

/// Answers one who came when there were no descriptors left.
async fn refuse(spare: &mut Spare, listener: &TcpListener, reply: &str) -> std::io::Result<()> {
    turn_away(spare.accept(listener).await?, reply).await
}

async fn turn_away(mut stream: TcpStream, reply: &str) -> std::io::Result<()> {
    stream.write_all(reply.as_bytes()).await?;
    stream.shutdown().await?;
    // What the client still sends is read, or the reply would be lost with the connection.
    let mut rest = [0; 1024];
    while stream.read(&mut rest).await? > 0 {}
    Ok(())
}

/// The reply to one connection too many.
fn busy(portal: &Portal) -> String {
    let text = app::words::in_all(|words| words.crowded);
    format!(
        "HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/plain; charset=utf-8\r\n\
         content-length: {}\r\nretry-after: 5\r\ncache-control: no-store\r\nconnection: close\r\n\
         {}\r\n{text}",
        text.len(),
        portal.headers.lines(),
    )
}
