//! What an operator tells the running process. The handlers stand before anything else is done:
//! until then a signal would end it.

use crate::ops::log::Log;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// The ways in which a process is asked to end.
pub(crate) struct End {
    terminate: Signal,
    interrupt: Signal,
}

/// The signal that asks for the content to be read again.
pub(crate) struct Reload(Signal);

/// Takes the signals from the system.
///
/// # Errors
/// When the system refuses.
pub(crate) fn take() -> std::io::Result<(End, Reload)> {
    let reload = Reload(signal(SignalKind::hangup())?);
    let end = End {
        terminate: signal(SignalKind::terminate())?,
        interrupt: signal(SignalKind::interrupt())?,
    };
    Ok((end, reload))
}

impl End {
    /// Waits until the process is asked to end, and tells how. What came before is not lost.
    pub(crate) async fn comes(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}

impl Reload {
    /// Waits until the content is to be read again.
    pub(crate) async fn comes(&mut self) {
        // Never closed: the handler stands as long as the process.
        let _ = self.0.recv().await;
    }

    /// Notes each request to read content where there is no folder to read it from.
    pub(crate) async fn decline(mut self, log: Log) {
        loop {
            self.comes().await;
            log.event("reload_declined", "started without --content");
        }
    }
}
