//! The words of calculations, as the browser gets them.

use crate::catalogue::{Catalogue, Lang};
use serde::{Deserialize, Serialize};

/// Key and label, languages as [`Lang::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels([Vec<(String, String)>; 2]);

impl Labels {
    /// Those of a catalogue whose key is wanted.
    #[must_use]
    pub fn of(catalogue: &Catalogue, wanted: impl Fn(&str) -> bool) -> Self {
        Self(Lang::ALL.map(|lang| {
            let known = catalogue.calculator_labels.get(lang as usize);
            let known = known.into_iter().flatten();
            known.filter(|(key, _)| wanted(key)).cloned().collect()
        }))
    }

    /// The words of a key; the key itself where there are none.
    #[must_use]
    pub fn get<'a>(&'a self, lang: Lang, key: &'a str) -> &'a str {
        let labels = self.0.get(lang as usize);
        let found = labels.and_then(|labels| labels.iter().find(|(name, _)| name == key));
        found.map_or(key, |(_, label)| label)
    }
}
