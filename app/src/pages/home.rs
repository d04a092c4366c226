//! Home: what can I do here.

use super::drawn::contact_link;
use super::search::search_form;
use super::settlement;
use super::{Body, Frame};
use crate::page::Page;
use crate::words::pages::Tile;
use leptos::prelude::*;

/// The guide that the tile of social insurance leads to.
const INSURANCE: &str = "moving-city";
/// Official entrances for medical bills, until there is a guide.
const MEDICAL: [&str; 2] = ["nhsa-platform", "hotline-12393"];

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().home;
    let main = view! {
        <div class="hero">
            <h1>{words.heading}</h1>
            <p>{words.lead}</p>
            {search_form(frame, "")}
            {hints(frame)}
        </div>
        <section class="three" aria-label=words.tiles>
            {insurance(frame, &words.insurance)}
            {medical(frame, &words.medical)}
            {tile(&words.card, None, view! { <p>{words.card.meanwhile}</p> }.into_any())}
        </section>
        {events(frame)}
        {promise(frame)}
    };
    Body::new(words.title, main.into_any()).described(words.description)
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

fn insurance(frame: &Frame<'_>, words: &Tile) -> AnyView {
    let guide = frame
        .pack(INSURANCE)
        .or_else(|| frame.site.catalogue.packs(frame.address.lang).next());
    let path = guide.map(|pack| frame.path(Page::Guide(pack.guide.id.clone())));
    tile(words, path, ().into_any())
}

fn medical(frame: &Frame<'_>, words: &Tile) -> AnyView {
    let links: Vec<_> = MEDICAL
        .iter()
        .filter_map(|id| frame.contact(id))
        .map(|contact| view! { <li>{contact_link(contact)}</li> })
        .collect();
    let meanwhile = words.meanwhile;
    let more = (!links.is_empty()).then(|| view! { <p>{meanwhile}</p><ul>{links}</ul> });
    let more = view! { {settlement::link(frame)}{more} };
    tile(words, None, more.into_any())
}

/// Life events: links where a guide exists, one honest line for the others.
fn events(frame: &Frame<'_>) -> AnyView {
    let words = &frame.words().home;
    let has_guide = |guide: &str| frame.pack(guide).is_some();
    let ready: Vec<_> = words
        .event_list
        .iter()
        .filter(|(_, guide)| has_guide(guide))
        .map(|(event, guide)| {
            let path = frame.path(Page::Guide((*guide).to_owned()));
            view! { <li><a href=path>{*event}</a></li> }
        })
        .collect();
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
            <ul class="picks">{ready}</ul>
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
