//! Months, days and working days.

use core::fmt;
use core::str::FromStr;
use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

/// A calendar day. Of the calendar library it uses the day count and the weekday, and nothing
/// that brings the library's parsers, time zones and texts into the browser's program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The first day that the calendar holds: before every day that matters.
    pub const FIRST: Self = Self(civil::Date::constant(0, 1, 1));

    /// The day `day` (1 to 31) of `month` (1 to 12) in `year`; `None` where there is none.
    #[must_use]
    pub fn new(year: i32, month: i32, day: i32) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year().into()
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub fn month(self) -> i32 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i32 {
        self.0.day().into()
    }

    /// The day of the week, Monday 0 to Sunday 6.
    #[must_use]
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_zero_offset().unsigned_abs()
    }

    /// The next day; `None` after the last day that the calendar holds.
    #[must_use]
    pub fn tomorrow(self) -> Option<Self> {
        self.0.tomorrow().ok().map(Self)
    }

    /// The day before; `None` before the first day that the calendar holds.
    #[must_use]
    pub fn yesterday(self) -> Option<Self> {
        self.0.yesterday().ok().map(Self)
    }

    /// The day `days` later; `None` beyond the last day that the calendar holds. Meant for the
    /// spans of time limits: it goes day by day.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Option<Self> {
        let mut at = self;
        for _ in 0..days {
            at = at.tomorrow()?;
        }
        Some(at)
    }

    /// The day `days` earlier; `None` before the first day that the calendar holds. Day by day, as
    /// [`Date::plus_days`].
    #[must_use]
    pub fn minus_days(self, days: u32) -> Option<Self> {
        let mut at = self;
        for _ in 0..days {
            at = at.yesterday()?;
        }
        Some(at)
    }

    /// The same day of the year `years` later, the last of its month where that has no such day
    /// (《民法典》第202条); `None` beyond the calendar.
    #[must_use]
    pub fn plus_years(self, years: i32) -> Option<Self> {
        let year = self.year().checked_add(years)?;
        let same = Self::new(year, self.month(), self.day());
        same.or_else(|| Self::new(year, self.month(), self.day() - 1))
    }

    /// The day as one number, for stores that hold no texts: 2026-11-23 is 20261123.
    fn number(self) -> u32 {
        let [year, month, day] = [self.year(), self.month(), self.day()].map(i32::unsigned_abs);
        year * 10_000 + month * 100 + day
    }

    fn from_number(number: u32) -> Option<Self> {
        let number = i32::try_from(number).ok()?;
        Self::new(number / 10_000, number / 100 % 100, number % 100)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_u32(self.number())
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = if deserializer.is_human_readable() {
            date(&String::deserialize(deserializer)?)
        } else {
            Self::from_number(u32::deserialize(deserializer)?)
        };
        read.ok_or_else(|| de::Error::custom("not a day such as 2026-11-23"))
    }
}

/// Reads `YYYY-MM-DD`; `None` for anything else, also for days that do not exist.
#[must_use]
pub fn date(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return None;
    }
    let part = |range: core::ops::Range<usize>| text.get(range)?.parse::<i32>().ok();
    let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
    Date::new(year, month, day)
}

/// A calendar month, counted from year 0: arithmetic on months is arithmetic on integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(i32);

/// Why a text is not a [`Month`].
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`{0}` is not a month such as 2026-11")]
pub struct MonthError(String);

impl Month {
    /// The month `month` (1 to 12) of `year`.
    #[must_use]
    pub const fn new(year: i32, month: i32) -> Self {
        Self(year * 12 + month - 1)
    }

    /// The month that holds `day`.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self::new(day.year(), day.month())
    }

    /// The month counted from January of year 0.
    #[must_use]
    pub const fn index(self) -> i32 {
        self.0
    }

    /// The month with that [`Month::index`].
    #[must_use]
    pub const fn from_index(index: i32) -> Self {
        Self(index)
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub const fn month(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// The month `months` later.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// How many months lie from `earlier` to `self`; negative when `self` comes first.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The first day of the month. `None` outside the years that the calendar holds.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year(), self.month(), 1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year(), self.month())
    }
}

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || MonthError(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(fault)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || month.len() != 2 || !digits(year) || !digits(month) {
            return Err(fault());
        }
        match (year.parse::<i32>(), month.parse::<i32>()) {
            (Ok(year @ 1900..=2200), Ok(month @ 1..=12)) => Ok(Self::new(year, month)),
            _ => Err(fault()),
        }
    }
}

impl TryFrom<String> for Month {
    type Error = MonthError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// Whole years from `birth` to `at`: a birthday month counts as reached.
#[must_use]
pub const fn age_in_years(birth: Month, at: Month) -> i32 {
    at.since(birth).div_euclid(12)
}

/// The State Council's holiday arrangement: which days are off, which weekend days are worked,
/// and up to which day it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingCalendar {
    /// The first day that the arrangement covers.
    pub from: Option<Date>,
    /// The last day that the arrangement covers; beyond it nothing is known.
    pub to: Option<Date>,
    /// Days off, in order, weekends inside a holiday included.
    pub days_off: Vec<Date>,
    /// Weekend days that are worked, in order.
    pub days_worked: Vec<Date>,
}

impl WorkingCalendar {
    /// Whether `day` is a working day; `None` outside the arrangement.
    #[must_use]
    pub fn is_working(&self, day: Date) -> Option<bool> {
        if self.from.is_none_or(|from| day < from) || self.to.is_none_or(|to| day > to) {
            return None;
        }
        let weekend = day.weekday() >= 5;
        Some(if weekend {
            self.days_worked.binary_search(&day).is_ok()
        } else {
            self.days_off.binary_search(&day).is_err()
        })
    }

    /// The `count`-th working day after `day`; `None` when it lies beyond what is known.
    #[must_use]
    pub fn working_day_after(&self, day: Date, count: u32) -> Option<Date> {
        let mut at = day;
        let mut left = count;
        while left > 0 {
            at = at.tomorrow()?;
            if self.is_working(at)? {
                left -= 1;
            }
        }
        Some(at)
    }

    /// About when the `count`-th working day after `day` falls: beyond what is known every weekday is
    /// taken to be worked, so that holidays make it later.
    #[must_use]
    pub fn about_after(&self, day: Date, count: u32) -> Option<Date> {
        let mut at = day;
        let mut left = count;
        while left > 0 {
            at = at.tomorrow()?;
            if self.is_working(at).unwrap_or(at.weekday() < 5) {
                left -= 1;
            }
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_across_years() {
        let month: Month = "2024-11".parse().expect("a month");
        assert_eq!(month.plus(3).to_string(), "2025-02");
        assert_eq!(month.plus(3).since(month), 3);
        for wrong in [
            "2024-13", "2024-00", "24-01", "2024/01", "2024-1", "1899-12",
        ] {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_birthday_month_counts_as_reached() {
        let birth = Month::new(1974, 5);
        assert_eq!(age_in_years(birth, Month::new(2024, 4)), 49);
        assert_eq!(age_in_years(birth, Month::new(2024, 5)), 50);
    }

    #[test]
    fn years_and_days_count_over_leap_days_and_the_turn_of_the_year() {
        let day = |text| date(text).expect("a day");
        for (from, years, to) in [
            ("2024-02-29", 1, "2025-02-28"),
            ("2024-02-29", 4, "2028-02-29"),
            ("2023-02-28", 1, "2024-02-28"),
            ("2026-12-31", 3, "2029-12-31"),
        ] {
            assert_eq!(day(from).plus_years(years), Some(day(to)), "{from}");
        }
        for (from, days, to) in [
            ("2027-01-01", 1, "2026-12-31"),
            ("2028-03-01", 1, "2028-02-29"),
            ("2027-03-03", 90, "2026-12-03"),
            ("2026-11-30", 0, "2026-11-30"),
        ] {
            assert_eq!(day(from).minus_days(days), Some(day(to)), "{from}");
        }
        assert_eq!(day("9999-12-31").plus_years(1), None);
    }

    #[test]
    fn beyond_the_known_holidays_every_weekday_counts() {
        let day = |text| date(text).expect("a day");
        let known = WorkingCalendar {
            from: Some(day("2026-01-01")),
            to: Some(day("2026-12-31")),
            days_off: vec![day("2026-12-30")],
            days_worked: vec![day("2026-12-27")],
        };
        // From Friday: Sunday is worked, Wednesday is off; 2027-01-01 is a Friday.
        let friday = day("2026-12-25");
        assert_eq!(known.about_after(friday, 4), Some(day("2026-12-31")));
        assert_eq!(known.working_day_after(friday, 4), Some(day("2026-12-31")));
        assert_eq!(known.about_after(friday, 6), Some(day("2027-01-04")));
        assert_eq!(known.working_day_after(friday, 6), None);
    }

    #[test]
    fn only_real_days_are_dates() {
        assert!(date("2026-02-28").is_some());
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-1-1",
            "x026-01-01",
            "2026-01-0é",
        ] {
            assert!(date(wrong).is_none(), "{wrong}");
        }
    }
}
