//! The estimate of a medical settlement: its form, and what follows from it.

mod bar;
mod controls;
mod reply;

use crate::form::Fields;
use crate::page::Page;
use crate::settlement::{Device, Fault, Kept, Press, SettlementScreen};
use crate::tools::{SceneOf, Tool, ToolForm};
use crate::words::settlement::SettlementWords;
use crate::words::{Ui, ui};
use maud::{Markup, html};
use seeds::calculators::Working;
use seeds::calculators::medical_settlement::{Case, Input, Output, SettlementPack, calculate};
use seeds::calendar::Date;

/// What the page is drawn from.
pub type SettlementScene<'a> = SceneOf<'a, SettlementScreen>;

impl ToolForm for SettlementScreen {
    const TOOL: Tool = Tool::Settlement;
    type Pack = SettlementPack;
    type Words = SettlementWords;

    fn submit(_: &SettlementPack, fields: &Fields, _: Date) -> Self {
        Self::submit(fields)
    }

    fn again(&self) -> &'static str {
        match self.sent {
            true => Press::Go.write(),
            false => Press::Show.write(),
        }
    }

    fn draw(&self, scene: &SettlementScene<'_>) -> Markup {
        settlement(scene, self)
    }

    fn said(&self, scene: &SettlementScene<'_>) -> String {
        headline(scene, self)
    }
}

/// A screen as it is being drawn.
struct Sheet<'a> {
    scene: &'a SettlementScene<'a>,
    screen: SettlementScreen,
}

/// A bill settled in a place.
struct Outcome {
    case: Case,
    output: Output,
    working: Working,
}

/// The part of the page that changes: what follows from the form, and the form.
fn settlement(scene: &SettlementScene<'_>, screen: &SettlementScreen) -> Markup {
    let (sheet, outcome) = settled(scene, screen);
    let words = scene.words;
    let sent = sheet.screen.sent;
    let faulty = !sheet.screen.reading.faults.is_empty();
    let told = sheet.screen.device.as_ref();
    html! {
        @if let Some(device) = told { (about_device(&sheet, device)) }
        @if let Some(outcome) = &outcome {
            (reply::reply(&sheet, outcome))
        } @else if faulty {
            (controls::summary(&sheet))
        } @else if sent && told.is_none() {
            p class="note" role="status" { (words.on) }
        }
        @if !sent { p class="note" { (words.empty) } }
        (controls::form(&sheet, sent && (!faulty || sheet.screen.reading.second)))
    }
}

/// The page in a few words: what is announced when it changes.
fn headline(scene: &SettlementScene<'_>, screen: &SettlementScreen) -> String {
    let (sheet, outcome) = settled(scene, screen);
    let words = scene.words;
    if let Some(device) = &sheet.screen.device {
        return said(&sheet, device);
    }
    if !sheet.screen.reading.faults.is_empty() {
        let ui = sheet.ui();
        return [ui.ask.faults, ui.plan.colon, words.title].concat();
    }
    let said = match outcome {
        Some(outcome) if outcome.output.missing.is_empty() => words.estimated,
        Some(_) => words.refused,
        None if screen.sent => words.on,
        None => words.title,
    };
    said.to_owned()
}

/// Settles the bill; a fault of the calculation joins those of the controls.
fn settled<'a>(
    scene: &'a SettlementScene<'a>,
    screen: &SettlementScreen,
) -> (Sheet<'a>, Option<Outcome>) {
    let screen = screen.clone();
    let mut sheet = Sheet { scene, screen };
    let reading = &sheet.screen.reading;
    let case = reading.case.filter(|_| reading.faults.is_empty());
    let outcome = match case.map(|case| sheet.settle(case)) {
        Some(Ok(outcome)) => Some(outcome),
        Some(Err(fault)) => {
            sheet.screen.reading.faults.extend(fault);
            None
        }
        None => None,
    };
    (sheet, outcome)
}

fn about_device(sheet: &Sheet<'_>, device: &Device) -> Markup {
    let found = matches!(device, Device::Found(_));
    html! {
        div class="note" {
            p { b { (said(sheet, device)) } }
            @if found { p { (sheet.scene.words.found_note) } }
        }
    }
}

/// What became of values on the device.
fn said(sheet: &Sheet<'_>, device: &Device) -> String {
    let words = sheet.scene.words;
    let named = |before: &str, kept: &Kept| {
        let comma = sheet.ui().plan.comma;
        [before, &kept.name, comma, &kept.day.to_string()].concat()
    };
    match device {
        Device::Found(kept) => named(words.found, kept),
        Device::Saved(kept) => named(words.saved, kept),
        Device::Refused => words.not_saved.to_owned(),
        Device::Cleared => words.removed.to_owned(),
    }
}

impl Sheet<'_> {
    fn ui(&self) -> &'static Ui {
        ui(self.scene.address.lang)
    }

    /// Where the form is sent.
    fn path(&self) -> String {
        self.scene.path(Page::Settlement)
    }

    fn fields(&self) -> &Fields {
        &self.screen.fields
    }

    /// The words of a key of the calculator.
    fn label(&self, key: &str) -> String {
        self.scene
            .pack
            .label(self.scene.address.lang, key)
            .to_owned()
    }

    fn settle(&self, case: Case) -> Result<Outcome, Option<Fault>> {
        let parameters = self.screen.reading.parameters.clone();
        let input = Input { parameters, case };
        let figures = &self.scene.pack.figures;
        let (output, working) =
            calculate(&input, figures, self.scene.today).map_err(|fault| Fault::of(&fault))?;
        Ok(Outcome {
            case,
            output,
            working,
        })
    }
}

/// A table that may be wider than the screen.
fn table(name: &str, head: [&str; 3], rows: &[Markup]) -> Markup {
    let [first, second, third] = head;
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(name) {
            table {
                thead { tr { th scope="col" { (first) } th scope="col" { (second) } th scope="col" class="n" { (third) } } }
                tbody { @for row in rows { (row) } }
            }
        }
    }
}
