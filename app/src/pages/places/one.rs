//! One place: each statement with what it rests on; what is unknown is said to be.

use crate::page::Page;
use crate::pages::body::Body;
use crate::pages::error::error;
use crate::pages::frame::Frame;
use crate::pages::rests::{link, rests};
use crate::pages::shapes::{crumbs, helps};
use crate::pages::tickets;
use crate::pages::trip;
use crate::pages::written::{county, in_chinese, joined};
use crate::render::document::ErrorPage;
use crate::words::places::PlaceWords;
use leptos::prelude::*;
use seeds::catalogue::places::{Attraction, GradeBasis, Note, PricingRule, Venue, Worded};
use seeds::place::Place;

/// The page of the place `id`.
pub(crate) fn page(frame: &Frame<'_>, id: &str) -> Body {
    let places = &frame.site.catalogue.places;
    if let Some(sight) = places.attraction(id) {
        let name = &sight.name;
        let pairs = attraction(frame, sight);
        let tickets = Some(tickets::with_place(frame, id));
        return around(frame, name, sight.city, pairs, &sight.notes, tickets);
    }
    match places.venue(id) {
        Some(found) => {
            let pairs = venue(frame, found);
            around(frame, &found.name, found.city, pairs, &found.notes, None)
        }
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
    let words = &frame.words().places;
    let up = [
        (Page::Places, words.title),
        (Page::PlacesIn(city), frame.city(city)),
    ];
    let told = notes.iter().filter(|note| note.source.is_fact());
    let told = told.map(|note| {
        let heading = words.notes.get(note.kind as usize).copied();
        let says = frame.say(&note.says);
        view! { <dt>{heading}</dt><dd>{says}{rests(frame, Some(&note.source))}</dd> }
    });
    let name = frame.say(names);
    let main = view! {
        {crumbs(frame, &up)}
        <h1>{name.clone()}{in_chinese(frame, names)}</h1>
        <section><dl class="pairs">{pairs}{told.collect_view()}</dl></section>
        {helps(frame, words.ask)}
        {tickets}
        <p><a class="cell" href=frame.path(Page::Card)>{words.card}</a></p>
        {trip::link(frame)}
    };
    Body::new(name, main)
}

fn attraction(frame: &Frame<'_>, sight: &Attraction) -> AnyView {
    let words = &frame.words().places;
    let grade = match sight.grade.and_then(|it| words.grades.get(it as usize)) {
        Some(grade) => {
            let seen = [words.seen, " ", &sight.grade_as_of].concat();
            let seen = (!sight.grade_as_of.is_empty()).then_some(&*seen);
            let basis = (sight.grade_basis == GradeBasis::Proposed).then_some(words.proposed);
            joined([Some(*grade), seen, basis], words.joint)
        }
        None => words.unknown.to_owned(),
    };
    let rule = sight.known_rule();
    let ruled = rule.map_or(PricingRule::Unknown, |_| sight.rule);
    let charges = sight.charges.iter();
    let charges = charges.filter_map(|it| words.charges.get(*it as usize).copied());
    let charges: Vec<&str> = charges.collect();
    let charges = (!charges.is_empty()).then(|| {
        let known = charges.join(words.comma);
        let charges = joined([Some(&*known), Some(words.charges_unknown)], words.joint);
        view! { <dt>{words.terms[5]}</dt><dd>{charges}</dd> }
    });
    let price_source = sight.known_price().map(|price| &price.source);
    let price_source = price_source.or_else(|| rule.filter(|_| sight.is_free()));
    view! {
        {place(frame, sight.city, sight.county)}
        <dt>{words.terms[1]}</dt><dd>{words.kinds[sight.category as usize]}</dd>
        <dt>{words.terms[2]}</dt><dd>{grade}</dd>
        <dt>{words.terms[8]}</dt><dd>{rests(frame, Some(&sight.source))}</dd>
        <dt>{words.terms[3]}</dt><dd>{words.rules[ruled as usize]}{rests(frame, rule)}</dd>
        <dt>{words.terms[4]}</dt><dd>{price(words, sight)}{rests(frame, price_source)}</dd>
        {charges}
    }
    .into_any()
}

/// The full price with its month, that it is free, or that it was not found.
pub(super) fn price(words: &PlaceWords, sight: &Attraction) -> String {
    match sight.known_price() {
        _ if sight.is_free() => words.rules[3].to_owned(),
        Some(price) => {
            let [before, after] = words.since;
            let since = [before, &price.from.to_string(), after].concat();
            [&price.fen.yuan(), words.yuan, words.joint, &since].concat()
        }
        None => [words.terms[4], words.joint, words.unknown].concat(),
    }
}

fn venue(frame: &Frame<'_>, venue: &Venue) -> AnyView {
    let words = &frame.words().places;
    view! {
        {place(frame, venue.city, venue.county)}
        <dt>{words.terms[1]}</dt><dd>{words.venue_kinds.get(venue.kind as usize).copied()}</dd>
        <dt>{words.terms[6]}</dt><dd>{words.entries[venue.entry as usize]}</dd>
        <dt>{words.terms[7]}</dt><dd>{words.closed[venue.closed as usize]}</dd>
        <dt>{words.terms[8]}</dt><dd>{rests(frame, Some(&venue.source))}</dd>
    }
    .into_any()
}

fn place(frame: &Frame<'_>, city: Place, code: Option<Place>) -> AnyView {
    let words = &frame.words().places;
    let joint = frame.address.lang.wording().place_gap();
    let county = county(frame, code).map(|county| [joint, &county].concat());
    view! { <dt>{words.terms[0]}</dt><dd>{frame.city(city)}{county}</dd> }.into_any()
}

/// What the price in a list rests on.
pub(super) fn price_basis(frame: &Frame<'_>, sight: &Attraction) -> Option<AnyView> {
    let source = &sight.known_price()?.source;
    let (document, clause) = source.clauses.first()?.split_once(':')?;
    Some(view! { " "{link(frame, document, clause)?} }.into_any())
}
