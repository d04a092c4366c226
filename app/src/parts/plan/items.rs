//! What needs no action, what is to be done, what to bring, what to know, what to do when it goes
//! wrong.

use super::super::Scene;
use super::super::contacts::contacts;
use super::super::evidence::cites;
use super::super::pieces::{beside, button, details, hidden, item, list, paragraph, section, tag};
use super::timeline::timeline;
use super::told::{counted, limit, told, unknown};
use crate::form::{Action, STATE};
use crate::page::Page;
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use seeds::catalogue::{Actor, PaperNeed};
use seeds::plan::{Plan, PlanItem, PlanPaper, PlanStep, Told};

/// What needs no action: it comes first, because people fear to miss something.
pub(super) fn spared(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    if plan.spared.is_empty() {
        return ().markup();
    }
    let entries = plan.spared.iter().map(|spared| {
        let sign = html! { span class="sign" aria-hidden="true" { "✓" } };
        item("", beside(vec![sign.markup(), titled(scene, plan, spared)]))
    });
    section("spared", words.spared, list("spared", entries.collect()))
}

/// What is to be done, in order.
pub(super) fn steps(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let body = told(scene, &plan.steps, |steps| {
        let picture = timeline(scene, plan, steps);
        let steps: Vec<_> = steps.iter().map(|one| step(scene, plan, one)).collect();
        html! { (shown(picture)) ol class="steps" { (shown(steps)) } }.markup()
    });
    section("steps", words.steps, body)
}

fn step(scene: &Scene<'_>, plan: &Plan, step: &PlanStep) -> Markup {
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
            if step.carries.is_empty() {
                let path = scene.path(Page::Guide(guide.clone()));
                return html! { p  { a href=[given(path)] { (shown(ui.plan.step_guide)) } } };
            }
            let path = scene.path(Page::Ask(guide.clone()));
            let onward = button("quiet", Action::Show, ui.plan.step_onward.markup());
            html! { form class="no-print" method="post" action=[given(path)] { (shown(hidden(STATE, step.carries.clone()))) p  { (shown(onward)) } } }
        });
    html! { li class=[given(class)] { h3  { (shown(step.title.clone())) " " (shown(tag(tagged, "", actor))) } (shown(depends_on(scene, step.depends_on.as_deref()))) (shown(paragraph("", &step.text))) (shown(contacts(scene.address.lang, &step.contacts))) (shown(limit_of(scene, plan, step))) (shown(result)) (shown(guide)) (shown(cited(scene, plan, &step.cites))) } }
    .markup()
}

fn limit_of(scene: &Scene<'_>, plan: &Plan, step: &PlanStep) -> Markup {
    let words = &scene.ui().plan;
    let name = [words.limit, words.colon].concat();
    match &step.limit {
        Told::Present(known) => {
            let days = limit(scene, known);
            let cites = cites(scene, &plan.sources, &known.cites);
            html! { p  { (shown(name)) b  { (shown(days)) } " " (shown(cites)) } }.markup()
        }
        Told::NotNeeded(reason) if reason.is_empty() => ().markup(),
        Told::NotNeeded(reason) => paragraph("soft", &[&name, reason.as_str()].concat()),
        Told::Unknown(contact) => {
            html! { p  { (shown(name)) (shown(unknown(scene, contact))) } }.markup()
        }
    }
}

/// What to bring, as boxes to tick; ticks stay on the page and are sent nowhere.
pub(super) fn papers(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let body = told(scene, &plan.papers, |papers| {
        let papers = papers.iter().map(|one| item("", paper(scene, plan, one)));
        list("papers", papers.collect())
    });
    section("papers", words.papers, body)
}

fn paper(scene: &Scene<'_>, plan: &Plan, paper: &PlanPaper) -> Markup {
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
    let name = html! { span  { (shown(paper.name.clone())) " " (shown(tag(class, need.sign, need.word))) small  { (shown(form)) } (shown(lines(&[&paper.text, serves.as_deref().unwrap_or_default()]))) } };
    let name = name.markup();
    let ticked = if paper.need == PaperNeed::NotNeeded {
        html! { div class="paper" { (shown(name)) } }.markup()
    } else {
        html! { label  { input type="checkbox" autocomplete="off"; (shown(name)) } }.markup()
    };
    beside(vec![
        ticked,
        depends_on(scene, paper.depends_on.as_deref()),
        cited(scene, plan, &paper.cites),
    ])
}

fn lines(texts: &[&str]) -> Markup {
    let lines = texts.iter().filter(|text| !text.is_empty());
    beside(
        lines
            .map(|text| html! { small  { (shown((*text).to_owned())) } }.markup())
            .collect(),
    )
}

/// What to know before acting; what nobody could source is grey.
pub(super) fn warnings(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    if plan.warnings.is_empty() {
        return ().markup();
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
pub(super) fn remedies(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if plan.remedies.is_empty() {
        return ().markup();
    }
    let entries = plan
        .remedies
        .iter()
        .map(|remedy| item("", titled(scene, plan, remedy)));
    let body = list("remedies", entries.collect());
    details(false, scene.ui().plan.remedies, body)
}

/// Heading, text, contacts and clauses of an entry.
pub(super) fn titled(scene: &Scene<'_>, plan: &Plan, entry: &PlanItem) -> Markup {
    html! { div  { h3  { (shown(entry.title.clone())) } (shown(depends_on(scene, entry.depends_on.as_deref()))) (shown(paragraph("", &entry.text))) (shown(contacts(scene.address.lang, &entry.contacts))) (shown(cited(scene, plan, &entry.cites))) } }
    .markup()
}

fn cited(scene: &Scene<'_>, plan: &Plan, cited: &[usize]) -> Markup {
    if cited.is_empty() {
        return ().markup();
    }
    html! { p class="small" { (shown(cites(scene, &plan.sources, cited))) } }.markup()
}

/// Something that holds only for one of the answers behind 不清楚.
fn depends_on(scene: &Scene<'_>, question: Option<&str>) -> Markup {
    let Some(question) = question else {
        return ().markup();
    };
    let [before, after] = scene.ui().plan.depends_on;
    let text = [before, question, after].concat();
    html! { p  { (shown(tag("tag", "?", &text))) } }.markup()
}
