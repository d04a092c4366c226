//! Libraries, museums and galleries.

use super::{Note, Sourced, Worded};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// What a venue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VenueKind {
    /// A public library.
    Library,
    /// A museum.
    Museum,
    /// An art gallery.
    Gallery,
}

/// What entering costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// Nothing.
    Free,
    /// Nobody could source it.
    Unknown,
}

/// The weekday on which a venue is closed, as far as known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosedDay {
    /// Mondays.
    Monday,
    /// Mondays, but open when a public holiday falls on one.
    MondayButHolidays,
    /// Thursdays.
    Thursday,
    /// Fridays.
    Friday,
    /// It is open every day.
    Never,
    /// Nobody could source it.
    Unknown,
}

impl ClosedDay {
    /// The weekday (Monday 0), where there is one.
    #[must_use]
    pub const fn weekday(self) -> Option<u8> {
        match self {
            Self::Monday | Self::MondayButHolidays => Some(0),
            Self::Thursday => Some(3),
            Self::Friday => Some(4),
            Self::Never | Self::Unknown => None,
        }
    }
}

/// A library, museum or gallery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Venue {
    /// Permanent id, part of the address `/places/<id>`.
    pub id: String,
    /// What it is.
    pub kind: VenueKind,
    /// Its name.
    pub name: Worded,
    /// The city.
    pub city: Place,
    /// The county; `None` where no text names it.
    pub county: Option<Place>,
    /// What entering costs.
    pub entry: Entry,
    /// When it is closed.
    pub closed: ClosedDay,
    /// What all of this rests on.
    pub source: Sourced,
    /// Hours, booking, borrowing.
    pub notes: Vec<Note>,
}
