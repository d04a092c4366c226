//! What the settlement's page is drawn from, as the browser gets it: one file for every language.
//! It holds words and the validators' figures; no value of a city.

use super::{CALCULATOR, LABELS};
use crate::catalogue::sent::PagePack;
use crate::catalogue::{Catalogue, FigureTable, Lang};
use serde::{Deserialize, Serialize};

/// The calculator's labels and figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementPack {
    /// Key and label, languages as [`Lang::ALL`].
    pub labels: [Vec<(String, String)>; 2],
    /// What the validators read.
    pub figures: FigureTable,
}

impl PagePack for SettlementPack {
    fn of(catalogue: &Catalogue) -> Self {
        let labels = Lang::ALL.map(|lang| {
            let known = catalogue.calculator_labels.get(lang as usize);
            let ours = known.into_iter().flatten();
            ours.filter(|(key, _)| LABELS.contains(&key.as_str()))
                .cloned()
                .collect()
        });
        let figures = catalogue.figures.0.iter();
        let figures = figures.filter(|figure| CALCULATOR.figures.contains(&figure.id.as_str()));
        Self {
            labels,
            figures: FigureTable(figures.cloned().collect()),
        }
    }
}

impl SettlementPack {
    /// The words of a key; the key itself where there are none.
    #[must_use]
    pub fn label<'a>(&'a self, lang: Lang, key: &'a str) -> &'a str {
        let labels = self.labels.get(lang as usize);
        let found = labels.and_then(|labels| labels.iter().find(|(name, _)| name == key));
        found.map_or(key, |(_, label)| label)
    }
}
