//! The island of the card.

use super::one_form::Bench;
use super::stage::Stage;
use crate::parts::card;
use leptos::prelude::*;

/// The card's form and the card. Without the browser's program it is a form that posts.
#[island]
pub fn Card() -> impl IntoView {
    view! { <Stage<&'static Bench> wake={Bench::wake::<card::Card>} /> }
}
