//! Places to visit: all cities, one city, one place. Every statement shows what it rests on.

mod names;
mod one;

use super::body::{Body, Here};
use super::crumbs::crumbs;
use super::frame::Frame;
use super::written::in_chinese;
use super::{tickets, trip};
use crate::form::{Action, HERE, field};
use crate::page::Page;
use crate::render::document::Input;
use crate::words;
use leptos::prelude::*;
use seeds::catalogue::places::{Attraction, Filter, Sort, Venue, Worded};
use seeds::place::Place;

pub(super) use one::page as one;

use names::{KINDS, city_name, county, kind, places};

/// The name of the field of the kind.
const KIND: &str = "kind";
/// The name of the field of the order.
const ORDER: &str = "order";

/// Orders, in the order of their words.
const ORDERS: [Sort; 3] = [Sort::City, Sort::Grade, Sort::Price];

/// Every city with what it holds.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &words::of(frame.address.lang).places;
    let places = places(frame);
    let cities = Place::FIVE
        .into_iter()
        .zip(words.cities)
        .map(|(city, name)| {
            let sights = places.attractions.iter().filter(|it| it.city == city);
            let venues = places.venues.iter().filter(|it| it.city == city);
            let counts = format!(
                "{} {}{}{} {}",
                sights.count(),
                words.counts[0],
                words.joint,
                venues.count(),
                words.counts[1]
            );
            let path = frame.path(Page::PlacesIn(city));
            view! { <li><h2><a href=path>{name}</a></h2><p>{counts}</p></li> }
        });
    let main = view! {
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p><a class="cell" href=frame.path(Page::Card)>{words.card}</a></p>
        {tickets::link(frame, "")}
        {trip::ways(frame)}
        <ul class="list">{cities.collect_view()}</ul>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

/// One city: scenic areas that can be picked and ordered, then libraries and museums.
pub(super) fn city(frame: &Frame<'_>, city: Place, input: Input<'_>) -> Body {
    let words = &words::of(frame.address.lang).places;
    let places = places(frame);
    let sent = |name: &str| match input {
        Input::Get => None,
        Input::Form(fields) => field(fields, name)?.parse::<usize>().ok(),
    };
    let kind = sent(KIND).filter(|at| *at < KINDS.len());
    let order = sent(ORDER).filter(|at| *at < ORDERS.len());
    let filter = Filter {
        city: Some(city),
        category: kind.and_then(|at| KINDS.get(at)).copied(),
        ..Filter::default()
    };
    let sort = order.and_then(|at| ORDERS.get(at)).copied();
    let sights = places.listed(&filter, sort.unwrap_or_default());
    let none = sights.is_empty().then(|| view! { <p>{words.none}</p> });
    let sights: Vec<_> = sights
        .into_iter()
        .map(|sight| {
            item(
                frame,
                &sight.id,
                &sight.name,
                view! { {line(frame, sight)}{one::price_basis(frame, sight)} }.into_any(),
            )
        })
        .collect();
    let venues: Vec<_> = places
        .venues
        .iter()
        .filter(|venue| venue.city == city)
        .map(|venue| {
            item(
                frame,
                &venue.id,
                &venue.name,
                venue_line(frame, venue).into_any(),
            )
        })
        .collect();
    let title = [words.in_city[0], city_name(words, city), words.in_city[1]].concat();
    let present: Vec<usize> = (0..KINDS.len())
        .filter(|at| {
            let mut here = places.attractions.iter().filter(|it| it.city == city);
            here.any(|it| KINDS.get(*at) == Some(&it.category))
        })
        .collect();
    let main = view! {
        {crumbs(frame, vec![(frame.path(Page::Places), words.title.to_owned())])}
        <h1>{title.clone()}</h1>
        <p><a class="cell" href=frame.path(Page::Card)>{words.card}</a></p>
        {tickets::link(frame, &["#", &city.to_string()].concat())}
        {trip::link(frame)}
        <section>
            <h2>{words.attractions}</h2>
            <form id=HERE method="post" action=frame.path(Page::PlacesIn(city)) aria-label=words.filter>
                <div class="fields">
                    {choice(KIND, words.labels[0], Some(words.all), present.iter().map(|at| (*at, words.kinds[*at])), kind)}
                    {choice(ORDER, words.labels[1], None, words.orders.into_iter().enumerate(), order)}
                </div>
                <p class="buttons"><button class="quiet">{words.go}</button></p>
            </form>
            {none}
            <ul class="list">{sights}</ul>
        </section>
        <section>
            <h2>{words.venues}</h2>
            <ul class="list">{venues}</ul>
        </section>
    };
    let mut body = Body::new(title, main.into_any()).described(words.lead);
    body.private = matches!(input, Input::Form(_));
    // What was picked goes along into another language or reading mode.
    body.here = body.private.then(|| Here {
        form: HERE,
        page: Page::PlacesIn(city),
        again: Action::Show.write(),
    });
    body
}

fn choice(
    name: &'static str,
    label: &'static str,
    all: Option<&'static str>,
    options: impl Iterator<Item = (usize, &'static str)>,
    chosen: Option<usize>,
) -> AnyView {
    let options: Vec<_> = options
        .map(|(at, label)| {
            let selected = chosen == Some(at);
            view! { <option value=at.to_string() selected=selected>{label}</option> }
        })
        .collect();
    let all = all.map(|all| view! { <option value="">{all}</option> });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>{all}{options}</select>
        </div>
    }
    .into_any()
}

fn item(frame: &Frame<'_>, id: &str, names: &Worded, line: AnyView) -> AnyView {
    let path = frame.path(Page::OnePlace(id.to_owned()));
    let name = names.in_lang(frame.address.lang).to_owned();
    let chinese = in_chinese(frame, names);
    view! { <li><h3><a href=path>{name}{chinese}</a></h3><p class="small soft">{line}</p></li> }
        .into_any()
}

/// Kind, grade and price, as far as they are known.
fn line(frame: &Frame<'_>, sight: &Attraction) -> String {
    let words = &words::of(frame.address.lang).places;
    let county = county(frame, sight.county);
    let kind = kind(words, sight.category);
    let grade = sight
        .grade
        .and_then(|grade| words.grades.get(grade as usize));
    let price = one::price(words, sight);
    let parts = [
        county.as_deref(),
        Some(kind),
        grade.copied(),
        Some(price.as_str()),
    ];
    parts
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(words.joint)
}

fn venue_line(frame: &Frame<'_>, venue: &Venue) -> String {
    let words = &words::of(frame.address.lang).places;
    let county = county(frame, venue.county);
    let kind = words.venue_kinds.get(venue.kind as usize).copied();
    let parts = [county.as_deref(), kind];
    parts
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(words.joint)
}
