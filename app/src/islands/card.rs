//! What only the browser does with the card: it keeps it, and opens what a link carries.

use super::one_form::OneForm;
use crate::card::{CardScreen, Press};
use crate::device::{self, desk::Desk};
use crate::form::{DO, Fields, field};
use seeds::card::Profile;

/// Under which name the device keeps the card.
const KEPT: &str = "card";

fn kept() -> Option<Profile> {
    Profile::from_fragment(&device::storage::kept(KEPT)?).ok()
}

impl OneForm for CardScreen {
    fn found(desk: &'static Desk) -> Option<Self> {
        let fragment = device::page::fragment();
        if fragment.starts_with("card") {
            return Some(match Profile::from_fragment(&fragment) {
                Ok(profile) => Self::of(profile, desk.today),
                Err(error) => Self {
                    unread: Some(error),
                    ..Self::default()
                },
            });
        }
        let mut screen = Self::of(kept()?, desk.today);
        screen.kept = Some(true);
        Some(screen)
    }

    fn pressed(&mut self, _: &'static Desk, fields: &Fields) {
        match Press::read(field(fields, DO).unwrap_or_default()) {
            Press::Save if self.is_made() => {
                let whole = self.profile.to_fragment();
                self.kept = Some(device::storage::keep(KEPT, &whole));
            }
            Press::Clear => device::storage::forget(KEPT),
            _ => {}
        }
    }

    fn forgets(&self, fields: &Fields) -> bool {
        Press::read(field(fields, DO).unwrap_or_default()) == Press::Clear
    }

    fn is_step(&self, fields: &Fields) -> bool {
        Press::read(field(fields, DO).unwrap_or_default()) == Press::Make && self.is_made()
    }
}
