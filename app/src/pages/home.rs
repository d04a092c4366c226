//! Home: what can I do here.

use super::search::boxed;
use super::settlement;
use super::{Body, Frame};
use crate::page::Page;
use crate::words::pages::Tile;
use crate::words::trip::words as trip_words;
use leptos::prelude::*;

/// The event that no guide helps with but the page of trips.
const TRAVEL: &str = "/trip";
/// How many situations the empty search box shows.
const MOST_SITUATIONS: usize = 10;
/// The guide that the tile of social insurance leads to.
const INSURANCE: &str = "moving-city";
/// The guide that the tile of medical bills leads to.
const MEDICAL: &str = "medical-away";

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().home;
    let (search, islands) = boxed(frame, ().into_any());
    let main = view! {
        <div class="hero">
            <h1>{words.heading}</h1>
            <p>{words.lead}</p>
            {search}
            {hints(frame)}
        </div>
        <section class="three" aria-label=words.tiles>
            {guide_tile(frame, INSURANCE, &words.insurance, ().into_any())}
            {guide_tile(frame, MEDICAL, &words.medical, settlement::link(frame))}
            {card(frame, &words.card)}
        </section>
        {events(frame)}
        {promise(frame)}
    };
    let mut body = Body::new(words.title, main.into_any()).described(words.description);
    body.islands = islands;
    body
}

/// Questions in everyday words; only those that a guide answers.
fn hints(frame: &Frame<'_>) -> AnyView {
    let hints = frame
        .words()
        .home
        .hints
        .iter()
        .filter(|(_, guide)| frame.pack(guide).is_some());
    let items = hints.map(|(question, guide)| {
        let path = frame.path(Page::Guide((*guide).to_owned()));
        view! { <li><a href=path>{*question}</a></li> }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty())
        .then(|| view! { <ul class="hints">{items}</ul> })
        .into_any()
}

fn tile(words: &Tile, path: Option<String>, more: AnyView) -> AnyView {
    let class = if path.is_some() { "tile open" } else { "tile" };
    let tag = match words.note.chars().next() {
        Some('✓') => "tag fine",
        Some('!') => "tag doubt",
        _ => "tag",
    };
    let title = words.title;
    let heading = match path {
        Some(path) => view! { <a href=path>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <div class=class>
            <h2>{heading}</h2>
            <p>{words.text}</p>
            <p class="state"><span class=tag>{words.note}</span></p>
            {more}
        </div>
    }
    .into_any()
}

fn card(frame: &Frame<'_>, words: &Tile) -> AnyView {
    let places = frame.words().shell.places;
    let trip = trip_words(frame.address.lang).title;
    let more = view! {
        <p>{words.meanwhile}</p>
        <ul>
            <li><a class="above" href=frame.path(Page::Places)>{places}</a></li>
            <li><a class="above" href=frame.path(Page::Trip)>{trip}</a></li>
        </ul>
    };
    tile(words, Some(frame.path(Page::Card)), more.into_any())
}

/// A tile that leads to a guide, or to all of them where the content has no such guide.
fn guide_tile(frame: &Frame<'_>, guide: &str, words: &Tile, more: AnyView) -> AnyView {
    let page = match frame.pack(guide) {
        Some(pack) => Page::Guide(pack.guide.id.clone()),
        None => Page::Guides,
    };
    tile(words, Some(frame.path(page)), more)
}

/// The events that people come for most, as links.
pub(super) fn situations(frame: &Frame<'_>) -> AnyView {
    linked(frame, MOST_SITUATIONS)
}

fn linked(frame: &Frame<'_>, most: usize) -> AnyView {
    let events = frame.words().home.event_list.iter();
    let events = events.filter(|(_, guide)| *guide == TRAVEL || frame.pack(guide).is_some());
    let links = events.take(most).map(|(event, guide)| {
        let path = match *guide {
            TRAVEL => frame.path(Page::Trip),
            guide => frame.path(Page::Guide(guide.to_owned())),
        };
        view! { <li><a href=path>{*event}</a></li> }
    });
    view! { <ul class="picks">{links.collect_view()}</ul> }.into_any()
}

/// Life events: links where a guide exists, one honest line for the others.
fn events(frame: &Frame<'_>) -> AnyView {
    let words = &frame.words().home;
    let has_guide = |guide: &str| guide == TRAVEL || frame.pack(guide).is_some();
    let missing: Vec<&str> = words
        .event_list
        .iter()
        .filter(|(_, guide)| !has_guide(guide))
        .map(|(event, _)| *event)
        .collect();
    let missing = (!missing.is_empty()).then(|| {
        let line = [
            words.no_guide_yet,
            &missing.join(words.comma),
            words.full_stop,
        ]
        .concat();
        view! { <p class="soft">{line}</p> }
    });
    view! {
        <section>
            <h2>{words.events}</h2>
            {linked(frame, usize::MAX)}
            {missing}
        </section>
    }
    .into_any()
}

fn promise(frame: &Frame<'_>) -> AnyView {
    let words = &frame.words().home;
    let items = words.does.iter().map(|(heading, text)| {
        view! { <div><dt>{*heading}</dt><dd>{*text}</dd></div> }
    });
    view! {
        <section>
            <h2>{words.promise}</h2>
            <dl class="promise">{items.collect_view()}</dl>
        </section>
    }
    .into_any()
}
