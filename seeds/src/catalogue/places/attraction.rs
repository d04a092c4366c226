//! Scenic areas: who sets the ticket's price decides who pays less.

use super::{Note, Sourced, Worded};
use crate::calendar::Month;
use crate::money::Fen;
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// The grade of a scenic area, as far as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// A级, but no text says which.
    #[serde(rename = "A")]
    Some,
    /// 2A.
    #[serde(rename = "2A")]
    Two,
    /// 3A.
    #[serde(rename = "3A")]
    Three,
    /// 4A.
    #[serde(rename = "4A")]
    Four,
    /// 5A.
    #[serde(rename = "5A")]
    Five,
}

/// How firm a grade is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GradeBasis {
    /// A list, an announcement or the press names it.
    Named,
    /// Only the proposal (公示) was seen.
    Proposed,
}

/// What kind of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Mountains.
    Mountain,
    /// Seaside and capes.
    Coast,
    /// Islands.
    Island,
    /// Forests.
    Forest,
    /// Parks and gardens.
    Park,
    /// History, old towns, former residences.
    History,
    /// Museums and memorials.
    Museum,
    /// Sea worlds.
    Aquarium,
    /// Zoos.
    Animals,
    /// Theme and amusement parks.
    Amusement,
    /// Geology and dinosaurs.
    Geology,
    /// Farming, villages, ecology.
    Rural,
    /// Industry and wineries.
    Industry,
    /// Wetlands, springs, hot springs.
    Water,
    /// Folk art and customs.
    Folk,
    /// Places of the revolution.
    Revolution,
    /// Temples and faith.
    Temple,
    /// Sports, learning and views.
    Leisure,
}

/// Who sets the price, and so who enters free: the codes of the fact file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PricingRule {
    /// 政府指导价.
    #[serde(rename = "R-GOV")]
    Government,
    /// 市场调节价.
    #[serde(rename = "R-MKT")]
    Market,
    /// 政府投资兴办的公园.
    #[serde(rename = "R-PARK")]
    Park,
    /// The first ticket is free.
    #[serde(rename = "R-FREE")]
    Free,
    /// Nobody could source it.
    #[serde(rename = "R-?")]
    Unknown,
}

impl PricingRule {
    /// The code of the fact file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "R-GOV",
            Self::Market => "R-MKT",
            Self::Park => "R-PARK",
            Self::Free => "R-FREE",
            Self::Unknown => "R-?",
        }
    }
}

/// What is charged besides the first ticket; no price of it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Charge {
    /// The boat without which one cannot get there.
    Boat,
    /// Ropeways.
    Ropeway,
    /// Shuttle buses.
    Shuttle,
    /// Sights inside.
    SightsInside,
}

impl Charge {
    /// Whether nobody can visit without paying it: then no total can be given.
    #[must_use]
    pub const fn is_unavoidable(self) -> bool {
        matches!(self, Self::Boat)
    }
}

/// A full price, as old as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The full price of the first ticket.
    pub fen: Fen,
    /// The month from which it was seen to apply.
    pub from: Month,
    /// What it rests on.
    pub source: Sourced,
}

/// A scenic area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attraction {
    /// Permanent id, part of the address `/places/<id>`.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// The city.
    pub city: Place,
    /// The county; `None` where no text names it.
    pub county: Option<Place>,
    /// The grade; `None` where none was seen or texts disagree.
    pub grade: Option<Grade>,
    /// How firm the grade is.
    pub grade_basis: GradeBasis,
    /// Since when, or when it was seen: `2011`, `2017-12`. Empty where no text says.
    pub grade_as_of: String,
    /// What kind of place it is.
    pub category: Category,
    /// Whether a list names it as state-owned. That alone does not say who sets its price.
    pub state_owned: bool,
    /// Who sets the price.
    pub rule: PricingRule,
    /// What the pricing rule rests on; `None` with [`PricingRule::Unknown`].
    pub rule_source: Option<Sourced>,
    /// The full price, where one was seen.
    pub price: Option<Price>,
    /// What is charged besides.
    pub charges: Vec<Charge>,
    /// Whether it is a national forest park, where the talent card counts whatever the grade.
    pub national_forest_park: bool,
    /// What name, city and grade rest on.
    pub source: Sourced,
    /// Reductions, hours, cautions.
    pub notes: Vec<Note>,
}

impl Attraction {
    /// What the pricing rule rests on, where it may be shown as a fact.
    #[must_use]
    pub fn known_rule(&self) -> Option<&Sourced> {
        self.rule_source.as_ref().filter(|source| source.is_fact())
    }

    /// The full price, where it may be shown as a fact.
    #[must_use]
    pub fn known_price(&self) -> Option<&Price> {
        self.price.as_ref().filter(|price| price.source.is_fact())
    }

    /// Whether it is known that nobody pays.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.known_rule().is_some() && self.rule == PricingRule::Free
    }
}
