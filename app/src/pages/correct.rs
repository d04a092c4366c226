//! The form of a correction, and its receipt.

use super::body::{Body, Here};
use super::drawn::inert;
use super::frame::Frame;
use crate::correction::{
    CASE, CLAUSE, CONTACT, Draft, Fault, Known, Looked, OPEN, PAGE, SEND, SOURCE, Said, State,
    TRAP, VERSION, WRONG, longest,
};
use crate::form::DO;
use crate::page::{Address, Page};
use crate::parts::Markup;
use crate::render::document::Input;
use crate::words::correct::CorrectWords;
use maud::html;

/// The id of the form.
const FORM: &str = "correction";

/// The form, with what a link or another page hands over.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let draft = match input {
        Input::Get => Draft::default(),
        Input::Form(fields) => Draft::read(fields),
    };
    let mut body = form(frame, &draft, Said::Faults);
    body.private = matches!(input, Input::Form(_));
    body
}

/// The form with what was typed.
pub(crate) fn form(frame: &Frame<'_>, draft: &Draft, said: Said) -> Body {
    let words = &frame.words().correct;
    let faults = draft.faults();
    let version = match draft.version.as_str() {
        "" => frame.site.catalogue.digest.as_str(),
        seen => seen,
    };
    let main = html! {
        h1 { (words.title) }
        p { (words.lead) }
        (notice(words, said, &faults))
        (subject(frame, words, draft))
        form id=(FORM) method="post" action=(frame.address.path()) autocomplete="off" {
            @for (name, value) in [(PAGE, &*draft.page), (CLAUSE, &*draft.clause), (VERSION, version)] {
                input type="hidden" name=(name) value=(value) autocomplete="off";
            }
            (field(words, WRONG, &draft.wrong, &faults))
            (field(words, SOURCE, &draft.source, &faults))
            (field(words, CONTACT, &draft.contact, &faults))
            @if let Some(case) = &draft.case { (attached(words, case)) }
            // A program that fills whatever it finds fills this too.
            p class="unseen" aria-hidden="true" {
                label for=(TRAP) { (words.trap) }
                input id=(TRAP) name=(TRAP) type="text" tabindex="-1" autocomplete="off";
            }
            p class="small soft" { (words.kept) }
            p class="buttons" { button name=(DO) value=(SEND) { (words.send) } }
        }
    };
    let mut body = Body::new(words.title, inert(main)).described(words.lead);
    body.status = match said {
        Said::Faults if faults.is_empty() => 200,
        Said::Faults => 422,
        Said::TooSoon | Said::TooMany => 429,
        Said::Away => 503,
    };
    body.private = true;
    body.here = Some(Here {
        form: FORM,
        page: Page::Corrections,
        again: OPEN.to_owned(),
    });
    body
}

fn notice(words: &CorrectWords, said: Said, faults: &[Fault]) -> Markup {
    let text = match said {
        Said::Faults if faults.is_empty() => return Markup::default(),
        Said::Faults => words.faults,
        Said::TooSoon => words.too_soon,
        Said::TooMany => words.too_many,
        Said::Away => words.away,
    };
    html! {
        div class="alert" role="alert" id="faults" tabindex="-1" {
            p { b { (text) } }
            @if said == Said::Faults {
                ul {
                    @for fault in faults {
                        li { a href={ "#" (fault.field()) } { (problem(words, *fault)) } }
                    }
                }
            }
        }
    }
}

const fn problem(words: &CorrectWords, fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => words.empty,
        Fault::TooLong(_) => words.too_long,
        Fault::Trapped => words.trapped,
        Fault::Case => words.no_case,
    }
}

/// What it is about.
fn subject(frame: &Frame<'_>, words: &CorrectWords, draft: &Draft) -> Markup {
    let clause = clause(frame, draft);
    html! {
        @if !draft.page.is_empty() {
            p { (words.about) a href=(draft.page) { (draft.page) } }
        }
        @if let Some(clause) = clause {
            p { (words.clause) (clause) }
        }
    }
}

/// The clause in words, where the page is its document.
fn clause(frame: &Frame<'_>, draft: &Draft) -> Option<String> {
    let Page::Source(document) = Address::from_path(&draft.page)?.page else {
        return None;
    };
    let document = frame.site.catalogue.document(&document)?;
    let mut clauses = document.clauses.iter();
    let found = clauses.find(|clause| clause.id == draft.clause);
    Some(frame.say(&found?.says))
}

/// One field with its label, its hint, and what is wrong with it.
fn field(words: &CorrectWords, name: &'static str, typed: &str, faults: &[Fault]) -> Markup {
    let (label, hint) = match name {
        WRONG => (words.wrong, words.wrong_hint),
        SOURCE => (words.source, words.source_hint),
        _ => (words.contact, words.contact_hint),
    };
    let fault = faults.iter().find(|fault| fault.field() == name);
    let (hint_id, fault_id) = ([name, "-hint"].concat(), [name, "-fault"].concat());
    let described = match fault {
        Some(_) => [&hint_id, " ", &fault_id].concat(),
        None => hint_id.clone(),
    };
    let invalid = fault.map(|_| "true");
    html! {
        div class="field" {
            label for=(name) { (label) }
            p class="small soft" id=(hint_id) { (hint) }
            @if let Some(fault) = fault {
                p class="problem" id=(fault_id) { (problem(words, *fault)) }
            }
            @if name == WRONG {
                // Browsers take the first line's end away.
                textarea id=(name) name=(name) rows="7" maxlength=(longest(name)) required
                    aria-describedby=(described) aria-invalid=[invalid] { "\n" (typed) }
            } @else {
                input id=(name) name=(name) type="text" value=(typed) maxlength=(longest(name))
                    autocomplete="off" aria-describedby=(described) aria-invalid=[invalid];
            }
        }
    }
}

/// The answers that go along. The box is the person's: without it they do not.
fn attached(words: &CorrectWords, case: &str) -> Markup {
    html! {
        div class="consent" {
            label {
                input id=(CASE) type="checkbox" name=(CASE) value=(case) checked autocomplete="off"
                    aria-describedby="case-hint";
                span { (words.case) }
            }
            p class="small soft" id="case-hint" { (words.case_hint) " " code { (case) } }
        }
    }
}

/// What became of it.
pub(crate) fn receipt(frame: &Frame<'_>, looked: &Looked) -> Body {
    let words = &frame.words().correct;
    let (title, status, told) = match looked {
        Looked::Known(known) => (words.receipt, 200, self::known(frame, words, known)),
        Looked::Unknown => (words.unknown, 404, html! { p { (words.unknown_text) } }),
        Looked::Away => {
            let told = html! { p { (words.cannot_look_text) } };
            (words.cannot_look, 503, told)
        }
    };
    let main = html! {
        h1 { (title) }
        (told)
        p class="buttons" {
            a class="button quiet" href=(frame.path(Page::Corrections)) { (words.another) }
        }
    };
    let mut body = Body::new(title, inert(main));
    body.status = status;
    body.private = true;
    body
}

fn known(frame: &Frame<'_>, words: &CorrectWords, known: &Known) -> Markup {
    let Page::Correction(number) = &frame.address.page else {
        return Markup::default();
    };
    let day = |day: seeds::calendar::Date| {
        let day = day.to_string();
        html! { time datetime=(day) { (day) } }
    };
    html! {
        p { (words.stored) }
        dl class="pairs" {
            dt { (words.number) } dd { code { (number) } }
            dt { (words.received) } dd { (day(known.received)) }
            @if !known.page.is_empty() {
                dt { (words.about) } dd { a href=(known.page) { (known.page) } }
            }
            dt { (words.state) }
            @match &known.state {
                State::Open => dd { (words.open) },
                State::Resolved(on, answer) => {
                    dd { (words.resolved) " " (day(*on)) }
                    @if !answer.is_empty() {
                        dt { (words.answer) } dd { (answer) }
                    }
                }
            }
        }
    }
}
