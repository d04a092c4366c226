//! A trip as an island.

use leptos::prelude::*;

tool_island! {
    /// The form and the trip. Without the browser's program it is a form that posts.
    Trip, crate::trip::TripScreen
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::form::Fields;
    use crate::trip::TripScreen;

    impl OneForm for TripScreen {
        fn is_step(&self, _: &Fields) -> bool {
            self.filled.is_none() && self.faults.is_empty()
        }

        fn focus(&self) -> &'static [&'static str] {
            &["#faults", "#result", "#filled"]
        }
    }
}
