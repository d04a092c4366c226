//! What needs no action, what is to be done, what to bring, what to know, what to do when it goes
//! wrong.

use super::super::Scene;
use super::super::contacts::contacts;
use super::super::evidence::cites;
use super::super::pieces::{button, details, hidden, paragraph, tag};
use super::timeline::timeline;
use super::told::{counted, limit, told, unknown};
use crate::form::{Action, STATE};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::{Actor, PaperNeed};
use seeds::plan::{Plan, PlanItem, PlanPaper, PlanStep, Told};

/// What needs no action: it comes first, because people fear to miss something.
pub(super) fn spared(scene: &Scene<'_>, plan: &Plan) -> Markup {
    html! {
        @if !plan.spared.is_empty() {
            section id="spared" {
                h2 { (scene.ui().plan.spared) }
                ul class="spared" {
                    @for spared in &plan.spared {
                        li {
                            span class="sign" aria-hidden="true" { "✓" }
                            (titled(scene, plan, spared))
                        }
                    }
                }
            }
        }
    }
}

/// What is to be done, in order.
pub(super) fn steps(scene: &Scene<'_>, plan: &Plan) -> Markup {
    html! {
        section id="steps" {
            h2 { (scene.ui().plan.steps) }
            (told(scene, &plan.steps, |steps| html! {
                (timeline(scene, plan, steps))
                ol class="steps" { @for one in steps { (step(scene, plan, one)) } }
            }))
        }
    }
}

fn step(scene: &Scene<'_>, plan: &Plan, step: &PlanStep) -> Markup {
    let ui = scene.ui();
    let (class, tagged, actor) = match step.actor {
        Actor::You => (Some("me"), "tag kite", ui.you),
        Actor::Employer => (None, "tag", ui.employer),
        Actor::Agency => (None, "tag", ui.agency),
    };
    html! {
        li class=[class] {
            h3 { (step.title) " " (tag(tagged, "", actor)) }
            (depends_on(scene, step.depends_on.as_deref()))
            (paragraph("", &step.text))
            (contacts(scene.address.lang, &step.contacts))
            (limit_of(scene, plan, step))
            @if !step.result.is_empty() { p class="soft" { (ui.plan.result) (step.result) } }
            @if let Some(guide) = step.guide.as_ref().filter(|guide| **guide != plan.guide) {
                (onward(scene, guide, step))
            }
            (cited(scene, plan, &step.cites))
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

fn limit_of(scene: &Scene<'_>, plan: &Plan, step: &PlanStep) -> Markup {
    let words = &scene.ui().plan;
    html! {
        @match &step.limit {
            Told::Present(known) => {
                p {
                    (words.limit) (words.colon)
                    b { (limit(scene, known)) } " " (cites(scene, &plan.sources, &known.cites))
                }
            }
            Told::NotNeeded(reason) if reason.is_empty() => {}
            Told::NotNeeded(reason) => { p class="soft" { (words.limit) (words.colon) (reason) } }
            Told::Unknown(contact) => { p { (words.limit) (words.colon) (unknown(scene, contact)) } }
        }
    }
}

/// What to bring, as boxes to tick; ticks stay on the page and are sent nowhere.
pub(super) fn papers(scene: &Scene<'_>, plan: &Plan) -> Markup {
    html! {
        section id="papers" {
            h2 { (scene.ui().plan.papers) }
            (told(scene, &plan.papers, |papers| html! {
                ul class="papers" { @for one in papers { li { (paper(scene, plan, one)) } } }
            }))
        }
    }
}

fn paper(scene: &Scene<'_>, plan: &Plan, paper: &PlanPaper) -> Markup {
    let words = &scene.ui().plan;
    let need = words.need(paper.need);
    let class = match paper.need {
        PaperNeed::Needed => "tag kite",
        PaperNeed::Sometimes => "tag doubt",
        PaperNeed::NotNeeded => "tag fine",
    };
    let name = html! {
        span {
            (paper.name) " " (tag(class, need.sign, need.word))
            small {
                (words.form(paper.form))
                @if let Some(count) = paper.count {
                    (words.comma) (counted(u32::from(count), words.copies))
                }
            }
            @if !paper.text.is_empty() { small { (paper.text) } }
            @if !paper.serves.is_empty() {
                small { (words.serves) (paper.serves.join(words.comma)) }
            }
        }
    };
    html! {
        @if paper.need == PaperNeed::NotNeeded {
            div class="paper" { (name) }
        } @else {
            label { input type="checkbox" autocomplete="off"; (name) }
        }
        (depends_on(scene, paper.depends_on.as_deref()))
        (cited(scene, plan, &paper.cites))
    }
}

/// What to know before acting; what nobody could source is grey.
pub(super) fn warnings(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    html! {
        @if !plan.warnings.is_empty() {
            section id="warnings" {
                h2 { (words.warnings) }
                ul class="warnings" {
                    @for warning in &plan.warnings {
                        li class=[warning.unknown.then_some("unknown")] {
                            @if warning.unknown {
                                (tag("tag", words.unknown.sign, words.unknown.word))
                            } @else {
                                (tag("tag doubt", "!", ""))
                            }
                            (titled(scene, plan, warning))
                        }
                    }
                }
            }
        }
    }
}

/// What to do when it goes wrong.
pub(super) fn remedies(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if plan.remedies.is_empty() {
        return Markup::default();
    }
    let body = html! {
        ul class="remedies" {
            @for remedy in &plan.remedies { li { (titled(scene, plan, remedy)) } }
        }
    };
    details(false, scene.ui().plan.remedies, body)
}

/// Heading, text, contacts and clauses of an entry.
pub(super) fn titled(scene: &Scene<'_>, plan: &Plan, entry: &PlanItem) -> Markup {
    html! {
        div {
            h3 { (entry.title) }
            (depends_on(scene, entry.depends_on.as_deref()))
            (paragraph("", &entry.text))
            (contacts(scene.address.lang, &entry.contacts))
            (cited(scene, plan, &entry.cites))
        }
    }
}

fn cited(scene: &Scene<'_>, plan: &Plan, cited: &[usize]) -> Markup {
    html! {
        @if !cited.is_empty() { p class="small" { (cites(scene, &plan.sources, cited)) } }
    }
}

/// Something that holds only for one of the answers behind 不清楚.
fn depends_on(scene: &Scene<'_>, question: Option<&str>) -> Markup {
    let [before, after] = scene.ui().plan.depends_on;
    html! {
        @if let Some(question) = question {
            p { (tag("tag", "?", &[before, question, after].concat())) }
        }
    }
}
