//! Telephone numbers, official entrances, counters, and who leads what.

use super::body::Body;
use super::cities;
use super::drawn::contacts;
use super::frame::Frame;
use super::rests::rests;
use super::shapes::{crumbs, links, section};
use crate::page::{Listing, Page};
use crate::words::overview::DirectoryWords;
use leptos::prelude::*;
use seeds::catalogue::ContactKind;

/// Hotlines, and the way to the rest.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().overview.directory;
    let more = Listing::ALL.map(|it| (Page::DirectoryOf(it), told(words, it)[0]));
    let main = view! {
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {grouped(frame, ContactKind::Hotline)}
        {section(words.more, links(frame, "toc", more))}
        {section(words.cities, cities::all(frame))}
    };
    Body::new(words.title, main).described(words.lead)
}

/// One further list.
pub(super) fn listing(frame: &Frame<'_>, listing: Listing) -> Body {
    let words = &frame.words().overview.directory;
    let [title, lead] = told(words, listing);
    let list = match listing {
        Listing::Entrances => grouped(frame, ContactKind::Online),
        Listing::Counters => grouped(frame, ContactKind::Window),
        Listing::Leads => leads(frame, words),
    };
    let main = view! {
        {crumbs(frame, &[(Page::Directory, words.title)])}
        <h1>{title}</h1>
        <p>{lead}</p>
        {list}
    };
    Body::new(title, main).described(lead)
}

const fn told(words: &'static DirectoryWords, listing: Listing) -> [&'static str; 2] {
    match listing {
        Listing::Entrances => words.entrances,
        Listing::Counters => words.counters,
        Listing::Leads => words.leads,
    }
}

/// Contacts of a kind in their groups, then those in none; contacts of a city stand on its page.
fn grouped(frame: &Frame<'_>, kind: ContactKind) -> AnyView {
    let catalogue = &frame.site.catalogue;
    let groups = catalogue.contacts_grouped(kind, frame.address.lang);
    if let [(None, alone)] = groups.as_slice() {
        return contacts(frame, alone);
    }
    let others = frame.words().overview.directory.others[kind as usize];
    let sections = groups.into_iter().map(|(group, listed)| {
        let name = group.map_or_else(|| others.to_owned(), |group| frame.say(&group.name));
        let id = group.map_or("others", |group| group.id.as_str()).to_owned();
        view! { <section id=id><h2>{name}</h2>{contacts(frame, &listed)}</section> }
    });
    sections.collect_view().into_any()
}

/// Who leads what in the plan.
fn leads(frame: &Frame<'_>, words: &'static DirectoryWords) -> AnyView {
    let leads = &frame.site.catalogue.promises.leads;
    let [leading, others] = words.lead_terms;
    let items = leads.iter().map(|lead| {
        view! {
            <li>
                <h2>{frame.say(&lead.topic)}</h2>
                <p><b>{leading}{frame.say(&lead.lead)}</b></p>
                <p>{others}{frame.say(&lead.others)}</p>
            </li>
        }
    });
    let source = leads.first().map(|lead| rests(frame, Some(&lead.source)));
    view! { <ul class="list">{items.collect_view()}</ul>{source} }.into_any()
}
