//! `portal serve`

use super::Source;
use crate::clock::Clock;
use crate::content::{self, ContentError};
use crate::ops::log::Log;
use crate::ops::{self, accept, drill, guard, reload};
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
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};

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
        let clock = Clock::new(self.source.today);
        let folder = self.source.content;
        let (catalogue, refused) = first(folder.as_deref(), clock)?;
        let mut end = End::new()?;
        let listener = TcpListener::bind(self.addr).await?;
        let address = listener.local_addr()?;
        let public_url = self
            .public_url
            .unwrap_or_else(|| format!("http://{address}"));
        let portal = Arc::new(Portal::new(catalogue, &public_url, clock, log));
        if let Some(error) = &refused {
            reload::refused(&portal, error);
        }
        let watching =
            folder.map(|folder| tokio::spawn(reload::watch(Arc::clone(&portal), folder)));
        super::print(format!("listening on http://{address}\n").as_bytes());
        let router = router(&portal, self.drill);
        accept::serve(listener, router, Arc::clone(&portal), async move {
            end.comes().await
        })
        .await;
        if let Some(watching) = watching {
            watching.abort();
        }
        Ok(())
    }
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

/// The ways in which a process is asked to end.
struct End {
    terminate: Signal,
    interrupt: Signal,
}

impl End {
    fn new() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn comes(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}
