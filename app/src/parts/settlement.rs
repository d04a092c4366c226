//! The estimate of a medical settlement: its form, and what follows from it.

mod bar;
mod kept;
mod reply;
mod table;

pub use kept::{Kept, SET_NAME};

use kept::{SET_TEXT, as_file};

use super::controls::{described, help_of};
use super::declared::{Declared, Filling, PackOf, paper};
use super::faults::note;
use super::pieces::{button, details};
use crate::form::{Action, Pressed, Sheet};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use crate::tools::{Tool, ToolScene};
use crate::words::settlement::SettlementWords;
use seeds::calculators::CalculationFault;
use seeds::calculators::medical_settlement::{
    Draft, Reply, SettlementPack, field_of, other_place, reply,
};
use seeds::calendar::Date;
use seeds::catalogue::ToolPack;
use seeds::field::{FieldFault, Fields, field};

/// What each side pays of a bill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settlement;

/// What the page is drawn from.
pub type SettlementScene<'a> = ToolScene<'a, ToolPack<SettlementPack>, SettlementWords>;

/// The page at one moment.
pub type SettlementScreen = Filling<Settlement>;

/// What is shown beside the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The name under which values are to be kept, as typed.
    pub set_name: String,
    /// Whether values were to be kept without a name.
    pub nameless: bool,
    /// A text to be filled in that holds no values.
    pub unread: Option<String>,
    /// What became of values on the device; only the browser's program knows.
    pub device: Option<Device>,
}

/// What became of values on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Device {
    /// They were there and are filled in.
    Found(Kept),
    /// They were kept.
    Saved(Kept),
    /// The browser keeps nothing.
    Refused,
    /// They were removed.
    Cleared,
}

impl Declared for Settlement {
    const TOOL: Tool = Tool::Settlement;
    const PAGE: Page = Page::Settlement;
    type Data = SettlementPack;
    type Words = SettlementWords;
    type Reply = Reply;
    type State = Beside;

    fn pressed(sheet: &mut Sheet, pack: &PackOf<Self>, fields: &Fields, today: Date) -> Beside {
        let set_name = kept::name_in(fields);
        if sheet.pressed == Pressed::Drop {
            for question in &pack.tool.form.questions {
                if kept::is_kept(&pack.tool, &question.id) {
                    sheet.empty(&pack.tool, &question.id, today);
                }
            }
        }
        // The bill does not matter for what is kept.
        if sheet.pressed == Pressed::Keep {
            let of_city = |at: usize| {
                let question = pack.tool.question(at);
                question.is_some_and(|question| kept::is_kept(&pack.tool, &question.id))
            };
            sheet.faults.retain(|fault| of_city(fault.field));
        }
        if matches!(sheet.pressed, Pressed::Fill(_)) {
            return brought(sheet, pack, fields, today);
        }
        Beside {
            nameless: sheet.pressed == Pressed::Keep && set_name.is_empty(),
            set_name,
            ..Beside::default()
        }
    }

    fn answer(scene: &SettlementScene<'_>, sheet: &mut Sheet, _: &Beside) -> Option<Reply> {
        let told = sheet.told(&scene.pack.tool);
        let (draft, other) = (Draft::filled(told)?, other_place(told));
        match reply(draft, other, &scene.pack.data.figures, scene.today) {
            Ok(reply) => Some(reply),
            Err(fault) => {
                refuse(scene, sheet, &fault);
                None
            }
        }
    }

    fn reply(scene: &SettlementScene<'_>, sheet: &Sheet, reply: &Reply) -> Markup {
        reply::reply(scene, &paper::<Self>(scene, sheet), reply)
    }

    fn no_reply(scene: &SettlementScene<'_>, _: &Sheet) -> Markup {
        html! { p class="note" { (scene.words.empty) } }
    }

    fn said(scene: &SettlementScene<'_>, _: &Sheet, reply: &Reply) -> String {
        let words = scene.words;
        let said = reply.whole().map_or(words.refused, |_| words.estimated);
        said.to_owned()
    }

    fn named(words: &SettlementWords) -> [&'static str; 2] {
        [words.title, words.change]
    }

    fn notice(scene: &SettlementScene<'_>, beside: &Beside) -> Option<String> {
        let words = scene.words;
        let comma = scene.ui().plan.comma;
        let named = |before: &str, kept: &Kept, after: &str| {
            [before, &kept.name, comma, &kept.day.to_string(), after].concat()
        };
        Some(match beside.device.as_ref()? {
            Device::Found(kept) => named(words.found, kept, words.found_note),
            Device::Saved(kept) => named(words.saved, kept, ""),
            Device::Refused => words.not_saved.to_owned(),
            Device::Cleared => words.removed.to_owned(),
        })
    }

    fn buttons(scene: &SettlementScene<'_>, sheet: &Sheet, beside: &Beside) -> Markup {
        let words = scene.words;
        let blank = Sheet::open(&scene.pack.tool, scene.today);
        html! {
            p class="soft" { (words.privacy) }
            p class="buttons" {
                (button("", Action::Next, words.go))
                @if sheet.typed != blank.typed { a class="button quiet" href=(scene.path(Page::Settlement)) { (words.clear) } }
            }
            (keep(scene, sheet, beside))
        }
    }
}

/// The form with the values of a text that was taken out of a device.
fn brought(sheet: &mut Sheet, pack: &PackOf<Settlement>, fields: &Fields, today: Date) -> Beside {
    let text = field(fields, SET_TEXT).unwrap_or_default();
    let Some(kept) = Kept::read(&pack.tool, text) else {
        return Beside {
            set_name: kept::name_in(fields),
            unread: Some(text.chars().take(kept::LONGEST_TEXT).collect()),
            ..Beside::default()
        };
    };
    for question in &pack.tool.form.questions {
        if kept::is_kept(&pack.tool, &question.id) {
            sheet.fill(&pack.tool, &question.id, &kept.fields, today);
        }
    }
    Beside {
        set_name: kept.name.clone(),
        device: Some(Device::Found(kept)),
        ..Beside::default()
    }
}

/// What the device keeps, or a file: the values of a city, with a name and the day.
fn keep(scene: &SettlementScene<'_>, sheet: &Sheet, beside: &Beside) -> Markup {
    let words = scene.words;
    let ui = scene.ui();
    let nameless = beside.nameless.then(|| ui.ask.problems.missing());
    let unread = beside.unread.as_ref().map(|_| words.no_set);
    let marks = |name: &str, fault: Option<&str>| {
        let described = described(name, true, fault.is_some());
        (described, fault.map(|_| "true"))
    };
    let (by, invalid) = marks(SET_NAME, nameless);
    let (by_text, invalid_text) = marks(SET_TEXT, unread);
    let text = kept::text_of(&scene.pack.tool, sheet, &beside.set_name, scene.today);
    html! {
        fieldset {
            legend { h2 { (words.keep) } }
            div class="field" {
                label for=(SET_NAME) { (words.set_name) }
                p class="small soft" id=(help_of(SET_NAME)) { (words.keep_note) }
                (note(SET_NAME, nameless))
                input type="text" id=(SET_NAME) name=(SET_NAME) value=(beside.set_name) maxlength="40" autocomplete="off" aria-describedby=[by] aria-invalid=[invalid];
            }
            p class="buttons needs-script" {
                (button("quiet", Action::Keep, words.save))
                (button("quiet", Action::Drop, words.remove))
            }
            @if let Some(text) = text {
                p { a class="cell" download={ (beside.set_name) " " (scene.today) ".txt" } href=(as_file(&text)) { (words.export) } }
            }
            (details(unread.is_some(), words.import, html! {
                div class="field" {
                    label for=(SET_TEXT) { (words.set_text) }
                    p class="small soft" id=(help_of(SET_TEXT)) { (words.import_note) }
                    (note(SET_TEXT, unread))
                    textarea id=(SET_TEXT) name=(SET_TEXT) rows="4" autocomplete="off" aria-describedby=[by_text] aria-invalid=[invalid_text] { (beside.unread.as_deref().unwrap_or_default()) }
                }
                p class="buttons" { (button("quiet", Action::Fill(SET_TEXT), words.take)) }
            }))
        }
    }
}

/// Notes at its field what the calculation refuses. A stretch of the form has no beginning of its own:
/// it begins where the one before ends.
fn refuse(scene: &SettlementScene<'_>, sheet: &mut Sheet, fault: &CalculationFault) {
    let named = fault.field.strip_prefix("parameters.");
    let named = named.unwrap_or(&fault.field);
    let name = field_of(named.split('[').next().unwrap_or_default());
    let mut refused = FieldFault::from(fault);
    refused.column = refused.column.map(|at| at.saturating_sub(1));
    sheet.refuse(&scene.pack.tool, &name, refused);
}

impl SettlementScreen {
    /// The form with values that the device kept, and no bill.
    #[must_use]
    pub fn found(pack: &PackOf<Settlement>, text: &str, today: Date) -> Option<Self> {
        let kept = Kept::read(&pack.tool, text)?;
        Some(Self {
            sheet: Sheet::filled(&pack.tool, &kept.fields, today),
            state: Beside {
                set_name: kept.name.clone(),
                device: Some(Device::Found(kept)),
                ..Beside::default()
            },
        })
    }

    /// The values as one text for the device; `None` where one is wrong or the name is missing.
    #[must_use]
    pub fn kept(&self, pack: &PackOf<Settlement>, today: Date) -> Option<String> {
        let sound = self.sheet.faults.is_empty() && !self.state.nameless;
        sound.then(|| kept::write(&pack.tool, &self.sheet, &self.state.set_name, today))
    }

    /// Notes that `text` was kept, or not.
    pub fn note(&mut self, pack: &PackOf<Settlement>, text: &str, done: bool) {
        let kept = Kept::read(&pack.tool, text).filter(|_| done);
        self.state.device = Some(kept.map_or(Device::Refused, Device::Saved));
    }
}
