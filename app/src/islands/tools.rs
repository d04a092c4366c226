//! The islands of card and settlement.

use super::one_form::one_form;
use crate::card::CardScreen;
use crate::settlement::SettlementScreen;
use leptos::prelude::*;

/// The card's form and the card. Without the browser's program it is a form that posts.
#[island]
pub fn Card() -> impl IntoView {
    one_form::<CardScreen>()
}

/// The form and what follows from it. Without the browser's program it is a form that posts.
#[island]
pub fn Settlement() -> impl IntoView {
    one_form::<SettlementScreen>()
}
