//! The islands of the interview.

use super::guide::{Sight, Walk};
use super::stage::Stage;
use crate::form::Fields;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::HtmlFormElement;

/// The questions of one guide and its plan. Without the browser's program it is a form that posts.
#[island]
pub fn Interview() -> impl IntoView {
    walked(Walk::begin)
}

/// The plan that the address carries after `#`: read on the device, sent nowhere.
#[island]
pub fn SharedPlan() -> impl IntoView {
    walked(Walk::open)
}

/// A stage on which a person walks through a guide, once `wake` knows which one.
fn walked(wake: fn(RwSignal<Option<Sight>>) -> Option<Walk>) -> impl IntoView {
    let shown = RwSignal::new(None);
    let walk = Rc::new(Cell::new(None::<Walk>));
    let awake = Rc::clone(&walk);
    Effect::new(move |_| awake.set(wake(shown)));
    let take = move |form: &HtmlFormElement, fields: &Fields| {
        walk.get().map(|walk| walk.take(form, fields)).is_some()
    };
    view! { <Stage shown take /> }
}
