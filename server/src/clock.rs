//! The day in Beijing. Plans and pages are made for it; nothing else reads a clock.

use seeds::calendar::Date;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Beijing keeps UTC+8 all year.
const BEIJING: i64 = 8 * 60 * 60;
const DAY: i64 = 24 * 60 * 60;

/// Tells the day.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Clock {
    /// The system's clock.
    System,
    /// Always the same day.
    Fixed(Date),
}

impl Clock {
    /// A clock that stands at `day`, if one is given.
    pub(crate) fn new(day: Option<Date>) -> Self {
        day.map_or(Self::System, Self::Fixed)
    }

    /// The day in Beijing when `ahead` has passed.
    pub(crate) fn day_in(self, ahead: Duration) -> Date {
        let ahead = i64::try_from(ahead.as_secs()).unwrap_or(0);
        match self {
            Self::System => beijing(seconds().saturating_add(ahead)),
            Self::Fixed(day) => day,
        }
    }

    /// Today in Beijing.
    pub(crate) fn today(self) -> Date {
        match self {
            Self::System => beijing(seconds()),
            Self::Fixed(day) => day,
        }
    }
}

/// Seconds since 1970 in UTC; 0 for a clock set before.
pub(crate) fn seconds() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// The day in Beijing at that second since 1970 in UTC.
pub(crate) fn day_of(seconds: i64) -> Date {
    beijing(seconds)
}

/// The day in Beijing, `seconds` after the start of 1970 in UTC.
fn beijing(seconds: i64) -> Date {
    let days = seconds.saturating_add(BEIJING).div_euclid(DAY);
    let day = jiff::Timestamp::from_second(days.saturating_mul(DAY))
        .map(|noon| jiff::tz::Offset::UTC.to_datetime(noon).date())
        .unwrap_or_default();
    Date::new(day.year().into(), day.month().into(), day.day().into()).unwrap_or(Date::FIRST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_beijing() {
        // 2026-11-22 16:00 UTC is midnight of the 23rd in Beijing.
        assert_eq!(beijing(1_795_363_199).to_string(), "2026-11-22");
        assert_eq!(beijing(1_795_363_200).to_string(), "2026-11-23");
        assert_eq!(beijing(0).to_string(), "1970-01-01");
    }
}
