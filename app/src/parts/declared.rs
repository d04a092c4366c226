//! A tool whose form is declared in content: what it draws, and in which order.
//!
//! The reply stands in one element. While one fills the form in it follows what is typed; a press on
//! the button, and every browser without scripts, brings it to the top of the page.

use super::pieces::{details, first_button};
use super::setting::Setting;
use super::sheet::Paper;
use crate::form::{Action, Fields, HERE, Pressed, Sheet};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use crate::tools::{Tool, ToolScene};
use crate::words::sent::Texts;
use crate::words::ui;
use seeds::calendar::Date;
use seeds::catalogue::{ToolData, ToolPack};

/// A tool whose form is declared in content.
pub trait Declared: Default + Send + Sync + 'static {
    /// Which tool it is.
    const TOOL: Tool;
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

    /// The page's title.
    fn title(scene: &DeclaredScene<'_, Self>) -> String;

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

    /// What opens the form below a reply.
    fn change(scene: &DeclaredScene<'_, Self>) -> &'static str;

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
            ui: ui(scene.address.lang),
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

    fn form(&self, scene: &DeclaredScene<'_, T>, sheet: &Sheet) -> Markup {
        let class = T::TOOL.name();
        html! {
            form id=(HERE) class={ "tool " (class) } method="post" action=(scene.path(T::PAGE)) novalidate autocomplete="off" {
                (first_button(Action::Next))
                (T::parts(scene, sheet, &self.state))
                (T::buttons(scene, sheet, &self.state))
            }
        }
    }
}

/// The element in which the reply stands.
fn stand(reply: Markup) -> Markup {
    html! { div id="reply" { (reply) } }
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
        let notice = T::notice(scene, &self.state);
        let form = self.form(scene, &sheet);
        let asked = T::is_asked(&sheet, &self.state);
        html! {
            @if let Some(notice) = notice { p class="note" role="status" id="notice" tabindex="-1" { (notice) } }
            @match reply {
                Some(reply) if asked => {
                    (stand(html! { div id="result" tabindex="-1" { (T::reply(scene, &sheet, &reply)) } }))
                    div class="no-print" { (details(false, T::change(scene), form)) }
                    (T::after(scene, &sheet, &self.state, &reply))
                }
                Some(reply) => { (form) (stand(T::reply(scene, &sheet, &reply))) }
                None => {
                    (paper::<T>(scene, &sheet).summary())
                    (form)
                    (stand(T::no_reply(scene, &sheet)))
                }
            }
        }
    }

    /// The page in a few words: its title, and what is announced when it changes.
    #[must_use]
    pub fn said(&self, scene: &DeclaredScene<'_, T>) -> String {
        if let Some(notice) = T::notice(scene, &self.state) {
            return notice;
        }
        let (sheet, reply) = self.answered(scene);
        let ui = ui(scene.address.lang);
        match reply.filter(|_| T::is_asked(&sheet, &self.state)) {
            Some(reply) => T::said(scene, &sheet, &reply),
            None if sheet.faults.is_empty() => T::title(scene),
            None => [ui.ask.faults, ui.plan.colon, &T::title(scene)].concat(),
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
        let tool = &scene.pack.tool;
        let asked = |at: usize| sheet.asked.get(at).copied().unwrap_or(true);
        let fields = tool.form.questions.iter().enumerate();
        let fields = fields.map(|(at, question)| (question.id.clone(), asked(at)));
        let groups = tool.groups.iter().map(|group| {
            let mut fields = group.fields.iter().map(|at| usize::from(*at));
            (group.id.clone(), fields.any(asked))
        });
        let parts = fields.chain(groups).collect();
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

    /// Whether the button that was pressed led further; else the same place shows something else.
    #[must_use]
    pub fn is_step(&self) -> bool {
        self.sheet.pressed == Pressed::Go && self.sheet.faults.is_empty()
    }

    /// Where the focus goes: the first that is on the page.
    #[must_use]
    pub const fn focus(&self) -> &'static [&'static str] {
        match self.sheet.pressed {
            Pressed::Added(_) => &[".row:nth-last-of-type(1) :is(input, select)"],
            Pressed::Removed(_) => &[".rows .row :is(input, select)"],
            // Opened by a link: the person begins at the top.
            Pressed::Opened => &[],
            _ => &["#faults", "#notice", "#result"],
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
