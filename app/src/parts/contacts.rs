//! Official entrances, windows and hotlines.

use super::evidence::level_tag;
use super::pieces::tag;
use crate::parts::markup::{Markup, html};
use crate::words::ui;
use seeds::catalogue::{Contact, ContactKind, Lang, Level};

/// Contacts as a list.
#[must_use]
pub fn contacts(lang: Lang, contacts: &[Contact]) -> Markup {
    html! {
        @if !contacts.is_empty() {
            ul class="contacts" { @for contact in contacts { li { (card(lang, contact)) } } }
        }
    }
}

fn card(lang: Lang, contact: &Contact) -> Markup {
    let class = match contact.kind {
        ContactKind::Online => "tag fine",
        _ => "tag",
    };
    let doubtful = matches!(contact.level, Level::Unconfirmed | Level::Unknown);
    html! {
        (tag(class, "", ui(lang).plan.kind(contact.kind))) " " (contact_link(contact)) " "
        @if doubtful { (level_tag(lang, contact.level)) }
        small { (contact.use_for) }
        @if let Some(hours) = &contact.hours { small { (hours) } }
    }
}

/// A contact's name, leading there where it can. The host of an address and the digits of a number
/// stand beside it, so that they can be read, checked and copied from paper.
#[must_use]
pub fn contact_link(contact: &Contact) -> Markup {
    let name = contact.name.as_str();
    let safe = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    match (contact.url.as_ref().filter(safe), &contact.phone) {
        (Some(url), _) => {
            let host = url.split('/').nth(2).unwrap_or_default();
            html! {
                a href=(url) rel="external" { (name) }
                (chinese(contact)) " " span class="host" { (host) }
            }
        }
        (None, Some(phone)) => {
            let dialled = |sign: &char| sign.is_ascii_digit() || *sign == '+';
            let digits: String = phone.chars().filter(dialled).collect();
            // Byte by byte: searching for a text brings a large program along.
            let mut parts = name.as_bytes().windows(phone.len().max(1));
            let said = parts.any(|part| part == phone.as_bytes());
            html! {
                a href={ "tel:" (digits) } { (name) }
                (chinese(contact))
                @if !said { " " span class="host" { (phone) } }
            }
        }
        (None, None) => html! { b { (name) } (chinese(contact)) },
    }
}

/// The Chinese name beside a translated one.
pub(super) fn chinese(contact: &Contact) -> Markup {
    html! {
        @if !contact.original.is_empty() { " " span lang=(Lang::binding().tag()) { (contact.original) } }
    }
}
