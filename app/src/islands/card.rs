//! What the device does for the card: it keeps one, and opens one from a link.

use super::one_form::OnDevice;
use crate::device;
use crate::device::desk::Desk;
use crate::form::{Action, DO, Fields, Pressed, field};
use crate::parts::card::{Card, CardScreen, Made};
use crate::parts::declared::PackOf;
use seeds::card::Profile;

/// Under which name the device keeps the card.
const KEPT: &str = "card";

fn kept() -> Option<Profile> {
    Profile::from_fragment(&device::storage::kept(KEPT)?).ok()
}

impl OnDevice for Card {
    fn found(desk: &'static Desk, pack: &PackOf<Self>) -> Option<CardScreen> {
        let fragment = device::page::fragment();
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
            screen.state.kept = Some(device::storage::keep(KEPT, &whole));
        }
        if Self::forgets(fields) {
            device::storage::forget(KEPT);
        }
    }

    fn forgets(fields: &Fields) -> bool {
        Action::read(field(fields, DO).unwrap_or_default()) == Action::Restart
    }
}
