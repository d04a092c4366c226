//! The joint routes of the region's plan, with what is true of them today.

use super::body::Body;
use super::crumbs::crumbs;
use super::drawn::{contact_link, level_tag};
use super::festivals::said;
use super::frame::Frame;
use super::rests::rests;
use super::trip::scene;
use crate::named::GOVERNMENT;
use crate::page::Page;
use crate::parts::trip::TripScene;
use crate::words;
use crate::words::rail::RouteWords;
use leptos::prelude::*;
use seeds::catalogue::Level;
use seeds::catalogue::places::{Places, Route, Stop};
use seeds::catalogue::sent::PagePack;
use seeds::trip::TripPack;

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let lang = frame.address.lang;
    let all = &words::of(lang).rail;
    let words = &all.routes;
    let pack = TripPack::of(&frame.site.catalogue);
    let scene = scene(frame, &pack);
    let places = &frame.site.catalogue.places;
    let routes = places.routes.iter().map(|route| one(frame, &scene, route));
    let contact = frame.contact(GOVERNMENT).map(|contact| {
        view! { <p>{all.festivals.ask}{contact_link(contact)}</p> }
    });
    let up = vec![(
        frame.path(Page::Trip),
        words::of(lang).trip.title.to_owned(),
    )];
    let main = view! {
        {crumbs(frame, up)}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <div class="verdict ask">
            <p>{level_tag(lang, Level::Unknown)}</p>
            <p><b>{words.verdict}</b></p>
        </div>
        {routes.collect_view()}
        {contact}
        <ul class="toc">
            <li><a href=frame.path(Page::Trip)>{words.plan}</a></li>
            <li><a href=frame.path(Page::Festivals)>{all.festivals.link}</a></li>
            <li><a href=frame.path(Page::Rail)>{all.rail}</a></li>
        </ul>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

fn one(frame: &Frame<'_>, scene: &TripScene<'_>, route: &Route) -> AnyView {
    let lang = frame.address.lang;
    let all = &words::of(lang).rail;
    let words = &all.routes;
    let places = &frame.site.catalogue.places;
    let stops = route.stops.iter().map(|it| stop(frame, scene, it, words));
    let unknown = words.unknown.map(|term| {
        view! { <dt>{term}</dt><dd>{level_tag(lang, Level::Unknown)}</dd> }
    });
    let festivals = festivals(places, route);
    let apart = (festivals > 1).then(|| {
        let path = frame.path(Page::Festivals);
        view! {
            <p class="alert"><b>{all.festivals.apart}</b>" "<a href=path>{all.festivals.link}</a></p>
        }
    });
    view! {
        <section class="route">
            <h2 id=route.id.clone()>{route.name.in_lang(lang).to_owned()}</h2>
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

/// How many of the stops are festivals.
fn festivals(places: &Places, route: &Route) -> usize {
    let stops = route.stops.iter().filter_map(|it| it.stands_for.as_ref());
    stops.filter(|id| places.festival(id).is_some()).count()
}

fn stop(frame: &Frame<'_>, scene: &TripScene<'_>, stop: &Stop, words: &RouteWords) -> AnyView {
    let lang = frame.address.lang;
    let places = &frame.site.catalogue.places;
    let name = stop.name.in_lang(lang).to_owned();
    let county = stop.county.and_then(|code| places.county(code));
    let joint = lang.wording().place_gap();
    let place = match county {
        Some(county) => [scene.city(stop.city), joint, county.name.in_lang(lang)].concat(),
        None => scene.city(stop.city).to_owned(),
    };
    let stands_for = stop.stands_for.as_deref();
    let heading = match stands_for {
        Some(id) if places.attraction(id).is_some() => {
            let path = frame.path(Page::OnePlace(id.to_owned()));
            view! { <a class="cite" href=path>{name}</a> }.into_any()
        }
        Some(id) if places.festival(id).is_some() => {
            let path = [&frame.path(Page::Festivals), "#", id].concat();
            view! { <a class="cite" href=path>{name}</a> }.into_any()
        }
        _ => name.into_any(),
    };
    let days = stands_for
        .and_then(|id| places.festival(id))
        .map(|festival| {
            let days = festival.days.in_year(frame.today.year());
            let days = days.map(|days| scene.days(days)).unwrap_or_default();
            let weak = (festival.days_source.level > Level::Reported)
                .then(|| level_tag(lang, festival.days_source.level));
            view! { <p>{days}" "{weak}</p> }
        });
    let open = stands_for
        .is_none()
        .then(|| view! { <p class="soft">{words.no_place}</p> });
    let missing = county.and_then(|county| county.no_station.as_ref());
    let missing = missing.map(|missing| {
        view! { <p>{words.no_station}</p>{rests(frame, Some(&missing.source))} }
    });
    view! {
        <li><p><b>{heading}</b></p><p class="soft">{place}</p>{days}{open}{missing}</li>
    }
    .into_any()
}
