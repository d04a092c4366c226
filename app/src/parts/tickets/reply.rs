//! The reply: the total or why there is none, then place by place who pays what.

use super::TicketsScene;
use crate::page::Page;
use crate::parts::markup::{Markup, all, html};
use crate::parts::{contact_link, level_tag};
use seeds::calculators::ticket_price::{Input, Output, Pays, Show, Ticket, Visit};
use seeds::catalogue::Level;
use seeds::catalogue::places::{Attraction, PricingRule};
use seeds::money::Fen;
use std::collections::BTreeSet;

/// The reply to a form without faults.
pub(super) fn reply(scene: &TicketsScene<'_>, input: &Input, output: &Output) -> Markup {
    let words = scene.words;
    let known = output.total.is_some();
    let why_not = output.no_total.iter();
    let why_not = why_not.filter_map(|reason| words.why_not.get(*reason as usize));
    let visits = output.visits.iter();
    let visits = visits.map(|visit| self::visit(scene, input, visit));
    let asked = scene.pack.data.ask.own(scene.address.lang);
    let asked = asked.filter(|_| !known);
    let levels = scene.pack.data.figures.0.iter().map(|figure| figure.level);
    let places = output.visits.iter();
    let places = places.filter_map(|visit| scene.pack.data.attraction(&visit.place));
    let rules = places.filter_map(|place| Some(place.rule_source.as_ref()?.level));
    let level = levels.chain(rules).max().unwrap_or(Level::Unknown);
    let class = match known {
        true => "verdict result paid",
        false => "verdict ask",
    };
    let total = html! {
        div class=(class) {
            p { (level_tag(scene.address.lang, level)) }
            h2 { (verdict(scene, output)) }
            @if known { p { (words.total_note) } }
            @for reason in why_not { p { (reason) } }
            @if let Some(contact) = asked { p { (words.ask) (contact_link(contact)) } }
        }
    };
    let free = free(scene, input, output);
    html! {
        div class="plan" {
            @if known { (total) (free) } @else { (free) }
            p class="note" { (words.extra) }
            (all(visits))
            // What is not known comes after what is.
            @if !known { (total) }
            p class="soft" { (words.anywhere) }
        }
    }
}

/// Who pays nothing where, with the papers to show.
fn free(scene: &TicketsScene<'_>, input: &Input, output: &Output) -> Markup {
    let words = scene.words;
    let lang = scene.address.lang;
    let comma = scene.ui().plan.comma;
    let lines = (0..input.party.len()).filter_map(|at| {
        let free = output.free(at);
        let names = free.iter().filter_map(|(visit, _)| {
            let place = scene.pack.data.attraction(&visit.place)?;
            Some(place.name.in_lang(lang).as_str())
        });
        let names: Vec<&str> = names.collect();
        let shows = free.iter().map(|(_, ticket)| ticket.because.show());
        let shows: BTreeSet<&str> = shows
            .filter(|show| *show != Show::Nothing)
            .map(|show| scene.pack.data.labels.get(lang, show.label()))
            .collect();
        let shows: Vec<&str> = shows.into_iter().collect();
        (!free.is_empty()).then(|| {
            html! {
                li {
                    b class="own" { (person(scene, input, at)) } " "
                    @if free.len() == output.visits.len() { (words.free_everywhere) }
                    @else { (words.free_at) (names.join(comma)) }
                    @if !shows.is_empty() { p { (words.show) (shows.join(comma)) } }
                }
            }
        })
    });
    let lines: Vec<Markup> = lines.collect();
    html! {
        @if !lines.is_empty() {
            div class="verdict" { h2 { (words.free) } ul class="list" { (all(lines.into_iter())) } }
        }
    }
}

/// A person of the party with the age.
fn person(scene: &TicketsScene<'_>, input: &Input, at: usize) -> String {
    let age = input.party.get(at).map_or(0, |person| person.age);
    let [open, close] = scene.words.brackets;
    let [before, after] = scene.words.years;
    let fields = &scene.pack.words(scene.address.lang).fields;
    let party = scene.pack.tool.field("party");
    let party = party.and_then(|party| fields.get(party));
    let nth = (at + 1).to_string();
    let person = party.map(|words| [&words.each.0, nth.as_str(), &words.each.1].concat());
    let person = person.unwrap_or_default();
    [&person, open, before, &age.to_string(), after, close].concat()
}

/// The total, or that there is none.
pub(super) fn verdict(scene: &TicketsScene<'_>, output: &Output) -> String {
    let words = scene.words;
    match output.total {
        Some(total) => [words.total, " ", &money(scene, total)].concat(),
        None => words.no_total.to_owned(),
    }
}

fn money(scene: &TicketsScene<'_>, fen: Fen) -> String {
    [&fen.yuan(), scene.words.yuan].concat()
}

fn visit(scene: &TicketsScene<'_>, input: &Input, visit: &Visit) -> Markup {
    let Some(place) = scene.pack.data.attraction(&visit.place) else {
        return Markup::default();
    };
    let words = scene.words;
    let [open, close] = words.brackets;
    let href = scene.path(Page::OnePlace(place.id.clone()));
    let charges = place.charges.iter();
    let charges = charges.filter_map(|charge| words.charges.get(*charge as usize).copied());
    let charges: Vec<&str> = charges.collect();
    html! {
        section {
            h2 { a class="cell" href=(href) { (place.name.in_lang(scene.address.lang)) } }
            p {
                (scene.rule(place.rule))
                @if let Some(price) = price(scene, place, visit) { (words.joint) (price) }
                " " (all(sourced(scene, place, visit)))
            }
            @if !charges.is_empty() { p { (words.also) (charges.join(scene.ui().plan.comma)) (open) (words.charges_unknown) (close) } }
            ul class="list" { @for (people, ticket) in visit.together() { (line(scene, input, &people, ticket)) } }
        }
    }
}

/// The full price with its month, or that it was not found.
fn price(scene: &TicketsScene<'_>, place: &Attraction, visit: &Visit) -> Option<String> {
    let words = scene.words;
    let [open, close] = words.brackets;
    let [before, after] = words.since;
    let Some((fen, from)) = visit.price.zip(visit.price_from) else {
        return (place.rule != PricingRule::Free).then(|| words.no_price.to_owned());
    };
    let since = [open, before, &from.to_string(), after, close].concat();
    Some([words.full, &money(scene, fen), &since].concat())
}

/// The documents of pricing rule and price, how firm they are, and the day of checking.
fn sourced(scene: &TicketsScene<'_>, place: &Attraction, visit: &Visit) -> Option<Markup> {
    let price = place.price.as_ref().map(|price| &price.source);
    let price = price.filter(|_| visit.price.is_some());
    let sources = || place.rule_source.iter().chain(price);
    let level = sources().map(|source| source.level).max()?;
    let day = sources().map(|source| source.checked_on).min()?;
    let mut clauses: Vec<&String> = sources().flat_map(|source| &source.clauses).collect();
    clauses.dedup();
    Some(html! {
        span class="small soft" {
            (scene.words.source)
            @for it in clauses { (all(clause(scene, it))) " " }
            (level_tag(scene.address.lang, level)) " " (scene.ui().checked) " " (day.to_string())
        }
    })
}

fn line(scene: &TicketsScene<'_>, input: &Input, people: &[usize], ticket: &Ticket) -> Markup {
    let words = scene.words;
    let lang = scene.address.lang;
    let [open, close] = words.brackets;
    let names = people.iter().map(|at| person(scene, input, *at));
    let names: Vec<String> = names.collect();
    let at = ticket.pays as usize;
    let word = |words: &[&'static str; 4]| words.get(at).copied().unwrap_or_default();
    let class = match ticket.pays {
        Pays::Free => "tag fine",
        Pays::Half => "tag",
        Pays::Full => "tag kite",
        Pays::Unknown => "tag doubt",
    };
    let formula = (!ticket.formula.is_empty()).then(|| [open, &ticket.formula, close].concat());
    let figure = ticket.rests_on(&scene.pack.data.figures);
    let dated = figure.and_then(|figure| figure.values.last());
    let clause = dated.and_then(|dated| clause(scene, &dated.clause));
    let show = ticket.because.show();
    html! {
        li {
            p class="paid" {
                b class="own" { (names.join(scene.ui().plan.comma)) } " "
                span class=(class) { (word(&words.signs)) " " (word(&words.pays)) }
                @if let (Some(fen), true) = (ticket.fen, ticket.pays != Pays::Free) { " " b { (money(scene, fen)) } }
            }
            p { (scene.pack.data.labels.get(lang, ticket.because.label())) (formula.unwrap_or_default()) @if let Some(clause) = clause { " " (clause) } }
            @if show != Show::Nothing { p { (words.show) (scene.pack.data.labels.get(lang, show.label())) } }
        }
    }
}

/// The link to a clause that is written `document:clause`, called by its document.
fn clause(scene: &TicketsScene<'_>, clause: &str) -> Option<Markup> {
    let (document, clause) = clause.split_once(':')?;
    let name = &scene.pack.data.document(document)?.name;
    let href = [&scene.path(Page::Source(document.to_owned())), "#", clause].concat();
    Some(html! { a class="cite" href=(href) { (name.in_lang(scene.address.lang)) } })
}
