//! What needs no action, what is to be done, what to bring, what to know, what to do when it goes
//! wrong.

use super::super::Scene;
use super::super::contacts::contacts;
use super::super::evidence::cites;
use super::super::pieces::{beside, details, item, list, paragraph, section, tag};
use super::told::{counted, limit, told, unknown};
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::{Actor, PaperNeed};
use seeds::plan::{Plan, PlanItem, PlanPaper, PlanStep, Told};

/// What needs no action: it comes first, because people fear to miss something.
pub(super) fn spared(scene: &Scene<'_>, plan: &Plan) -> AnyView {
    let words = &scene.ui().plan;
    if plan.spared.is_empty() {
        return ().into_any();
    }
    let entries = plan.spared.iter().map(|spared| {
        let sign = view! { <span class="sign" aria-hidden="true">"✓"</span> };
        item(
            "",
            beside(vec![sign.into_any(), titled(scene, plan, spared)]),
        )
    });
    section("spared", words.spared, list("spared", entries.collect()))
}

/// What is to be done, in order.
pub(super) fn steps(scene: &Scene<'_>, plan: &Plan) -> AnyView {
    let words = &scene.ui().plan;
    let body = told(scene, &plan.steps, |steps| {
        let steps: Vec<_> = steps.iter().map(|one| step(scene, plan, one)).collect();
        view! { <ol class="steps">{steps}</ol> }.into_any()
    });
    section("steps", words.steps, body)
}

fn step(scene: &Scene<'_>, plan: &Plan, step: &PlanStep) -> AnyView {
    let ui = scene.ui();
    let (class, tagged, actor) = match step.actor {
        Actor::You => (Some("me"), "tag kite", ui.you),
        Actor::Employer => (None, "tag", ui.employer),
        Actor::Agency => (None, "tag", ui.agency),
    };
    let result = (!step.result.is_empty())
        .then(|| paragraph("soft", &[ui.plan.result, &step.result].concat()));
    let guide = step
        .guide
        .as_ref()
        .filter(|guide| **guide != plan.guide)
        .map(|guide| {
            let path = scene.path(Page::Guide(guide.clone()));
            view! { <p><a href=path>{ui.plan.step_guide}</a></p> }
        });
    view! {
        <li class=class>
            <h3>{step.title.clone()}" "{tag(tagged, "", actor)}</h3>
            {depends_on(scene, step.depends_on.as_deref())}
            {paragraph("", &step.text)}
            {contacts(scene.address.lang, &step.contacts)}
            {limit_of(scene, plan, step)}
            {result}
            {guide}
            {cited(scene, plan, &step.cites)}
        </li>
    }
    .into_any()
}

fn limit_of(scene: &Scene<'_>, plan: &Plan, step: &PlanStep) -> AnyView {
    let words = &scene.ui().plan;
    let name = [words.limit, words.colon].concat();
    match &step.limit {
        Told::Present(known) => {
            let days = limit(scene, known);
            let cites = cites(scene, &plan.sources, &known.cites);
            view! { <p>{name}<b>{days}</b>" "{cites}</p> }.into_any()
        }
        Told::NotNeeded(reason) if reason.is_empty() => ().into_any(),
        Told::NotNeeded(reason) => paragraph("soft", &[&name, reason.as_str()].concat()),
        Told::Unknown(contact) => view! { <p>{name}{unknown(scene, contact)}</p> }.into_any(),
    }
}

/// What to bring, as boxes to tick; ticks stay on the page and are sent nowhere.
pub(super) fn papers(scene: &Scene<'_>, plan: &Plan) -> AnyView {
    let words = &scene.ui().plan;
    let body = told(scene, &plan.papers, |papers| {
        let papers = papers.iter().map(|one| item("", paper(scene, plan, one)));
        list("papers", papers.collect())
    });
    section("papers", words.papers, body)
}

fn paper(scene: &Scene<'_>, plan: &Plan, paper: &PlanPaper) -> AnyView {
    let words = &scene.ui().plan;
    let need = words.need(paper.need);
    let class = match paper.need {
        PaperNeed::Needed => "tag kite",
        PaperNeed::Sometimes => "tag doubt",
        PaperNeed::NotNeeded => "tag fine",
    };
    let mut form = words.form(paper.form).to_owned();
    if let Some(count) = paper.count {
        form = [&form, words.comma, &counted(u32::from(count), words.copies)].concat();
    }
    let serves = (!paper.serves.is_empty())
        .then(|| [words.serves, &paper.serves.join(words.comma)].concat());
    let name = view! {
        <span>
            {paper.name.clone()}" "{tag(class, need.sign, need.word)}
            <small>{form}</small>
            {lines(&[&paper.text, serves.as_deref().unwrap_or_default()])}
        </span>
    };
    let name = name.into_any();
    let ticked = if paper.need == PaperNeed::NotNeeded {
        view! { <div class="paper">{name}</div> }.into_any()
    } else {
        view! { <label><input type="checkbox" autocomplete="off" />{name}</label> }.into_any()
    };
    beside(vec![
        ticked,
        depends_on(scene, paper.depends_on.as_deref()),
        cited(scene, plan, &paper.cites),
    ])
}

fn lines(texts: &[&str]) -> AnyView {
    let lines = texts.iter().filter(|text| !text.is_empty());
    beside(
        lines
            .map(|text| view! { <small>{(*text).to_owned()}</small> }.into_any())
            .collect(),
    )
}

/// What to know before acting; what nobody could source is grey.
pub(super) fn warnings(scene: &Scene<'_>, plan: &Plan) -> AnyView {
    let words = &scene.ui().plan;
    if plan.warnings.is_empty() {
        return ().into_any();
    }
    let entries = plan.warnings.iter().map(|warning| {
        let (class, tag) = if warning.unknown {
            (
                "unknown",
                tag("tag", words.unknown.sign, words.unknown.word),
            )
        } else {
            ("", tag("tag doubt", "!", ""))
        };
        item(class, beside(vec![tag, titled(scene, plan, warning)]))
    });
    section(
        "warnings",
        words.warnings,
        list("warnings", entries.collect()),
    )
}

/// What to do when it goes wrong.
pub(super) fn remedies(scene: &Scene<'_>, plan: &Plan) -> AnyView {
    if plan.remedies.is_empty() {
        return ().into_any();
    }
    let entries = plan
        .remedies
        .iter()
        .map(|remedy| item("", titled(scene, plan, remedy)));
    let body = list("remedies", entries.collect());
    details(false, scene.ui().plan.remedies, body)
}

/// Heading, text, contacts and clauses of an entry.
fn titled(scene: &Scene<'_>, plan: &Plan, entry: &PlanItem) -> AnyView {
    view! {
        <div>
            <h3>{entry.title.clone()}</h3>
            {depends_on(scene, entry.depends_on.as_deref())}
            {paragraph("", &entry.text)}
            {contacts(scene.address.lang, &entry.contacts)}
            {cited(scene, plan, &entry.cites)}
        </div>
    }
    .into_any()
}

fn cited(scene: &Scene<'_>, plan: &Plan, cited: &[usize]) -> AnyView {
    if cited.is_empty() {
        return ().into_any();
    }
    view! { <p class="small">{cites(scene, &plan.sources, cited)}</p> }.into_any()
}

/// Something that holds only for one of the answers behind 不清楚.
fn depends_on(scene: &Scene<'_>, question: Option<&str>) -> AnyView {
    let Some(question) = question else {
        return ().into_any();
    };
    let [before, after] = scene.ui().plan.depends_on;
    let text = [before, question, after].concat();
    view! { <p>{tag("tag", "?", &text)}</p> }.into_any()
}
