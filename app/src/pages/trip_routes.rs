//! The joint routes of the region's plan, with what is true of them today.

use super::body::Body;
use super::drawn::level_tag;
use super::festivals::said;
use super::frame::Frame;
use super::rests::{doubt, rests};
use super::shapes::{crumbs, helps, links};
use super::trip::scene;
use crate::page::Page;
use crate::parts::trip::TripScene;
use crate::words::rail::RouteWords;
use leptos::prelude::*;
use seeds::catalogue::Level;
use seeds::catalogue::places::{Route, Stop};
use seeds::catalogue::sent::PagePack;
use seeds::trip::TripPack;

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let all = &frame.words().rail;
    let words = &all.routes;
    let pack = TripPack::of(&frame.site.catalogue);
    let scene = scene(frame, &pack);
    let places = &frame.site.catalogue.places;
    let routes = places.routes.iter().map(|route| one(frame, &scene, route));
    let further = [
        (Page::Trip, words.plan),
        (Page::Festivals, all.festivals.link),
        (Page::Rail, all.rail),
    ];
    let main = view! {
        {crumbs(frame, &[(Page::Trip, frame.words().trip.title)])}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <div class="verdict ask">
            <p>{level_tag(frame, Level::Unknown)}</p>
            <p><b>{words.verdict}</b></p>
        </div>
        {routes.collect_view()}
        {helps(frame, all.festivals.ask)}
        {links(frame, "toc", further)}
    };
    Body::new(words.title, main).described(words.lead)
}

fn one(frame: &Frame<'_>, scene: &TripScene<'_>, route: &Route) -> AnyView {
    let all = &frame.words().rail;
    let words = &all.routes;
    let places = &frame.site.catalogue.places;
    let stops = route.stops.iter().map(|it| stop(frame, scene, it, words));
    let unknown = words.unknown.map(|term| {
        view! { <dt>{term}</dt><dd>{level_tag(frame, Level::Unknown)}</dd> }
    });
    let apart = (places.festivals_of(route) > 1).then(|| {
        let path = frame.path(Page::Festivals);
        view! {
            <p class="alert"><b>{all.festivals.apart}</b>" "<a href=path>{all.festivals.link}</a></p>
        }
    });
    view! {
        <section class="route">
            <h2 id=route.id.clone()>{frame.say(&route.name)}</h2>
            {apart}
            <h3>{words.stops}</h3>
            <ol class="steps">{stops.collect_view()}</ol>
            <dl class="pairs">{unknown.into_iter().collect_view()}</dl>
            {said(frame, &route.source)}
            {rests(frame, Some(&route.source))}
        </section>
    }
    .into_any()
}

fn stop(frame: &Frame<'_>, scene: &TripScene<'_>, stop: &Stop, words: &RouteWords) -> AnyView {
    let lang = frame.address.lang;
    let places = &frame.site.catalogue.places;
    let name = frame.say(&stop.name);
    let county = stop.county.and_then(|code| places.county(code));
    let joint = lang.wording().place_gap();
    let place = match county {
        Some(county) => [scene.city(stop.city), joint, county.name.in_lang(lang)].concat(),
        None => scene.city(stop.city).to_owned(),
    };
    let stands_for = stop.stands_for.as_deref();
    let sight = stands_for.filter(|id| places.attraction(id).is_some());
    let festival = stands_for.and_then(|id| places.festival(id));
    let path = match (sight, festival) {
        (Some(id), _) => Some(frame.path(Page::OnePlace(id.to_owned()))),
        (_, Some(festival)) => Some([&frame.path(Page::Festivals), "#", &festival.id].concat()),
        _ => None,
    };
    let heading = match path {
        Some(path) => view! { <a class="cite" href=path>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let days = festival.map(|festival| {
        let days = festival.days.in_year(frame.today.year());
        let days = days.map(|days| scene.days(days)).unwrap_or_default();
        view! { <p>{days}" "{doubt(frame, &festival.days_source)}</p> }
    });
    let open = stands_for.is_none();
    let open = open.then(|| view! { <p class="soft">{words.no_place}</p> });
    let missing = county.and_then(|county| county.no_station.as_ref());
    let missing = missing.map(|missing| {
        view! { <p>{words.no_station}</p>{rests(frame, Some(&missing.source))} }
    });
    view! {
        <li><p><b>{heading}</b></p><p class="soft">{place}</p>{days}{open}{missing}</li>
    }
    .into_any()
}
