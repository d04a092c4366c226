//! Accepts connections, as many as can be served, until the process is asked to end.

use super::descriptors::{self, Spare};
use super::patience::Patient;
use crate::site::portal::Portal;
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Connections that are served at a time.
const MOST_CONNECTIONS: usize = 1024;
/// Connections that are told to come back, at a time; more are closed without a word.
const MOST_TURNED_AWAY: usize = 64;
/// How long the headers of a request may take; also how long a connection may stand idle.
const HEADER_LIMIT: Duration = Duration::from_secs(10);
/// The longest request line and headers.
const MOST_HEADER_BYTES: usize = 32 * 1024;
/// How long one who comes when there are no descriptors left is given to take the answer.
const SHORT: Duration = Duration::from_millis(50);
/// How often the log says that descriptors ran out.
const PAUSE: Duration = Duration::from_secs(10);
/// How long requests under way may still take when the process ends.
const DRAIN_LIMIT: Duration = Duration::from_secs(10);

/// Serves until `end` comes, then finishes what is under way.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    portal: Arc<Portal>,
    end: impl Future<Output = &'static str>,
) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let turned_away = Arc::new(Semaphore::new(MOST_TURNED_AWAY));
    let busy: Arc<str> = busy(&portal).into();
    let service = TowerToHyperService::new(router);
    let graceful = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADER_LIMIT)
        .max_buf_size(MOST_HEADER_BYTES);
    let mut spare = Spare::new();
    let mut told = None;
    let mut end = std::pin::pin!(end);
    let why = loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            why = &mut end => break why,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) if descriptors::ran_out(&error) => {
                if told.is_none_or(|told: Instant| told.elapsed() > PAUSE) {
                    portal.log.event("descriptors_ran_out", error.to_string());
                    told = Some(Instant::now());
                }
                // Those in use come free before long.
                let _ = timeout(SHORT, refuse(&mut spare, &listener, &busy)).await;
                spare.refill();
                continue;
            }
            // The client went away before it was accepted.
            Err(_) => continue,
        };
        // Replies are written whole; waiting for more would only delay them.
        let _ = stream.set_nodelay(true);
        match Arc::clone(&places).try_acquire_owned() {
            Ok(place) => {
                let stream = TokioIo::new(Patient::new(stream));
                let serving = graceful.watch(http.serve_connection(stream, service.clone()));
                tokio::spawn(async move {
                    // What a client breaks off or gets wrong is no event of ours.
                    let _ = serving.await;
                    drop(place);
                });
            }
            Err(_) => {
                if let Ok(place) = Arc::clone(&turned_away).try_acquire_owned() {
                    let busy = Arc::clone(&busy);
                    tokio::spawn(async move {
                        let _ = timeout(Duration::from_secs(1), turn_away(stream, &busy)).await;
                        drop(place);
                    });
                }
            }
        }
    };
    drop(listener);
    portal.log.event("ending", why);
    if timeout(DRAIN_LIMIT, graceful.shutdown()).await.is_err() {
        portal.log.event("ended", "with requests under way");
    } else {
        portal.log.event("ended", "");
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
    let text = "访问的人太多，请稍后再试。\nToo many visitors at this moment. Try again soon.\n";
    format!(
        "HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/plain; charset=utf-8\r\n\
         content-length: {}\r\nretry-after: 5\r\ncache-control: no-store\r\nconnection: close\r\n\
         {}\r\n{text}",
        text.len(),
        portal.headers.lines(),
    )
}
