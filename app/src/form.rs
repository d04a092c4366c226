//! The interview as one HTML form, pure: what a form holds → the next [`Screen`].
//!
//! The server calls it with the body of a POST, the island with the same form's fields in the
//! browser. Both get the same screen, so a person sees the same page with and without JavaScript.
//!
//! Names of fields: `state` (answers so far, hidden), `question` (its id, hidden), `answer` and its
//! parts (see [`seeds::field::typed`]), `do` (the button that was pressed, see [`Action`]), `consent`.

mod action;
mod compare;
mod fields;
mod screen;
mod sheet;

pub use action::Action;
pub use compare::{Asked, Compared};
pub use fields::{CONSENT, DO, HERE, LINK, QUESTION, STATE};
pub use screen::{Asking, Planned, Screen};
pub use sheet::{Pressed, Sheet};

use seeds::calendar::Date;
use seeds::catalogue::Pack;
use seeds::field::{ANSWER, Fields, Reader, Typed, field};
use seeds::share;

impl Screen {
    /// What comes after `fields` were sent on `today`. Anything that the form cannot have sent is
    /// left out, so the worst that a hostile body gets is the first question.
    #[must_use]
    pub fn submit(pack: &Pack, today: Date, fields: &Fields) -> Self {
        let guide = &pack.guide;
        let mut answers = share::read_state(guide, field(fields, STATE).unwrap_or_default());
        let mut action = Action::read(field(fields, DO).unwrap_or_default());
        if let Action::Forget(id) = action {
            if let Some(kept) = guide.kept_index(id) {
                answers.clear(kept);
            }
            action = Action::Show;
        }
        match action {
            Action::Restart => return Self::open(pack, today),
            Action::Check => return Self::check(pack, answers, today),
            Action::Compare => return Self::compare(pack, answers, None, today),
            Action::On => return Self::compare(pack, answers, Some(fields), today),
            Action::Share => {
                let consent = field(fields, CONSENT).is_some();
                return Self::resume(pack, answers, today).with_consent(consent);
            }
            Action::Change(id) => {
                return match guide.question_index(id) {
                    Some(changed) => Self::ask(pack, answers, changed, today),
                    None => Self::resume(pack, answers, today),
                };
            }
            _ => {}
        }
        let asked = field(fields, QUESTION).and_then(|id| guide.question_index(id));
        let Some((index, question)) = asked.and_then(|at| Some((at, guide.questions.get(at)?)))
        else {
            let screen = Self::resume(pack, answers, today);
            return match action {
                Action::Back => screen.back(pack, today),
                _ => screen,
            };
        };
        let screen = Self::ask(pack, answers, index, today);
        // A question that is not open takes no answer: the form is stale or forged.
        let Self::Asking(mut asking) = screen else {
            return screen;
        };
        if asking.question != index {
            return Self::Asking(asking);
        }
        let typed = || Typed::read(Reader::GUIDE, &question.kind, ANSWER, fields);
        match action {
            Action::Back => return Self::Asking(asking).back(pack, today),
            Action::Unsure => return asking.answered(pack, question, Typed::Unsure, today),
            Action::Next => return asking.answered(pack, question, typed(), today),
            Action::AddRow(_) => {
                asking.typed = typed();
                let fault = asking.typed.add_row(&question.kind).err();
                asking.faults = fault.into_iter().collect();
            }
            Action::RemoveRow(_, row) => {
                asking.typed = typed();
                asking.typed.remove_row(row);
                asking.faults.clear();
            }
            // What stands in the controls stays there, whether it is an answer or not.
            Action::Show if Typed::is_sent(ANSWER, fields) => {
                asking.typed = typed();
                asking.faults.clear();
            }
            _ => {}
        }
        Self::Asking(asking)
    }
}

#[cfg(all(test, feature = "ssr"))]
pub(crate) mod fixture;
#[cfg(all(test, feature = "ssr"))]
mod tests;
