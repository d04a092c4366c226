//! One life event: what helps, in the order in which a person needs it.

use super::body::Body;
use super::frame::Frame;
use super::shapes::{cited, crumbs, links, section};
use super::targets::{Led, led};
use crate::page::Page;
use crate::words::overview::EventWords;
use leptos::prelude::*;
use seeds::catalogue::arranged::LifeEvent;

/// The page.
pub(super) fn page(frame: &Frame<'_>, event: &LifeEvent) -> Body {
    let words = &frame.words().overview.events;
    let name = frame.say(&event.name);
    let leads = event.leads.iter().filter_map(|target| led(frame, target));
    let leads = (1..).zip(leads);
    let leads = leads.map(|(at, led)| item(frame, words, at, led));
    let main = view! {
        {crumbs(frame, &[(Page::Home, frame.words().pages.home.events)])}
        <h1>{name.clone()}</h1>
        <p>{words.lead}</p>
        <ol class="list">{leads.collect_view()}</ol>
        {section(words.others, all(frame, Some(event)))}
    };
    Body::new(name, main).described(words.lead)
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
    let guides = frame.site.catalogue.merged(id, frame.address.lang);
    let items = cited(frame, guides.into_iter())?;
    let list = view! { <p class="small soft">{words.merges}</p><ul class="small">{items}</ul> };
    Some(list.into_any())
}

/// As many events as an empty search box shows, those that people come for most first.
const COMMONEST: usize = 10;

/// Every event but `but`, as links.
pub(super) fn all(frame: &Frame<'_>, but: Option<&LifeEvent>) -> AnyView {
    let events = frame.site.catalogue.events.iter();
    let others = events.filter(|event| but.is_none_or(|but| but.id != event.id));
    links(frame, "picks", others.map(|event| named(frame, event)))
}

/// The events that people come for most, as links.
pub(super) fn commonest(frame: &Frame<'_>) -> AnyView {
    let events = frame.site.catalogue.events.iter().take(COMMONEST);
    links(frame, "picks", events.map(|event| named(frame, event)))
}

fn named(frame: &Frame<'_>, event: &LifeEvent) -> (Page, String) {
    (Page::Event(event.id.clone()), frame.say(&event.name))
}
