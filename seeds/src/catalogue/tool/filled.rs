//! The answers to a tool's fields, by the names of the fields.

use super::Tool;
use crate::answers::{Answer, Answers};
use crate::calendar::Date;
use crate::field::{Field, FieldKind, Kind};
use crate::money::{Fen, Ratio};
use crate::place::Place;

/// What was filled into a tool's form: what was left empty, is wrong or is not asked is absent.
#[derive(Clone, Copy, Debug)]
pub struct Filled<'a> {
    tool: &'a Tool,
    answers: &'a Answers,
}

/// One record of a list.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    fields: &'a [Field],
    cells: &'a [Answer],
}

impl<'a> Filled<'a> {
    /// The answers to the fields of `tool`.
    #[must_use]
    pub const fn new(tool: &'a Tool, answers: &'a Answers) -> Self {
        Self { tool, answers }
    }

    /// The records of a list; none where it was left empty.
    #[must_use]
    pub fn records(self, id: &str) -> Vec<Record<'a>> {
        let Some(at) = self.tool.field(id) else {
            return Vec::new();
        };
        let question = self.tool.question(at);
        match (question.map(|it| &it.kind), self.answers.get(at)) {
            (Some(Kind::List { fields, .. }), Some(Answer::Rows(rows))) => {
                let record = |cells: &'a Vec<Answer>| Record { fields, cells };
                rows.iter().map(record).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Values by the names of their fields, each as one type: what is of another is absent.
pub trait Values<'a>: Sized {
    /// What the field takes, and what was given.
    fn one(self, id: &str) -> Option<(&'a FieldKind, &'a Answer)>;

    /// A whole number.
    #[must_use]
    fn count(self, id: &str) -> Option<i64> {
        match self.one(id)? {
            (_, Answer::Count(count)) => Some(*count),
            _ => None,
        }
    }

    /// An amount.
    #[must_use]
    fn money(self, id: &str) -> Option<Fen> {
        match self.one(id)? {
            (_, Answer::Money(amount)) => Some(*amount),
            _ => None,
        }
    }

    /// A part of a whole.
    #[must_use]
    fn ratio(self, id: &str) -> Option<Ratio> {
        match self.one(id)? {
            (_, Answer::Ratio(ratio)) => Some(*ratio),
            _ => None,
        }
    }

    /// Parts of wholes, in order.
    #[must_use]
    fn ratios(self, id: &str) -> Option<Vec<Ratio>> {
        match self.one(id)? {
            (_, Answer::Ratios(ratios)) => Some(ratios.clone()),
            _ => None,
        }
    }

    /// Yes or no.
    #[must_use]
    fn truth(self, id: &str) -> Option<bool> {
        match self.one(id)? {
            (_, Answer::Bool(truth)) => Some(*truth),
            _ => None,
        }
    }

    /// A day.
    #[must_use]
    fn day(self, id: &str) -> Option<Date> {
        match self.one(id)? {
            (_, Answer::Date(day)) => Some(*day),
            _ => None,
        }
    }

    /// A place.
    #[must_use]
    fn place(self, id: &str) -> Option<Place> {
        match self.one(id)? {
            (_, Answer::Place(place)) => Some(*place),
            _ => None,
        }
    }

    /// The id of the option that was picked.
    #[must_use]
    fn option(self, id: &str) -> Option<&'a str> {
        match self.one(id)? {
            (FieldKind::Choice { options }, Answer::Choice(at)) => {
                options.get(usize::from(*at)).map(String::as_str)
            }
            _ => None,
        }
    }

    /// The ids of the options that were ticked, in the order of the options.
    #[must_use]
    fn several(self, id: &str) -> Vec<&'a str> {
        match self.one(id) {
            Some((FieldKind::Several { options, .. }, Answer::Several(picked))) => {
                let named = picked.iter().filter_map(|at| options.get(usize::from(*at)));
                named.map(String::as_str).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl<'a> Values<'a> for Filled<'a> {
    fn one(self, id: &str) -> Option<(&'a FieldKind, &'a Answer)> {
        let at = self.tool.field(id)?;
        match &self.tool.question(at)?.kind {
            Kind::One(kind) => Some((kind, self.answers.get(at)?)),
            Kind::List { .. } => None,
        }
    }
}

impl<'a> Values<'a> for Record<'a> {
    fn one(self, id: &str) -> Option<(&'a FieldKind, &'a Answer)> {
        let at = self.fields.iter().position(|field| field.id == id)?;
        Some((&self.fields.get(at)?.kind, self.cells.get(at)?))
    }
}
