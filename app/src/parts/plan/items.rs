//! What to bring, what to know, what to do when it goes wrong.

use super::super::contacts::contacts;
use super::super::evidence::cites;
use super::super::pieces::{fold, paragraph, tag};
use super::super::scene::Scene;
use super::told::told;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::PaperNeed;
use seeds::plan::{Plan, PlanItem, PlanPaper, Told};

/// What to bring, as boxes to tick; ticks stay on the page and are sent nowhere.
pub(super) fn papers(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if let Told::NotNeeded(_) = plan.papers {
        return Markup::default();
    }
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
    let wording = scene.address.lang.wording();
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
                    (words.comma) (wording.counted(wording.copies(), count.into()))
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
            label { input type="checkbox"; (name) }
        }
        (depends_on(scene, paper.depends_on.as_deref()))
        (cited(scene, plan, &paper.cites))
    }
}

/// What to know before acting; what nobody could source is grey.
pub(super) fn warnings(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if plan.warnings.is_empty() {
        return Markup::default();
    }
    let words = &scene.ui().plan;
    let body = html! {
        ul class="warnings" id="warnings" {
            @for warning in &plan.warnings {
                li class=[warning.unknown.then_some("unknown")] {
                    span class="sign" aria-hidden="true" { (if warning.unknown { "?" } else { "!" }) }
                    (titled(scene, plan, warning))
                }
            }
        }
    };
    let [before, after] = words.count;
    let count = plan.warnings.len().to_string();
    fold(&[words.warnings, before, &count, after].concat(), body)
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
    fold(scene.ui().plan.remedies, body)
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
pub(super) fn depends_on(scene: &Scene<'_>, question: Option<&str>) -> Markup {
    let [before, after] = scene.ui().plan.depends_on;
    html! {
        @if let Some(question) = question {
            p { (tag("tag", "?", &[before, question, after].concat())) }
        }
    }
}
