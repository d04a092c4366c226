//! The words of calculations, as the browser gets them.

use crate::catalogue::{ByLang, Catalogue, Lang};
use serde::{Deserialize, Serialize};

/// Key and label, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels(ByLang<Vec<(String, String)>>);

impl Labels {
    /// Those of a catalogue whose key is wanted.
    #[must_use]
    pub fn of(catalogue: &Catalogue, wanted: impl Fn(&str) -> bool) -> Self {
        Self(ByLang::new(|lang| {
            let known = catalogue.calculator_labels.own(lang);
            let known = known.into_iter().flatten();
            known.filter(|(key, _)| wanted(key)).cloned().collect()
        }))
    }

    /// The words of a key; the key itself where there are none.
    #[must_use]
    pub fn get<'a>(&'a self, lang: Lang, key: &'a str) -> &'a str {
        let labels = self.0.own(lang);
        let found = labels.and_then(|labels| labels.iter().find(|(name, _)| name == key));
        found.map_or(key, |(_, label)| label)
    }
}
