//! The shared services card: its form, the card itself, and what works where.

mod face;
mod form;
mod matrix;

use crate::card::{CardScreen, Press};
use crate::form::Fields;
use crate::parts::markup::{Markup, all, html};
use crate::tools::{SceneOf, Tool, ToolForm};
use crate::words::card::CardWords;
use seeds::calendar::Date;
use seeds::card::{CardLinkError, CardPack};
use seeds::place::Place;

/// What the card's page is drawn from.
pub type CardScene<'a> = SceneOf<'a, CardScreen>;

impl ToolForm for CardScreen {
    const FORM: &'static str = form::FORM;
    const TOOL: Tool = Tool::Card;
    type Pack = CardPack;
    type Words = CardWords;

    fn submit(_: &CardPack, fields: &Fields, today: Date) -> Self {
        Self::submit(fields, today)
    }

    fn again(&self) -> &'static str {
        match self.is_made() {
            true => Press::Share.write(),
            false => Press::Show.write(),
        }
    }

    fn draw(&self, scene: &CardScene<'_>) -> Markup {
        card(scene, self)
    }

    fn said(&self, scene: &CardScene<'_>) -> String {
        headline(scene, self)
    }
}

impl CardScene<'_> {
    /// The name of a place that the form offers.
    fn place(&self, place: Place) -> &'static str {
        let at = crate::card::HOMES.iter().position(|known| *known == place);
        at.and_then(|at| self.words.places.get(at))
            .copied()
            .unwrap_or_default()
    }
}

/// The part of the page that changes: the card, or the form that makes one.
fn card(scene: &CardScene<'_>, screen: &CardScreen) -> Markup {
    let words = scene.words;
    let problem = screen.unread.map(|error| {
        let problem = unread(words, error);
        html! { p class="alert" role="alert" id="faults" tabindex="-1" { (problem) } }
    });
    let made = screen.is_made();
    let form = form::form(scene, screen);
    let form = if made {
        html! { details class="no-print" { summary { (words.change) } (form) } }
    } else {
        html! { section { h2 { (words.form) } (form) } }
    };
    html! {
        (all(problem))
        @if made { (face::face(scene, screen)) }
        (form)
        (matrix::matrix(scene, screen))
        @if made { (face::taking(scene, screen)) }
    }
}

/// The page in a few words: what is announced when it changes.
fn headline(scene: &CardScene<'_>, screen: &CardScreen) -> String {
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
