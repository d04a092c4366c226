//! The numbers that people look for: how long, how dear, until when. What does not concern the
//! person is left out.

use super::super::contacts::contact_link;
use super::super::evidence::cites;
use super::super::pieces::tag;
use super::super::scene::Scene;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::Contact;
use seeds::lang::Forms;
use seeds::plan::{Plan, PlanFee, PlanLimit, Told};

/// The numbers, as large as the page sets them.
pub(super) fn facts(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let (limit, fee) = (plan.limit.known(), plan.fee.known());
    let notes = [
        (words.wait, limit.map_or(&[][..], |limit| &limit.cites)),
        (words.fee, fee.map_or(&[][..], |fee| &fee.cites)),
    ];
    let cited = |(_, cites): &&(&str, &[usize])| !cites.is_empty();
    let (no_wait, no_fee) = (is_spared(&plan.limit), is_spared(&plan.fee));
    if no_wait && no_fee {
        return Markup::default();
    }
    html! {
        dl class="facts" {
            @if !no_wait { (fact(words.wait, told(scene, &plan.limit, |limit| wait(scene, limit)))) }
            @if !no_fee { (fact(words.fee, told(scene, &plan.fee, |fee| costs(fee, words.yuan)))) }
            @if let Some(limit) = limit { (fact(words.ends, ends(scene, plan, limit))) }
        }
        @if notes.iter().any(|note| cited(&note)) {
            ul class="cites-of-facts" {
                @for (name, cited) in notes.iter().filter(cited) {
                    li { (name) (words.colon) (cites(scene, &plan.sources, cited)) }
                }
            }
        }
    }
}

/// Nothing, or each amount.
fn costs(fee: &PlanFee, yuan: &'static str) -> Markup {
    html! {
        @if fee.amounts.is_empty() { (big("0", yuan, "")) }
        @else { b { (fee.amounts.join(" · ")) } }
    }
}

/// Whether there is nothing to say: an act that is not done has no fee.
const fn is_spared<T>(told: &Told<T>) -> bool {
    matches!(told, Told::NotNeeded(_))
}

fn fact(name: &'static str, value: Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// A number with its unit, and a line in small type.
fn big(number: &str, unit: &str, small: &str) -> Markup {
    html! { (number) small { " " (unit) } (line(small)) }
}

fn line(text: &str) -> Markup {
    html! { @if !text.is_empty() { small class="line" { (text) } } }
}

fn told<T>(scene: &Scene<'_>, told: &Told<T>, present: impl FnOnce(&T) -> Markup) -> Markup {
    match told {
        Told::Present(value) => present(value),
        Told::NotNeeded(_) => Markup::default(),
        Told::Unknown(contact) => unknown(scene, contact),
    }
}

fn unknown(scene: &Scene<'_>, contact: &Contact) -> Markup {
    let words = &scene.ui().plan;
    let tag = tag("tag", words.unknown.sign, words.unknown.word);
    html! { (tag) small class="line" { (words.ask) (contact_link(contact)) } }
}

fn wait(scene: &Scene<'_>, limit: &PlanLimit) -> Markup {
    let wording = scene.address.lang.wording();
    let large = |number: u32, forms: Forms, more: &str| {
        big(&number.to_string(), &wording.unit(forms, number), more)
    };
    match (limit.working_days, limit.days) {
        (0, days) => large(days, wording.days(), ""),
        (working, 0) => large(working, wording.working_days(), ""),
        (working, days) => {
            let more = wording.counted(wording.days(), days.into());
            large(working, wording.working_days(), &["+ ", &more].concat())
        }
    }
}

fn ends(scene: &Scene<'_>, plan: &Plan, limit: &PlanLimit) -> Markup {
    let words = &scene.ui().plan;
    match (limit.ends, limit.known_until) {
        (Some(day), _) => {
            let wording = scene.address.lang.wording();
            let written = wording.written_day(wording.day_of_year(), day);
            let weekday = words.weekdays[usize::from(day.weekday())];
            let year = match day.year() {
                year if year == plan.as_of.year() => String::new(),
                year => [&year.to_string(), " "].concat(),
            };
            let small = [&year, weekday, words.comma, words.from_today].concat();
            let machine = day.to_string();
            html! { time datetime=(machine) { (written) } (line(&small)) }
        }
        (None, known_until) => {
            let [before, after] = words.ends_unknown;
            let until = known_until.map(|day| day.to_string()).unwrap_or_default();
            let why = [before, &until, after].concat();
            let tag = tag("tag", words.unknown.sign, words.unknown.word);
            html! { (tag) (line(&why)) }
        }
    }
}
