//! A tool whose form is declared in content: what it draws, and in which order.
//!
//! The reply stands in one element. While one fills the form in it follows what is typed; a press on
//! the button, and every browser without scripts, brings it to the top of the page.

use super::pieces::{details, first_button};
use super::setting::Setting;
use super::sheet::Paper;
use crate::form::{Action, HERE, Pressed, Sheet};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use crate::tools::{self, ToolScene};
use crate::words::sent::Texts;
use seeds::calendar::Date;
use seeds::catalogue::{Tool, ToolData, ToolPack};
use seeds::field::Fields;

/// A tool whose form is declared in content.
pub trait Declared: Default + Send + Sync + 'static {
    /// Which tool it is.
    const TOOL: tools::Tool;
    /// Its page, to which the form is sent.
    const PAGE: Page;
    /// What its answer rests on.
    type Data: ToolData + Send + Sync;
    /// What the page says around form and reply.
    type Words: Texts + Copy + Send + Sync;
    /// What it answers.
    type Reply;
    /// What is shown beside form and reply: what a link carried, what the device keeps.
    type State: Default + Clone + Send + Sync;

    /// What a button does beside what every form knows, and what else `fields` tell.
    fn pressed(
        _sheet: &mut Sheet,
        _pack: &PackOf<Self>,
        _fields: &Fields,
        _today: Date,
    ) -> Self::State {
        Self::State::default()
    }

    /// What follows from the form; `None` where something is missing. What the calculation refuses is
    /// noted in the sheet.
    fn answer(
        scene: &DeclaredScene<'_, Self>,
        sheet: &mut Sheet,
        state: &Self::State,
    ) -> Option<Self::Reply>;

    /// The reply as a document.
    fn reply(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, reply: &Self::Reply) -> Markup;

    /// What stands in its place while there is none.
    fn no_reply(_scene: &DeclaredScene<'_, Self>, _sheet: &Sheet) -> Markup {
        html! {}
    }

    /// The reply in a few words.
    fn said(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, reply: &Self::Reply) -> String;

    /// The page's title, and what opens the form below a reply.
    fn named(words: &Self::Words) -> [&'static str; 2];

    /// What is said above everything: of a link, or of what the device keeps.
    fn notice(_scene: &DeclaredScene<'_, Self>, _state: &Self::State) -> Option<String> {
        None
    }

    /// What stands in the form before its buttons.
    fn parts(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, _state: &Self::State) -> Markup {
        paper::<Self>(scene, sheet).parts(&|_| None)
    }

    /// The buttons, and what stands below them.
    fn buttons(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, state: &Self::State) -> Markup;

    /// What stands below a reply that was asked for.
    fn after(
        _scene: &DeclaredScene<'_, Self>,
        _sheet: &Sheet,
        _state: &Self::State,
        _reply: &Self::Reply,
    ) -> Markup {
        html! {}
    }

    /// Whether the form was sent for an answer.
    #[must_use]
    fn is_asked(sheet: &Sheet, _state: &Self::State) -> bool {
        matches!(sheet.pressed, Pressed::Go)
    }
}

/// The data of a tool, with its form.
pub type PackOf<T> = ToolPack<<T as Declared>::Data>;

/// What a declared tool is drawn from.
pub type DeclaredScene<'a, T> = ToolScene<'a, PackOf<T>, <T as Declared>::Words>;

/// A declared tool at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling<T: Declared> {
    /// What its form holds.
    pub sheet: Sheet,
    /// What is shown beside it.
    pub state: T::State,
}

/// What changes on a tool's page while one fills its form in.
#[derive(Clone, Debug)]
pub struct Live {
    /// The form's fields and parts by id, each with whether it is shown.
    pub parts: Vec<(String, bool)>,
    /// The reply.
    pub reply: Markup,
    /// The reply in a few words; empty where there is none.
    pub said: String,
}

/// What a form is drawn from.
pub(super) fn paper<'a, T: Declared>(
    scene: &'a DeclaredScene<'_, T>,
    sheet: &'a Sheet,
) -> Paper<'a> {
    let words = scene.pack.words(scene.address.lang);
    Paper {
        setting: Setting {
            ui: scene.ui(),
            lang: scene.address.lang,
            today: scene.today,
            places: &words.places,
        },
        tool: &scene.pack.tool,
        words,
        sheet,
    }
}

impl<T: Declared> Filling<T> {
    /// The sheet with what the calculation refuses, and the reply where nothing is wrong.
    fn answered(&self, scene: &DeclaredScene<'_, T>) -> (Sheet, Option<T::Reply>) {
        let mut sheet = self.sheet.clone();
        if !sheet.faults.is_empty() {
            return (sheet, None);
        }
        let reply = T::answer(scene, &mut sheet, &self.state);
        match sheet.faults.is_empty() {
            true => (sheet, reply),
            // Nobody is told what is wrong before asking for an answer.
            false if !T::is_asked(&self.sheet, &self.state) => (self.sheet.clone(), None),
            false => (sheet, None),
        }
    }
}

/// What a tool's page shows, before it is arranged. One function arranges all tools: each program holds it
/// once.
struct Shown {
    class: &'static str,
    action: String,
    /// Said above everything.
    notice: Option<String>,
    /// What is wrong.
    summary: Markup,
    /// What stands in the form.
    parts: Markup,
    buttons: Markup,
    /// What is answered, or stands in its place.
    reply: Markup,
    /// Where an answer was asked for and given: what opens the form, and what stands below it.
    answered: Option<(&'static str, Markup)>,
}

impl Shown {
    fn arranged(self) -> Markup {
        let form = html! {
            form id=(HERE) class={ "tool " (self.class) } method="post" action=(self.action) novalidate autocomplete="off" {
                (first_button(Action::Next))
                (self.parts)
                (self.buttons)
            }
        };
        html! {
            @if let Some(notice) = self.notice { p class="note" role="status" id="notice" tabindex="-1" { (notice) } }
            @match self.answered {
                Some((change, after)) => {
                    div id="reply" { div id="result" tabindex="-1" { (self.reply) } }
                    div class="no-print" { (details(false, change, form)) }
                    (after)
                }
                None => {
                    (self.summary)
                    (form)
                    div id="reply" { (self.reply) }
                }
            }
        }
    }
}

/// The fields and parts of a form by id, each with whether it is shown.
fn shown_parts(tool: &Tool, sheet: &Sheet) -> Vec<(String, bool)> {
    let asked = |at: usize| sheet.asked.get(at).copied().unwrap_or(true);
    let fields = tool.form.questions.iter().enumerate();
    let fields = fields.map(|(at, question)| (question.id.clone(), asked(at)));
    let groups = tool.groups.iter().map(|group| {
        let mut fields = group.fields.iter().map(|at| usize::from(*at));
        (group.id.clone(), fields.any(asked))
    });
    fields.chain(groups).collect()
}

impl<T: Declared> Filling<T> {
    /// The form as it is on `today` before anything was filled in.
    #[must_use]
    pub fn blank(pack: &PackOf<T>, today: Date) -> Self {
        Self {
            sheet: Sheet::open(&pack.tool, today),
            state: T::State::default(),
        }
    }

    /// What comes after `fields` were sent on `today`. What the form cannot have sent is left out.
    #[must_use]
    pub fn submit(pack: &PackOf<T>, fields: &Fields, today: Date) -> Self {
        let mut sheet = Sheet::submit(&pack.tool, fields, today);
        let state = T::pressed(&mut sheet, pack, fields, today);
        Self { sheet, state }
    }

    /// The button with which the form gives this page once more, reply included.
    #[must_use]
    pub fn again(&self) -> String {
        self.sheet.pressed.again().write()
    }

    /// The part of the page that changes, the same on the server and in the browser.
    #[must_use]
    pub fn draw(&self, scene: &DeclaredScene<'_, T>) -> Markup {
        let (sheet, reply) = self.answered(scene);
        let asked = T::is_asked(&sheet, &self.state);
        let answered = reply.as_ref().filter(|_| asked).map(|reply| {
            let after = T::after(scene, &sheet, &self.state, reply);
            (T::named(scene.words)[1], after)
        });
        let shown = Shown {
            class: T::TOOL.name(),
            action: scene.path(T::PAGE),
            notice: T::notice(scene, &self.state),
            summary: paper::<T>(scene, &sheet).summary(),
            parts: T::parts(scene, &sheet, &self.state),
            buttons: T::buttons(scene, &sheet, &self.state),
            reply: match &reply {
                Some(reply) => T::reply(scene, &sheet, reply),
                None => T::no_reply(scene, &sheet),
            },
            answered,
        };
        shown.arranged()
    }

    /// The page in a few words: its title, and what is announced when it changes.
    #[must_use]
    pub fn said(&self, scene: &DeclaredScene<'_, T>) -> String {
        if let Some(notice) = T::notice(scene, &self.state) {
            return notice;
        }
        let (sheet, reply) = self.answered(scene);
        let (ui, [title, _]) = (scene.ui(), T::named(scene.words));
        match reply.filter(|_| T::is_asked(&sheet, &self.state)) {
            Some(reply) => T::said(scene, &sheet, &reply),
            None if sheet.faults.is_empty() => title.to_owned(),
            None => [ui.ask.faults, ui.plan.colon, title].concat(),
        }
    }

    /// What follows from what stands in the form while one fills it in.
    #[must_use]
    pub fn live(&self, scene: &DeclaredScene<'_, T>) -> Live {
        let asking = Self {
            sheet: self.sheet.clone().asking(&scene.pack.tool, scene.today),
            state: self.state.clone(),
        };
        let (sheet, reply) = asking.answered(scene);
        let parts = shown_parts(&scene.pack.tool, &sheet);
        match reply {
            Some(reply) => Live {
                parts,
                reply: T::reply(scene, &sheet, &reply),
                said: T::said(scene, &sheet, &reply),
            },
            None => Live {
                parts,
                reply: T::no_reply(scene, &sheet),
                said: String::new(),
            },
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
