//! Telephone numbers, official entrances, counters, and who leads what.

use super::body::Body;
use super::cities;
use super::crumbs::crumbs;
use super::drawn::contacts;
use super::frame::Frame;
use super::rests::rests;
use crate::page::{Listing, Page};
use crate::words;
use crate::words::overview::DirectoryWords;
use leptos::prelude::*;
use seeds::catalogue::{Contact, ContactKind};

/// Hotlines, and the way to the rest.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &words::of(frame.address.lang).overview.directory;
    let more = Listing::ALL.map(|listing| {
        let path = frame.path(Page::DirectoryOf(listing));
        view! { <li><a href=path>{told(words, listing)[0]}</a></li> }
    });
    let main = view! {
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {grouped(frame, ContactKind::Hotline)}
        <section>
            <h2>{words.more}</h2>
            <ul class="toc">{more.collect_view()}</ul>
        </section>
        <section>
            <h2>{words.cities}</h2>
            {cities::links(frame)}
        </section>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

/// One further list.
pub(super) fn listing(frame: &Frame<'_>, listing: Listing) -> Body {
    let words = &words::of(frame.address.lang).overview.directory;
    let [title, lead] = told(words, listing);
    let list = match listing {
        Listing::Entrances => grouped(frame, ContactKind::Online),
        Listing::Counters => grouped(frame, ContactKind::Window),
        Listing::Leads => leads(frame, words),
    };
    let main = view! {
        {crumbs(frame, vec![(frame.path(Page::Directory), words.title.to_owned())])}
        <h1>{title}</h1>
        <p>{lead}</p>
        {list}
    };
    Body::new(title, main.into_any()).described(lead)
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
    let groups = catalogue.contact_groups.iter();
    let mut sections: Vec<(String, &str, Vec<Contact>)> = groups
        .map(|group| {
            let listed = group.contacts.iter().filter_map(|id| frame.contact(id));
            let listed = listed.filter(|contact| contact.kind == kind).cloned();
            let name = group.name.in_lang(lang).to_owned();
            (name, group.id.as_str(), listed.collect())
        })
        .collect();
    let placed = |id: &str| {
        let mut grouped = catalogue.contact_groups.iter().flat_map(|it| &it.contacts);
        let mut local = catalogue.local.iter().map(|local| &local.contact);
        grouped.any(|known| known == id) || local.any(|known| known == id)
    };
    let directory = catalogue.directory.own(lang).into_iter().flatten();
    let rest = directory.filter(|contact| contact.kind == kind && !placed(&contact.id));
    let rest: Vec<Contact> = rest.cloned().collect();
    let alone = sections.iter().all(|(_, _, listed)| listed.is_empty());
    if alone {
        return contacts(lang, &rest);
    }
    let others = words::of(lang).overview.directory.others[kind as usize].to_owned();
    sections.push((others, "others", rest));
    let sections = sections
        .into_iter()
        .filter(|(_, _, listed)| !listed.is_empty());
    let drawn = sections.map(|(name, id, listed)| {
        let id = id.to_owned();
        view! { <section id=id><h2>{name}</h2>{contacts(lang, &listed)}</section> }
    });
    drawn.collect_view().into_any()
}

/// Who leads what in the plan.
fn leads(frame: &Frame<'_>, words: &'static DirectoryWords) -> AnyView {
    let lang = frame.address.lang;
    let leads = &frame.site.catalogue.promises.leads;
    let [leading, others] = words.lead_terms;
    let items = leads.iter().map(|lead| {
        view! {
            <li>
                <h2>{lead.topic.in_lang(lang).to_owned()}</h2>
                <p><b>{leading}{lead.lead.in_lang(lang).to_owned()}</b></p>
                <p>{others}{lead.others.in_lang(lang).to_owned()}</p>
            </li>
        }
    });
    let source = leads.first().map(|lead| rests(frame, Some(&lead.source)));
    view! { <ul class="list">{items.collect_view()}</ul>{source} }.into_any()
}
