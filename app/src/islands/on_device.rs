//! What the device does for each tool: it keeps a card and the values of a city, and opens what a link names.
//! A trip asks nothing of it.

use super::one_form::OnDevice;
use crate::device::desk::Desk;
use crate::device::history::Memory;
use crate::device::{page, storage};
use crate::form::{Action, DO, Pressed};
use crate::parts::card::{Card, CardScreen, Made};
use crate::parts::declared::PackOf;
use crate::parts::settlement::{Device, Settlement, SettlementScreen};
use crate::parts::tickets::{Tickets, TicketsScreen};
use crate::parts::trip::Trips;
use seeds::card::Profile;
use seeds::field::{Fields, field};

/// Under which name the device keeps the card.
const CARD: &str = "card";

fn kept() -> Option<Profile> {
    Profile::from_fragment(&storage::kept(CARD)?).ok()
}

impl OnDevice for Card {
    fn found(desk: &'static Desk, pack: &PackOf<Self>) -> Option<CardScreen> {
        let fragment = page::fragment();
        if fragment.starts_with("card") {
            return Some(match Profile::from_fragment(&fragment) {
                Ok(profile) => CardScreen::of(pack, &profile, desk.today),
                Err(error) => CardScreen {
                    state: Made {
                        unread: Some(error),
                        ..Made::default()
                    },
                    ..CardScreen::blank(pack, desk.today)
                },
            });
        }
        let mut screen = CardScreen::of(pack, &kept()?, desk.today);
        screen.state.kept = Some(true);
        Some(screen)
    }

    fn done(screen: &mut CardScreen, _: &'static Desk, pack: &PackOf<Self>, fields: &Fields) {
        if screen.sheet.pressed == Pressed::Keep && screen.sheet.faults.is_empty() {
            let whole = screen.profile(pack).to_fragment();
            screen.state.kept = Some(storage::keep(CARD, &whole));
        }
        if Self::forgets(fields) {
            storage::forget(CARD);
        }
    }

    fn forgets(fields: &Fields) -> bool {
        Action::read(field(fields, DO).unwrap_or_default()) == Action::Restart
    }
}

/// Under which name the device keeps a city's values.
const VALUES: &str = "settlement";

impl OnDevice for Settlement {
    /// A hospital bill is a person's own: after a reload nothing is known of it.
    const MEMORY: Memory = Memory::Page;

    fn found(desk: &'static Desk, pack: &PackOf<Self>) -> Option<SettlementScreen> {
        SettlementScreen::found(pack, &storage::kept(VALUES)?, desk.today)
    }

    fn done(screen: &mut SettlementScreen, desk: &'static Desk, pack: &PackOf<Self>, _: &Fields) {
        match screen.sheet.pressed {
            Pressed::Keep => {
                if let Some(text) = screen.kept(pack, desk.today) {
                    let done = storage::keep(VALUES, &text);
                    screen.note(pack, &text, done);
                }
            }
            Pressed::Drop => {
                storage::forget(VALUES);
                screen.state.device = Some(Device::Cleared);
            }
            _ => {}
        }
    }
}

impl OnDevice for Tickets {
    fn found(desk: &'static Desk, pack: &PackOf<Self>) -> Option<TicketsScreen> {
        let fragment = page::fragment();
        (!fragment.is_empty()).then(|| TicketsScreen::chosen(pack, &fragment, desk.today))
    }
}

impl OnDevice for Trips {}
