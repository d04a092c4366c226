//! What the lexicon knows of a case: insurance, states, illnesses, aims.

use super::clause::{Text, Vocabulary};
use super::{Fact, Said};
use crate::search::lexicon::Concept;

/// Concepts, folded.
#[derive(Clone, Debug, Default)]
pub(in crate::search) struct ConceptWords {
    /// Words, and the concept of each by index.
    words: Vocabulary,
    /// What holds a word and says something else.
    unless: Vec<(Vec<char>, usize)>,
    /// What each concept is about.
    about: Vec<String>,
}

impl ConceptWords {
    pub(super) fn of(concepts: &[Concept], fold: &dyn Fn(&str) -> Vec<char>) -> Self {
        let mut made = Self::default();
        let mut words = Vec::new();
        for (at, concept) in concepts.iter().enumerate() {
            let about = concept.id.split('=').next().unwrap_or_default();
            made.about.push(about.to_owned());
            words.extend(concept.words.iter().map(|word| (fold(word), at)));
            made.unless
                .extend(concept.unless.iter().map(|word| (fold(word), at)));
        }
        made.words = Vocabulary::of(words);
        made
    }

    /// Every concept that the text names. Of two words about the same, one within the other, the
    /// longer one was said.
    pub(super) fn hear(&self, text: Text<'_>) -> Vec<Fact> {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for at in 0..text.0.len() {
            for (concept, length) in self.words.at(text, at) {
                let span = (at, at + length);
                if !self.is_other(text, concept, span) {
                    found.push((concept, span.0, span.1));
                }
            }
        }
        let within = |(concept, from, to): &(usize, usize, usize)| {
            found.iter().any(|(other, start, end)| {
                concept != other
                    && self.about[*concept] == self.about[*other]
                    && start <= from
                    && to <= end
                    && end - start > to - from
            })
        };
        let kept = found.iter().filter(|one| !within(one));
        let facts = kept.map(|(concept, from, to)| Fact {
            said: Said::Concept(*concept),
            span: (*from, *to),
        });
        facts.collect()
    }

    /// Whether the word stands within something else.
    fn is_other(&self, text: Text<'_>, concept: usize, (from, to): (usize, usize)) -> bool {
        let mut unless = self.unless.iter().filter(|(_, known)| *known == concept);
        unless.any(|(other, _)| {
            let first = to.saturating_sub(other.len());
            (first..=from).any(|at| text.has(at, other) && at + other.len() >= to)
        })
    }
}
