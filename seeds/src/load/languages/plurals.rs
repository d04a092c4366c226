//! Which phrase stands beside which number (CLDR plural rules): worked out here, once, so that no
//! program of a browser carries rules.

use crate::lang::CATEGORISED;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// The categories of the numbers of one language.
pub(super) struct Plurals(Vec<PluralCategory>);

impl Plurals {
    /// Whether a text is a BCP 47 tag.
    pub(super) fn is_tag(tag: &str) -> bool {
        tag.parse::<Locale>().is_ok()
    }

    /// Those of a language; one for all numbers where its rules are not known.
    pub(super) fn of(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let rules = PluralRules::try_new_cardinal(locale.into());
        let category = |number| match &rules {
            Ok(rules) => rules.category_for(number),
            Err(_) => PluralCategory::Other,
        };
        Self((0..CATEGORISED).map(category).collect())
    }

    /// Those that any number has, in the order in which numbers meet them.
    pub(super) fn categories(&self) -> Vec<&'static str> {
        self.met().into_iter().map(name).collect()
    }

    fn met(&self) -> Vec<PluralCategory> {
        let mut met = Vec::new();
        for category in &self.0 {
            if !met.contains(category) {
                met.push(*category);
            }
        }
        met
    }

    /// The place of each number's category among [`Self::categories`], a digit each; nothing where
    /// there is one category.
    pub(super) fn table(&self) -> String {
        let met = self.met();
        if met.len() < 2 {
            return String::new();
        }
        let places = self
            .0
            .iter()
            .filter_map(|own| met.iter().position(|it| it == own));
        places.map(|place| place.to_string()).collect()
    }
}

const fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
