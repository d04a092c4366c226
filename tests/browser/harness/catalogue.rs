//! The content as the portal was built from, read natively.

use app::form::{DO, STATE, Screen};
use app::page::Address;
use app::parts::{self, Scene};
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

/// Lets this process say what pages say; [`catalogue`] comes before it.
pub(crate) fn with_words() {
    match app::words::files::load(&tests::shipped()) {
        Ok(words) => app::words::put(words),
        Err(faults) => panic!("the words have faults: {faults:?}"),
    }
}

/// What the form's state leads to, drawn as the page at `path` of the site at `public_url` draws it.
pub(crate) fn drawn(pack: &Pack, state: &str, path: &str, public_url: &str) -> String {
    let address = Address::from_path(path).expect("a page");
    let scene = Scene {
        pack,
        address: &address,
        today: today(),
        public_url,
    };
    let form = [(STATE, state), (DO, "next")];
    let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
    parts::screen(&scene, &Screen::submit(pack, today(), &form)).into_string()
}
