//! Corrections by visitors, each as a test: `portal corrections resolve --as-test` writes them.

use seeds::calendar::date;
use seeds::catalogue::{Catalogue, Lang};
use seeds::interview::{Turn, turn};
use seeds::plan::write;
use seeds::share::Shared;
use serde::Deserialize;

/// A correction as a test.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Corrected {
    answers: String,
    lang: String,
    day: String,
    was: String,
    says: Vec<String>,
}

impl Corrected {
    /// Reads the file.
    pub(crate) fn read(text: &str) -> Self {
        toml::from_str(text).expect("a test")
    }

    /// What is still wrong in `catalogue`; nothing where the correction is followed.
    pub(crate) fn fault(&self, catalogue: &Catalogue) -> Option<String> {
        let shared = Shared::read(&self.answers).expect("answers");
        let lang = Lang::from_code(&self.lang).expect("a language");
        let day = date(&self.day).expect("a day");
        let pack = catalogue.pack(&shared.guide, lang).expect("the guide");
        let Turn::Decided(decision) = turn(&pack.guide, &shared.answers(&pack.guide), day) else {
            return Some("these answers make no plan any more".to_owned());
        };
        let plan = write(pack, &decision, day);
        if plan.digest() == self.was {
            return Some("the plan is what it was".to_owned());
        }
        let whole = serde_json::to_string(&plan).expect("JSON");
        let missing = self.says.iter().find(|said| !whole.contains(*said));
        missing.map(|said| format!("the plan does not say {said}"))
    }
}
