//! Work that takes longer than other requests should wait: on threads of its own, a few pieces at a
//! time. What would wait too long is refused at once, so that what is taken stays fast.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Pieces of work that wait for a place, at a time.
const MOST_WAITING: usize = 128;
/// How long a piece waits for a place. Where there is three times too much to do every piece that is
/// taken waits as long, and the work and the packing come on top: together less than 100 ms.
const PATIENCE: Duration = Duration::from_millis(30);
/// How long one piece may take. The slowest of a quarter of a million took a tenth of that.
const LONGEST: Duration = Duration::from_secs(2);

/// There is more to do than can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Busy;

/// The places where what people ask is computed.
pub(crate) struct Lane {
    places: Arc<Semaphore>,
    waiting: Semaphore,
}

impl Lane {
    /// One place for each processor.
    pub(crate) fn new() -> Self {
        Self::with(processors())
    }

    fn with(places: usize) -> Self {
        Self {
            places: Arc::new(Semaphore::new(places)),
            waiting: Semaphore::new(MOST_WAITING),
        }
    }

    /// Does `work` when there is a place. A panic goes on to who asked.
    ///
    /// # Errors
    /// [`Busy`] where there is no place in time, or the work takes too long.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let waiting = self.waiting.try_acquire().map_err(|_| Busy)?;
        let place = timeout(PATIENCE, Arc::clone(&self.places).acquire_owned()).await;
        let Ok(Ok(place)) = place else {
            return Err(Busy);
        };
        drop(waiting);
        let working = aside(move || {
            // Held until the work is done, even where nobody waits for it any more.
            let _place = place;
            work()
        });
        timeout(LONGEST, working).await.map_err(|_| Busy)
    }
}

/// How many processors there are.
pub(crate) fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Does `work` on a thread where waiting for it holds up nobody. A panic goes on to who asked.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match spawn_blocking(work).await {
        Ok(done) => done,
        Err(failed) => resume_unwind(failed.into_panic()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn what_finds_no_place_in_time_is_refused_and_the_place_comes_free() {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_time()
            .build();
        runtime.expect("a runtime").block_on(async {
            let lane = Arc::new(Lane::with(1));
            let (end, ended) = channel::<()>();
            let (begin, mut begun) = tokio::sync::oneshot::channel();
            let first = {
                let lane = Arc::clone(&lane);
                tokio::spawn(async move {
                    let work = move || {
                        let _ = begin.send(());
                        ended.recv().is_ok()
                    };
                    lane.run(work).await
                })
            };
            assert!((&mut begun).await.is_ok());
            assert_eq!(lane.run(|| ()).await, Err(Busy));
            assert!(end.send(()).is_ok());
            assert!(matches!(first.await, Ok(Ok(true))));
            assert_eq!(lane.run(|| 7).await, Ok(7));
        });
    }
}
