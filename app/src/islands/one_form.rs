//! A page that is one form and what follows from it: the form is taken here, and nothing is sent.

use crate::device::{self, desk::Desk};
use crate::form::Fields;
use crate::parts::Markup;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What such a page shows at one moment.
pub(super) trait OneForm: Sized + Send + Sync + 'static {
    /// What follows after a form was sent, or from the form that the server drew.
    fn submit(desk: &'static Desk, fields: &Fields) -> Self;

    /// What the page shows instead once it is awake: what a link carries, or the device keeps.
    fn found(_: &'static Desk) -> Option<Self> {
        None
    }

    /// What is to be done on the device after a button was pressed.
    fn pressed(&mut self, _: &'static Desk, _: &Fields) {}

    /// What is drawn: the same as on the server.
    fn draw(&self, desk: &'static Desk) -> Markup;

    /// What is announced when it appears.
    fn said(&self, desk: &'static Desk) -> String;

    /// Where the focus goes: the first that is on the page.
    fn focus(&self) -> &'static [&'static str] {
        &["#faults", "#result"]
    }
}

/// The stage of the page and its listeners. Every change is drawn afresh.
pub(super) fn one_form<S: OneForm>() -> AnyView {
    let Some(desk) = Desk::of_page() else {
        return ().into_any();
    };
    let first = S::submit(desk, &device::fields::drawn());
    let stage = RwSignal::new(first);
    Effect::new(move || {
        if let Some(found) = S::found(desk) {
            show(desk, stage, found);
        }
    });
    let drawn = move || stage.with(|shown| shown.draw(desk).into_string());
    let pressed = StoredValue::new(String::new());
    let on_click = move |event: MouseEvent| {
        if let Some(action) = device::fields::button_of(&event) {
            pressed.set_value(action);
        }
    };
    let on_submit = move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|form| form.dyn_into().ok()) else {
            return;
        };
        event.prevent_default();
        let action = device::fields::submitter(&event).unwrap_or_else(|| pressed.get_value());
        let fields = device::fields::of(&form, action);
        let mut next = S::submit(desk, &fields);
        next.pressed(desk, &fields);
        show(desk, stage, next);
    };
    view! { <div id="stage" on:click=on_click on:submit=on_submit inner_html=drawn></div> }
        .into_any()
}

fn show<S: OneForm>(desk: &'static Desk, stage: RwSignal<S>, next: S) {
    device::page::say(&next.said(desk));
    device::page::focus_soon(next.focus());
    stage.set(next);
}
