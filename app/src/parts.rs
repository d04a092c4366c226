//! What pages and islands share. The server and the browser draw the interview and the plan with
//! the same functions, so both give the same markup.
//!
//! Classes used here beyond those of the shell, for the stylesheet:
//! - everywhere: `tag` with `fine`, `doubt`, `kite` (none of them: grey); `soft`, `small`, `alert`,
//!   `note`, `field`, `buttons`, `quiet` (on `button`), `scroll`, `sum`, `split`, `unseen`
//!   (visually hidden, still read aloud), `needs-script` (shown only under `html.awake`)
//! - question: `question` (the form's first column), `progress`, `options` (grid of labels; the
//!   picked one is `input:checked + span`), `fields` (selects and inputs in a row), `unit`, `row`
//!   (fieldset of a list's record), `answers` (`<dl>` whose `<div>`s hold `dt`, `dd`, `button`)
//! - plan: `verdict` with `must`, `later`, `result`, `ask` (none of them: nothing to do), `facts`,
//!   `spared`, `steps` with `me`, `papers`, `contacts`, `host`, `warnings` with `unknown`, `cites`,
//!   `sources`, `share`, `link`, `qr` (the svg), `consent`, `print-only`, `no-print`
//!
//! Anchors: `question` (heading of the question), `faults`, `verdict`, `steps`, `papers`, `place`,
//! `sources`, `cite-<n>`.

mod answers;
pub mod card;
mod checking;
mod contacts;
mod controls;
pub mod declared;
pub(crate) mod elsewhere;
mod evidence;
mod faults;
mod markup;
mod pieces;
mod plan;
mod qr;
mod question;
mod rows;
pub(crate) mod scene;
pub mod search;
mod setting;
pub mod settlement;
mod share;
mod sheet;
mod sights;
pub mod tickets;
pub mod trip;
mod wider;

pub use contacts::{contact_link, contacts};
pub(crate) use evidence::by_document;
pub use evidence::{basis, level_tag};
pub use markup::Markup;
pub use scene::Scene;
pub(crate) use setting::city_in;
pub use share::{left_open, shared_notice, shared_problem};

use crate::form::Screen;

/// The part of the page that changes with each answer.
#[must_use]
pub fn screen(scene: &Scene<'_>, screen: &Screen) -> Markup {
    match screen {
        Screen::Asking(asking) => question::question(scene, asking),
        Screen::Checking(planned) => checking::checking(scene, planned),
        Screen::Planned(planned) => plan::plan(scene, planned, answers::Stands::Alone),
        Screen::Compared(compared) => plan::compare::compared(scene, compared),
        Screen::Stuck => question::stuck(scene),
    }
}

/// The screen in a few words: title of the page, and what is announced when it appears.
#[must_use]
pub fn headline(scene: &Scene<'_>, screen: &Screen) -> String {
    let words = &scene.ui().ask;
    match screen {
        Screen::Asking(asking) => {
            let asked = scene.pack.words.guide.questions.get(asking.question);
            let ask = asked.map(|words| words.ask.as_str()).unwrap_or_default();
            let [fault, joint] = match asking.faults.is_empty() {
                true => ["", ""],
                false => [words.faults, scene.ui().plan.colon],
            };
            [fault, joint, &question::progress(scene, asking), " ", ask].concat()
        }
        // On phones it is the answers, elsewhere the plan.
        Screen::Checking(_) => scene.pack.words.guide.title.clone(),
        Screen::Planned(planned) => planned.plan.outcome.title.clone(),
        Screen::Compared(compared) => plan::compare::heading(scene, compared).to_owned(),
        Screen::Stuck => words.stuck.to_owned(),
    }
}
