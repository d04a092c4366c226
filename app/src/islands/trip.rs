//! A trip as an island.

use leptos::prelude::*;

tool_island! {
    /// The form and the trip. Without the browser's program it is a form that posts.
    Trip, crate::parts::trip::TripScreen
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::form::{Fields, Pressed};
    use crate::parts::trip::TripScreen;

    impl OneForm for TripScreen {
        fn is_step(&self, _: &Fields) -> bool {
            self.sheet.pressed == Pressed::Go && self.sheet.faults.is_empty()
        }

        fn focus(&self) -> &'static [&'static str] {
            &["#faults", "#result", "#notice"]
        }
    }
}
