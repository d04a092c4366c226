//! Places to visit: all cities, one city, one place. Every statement shows what it rests on.

mod one;

use super::body::{Body, Here};
use super::frame::Frame;
use super::shapes::{crumbs, section};
use super::written::{county, in_chinese, joined};
use super::{tickets, trip};
use crate::form::{Action, HERE};
use crate::page::Page;
use crate::render::document::Input;
use leptos::prelude::*;
use seeds::catalogue::places::{Attraction, Filter, Sort, Venue, Worded};
use seeds::field::field;
use seeds::place::Place;

pub(super) use one::page as one;

/// The name of the field of the kind.
const KIND: &str = "kind";
/// The name of the field of the order.
const ORDER: &str = "order";

/// Orders, in the order of their words.
const ORDERS: [Sort; 3] = [Sort::City, Sort::Grade, Sort::Price];

/// Every city with what it holds.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().places;
    let places = &frame.site.catalogue.places;
    let [of_sights, of_venues] = words.counts;
    let cities = Place::FIVE.map(|city| {
        let sights = places.attractions.iter().filter(|it| it.city == city);
        let venues = places.venues.iter().filter(|it| it.city == city);
        let (sights, venues, joint) = (sights.count(), venues.count(), words.joint);
        let counts = format!("{sights} {of_sights}{joint}{venues} {of_venues}");
        let path = frame.path(Page::PlacesIn(city));
        view! { <li><h2><a href=path>{frame.city(city)}</a></h2><p>{counts}</p></li> }
    });
    let main = view! {
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p><a class="cell" href=frame.path(Page::Card)>{words.card}</a></p>
        {tickets::link(frame, "")}
        {trip::ways(frame)}
        <ul class="list">{cities.into_iter().collect_view()}</ul>
    };
    Body::new(words.title, main).described(words.lead)
}

/// One city: scenic areas that can be picked and ordered, then libraries and museums.
pub(super) fn city(frame: &Frame<'_>, city: Place, input: Input<'_>) -> Body {
    let words = &frame.words().places;
    let places = &frame.site.catalogue.places;
    let sent = |name: &str| match input {
        Input::Get => None,
        Input::Form(fields) => field(fields, name)?.parse::<usize>().ok(),
    };
    let kind = sent(KIND).filter(|at| *at < words.kinds.len());
    let order = sent(ORDER).filter(|at| *at < ORDERS.len());
    let filter = Filter {
        city: Some(city),
        ..Filter::default()
    };
    let sort = order.and_then(|at| ORDERS.get(at)).copied();
    let mut sights = places.listed(&filter, sort.unwrap_or_default());
    sights.retain(|sight| kind.is_none_or(|kind| sight.category as usize == kind));
    let none = sights.is_empty().then(|| view! { <p>{words.none}</p> });
    let sights = sights.into_iter().map(|sight| {
        let line = view! { {line(frame, sight)}{one::price_basis(frame, sight)} };
        item(frame, &sight.id, &sight.name, line)
    });
    let venues = places.venues.iter().filter(|venue| venue.city == city);
    let venues = venues.map(|venue| item(frame, &venue.id, &venue.name, venue_line(frame, venue)));
    let [before, after] = words.in_city;
    let title = [before, frame.city(city), after].concat();
    let here = places.attractions.iter().filter(|it| it.city == city);
    let here: Vec<usize> = here.map(|sight| sight.category as usize).collect();
    let kinds = words.kinds.into_iter().enumerate();
    let kinds = kinds.filter(|(at, _)| here.contains(at));
    let orders = words.orders.into_iter().enumerate();
    let main = view! {
        {crumbs(frame, &[(Page::Places, words.title)])}
        <h1>{title.clone()}</h1>
        <p><a class="cell" href=frame.path(Page::Card)>{words.card}</a></p>
        {tickets::link(frame, &["#", &city.to_string()].concat())}
        {trip::link(frame)}
        <section>
            <h2>{words.attractions}</h2>
            <form id=HERE method="post" action=frame.path(Page::PlacesIn(city)) aria-label=words.filter>
                <div class="fields">
                    {choice(KIND, words.labels[0], Some(words.all), kinds, kind)}
                    {choice(ORDER, words.labels[1], None, orders, order)}
                </div>
                <p class="buttons"><button class="quiet">{words.go}</button></p>
            </form>
            {none}
            <ul class="list">{sights.collect_view()}</ul>
        </section>
        {section(words.venues, view! { <ul class="list">{venues.collect_view()}</ul> })}
    };
    let mut body = Body::new(title, main).described(words.lead);
    body.private = matches!(input, Input::Form(_));
    // What was picked goes along into another language or reading mode.
    let here = Here::of(Page::PlacesIn(city), Action::Show.write());
    body.here = body.private.then_some(here);
    body
}

fn choice(
    name: &'static str,
    label: &'static str,
    all: Option<&'static str>,
    options: impl Iterator<Item = (usize, &'static str)>,
    chosen: Option<usize>,
) -> AnyView {
    let options = options.map(|(at, label)| {
        let selected = chosen == Some(at);
        view! { <option value=at.to_string() selected=selected>{label}</option> }
    });
    let all = all.map(|all| view! { <option value="">{all}</option> });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>{all}{options.collect_view()}</select>
        </div>
    }
    .into_any()
}

fn item(frame: &Frame<'_>, id: &str, names: &Worded, line: impl IntoView + 'static) -> AnyView {
    let path = frame.path(Page::OnePlace(id.to_owned()));
    let name = frame.say(names);
    let chinese = in_chinese(frame, names);
    view! { <li><h3><a href=path>{name}{chinese}</a></h3><p class="small soft">{line}</p></li> }
        .into_any()
}

/// Kind, grade and price, as far as they are known.
fn line(frame: &Frame<'_>, sight: &Attraction) -> String {
    let words = &frame.words().places;
    let county = county(frame, sight.county);
    let kind = words.kinds.get(sight.category as usize).copied();
    let grade = sight.grade.and_then(|it| words.grades.get(it as usize));
    let price = one::price(words, sight);
    let parts = [county.as_deref(), kind, grade.copied(), Some(&*price)];
    joined(parts, words.joint)
}

fn venue_line(frame: &Frame<'_>, venue: &Venue) -> String {
    let words = &frame.words().places;
    let county = county(frame, venue.county);
    let kind = words.venue_kinds.get(venue.kind as usize).copied();
    joined([county.as_deref(), kind], words.joint)
}

#[cfg(test)]
mod tests;
