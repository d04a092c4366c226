//! How many corrections are taken from one address: one a minute, five a day. The address is kept
//! only as a hash with a salt of the day, in memory, and forgotten with it.

use super::receipt;
use app::correction::Draft;
use seeds::calendar::Date;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Seconds between two from one address.
const APART: i64 = 60;
/// From one address in a day.
const MOST: usize = 5;
/// Addresses in a day: what is kept stays small whoever writes.
const MOST_SENDERS: usize = 10_000;

/// Why one more is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limited {
    /// There was one a moment ago.
    TooSoon,
    /// There were too many today.
    TooMany,
}

/// Counts corrections by address.
pub(crate) struct Limiter(Mutex<Day>);

struct Day {
    date: Date,
    salt: [u8; 32],
    senders: HashMap<[u8; 32], Vec<Taken>>,
}

struct Taken {
    at: i64,
    receipt: String,
}

impl Limiter {
    /// Nothing is counted yet.
    ///
    /// # Errors
    /// The system has no random numbers.
    pub(crate) fn new(today: Date) -> Result<Self, getrandom::Error> {
        Ok(Self(Mutex::new(Day {
            date: today,
            salt: salt()?,
            senders: HashMap::new(),
        })))
    }

    /// Counts what was sent from `address`, and gives its receipt. What was counted before is not
    /// counted again.
    ///
    /// # Errors
    /// [`Limited`].
    pub(crate) fn admit(
        &self,
        (today, now): (Date, i64),
        address: IpAddr,
        draft: &Draft,
    ) -> Result<String, Limited> {
        let mut day = self.lock();
        day.turn(today);
        let sender = day.sender(address);
        let receipt = receipt::of(&day.salt, &sender, draft);
        let full = day.senders.len() >= MOST_SENDERS;
        if full && !day.senders.contains_key(&sender) {
            return Err(Limited::TooMany);
        }
        let taken = day.senders.entry(sender).or_default();
        if taken.iter().any(|taken| taken.receipt == receipt) {
            return Ok(receipt);
        }
        if taken.iter().any(|taken| (now - taken.at).abs() < APART) {
            return Err(Limited::TooSoon);
        }
        if taken.len() >= MOST {
            return Err(Limited::TooMany);
        }
        taken.push(Taken {
            at: now,
            receipt: receipt.clone(),
        });
        Ok(receipt)
    }

    /// Takes back what was counted: it could not be kept.
    pub(crate) fn take_back(&self, address: IpAddr, receipt: &str) {
        let mut day = self.lock();
        let sender = day.sender(address);
        if let Some(taken) = day.senders.get_mut(&sender) {
            taken.retain(|taken| taken.receipt != receipt);
        }
    }

    /// Forgets what was counted on another day.
    pub(crate) fn forget_before(&self, today: Date) {
        self.lock().turn(today);
    }

    fn lock(&self) -> MutexGuard<'_, Day> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Day {
    fn turn(&mut self, today: Date) {
        if self.date != today {
            self.date = today;
            self.senders = HashMap::new();
            // Without new random numbers the old salt is still known to nobody.
            self.salt = salt().unwrap_or(self.salt);
        }
    }

    fn sender(&self, address: IpAddr) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(self.salt);
        match address.to_canonical() {
            IpAddr::V4(address) => hasher.update(address.octets()),
            // One household has all addresses behind the first half.
            IpAddr::V6(address) => hasher.update(&address.octets()[..8]),
        }
        hasher.finalize().into()
    }
}

fn salt() -> Result<[u8; 32], getrandom::Error> {
    let mut salt = [0; 32];
    getrandom::fill(&mut salt)?;
    Ok(salt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use seeds::calendar::date;

    fn draft(wrong: &str) -> Draft {
        Draft::read(&[("wrong".to_owned(), wrong.to_owned())])
    }

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn day(text: &str) -> Date {
        date(text).expect("a day")
    }

    #[test]
    fn one_a_minute_and_five_a_day_are_taken_from_an_address() {
        let today = day("2026-11-23");
        let limiter = Limiter::new(today).expect("a salt");
        let from = address("192.0.2.1");
        let admit = |now: i64, wrong: &str| limiter.admit((today, now), from, &draft(wrong));
        let first = admit(0, "1").expect("the first");
        assert_eq!(admit(59, "2"), Err(Limited::TooSoon));
        assert_eq!(admit(1, "1"), Ok(first), "the same form again is the same");
        for (now, wrong) in [(60, "2"), (120, "3"), (180, "4"), (240, "5")] {
            assert!(admit(now, wrong).is_ok(), "{wrong}");
        }
        assert_eq!(admit(3600, "6"), Err(Limited::TooMany));
        assert!(
            limiter
                .admit((today, 240), address("192.0.2.2"), &draft("1"))
                .is_ok()
        );
        let tomorrow = day("2026-11-24");
        assert!(limiter.admit((tomorrow, 3601), from, &draft("6")).is_ok());
    }

    #[test]
    fn what_could_not_be_kept_is_not_counted() {
        let today = day("2026-11-23");
        let limiter = Limiter::new(today).expect("a salt");
        let from = address("192.0.2.1");
        let receipt = limiter.admit((today, 0), from, &draft("1")).expect("taken");
        limiter.take_back(from, &receipt);
        assert!(limiter.admit((today, 1), from, &draft("2")).is_ok());
    }

    #[test]
    fn a_household_is_one_address_and_a_mapped_one_is_itself() {
        let today = day("2026-11-23");
        let limiter = Limiter::new(today).expect("a salt");
        let admit =
            |from: &str, wrong: &str| limiter.admit((today, 0), address(from), &draft(wrong));
        assert!(admit("2001:db8::1", "1").is_ok());
        assert_eq!(admit("2001:db8::2", "2"), Err(Limited::TooSoon));
        assert!(admit("2001:db8:0:1::1", "3").is_ok());
        assert!(admit("192.0.2.1", "4").is_ok());
        assert_eq!(admit("::ffff:192.0.2.1", "5"), Err(Limited::TooSoon));
    }

    #[test]
    fn a_day_has_room_for_so_many_and_the_next_forgets_them() {
        let today = day("2026-11-23");
        let limiter = Limiter::new(today).expect("a salt");
        for at in 0..MOST_SENDERS {
            let at = u32::try_from(at).expect("small");
            let from = IpAddr::from((0x0a00_0000 + at).to_be_bytes());
            assert!(limiter.admit((today, 0), from, &draft("1")).is_ok());
        }
        let one_more = address("192.0.2.1");
        assert_eq!(
            limiter.admit((today, 0), one_more, &draft("1")),
            Err(Limited::TooMany)
        );
        limiter.forget_before(day("2026-11-24"));
        assert!(limiter.lock().senders.is_empty());
    }
}
