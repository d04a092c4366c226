//! What visitors say is wrong: kept before it is acknowledged, shown to whoever has the receipt, and
//! deleted in time.

pub(crate) mod limit;
pub(crate) mod page;
pub(crate) mod place;
pub(crate) mod receipt;
pub(crate) mod store;

use crate::clock;
use crate::site::portal::Portal;
use limit::Limiter;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use tokio::time::sleep;

/// How often it is looked for what is to be deleted.
const PAUSE: Duration = Duration::from_secs(60 * 60);

/// Where corrections go, and how many.
pub(crate) struct Corrections {
    /// Where they are kept.
    pub(crate) store: Store,
    /// How many are taken from one address.
    pub(crate) limiter: Limiter,
    /// Proxies that are believed when they say whose request it is.
    pub(crate) proxies: Vec<IpAddr>,
}

/// The address that a connection comes from, as a request carries it to its handler.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// Deletes what has been kept for its time, for as long as the process runs.
pub(crate) async fn watch(portal: Arc<Portal>) {
    loop {
        portal
            .corrections
            .limiter
            .forget_before(portal.clock.today());
        if portal.corrections.store.is_there() {
            match portal.corrections.store.purge(clock::seconds()).await {
                Ok(0) => {}
                Ok(count) => portal.log.event("corrections_purged", count.to_string()),
                Err(error) => portal.log.event("corrections_away", error.to_string()),
            }
        }
        sleep(PAUSE).await;
    }
}
