//! The estimate of a medical settlement as an island.

use leptos::prelude::*;

/// The form and what follows from it. Without the browser's program it is a form that posts.
#[island]
pub fn Settlement() -> impl IntoView {
    #[cfg(feature = "ssr")]
    let stage = super::server::handed_stage();
    #[cfg(not(feature = "ssr"))]
    let stage = super::stage(super::one_form::one_form::<client::Shown>);
    stage
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::device::{desk, desk::Desk, storage};
    use crate::form::{DO, Fields, field};
    use crate::parts::Markup;
    use crate::parts::settlement::{SettlementScene, headline, settlement};
    use crate::settlement::{Device, Press, SettlementScreen};
    use crate::words::settlement::SettlementWords;
    use seeds::calculators::medical_settlement::SettlementPack;
    use std::sync::OnceLock;

    /// Under which name the device keeps a city's values.
    const KEPT: &str = "settlement";

    static PACK: OnceLock<SettlementPack> = OnceLock::new();
    static WORDS: OnceLock<SettlementWords> = OnceLock::new();

    pub(super) struct Shown(SettlementScreen);

    fn scene(desk: &'static Desk) -> SettlementScene<'static> {
        SettlementScene {
            pack: PACK.get_or_init(|| SettlementPack::from_bytes(desk::data()).unwrap_or_default()),
            words: WORDS.get_or_init(desk::own_words),
            address: &desk.address,
            today: desk.today,
        }
    }

    impl OneForm for Shown {
        fn submit(_: &'static Desk, fields: &Fields) -> Self {
            Self(SettlementScreen::submit(fields))
        }

        fn found(_: &'static Desk) -> Option<Self> {
            SettlementScreen::found(&storage::kept(KEPT)?).map(Self)
        }

        fn pressed(&mut self, desk: &'static Desk, fields: &Fields) {
            match Press::read(field(fields, DO).unwrap_or_default()) {
                Press::Save => {
                    if let Some(text) = self.0.kept(desk.today) {
                        let done = storage::keep(KEPT, &text);
                        self.0.note(&text, done);
                    }
                }
                Press::Clear => {
                    storage::forget(KEPT);
                    self.0.device = Some(Device::Cleared);
                }
                Press::Go | Press::Show => {}
            }
        }

        fn draw(&self, desk: &'static Desk) -> Markup {
            settlement(&scene(desk), &self.0)
        }

        fn said(&self, desk: &'static Desk) -> String {
            headline(&scene(desk), &self.0)
        }
    }
}
