//! One life event: what helps, in the order in which a person needs it.

use super::body::Body;
use super::crumbs::crumbs;
use super::frame::Frame;
use super::targets::{Led, led};
use crate::page::Page;
use crate::words;
use crate::words::overview::EventWords;
use leptos::prelude::*;
use seeds::catalogue::arranged::LifeEvent;

/// The page.
pub(super) fn page(frame: &Frame<'_>, event: &LifeEvent) -> Body {
    let words = &words::of(frame.address.lang).overview.events;
    let name = event.name.in_lang(frame.address.lang).to_owned();
    let leads = event.leads.iter().filter_map(|target| led(frame, target));
    let leads = (1..)
        .zip(leads)
        .map(|(at, led)| item(frame, words, at, led));
    let up = vec![(frame.path(Page::Home), frame.words().home.events.to_owned())];
    let main = view! {
        {crumbs(frame, up)}
        <h1>{name.clone()}</h1>
        <p>{words.lead}</p>
        <ol class="list">{leads.collect_view()}</ol>
        <section>
            <h2>{words.others}</h2>
            {links(frame, Some(event))}
        </section>
    };
    Body::new(name, main.into_any()).described(words.lead)
}

fn item(frame: &Frame<'_>, words: &'static EventWords, at: u32, led: Led) -> AnyView {
    let Led { page, title, text } = led;
    let (start, label) = match &page {
        Page::Guide(id) => (Page::Ask(id.clone()), words.start),
        other => (other.clone(), words.open),
    };
    let merges = merged(frame, words, &page);
    // Told apart by name where they are read one after the other.
    let named = [label, " ", &title].concat();
    view! {
        <li>
            <h2>{at}". "<a href=frame.path(page)>{title}</a></h2>
            <p>{text}</p>
            {merges}
            <p class="go"><a class="button" href=frame.path(start) aria-label=named>{label}</a></p>
        </li>
    }
    .into_any()
}

/// The guides that one plan takes together.
fn merged(frame: &Frame<'_>, words: &'static EventWords, page: &Page) -> Option<AnyView> {
    let Page::Guide(id) = page else { return None };
    let merge = frame.site.catalogue.merge(id)?;
    let mut parts: Vec<&String> = Vec::new();
    for part in &merge.parts {
        if !parts.contains(&&part.guide) {
            parts.push(&part.guide);
        }
    }
    let titles = parts.into_iter().filter_map(|part| {
        let pack = frame.pack(part)?;
        let path = frame.path(Page::Guide(part.clone()));
        Some(view! { <li><a class="cite" href=path>{pack.words.guide.title.clone()}</a></li> })
    });
    let titles: Vec<_> = titles.collect();
    (!titles.is_empty()).then(|| {
        let heading = words.merges;
        view! { <p class="small soft">{heading}</p><ul class="small">{titles}</ul> }.into_any()
    })
}

/// As many events as an empty search box shows, those that people come for most first.
const COMMONEST: usize = 10;

/// Every event but `but`, as links.
pub(super) fn links(frame: &Frame<'_>, but: Option<&LifeEvent>) -> AnyView {
    let events = frame.site.catalogue.events.iter();
    linked(
        frame,
        events.filter(|event| but.is_none_or(|but| but.id != event.id)),
    )
}

/// The events that people come for most, as links.
pub(super) fn commonest(frame: &Frame<'_>) -> AnyView {
    linked(frame, frame.site.catalogue.events.iter().take(COMMONEST))
}

fn linked<'a>(frame: &Frame<'_>, events: impl Iterator<Item = &'a LifeEvent>) -> AnyView {
    let links = events.map(|event| {
        let path = frame.path(Page::Event(event.id.clone()));
        let name = event.name.in_lang(frame.address.lang).to_owned();
        view! { <li><a href=path>{name}</a></li> }
    });
    view! { <ul class="picks">{links.collect_view()}</ul> }.into_any()
}
