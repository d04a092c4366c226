//! What one need not do, does, or asks: one line each, with whose turn it is, where and how long.
//! All calls to one number are one task.

use super::super::contacts::contacts;
use super::super::evidence::cites;
use super::super::pieces::{button, hidden, paragraph};
use super::super::scene::Scene;
use super::items::depends_on;
use super::timeline::timeline;
use super::told::{limit, not_needed, unknown};
use crate::form::{Action, STATE};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::{Actor, ContactKind, Doing};
use seeds::plan::{Plan, PlanItem, PlanStep, Task, Told};

/// As many tasks as three sheets hold in type of 10.5 points.
const FEW: usize = 8;

/// The tasks, what needs no action first: people fear to miss something.
pub(super) fn tasks(scene: &Scene<'_>, plan: &Plan) -> Markup {
    html! {
        section id="steps" {
            h2 class="unseen" { (scene.ui().plan.steps) }
            ul class="tasks" {
                @for spared in &plan.spared { (free(scene, plan, spared)) }
                @for task in plan.tasks() { (drawn(scene, plan, &task)) }
            }
            @if plan.spared.is_empty() && plan.known_steps().is_empty() && plan.choice.is_none() {
                @match &plan.steps {
                    Told::NotNeeded(reason) => { (not_needed(scene, reason)) }
                    Told::Unknown(contact) => { p { (unknown(scene, contact)) } }
                    Told::Present(_) => {}
                }
            }
            (timeline(scene, plan))
        }
    }
}

/// Whether paper sets the plan smaller, so that it keeps to three sheets.
pub(super) fn many(plan: &Plan) -> bool {
    plan.spared.len() + plan.tasks().len() > FEW
}

fn free(scene: &Scene<'_>, plan: &Plan, spared: &PlanItem) -> Markup {
    let body = html! {
        (depends_on(scene, spared.depends_on.as_deref()))
        (paragraph("", &spared.text))
        (contacts(scene.address.lang, &spared.contacts))
    };
    let cited = cites(scene, &plan.sources, &spared.cites);
    line("free", "✓", &spared.title, "", cited, body)
}

fn drawn(scene: &Scene<'_>, plan: &Plan, task: &Task<'_>) -> Markup {
    let ui = scene.ui();
    let Some(first) = task.steps.first() else {
        return Markup::default();
    };
    let (class, actor) = match (first.actor, first.does) {
        (Actor::You, Doing::Act) => ("me", ui.you),
        (Actor::You, Doing::Ask) => ("call", ui.plan.call),
        (Actor::You, Doing::Later) => ("then", ui.plan.later),
        (Actor::Employer, _) => ("", ui.employer),
        (Actor::Agency, _) => ("", ui.agency),
    };
    let title = match (task.steps.len(), first.number_asked()) {
        (1, _) | (_, None) => first.title.clone(),
        (several, Some(phone)) => {
            let [before, between, after] = ui.plan.calls;
            [before, phone, between, &several.to_string(), after].concat()
        }
    };
    let mut meta = vec![actor.to_owned()];
    if first.does != Doing::Ask {
        // A hotline helps with an act; it is not where it is done.
        let place = first.contacts.first();
        let place = place.filter(|contact| contact.kind != ContactKind::Hotline);
        meta.extend(place.map(|contact| ui.plan.kind(contact.kind).to_owned()));
        meta.extend(first.limit.known().map(|length| limit(scene, length)));
    }
    let cited = task.steps.iter().flat_map(|step| step.cites.clone());
    let cited: Vec<usize> = cited.collect();
    let body = html! {
        @for step in &task.steps {
            @if task.steps.len() > 1 { h3 { (step.title) } }
            (said(scene, plan, step))
        }
    };
    let cited = cites(scene, &plan.sources, &cited);
    let (number, meta) = (task.number.to_string(), meta.join(" · "));
    line(class, &number, &title, &meta, cited, body)
}

/// A line of the list; what it opens is drawn open.
fn line(
    class: &'static str,
    sign: &str,
    title: &str,
    meta: &str,
    cites: Markup,
    body: Markup,
) -> Markup {
    html! {
        li class=[(!class.is_empty()).then_some(class)] {
            details class="fold" open {
                summary {
                    span class="sign" aria-hidden="true" { (sign) }
                    span { b { (title) } @if !meta.is_empty() { small { (meta) } } }
                }
                div class="in" { (body) @if !cites.0.is_empty() { p class="small" { (cites) } } }
            }
        }
    }
}

/// A step at length.
fn said(scene: &Scene<'_>, plan: &Plan, step: &PlanStep) -> Markup {
    let ui = scene.ui();
    let words = &ui.plan;
    html! {
        (depends_on(scene, step.depends_on.as_deref()))
        @if !step.say.is_empty() { p class="say" { (words.say) q { (step.say) } } }
        (paragraph("", &step.text))
        (contacts(scene.address.lang, &step.contacts))
        @match &step.limit {
            Told::Present(length) => {
                p {
                    (words.limit) (words.colon)
                    b { (limit(scene, length)) } " " (cites(scene, &plan.sources, &length.cites))
                }
            }
            Told::NotNeeded(_) => {}
            Told::Unknown(contact) => { p { (words.limit) (words.colon) (unknown(scene, contact)) } }
        }
        @if !step.result.is_empty() { p class="soft" { (words.result) (step.result) } }
        @if let Some(guide) = step.guide.as_ref().filter(|guide| **guide != plan.guide) {
            (onward(scene, guide, step))
        }
    }
}

/// The way to the guide that explains a step, with the answers that it asks too.
fn onward(scene: &Scene<'_>, guide: &str, step: &PlanStep) -> Markup {
    let words = &scene.ui().plan;
    html! {
        @if step.carries.is_empty() {
            p { a href=(scene.path(Page::Guide(guide.to_owned()))) { (words.step_guide) } }
        } @else {
            form class="no-print" method="post" action=(scene.path(Page::Ask(guide.to_owned()))) {
                (hidden(STATE, &step.carries))
                p { (button("quiet", Action::Show, words.step_onward)) }
            }
        }
    }
}
