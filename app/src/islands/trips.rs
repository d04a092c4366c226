//! The islands of tickets and trips.

use super::one_form::Bench;
use super::stage::Stage;
use crate::parts::{tickets, trip};
use leptos::prelude::*;

/// The form and who pays what. Without the browser's program it is a form that posts.
#[island]
pub fn Tickets() -> impl IntoView {
    view! { <Stage<&'static Bench> wake={Bench::wake::<tickets::Tickets>} /> }
}

/// The form and the trip. Without the browser's program it is a form that posts.
#[island]
pub fn Trip() -> impl IntoView {
    view! { <Stage<&'static Bench> wake={Bench::wake::<trip::Trips>} /> }
}
