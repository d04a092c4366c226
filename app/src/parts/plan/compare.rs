//! The plan beside the same case in other cities or on another day: what differs, and the clause
//! that makes it differ.

use super::super::Scene;
use super::super::controls;
use super::super::evidence::{level_tag, sources};
use super::super::pieces::{beside, button, details, hidden, list, paragraph, section};
use super::items::titled;
use crate::form::{Action, Compared, Planned, STATE};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use seeds::catalogue::Level;
use seeds::compare::{Aspect, Becomes, Case, Comparison, Point, Side, Standing};
use seeds::plan::PlanItem;
use seeds::share;

/// The buttons among those under a plan's answers.
pub(in crate::parts) fn offer(scene: &Scene<'_>, planned: &Planned) -> Vec<Markup> {
    let words = &scene.ui().compare;
    let mut buttons = vec![button("quiet", Action::On, words.day.markup())];
    if scene.pack.guide.compared(&planned.trail).is_some() {
        buttons.push(button("quiet", Action::Compare, words.cities.markup()));
    }
    buttons
}

fn form(scene: &Scene<'_>, planned: &Planned, body: Vec<Markup>) -> Markup {
    let state = share::write_state(&scene.pack.guide, &planned.answers);
    html! { form method="post" action=[given(scene.action())] autocomplete="off" { (shown(hidden(STATE, state))) p class="buttons" { (shown(body)) } } }
    .markup()
}

/// The heading of a comparison.
pub(in crate::parts) fn heading(scene: &Scene<'_>, compared: &Compared) -> &'static str {
    let words = &scene.ui().compare;
    if compared.month.is_some() {
        words.day
    } else {
        words.cities
    }
}

/// The comparison.
pub(in crate::parts) fn compared(scene: &Scene<'_>, compared: &Compared) -> Markup {
    let words = &scene.ui().compare;
    let back = button("quiet", Action::Show, words.back.markup());
    let mut note = words.cities_note;
    let mut controls = Vec::new();
    if let Some(asked) = &compared.month {
        note = words.day_note;
        controls.push(controls::alone(
            scene,
            &asked.kind,
            &asked.cell,
            asked.fault.as_ref(),
        ));
        controls.push(button("", Action::On, words.show.markup()));
    }
    controls.push(back);
    let form = form(scene, &compared.planned, controls);
    let cases = compared.cases.as_ref().map(|cases| all(scene, cases));
    html! { div class="plan compared" { h1 id="question" tabindex="-1" { (shown(heading(scene, compared))) } (shown(paragraph("soft", note))) (shown(form)) (shown(cases)) } }
    .markup()
}

fn all(scene: &Scene<'_>, comparison: &Comparison) -> Markup {
    let ui = scene.ui();
    let words = &ui.compare;
    let own = [words.own, ui.plan.colon, &comparison.own].concat();
    let mut parts = vec![paragraph("", &comparison.plan.outcome.title)];
    for one in &comparison.cases {
        parts.push(case(scene, comparison, one));
    }
    let mut sections = vec![section("cases", &own, beside(parts))];
    if !comparison.moved.is_empty() {
        let moved = comparison.moved.iter();
        let moved = moved.map(|one| titled(scene, &comparison.plan, one));
        sections.push(section(
            "moved",
            words.moved,
            list("remedies", moved.collect()),
        ));
    }
    let cited = sources(scene, &comparison.plan.sources);
    sections.push(section("sources", ui.plan.sources, cited));
    beside(sections)
}

fn case(scene: &Scene<'_>, comparison: &Comparison, case: &Case) -> Markup {
    let (ui, words) = (scene.ui(), &scene.ui().compare);
    let mut differs = false;
    let mut parts = Vec::new();
    let answer = match &case.becomes {
        Becomes::Plan(title, level) => {
            if *level != Level::Official {
                parts.push(level_tag(scene.address.lang, *level));
            }
            title.as_str()
        }
        Becomes::Asks(question) => {
            differs = true;
            parts.push(paragraph("", ui.plan.asks));
            question
        }
        Becomes::Stuck => ui.ask.stuck,
    };
    let mut same = String::new();
    for one in &case.points {
        if one.standing == Standing::Same {
            same.push_str(if same.is_empty() { "" } else { ui.plan.comma });
            same.push_str(aspect(scene, one.aspect));
        } else {
            differs = true;
            let item = point(scene, &comparison.own, &case.name, one);
            parts.push(titled(scene, &comparison.plan, &item));
        }
    }
    if !same.is_empty() {
        parts.push(paragraph(
            "soft",
            &["= ", words.same, ui.plan.colon, &same].concat(),
        ));
    }
    let mark = if differs {
        "≠ ".to_owned()
    } else {
        ["= ", words.same, " · "].concat()
    };
    details(
        differs,
        &[&mark, &case.name, ui.plan.colon, answer].concat(),
        beside(parts),
    )
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
