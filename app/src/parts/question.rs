//! A question as a form.

use super::pieces::{beside, button, details, hidden, paragraph};
use super::{Scene, answers, controls, faults, rows};
use crate::form::{Action, Asking, QUESTION, STATE, Typed, typed};
use leptos::prelude::*;
use seeds::catalogue::{Kind, Question, QuestionWords};
use seeds::share;

/// The question's form: one fieldset whose legend is the heading.
pub(super) fn question(scene: &Scene<'_>, asking: &Asking) -> AnyView {
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
        view! { <p class="soft" id="help">{words.help.clone()}</p> }
    });
    let described = (!words.help.is_empty()).then_some("help");
    let progress = progress(scene, asking);
    view! {
        <form class="split" method="post" action=scene.action() novalidate=true autocomplete="off">
            {hidden(STATE, state)}
            {hidden(QUESTION, asked.id.clone())}
            {first_button()}
            <div class="question">
                <p class="progress"><span class="tag">{progress}</span></p>
                {faults::summary(scene, asked, words, &asking.faults)}
                <fieldset aria-describedby=described>
                    <legend><h1 id="question" tabindex="-1">{words.ask.clone()}</h1></legend>
                    {help}
                    {body(scene, asked, words, asking)}
                </fieldset>
                <p class="buttons">
                    {button("", Action::Next, ui.next.into_any())}
                    {unsure_button(scene, asked)}
                </p>
                {why}
                {ways_back(scene, asking)}
            </div>
            <aside>
                <h2>{ui.answers}</h2>
                {answers::list(scene, &asking.trail, &asking.answers)}
                <p><span class="tag fine">"✓ "{ui.kept_nowhere}</span></p>
            </aside>
        </form>
    }
    .into_any()
}

/// The number of the question, in words.
pub(super) fn progress(scene: &Scene<'_>, asking: &Asking) -> String {
    let [before, after] = scene.ui().ask.progress;
    [before, &(asking.trail.len() + 1).to_string(), after].concat()
}

/// The notice that a guide has no answer.
pub(super) fn stuck(scene: &Scene<'_>) -> AnyView {
    let ui = &scene.ui().ask;
    view! {
        <form method="post" action=scene.action()>
            <h1 id="question" tabindex="-1">{ui.stuck}</h1>
            {paragraph("", ui.stuck_text)}
            <p class="buttons">{button("", Action::Restart, ui.restart.into_any())}</p>
        </form>
    }
    .into_any()
}

/// Return in a text field presses a form's first button: that must be the one that goes on.
fn first_button() -> AnyView {
    let value = Action::Next.write();
    view! {
        <button class="unseen" name=crate::form::DO value=value tabindex="-1" aria-hidden="true">
            "→"
        </button>
    }
    .into_any()
}

fn body(scene: &Scene<'_>, asked: &Question, words: &QuestionWords, asking: &Asking) -> AnyView {
    let was_unsure = (asking.typed == Typed::Unsure).then_some(scene.ui().ask.was_unsure);
    match (&asked.kind, &asking.typed) {
        (Kind::One(kind), typed) if typed::offers_options(kind) => {
            controls::options(scene, asked, kind, words, typed)
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
fn unsure_button(scene: &Scene<'_>, asked: &Question) -> AnyView {
    let among_options = matches!(&asked.kind, Kind::One(kind) if typed::offers_options(kind));
    if asked.unsure.is_none() || among_options {
        return ().into_any();
    }
    let ui = &scene.ui().ask;
    let body = view! { {ui.unsure}<small>{ui.unsure_hint}</small> };
    button("quiet", Action::Unsure, body.into_any())
}

/// A reply that nobody may keep breaks the browser's own way back, so the page has one.
fn ways_back(scene: &Scene<'_>, asking: &Asking) -> AnyView {
    if asking.trail.is_empty() && asking.answers.is_empty() {
        return ().into_any();
    }
    let ui = &scene.ui().ask;
    let back =
        (!asking.trail.is_empty()).then(|| button("quiet", Action::Back, ui.back.into_any()));
    view! {
        <p class="buttons">{back}{button("quiet", Action::Restart, ui.restart.into_any())}</p>
    }
    .into_any()
}
