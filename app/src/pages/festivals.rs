//! Festivals and their days, year by year.

use super::body::Body;
use super::crumbs::crumbs;
use super::drawn::{contact_link, level_tag};
use super::frame::Frame;
use super::rests::rests;
use super::trip::scene;
use crate::named::GOVERNMENT;
use crate::page::Page;
use crate::parts::trip::TripScene;
use crate::words;
use core::ops::RangeInclusive;
use leptos::prelude::*;
use seeds::calendar::Date;
use seeds::catalogue::Level;
use seeds::catalogue::places::{Festival, Places, Sourced};
use seeds::catalogue::sent::PagePack;
use seeds::trip::TripPack;

/// How many years ahead days of festivals are shown: as far as they are known.
const AHEAD: i32 = 4;

fn years(today: Date) -> RangeInclusive<i32> {
    today.year()..=today.year() + AHEAD
}

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let lang = frame.address.lang;
    let all = &words::of(lang).rail;
    let words = &all.festivals;
    let pack = TripPack::of(&frame.site.catalogue);
    let scene = scene(frame, &pack);
    let places = &frame.site.catalogue.places;
    let festivals = places.festivals.iter().map(|festival| {
        view! {
            <section>
                <h2 id=festival.id.clone()>{festival.name.in_lang(lang).to_owned()}</h2>
                {one(frame, &scene, festival)}
            </section>
        }
    });
    let apart = apart(frame, places).then(|| view! { <p class="note"><b>{words.apart}</b></p> });
    let contact = frame.contact(GOVERNMENT).map(|contact| {
        view! { <p>{words.ask}{contact_link(contact)}</p> }
    });
    let up = vec![(
        frame.path(Page::Trip),
        words::of(lang).trip.title.to_owned(),
    )];
    let main = view! {
        {crumbs(frame, up)}
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {apart}
        {festivals.collect_view()}
        {contact}
        <ul class="toc">
            <li><a href=frame.path(Page::Trip)>{all.trip}</a></li>
            <li><a href=frame.path(Page::TripRoutes)>{all.routes.link}</a></li>
        </ul>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

/// Whether no two of them meet in any of the years shown.
fn apart(frame: &Frame<'_>, places: &Places) -> bool {
    years(frame.today).all(|year| {
        let mut days: Vec<_> = places
            .festivals
            .iter()
            .filter_map(|festival| festival.days.in_year(year))
            .collect();
        days.sort_unstable();
        days.windows(2).all(|pair| pair[0].1 < pair[1].0)
    })
}

fn one(frame: &Frame<'_>, scene: &TripScene<'_>, festival: &Festival) -> AnyView {
    let lang = frame.address.lang;
    let words = &words::of(lang).rail.festivals;
    let [place, when, tickets] = words.terms;
    let county = festival
        .county
        .map(|code| [lang.wording().place_gap(), &scene.county(code)].concat());
    let days: Vec<_> = years(frame.today)
        .filter_map(|year| festival.days.in_year(year))
        .map(|days| view! { <li>{scene.days(days)}</li> })
        .collect();
    let computed = (festival.days_source.level > Level::Reported).then(|| {
        let tag = level_tag(lang, festival.days_source.level);
        view! { <p>{tag}" "{scene.words.mind.computed}</p> }
    });
    view! {
        <dl class="pairs">
            <dt>{place}</dt>
            <dd>{scene.city(festival.city)}{county}{said(frame, &festival.source)}{rests(frame, Some(&festival.source))}</dd>
            <dt>{when}</dt>
            <dd><ul>{days}</ul>{computed}{rests(frame, Some(&festival.days_source))}</dd>
            <dt>{tickets}</dt>
            <dd>{words.tickets}</dd>
        </dl>
    }
    .into_any()
}

/// What the clauses say, in our own words.
pub(super) fn said(frame: &Frame<'_>, source: &Sourced) -> AnyView {
    let clauses = source.clauses.iter().filter_map(|it| it.split_once(':'));
    let said: Vec<_> = clauses
        .filter_map(|(document, id)| {
            let document = frame.site.catalogue.document(document)?;
            let clause = document.clauses.iter().find(|clause| clause.id == id)?;
            let says = clause.says.own(frame.address.lang)?.clone();
            Some(view! { <p>{says}</p> })
        })
        .collect();
    said.into_any()
}
