//! The reply: the total or why there is none, then place by place who pays what.

use super::TicketsScene;
use crate::page::Page;
use crate::parts::markup::{IntoMarkup, Markup, html, shown};
use crate::parts::{contact_link, level_tag};
use crate::tickets::TicketsScreen;
use seeds::calculators::ticket_price::{Output, Pays, Show, Ticket, Visit};
use seeds::catalogue::places::{Attraction, Sourced};
use seeds::money::Fen;

/// The reply to a form without faults.
pub(super) fn reply(scene: &TicketsScene<'_>, screen: &TicketsScreen, output: &Output) -> Markup {
    let words = scene.words;
    let known = output.total.is_some();
    let why_not = output.no_total.iter();
    let why_not = why_not.filter_map(|reason| words.why_not.get(*reason as usize));
    let visits = output.visits.iter();
    let visits = visits.map(|visit| self::visit(scene, screen, visit));
    let asked = scene.pack.ask.get(scene.address.lang as usize);
    let asked = asked.and_then(Option::as_ref).filter(|_| !known);
    let class = if known {
        "verdict result"
    } else {
        "verdict ask"
    };
    html! {
        div class="plan" id="result" tabindex="-1" {
            div class=(class) {
                h2 { (verdict(scene, output)) }
                @if known { p { (shown(words.total_note)) } }
                @for reason in why_not { p { (shown(*reason)) } }
                @if let Some(contact) = asked { p { (shown(words.ask)) (contact_link(contact)) } }
            }
            p class="note" { (shown(words.extra)) }
            (shown(visits.collect::<Vec<_>>()))
            p class="soft" { (shown(words.anywhere)) }
        }
    }
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

fn visit(scene: &TicketsScene<'_>, screen: &TicketsScreen, visit: &Visit) -> Markup {
    let Some(place) = scene.pack.attraction(&visit.place) else {
        return ().markup();
    };
    let words = scene.words;
    let href = scene.path(Page::OnePlace(place.id.clone()));
    let charges = place.charges.iter();
    let charges = charges.filter_map(|charge| words.charges.get(*charge as usize).copied());
    let charges: Vec<&str> = charges.collect();
    html! {
        section {
            h2 { a href=(href) { (place.name.in_lang(scene.address.lang)) } }
            p { (price(scene, place, visit)) }
            @if !charges.is_empty() { p { (shown(words.also)) (charges.join(scene.ui().plan.comma)) (shown(words.brackets[0])) (shown(words.charges_unknown)) (shown(words.brackets[1])) } }
            ul class="list" { @for (people, ticket) in together(visit) { (line(scene, screen, &people, ticket)) } }
        }
    }
}

/// Who sets the price, and the price with its month, each with what it rests on.
fn price(scene: &TicketsScene<'_>, place: &Attraction, visit: &Visit) -> Markup {
    let words = scene.words;
    let source = place.price.as_ref().map(|price| &price.source);
    let source = source.filter(|_| visit.price.is_some());
    let price = visit.price.zip(visit.price_from).map(|(fen, from)| {
        let [before, after] = words.since;
        let since = [before, &from.to_string(), after].concat();
        [
            words.full,
            &money(scene, fen),
            scene.ui().plan.comma,
            &since,
        ]
        .concat()
    });
    let free = place.rule == seeds::catalogue::places::PricingRule::Free;
    let price = price.or_else(|| (!free).then(|| words.no_price.to_owned()));
    html! {
        (scene.rule(place.rule)) " " (shown(place.rule_source.as_ref().map(|it| sourced(scene, it))))
        @if let Some(price) = price { br; (price) " " (shown(source.map(|it| sourced(scene, it)))) }
    }
}

/// People of one place whose tickets are alike, in the party's order.
fn together(visit: &Visit) -> Vec<(Vec<usize>, &Ticket)> {
    let mut groups: Vec<(Vec<usize>, &Ticket)> = Vec::new();
    for (at, ticket) in visit.tickets.iter().enumerate() {
        match groups.iter_mut().find(|(_, known)| *known == ticket) {
            Some((people, _)) => people.push(at),
            None => groups.push((vec![at], ticket)),
        }
    }
    groups
}

fn line(
    scene: &TicketsScene<'_>,
    screen: &TicketsScreen,
    people: &[usize],
    ticket: &Ticket,
) -> Markup {
    let words = scene.words;
    let lang = scene.address.lang;
    let [open, close] = words.brackets;
    let names = people.iter().map(|at| {
        let age = screen.party.get(*at).map_or("", |row| row.age.as_str());
        let [before, after] = words.years;
        [&scene.person(*at), open, before, age, after, close].concat()
    });
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
    let figure = ticket.rests_on(&scene.pack.figures);
    let show = ticket.because.show();
    html! {
        li {
            p {
                b { (names.join(scene.ui().plan.comma)) } " "
                span class=(class) { (shown(word(&words.signs))) " " (shown(word(&words.pays))) }
                @if let (Some(fen), true) = (ticket.fen, ticket.pays != Pays::Free) { " " b { (money(scene, fen)) } }
            }
            p { (scene.pack.labels.get(lang, ticket.because.label())) (shown(formula)) }
            @if show != Show::Nothing { p { (shown(words.show)) (scene.pack.labels.get(lang, show.label())) } }
            @if let Some(figure) = figure { p class="small soft" { (shown(words.source)) (shown(clause(scene, &figure.clause))) " " (level_tag(lang, figure.level)) } }
        }
    }
}

/// The documents, how firm they are, and the day of checking.
fn sourced(scene: &TicketsScene<'_>, source: &Sourced) -> Markup {
    let lang = scene.address.lang;
    let mut clauses: Vec<&String> = source.clauses.iter().collect();
    clauses.dedup();
    html! {
        small class="soft" {
            @for it in clauses { (shown(clause(scene, it))) " " }
            (level_tag(lang, source.level)) " " (shown(scene.ui().checked)) " " (source.checked_on.to_string())
        }
    }
}

/// The link to a clause that is written `document:clause`, called by its document.
fn clause(scene: &TicketsScene<'_>, clause: &str) -> Option<Markup> {
    let (document, clause) = clause.split_once(':')?;
    let name = scene
        .pack
        .document(document)?
        .name
        .in_lang(scene.address.lang);
    let href = [&scene.path(Page::Source(document.to_owned())), "#", clause].concat();
    Some(html! { a class="cite" href=(href) { (name) } })
}
