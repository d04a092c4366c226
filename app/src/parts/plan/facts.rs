//! The four numbers that people look for: how much to do, how long, how dear, until when.

use super::super::Scene;
use super::super::contacts::contact_link;
use super::super::evidence::cites;
use super::super::pieces::{beside, item, list, tag};
use super::told::counted;
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use crate::words::plan::PlanWords;
use seeds::calendar::Date;
use seeds::catalogue::{Actor, Contact, Lang};
use seeds::plan::{Plan, PlanLimit, Told};

/// The numbers, as large as the page sets them.
pub(super) fn facts(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let mut entries = vec![
        fact(words.to_do, to_do(scene, plan)),
        fact(
            words.wait,
            told(scene, &plan.limit, |limit| wait(scene, limit)),
        ),
        fact(
            words.fee,
            told(scene, &plan.fee, |_| big("0", words.yuan, "")),
        ),
    ];
    let mut notes = Vec::new();
    if let Told::Present(limit) = &plan.limit {
        entries.push(fact(words.ends, ends(scene, plan, limit)));
        note(scene, plan, words.wait, &limit.cites, &mut notes);
    }
    if let Told::Present(cited) = &plan.fee {
        note(scene, plan, words.fee, cited, &mut notes);
    }
    let notes = (!notes.is_empty()).then(|| list("cites-of-facts", notes));
    html! { dl class="facts" { (shown(entries)) } (shown(notes)) }.markup()
}

fn fact(name: &'static str, value: Markup) -> Markup {
    html! { div  { dt  { (shown(name)) } dd  { (shown(value)) } } }.markup()
}

fn note(
    scene: &Scene<'_>,
    plan: &Plan,
    name: &'static str,
    cited: &[usize],
    notes: &mut Vec<Markup>,
) {
    if !cited.is_empty() {
        let colon = scene.ui().plan.colon;
        let cites = cites(scene, &plan.sources, cited);
        notes.push(item("", beside(vec![name.markup(), colon.markup(), cites])));
    }
}

/// A number with its unit, and a line in small type.
fn big(number: &str, unit: &str, small: &str) -> Markup {
    let unit = [" ", unit].concat();
    let small =
        (!small.is_empty()).then(|| html! { small class="line" { (shown(small.to_owned())) } });
    html! { (shown(number.to_owned())) small  { (shown(unit)) } (shown(small)) }.markup()
}

fn told<T>(scene: &Scene<'_>, told: &Told<T>, present: impl FnOnce(&T) -> Markup) -> Markup {
    match told {
        Told::Present(value) => present(value),
        Told::NotNeeded(reason) => html! { small  { (shown(reason.clone())) } }.markup(),
        Told::Unknown(contact) => unknown(scene, contact),
    }
}

fn unknown(scene: &Scene<'_>, contact: &Contact) -> Markup {
    let words = &scene.ui().plan;
    let tag = tag("tag", words.unknown.sign, words.unknown.word);
    html! { (shown(tag)) small class="line" { (shown(words.ask)) (shown(contact_link(contact))) } }
        .markup()
}

/// How many steps the person takes; steps that depend on an unknown answer are not counted.
fn to_do(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    told(scene, &plan.steps, |steps| {
        let mine = steps
            .iter()
            .filter(|step| step.actor == Actor::You && step.depends_on.is_none());
        big(&mine.count().to_string(), words.things, "")
    })
}

fn wait(scene: &Scene<'_>, limit: &PlanLimit) -> Markup {
    let words = &scene.ui().plan;
    match (limit.working_days, limit.days) {
        (0, days) => big(&days.to_string(), words.days, ""),
        (working, 0) => big(&working.to_string(), words.working_days, ""),
        (working, days) => {
            let more = ["+ ", &counted(days, words.days)].concat();
            big(&working.to_string(), words.working_days, &more)
        }
    }
}

fn ends(scene: &Scene<'_>, plan: &Plan, limit: &PlanLimit) -> Markup {
    let words = &scene.ui().plan;
    match (limit.ends, limit.known_until) {
        (Some(day), _) => {
            let written = day_of_year(scene.address.lang, words, day);
            let weekday = words.weekdays[usize::from(day.weekday())];
            let year = if day.year() == plan.as_of.year() {
                String::new()
            } else {
                [&day.year().to_string(), " "].concat()
            };
            let small = [&year, weekday, words.comma, words.from_today].concat();
            let machine = day.to_string();
            html! { time datetime=[given(machine)] { (shown(written)) } small class="line" { (shown(small)) } }
            .markup()
        }
        (None, known_until) => {
            let [before, after] = words.ends_unknown;
            let until = known_until.map(|day| day.to_string()).unwrap_or_default();
            let why = [before, &until, after].concat();
            let tag = tag("tag", words.unknown.sign, words.unknown.word);
            html! { (shown(tag)) small class="line" { (shown(why)) } }.markup()
        }
    }
}

fn day_of_year(lang: Lang, words: &PlanWords, day: Date) -> String {
    let (month, date) = (day.month().to_string(), day.day().to_string());
    match lang {
        Lang::Zh => [&month, "月", &date, "日"].concat(),
        Lang::En => {
            let month = usize::try_from(day.month() - 1);
            let month = month
                .ok()
                .and_then(|at| words.months.get(at))
                .copied()
                .unwrap_or_default();
            [&date, " ", month].concat()
        }
    }
}
