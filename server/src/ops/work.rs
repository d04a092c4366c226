//! Work that takes longer than other requests should wait.

use std::panic::resume_unwind;
use tokio::task::spawn_blocking;

/// Does `work` on a thread where waiting for it holds up nobody. A panic goes on to who asked.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match spawn_blocking(work).await {
        Ok(done) => done,
        Err(failed) => resume_unwind(failed.into_panic()),
    }
}
