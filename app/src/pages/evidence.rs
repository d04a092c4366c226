//! Levels of support and official contacts, as pages list them.

use super::Frame;
use leptos::prelude::*;
use seeds::catalogue::{Contact, Level};

/// How well something is supported, as a sign and a word.
pub(super) fn level_tag(frame: &Frame<'_>, level: Level) -> AnyView {
    let word = frame.ui().levels.of(level);
    let class = match level {
        Level::Official => "tag fine",
        Level::Reported | Level::Unconfirmed => "tag doubt",
        Level::Unknown => "tag",
    };
    view! { <span class=class>{word.sign}" "{word.tag}</span> }.into_any()
}

/// The four levels and what they mean.
pub(super) fn levels(frame: &Frame<'_>) -> AnyView {
    let levels = [Level::Official, Level::Reported, Level::Unconfirmed, Level::Unknown];
    let rows = levels.map(|level| {
        let meaning = frame.ui().levels.of(level).meaning;
        view! { <dt>{level_tag(frame, level)}</dt><dd>{meaning}</dd> }
    });
    view! { <dl class="pairs">{rows.into_iter().collect_view()}</dl> }.into_any()
}

/// Official entrances, windows and hotlines.
pub(super) fn contact_list<'a>(
    frame: &Frame<'_>,
    contacts: impl IntoIterator<Item = &'a Contact>,
) -> AnyView {
    let items = contacts.into_iter().map(|contact| view! { <li>{contact_card(frame, contact)}</li> });
    view! { <ul class="contacts">{items.collect_view()}</ul> }.into_any()
}

fn contact_card(frame: &Frame<'_>, contact: &Contact) -> AnyView {
    let doubtful = matches!(contact.level, Level::Unconfirmed | Level::Unknown);
    let hours = contact.hours.clone().map(|hours| view! { <small>{hours}</small> });
    view! {
        {contact_link(contact)}
        " "
        {doubtful.then(|| level_tag(frame, contact.level))}
        <small>{contact.use_for.clone()}</small>
        {hours}
    }
    .into_any()
}

/// A contact's name, leading there where it can: the address, else the number.
pub(super) fn contact_link(contact: &Contact) -> AnyView {
    let name = contact.name.clone();
    match (&contact.url, &contact.phone) {
        (Some(url), _) => view! { <a href=url.clone()>{name}</a> }.into_any(),
        (None, Some(phone)) => view! { <a href=format!("tel:{phone}")>{name}</a> }.into_any(),
        (None, None) => view! { <b>{name}</b> }.into_any(),
    }
}
