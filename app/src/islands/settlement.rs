//! What the device does for the settlement: it keeps the values of a city.

use super::one_form::OnDevice;
use crate::device::desk::Desk;
use crate::device::history::Memory;
use crate::device::storage;
use crate::form::{Fields, Pressed};
use crate::parts::declared::PackOf;
use crate::parts::settlement::{Device, Settlement, SettlementScreen};

/// Under which name the device keeps a city's values.
const KEPT: &str = "settlement";

impl OnDevice for Settlement {
    /// A hospital bill is a person's own: after a reload nothing is known of it.
    const MEMORY: Memory = Memory::Page;

    fn found(desk: &'static Desk, pack: &PackOf<Self>) -> Option<SettlementScreen> {
        SettlementScreen::found(pack, &storage::kept(KEPT)?, desk.today)
    }

    fn done(screen: &mut SettlementScreen, desk: &'static Desk, pack: &PackOf<Self>, _: &Fields) {
        match screen.sheet.pressed {
            Pressed::Keep => {
                if let Some(text) = screen.kept(pack, desk.today) {
                    let done = storage::keep(KEPT, &text);
                    screen.note(pack, &text, done);
                }
            }
            Pressed::Drop => {
                storage::forget(KEPT);
                screen.state.device = Some(Device::Cleared);
            }
            _ => {}
        }
    }
}
