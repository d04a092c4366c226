//! The island of the settlement.

use super::one_form::Bench;
use super::stage::Stage;
use crate::parts::settlement;
use leptos::prelude::*;

/// The form and what follows from it. Without the browser's program it is a form that posts.
#[island]
pub fn Settlement() -> impl IntoView {
    view! { <Stage<&'static Bench> wake={Bench::wake::<settlement::Settlement>} /> }
}
