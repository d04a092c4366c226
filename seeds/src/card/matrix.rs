//! What works where: services × the five cities, each cell with how to use it and its source.

use super::profile::{Group, HeldCard, Profile};
use crate::catalogue::places::{Sourced, Worded};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// Whether a service can be used in a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It works.
    Works,
    /// It works under a condition, or rests on a rule whose local notice was not found.
    WithCondition,
    /// Only with the card of that city.
    LocalCardOnly,
    /// It was planned; that it was issued was not found.
    PlannedNotFound,
    /// There is no such thing in that city.
    NotThere,
    /// Nobody could source it: whom to ask is said.
    Unknown,
}

impl State {
    /// Every state, the most useful first.
    pub const ALL: [Self; 6] = [
        Self::Works,
        Self::WithCondition,
        Self::LocalCardOnly,
        Self::PlannedNotFound,
        Self::NotThere,
        Self::Unknown,
    ];

    /// Whether it says that something can be used, and so needs a source that may be shown as fact.
    #[must_use]
    pub const fn claims_use(self) -> bool {
        matches!(
            self,
            Self::Works | Self::WithCondition | Self::LocalCardOnly
        )
    }
}

/// Where a person lives, seen from a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Home {
    /// In that city.
    Here,
    /// Elsewhere.
    Elsewhere,
}

/// For whom an entry holds. All of what is given must be so; what a profile leaves out is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// At least so many whole years.
    pub age_from: Option<u8>,
    /// At most so many whole years.
    pub age_to: Option<u8>,
    /// Fewer whole years than this.
    pub age_below: Option<u8>,
    /// At most so many centimetres tall.
    pub height_to: Option<u16>,
    /// One of these groups.
    pub groups: Vec<Group>,
    /// One of these cards.
    pub cards: Vec<HeldCard>,
    /// Where one lives.
    pub home: Option<Home>,
    /// Where one is insured.
    pub insured: Option<Home>,
}

impl When {
    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether `profile` is known to meet it in `city`.
    #[must_use]
    pub fn holds(&self, profile: &Profile, city: Place) -> bool {
        let age = |line: Option<u8>, meets: fn(u8, u8) -> bool| {
            line.is_none_or(|line| profile.age.is_some_and(|age| meets(age, line)))
        };
        let lives = |wanted: Option<Home>, place: Option<Place>| {
            wanted.is_none_or(|wanted| {
                place.is_some_and(|place| (place == city) == (wanted == Home::Here))
            })
        };
        let any = |wanted: &[Group]| {
            wanted.is_empty() || wanted.iter().any(|it| profile.groups.contains(it))
        };
        let any_card = |wanted: &[HeldCard]| {
            wanted.is_empty() || wanted.iter().any(|it| profile.cards.contains(it))
        };
        age(self.age_from, |age, line| age >= line)
            && age(self.age_to, |age, line| age <= line)
            && age(self.age_below, |age, line| age < line)
            && self
                .height_to
                .is_none_or(|line| profile.height.is_some_and(|band| band.is_at_most(line)))
            && any(&self.groups)
            && any_card(&self.cards)
            && lives(self.home, profile.home)
            && lives(self.insured, profile.insured)
    }
}

/// The words of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryWords {
    /// How to use it, or what is not known.
    pub how: Worded,
    /// What to show.
    pub show: Worded,
}

/// What holds for a service in a city, for everyone or for some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// For whom; `None` for everyone.
    pub when: Option<When>,
    /// Whether whoever it holds for needs nothing further: what comes later is left out for them.
    pub enough: bool,
    /// Whether it works.
    pub state: State,
    /// How, and what to show.
    pub words: EntryWords,
    /// What it rests on. For [`State::Unknown`] the record of the search, where there is one.
    pub source: Option<Sourced>,
    /// Whom to ask: a contact's id. Always given where nothing is known.
    pub ask: Option<String>,
}

/// A service with one cell for each of the five cities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Permanent id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// The guide that goes with it, by id, where there is one.
    pub guide: Option<String>,
    /// For each city of [`Place::FIVE`]: what holds for everyone, then what holds for some.
    pub cells: Vec<Vec<Entry>>,
}

impl Service {
    /// What holds in `city`: for everyone, then for some. Empty for any other place.
    #[must_use]
    pub fn cell(&self, city: Place) -> &[Entry] {
        let at = Place::FIVE.iter().position(|known| *known == city);
        at.and_then(|at| self.cells.get(at))
            .map_or(&[], Vec::as_slice)
    }
}

/// Every service, in the order in which it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// The services.
    pub services: Vec<Service>,
}

impl Matrix {
    /// The service `id`.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }
}
