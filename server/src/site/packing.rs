//! Packs replies that are made for one request: on threads of their own, a few at a time, and
//! never so many that others wait. What finds no place is sent as it is.

use super::encoding::{Effort, Encoding};
use super::packed::{Unpacked, repack};
use crate::ops::work::processors;
use axum::body::Bytes;
use axum::response::Response;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// What a fresh connection carries before the client must answer, in bytes of a body.
const FLIGHT: usize = 13_500;
/// Nothing larger is packed twice: it would not fit anyway.
const MOST_REPACKED: usize = 128 * 1024;
/// Replies that wait for a place, at a time.
const MOST_WAITING: usize = 32;
/// How long a reply waits for a place. Some twenty are packed in this time.
const PATIENCE: Duration = Duration::from_millis(25);

/// What became of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// It is as it should be.
    Done,
    /// It is sent as it was: there was no room to pack it.
    NoRoom,
}

/// The places where replies are packed.
pub(crate) struct Packer {
    places: Arc<Semaphore>,
    waiting: Semaphore,
    harder: Arc<Allowance>,
}

impl Packer {
    /// Takes half of the processors, at least one.
    pub(crate) fn new() -> Self {
        Self {
            places: Arc::new(Semaphore::new((processors() / 2).max(1))),
            waiting: Semaphore::new(MOST_WAITING),
            harder: Arc::new(Allowance::new()),
        }
    }

    /// Packs the body of `reply` if it is to be packed and there is a place.
    pub(crate) async fn finish(&self, reply: &mut Response) -> Packing {
        let Some(Unpacked { encoding, plain }) = reply.extensions_mut().remove() else {
            return Packing::Done;
        };
        let Ok(waiting) = self.waiting.try_acquire() else {
            return Packing::NoRoom;
        };
        let place = timeout(PATIENCE, Arc::clone(&self.places).acquire_owned()).await;
        let Ok(Ok(place)) = place else {
            return Packing::NoRoom;
        };
        drop(waiting);
        let harder = Arc::clone(&self.harder);
        let packing = spawn_blocking(move || {
            // Held until the work is done, even where the client went away.
            let _place = place;
            pack(encoding, &plain, &harder)
        });
        if let Ok(Some(packed)) = packing.await {
            repack(reply, encoding, packed);
        }
        Packing::Done
    }
}

/// A quick reply that would miss the first flight is packed again, as hard as it takes: few do, and
/// the wait for another round is longer than the work.
fn pack(encoding: Encoding, plain: &Bytes, harder: &Allowance) -> Option<Vec<u8>> {
    let mut packed = encoding.pack(plain, Effort::Quick)?;
    let near = packed.len() > FLIGHT && packed.len() - packed.len() / 8 <= FLIGHT;
    if encoding != Encoding::Brotli || !near || plain.len() > MOST_REPACKED {
        return Some(packed);
    }
    for effort in [Effort::Harder, Effort::Hardest] {
        let again = harder.spend(Instant::now, || encoding.pack(plain, effort));
        let Some(again) = again.flatten() else { break };
        packed = again;
        if packed.len() <= FLIGHT {
            break;
        }
    }
    Some(packed)
}

/// Time for hard work: a store that fills slowly. Whoever asks for much of it at once is served
/// without, and everyone else finds a processor free.
struct Allowance(Mutex<Option<Instant>>);

impl Allowance {
    /// One part in so many of a processor's time goes to hard work in the long run.
    const SHARE: u32 = 8;
    /// How long the store takes to fill: it holds two seconds of work.
    const STORE: Duration = Duration::from_secs(16);

    const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// Does `work` unless the store is empty, and takes from the store what it took.
    fn spend<T>(&self, now: impl Fn() -> Instant, work: impl FnOnce() -> T) -> Option<T> {
        let begun = now();
        if self.owed(begun) > Self::STORE {
            return None;
        }
        let done = work();
        let ended = now();
        let took = ended.saturating_duration_since(begun);
        let mut until = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let from = until.map_or(begun, |until| until.max(begun));
        *until = Some(from + took * Self::SHARE);
        Some(done)
    }

    fn owed(&self, now: Instant) -> Duration {
        let until = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        until.map_or(Duration::ZERO, |until| until.saturating_duration_since(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn hard_work_ends_when_the_store_is_empty_and_goes_on_when_it_filled() {
        let now = Cell::new(Instant::now());
        let allowance = Allowance::new();
        let work = || now.set(now.get() + Duration::from_millis(100));
        let mut done = 0;
        while allowance.spend(|| now.get(), work).is_some() {
            done += 1;
        }
        // Two seconds of work, and a little more: the store fills while the work is done.
        assert!((20..=24).contains(&done), "{done}");
        now.set(now.get() + Duration::from_secs(2));
        // A quarter of a second of work is there again, and the last piece may exceed it.
        let again = (0..10).filter(|_| allowance.spend(|| now.get(), work).is_some());
        assert_eq!(again.count(), 3);
    }

    #[test]
    fn a_reply_just_above_one_flight_is_packed_to_fit() {
        // Signs in an order that repeats nowhere, and now and then a phrase.
        let mut seed = 7_u32;
        let mut text = String::new();
        while Encoding::Brotli
            .pack(text.as_bytes(), Effort::Quick)
            .is_some_and(|packed| packed.len() <= FLIGHT)
        {
            for _ in 0..100 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.extend(char::from_u32(0x4e00 + (seed >> 21)));
                if seed >> 29 == 0 {
                    text.push_str("<p>参保地</p>");
                }
            }
        }
        let plain = Bytes::from(text);
        let packed = pack(Encoding::Brotli, &plain, &Allowance::new());
        assert!(packed.is_some_and(|packed| packed.len() <= FLIGHT));
        let spent = Allowance(Mutex::new(Some(Instant::now() + Allowance::STORE * 2)));
        let quick = pack(Encoding::Brotli, &plain, &spent);
        assert!(quick.is_some_and(|quick| quick.len() > FLIGHT));
    }
}
