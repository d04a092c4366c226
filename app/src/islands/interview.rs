//! The interview as an island.

use leptos::prelude::*;

/// The questions of one guide and its plan. Without the browser's program it is a form that posts.
#[island]
pub fn Interview() -> impl IntoView {
    #[cfg(feature = "ssr")]
    let stage = super::server::handed_stage();
    #[cfg(not(feature = "ssr"))]
    let stage = super::stage(super::client::interview);
    stage
}
