//! What the settlement's page is drawn from, as the browser gets it: one file for every language.
//! It holds words and the validators' figures; no value of a city.

use super::{CALCULATOR, LABELS};
use crate::calculators::Labels;
use crate::catalogue::sent::PagePack;
use crate::catalogue::{Catalogue, FigureTable, Lang, ToolData};
use serde::{Deserialize, Serialize};

/// The calculator's labels and figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettlementPack {
    /// What its keys mean.
    pub labels: Labels,
    /// What the validators read.
    pub figures: FigureTable,
}

impl ToolData for SettlementPack {
    const TOOL: &'static str = "settlement";
}

impl PagePack for SettlementPack {
    fn of(catalogue: &Catalogue) -> Self {
        let labels = Labels::of(catalogue, |key| LABELS.contains(&key) && !is_of_form(key));
        let figures = catalogue.figures.0.iter();
        let figures = figures.filter(|figure| CALCULATOR.figures.contains(&figure.id.as_str()));
        Self {
            labels,
            figures: FigureTable(figures.cloned().collect()),
        }
    }
}

/// Whether the words are those of the form, which come along with its declaration.
fn is_of_form(key: &str) -> bool {
    let form = [
        "medical-settlement.case.",
        "medical-settlement.help.",
        "medical-settlement.option.base.",
        "medical-settlement.option.mode.",
        "medical-settlement.option.order.",
        "medical-settlement.option.scheme.",
        "medical-settlement.parameter.",
    ];
    form.iter().any(|group| key.starts_with(group))
}

impl SettlementPack {
    /// The words of a key; the key itself where there are none.
    #[must_use]
    pub fn label<'a>(&'a self, lang: Lang, key: &'a str) -> &'a str {
        self.labels.get(lang, key)
    }
}
