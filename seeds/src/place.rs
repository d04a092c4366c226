//! Places as 6-digit division codes (GB/T 2260): `370200` Qingdao, `410000` Henan.

use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A province or city by its 6-digit division code.
///
/// Two codes have a wider meaning in answers: [`Place::OTHER_SHANDONG`], any city of Shandong but
/// the five, and [`Place::ELSEWHERE`], any place outside Shandong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Place(pub u32);

/// Why a text is not a [`Place`].
#[derive(Debug, Error, PartialEq, Eq)]
#[error("`{0}` is not a 6-digit division code")]
pub struct PlaceError(String);

impl Place {
    /// Any city of Shandong besides the five; also the province itself.
    pub const OTHER_SHANDONG: Self = Self(370_000);
    /// Any place outside Shandong.
    pub const ELSEWHERE: Self = Self(0);
    /// The five cities, in the order in which the region's plan names them.
    pub const FIVE: [Self; 5] = [
        Self(370_200),
        Self(370_600),
        Self(370_700),
        Self(371_000),
        Self(371_100),
    ];

    /// Whether the place lies in Shandong.
    #[must_use]
    pub fn in_shandong(self) -> bool {
        self.0 / 10_000 == 37
    }

    /// Whether the place is one of the five cities.
    #[must_use]
    pub fn is_one_of_five(self) -> bool {
        Self::FIVE.contains(&self)
    }

    /// The province the place belongs to.
    #[must_use]
    pub fn province(self) -> Self {
        Self(self.0 / 10_000 * 10_000)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:06}", self.0)
    }
}

impl FromStr for Place {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let six_digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse() {
            Ok(code) if six_digits => Ok(Self(code)),
            _ => Err(PlaceError(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Place {
    type Error = PlaceError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_knows_its_province() {
        let weifang: Place = "370700".parse().expect("a code");
        assert!(weifang.in_shandong() && weifang.is_one_of_five());
        assert_eq!(weifang.province(), Place::OTHER_SHANDONG);
        assert!(!Place(410_000).in_shandong());
        assert!(!Place::ELSEWHERE.in_shandong());
        assert_eq!(Place::ELSEWHERE.to_string(), "000000");
        for wrong in ["37", "3707000", "37070a", ""] {
            assert!(wrong.parse::<Place>().is_err(), "{wrong}");
        }
    }
}
