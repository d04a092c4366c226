//! The island of the search box: results while one types, and no request that carries what is typed.

use super::results::{Case, Results};
use super::stage::handed;
use crate::device::typing;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::tachys::html::element::inner_html;

/// The results below the box. The box itself stands on the page; without the browser's program it
/// is a form that the server answers.
#[island]
pub fn SearchResults() -> impl IntoView {
    let case = RwSignal::new(Case::default());
    let results = StoredValue::new(None::<Results>);
    let served = handed();
    Effect::new(move |_| {
        results.set_value(Results::of_page());
        if results.with_value(Option::is_some) {
            typing::listen(move |query| case.set(Case::asking(query)));
        }
    });
    let markup = move || {
        let case = case.read();
        results
            .with_value(|results| results.as_ref().map(|results| results.of(&case)))
            .unwrap_or_else(|| served.clone())
    };
    let press = move |event: MouseEvent| {
        let Some((name, value)) = typing::button_of(&event) else {
            return;
        };
        // Read to its end before it is written.
        let next = case.read_untracked().pressed(&name, value);
        if let Some(next) = next {
            event.prevent_default();
            case.set(next);
        }
    };
    view! { <div id="stage" {..inner_html(markup)} on:click=press></div> }
}
