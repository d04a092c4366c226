//! What was answered, each with its 修改 button.

use super::Scene;
use super::pieces::{button, hidden, paragraph, unseen};
use super::plan::Stands;
use crate::form::{Action, CONSENT, HERE, Planned, STATE};
use crate::parts::markup::{Markup, html};
use seeds::answers::Answers;
use seeds::{plan, share};

/// The answers along `trail`, each with its button, which belongs to the form around the list; then
/// those that are given already and would be asked later.
pub(super) fn list(
    scene: &Scene<'_>,
    trail: &[usize],
    answers: &Answers,
    asked: Option<usize>,
) -> Markup {
    let ui = scene.ui();
    let known = |&question: &usize| {
        let answer = answers.get(question)?;
        let name = scene
            .pack
            .words
            .guide
            .questions
            .get(question)?
            .name
            .as_str();
        let id = scene.pack.guide.questions.get(question)?.id.as_str();
        Some((question, answer, name, id))
    };
    let later = answers.iter().map(|(question, _)| question);
    let later: Vec<usize> = later
        .filter(|it| !trail.contains(it) && asked != Some(*it))
        .collect();
    if trail
        .iter()
        .chain(&later)
        .filter_map(known)
        .next()
        .is_none()
    {
        return paragraph("soft", ui.ask.no_answers);
    }
    html! {
        dl class="answers" {
            @for (question, answer, name, id) in trail.iter().filter_map(known) {
                dt { (name) }
                dd {
                    (plan::written_answer(scene.pack, question, answer))
                    (button("link", Action::Change(id), html! {
                        (ui.ask.change) (unseen(&[ui.plan.colon, name].concat()))
                    }))
                }
            }
            @for (question, answer, name, _) in later.iter().filter_map(known) {
                dt { (name) }
                dd { (plan::written_answer(scene.pack, question, answer)) }
            }
        }
    }
}

/// The answers under a plan, in a form of their own.
pub(super) fn of_plan(scene: &Scene<'_>, planned: &Planned, stands: Stands) -> Markup {
    let ui = scene.ui();
    let state = share::write_state(&scene.pack.guide, &planned.answers);
    html! {
        form id=[(stands == Stands::Alone).then_some(HERE)] method="post" action=(scene.action()) autocomplete="off" {
            (hidden(STATE, &state))
            @if planned.consent { (hidden(CONSENT, "yes")) }
            (list(scene, &planned.trail, &planned.decided, None))
            p class="buttons" {
                (super::plan::compare::offer(scene, planned))
                @if !planned.trail.is_empty() { (button("quiet", Action::Back, ui.ask.back)) }
                (button("quiet", Action::Restart, ui.ask.restart))
            }
        }
    }
}
