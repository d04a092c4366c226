//! What the tests stand on: the portal, a browser, its tabs, and the content as the portal has it.

pub(crate) mod catalogue;
pub(crate) mod chrome;
pub(crate) mod form;
pub(crate) mod kinds;
pub(crate) mod portal;
pub(crate) mod program;
pub(crate) mod records;
pub(crate) mod tab;

use chrome::Chrome;
use portal::Portal;
use std::time::Duration;
use tab::Tab;
use tokio::runtime::Builder;
use tokio::time::timeout;

/// No test takes longer.
const LIMIT: Duration = Duration::from_secs(170);

/// The portal and a browser, both ended with the test.
pub(crate) struct World {
    pub(crate) portal: Portal,
    pub(crate) chrome: Chrome,
}

impl World {
    /// A tab of a new profile: nothing is shared with any other.
    pub(crate) async fn tab(&self) -> Tab {
        Tab::open(&self.chrome, self.portal.origin()).await
    }
}

/// Runs a test against a portal and a browser of its own.
pub(crate) fn run(test: impl AsyncFnOnce(&World)) {
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let portal = Portal::start().await;
        let chrome = Chrome::start().await;
        let world = World { portal, chrome };
        timeout(LIMIT, test(&world))
            .await
            .expect("the test ends in time");
        world.chrome.end().await;
    });
}
