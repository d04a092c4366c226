//! A plan opened from a link, as an island.

use leptos::prelude::*;

/// The plan that the address carries after `#`: read on the device, sent nowhere.
#[island]
pub fn SharedPlan() -> impl IntoView {
    #[cfg(feature = "ssr")]
    let stage = super::server::handed_stage();
    #[cfg(not(feature = "ssr"))]
    let stage = super::stage(super::client::shared_plan);
    stage
}
