//! A question as a form.

use super::pieces::{beside, button, details, first_button, hidden, paragraph};
use super::{Scene, answers, controls, faults, rows};
use crate::form::{Action, Asking, QUESTION, STATE, Typed, typed};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use seeds::catalogue::{Kind, Question, QuestionWords};
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
    let state = share::write_state(guide, &asking.answers);
    let why = (!words.why.is_empty()).then(|| details(false, ui.why, paragraph("", &words.why)));
    let help = (!words.help.is_empty()).then(|| {
        html! { p class="soft" id="help" { (shown(words.help.clone())) } }
    });
    let described = (!words.help.is_empty()).then_some("help");
    let progress = progress(scene, asking);
    html! { form class="split" method="post" action=[given(scene.action())] novalidate=[given(true)] autocomplete="off" { (shown(hidden(STATE, state))) (shown(hidden(QUESTION, asked.id.clone()))) (shown(first_button(Action::Next))) div class="question" { p class="progress" { span class="tag" { (shown(progress)) } } (shown(faults::summary(scene, asked, words, &asking.faults))) fieldset aria-describedby=[given(described)] { legend  { h1 id="question" tabindex="-1" { (shown(words.ask.clone())) } } (shown(help)) (shown(body(scene, asked, words, asking))) } p class="buttons" { (shown(button("", Action::Next, ui.next.markup()))) (shown(unsure_button(scene, asked))) } (shown(why)) (shown(ways_back(scene, asking))) } aside  { h2  { (shown(ui.answers)) } (shown(answers::list(scene, &asking.trail, &asking.answers))) p  { span class="tag fine" { "✓ " (shown(ui.kept_nowhere)) } } } } }
    .markup()
}

/// The number of the question, in words.
pub(super) fn progress(scene: &Scene<'_>, asking: &Asking) -> String {
    let [before, after] = scene.ui().ask.progress;
    [before, &(asking.trail.len() + 1).to_string(), after].concat()
}

/// The notice that a guide has no answer.
pub(super) fn stuck(scene: &Scene<'_>) -> Markup {
    let ui = &scene.ui().ask;
    html! { form method="post" action=[given(scene.action())] { h1 id="question" tabindex="-1" { (shown(ui.stuck)) } (shown(paragraph("", ui.stuck_text))) p class="buttons" { (shown(button("", Action::Restart, ui.restart.markup()))) } } }
    .markup()
}

fn body(scene: &Scene<'_>, asked: &Question, words: &QuestionWords, asking: &Asking) -> Markup {
    let was_unsure = (asking.typed == Typed::Unsure).then_some(scene.ui().ask.was_unsure);
    match (&asked.kind, &asking.typed) {
        (Kind::One(kind), typed) if typed::offers_options(kind) => {
            controls::options(scene, asked, kind, words, typed, asking.faults.first())
        }
        (Kind::One(kind), typed) => {
            let blank = Default::default();
            let cell = match typed {
                Typed::One(cell) => cell,
                Typed::Unsure | Typed::Rows(_) => &blank,
            };
            let fault = asking.faults.first();
            beside(vec![
                paragraph("note", was_unsure.unwrap_or_default()),
                controls::alone(scene, kind, cell, fault),
            ])
        }
        (Kind::List { fields, most }, typed) => {
            let blank = Typed::blank(&asked.kind);
            let rows = match (typed, &blank) {
                (Typed::Rows(rows), _) | (_, Typed::Rows(rows)) => rows.as_slice(),
                _ => &[],
            };
            beside(vec![
                paragraph("note", was_unsure.unwrap_or_default()),
                rows::rows(
                    scene,
                    fields,
                    usize::from(*most),
                    words,
                    rows,
                    &asking.faults,
                ),
            ])
        }
    }
}

/// Where 不清楚 is not among the options, it is a button.
fn unsure_button(scene: &Scene<'_>, asked: &Question) -> Markup {
    let among_options = matches!(&asked.kind, Kind::One(kind) if typed::offers_options(kind));
    if asked.unsure.is_none() || among_options {
        return ().markup();
    }
    let ui = &scene.ui().ask;
    let body = html! { (shown(ui.unsure)) small  { (shown(ui.unsure_hint)) } };
    button("quiet", Action::Unsure, body.markup())
}

/// A reply that nobody may keep breaks the browser's own way back, so the page has one.
fn ways_back(scene: &Scene<'_>, asking: &Asking) -> Markup {
    if asking.trail.is_empty() && asking.answers.is_empty() {
        return ().markup();
    }
    let ui = &scene.ui().ask;
    let back = (!asking.trail.is_empty()).then(|| button("quiet", Action::Back, ui.back.markup()));
    html! { p class="buttons" { (shown(back)) (shown(button("quiet", Action::Restart, ui.restart.markup()))) } }
    .markup()
}
