//! Finds guides by name and everyday words. One function folds text for index and query alike.

use crate::catalogue::{Catalogue, Lang};
use serde::{Deserialize, Serialize};

/// Everyday words that lead to a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The guide's id.
    pub guide: String,
    /// Words in Chinese.
    pub words: Vec<String>,
    /// Words in English.
    pub words_en: Vec<String>,
}

/// A guide that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The guide's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One sentence about it.
    pub summary: String,
    /// How well it fits; only for ordering.
    pub score: u32,
}

/// The longest query that is read, in characters.
pub const LONGEST_QUERY: usize = 64;

/// What can be found in one language: per guide its id, title, summary and folded phrases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    guides: Vec<Indexed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Indexed {
    id: String,
    title: String,
    summary: String,
    phrases: Vec<String>,
}

/// Letters and digits only, lower case, full-width forms as half-width: what is compared.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .map(|sign| match u32::from(sign) {
            code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(sign),
            _ => sign,
        })
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn pairs(text: &str) -> Vec<(char, char)> {
    let signs: Vec<char> = text.chars().collect();
    signs.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

impl Index {
    /// The index of a catalogue in one language.
    #[must_use]
    pub fn of(catalogue: &Catalogue, lang: Lang) -> Self {
        let guides = catalogue.packs(lang).map(|pack| {
            let words = &pack.words.guide;
            let mut phrases = vec![fold(&words.title), fold(&words.summary)];
            for entry in catalogue
                .lexicon
                .iter()
                .filter(|entry| entry.guide == pack.guide.id)
            {
                phrases.extend(
                    entry
                        .words
                        .iter()
                        .chain(&entry.words_en)
                        .map(|words| fold(words)),
                );
            }
            Indexed {
                id: pack.guide.id.clone(),
                title: words.title.clone(),
                summary: words.summary.clone(),
                phrases,
            }
        });
        Self {
            guides: guides.collect(),
        }
    }

    /// The guides that fit `query`, best first; every guide for an empty query.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let query: String = fold(query).chars().take(LONGEST_QUERY).collect();
        let mut hits: Vec<Hit> = self
            .guides
            .iter()
            .map(|guide| (guide, guide.score(&query)))
            .filter(|(_, score)| *score > 0)
            .map(|(guide, score)| Hit {
                id: guide.id.clone(),
                title: guide.title.clone(),
                summary: guide.summary.clone(),
                score,
            })
            .collect();
        hits.sort_by(|left, right| {
            right
                .score
                .cmp(&left.score)
                .then_with(|| left.id.cmp(&right.id))
        });
        hits
    }
}

impl Indexed {
    /// A phrase that holds the query, or is held by it, counts most; else shared character pairs.
    fn score(&self, query: &str) -> u32 {
        if query.is_empty() {
            return 1;
        }
        let asked = pairs(query);
        let best = self.phrases.iter().map(|phrase| {
            if phrase == query {
                return 1000;
            }
            let length = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            if phrase.contains(query) {
                return 600 + 100 * length(query) / length(phrase).max(1);
            }
            if length(phrase) >= 2 && query.contains(phrase.as_str()) {
                return 500 + 100 * length(phrase) / length(query).max(1);
            }
            let known = pairs(phrase);
            let shared = asked.iter().filter(|pair| known.contains(pair)).count();
            let shared = u32::try_from(shared).unwrap_or(u32::MAX);
            let all = u32::try_from(asked.len().max(1)).unwrap_or(u32::MAX);
            let share = 400 * shared / all;
            if share >= 100 { share } else { 0 }
        });
        best.max().unwrap_or(0)
    }
}
