//! Festivals and their days, year by year.

use super::body::Body;
use super::frame::Frame;
use super::rests::{doubt, rests};
use super::shapes::{anchored, crumbs, helps, links};
use super::trip::scene;
use crate::page::Page;
use crate::parts::trip::TripScene;
use core::ops::RangeInclusive;
use leptos::prelude::*;
use seeds::calendar::Date;
use seeds::catalogue::places::{Festival, Sourced};
use seeds::catalogue::sent::PagePack;
use seeds::trip::TripPack;

/// How many years ahead days of festivals are shown: as far as they are known.
const AHEAD: i32 = 4;

fn years(today: Date) -> RangeInclusive<i32> {
    today.year()..=today.year() + AHEAD
}

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let all = &frame.words().rail;
    let words = &all.festivals;
    let pack = TripPack::of(&frame.site.catalogue);
    let scene = scene(frame, &pack);
    let places = &frame.site.catalogue.places;
    let festivals = places.festivals.iter().map(|festival| {
        let content = one(frame, &scene, festival);
        anchored(&festival.id, frame.say(&festival.name), content)
    });
    let apart = places.are_apart(years(frame.today));
    let apart = apart.then(|| view! { <p class="note"><b>{words.apart}</b></p> });
    let further = [(Page::Trip, all.trip), (Page::TripRoutes, all.routes.link)];
    let main = view! {
        {crumbs(frame, &[(Page::Trip, frame.words().trip.title)])}
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {apart}
        {festivals.collect_view()}
        {helps(frame, words.ask)}
        {links(frame, "toc", further)}
    };
    Body::new(words.title, main).described(words.lead)
}

fn one(frame: &Frame<'_>, scene: &TripScene<'_>, festival: &Festival) -> AnyView {
    let lang = frame.address.lang;
    let words = &frame.words().rail.festivals;
    let [place, when, tickets] = words.terms;
    let gap = lang.wording().place_gap();
    let county = festival.county.map(|code| scene.county(code));
    let county = county.map(|name| [gap, &name].concat());
    let days = years(frame.today).filter_map(|year| festival.days.in_year(year));
    let days = days.map(|days| view! { <li>{scene.days(days)}</li> });
    let computed = doubt(frame, &festival.days_source).map(|tag| {
        view! { <p>{tag}" "{scene.words.mind.computed}</p> }
    });
    view! {
        <dl class="pairs">
            <dt>{place}</dt>
            <dd>{scene.city(festival.city)}{county}{said(frame, &festival.source)}{rests(frame, Some(&festival.source))}</dd>
            <dt>{when}</dt>
            <dd><ul>{days.collect_view()}</ul>{computed}{rests(frame, Some(&festival.days_source))}</dd>
            <dt>{tickets}</dt>
            <dd>{words.tickets}</dd>
        </dl>
    }
    .into_any()
}

/// What the clauses say, in our own words.
pub(super) fn said(frame: &Frame<'_>, source: &Sourced) -> AnyView {
    let clauses = source.clauses.iter().filter_map(|it| it.split_once(':'));
    let said = clauses.filter_map(|(document, id)| {
        let mut clauses = frame.site.catalogue.document(document)?.clauses.iter();
        let clause = clauses.find(|clause| clause.id == id)?;
        let says = clause.says.own(frame.address.lang)?.clone();
        Some(view! { <p>{says}</p> })
    });
    said.collect_view().into_any()
}
