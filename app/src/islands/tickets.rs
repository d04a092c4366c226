//! Tickets as an island.

use leptos::prelude::*;

tool_island! {
    /// The form and who pays what. Without the browser's program it is a form that posts.
    Tickets, crate::parts::tickets::TicketsScreen
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::device::{desk::Desk, page};
    use crate::form::{Fields, Pressed};
    use crate::parts::tickets::TicketsScreen;

    impl OneForm for TicketsScreen {
        fn found(desk: &'static Desk, pack: &Self::Pack) -> Option<Self> {
            let fragment = page::fragment();
            (!fragment.is_empty()).then(|| Self::chosen(pack, &fragment, desk.today))
        }

        fn is_step(&self, _: &Fields) -> bool {
            self.sheet.pressed == Pressed::Go && self.sheet.faults.is_empty()
        }

        fn focus(&self) -> &'static [&'static str] {
            match self.sheet.pressed {
                Pressed::Added(_) => &[".row:nth-last-of-type(1) input"],
                Pressed::Removed(_) => &["fieldset.field"],
                // Opened by a link: the person begins at the top.
                Pressed::Opened => &[],
                _ => &["#faults", "#result"],
            }
        }
    }
}
