//! `portal serve`

use super::Source;
use crate::clock::Clock;
use crate::content::{self, ContentError};
use crate::ops::log::Log;
use crate::ops::{self, accept, descriptors, drill, guard, reload, signals};
use crate::site::portal::Portal;
use crate::{api, site};
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use clap::Args;
use seeds::catalogue::Catalogue;
use std::error::Error;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpSocket};

/// Connections that wait to be accepted.
const BACKLOG: u32 = 1024;

/// Serves the pages and the API until it is asked to end.
#[derive(Args, Debug)]
pub(super) struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:3000")]
    addr: SocketAddr,
    /// How residents reach this site, for QR codes and the sitemap.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    #[command(flatten)]
    source: Source,
    /// Adds addresses that break on purpose, for drills.
    #[arg(long, hide = true)]
    drill: bool,
}

impl Serve {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let (log, writer) = Log::start();
        guard::log_panics(log.clone());
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()?;
        let served = runtime.block_on(self.serve(log));
        // Handlers that outlived their time hold copies of the log.
        runtime.shutdown_background();
        let _ = std::panic::take_hook();
        if served.is_ok() {
            let _ = writer.join();
        }
        served.map(|()| ExitCode::SUCCESS)
    }

    async fn serve(self, log: Log) -> Result<(), Box<dyn Error>> {
        let (mut end, reload) = signals::take()?;
        let descriptors = descriptors::raise();
        let clock = Clock::new(self.source.today);
        let folder = self.source.content;
        let (catalogue, refused) = first(folder.as_deref(), clock)?;
        let listener = listen(self.addr)?;
        let address = listener.local_addr()?;
        let public_url = self
            .public_url
            .unwrap_or_else(|| format!("http://{address}"));
        let portal = Arc::new(Portal::new(catalogue, &public_url, clock, log));
        portal.log.event("descriptors", descriptors.to_string());
        if let Some(error) = &refused {
            reload::refused(&portal, error);
        }
        let watching = match folder {
            Some(folder) => tokio::spawn(reload::watch(Arc::clone(&portal), folder, reload)),
            None => tokio::spawn(reload.decline(portal.log.clone())),
        };
        super::print(format!("listening on http://{address}\n").as_bytes());
        let router = router(&portal, self.drill);
        accept::serve(listener, router, Arc::clone(&portal), end.comes()).await;
        watching.abort();
        Ok(())
    }
}

/// Takes connections at `address`, and lets many wait while the process is busy.
fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    // Connections of an earlier process that linger do not keep this one from its address.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// The catalogue to begin with. A faulty folder is reported and the embedded content is served,
/// until the folder is mended; a folder that cannot be read is a mistake of the command.
fn first(
    folder: Option<&Path>,
    clock: Clock,
) -> Result<(Catalogue, Option<ContentError>), ContentError> {
    let Some(folder) = folder else {
        return Ok((content::embedded()?, None));
    };
    match content::checked(folder, clock.today()) {
        Ok(catalogue) => Ok((catalogue, None)),
        Err(faulty @ ContentError::Faulty(_)) => Ok((content::embedded()?, Some(faulty))),
        Err(error) => Err(error),
    }
}

/// Every address of the server; what is not named here is a page or nothing.
fn router(portal: &Arc<Portal>, drill: bool) -> Router {
    let mut router = Router::new()
        .route("/healthz", get(ops::health).fallback(site::only_get))
        .route("/sitemap.xml", get(site::sitemap).fallback(site::only_get))
        .route("/robots.txt", get(site::robots).fallback(site::only_get))
        .route("/assets/{file}", get(site::asset).fallback(site::only_get))
        .merge(api::routes())
        .fallback(site::page);
    if drill {
        router = router.merge(drill::routes());
    }
    let around = from_fn_with_state(Arc::clone(portal), guard::around);
    router.layer(around).with_state(Arc::clone(portal))
}
