//! Forms, read as the server would receive them, and written down as a browser writes them.

use crate::form::DO;
use gloo_events::EventListener;
use gloo_utils::document;
use js_sys::{Array, Object};
use seeds::field::Fields;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FormData, HtmlFormElement, SubmitEvent, UrlSearchParams};

/// The fields of `form`, sent by the button `action`.
pub fn of(form: &HtmlFormElement, action: String) -> Vec<(String, String)> {
    let mut fields = vec![(DO.to_owned(), action)];
    if let Ok(data) = FormData::new_with_form(form) {
        fields.extend(pairs(&data));
    }
    fields
}

/// A form as the text that a browser would send.
pub fn written(fields: &Fields) -> String {
    let Ok(text) = UrlSearchParams::new() else {
        return String::new();
    };
    for (name, value) in fields {
        text.append(name, value);
    }
    text.to_string().into()
}

/// The form that was written down.
pub fn unwritten(text: &str) -> Vec<(String, String)> {
    let text = UrlSearchParams::new_with_str(text);
    text.map_or_else(|_| Vec::new(), |text| pairs(&text))
}

/// The pairs of something that lists them; what is no text is left out.
fn pairs(listing: &Object) -> Vec<(String, String)> {
    let pairs = Array::from(listing).into_iter();
    let texts = pairs.filter_map(|pair| {
        let pair = Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    texts.collect()
}

/// What the button that sent the form asks for; `None` where the browser does not say.
pub fn submitter(event: &SubmitEvent) -> Option<String> {
    button(event.submitter()?.as_ref())
}

/// What the button under a click asks for.
pub fn button_of(event: &Event) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    button(clicked.closest("button").ok()??.as_ref())
}

/// Where the link under a click leads.
pub fn link_of(event: &Event) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    clicked.closest("a").ok()??.get_attribute("href")
}

fn button(button: &JsValue) -> Option<String> {
    let button: &Element = button.dyn_ref()?;
    (button.get_attribute("name")? == DO).then(|| button.get_attribute("value"))?
}

/// Calls `follow` with the form on the stage whenever something in it is typed or picked; `true` where a
/// control was left with a new value.
pub fn while_typing(follow: impl Fn(Vec<(String, String)>, bool) + Copy + 'static) {
    let Some(stage) = document().get_element_by_id("stage") else {
        return;
    };
    for (kind, settled) in [("input", false), ("change", true)] {
        let heard = EventListener::new(&stage, kind, move |event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let form = target.and_then(|target| target.closest("form").ok().flatten());
            if let Some(form) = form.and_then(|form| form.dyn_into().ok()) {
                follow(of(&form, "show".to_owned()), settled);
            }
        });
        heard.forget();
    }
}
