//! `portal serve`

mod settings;

use self::settings::{Options, Settings, SettingsError};
use super::read_day;
use crate::clock::Clock;
use crate::content::{self, ContentError, Texts};
use crate::corrections::limit::Limiter;
use crate::corrections::store::{self, Durability, Store};
use crate::corrections::{self, Corrections};
use crate::ops::accept::{Listener, Successor};
use crate::ops::log::Log;
use crate::ops::{accept, descriptors, drill, guard, health, midnight, reload, signals};
use crate::site::portal::Portal;
use crate::{api, site};
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use clap::Args;
use listenfd::ListenFd;
use seeds::catalogue::Catalogue;
use std::error::Error;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpSocket};

/// Connections that wait to be accepted.
const BACKLOG: u32 = 1024;
/// Descriptors that are not for connections: files, logs, listeners, those turned away.
const RESERVE: u64 = 24;

/// Serves the pages and the API until it is asked to end.
#[derive(Args, Debug)]
pub(super) struct Serve {
    #[command(flatten)]
    options: Options,
    /// Adds addresses that break on purpose, for drills.
    #[arg(long, hide = true)]
    drill: bool,
    /// Acknowledges corrections that are not yet on the disk, for the drill of a power cut, which
    /// must notice. A flag alone: no variable and no file can turn it on.
    #[arg(long, hide = true)]
    drill_unsynchronised: bool,
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
            writer.finish();
        }
        served.map(|()| ExitCode::SUCCESS)
    }

    async fn serve(self, log: Log) -> Result<(), Box<dyn Error>> {
        let (mut end, reload) = signals::take()?;
        let descriptors = descriptors::raise();
        let settings = self.options.settle()?;
        let clock = settings.clock;
        let texts = Texts {
            folder: settings.content.clone(),
            watched: settings.watched.clone(),
        };
        let (mut catalogue, refused) = first(texts.folder.as_deref(), clock)?;
        let unread = texts.note(&mut catalogue).err();
        let listeners = listeners(&settings)?;
        let private = settings.private.map(listen).transpose()?;
        let addresses = listeners
            .iter()
            .map(|listener| listener.socket.local_addr());
        let addresses: Vec<SocketAddr> = addresses.collect::<Result<_, _>>()?;
        let public_url = settings.public_url.unwrap_or_else(|| {
            let first = addresses.first().map(ToString::to_string);
            format!("http://{}", first.unwrap_or_default())
        });
        store::assert_sqlite().await?;
        let durability = match self.drill_unsynchronised {
            false => Durability::OnDisk,
            true => Durability::InMemory,
        };
        let corrections = Corrections {
            store: Store::at(settings.database, durability)?,
            limiter: Limiter::new(clock.today())?,
            proxies: settings.proxies,
        };
        let portal = Portal::new(catalogue, &public_url, clock, log, corrections);
        let portal = Arc::new(portal);
        portal.log.event("descriptors", descriptors.to_string());
        if durability == Durability::InMemory {
            portal
                .log
                .event("unsynchronised", "a power cut loses corrections");
        }
        if let Some(error) = unread {
            portal.log.event("watched_unread", error.to_string());
        }
        if let Some(error) = &refused {
            portal.fitness.stands_in();
            reload::refused(&portal, error);
        }
        let mut limits = settings.limits;
        limits.connections = affordable(limits.connections, descriptors);
        let mut beside = vec![
            tokio::spawn(midnight::watch(Arc::clone(&portal))),
            tokio::spawn(corrections::watch(Arc::clone(&portal))),
        ];
        beside.push(match texts {
            Texts {
                folder: None,
                watched: None,
            } => tokio::spawn(reload.decline(portal.log.clone())),
            texts => tokio::spawn(reload::watch(Arc::clone(&portal), texts, reload)),
        });
        if let Some(private) = private {
            let line = format!("operators at http://{}\n", private.local_addr()?);
            super::print(line.as_bytes());
            let routes = health::private(&portal);
            beside.push(tokio::spawn(accept::beside(
                private,
                routes,
                Arc::clone(&portal),
            )));
        }
        for address in &addresses {
            super::print(format!("listening on http://{address}\n").as_bytes());
        }
        let router = router(&portal, self.drill);
        accept::serve(listeners, router, Arc::clone(&portal), limits, end.comes()).await;
        for task in beside {
            task.abort();
        }
        Ok(())
    }
}

/// What the system handed over, or else what was set.
fn listeners(settings: &Settings) -> Result<Vec<Listener>, Box<dyn Error>> {
    let mut handed = ListenFd::from_env();
    if handed.len() == 0 {
        let ours = |socket| Listener {
            socket,
            successor: Successor::Nobody,
        };
        let addresses = settings.addresses.iter().copied();
        return addresses.map(|address| listen(address).map(ours)).collect();
    }
    if settings.addresses_given {
        return Err(SettingsError::Unfit {
            option: "addr",
            problem: "sockets were handed over already".to_owned(),
        }
        .into());
    }
    let mut listeners = Vec::new();
    for at in 0..handed.len() {
        if let Some(listener) = handed.take_tcp_listener(at)? {
            listener.set_nonblocking(true)?;
            listeners.push(Listener {
                socket: TcpListener::from_std(listener)?,
                successor: Successor::Another,
            });
        }
    }
    Ok(listeners)
}

/// Takes connections at `address`, and lets many wait while the process is busy.
fn listen(address: SocketAddr) -> Result<TcpListener, Box<dyn Error>> {
    let open = || {
        let socket = if address.is_ipv4() {
            TcpSocket::new_v4()?
        } else {
            TcpSocket::new_v6()?
        };
        // Connections of an earlier process that linger do not keep this one from its address.
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        socket.listen(BACKLOG)
    };
    open().map_err(|error: std::io::Error| format!("{address}: {error}").into())
}

/// As many connections as were set, or as there are descriptors for.
fn affordable(connections: usize, descriptors: u64) -> usize {
    let left = descriptors.saturating_sub(RESERVE);
    // One in five is for those who are turned away.
    let left = usize::try_from(left / 5 * 4).unwrap_or(usize::MAX);
    connections.min(left.max(8))
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
        .route("/healthz", get(health::alive).fallback(site::only_get))
        .route("/readyz", get(health::ready).fallback(site::only_get))
        .route("/sitemap.xml", get(site::sitemap).fallback(site::only_get))
        .route(
            "/opensearch.xml",
            get(site::opensearch::description).fallback(site::only_get),
        )
        .route("/robots.txt", get(site::robots).fallback(site::only_get))
        .route("/favicon.ico", get(site::sign).fallback(site::only_get))
        .route("/assets/{file}", get(site::asset).fallback(site::only_get))
        .merge(api::routes())
        .fallback(site::page);
    if drill {
        router = router.merge(drill::routes());
    }
    let around = from_fn_with_state(Arc::clone(portal), guard::around);
    router.layer(around).with_state(Arc::clone(portal))
}
