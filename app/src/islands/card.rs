//! The shared services card as an island.

use leptos::prelude::*;

/// The card's form and the card. Without the browser's program it is a form that posts.
#[island]
pub fn Card() -> impl IntoView {
    #[cfg(feature = "ssr")]
    let stage = super::server::handed_stage();
    #[cfg(not(feature = "ssr"))]
    let stage = super::stage(super::one_form::one_form::<client::Shown>);
    stage
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::card::{CardScreen, Press};
    use crate::device::{self, desk, desk::Desk};
    use crate::form::{DO, Fields, field};
    use crate::parts::Markup;
    use crate::parts::card::{CardScene, card, headline};
    use crate::words::card::CardWords;
    use seeds::card::{CardPack, Profile};
    use std::sync::OnceLock;

    /// Under which name the device keeps the card.
    const KEPT: &str = "card";

    static PACK: OnceLock<CardPack> = OnceLock::new();
    static WORDS: OnceLock<CardWords> = OnceLock::new();

    pub(super) struct Shown(CardScreen);

    fn scene(desk: &'static Desk) -> CardScene<'static> {
        CardScene {
            pack: PACK.get_or_init(|| CardPack::from_bytes(desk::data()).unwrap_or_default()),
            words: WORDS.get_or_init(desk::own_words),
            address: &desk.address,
            public_url: &desk.public_url,
        }
    }

    fn kept() -> Option<Profile> {
        Profile::from_fragment(&device::storage::kept(KEPT)?).ok()
    }

    impl OneForm for Shown {
        fn submit(desk: &'static Desk, fields: &Fields) -> Self {
            Self(CardScreen::submit(fields, desk.today))
        }

        fn found(desk: &'static Desk) -> Option<Self> {
            let fragment = device::page::fragment();
            if fragment.starts_with("card") {
                let screen = match Profile::from_fragment(&fragment) {
                    Ok(profile) => CardScreen::of(profile, desk.today),
                    Err(error) => CardScreen {
                        unread: Some(error),
                        ..CardScreen::default()
                    },
                };
                return Some(Self(screen));
            }
            let mut screen = CardScreen::of(kept()?, desk.today);
            screen.kept = Some(true);
            Some(Self(screen))
        }

        fn pressed(&mut self, _: &'static Desk, fields: &Fields) {
            match Press::read(field(fields, DO).unwrap_or_default()) {
                Press::Save if self.0.is_made() => {
                    let whole = self.0.profile.to_fragment();
                    self.0.kept = Some(device::storage::keep(KEPT, &whole));
                }
                Press::Clear => device::storage::forget(KEPT),
                _ => {}
            }
            // Another card than the one of the link is shown now: a reload must not bring it back.
            device::page::drop_fragment();
        }

        fn draw(&self, desk: &'static Desk) -> Markup {
            card(&scene(desk), &self.0)
        }

        fn said(&self, desk: &'static Desk) -> String {
            headline(&scene(desk), &self.0)
        }
    }
}
