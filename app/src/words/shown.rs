//! Which set of words a page is mostly made of.

use crate::page::Page;

/// The set whose words `page` shows before all others: what a language must have to offer the page.
#[must_use]
pub const fn set_of(page: &Page) -> &'static str {
    match page {
        Page::Home => "home",
        Page::Guides | Page::Guide(_) => "guide",
        Page::Ask(_) => "ask",
        Page::Event(_)
        | Page::Promises
        | Page::PromisesOf(_)
        | Page::Directory
        | Page::DirectoryOf(_)
        | Page::City(_) => "overview",
        Page::Plan => "plan",
        Page::Sources | Page::EarlierSources | Page::Source(_) => "sources",
        Page::Card => "card",
        Page::Places | Page::PlacesIn(_) | Page::OnePlace(_) => "places",
        Page::Settlement => "settlement",
        Page::Tickets => "tickets",
        Page::Trip => "trip",
        Page::TripRoutes | Page::Rail | Page::Festivals => "rail",
        Page::Search => "search",
        Page::About => "about",
        Page::Privacy => "privacy",
        Page::Corrections | Page::Correction(_) => "correct",
    }
}
