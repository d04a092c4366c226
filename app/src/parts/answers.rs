//! What was answered, each with its 修改 button.

use super::pieces::{button, hidden, paragraph, unseen};
use super::scene::Scene;
use crate::form::{Action, CONSENT, DO, HERE, Planned, STATE};
use crate::parts::markup::{Markup, html};
use seeds::answers::Answers;
use seeds::{plan, share};

/// Where a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// Alone on its page.
    Alone,
    /// Behind the answers that are to be checked, whose form gives the screen once more.
    BehindAnswers,
}

/// The answers along `trail`, each with its button, which belongs to the form around the list; then
/// those that are given already and would be asked later.
pub(super) fn list(
    scene: &Scene<'_>,
    trail: &[usize],
    answers: &Answers,
    asked: Option<usize>,
) -> Markup {
    let ui = scene.ui();
    let guide = &scene.pack.guide;
    let known = |&question: &usize| {
        let answer = answers.get(question)?;
        let words = scene.pack.words.guide.questions.get(question)?;
        let id = guide.questions.get(question)?.id.as_str();
        Some((question, answer, words.name.as_str(), id))
    };
    let kept = kept(scene, answers);
    let later = answers.iter().map(|(question, _)| question);
    let later = later.filter(|it| !guide.is_kept(*it) && !trail.contains(it));
    let later: Vec<usize> = later.filter(|it| asked != Some(*it)).collect();
    if trail.iter().chain(&later).all(|it| known(it).is_none()) {
        return html! { (paragraph("soft", ui.ask.no_answers)) (kept) };
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
        (kept)
    }
}

/// What was told and this guide does not ask: each can be taken back, and all of it goes on to the
/// guides that ask.
fn kept(scene: &Scene<'_>, answers: &Answers) -> Markup {
    let ui = scene.ui();
    let guide = &scene.pack.guide;
    let kept = answers.iter().filter_map(|(at, answer)| {
        let name = at.checked_sub(guide.questions.len());
        let name = name.and_then(|at| scene.pack.words.kept.get(at))?;
        let answer = plan::written_answer(scene.pack, at, answer);
        let said = [name, ui.plan.colon, &answer].concat();
        Some((guide.question(at)?.id.as_str(), said))
    });
    let kept: Vec<(&str, String)> = kept.collect();
    let [before, after] = ui.ask.forget;
    html! {
        @if !kept.is_empty() {
            p class="small no-print" { (ui.ask.kept) }
            div class="chips" {
                @for (id, said) in &kept {
                    button class="quiet" name=(DO) value=(Action::Forget(id).write())
                        aria-label={ (before) (said) (after) }
                    { (said) " ×" }
                }
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
                (comparisons(scene, planned))
                @if !planned.trail.is_empty() { (button("quiet", Action::Back, ui.ask.back)) }
                (button("quiet", Action::Restart, ui.ask.restart))
            }
        }
    }
}

/// The buttons that set the plan beside other cities and days.
fn comparisons(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let words = &scene.ui().compare;
    html! {
        (button("quiet", Action::On, words.day))
        @if scene.pack.guide.compared(&planned.trail).is_some() {
            (button("quiet", Action::Compare, words.cities))
        }
    }
}
