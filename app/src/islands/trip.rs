//! A trip as an island.

use leptos::prelude::*;

/// The form and the trip. Without the browser's program it is a form that posts.
#[island]
pub fn Trip() -> impl IntoView {
    #[cfg(feature = "ssr")]
    let stage = super::server::handed_stage();
    #[cfg(not(feature = "ssr"))]
    let stage = super::one_form::one_form::<client::Shown>();
    stage
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::device::{desk, desk::Desk};
    use crate::form::Fields;
    use crate::parts::Markup;
    use crate::parts::trip::{TripScene, headline, trip};
    use crate::trip::TripScreen;
    use crate::words::trip::TripWords;
    use seeds::trip::TripPack;
    use std::sync::OnceLock;

    static PACK: OnceLock<TripPack> = OnceLock::new();
    static WORDS: OnceLock<TripWords> = OnceLock::new();

    pub(super) struct Shown(TripScreen);

    fn scene(desk: &'static Desk) -> TripScene<'static> {
        TripScene {
            pack: PACK.get_or_init(|| TripPack::from_bytes(desk::data()).unwrap_or_default()),
            words: WORDS.get_or_init(desk::own_words),
            address: &desk.address,
            today: desk.today,
        }
    }

    impl OneForm for Shown {
        fn submit(desk: &'static Desk, fields: &Fields) -> Self {
            Self(TripScreen::submit(scene(desk).pack, fields, desk.today))
        }

        fn draw(&self, desk: &'static Desk) -> Markup {
            trip(&scene(desk), &self.0)
        }

        fn said(&self, desk: &'static Desk) -> String {
            headline(&scene(desk), &self.0)
        }

        fn focus(&self) -> &'static [&'static str] {
            &["#faults", "#result", "#filled"]
        }
    }
}
