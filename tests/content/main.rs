//! The shipped content: sound, complete, and right on the worked examples of its facts.

mod calendar;
mod cards;
mod corpus;
mod corrected;
mod curve;
mod engine;
mod fuzz;
mod housing;
mod inventory;
mod journeys;
mod languages;
mod medical;
mod medical_care;
mod medical_services;
mod moving;
mod pension;
mod precedence;
mod retirement;
mod roads;
mod search;
mod shipped;
mod structure;
mod unemployment;
mod updates;
mod words;

use seeds::calendar::{Date, date};
use seeds::catalogue::{Catalogue, Lang, Pack};
use seeds::interview::{Turn, turn};
use seeds::load::load;
use seeds::plan::{Plan, write};
use seeds::share::read_state;
use std::sync::LazyLock;
use tests::shipped as texts;

/// The day on which the facts were closed; every example is for it.
fn today() -> Date {
    date("2026-11-23").expect("a day")
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let loaded = load(&texts()).unwrap_or_else(|faults| {
        let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", shown.join("\n"))
    });
    loaded.catalogue
});

/// The languages of the catalogue.
fn languages() -> impl Iterator<Item = Lang> {
    CATALOGUE.languages.iter()
}

fn pack(guide: &str, lang: Lang) -> &'static Pack {
    CATALOGUE.pack(guide, lang).expect("the guide")
}

/// The plan for answers written as `question=answer~…`.
fn plan(guide: &str, answers: &str) -> Plan {
    plan_on(guide, answers, today())
}

/// The same on another day.
fn plan_on(guide: &str, answers: &str, day: Date) -> Plan {
    let pack = pack(guide, tests::lang("zh"));
    let answers = read_state(&pack.guide, answers);
    match turn(&pack.guide, &answers, day) {
        Turn::Decided(decision) => write(pack, &decision, day),
        Turn::Asking(asking) => {
            let question = &pack.guide.questions[asking.question].id;
            panic!("`{question}` is still asked ({:?})", asking.refused)
        }
        Turn::Stuck(stuck) => panic!("{stuck:?}"),
    }
}
