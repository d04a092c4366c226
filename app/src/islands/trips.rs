//! The islands of tickets and trips.

use super::one_form::one_form;
use crate::tickets::TicketsScreen;
use crate::trip::TripScreen;
use leptos::prelude::*;

/// The form and who pays what. Without the browser's program it is a form that posts.
#[island]
pub fn Tickets() -> impl IntoView {
    one_form::<TicketsScreen>()
}

/// The form and the trip. Without the browser's program it is a form that posts.
#[island]
pub fn Trip() -> impl IntoView {
    one_form::<TripScreen>()
}
