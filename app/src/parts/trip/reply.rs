//! The trip: the order of the cities first, then the trains, then what to mind.

use super::mind;
use super::names::TripScene;
use super::strip::strip;
use crate::page::Page;
use crate::parts::level_tag;
use crate::parts::pieces::paragraph;
use maud::{Markup, html};
use seeds::catalogue::Level;
use seeds::trip::{Leg, Trip, Wish};

/// The trip in a few words.
pub(super) fn headline(scene: &TripScene<'_>, trip: &Trip) -> String {
    let words = scene.words;
    if let Some(festivals) = trip.apart() {
        let [before, between, after] = words.reply.apart;
        let [first, second] = festivals.map(|id| {
            let festival = scene.pack.festival(id);
            festival.map_or("", |it| it.name.in_lang(scene.lang()))
        });
        return [before, first, between, second, after].concat();
    }
    match trip.order.as_slice() {
        [city] => {
            let [before, after] = words.reply.one_city;
            [before, scene.city(*city), after].concat()
        }
        order => scene.cities(order, words.names.arrow),
    }
}

/// The reply to a form without faults.
pub(super) fn reply(scene: &TripScene<'_>, wish: &Wish, trip: &Trip) -> Markup {
    let words = &scene.words.reply;
    let title = headline(scene, trip);
    html! {
        div class="plan" {
            @if let Some(festivals) = trip.apart() {
                div class="verdict must" role="status" {
                    h2 { (title) }
                    @for id in festivals { (festival(scene, wish, id)) }
                    p { b { (words.apart_advice) } }
                }
                p { a class="cell" href=(scene.path(Page::Festivals)) { (words.festivals) } }
            } @else {
                div class="verdict result" role="status" {
                    h2 { (title) }
                    @if !trip.legs.is_empty() { p { (words.no_timetable) } }
                }
                (facts(scene, wish, trip))
                @if !trip.legs.is_empty() {
                    section {
                        h2 { (words.ways) }
                        (strip(scene, &trip.legs))
                        (table(scene, &trip.legs))
                        p class="small soft" { (total_note(scene, trip)) }
                        p { a class="cell" href=(scene.path(Page::Rail)) { (words.rail) } }
                    }
                }
                (mind::mind(scene, trip))
                (wanted(scene, wish, trip))
            }
        }
    }
}

/// A festival with its days in the year of the trip.
fn festival(scene: &TripScene<'_>, wish: &Wish, id: &str) -> Markup {
    let Some(festival) = scene.pack.festival(id) else {
        return html! {};
    };
    let days = festival.days.in_year(wish.from.year());
    let source = &festival.days_source;
    html! {
        p {
            b { (festival.name.in_lang(scene.lang())) (scene.in_chinese(&festival.name)) (scene.words.names.colon) @if let Some(days) = days { (scene.days(days)) } }
            " " (scene.cites(&source.clauses, source.level))
        }
        (paragraph("", scene.computed(festival)))
    }
}

fn facts(scene: &TripScene<'_>, wish: &Wish, trip: &Trip) -> Markup {
    let words = &scene.words.reply;
    let [cities, days, minutes] = words.facts;
    let [city, day, minute] = words.units;
    let number = |label: &str, number: String, unit: &str| {
        html! { div { dt { (label) } dd { (number) " " small { (unit) } } } }
    };
    let last = wish.from.plus_days(u32::from(wish.days).saturating_sub(1));
    let span = scene.days((wish.from, last.unwrap_or(wish.from)));
    html! {
        dl class="facts" {
            (number(cities, trip.order.len().to_string(), city))
            div { dt { (days) } dd class="own" { (wish.days) " " small { (day) } small class="line" { (span) } } }
            @if !trip.legs.is_empty() {
                @match trip.minutes {
                    Some(sum) => (number(minutes, sum.to_string(), minute)),
                    None => div { dt { (minutes) } dd { small { (level_tag(scene.lang(), Level::Unknown)) " " (words.no_total) } } },
                }
            }
        }
    }
}

/// What the sum holds, or why there is none.
fn total_note(scene: &TripScene<'_>, trip: &Trip) -> String {
    let words = &scene.words.reply;
    if trip.minutes.is_some() {
        return words.total_note.to_owned();
    }
    let known = |leg: &&Leg| {
        let fastest = leg.fastest.as_ref();
        fastest.is_none_or(|fastest| fastest.level > Level::Reported)
    };
    let [before, after] = words.no_total_note;
    let count = trip.legs.iter().filter(known).count();
    [before, &count.to_string(), after].concat()
}

/// The trains as a table: what the picture shows, with month and source.
fn table(scene: &TripScene<'_>, legs: &[Leg]) -> Markup {
    let heads = scene.words.reply.heads;
    html! {
        table class="cards times" {
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody { @for leg in legs { (row(scene, leg, heads)) } }
        }
    }
}

fn row(scene: &TripScene<'_>, leg: &Leg, heads: [&str; 4]) -> Markup {
    let arrow = scene.words.names.arrow;
    let cities = [scene.city(leg.from), arrow, scene.city(leg.to)].concat();
    let stations = leg
        .stations()
        .map(|ends| ends.map(|id| scene.station_shown(id)));
    let fastest = leg.fastest.as_ref();
    let firm = fastest.is_none_or(|fastest| fastest.level <= Level::Reported);
    let time = match fastest {
        Some(fastest) => scene.minutes(fastest),
        None => scene.no_time(leg.direct).to_owned(),
    };
    let month = scene.as_of(fastest.and_then(|fastest| fastest.as_of));
    let link = scene.pack.city_link(leg.from, leg.to);
    let source = match (fastest, link) {
        (Some(fastest), _) => scene.cites(&fastest.clauses, fastest.level),
        (None, Some(link)) => scene.cites(&link.source.clauses, link.source.level),
        (None, None) => html! {},
    };
    html! {
        tr {
            th scope="row" { b { (cities) } @if let Some([from, to]) = stations { br; (from) (arrow) (to) } }
            td data-head=(heads[1]) { @if firm { b { (time) } } @else { (time) } }
            td data-head=(heads[2]) { (month) }
            td data-head=(heads[3]) { (source) }
        }
    }
}

/// What one wants to see, in the order of the cities.
fn wanted(scene: &TripScene<'_>, wish: &Wish, trip: &Trip) -> Markup {
    let lang = scene.lang();
    let wanted = || wish.places.iter().filter_map(|id| scene.pack.sight(id));
    html! {
        @if !wish.places.is_empty() {
            section {
                h2 { (scene.words.reply.wanted) }
                ul class="toc" {
                    @for city in &trip.order {
                        @for sight in wanted().filter(|sight| sight.city == *city) {
                            li { a href=(scene.path(Page::OnePlace(sight.id.clone()))) { (scene.city(*city)) " · " (sight.name.in_lang(lang)) } (scene.in_chinese(&sight.name)) }
                        }
                    }
                }
            }
        }
    }
}
