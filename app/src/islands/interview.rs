//! The islands of the interview.

use super::guide::Walk;
use super::stage::Stage;
use leptos::prelude::*;

/// The questions of one guide and its plan. Without the browser's program it is a form that posts.
#[island]
pub fn Interview() -> impl IntoView {
    view! { <Stage<Walk> wake=Walk::begin /> }
}

/// The plan that the address carries after `#`: read on the device, sent nowhere.
#[island]
pub fn SharedPlan() -> impl IntoView {
    view! { <Stage<Walk> wake=Walk::open /> }
}
