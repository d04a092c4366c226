//! The content as the portal was built from, read natively.

use seeds::answers::Answers;
use seeds::calendar::{Date, date};
use seeds::catalogue::{Catalogue, Lang, Pack};
use seeds::interview::{Turn, turn};
use seeds::load::load;
use seeds::plan::{self, Plan};
use seeds::share;

/// The guide on which most tests look.
pub(crate) const PENSION: &str = "enterprise-pension";

/// The day of these tests.
pub(crate) fn today() -> Date {
    date(super::portal::TODAY).expect("a day")
}

/// Everything that the portal knows.
pub(crate) fn catalogue() -> Catalogue {
    match load(&tests::shipped()) {
        Ok(loaded) => loaded.catalogue,
        Err(faults) => panic!("the content has faults: {faults:?}"),
    }
}

/// A guide in a language.
pub(crate) fn pack<'a>(catalogue: &'a Catalogue, guide: &str, lang: Lang) -> &'a Pack {
    let pack = catalogue.pack(guide, lang);
    pack.unwrap_or_else(|| panic!("there is no guide {guide}"))
}

/// The plan for answers that leave no question open.
pub(crate) fn planned(pack: &Pack, answers: &Answers) -> Plan {
    match turn(&pack.guide, answers, today()) {
        Turn::Decided(decision) => plan::write(pack, &decision, today()),
        other => panic!("no plan: {other:?}"),
    }
}

/// The plan for a form's state.
pub(crate) fn planned_from(pack: &Pack, state: &str) -> Plan {
    planned(pack, &share::read_state(&pack.guide, state))
}
