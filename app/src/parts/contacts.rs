//! Official entrances, windows and hotlines.

use super::evidence::level_tag;
use super::pieces::{item, list, tag};
use crate::words::ui;
use leptos::prelude::*;
use seeds::catalogue::{Contact, ContactKind, Lang, Level};

/// Contacts as a list.
#[must_use]
pub fn contacts(lang: Lang, contacts: &[Contact]) -> AnyView {
    if contacts.is_empty() {
        return ().into_any();
    }
    list(
        "contacts",
        contacts
            .iter()
            .map(|contact| item("", card(lang, contact)))
            .collect(),
    )
}

fn card(lang: Lang, contact: &Contact) -> AnyView {
    let class = if contact.kind == ContactKind::Online {
        "tag fine"
    } else {
        "tag"
    };
    let kind = tag(class, "", ui(lang).plan.kind(contact.kind));
    let doubtful = matches!(contact.level, Level::Unconfirmed | Level::Unknown);
    let level = doubtful.then(|| level_tag(lang, contact.level));
    let hours = contact
        .hours
        .clone()
        .map(|hours| view! { <small>{hours}</small> });
    view! {
        {kind}" "{contact_link(contact)}" "{level}
        <small>{contact.use_for.clone()}</small>
        {hours}
    }
    .into_any()
}

/// A contact's name, leading there where it can. The host of an address and the digits of a number
/// stand beside it, so that they can be read, checked and copied from paper.
#[must_use]
pub fn contact_link(contact: &Contact) -> AnyView {
    let name = contact.name.clone();
    let safe = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    match (contact.url.as_ref().filter(safe), &contact.phone) {
        (Some(url), _) => {
            let host = url.split('/').nth(2).unwrap_or_default().to_owned();
            view! {
                <a href=url.clone() rel="external">{name}</a>" "<span class="host">{host}</span>
            }
            .into_any()
        }
        (None, Some(phone)) => {
            let digits = phone
                .chars()
                .filter(|sign| sign.is_ascii_digit() || *sign == '+');
            let href: String = "tel:".chars().chain(digits).collect();
            let shown = (!name.contains(phone.as_str()))
                .then(|| view! { " "<span class="host">{phone.clone()}</span> });
            view! { <a href=href>{name}</a>{shown} }.into_any()
        }
        (None, None) => view! { <b>{name}</b> }.into_any(),
    }
}
