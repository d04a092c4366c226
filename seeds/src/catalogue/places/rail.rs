//! Stations, lines and the fastest times that a text names. None of it is a timetable.

use super::{Sourced, Worded};
use crate::calendar::{Date, Month};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// A railway station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Station {
    /// Permanent id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// The city; `None` where no text says it.
    pub city: Option<Place>,
    /// The county.
    pub county: Option<Place>,
    /// When it is planned to open; `None` once open.
    pub opens: Option<Month>,
    /// What it rests on.
    pub source: Sourced,
}

/// A railway line, with its stations in the five cities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Permanent id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// When all of it was open; `None` while it is being built.
    pub opened: Option<Date>,
    /// When it is planned to open.
    pub opens: Option<Month>,
    /// The speed it is built for, in kilometres an hour; `None` where no text names it.
    pub km_h: Option<u16>,
    /// Ids of its stations in the five cities, in order.
    pub stations: Vec<String>,
    /// What it rests on.
    pub source: Sourced,
}

/// The fastest time between two stations, either way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// One station's id.
    pub from: String,
    /// The other station's id.
    pub to: String,
    /// Minutes of the fastest train; the least that a text names.
    pub minutes: i64,
    /// The most that it names, where it names a span.
    pub minutes_most: Option<i64>,
    /// The month to which it applies; `None` where no text dates it.
    pub as_of: Option<Month>,
    /// Whether it stands for the way between the two cities.
    pub between_cities: bool,
    /// What it rests on.
    pub source: Sourced,
}

/// Whether high-speed trains run directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direct {
    /// They do.
    Yes,
    /// There is no line yet.
    NotYet,
    /// Nobody could source it.
    Unknown,
}

/// How two of the five cities are linked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityLink {
    /// One city.
    pub from: Place,
    /// The other.
    pub to: Place,
    /// Whether trains run directly.
    pub direct: Direct,
    /// What it rests on.
    pub source: Sourced,
}
