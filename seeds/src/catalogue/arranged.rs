//! How what is known is arranged for people: by what happened in a life, by promise of the plan, by
//! telephone.

use super::Level;
use super::places::{Sourced, Worded};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// Where a line leads on this site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// The guide with that id.
    Guide(String),
    /// The page with that name in [`crate::search::Lexicon::pages`].
    Page(String),
}

/// What happened in somebody's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifeEvent {
    /// Permanent id, part of the address `/events/<id>`.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// What helps, in the order in which a person needs it.
    pub leads: Vec<Target>,
}

/// The seed plan beside today.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promises {
    /// How the rows are parted over pages, in reading order.
    pub parts: Vec<Part>,
    /// Every service that the plan names, in the order of ids.
    pub rows: Vec<Promise>,
    /// Who leads what.
    pub leads: Vec<Lead>,
}

impl Promises {
    /// The part `id`.
    #[must_use]
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// The rows of a part.
    pub fn rows_of<'a>(&'a self, part: &'a Part) -> impl Iterator<Item = &'a Promise> {
        self.rows.iter().filter(|row| row.part == part.id)
    }
}

/// Rows that stand on one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Permanent id, part of the address.
    pub id: String,
    /// Its name.
    pub name: Worded,
}

/// What the plan said of a service, and what is true today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Permanent id, such as `S01`.
    pub id: String,
    /// The part it stands in.
    pub part: String,
    /// The service.
    pub name: Worded,
    /// The chapter of the plan.
    pub chapter: String,
    /// What the plan said.
    pub plan: Worded,
    /// What is true today.
    pub today: Worded,
    /// Since when, as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub since: Option<String>,
    /// What today's state rests on.
    pub source: Option<Sourced>,
    /// How well that is supported.
    pub level: Level,
    /// What serves it here; nothing where there is nothing to do.
    pub served: Vec<Target>,
    /// Whom to ask what was not found: a contact's id.
    pub ask: Option<String>,
}

/// Who leads a subject of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// The subject.
    pub topic: Worded,
    /// The office that leads.
    pub lead: Worded,
    /// Who else is responsible.
    pub others: Worded,
    /// What it rests on.
    pub source: Sourced,
}

/// Contacts that belong together in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactGroup {
    /// Permanent id, the anchor on its page.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// Ids of its contacts, in reading order.
    pub contacts: Vec<String>,
}

/// A contact of one of the five cities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalContact {
    /// The city.
    pub city: Place,
    /// The contact's id.
    pub contact: String,
}
