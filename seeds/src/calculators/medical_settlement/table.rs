//! Parameters by city, scheme, tier and year, with how well each set is known.
//!
//! The content has none: every value of the five cities is unknown officially (facts `med` §8, last
//! column). A desk types its city's values and may keep them on its device under the same [`Key`].

use super::parameters::{Parameters, Scheme};
use crate::catalogue::Level;
use crate::place::Place;

/// Whose values they are. Those of the hospital levels stand together in [`Parameters`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// City of insurance.
    pub city: Place,
    /// Which insurance.
    pub scheme: Scheme,
    /// 档次 as the city names it; `None` where there are none.
    pub tier: Option<String>,
    /// The year in which they hold.
    pub year: i32,
}

/// The values of a [`Key`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose they are.
    pub key: Key,
    /// The values.
    pub parameters: Parameters,
    /// How well they are known.
    pub level: Level,
    /// The clause behind them as `document:clause`, or who typed them and when.
    pub source: String,
}

/// Entries in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table(pub Vec<Entry>);

impl Table {
    /// What may be filled in for `key` without being asked: only what an official text says.
    #[must_use]
    pub fn prefilled(&self, key: &Key) -> Option<&Entry> {
        self.0
            .iter()
            .find(|entry| entry.key == *key && entry.level == Level::Official)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_official_values_of_the_same_city_scheme_tier_and_year_are_filled_in() {
        let key = Key {
            city: "370200".parse().expect("a city"),
            scheme: Scheme::Employee,
            tier: None,
            year: 2026,
        };
        let entry = |level| Entry {
            key: key.clone(),
            parameters: Parameters::default(),
            level,
            source: String::new(),
        };
        for level in [Level::Reported, Level::Unconfirmed, Level::Unknown] {
            assert_eq!(Table(vec![entry(level)]).prefilled(&key), None, "{level:?}");
        }
        let official = entry(Level::Official);
        let table = Table(vec![entry(Level::Reported), official.clone()]);
        assert_eq!(table.prefilled(&key), Some(&official));
        let resident = Scheme::Resident;
        for other in [
            Key {
                year: 2027,
                ..key.clone()
            },
            Key {
                scheme: resident,
                ..key.clone()
            },
            Key {
                tier: Some("一档".to_owned()),
                ..key.clone()
            },
            Key {
                city: "370600".parse().expect("a city"),
                ..key.clone()
            },
        ] {
            assert_eq!(table.prefilled(&other), None);
        }
        assert_eq!(Table::default().prefilled(&key), None);
    }
}
