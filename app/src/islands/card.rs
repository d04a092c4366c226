//! The shared services card as an island.

use leptos::prelude::*;

tool_island! {
    /// The card's form and the card. Without the browser's program it is a form that posts.
    Card, crate::parts::card::CardScreen
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::device::{self, desk::Desk};
    use crate::form::{Action, DO, Fields, Pressed, field};
    use crate::parts::card::{CardScreen, Made};
    use crate::tools::ToolForm;
    use seeds::card::Profile;

    /// Under which name the device keeps the card.
    const KEPT: &str = "card";

    fn kept() -> Option<Profile> {
        Profile::from_fragment(&device::storage::kept(KEPT)?).ok()
    }

    fn is_restart(fields: &Fields) -> bool {
        Action::read(field(fields, DO).unwrap_or_default()) == Action::Restart
    }

    impl OneForm for CardScreen {
        fn found(desk: &'static Desk, pack: &Self::Pack) -> Option<Self> {
            let fragment = device::page::fragment();
            if fragment.starts_with("card") {
                return Some(match Profile::from_fragment(&fragment) {
                    Ok(profile) => Self::of(pack, &profile, desk.today),
                    Err(error) => Self {
                        state: Made {
                            unread: Some(error),
                            ..Made::default()
                        },
                        ..Self::blank(pack, desk.today)
                    },
                });
            }
            let mut screen = Self::of(pack, &kept()?, desk.today);
            screen.state.kept = Some(true);
            Some(screen)
        }

        fn pressed(&mut self, _: &'static Desk, pack: &Self::Pack, fields: &Fields) {
            if self.sheet.pressed == Pressed::Keep && self.sheet.faults.is_empty() {
                let whole = self.profile(pack).to_fragment();
                self.state.kept = Some(device::storage::keep(KEPT, &whole));
            }
            if is_restart(fields) {
                device::storage::forget(KEPT);
            }
        }

        fn forgets(&self, fields: &Fields) -> bool {
            is_restart(fields)
        }

        fn is_step(&self, _: &Fields) -> bool {
            self.sheet.pressed == Pressed::Go && self.sheet.faults.is_empty()
        }
    }
}
