//! The clauses that a plan cites, as people read them: by document, in layers.

use super::Plan;
use crate::catalogue::{ClauseCard, Level};

/// The first of the clauses that reads the same as the one at `at`: several clauses of a document
/// without articles are one entry for people.
#[must_use]
pub fn first_alike(sources: &[ClauseCard], at: usize) -> usize {
    let Some(card) = sources.get(at) else {
        return at;
    };
    let alike = |other: &ClauseCard| {
        (&other.document, &other.article, other.level)
            == (&card.document, &card.article, card.level)
    };
    sources.iter().position(alike).unwrap_or(at)
}

/// Clauses by document, those that were read themselves first; then in layers: what holds in the
/// whole country, in Shandong, in the five cities, in one of them, elsewhere.
#[must_use]
pub fn documents(sources: &[ClauseCard]) -> Vec<Vec<usize>> {
    let layer = |at: Option<&usize>| {
        let card = sources.get(*at?)?;
        Some((card.level, card.reach.is_none(), card.reach))
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, card) in sources.iter().enumerate() {
        if first_alike(sources, at) != at {
            continue;
        }
        let fits = |group: &&mut Vec<usize>| {
            let first = group.first().and_then(|first| sources.get(*first));
            first
                .is_some_and(|first| (&first.document, first.level) == (&card.document, card.level))
        };
        match groups.iter_mut().find(fits) {
            Some(group) => group.push(at),
            None => {
                // Sorting them afterwards would be a hundredth of the interview's program.
                let place = groups.partition_point(|it| layer(it.first()) <= layer(Some(&at)));
                groups.insert(place, vec![at]);
            }
        }
    }
    groups
}

impl Plan {
    /// How many documents it rests on, and of how many every clause was read in the document itself.
    #[must_use]
    pub fn documents_read(&self) -> [usize; 2] {
        let mut documents: Vec<(&str, Level)> = Vec::new();
        for card in &self.sources {
            match documents.iter_mut().find(|(id, _)| *id == card.document) {
                Some((_, level)) => *level = (*level).max(card.level),
                None => documents.push((&card.document, card.level)),
            }
        }
        let levels = documents.iter().map(|(_, level)| *level);
        let read = levels.filter(|level| *level == Level::Official).count();
        [documents.len(), read]
    }
}
