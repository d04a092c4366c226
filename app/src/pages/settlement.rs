//! The estimate of a medical settlement: a form that is posted, and what follows from it.

mod bar;
mod controls;
mod reply;

use super::drawn::{contacts, view};
use super::{Body, Frame, crumbs};
use crate::form::Fields;
use crate::page::Page;
use crate::render::Input;
use crate::settlement::{Fault, Reading, read};
use crate::words::settlement::{SettlementWords, words};
use leptos::prelude::*;
use maud::{Markup, html};
use seeds::calculators::Working;
use seeds::calculators::medical_settlement::{Case, Input as Settled, Output, calculate};

/// Whom one asks for the values.
const ASK: [&str; 2] = ["hotline-12393", "nhsa-platform"];

/// What the page is drawn from.
pub(super) struct Sheet<'a> {
    frame: &'a Frame<'a>,
    words: &'static SettlementWords,
    /// What was sent; empty at first.
    fields: &'a Fields,
    reading: Reading,
}

/// A bill settled in a place.
struct Outcome {
    case: Case,
    output: Output,
    working: Working,
}

/// The page: the form, or what follows from it.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = words(frame.address.lang);
    let (fields, sent): (&Fields, bool) = match input {
        Input::Get => (&[], false),
        Input::Form(fields) => (fields, true),
    };
    let mut sheet = Sheet {
        frame,
        words,
        fields,
        reading: if sent {
            read(fields)
        } else {
            Reading::default()
        },
    };
    let outcome = sheet.settle();
    let faulty = !sheet.reading.faults.is_empty();
    let shown = match outcome {
        Some(outcome) => reply::reply(&sheet, &outcome),
        None if faulty => controls::summary(&sheet),
        None if sent => html! { p class="note" role="status" { (words.on) } },
        None => html! {},
    };
    let asked: Vec<_> = ASK
        .iter()
        .filter_map(|id| frame.contact(id))
        .cloned()
        .collect();
    let main = view! {
        {crumbs(frame, vec![(frame.path(Page::Guides), frame.words().guide.all.to_owned())])}
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        {view(shown)}
        {(!sent).then(|| view! { <p class="note">{words.empty}</p> })}
        {view(controls::form(&sheet, sent && (!faulty || sheet.reading.second)))}
        <section>
            <h2>{words.ask}</h2>
            {contacts(frame.address.lang, &asked)}
            <p class="small soft">{words.formula}</p>
        </section>
    };
    let colon = frame.ui().plan.colon;
    let title = match faulty {
        true => [frame.ui().ask.faults, colon, words.title].concat(),
        false => words.title.to_owned(),
    };
    let mut body = Body::new(title, main.into_any()).described(words.lead);
    body.private = sent;
    body
}

impl Sheet<'_> {
    /// The words of a key of the calculator.
    fn label(&self, key: &str) -> String {
        let labels = &self.frame.site.catalogue.calculator_labels;
        let labels = labels.get(self.frame.address.lang as usize);
        let found = labels.and_then(|labels| labels.iter().find(|(name, _)| name == key));
        found.map_or_else(|| key.to_owned(), |(_, label)| label.clone())
    }

    /// Settles the bill; a fault of the calculation joins those of the controls.
    fn settle(&mut self) -> Option<Outcome> {
        let case = self
            .reading
            .case
            .filter(|_| self.reading.faults.is_empty())?;
        match self.settled(case) {
            Ok(outcome) => Some(outcome),
            Err(fault) => {
                self.reading.faults.extend(fault);
                None
            }
        }
    }

    fn settled(&self, case: Case) -> Result<Outcome, Option<Fault>> {
        let parameters = self.reading.parameters.clone();
        let input = Settled { parameters, case };
        let figures = &self.frame.site.catalogue.figures;
        let (output, working) =
            calculate(&input, figures, self.frame.today).map_err(|fault| Fault::of(&fault))?;
        Ok(Outcome {
            case,
            output,
            working,
        })
    }
}

/// Guides after which one may want the estimate.
const GUIDES: [&str; 3] = ["medical-away", "chronic-outpatient", "manual-reimbursement"];

/// The way to this page from home.
pub(super) fn link(frame: &Frame<'_>) -> AnyView {
    let words = words(frame.address.lang);
    view! { <ul><li><a href=frame.path(Page::Settlement)>{words.link}</a></li></ul> }.into_any()
}

/// The way to this page from a guide about care; nothing in other guides.
pub(super) fn beside_guide(frame: &Frame<'_>, guide: &str) -> AnyView {
    let words = words(frame.address.lang);
    let path = frame.path(Page::Settlement);
    let link = GUIDES.contains(&guide).then(|| {
        view! {
            <p class="go">
                <a class="button quiet" href=path>{words.link}</a>
                <span class="small soft">{words.link_note}</span>
            </p>
        }
    });
    link.into_any()
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
