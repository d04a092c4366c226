//! One place: each statement with what it rests on; what is unknown is said to be.

use super::names::{city_name, county, kind, places};
use crate::named::GOVERNMENT;
use crate::page::Page;
use crate::pages::body::Body;
use crate::pages::crumbs::crumbs;
use crate::pages::drawn::contact_link;
use crate::pages::error::error;
use crate::pages::frame::Frame;
use crate::pages::rests::{link, rests};
use crate::pages::tickets;
use crate::pages::trip;
use crate::pages::written::in_chinese;
use crate::render::document::ErrorPage;
use crate::words;
use crate::words::places::PlaceWords;
use leptos::prelude::*;
use seeds::catalogue::places::{
    Attraction, ClosedDay, Entry, GradeBasis, Note, PricingRule, Sourced, Venue, Worded,
};
use seeds::place::Place;

/// The page of the place `id`.
pub(crate) fn page(frame: &Frame<'_>, id: &str) -> Body {
    let places = places(frame);
    if let Some(sight) = places.attraction(id) {
        let name = &sight.name;
        let pairs = attraction(frame, sight);
        let tickets = Some(tickets::with_place(frame, id));
        return around(frame, name, sight.city, pairs, &sight.notes, tickets);
    }
    match places.venue(id) {
        Some(found) => around(
            frame,
            &found.name,
            found.city,
            venue(frame, found),
            &found.notes,
            None,
        ),
        None => error(frame, ErrorPage::NotFound),
    }
}

fn around(
    frame: &Frame<'_>,
    names: &Worded,
    city: Place,
    pairs: AnyView,
    notes: &[Note],
    tickets: Option<AnyView>,
) -> Body {
    let words = &words::of(frame.address.lang).places;
    let up = vec![
        (frame.path(Page::Places), words.title.to_owned()),
        (
            frame.path(Page::PlacesIn(city)),
            city_name(words, city).to_owned(),
        ),
    ];
    let told = notes.iter().filter(|note| note.source.is_fact());
    let told: Vec<_> = told
        .map(|note| {
            let heading = words.notes.get(note.kind as usize).copied();
            let says = note.says.in_lang(frame.address.lang).to_owned();
            view! { <dt>{heading}</dt><dd>{says}{rests(frame, Some(&note.source))}</dd> }
        })
        .collect();
    let contact = frame.contact(GOVERNMENT).map(|contact| {
        view! { <p>{words.ask}{contact_link(contact)}</p> }
    });
    let name = names.in_lang(frame.address.lang).to_owned();
    let main = view! {
        {crumbs(frame, up)}
        <h1>{name.clone()}{in_chinese(frame, names)}</h1>
        <section><dl class="pairs">{pairs}{told}</dl></section>
        {contact}
        {tickets}
        <p><a class="cell" href=frame.path(Page::Card)>{words.card}</a></p>
        {trip::link(frame)}
    };
    Body::new(name, main.into_any())
}

fn attraction(frame: &Frame<'_>, sight: &Attraction) -> AnyView {
    let words = &words::of(frame.address.lang).places;
    let grade = match sight
        .grade
        .and_then(|grade| words.grades.get(grade as usize))
    {
        Some(grade) => {
            let seen = (!sight.grade_as_of.is_empty())
                .then(|| [words.seen, " ", &sight.grade_as_of].concat());
            let basis =
                (sight.grade_basis == GradeBasis::Proposed).then(|| words.proposed.to_owned());
            let parts = [Some((*grade).to_owned()), seen, basis];
            parts
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(words.joint)
        }
        None => words.unknown.to_owned(),
    };
    let rule = known(sight.rule_source.as_ref());
    let rule_words = rule_words(words, sight);
    let charges: Vec<&str> = sight
        .charges
        .iter()
        .filter_map(|charge| words.charges.get(*charge as usize).copied())
        .collect();
    let charges = (!charges.is_empty()).then(|| {
        let charges = [
            &charges.join(words.comma),
            words.joint,
            words.charges_unknown,
        ]
        .concat();
        view! { <dt>{words.terms[5]}</dt><dd>{charges}</dd> }
    });
    let price_source = sight.price.as_ref().map(|price| &price.source);
    let price_source =
        known(price_source).or_else(|| rule.filter(|_| sight.rule == PricingRule::Free));
    view! {
        {place(frame, sight.city, sight.county)}
        <dt>{words.terms[1]}</dt><dd>{kind(words, sight.category)}</dd>
        <dt>{words.terms[2]}</dt><dd>{grade}</dd>
        <dt>{words.terms[8]}</dt><dd>{rests(frame, Some(&sight.source))}</dd>
        <dt>{words.terms[3]}</dt><dd>{rule_words}{rests(frame, rule)}</dd>
        <dt>{words.terms[4]}</dt><dd>{price(words, sight)}{rests(frame, price_source)}</dd>
        {charges}
    }
    .into_any()
}

/// What rests on reports or better; weaker statements are not shown as facts.
fn known(source: Option<&Sourced>) -> Option<&Sourced> {
    source.filter(|source| source.is_fact())
}

fn rule_words(words: &PlaceWords, sight: &Attraction) -> &'static str {
    let [government, market, park, free, unknown] = words.rules;
    if known(sight.rule_source.as_ref()).is_none() {
        return unknown;
    }
    match sight.rule {
        PricingRule::Government => government,
        PricingRule::Market => market,
        PricingRule::Park => park,
        PricingRule::Free => free,
        PricingRule::Unknown => unknown,
    }
}

/// The full price with its month, that it is free, or that it was not found.
pub(super) fn price(words: &PlaceWords, sight: &Attraction) -> String {
    let ruled = known(sight.rule_source.as_ref()).is_some();
    match &sight.price {
        _ if ruled && sight.rule == PricingRule::Free => words.rules[3].to_owned(),
        Some(price) if price.source.is_fact() => {
            let [before, after] = words.since;
            let since = [before, &price.from.to_string(), after].concat();
            [&price.fen.yuan(), words.yuan, words.joint, &since].concat()
        }
        _ => [words.terms[4], words.joint, words.unknown].concat(),
    }
}

fn venue(frame: &Frame<'_>, venue: &Venue) -> AnyView {
    let words = &words::of(frame.address.lang).places;
    let entry = match venue.entry {
        Entry::Free => words.entries[0],
        Entry::Unknown => words.entries[1],
    };
    let closed = match venue.closed {
        ClosedDay::Monday => 0,
        ClosedDay::MondayButHolidays => 1,
        ClosedDay::Thursday => 2,
        ClosedDay::Friday => 3,
        ClosedDay::Never => 4,
        ClosedDay::Unknown => 5,
    };
    view! {
        {place(frame, venue.city, venue.county)}
        <dt>{words.terms[1]}</dt><dd>{words.venue_kinds.get(venue.kind as usize).copied()}</dd>
        <dt>{words.terms[6]}</dt><dd>{entry}</dd>
        <dt>{words.terms[7]}</dt><dd>{words.closed[closed]}</dd>
        <dt>{words.terms[8]}</dt><dd>{rests(frame, Some(&venue.source))}</dd>
    }
    .into_any()
}

fn place(frame: &Frame<'_>, city: Place, code: Option<Place>) -> AnyView {
    let words = &words::of(frame.address.lang).places;
    let joint = frame.address.lang.wording().place_gap();
    let county = county(frame, code).map(|county| [joint, &county].concat());
    view! { <dt>{words.terms[0]}</dt><dd>{city_name(words, city)}{county}</dd> }.into_any()
}

/// What the price in a list rests on.
pub(super) fn price_basis(frame: &Frame<'_>, sight: &Attraction) -> Option<AnyView> {
    let price = sight.price.as_ref()?;
    let (document, clause) = known(Some(&price.source))?
        .clauses
        .first()?
        .split_once(':')?;
    Some(view! { " "{link(frame, document, clause)?} }.into_any())
}
