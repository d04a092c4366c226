//! Taking a plan along: link, code, print.

use super::pieces::{button, hidden, paragraph};
use super::qr::qr;
use super::scene::Scene;
use crate::correction;
use crate::form::{Action, CONSENT, DO, Planned, STATE, Screen};
use crate::page::{Address, Page};
use crate::parts::markup::{Markup, html};
use crate::words::ui;
use seeds::catalogue::Lang;
use seeds::share::{self, ShareError, Shared};

/// The box beside a plan. Private answers go into the link only after the person ticked a box.
pub(super) fn share(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let words = &scene.ui().share;
    let fragment = planned.fragment(&scene.pack.guide);
    let link = match fragment {
        Ok(fragment) => link(scene, &fragment),
        Err(_) => paragraph("note", words.too_long),
    };
    html! {
        div class="share" {
            h2 { (words.heading) }
            p class="needs-script no-print" { button type="button" data-do="print" { (words.print) } }
            (paragraph("soft small no-print", words.print_hint))
            (link)
            (consent(scene, planned))
            (correct(scene, planned))
        }
    }
}

fn link(scene: &Scene<'_>, fragment: &str) -> Markup {
    let words = &scene.ui().share;
    let link = [scene.public_url, &scene.path(Page::Plan), "#", fragment].concat();
    let host = scene.public_url.split('/').next_back().unwrap_or_default();
    let [before, after] = words.host;
    html! {
        p {
            label for="link" { (words.link) }
            input class="link" id="link" type="text" readonly value=(link) autocomplete="off";
            // A box cuts it off on paper.
            span class="print-only" { (link) }
        }
        p class="needs-script no-print" {
            button type="button" class="quiet" data-do="copy" { (words.copy) }
        }
        (paragraph("soft small", words.readable))
        @if let Some(code) = qr(&link, words.scan) {
            (code)
            p class="small" { (words.scan) (scene.ui().plan.comma) (before) (host) (after) }
        } @else {
            (paragraph("soft small", words.no_code))
        }
    }
}

fn consent(scene: &Scene<'_>, planned: &Planned) -> Markup {
    if !planned.needs_consent(&scene.pack.guide) {
        return Markup::default();
    }
    let ui = scene.ui();
    let words = &ui.share;
    let private = planned.decided.iter().filter_map(|(at, _)| {
        let question = scene.pack.guide.questions.get(at)?;
        if !question.private {
            return None;
        }
        let words = scene.pack.words.guide.questions.get(at);
        Some(words.map_or(question.id.as_str(), |words| words.name.as_str()))
    });
    let names = private.collect::<Vec<_>>().join(ui.plan.comma);
    html! {
        @if !planned.consent { p class="note" { (words.left_out) (names) } }
        form class="consent no-print" method="post" action=(scene.action()) autocomplete="off" {
            (hidden(STATE, &share::write_state(&scene.pack.guide, &planned.answers)))
            label {
                input type="checkbox" name=(CONSENT) value="yes" checked[planned.consent];
                span { (words.consent) (names) small { (words.consent_warning) } }
            }
            p class="buttons" { (button("quiet", Action::Share, words.make)) }
        }
    }
}

/// Which question a plan that was sent leaves open, and why, before the question itself.
#[must_use]
pub fn left_open(scene: &Scene<'_>, screen: &Screen, shared: &Shared) -> Markup {
    let words = &scene.ui().share;
    let asked = match screen {
        Screen::Asking(asking) if !shared.is_onward() => asking.question,
        _ => return Markup::default(),
    };
    let private = scene.pack.guide.questions.get(asked);
    let [before, after] = match private.is_some_and(|question| question.private) {
        true => words.open_private,
        false => words.open_new,
    };
    let asked = scene.pack.words.guide.questions.get(asked);
    let name = asked.map_or("", |words| words.name.as_str());
    paragraph("note", &[before, name, after].concat())
}

/// Leads to the form of a correction. The answers go along only where the person ticks the box, and
/// without those that the link leaves out.
fn correct(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let words = &scene.ui().share;
    let page = Page::Guide(scene.pack.guide.id.clone());
    html! {
        // What is shown here stays: the form opens beside it, and no program takes it.
        form class="consent no-print" method="post" target="_blank"
            action=(scene.path(Page::Corrections)) autocomplete="off" {
            (hidden(correction::PAGE, &scene.path(page)))
            @if let Ok(case) = planned.fragment(&scene.pack.guide) {
                label {
                    input type="checkbox" name=(correction::CASE) value=(case);
                    span { (words.attach) }
                }
            }
            p class="buttons" {
                button class="quiet" name=(DO) value=(correction::OPEN) { (words.correct) }
            }
        }
    }
}

/// Why a link cannot be opened, said to the person who has it.
#[must_use]
pub fn shared_problem(lang: Lang, error: ShareError) -> &'static str {
    let words = &ui(lang).share;
    match error {
        ShareError::NotAPlan => words.not_a_plan,
        ShareError::Damaged => words.damaged,
        ShareError::OtherVersion => words.other_version,
        ShareError::TooLong => words.too_long,
    }
}

/// The notice in place of a shared plan; without an error the link's guide does not exist here.
#[must_use]
pub fn shared_notice(address: &Address, error: Option<ShareError>) -> Markup {
    let words = &ui(address.lang).share;
    let problem = match error {
        Some(error) => shared_problem(address.lang, error),
        None => words.unknown_guide,
    };
    html! {
        div class="alert" role="alert" id="question" tabindex="-1" {
            p { (problem) }
            p { a href=(address.to(Page::Guides).path()) { (words.to_guides) } }
        }
    }
}
