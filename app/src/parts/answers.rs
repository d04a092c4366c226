//! What was answered, each with its 修改 button.

use super::Scene;
use super::pieces::{button, hidden, unseen};
use crate::form::{Action, Planned, STATE};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use seeds::answers::Answers;
use seeds::{plan, share};

/// The answers along `trail`; the buttons belong to the form around the list.
pub(super) fn list(scene: &Scene<'_>, trail: &[usize], answers: &Answers) -> Markup {
    let ui = scene.ui();
    let entries = trail.iter().filter_map(|&question| {
        let answer = plan::written_answer(scene.pack, question, answers.get(question)?);
        let name = scene.pack.words.guide.questions.get(question)?.name.clone();
        let id = &scene.pack.guide.questions.get(question)?.id;
        let of = unseen([ui.plan.colon, &name].concat());
        let change = html! { (shown(ui.ask.change)) (shown(of)) }.markup();
        let change = button("link", Action::Change(id), change);
        Some(html! { dt  { (shown(name)) } dd  { (shown(answer)) (shown(change)) } }.markup())
    });
    let entries: Vec<_> = entries.collect();
    if entries.is_empty() {
        return super::pieces::paragraph("soft", ui.ask.no_answers);
    }
    html! { dl class="answers" { (shown(entries)) } }.markup()
}

/// The answers under a plan, in a form of their own.
pub(super) fn of_plan(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let ui = scene.ui();
    let state = share::write_state(&scene.pack.guide, &planned.answers);
    let back =
        (!planned.trail.is_empty()).then(|| button("quiet", Action::Back, ui.ask.back.markup()));
    html! { form method="post" action=[given(scene.action())] autocomplete="off" { (shown(hidden(STATE, state))) (shown(list(scene, &planned.trail, &planned.answers))) p class="buttons" { (shown(super::plan::compare::offer(scene, planned))) (shown(back)) (shown(button("quiet", Action::Restart, ui.ask.restart.markup()))) } } }
    .markup()
}
