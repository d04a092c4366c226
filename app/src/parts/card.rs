//! The shared services card: its form, what works where, and the card itself.

mod face;
mod matrix;

use super::declared::{Declared, DeclaredScene, Filling, PackOf, paper};
use super::pieces::{button, hidden};
use crate::form::{Action, CONSENT, Pressed, Sheet};
use crate::page::Page;
use crate::parts::city_in;
use crate::parts::markup::{Markup, html};
use crate::tools::{Tool, ToolScene};
use crate::words::card::CardWords;
use seeds::calendar::{Date, date};
use seeds::card::{CardLinkError, CardPack, Profile};
use seeds::field::{Fields, field};
use seeds::place::Place;

/// The field of the day on which the card was made.
const MADE: &str = "made";

/// What one states once, and what works for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Card;

/// What the card and the matrix are drawn from.
pub type CardScene<'a> = ToolScene<'a, CardPack, CardWords>;

impl CardScene<'_> {
    /// The name of one of the five cities.
    fn city(&self, city: Place) -> &'static str {
        city_in(&self.words.places, city)
    }
}

/// What is shown beside the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The day on which the card was made; none before it was.
    pub on: Option<Date>,
    /// Why a link cannot be opened.
    pub unread: Option<CardLinkError>,
    /// Whether what is sensitive may stand in the link.
    pub consent: bool,
    /// Whether the device keeps it; `Some(false)` where the device refused.
    pub kept: Option<bool>,
}

/// The page at one moment.
pub type CardScreen = Filling<Card>;

impl Declared for Card {
    const TOOL: Tool = Tool::Card;
    const PAGE: Page = Page::Card;
    type Data = CardPack;
    type Words = CardWords;
    type Reply = Profile;
    type State = Made;

    fn pressed(sheet: &mut Sheet, _: &PackOf<Self>, fields: &Fields, today: Date) -> Made {
        let made = field(fields, MADE).and_then(date);
        let on = match sheet.pressed {
            // Everything was forgotten.
            Pressed::Opened => None,
            Pressed::Go => Some(today),
            Pressed::Share | Pressed::Keep => made.or(Some(today)),
            _ => made,
        };
        Made {
            on,
            consent: field(fields, CONSENT).is_some(),
            ..Made::default()
        }
    }

    fn answer(scene: &DeclaredScene<'_, Self>, sheet: &mut Sheet, made: &Made) -> Option<Profile> {
        Some(Profile {
            made_on: made.on,
            ..Profile::filled(sheet.told(&scene.pack.tool))
        })
    }

    fn reply(scene: &DeclaredScene<'_, Self>, _: &Sheet, profile: &Profile) -> Markup {
        matrix::matrix(&scene.of(&scene.pack.data), profile)
    }

    fn said(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, profile: &Profile) -> String {
        face::said(
            &scene.of(&scene.pack.data),
            &paper::<Self>(scene, sheet),
            profile,
        )
    }

    fn named(words: &CardWords) -> [&'static str; 2] {
        [words.form, words.change]
    }

    fn notice(scene: &DeclaredScene<'_, Self>, made: &Made) -> Option<String> {
        let words = scene.words;
        let unread = made.unread.map(|error| match error {
            CardLinkError::NotACard | CardLinkError::TooLong => words.not_a_card,
            CardLinkError::Damaged => words.damaged,
            CardLinkError::OtherVersion => words.other_version,
        });
        let kept = made.kept.map(|kept| match kept {
            true => words.kept,
            false => words.not_kept,
        });
        unread.or(kept).map(str::to_owned)
    }

    fn parts(scene: &DeclaredScene<'_, Self>, sheet: &Sheet, made: &Made) -> Markup {
        html! {
            @if made.on.is_none() { h2 { (scene.words.form) } }
            p class="soft" { (scene.words.promise) }
            @if let Some(day) = made.on { (hidden(MADE, &day.to_string())) }
            (paper::<Self>(scene, sheet).parts(&|_| None))
        }
    }

    fn buttons(scene: &DeclaredScene<'_, Self>, _: &Sheet, _: &Made) -> Markup {
        html! { p class="buttons" { (button("", Action::Next, scene.words.make)) } }
    }

    fn after(
        scene: &DeclaredScene<'_, Self>,
        sheet: &Sheet,
        made: &Made,
        profile: &Profile,
    ) -> Markup {
        let card = scene.of(&scene.pack.data);
        html! {
            (face::face(&card, &paper::<Self>(scene, sheet), made, profile))
            (face::taking(&card, made, profile))
        }
    }

    fn is_asked(sheet: &Sheet, made: &Made) -> bool {
        made.on.is_some() && sheet.faults.is_empty()
    }
}

impl CardScreen {
    /// A card that was kept or came by link.
    #[must_use]
    pub fn of(pack: &PackOf<Card>, profile: &Profile, today: Date) -> Self {
        Self {
            sheet: Sheet::filled(&pack.tool, &profile.fields(), today),
            state: Made {
                on: profile.made_on.or(Some(today)),
                ..Made::default()
            },
        }
    }

    /// What is stated.
    #[must_use]
    pub fn profile(&self, pack: &PackOf<Card>) -> Profile {
        Profile {
            made_on: self.state.on,
            ..Profile::filled(self.sheet.told(&pack.tool))
        }
    }
}
