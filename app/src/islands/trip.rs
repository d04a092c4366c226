//! A trip as an island.

use leptos::prelude::*;

tool_island! {
    /// The form and the trip. Without the browser's program it is a form that posts.
    Trip, crate::trip::TripScreen
}

#[cfg(not(feature = "ssr"))]
mod client {
    use super::super::one_form::OneForm;
    use crate::trip::TripScreen;

    impl OneForm for TripScreen {
        fn focus(&self) -> &'static [&'static str] {
            &["#faults", "#result", "#filled"]
        }
    }
}
