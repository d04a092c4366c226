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
pub(crate) mod elsewhere;
mod evidence;
mod faults;
mod markup;
mod pieces;
mod plan;
mod qr;
mod question;
mod rows;
pub mod search;
pub mod settlement;
mod share;
pub mod tickets;
pub mod trip;

pub use contacts::{contact_link, contacts};
#[cfg(feature = "ssr")]
pub use evidence::basis;
pub use evidence::level_tag;
pub use markup::Markup;
pub use share::{left_open, shared_notice, shared_problem};

use crate::form::Screen;
use crate::page::{Address, Page};
use crate::words::{Ui, ui};
use seeds::calendar::Date;
use seeds::catalogue::Pack;

/// What every part of an interview is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The guide and its words.
    pub pack: &'a Pack,
    /// Where it is shown: gives language and reading mode.
    pub address: &'a Address,
    /// The day in Beijing.
    pub today: Date,
    /// Scheme and host of links that leave the page, without a slash at the end.
    pub public_url: &'a str,
}

impl Scene<'_> {
    fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    /// The path of another page in the same language and mode.
    fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }

    /// Where the interview's forms are sent.
    fn action(&self) -> String {
        self.path(Page::Ask(self.pack.guide.id.clone()))
    }
}

/// The part of the page that changes with each answer.
#[must_use]
pub fn screen(scene: &Scene<'_>, screen: &Screen) -> Markup {
    match screen {
        Screen::Asking(asking) => question::question(scene, asking),
        Screen::Checking(planned) => checking::checking(scene, planned),
        Screen::Planned(planned) => plan::plan(scene, planned, plan::Stands::Alone),
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
            let fault = if asking.faults.is_empty() {
                ""
            } else {
                words.faults
            };
            let joint = if fault.is_empty() {
                ""
            } else {
                scene.ui().plan.colon
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
