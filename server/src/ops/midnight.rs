//! Makes the pages of the next day before it begins in Beijing, so that nobody waits for them.

use crate::site::portal::Portal;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

/// How long before midnight the pages are made. All of them take about twenty seconds.
const AHEAD: Duration = Duration::from_secs(180);
/// How often the clock is looked at: it may be set while the process runs.
const PAUSE: Duration = Duration::from_secs(20);

/// Watches the clock for as long as the process runs.
pub(crate) async fn watch(portal: Arc<Portal>) {
    loop {
        let soon = portal.clock.day_in(AHEAD);
        if soon != portal.clock.today() {
            portal.edition().prepare(soon).await;
        }
        sleep(PAUSE).await;
    }
}
