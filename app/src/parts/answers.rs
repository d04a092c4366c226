//! What was answered, each with its 修改 button.

use super::Scene;
use super::pieces::{button, hidden, unseen};
use crate::form::{Action, Planned, STATE};
use leptos::prelude::*;
use seeds::answers::Answers;
use seeds::{plan, share};

/// The answers along `trail`; the buttons belong to the form around the list.
pub(super) fn list(scene: &Scene<'_>, trail: &[usize], answers: &Answers) -> AnyView {
    let ui = scene.ui();
    let entries = trail.iter().filter_map(|&question| {
        let answer = plan::written_answer(scene.pack, question, answers.get(question)?);
        let name = scene.pack.words.guide.questions.get(question)?.name.clone();
        let id = &scene.pack.guide.questions.get(question)?.id;
        let of = unseen([ui.plan.colon, &name].concat());
        let change = view! { {ui.ask.change}{of} }.into_any();
        let change = button("link", Action::Change(id), change);
        Some(view! { <dt>{name}</dt><dd>{answer}{change}</dd> }.into_any())
    });
    let entries: Vec<_> = entries.collect();
    if entries.is_empty() {
        return super::pieces::paragraph("soft", ui.ask.no_answers);
    }
    view! { <dl class="answers">{entries}</dl> }.into_any()
}

/// The answers under a plan, in a form of their own.
pub(super) fn of_plan(scene: &Scene<'_>, planned: &Planned) -> AnyView {
    let ui = scene.ui();
    let state = share::write_state(&scene.pack.guide, &planned.answers);
    let back =
        (!planned.trail.is_empty()).then(|| button("quiet", Action::Back, ui.ask.back.into_any()));
    view! {
        <form method="post" action=scene.action() autocomplete="off">
            {hidden(STATE, state)}
            {list(scene, &planned.trail, &planned.answers)}
            <p class="buttons">
                {back}{button("quiet", Action::Restart, ui.ask.restart.into_any())}
            </p>
        </form>
    }
    .into_any()
}
