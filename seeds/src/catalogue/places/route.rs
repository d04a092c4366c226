//! Festivals and the joint routes of the region's plan: planned, with what is true of them today.

use super::{Sourced, Worded};
use crate::calendar::Date;
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// When a festival takes place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FestivalDays {
    /// Each year from one day (month, day) to another.
    Yearly {
        /// First month and day.
        from: (i32, i32),
        /// Last month and day.
        to: (i32, i32),
    },
    /// Only these days are known; each lasts one day.
    Days(Vec<Date>),
}

impl FestivalDays {
    /// First and last day in `year`; `None` where that year's days are not known.
    #[must_use]
    pub fn in_year(&self, year: i32) -> Option<(Date, Date)> {
        match self {
            Self::Yearly { from, to } => {
                let day = |(month, day)| Date::new(year, month, day);
                Some((day(*from)?, day(*to)?))
            }
            Self::Days(days) => {
                let day = *days.iter().find(|day| day.year() == year)?;
                Some((day, day))
            }
        }
    }
}

/// A festival.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Festival {
    /// Permanent id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// The city.
    pub city: Place,
    /// The county, where known.
    pub county: Option<Place>,
    /// When it takes place.
    pub days: FestivalDays,
    /// What the festival rests on.
    pub source: Sourced,
    /// What its days rest on: days worked out by the lunar calendar are not confirmed.
    pub days_source: Sourced,
}

/// A stop of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Its name in the plan.
    pub name: Worded,
    /// The city.
    pub city: Place,
    /// The county, where the name says it.
    pub county: Option<Place>,
    /// The scenic area or festival it stands for, by id, where it is one.
    pub stands_for: Option<String>,
}

/// A joint route of the plan: a name and stops, nothing else was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Permanent id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// Its stops, in order.
    pub stops: Vec<Stop>,
    /// What it rests on.
    pub source: Sourced,
}
