//! The plan beside the same case in other cities or on another day: what differs, and the clause
//! that makes it differ.

use super::super::controls;
use super::super::evidence::{level_tag, sources};
use super::super::pieces::{button, details, hidden};
use super::super::scene::Scene;
use super::items::titled;
use crate::form::{Action, Compared, HERE, STATE};
use crate::parts::markup::{Markup, html};
use seeds::catalogue::Level;
use seeds::compare::{Aspect, Becomes, Case, Comparison, Point, Side, Standing};
use seeds::plan::PlanItem;
use seeds::share;

/// The heading of a comparison.
pub(in crate::parts) fn heading(scene: &Scene<'_>, compared: &Compared) -> &'static str {
    let words = &scene.ui().compare;
    match compared.month {
        Some(_) => words.day,
        None => words.cities,
    }
}

/// The comparison.
pub(in crate::parts) fn compared(scene: &Scene<'_>, compared: &Compared) -> Markup {
    let words = &scene.ui().compare;
    let state = share::write_state(&scene.pack.guide, &compared.planned.answers);
    html! {
        div class="plan compared" {
            h1 id="question" tabindex="-1" { (heading(scene, compared)) }
            p class="soft" { (if compared.month.is_some() { words.day_note } else { words.cities_note }) }
            form id=(HERE) method="post" action=(scene.action()) autocomplete="off" {
                (hidden(STATE, &state))
                div class="buttons" {
                    @if let Some(asked) = &compared.month {
                        (controls::alone(&scene.setting(), &asked.kind, &asked.cell, asked.fault.as_ref()))
                        (button("", Action::On, words.show))
                    }
                    (button("quiet", Action::Show, words.back))
                }
            }
            @if let Some(cases) = &compared.cases { (all(scene, cases)) }
        }
    }
}

fn all(scene: &Scene<'_>, comparison: &Comparison) -> Markup {
    let ui = scene.ui();
    let words = &ui.compare;
    let alike = comparison.cases.iter().filter(|one| !one.differs());
    let same: Vec<&str> = alike.map(|one| one.name.as_str()).collect();
    html! {
        section id="cases" {
            h2 { (words.own) (ui.plan.colon) (comparison.own) }
            p { (comparison.plan.outcome.title) }
            @for one in comparison.cases.iter().filter(|one| one.differs()) {
                (case(scene, comparison, one))
            }
            @if !same.is_empty() {
                p { "= " (words.same) (ui.plan.colon) (same.join(ui.plan.comma)) }
            }
        }
        @if !comparison.moved.is_empty() {
            section id="moved" {
                h2 { (words.moved) }
                ul class="remedies" {
                    @for one in &comparison.moved { li { (titled(scene, &comparison.plan, one)) } }
                }
            }
        }
        section id="sources" {
            h2 { (ui.plan.sources) }
            (sources(scene, &comparison.plan.sources))
        }
    }
}

/// A case that differs: what in it does, and nothing else.
fn case(scene: &Scene<'_>, comparison: &Comparison, case: &Case) -> Markup {
    let ui = scene.ui();
    let answer = match &case.becomes {
        Becomes::Plan(title, _) => title,
        Becomes::Asks(question) => question,
        Becomes::Stuck => ui.ask.stuck,
    };
    let body = html! {
        @match &case.becomes {
            Becomes::Plan(_, level) if *level != Level::Official => { (level_tag(scene.address.lang, *level)) }
            Becomes::Asks(_) => { p { (ui.plan.asks) } }
            _ => {}
        }
        @for one in &case.points {
            @if one.standing != Standing::Same {
                (titled(scene, &comparison.plan, &point(scene, &comparison.own, &case.name, one)))
            }
        }
    };
    let heading = ["≠ ", &case.name, ui.plan.colon, answer].concat();
    details(true, &heading, body)
}

/// A point as an entry of a plan, which is drawn already: what the case says, then what the
/// person's own says instead.
fn point(scene: &Scene<'_>, own: &str, name: &str, point: &Point) -> PlanItem {
    let ui = scene.ui();
    let mut item = PlanItem {
        id: String::new(),
        title: aspect(scene, point.aspect).to_owned(),
        text: String::new(),
        depends_on: None,
        cites: point.cites.clone(),
        unknown: false,
        contacts: Vec::new(),
    };
    for (name, side) in [(name, &point.here), ("\n", &point.there)] {
        let said = match side {
            Side::Known(said) if said.is_empty() => ui.compare.none,
            Side::Known(said) => said,
            Side::Unknown(contact) => {
                if item.contacts.is_empty() {
                    item.contacts.push(contact.clone());
                }
                ui.plan.unknown.word
            }
        };
        item.text += name;
        if name == "\n" {
            item.text += own;
        }
        item.text += ui.plan.colon;
        item.text += said;
    }
    item
}

/// An aspect as the plan calls it.
fn aspect(scene: &Scene<'_>, aspect: Aspect) -> &'static str {
    let words = &scene.ui().plan;
    match aspect {
        Aspect::Outcome => words.tone(seeds::catalogue::Tone::Answer).word,
        Aspect::Steps => words.to_do,
        Aspect::Papers => words.papers,
        Aspect::Place => words.place,
        Aspect::Limit => words.wait,
        Aspect::Fee => words.fee,
        Aspect::Warnings => words.warnings,
        Aspect::Workings => words.workings,
    }
}
