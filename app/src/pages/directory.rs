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
use seeds::catalogue::{Contact, ContactKind};

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
    let lang = frame.address.lang;
    let catalogue = &frame.site.catalogue;
    let grouped = catalogue.contact_groups.iter().flat_map(|it| &it.contacts);
    let local = catalogue.local.iter().map(|local| &local.contact);
    let placed: Vec<&String> = grouped.chain(local).collect();
    let directory = catalogue.directory.own(lang).into_iter().flatten();
    let rest = directory.filter(|it| it.kind == kind && !placed.contains(&&it.id));
    let rest: Vec<Contact> = rest.cloned().collect();
    let mut sections = Vec::new();
    for group in &catalogue.contact_groups {
        let listed = group.contacts.iter().filter_map(|id| frame.contact(id));
        let listed = listed.filter(|contact| contact.kind == kind).cloned();
        sections.push((frame.say(&group.name), &*group.id, listed.collect()));
    }
    sections.retain(|(_, _, listed): &(_, _, Vec<Contact>)| !listed.is_empty());
    if sections.is_empty() {
        return contacts(frame, &rest);
    }
    if !rest.is_empty() {
        let others = frame.words().overview.directory.others[kind as usize];
        sections.push((others.to_owned(), "others", rest));
    }
    let drawn = sections.into_iter().map(|(name, id, listed)| {
        let id = id.to_owned();
        view! { <section id=id><h2>{name}</h2>{contacts(frame, &listed)}</section> }
    });
    drawn.collect_view().into_any()
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
