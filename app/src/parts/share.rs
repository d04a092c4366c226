//! Taking a plan along: link, code, print.

use super::Scene;
use super::pieces::{beside, button, hidden, paragraph};
use super::qr::qr;
use crate::form::{Action, CONSENT, Planned, STATE};
use crate::page::{Address, Page};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use crate::words::ui;
use seeds::catalogue::Lang;
use seeds::share::{self, ShareError};

/// The box beside a plan. Private answers go into the link only after the person ticked a box.
pub(super) fn share(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let words = &scene.ui().share;
    let fragment = planned.fragment(&scene.pack.guide);
    let link = match fragment {
        Ok(fragment) => link(scene, &fragment),
        Err(_) => paragraph("note", words.too_long),
    };
    html! { div class="share" { h2  { (shown(words.heading)) } p class="needs-script no-print" { button type="button" data-do="print" { (shown(words.print)) } } (shown(paragraph("soft small no-print", words.print_hint))) (shown(link)) (shown(consent(scene, planned))) } }
    .markup()
}

fn link(scene: &Scene<'_>, fragment: &str) -> Markup {
    let words = &scene.ui().share;
    let link = [scene.public_url, &scene.path(Page::Plan), "#", fragment].concat();
    let host = scene.public_url.split('/').next_back().unwrap_or_default();
    let code = match qr(&link, words.scan) {
        Some(code) => {
            let [before, after] = words.host;
            let host = [words.scan, scene.ui().plan.comma, before, host, after].concat();
            beside(vec![code, paragraph("small", &host)])
        }
        None => paragraph("soft small", words.no_code),
    };
    html! { p  { label for="link" { (shown(words.link)) } input class="link" id="link" type="text" readonly=[given(true)] value=[given(link)] autocomplete="off"; } p class="needs-script no-print" { button type="button" class="quiet" data-do="copy" { (shown(words.copy)) } } (shown(paragraph("soft small", words.readable))) (shown(code)) }
    .markup()
}

fn consent(scene: &Scene<'_>, planned: &Planned) -> Markup {
    if !planned.needs_consent(&scene.pack.guide) {
        return ().markup();
    }
    let ui = scene.ui();
    let words = &ui.share;
    let private = planned.decided.iter().filter_map(|(at, _)| {
        let question = scene
            .pack
            .guide
            .questions
            .get(at)
            .filter(|question| question.private)?;
        let words = scene.pack.words.guide.questions.get(at);
        Some(words.map_or(question.id.as_str(), |words| words.name.as_str()))
    });
    let names = private.collect::<Vec<_>>().join(ui.plan.comma);
    let left_out =
        (!planned.consent).then(|| paragraph("note", &[words.left_out, &names].concat()));
    let state = share::write_state(&scene.pack.guide, &planned.answers);
    let agree = [words.consent, &names].concat();
    html! { (shown(left_out)) form class="consent no-print" method="post" action=[given(scene.action())] autocomplete="off" { (shown(hidden(STATE, state))) label  { input type="checkbox" name=[given(CONSENT)] value="yes" checked=[given(planned.consent)]; span  { (shown(agree)) small  { (shown(words.consent_warning)) } } } p class="buttons" { (shown(button("quiet", Action::Share, words.make.markup()))) } } }
    .markup()
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
    let problem = error.map_or(words.unknown_guide, |error| {
        shared_problem(address.lang, error)
    });
    let guides = address.to(Page::Guides).path();
    html! { div class="alert" role="alert" id="question" tabindex="-1" { p  { (shown(problem)) } p  { a href=[given(guides)] { (shown(words.to_guides)) } } } }
    .markup()
}
