//! What a person says of a case: places and what they are, how long, how old, born when, and what
//! the lexicon knows. Nothing is concluded: only what stands in the text is understood.

mod ages;
mod clause;
mod concepts;
mod lengths;
mod numbers;
mod places;

use super::lexicon::{Role, Shared};
use super::signs::Signs;
use crate::calendar::Month;
use crate::place::Place;

pub(super) use clause::Text;
pub(super) use concepts::ConceptWords;
pub(super) use places::PlaceWords;

/// Something that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub said: Said,
    /// Where it stands in the folded text: from, to.
    pub span: (usize, usize),
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A place, what it is in the case, and the name by which it is shown.
    Place {
        /// What it is.
        role: Role,
        /// The city or province.
        place: Place,
        /// Whether a city was named and not a whole province.
        city: bool,
        /// The index of its name in the lexicon.
        name: usize,
    },
    /// So many months were paid.
    Months(u32),
    /// So many months nothing was paid.
    Gap(u32),
    /// So many years old; whether that is only about so.
    Age(u16, bool),
    /// Born in a year, and in which month.
    Birth(i32, Option<Month>),
    /// A concept, by its index in the lexicon.
    Concept(usize),
}

impl Fact {
    /// The fact as it is written in addresses and tests: `from=370200`, `months=72`.
    #[must_use]
    pub fn key(&self, shared: &Shared) -> String {
        match &self.said {
            Said::Place { role, place, .. } => format!("{}={place}", role.code()),
            Said::Months(months) => format!("months={months}"),
            Said::Gap(months) => format!("gap={months}"),
            Said::Age(years, _) => format!("age={years}"),
            Said::Birth(_, Some(month)) => format!("birth={month}"),
            Said::Birth(year, None) => format!("birth={year}"),
            Said::Concept(at) => shared
                .concepts
                .get(*at)
                .map_or_else(String::new, |concept| concept.id.clone()),
        }
    }

    /// Whether ranking passes over the words: they say who asks, not what is asked.
    pub(super) const fn is_aside(&self) -> bool {
        !matches!(self.said, Said::Concept(_))
    }
}

/// The lexicon, ready to be heard.
#[derive(Clone, Debug, Default)]
pub(super) struct Ears {
    places: PlaceWords,
    concepts: ConceptWords,
}

impl Ears {
    /// Takes names and words, folded by `fold`; `sights` are names that hold names of places.
    pub(super) fn of(
        shared: &Shared,
        table: &Signs,
        sights: &[Vec<char>],
        fold: &dyn Fn(&str) -> Vec<char>,
    ) -> Self {
        Self {
            places: PlaceWords::of(&shared.places, table, sights, fold),
            concepts: ConceptWords::of(&shared.concepts, fold),
        }
    }

    /// Everything that the text says, in its order.
    pub(super) fn hear(&self, signs: &[char], table: &Signs) -> Vec<Fact> {
        let mut facts = self.asides(signs, table);
        facts.extend(self.concepts.hear(Text(signs)));
        facts.sort_by_key(|fact| fact.span);
        let mut kept: Vec<Fact> = Vec::new();
        for fact in facts {
            if !kept.iter().any(|known| known.said == fact.said) {
                kept.push(fact);
            }
        }
        kept
    }

    /// What the text says besides its subject: where, how long, how old.
    pub(super) fn asides(&self, signs: &[char], table: &Signs) -> Vec<Fact> {
        let text = Text(signs);
        let mut facts = self.places.hear(text, table);
        facts.extend(ages::hear(text));
        let births: Vec<(usize, usize)> = facts.iter().map(|fact| fact.span).collect();
        let free = |fact: &Fact| {
            let (from, to) = fact.span;
            births
                .iter()
                .all(|(start, end)| to <= *start || *end <= from)
        };
        facts.extend(lengths::hear(text).into_iter().filter(free));
        facts
    }
}
