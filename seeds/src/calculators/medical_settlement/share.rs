//! Exact shares of money: products of two decimal ratios, ladders of them, and rounding to the fen.

use crate::money::{Fen, Ratio};
use core::fmt;
use serde::{Serialize, Serializer};

/// A share of money in units of 10⁻¹²: a ratio of six places, times another, is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(i128);

/// One whole, in units of 10⁻¹².
const WHOLE: i128 = 1_000_000_000_000;
/// A millionth, in units of 10⁻¹².
const MILLIONTH: i128 = 1_000_000;

impl Share {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// The whole.
    pub const ALL: Self = Self(WHOLE);

    pub(super) fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }

    /// `self × ratio`; exact while `self` has at most six places.
    pub(super) fn times(self, ratio: Ratio) -> Self {
        Self(self.0 * i128::from(ratio.millionths()) / MILLIONTH)
    }

    /// The share, not below nothing and not above the whole.
    pub(super) fn within_bounds(self) -> Self {
        Self(self.0.clamp(0, WHOLE))
    }

    /// As a percentage without trailing zeros: `61.6%`.
    #[must_use]
    pub fn percent(self) -> String {
        Self(self.0 * 100).to_string() + "%"
    }
}

impl From<Ratio> for Share {
    fn from(ratio: Ratio) -> Self {
        Self(i128::from(ratio.millionths()) * MILLIONTH)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / WHOLE, self.0.abs() % WHOLE);
        let decimals = format!("{rest:012}");
        match decimals.trim_end_matches('0') {
            "" => write!(formatter, "{sign}{whole}"),
            decimals => write!(formatter, "{sign}{whole}.{decimals}"),
        }
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What the fund pays of amounts that lie in a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) from: i64,
    /// `None`: without end.
    pub(super) to: Option<i64>,
    pub(super) share: Share,
}

impl Step {
    /// How much of what lies between `low` and `high` is in this step.
    fn part(self, low: i64, high: i64) -> i64 {
        let to = self.to.map_or(high, |to| to.min(high));
        (to - self.from.max(low)).max(0)
    }
}

/// What steps pay of the amounts between `low` and `high`, in units of 10⁻¹² fen, exactly.
pub(super) fn paid_of(steps: &[Step], low: Fen, high: Fen) -> Exact {
    let each = steps
        .iter()
        .map(|step| i128::from(step.part(low.0, high.0)) * step.share.0);
    Exact {
        parts: each.sum(),
        of: WHOLE,
    }
}

/// The fees between `low` and `high` that are left when the steps have paid `room`.
///
/// §18 writes it `X − 剩余限额/r`; with steps the division is by the share of the step in which the
/// room runs out.
pub(super) fn beyond(steps: &[Step], low: Fen, high: Fen, room: Fen) -> Exact {
    let mut room = i128::from(room.0) * WHOLE;
    let mut rest = Exact { parts: 0, of: 1 };
    let mut full = false;
    for step in steps {
        let (part, share) = (i128::from(step.part(low.0, high.0)), step.share.0);
        if full {
            rest.parts += part * rest.of;
        } else if part * share > room {
            rest = Exact {
                parts: part * share - room,
                of: share,
            };
            full = true;
        } else {
            room -= part * share;
        }
    }
    rest
}

/// An exact amount that is not negative: `parts / of` fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exact {
    parts: i128,
    of: i128,
}

impl Exact {
    /// `self × ratio`.
    pub(super) fn times(self, ratio: Ratio) -> Self {
        Self {
            parts: self.parts * i128::from(ratio.millionths()),
            of: self.of * MILLIONTH,
        }
    }

    /// Whether it is more than `fen`.
    pub(super) fn exceeds(self, fen: Fen) -> bool {
        self.parts > i128::from(fen.0) * self.of
    }

    /// To the fen, half up: the convention of §18, not a rule of the fund.
    pub(super) fn rounded(self) -> Fen {
        let rounded = (2 * self.parts + self.of).div_euclid(2 * self.of);
        Fen(i64::try_from(rounded).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str) -> Share {
        Share::from(text.parse::<Ratio>().expect("a ratio"))
    }

    #[test]
    fn products_and_differences_of_shares_are_exact() {
        let times = share("0.88").times("0.70".parse().expect("a ratio"));
        assert_eq!(
            (times.to_string(), times.percent()),
            ("0.616".into(), "61.6%".into())
        );
        assert_eq!(share("0.88").minus(times).to_string(), "0.264");
        assert_eq!(share("0.1").minus(share("0.25")).to_string(), "-0.15");
        let smallest = share("0.000001").times("0.000001".parse().expect("a ratio"));
        assert_eq!(smallest.to_string(), "0.000000000001");
        assert_eq!(share("1").plus(share("0.03")).within_bounds(), Share::ALL);
        assert_eq!(share("0").minus(share("0.03")).within_bounds(), Share::NONE);
    }

    #[test]
    fn what_is_beyond_the_room_is_found_in_the_step_where_it_runs_out() {
        let steps = [
            Step {
                from: 0,
                to: Some(100),
                share: share("0.8"),
            },
            Step {
                from: 100,
                to: None,
                share: share("0.5"),
            },
        ];
        let beyond = |room| beyond(&steps, Fen(0), Fen(200), Fen(room)).rounded();
        assert_eq!(paid_of(&steps, Fen(0), Fen(200)).rounded(), Fen(130));
        assert_eq!(
            [130, 105, 80, 40, 0].map(beyond),
            [0, 50, 100, 150, 200].map(Fen)
        );
    }
}
