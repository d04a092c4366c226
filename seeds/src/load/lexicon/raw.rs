//! The lexicon's files as they are written.

use serde::Deserialize;
use std::collections::BTreeMap;

macro_rules! files {
    ($($name:ident { $($field:ident: $kind:ty,)* })*) => {
        $(
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            pub(super) struct $name {
                $(pub(super) $field: $kind,)*
            }
        )*
    };
}

files! {
    Terms { terms: Vec<Term>, }
    Entries { entries: Vec<Entry>, }
    Pages { pages: Vec<Page>, }
    Elsewhere { beyond: Vec<Beyond>, }
    Concepts { concepts: Vec<Concept>, }
    Rewrites { rewrites: Vec<Rewrite>, }
    Answers { answers: Vec<Answer>, }
    PlaceNames { places: Vec<PlaceName>, }
    Rewrite { from: Vec<String>, to: String, }
    PlaceName { code: String, names: Vec<String>, }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Term {
    pub(super) term: String,
    #[serde(default, rename = "everyday")]
    pub(super) _everyday: String,
    pub(super) code: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    #[serde(alias = "hotline")]
    pub(super) guide: String,
    pub(super) words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Beyond {
    pub(super) name: String,
    pub(super) ask: String,
    pub(super) words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Concept {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) private: bool,
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) unless: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    pub(super) guide: String,
    pub(super) needs: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) unless: Vec<String>,
    pub(super) says: String,
    pub(super) cites: String,
}
