//! What only the browser does with a settlement: it keeps the values of a city.

use super::one_form::OneForm;
use crate::device::{desk::Desk, history::Memory, storage};
use crate::form::{DO, Fields, field};
use crate::settlement::{Device, Press, SettlementScreen};

/// Under which name the device keeps a city's values.
const KEPT: &str = "settlement";

impl OneForm for SettlementScreen {
    /// A hospital bill is a person's own: after a reload nothing is known of it.
    const MEMORY: Memory = Memory::Page;

    fn found(_: &'static Desk) -> Option<Self> {
        Self::found(&storage::kept(KEPT)?)
    }

    fn pressed(&mut self, desk: &'static Desk, fields: &Fields) {
        match Press::read(field(fields, DO).unwrap_or_default()) {
            Press::Save => {
                if let Some(text) = self.kept(desk.today) {
                    let done = storage::keep(KEPT, &text);
                    self.note(&text, done);
                }
            }
            Press::Clear => {
                storage::forget(KEPT);
                self.device = Some(Device::Cleared);
            }
            Press::Go | Press::Show => {}
        }
    }

    fn is_step(&self, fields: &Fields) -> bool {
        let press = Press::read(field(fields, DO).unwrap_or_default());
        press == Press::Go && self.reading.faults.is_empty()
    }
}
