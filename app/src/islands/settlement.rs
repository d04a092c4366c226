//! The estimate of a medical settlement as an island.

use leptos::prelude::*;

tool_island! {
    /// The form and what follows from it. Without the browser's program it is a form that posts.
    Settlement, crate::parts::settlement::SettlementScreen
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::device::{desk::Desk, history::Memory, storage};
    use crate::form::{Fields, Pressed};
    use crate::parts::settlement::{Device, SettlementScreen};

    /// Under which name the device keeps a city's values.
    const KEPT: &str = "settlement";

    impl OneForm for SettlementScreen {
        /// A hospital bill is a person's own: after a reload nothing is known of it.
        const MEMORY: Memory = Memory::Page;

        fn found(desk: &'static Desk, pack: &Self::Pack) -> Option<Self> {
            Self::found(pack, &storage::kept(KEPT)?, desk.today)
        }

        fn pressed(&mut self, desk: &'static Desk, pack: &Self::Pack, _: &Fields) {
            match self.sheet.pressed {
                Pressed::Keep => {
                    if let Some(text) = self.kept(pack, desk.today) {
                        let done = storage::keep(KEPT, &text);
                        self.note(pack, &text, done);
                    }
                }
                Pressed::Drop => {
                    storage::forget(KEPT);
                    self.state.device = Some(Device::Cleared);
                }
                _ => {}
            }
        }

        fn is_step(&self, _: &Fields) -> bool {
            self.sheet.pressed == Pressed::Go && self.sheet.faults.is_empty()
        }
    }
}
