//! A guide with the words of one language.

use super::{
    ClauseCard, ClauseIndex, Contact, ContactIndex, Element, Fee, Guide, Level, Words, sent,
};
use crate::calendar::Date;
use serde::{Deserialize, Serialize};

/// A guide with the words of one language: all that is needed to ask and to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The guide's questions and rules.
    pub guide: Guide,
    /// The words of one language.
    pub words: Words,
}

impl Pack {
    /// The bytes that the browser fetches.
    ///
    /// # Errors
    /// When a value cannot be encoded, which no checked catalogue holds.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self).map(|bytes| sent::seal(&bytes))
    }

    /// Reads [`Pack::to_bytes`] of this build; `None` where a part was lost or changed.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        sent::open(bytes)
    }

    /// The card of a clause of the guide.
    #[must_use]
    pub fn clause(&self, at: ClauseIndex) -> Option<&ClauseCard> {
        self.words.clauses.get(usize::from(at))
    }

    /// The clause behind the figure `id` on `today`.
    #[must_use]
    pub fn clause_of_figure(&self, id: &str, today: Date) -> Option<ClauseIndex> {
        let figure = self.guide.figures.get(id)?;
        let (document, clause) = figure.clause_on(today)?.split_once(':')?;
        let mut cards = (0..).zip(&self.words.clauses);
        let (at, _) = cards.find(|(_, it)| it.document == document && it.clause == clause)?;
        Some(at)
    }

    /// The weakest support among clauses.
    #[must_use]
    pub fn weakest<'a>(&self, clauses: impl IntoIterator<Item = &'a ClauseIndex>) -> Option<Level> {
        let cards = clauses.into_iter().filter_map(|at| self.clause(*at));
        cards.map(|card| card.level).max()
    }

    /// Contacts by their places among those of the guide, each once.
    #[must_use]
    pub fn contacts(&self, at: impl IntoIterator<Item = ContactIndex>) -> Vec<Contact> {
        let mut seen = Vec::new();
        for at in at {
            if !seen.contains(&at) {
                seen.push(at);
            }
        }
        let known = |at: ContactIndex| self.words.contacts.get(usize::from(at));
        seen.into_iter().filter_map(known).cloned().collect()
    }

    /// Whether a figure, or the whole guide, should have been checked again before `today`.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        let figures = self.guide.figures.0.iter();
        let days = figures.map(|figure| figure.recheck_by);
        days.chain([self.guide.recheck_by]).any(|day| today > day)
    }
}

/// What the outcomes of a guide say of its cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fees {
    /// The clauses by which it is free.
    pub free: Vec<ClauseIndex>,
    /// The figures that are paid, by id.
    pub paid: Vec<String>,
    /// Who knows, where it was not found.
    pub asked: Vec<ContactIndex>,
}

impl Guide {
    /// What it costs, over all outcomes.
    #[must_use]
    pub fn fees(&self) -> Fees {
        let mut fees = Fees::default();
        for outcome in &self.outcomes {
            match &outcome.fee {
                Element::Present(Fee::Free(clauses)) => fees.free.extend(clauses),
                Element::Present(Fee::Paid(figures)) => fees.paid.extend(figures.iter().cloned()),
                Element::Unknown(contact) => fees.asked.push(*contact),
                Element::NotNeeded(_) => {}
            }
        }
        fees
    }
}
