//! Official entrances, windows and hotlines.

use super::evidence::level_tag;
use super::pieces::{item, list, tag};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use crate::words::ui;
use seeds::catalogue::{Contact, ContactKind, Lang, Level};

/// Contacts as a list.
#[must_use]
pub fn contacts(lang: Lang, contacts: &[Contact]) -> Markup {
    if contacts.is_empty() {
        return ().markup();
    }
    list(
        "contacts",
        contacts
            .iter()
            .map(|contact| item("", card(lang, contact)))
            .collect(),
    )
}

fn card(lang: Lang, contact: &Contact) -> Markup {
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
        .map(|hours| html! { small  { (shown(hours)) } });
    html! { (shown(kind)) " " (shown(contact_link(contact))) " " (shown(level)) small  { (shown(contact.use_for.clone())) } (shown(hours)) }
    .markup()
}

/// A contact's name, leading there where it can. The host of an address and the digits of a number
/// stand beside it, so that they can be read, checked and copied from paper.
#[must_use]
pub fn contact_link(contact: &Contact) -> Markup {
    let name = contact.name.clone();
    let safe = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    match (contact.url.as_ref().filter(safe), &contact.phone) {
        (Some(url), _) => {
            let host = url.split('/').nth(2).unwrap_or_default().to_owned();
            html! { a href=[given(url.clone())] rel="external" { (shown(name)) } " " span class="host" { (shown(host)) } }
            .markup()
        }
        (None, Some(phone)) => {
            let digits = phone
                .chars()
                .filter(|sign| sign.is_ascii_digit() || *sign == '+');
            let href: String = "tel:".chars().chain(digits).collect();
            // Byte by byte: searching for a text brings a large program along.
            let mut parts = name.as_bytes().windows(phone.len().max(1));
            let number = (!parts.any(|part| part == phone.as_bytes()))
                .then(|| html! { " " span class="host" { (shown(phone.clone())) } });
            html! { a href=[given(href)] { (shown(name)) } (shown(number)) }.markup()
        }
        (None, None) => html! { b  { (shown(name)) } }.markup(),
    }
}
