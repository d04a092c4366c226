//! Forms, read as the server would receive them.

use crate::form::DO;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FormData, HtmlFormElement, SubmitEvent};

/// The fields of `form`, sent by the button `action`.
pub(crate) fn of(form: &HtmlFormElement, action: String) -> Vec<(String, String)> {
    let mut fields = vec![(DO.to_owned(), action)];
    if let Ok(data) = FormData::new_with_form(form) {
        for entry in data.entries().into_iter().flatten() {
            let pair = Array::from(&entry);
            if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
                fields.push((name, value));
            }
        }
    }
    fields
}

/// What the button that sent the form asks for; `None` where the browser does not say.
pub(crate) fn submitter(event: &SubmitEvent) -> Option<String> {
    button(event.submitter()?.as_ref())
}

/// What the button under a click asks for.
pub(crate) fn button_of(event: &Event) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    button(clicked.closest("button").ok()??.as_ref())
}

fn button(button: &JsValue) -> Option<String> {
    let button: &Element = button.dyn_ref()?;
    (button.get_attribute("name")? == DO).then(|| button.get_attribute("value"))?
}
