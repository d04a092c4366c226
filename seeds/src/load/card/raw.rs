//! card/ as it is written.

use crate::card::{Home, State};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardOrder {
    pub(super) services: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardService {
    pub(super) name: String,
    pub(super) guide: Option<String>,
    pub(super) entries: Vec<CardEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardEntry {
    pub(super) id: String,
    #[serde(default)]
    pub(super) cities: Vec<String>,
    pub(super) when: Option<CardWhen>,
    #[serde(default)]
    pub(super) enough: bool,
    pub(super) state: State,
    pub(super) how: String,
    pub(super) show: String,
    #[serde(default)]
    pub(super) cites: Vec<String>,
    pub(super) ask: Option<String>,
}

/// Ages and heights are ids of figures.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardWhen {
    pub(super) age_from: Option<String>,
    pub(super) age_to: Option<String>,
    pub(super) age_below: Option<String>,
    pub(super) height_to: Option<String>,
    #[serde(default)]
    pub(super) groups: Vec<String>,
    #[serde(default)]
    pub(super) cards: Vec<String>,
    pub(super) home: Option<Home>,
    pub(super) insured: Option<Home>,
}
