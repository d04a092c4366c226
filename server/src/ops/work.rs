//! Work that takes longer than other requests should wait: on threads of its own, a few pieces at a
//! time. What would wait too long is refused at once, so that what is taken stays fast.

use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Pieces of work that wait for a place, at a time.
const MOST_WAITING: usize = 128;
/// How long a piece waits for a place at most: a moment at which the machine does nothing is no
/// overload.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long it waits while there is more to do than can be done. The work and the packing come on
/// top: together less than 100 ms.
const SHORT: Duration = Duration::from_millis(20);
/// Who waited no longer found hardly anyone before them.
const QUICK: Duration = Duration::from_millis(5);
/// So many pieces in a row that waited long are an overload; a few visitors do not send as many.
const MOST_LATE: u32 = 12;
/// How long one piece may take. The slowest of a quarter of a million took a tenth of that.
const LONGEST: Duration = Duration::from_secs(2);

/// There is more to do than can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Busy;

/// The places where what people ask is computed.
pub(crate) struct Lane {
    places: Arc<Semaphore>,
    waiting: Semaphore,
    load: Mutex<Load>,
}

/// Whether there is more to do than can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Load {
    /// So many pieces in a row waited long.
    Fair(u32),
    /// Too many did, and nobody found the place free since.
    Over,
}

impl Load {
    /// Notes how long a piece waited for its place; whether it is still to be done.
    fn admits(&mut self, waited: Duration) -> bool {
        *self = match *self {
            Self::Over if waited > QUICK => Self::Over,
            _ if waited <= SHORT => Self::Fair(0),
            Self::Fair(late) if late < MOST_LATE => Self::Fair(late + 1),
            _ => Self::Over,
        };
        waited <= SHORT || *self != Self::Over
    }

    /// How long a piece that comes now may wait.
    const fn patience(self) -> Duration {
        match self {
            Self::Fair(_) => PATIENCE,
            Self::Over => SHORT,
        }
    }
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
            load: Mutex::new(Load::Fair(0)),
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
        let came = Instant::now();
        let patience = self.load().patience();
        let place = timeout(patience, Arc::clone(&self.places).acquire_owned()).await;
        drop(waiting);
        // Looked at again now: it may have become too much since.
        if !self.load().admits(came.elapsed()) {
            return Err(Busy);
        }
        let Ok(Ok(place)) = place else {
            return Err(Busy);
        };
        let working = aside(move || {
            // Held until the work is done, even where nobody waits for it any more.
            let _place = place;
            work()
        });
        timeout(LONGEST, working).await.map_err(|_| Busy)
    }

    fn load(&self) -> MutexGuard<'_, Load> {
        self.load.lock().unwrap_or_else(PoisonError::into_inner)
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
    fn a_moment_of_waiting_is_no_overload_and_a_row_of_it_is_until_the_place_is_free() {
        let long = SHORT * 4;
        let mut load = Load::Fair(0);
        for _ in 0..3 {
            // As many as a few visitors send while the machine does nothing.
            assert!((0..MOST_LATE).all(|_| load.admits(long)));
            assert!(load.admits(SHORT));
        }
        assert!((0..MOST_LATE).all(|_| load.admits(long)));
        assert_eq!(load.patience(), PATIENCE);
        assert!(!load.admits(long));
        assert_eq!(load.patience(), SHORT);
        // What waited its short time is done, and the others still wait no longer.
        assert!(load.admits(SHORT) && !load.admits(long));
        assert!(load.admits(QUICK));
        assert!(load.admits(long));
        assert_eq!(load, Load::Fair(1));
    }

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
