//! Exact money: integer fen and exact decimal ratios. No floating point touches money.

use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An amount of money in fen (1/100 yuan).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Fen(pub i64);

/// The largest amount a person may type: 10 billion yuan. Sums of many of them still fit.
pub const LARGEST_INPUT: Fen = Fen(1_000_000_000_000);

impl Fen {
    /// The amount in yuan with two decimals and grouped thousands: `270,000.00`.
    #[must_use]
    pub fn yuan(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        let (whole, cents) = (fen / 100, fen % 100);
        let digits = whole.to_string();
        let mut grouped = String::with_capacity(digits.len() * 4 / 3 + 4);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{sign}{grouped}.{cents:02}")
    }

    /// The amount in yuan with grouped thousands, decimals only where there are any: `40`, `0.50`.
    #[must_use]
    pub fn whole_yuan(self) -> String {
        let written = self.yuan();
        match written.strip_suffix(".00") {
            Some(whole) => whole.to_owned(),
            None => written,
        }
    }

    /// The amount as a person types it: yuan, without grouping, decimals only where needed.
    #[must_use]
    pub fn typed(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        match fen % 100 {
            0 => format!("{sign}{}", fen / 100),
            cents => format!("{sign}{}.{cents:02}", fen / 100),
        }
    }
}

/// An exact decimal ratio such as `0.12`, held as `numerator / 10^places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Ratio {
    numerator: i64,
    places: u8,
}

/// Why a text is not a [`Ratio`].
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`{0}` is not a decimal between 0 and 1 with at most 6 places, such as 0.12")]
pub struct RatioError(String);

impl Fen {
    /// Its share of `total` in so many `units`, rounded half up.
    #[must_use]
    pub fn share_of(self, total: Self, units: i64) -> i64 {
        let (amount, total) = (i128::from(self.0), i128::from(total.0.max(1)));
        let rounded = (2 * amount * i128::from(units) + total).div_euclid(2 * total);
        i64::try_from(rounded).unwrap_or(units)
    }
}

impl FromStr for Ratio {
    type Err = RatioError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || RatioError(text.to_owned());
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let places = u8::try_from(decimals.len()).map_err(|_| fault())?;
        let digits = format!("{whole}{decimals}");
        if whole.len() != 1 || places > 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(fault());
        }
        let numerator: i64 = digits.parse().map_err(|_| fault())?;
        if numerator > 10_i64.pow(u32::from(places)) {
            return Err(fault());
        }
        Ok(Self { numerator, places })
    }
}

impl TryFrom<String> for Ratio {
    type Error = RatioError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Ratio> for String {
    fn from(ratio: Ratio) -> Self {
        ratio.to_string()
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = 10_i64.pow(u32::from(self.places));
        let (whole, rest) = (self.numerator / scale, self.numerator % scale);
        match usize::from(self.places) {
            0 => write!(formatter, "{whole}"),
            width => write!(formatter, "{whole}.{rest:0width$}"),
        }
    }
}

impl Ratio {
    /// Nothing of it.
    pub const NONE: Self = Self {
        numerator: 0,
        places: 0,
    };
    /// The whole of it.
    pub const ALL: Self = Self {
        numerator: 1,
        places: 0,
    };

    /// The ratio in millionths, exactly: a ratio has at most six places.
    #[must_use]
    pub fn millionths(self) -> i64 {
        self.numerator * 10_i64.pow(6 - u32::from(self.places.min(6)))
    }

    /// The ratio as a percentage without trailing zeros: `12%`, `8.5%`.
    #[must_use]
    pub fn percent(self) -> String {
        // At most a million millionths.
        let (whole, rest) = (self.millionths() / 10_000, self.millionths() % 10_000);
        let mut text = format!("{whole}.{rest:04}");
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
        text + "%"
    }

    /// `amount × ratio`, rounded half up to the fen. Round once, on the sum.
    #[must_use]
    pub fn of(self, amount: Fen) -> Fen {
        let scale = 10_i64.pow(u32::from(self.places.min(6)));
        // A ratio is at most one and has at most six places, so nothing here leaves an i64.
        let (whole, rest) = (amount.0.div_euclid(scale), amount.0.rem_euclid(scale));
        let rounded = (2 * rest * self.numerator + scale).div_euclid(2 * scale);
        Fen(whole * self.numerator + rounded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yuan_are_grouped_and_signed() {
        assert_eq!(Fen(27_000_000).yuan(), "270,000.00");
        assert_eq!(Fen(5).yuan(), "0.05");
        assert_eq!(Fen(-123_456).yuan(), "-1,234.56");
    }

    #[test]
    fn a_ratio_keeps_its_spelling_and_rounds_half_up() {
        let twelve: Ratio = "0.12".parse().expect("a ratio");
        assert_eq!(
            (twelve.to_string(), twelve.percent()),
            ("0.12".into(), "12%".into())
        );
        assert_eq!(twelve.of(Fen(27_000_000)), Fen(3_240_000));
        let half: Ratio = "0.5".parse().expect("a ratio");
        assert_eq!(
            (half.of(Fen(1)), half.of(Fen(3)), half.of(Fen(-1))),
            (Fen(1), Fen(2), Fen(0))
        );
        let small: Ratio = "0.085".parse().expect("a ratio");
        assert_eq!(
            (small.percent(), small.millionths()),
            ("8.5%".into(), 85_000)
        );
        for wrong in ["1.2", "12", "0,5", "", "0.1234567", "-0.1"] {
            assert!(wrong.parse::<Ratio>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_share_is_rounded_half_up() {
        for (amount, total, share) in [
            (1, 3, 333),
            (2, 3, 667),
            (3, 3, 1000),
            (0, 3, 0),
            (1, 16, 63),
        ] {
            assert_eq!(Fen(amount).share_of(Fen(total), 1000), share);
        }
    }
}
