//! The clauses that a plan cites, as people read them: by document, in layers.

use super::Plan;
use crate::catalogue::{ClauseCard, Level};

/// The first of the clauses that reads the same as the one at `at`: several clauses of a document
/// without articles are one entry for people, and one without an article stands with the first that has one.
#[must_use]
pub fn first_alike(sources: &[ClauseCard], at: usize) -> usize {
    let Some(card) = sources.get(at) else {
        return at;
    };
    let beside =
        |other: &ClauseCard| (&other.document, other.level) == (&card.document, card.level);
    let named = |other: &ClauseCard| beside(other) && !other.article.is_empty();
    let alike = |other: &ClauseCard| beside(other) && other.article == card.article;
    let named = sources
        .iter()
        .position(named)
        .filter(|_| card.article.is_empty());
    let found = named.or_else(|| sources.iter().position(alike));
    found.unwrap_or(at)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;

    fn card(document: &str, article: &str, level: Level) -> ClauseCard {
        ClauseCard {
            document: document.to_owned(),
            clause: String::new(),
            title: String::new(),
            number: None,
            article: article.to_owned(),
            level,
            reach: None,
            checked_on: date("2026-11-29").expect("a day"),
            from: None,
            to: None,
        }
    }

    #[test]
    fn a_clause_without_an_article_is_no_entry_beside_those_that_have_one() {
        let (read, told) = (Level::Official, Level::Reported);
        let sources = [
            card("a", "", read),
            card("a", "第5条", read),
            card("a", "", read),
            card("a", "第6条", read),
            card("a", "第5条", read),
            card("a", "", told),
            card("b", "", read),
            card("b", "", read),
        ];
        let alike = (0..sources.len()).map(|at| first_alike(&sources, at));
        assert_eq!(alike.collect::<Vec<_>>(), [1, 1, 1, 3, 1, 5, 6, 6]);
        assert_eq!(documents(&sources), [vec![1, 3], vec![6], vec![5]]);
    }
}
