//! Places to visit and how to get there: what [`crate::load`] reads from `content/places/`.

mod attraction;
mod filter;
mod rail;
mod route;
mod venue;

pub use attraction::{Attraction, Category, Charge, Grade, GradeBasis, Price, PricingRule};
pub use filter::{Filter, Sort};
pub use rail::{CityLink, Direct, Line, Link, Station};
pub use route::{Festival, FestivalDays, Route, Stop};
pub use venue::{ClosedDay, Entry, Venue, VenueKind};

use super::{ByLang, Level};
use crate::calendar::{Date, Month};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// A name or sentence in every language.
pub type Worded = ByLang<String>;

/// What a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced {
    /// Fact rows, such as `card:ATTR-QD01`.
    pub facts: Vec<String>,
    /// Their clauses as `document:clause`.
    pub clauses: Vec<String>,
    /// How well it is supported: the weakest level among the clauses.
    pub level: Level,
    /// The day on which the stored texts were checked: the earliest among the clauses.
    pub checked_on: Date,
}

impl Sourced {
    /// Whether it may be shown as a fact and used in a sum.
    #[must_use]
    pub fn is_fact(&self) -> bool {
        self.level <= Level::Reported
    }
}

/// A county, district or development area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct County {
    /// Its division code.
    pub code: Place,
    /// The city it belongs to.
    pub city: Place,
    /// Its name.
    pub name: Worded,
    /// What is known to be missing: it has no high-speed railway station.
    pub no_station: Option<NoStation>,
}

/// A county that trains do not reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoStation {
    /// When a station is planned to open.
    pub expected: Option<Month>,
    /// What it rests on.
    pub source: Sourced,
}

/// What kind of thing a note says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Who pays less or nothing.
    Reduction,
    /// When it is open.
    Hours,
    /// How to book.
    Booking,
    /// What is charged besides the first ticket.
    Extra,
    /// What is easily mistaken.
    Caution,
    /// An offer that is over.
    Expired,
}

/// A statement about a place, with its own source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What kind of thing it says.
    pub kind: NoteKind,
    /// What it says.
    pub says: Worded,
    /// What it rests on.
    pub source: Sourced,
}

/// Everything of `content/places/`, each list in the order of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    /// Counties and districts of the five cities.
    pub counties: Vec<County>,
    /// Scenic areas.
    pub attractions: Vec<Attraction>,
    /// Libraries, museums and galleries.
    pub venues: Vec<Venue>,
    /// Railway stations.
    pub stations: Vec<Station>,
    /// Railway lines.
    pub lines: Vec<Line>,
    /// Fastest times between stations.
    pub links: Vec<Link>,
    /// Whether trains run directly between two of the five cities.
    pub city_links: Vec<CityLink>,
    /// Festivals with their days.
    pub festivals: Vec<Festival>,
    /// Joint routes that were planned.
    pub routes: Vec<Route>,
}

impl Places {
    /// The scenic area `id`.
    #[must_use]
    pub fn attraction(&self, id: &str) -> Option<&Attraction> {
        self.attractions.iter().find(|found| found.id == id)
    }

    /// The library or museum `id`.
    #[must_use]
    pub fn venue(&self, id: &str) -> Option<&Venue> {
        self.venues.iter().find(|found| found.id == id)
    }

    /// The station `id`.
    #[must_use]
    pub fn station(&self, id: &str) -> Option<&Station> {
        self.stations.iter().find(|found| found.id == id)
    }

    /// The festival `id`.
    #[must_use]
    pub fn festival(&self, id: &str) -> Option<&Festival> {
        self.festivals.iter().find(|found| found.id == id)
    }

    /// The fastest time that stands for the way between two cities.
    #[must_use]
    pub fn link_between(&self, cities: &CityLink) -> Option<&Link> {
        let city = |id: &str| self.station(id).and_then(|station| station.city);
        let pair = (Some(cities.from), Some(cities.to));
        self.links.iter().find(|link| {
            let ends = (city(&link.from), city(&link.to));
            link.between_cities && (ends == pair || (ends.1, ends.0) == pair)
        })
    }

    /// Whether no two festivals meet in any of those years.
    #[must_use]
    pub fn are_apart(&self, mut years: impl Iterator<Item = i32>) -> bool {
        years.all(|year| {
            let festivals = self.festivals.iter();
            let mut days: Vec<_> = festivals.filter_map(|it| it.days.in_year(year)).collect();
            days.sort_unstable();
            days.windows(2).all(|pair| pair[0].1 < pair[1].0)
        })
    }

    /// How many of a route's stops are festivals.
    #[must_use]
    pub fn festivals_of(&self, route: &Route) -> usize {
        let stops = route.stops.iter().filter_map(|it| it.stands_for.as_ref());
        stops.filter(|id| self.festival(id).is_some()).count()
    }

    /// The county with that code.
    #[must_use]
    pub fn county(&self, code: Place) -> Option<&County> {
        self.counties.iter().find(|found| found.code == code)
    }
}
