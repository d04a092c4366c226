//! A question as a form.

use super::pieces::{button, details, first_button, hidden, named, paragraph};
use super::scene::Scene;
use super::{answers, controls, faults, rows};
use crate::form::{Action, Asking, HERE, QUESTION, STATE};
use crate::parts::markup::{Markup, html};
use seeds::catalogue::{Guide, Kind, Question, QuestionWords};
use seeds::field::{Typed, typed};
use seeds::interview;
use seeds::share;

/// The question's form: one fieldset whose legend is the heading.
pub(super) fn question(scene: &Scene<'_>, asking: &Asking) -> Markup {
    let guide = &scene.pack.guide;
    let asked = guide.questions.get(asking.question);
    let words = scene.pack.words.guide.questions.get(asking.question);
    let Some((asked, words)) = asked.zip(words) else {
        return stuck(scene);
    };
    let ui = &scene.ui().ask;
    let described = named(&words.help).map(|_| "help");
    html! {
        form id=(HERE) class="split" method="post" action=(scene.action()) novalidate autocomplete="off" {
            (hidden(STATE, &share::write_state(guide, &asking.answers)))
            (hidden(QUESTION, &asked.id))
            (first_button(Action::Next))
            div class="question" {
                p class="progress" {
                    span class="tag" { (progress(scene, asking)) }
                    " " span class="soft small" { (left(scene, asking)) }
                }
                (faults::summary(scene, asked, words, &asking.faults))
                fieldset aria-describedby=[described] {
                    legend { h1 id="question" tabindex="-1" { (words.ask) } }
                    @if !words.help.is_empty() { p class="soft" id="help" { (words.help) } }
                    (body(scene, asked, words, asking))
                }
                p class="buttons" {
                    (button("", Action::Next, ui.next))
                    (unsure_button(scene, asked))
                }
                @if !words.why.is_empty() { (details(false, ui.why, paragraph("", &words.why))) }
                (ways_back(scene, asking))
            }
            aside {
                h2 { (ui.answers) }
                (answers::list(scene, &asking.trail, &asking.answers, Some(asking.question)))
                p { span class="tag fine" { "✓ " (ui.kept_nowhere) } }
            }
        }
    }
}

/// The number of the question, in words.
pub(super) fn progress(scene: &Scene<'_>, asking: &Asking) -> String {
    let [before, after] = scene.ui().ask.progress;
    let number = number(&scene.pack.guide, asking).to_string();
    [before, &number, after].concat()
}

/// The number of the question. What came along from another guide or from own words is answered,
/// also where it would be asked later: it is counted once, before everything that is still asked.
fn number(guide: &Guide, asking: &Asking) -> usize {
    let before = match asking.answers.get(asking.question) {
        Some(_) => asking.trail.len(),
        None => {
            let answers = asking.answers.iter();
            answers.filter(|(at, _)| !guide.is_kept(*at)).count()
        }
    };
    before + 1
}

/// About how many questions are left, in words.
fn left(scene: &Scene<'_>, asking: &Asking) -> String {
    let ui = &scene.ui().ask;
    let [before, after] = ui.left;
    match interview::left(&scene.pack.guide, &asking.answers, scene.today) {
        0 | 1 => ui.left_one.to_owned(),
        several => [before, &several.to_string(), after].concat(),
    }
}

/// The notice that a guide has no answer.
pub(super) fn stuck(scene: &Scene<'_>) -> Markup {
    let ui = &scene.ui().ask;
    html! {
        form id=(HERE) method="post" action=(scene.action()) {
            h1 id="question" tabindex="-1" { (ui.stuck) }
            (paragraph("", ui.stuck_text))
            p class="buttons" { (button("", Action::Restart, ui.restart)) }
        }
    }
}

fn body(scene: &Scene<'_>, asked: &Question, words: &QuestionWords, asking: &Asking) -> Markup {
    let setting = scene.setting();
    let fault = asking.faults.first();
    let was_unsure = match asking.typed {
        Typed::Unsure => scene.ui().ask.was_unsure,
        Typed::One(_) | Typed::Rows(_) => "",
    };
    match (&asked.kind, &asking.typed) {
        (Kind::One(kind), typed) if typed::offers_options(kind) => {
            controls::options(&setting, asked, kind, words, typed, fault)
        }
        (Kind::One(kind), typed) => {
            let blank = Default::default();
            let cell = match typed {
                Typed::One(cell) => cell,
                Typed::Unsure | Typed::Rows(_) => &blank,
            };
            html! {
                (paragraph("note", was_unsure))
                (controls::alone(&setting, kind, cell, fault))
            }
        }
        (Kind::List { fields, most }, typed) => {
            let blank = Typed::blank(&asked.kind);
            let rows = match (typed, &blank) {
                (Typed::Rows(rows), _) | (_, Typed::Rows(rows)) => rows.as_slice(),
                _ => &[],
            };
            let most = usize::from(*most);
            html! {
                (paragraph("note", was_unsure))
                (rows::rows(scene, fields, most, words, rows, &asking.faults))
            }
        }
    }
}

/// Where 不清楚 is not among the options, it is a button.
fn unsure_button(scene: &Scene<'_>, asked: &Question) -> Markup {
    let among_options = matches!(&asked.kind, Kind::One(kind) if typed::offers_options(kind));
    let ui = &scene.ui().ask;
    html! {
        @if asked.unsure.is_some() && !among_options {
            (button("quiet", Action::Unsure, html! { (ui.unsure) small { (ui.unsure_hint) } }))
        }
    }
}

/// A reply that nobody may keep breaks the browser's own way back, so the page has one.
fn ways_back(scene: &Scene<'_>, asking: &Asking) -> Markup {
    let ui = &scene.ui().ask;
    html! {
        @if !(asking.trail.is_empty() && asking.answers.is_empty()) {
            p class="buttons" {
                @if !asking.trail.is_empty() { (button("quiet", Action::Back, ui.back)) }
                (button("quiet", Action::Restart, ui.restart))
            }
        }
    }
}
