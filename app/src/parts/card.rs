//! The shared services card: its form, the card itself, and what works where.

mod face;
mod form;
mod matrix;

use crate::card::CardScreen;
use crate::page::{Address, Page};
use crate::parts::markup::{IntoMarkup, Markup, html, shown};
use crate::words::card::CardWords;
use seeds::card::{CardLinkError, CardPack};
use seeds::place::Place;

/// What the card's page is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct CardScene<'a> {
    /// The matrix and the words around it.
    pub pack: &'a CardPack,
    /// The words of the page.
    pub words: &'a CardWords,
    /// Where it is shown.
    pub address: &'a Address,
    /// Scheme and host of links, without a slash at the end.
    pub public_url: &'a str,
}

impl CardScene<'_> {
    /// The path of another page in the same language and mode.
    fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }

    /// The name of a place that the form offers.
    fn place(&self, place: Place) -> &'static str {
        let at = crate::card::HOMES.iter().position(|known| *known == place);
        at.and_then(|at| self.words.places.get(at))
            .copied()
            .unwrap_or_default()
    }
}

/// The part of the page that changes: the card, or the form that makes one.
#[must_use]
pub fn card(scene: &CardScene<'_>, screen: &CardScreen) -> Markup {
    let words = scene.words;
    let problem = screen.unread.map(|error| {
        let problem = unread(words, error);
        html! { p class="alert" role="alert" id="faults" tabindex="-1" { (shown(problem)) } }
    });
    let made = screen.is_made();
    let form = form::form(scene, screen);
    let form = if made {
        html! { details class="no-print" { summary { (shown(words.change)) } (form) } }
    } else {
        html! { section { h2 { (shown(words.form)) } (form) } }
    };
    html! {
        (shown(problem))
        @if made { (face::face(scene, screen)) }
        (form)
        (matrix::matrix(scene, screen))
        @if made { (face::taking(scene, screen)) }
    }
    .markup()
}

/// The page in a few words: what is announced when it changes.
#[must_use]
pub fn headline(scene: &CardScene<'_>, screen: &CardScreen) -> String {
    let words = scene.words;
    if let Some(error) = screen.unread {
        return unread(words, error).to_owned();
    }
    if screen.wrong_age.is_some() {
        return words.age_wrong.to_owned();
    }
    match screen.kept {
        Some(true) => words.kept.to_owned(),
        Some(false) => words.not_kept.to_owned(),
        None if screen.is_made() => face::said(scene, &screen.profile),
        None => words.form.to_owned(),
    }
}

fn unread(words: &CardWords, error: CardLinkError) -> &'static str {
    match error {
        CardLinkError::NotACard | CardLinkError::TooLong => words.not_a_card,
        CardLinkError::Damaged => words.damaged,
        CardLinkError::OtherVersion => words.other_version,
    }
}
