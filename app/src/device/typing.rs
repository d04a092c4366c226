//! A box that is typed into: composed signs wait until they are complete, arrows walk through the
//! results, escape empties the box. What was asked stays in the browser's history and nowhere else.

use crate::parts::search::QUERY;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

fn the_box() -> Option<HtmlInputElement> {
    document().get_element_by_id("q")?.dyn_into().ok()
}

/// Keeps the query where Back finds it.
fn remember(query: &str) {
    if let Ok(history) = window().history() {
        // A browser that refuses only forgets what was asked when one comes back.
        drop(history.replace_state(&JsValue::from(query), ""));
    }
}

/// The query that was asked before one went on and came back, in the other language, or in a
/// browser's own box.
fn remembered() -> Option<String> {
    let kept = window().history().ok()?.state().ok()?.as_string();
    let hash = super::page::fragment();
    let asked = hash.strip_prefix("q=").map(|asked| asked.replace('+', " "));
    let asked = asked.and_then(|asked| js_sys::decode_uri_component(&asked).ok());
    let handed = super::page::handed().and_then(|fields| {
        let mut fields = fields.into_iter();
        let found = fields.find(|(name, _)| name == QUERY);
        found.map(|(_, query)| query)
    });
    kept.or(handed).or_else(|| asked.map(String::from))
}

/// What is drawn below the box.
#[must_use]
pub fn below_the_box() -> String {
    let stage = document().get_element_by_id("stage");
    stage.map_or_else(String::new, |stage| stage.inner_html())
}

/// Name and value of the button under a click.
#[must_use]
pub fn button_of(event: &Event) -> Option<(String, String)> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    let button = clicked.closest("button[name]").ok()??;
    let value = button.get_attribute("value").unwrap_or_default();
    Some((button.get_attribute("name")?, value))
}

/// Hands the text of the box to `typed`: what stands there already, and whatever it becomes.
pub fn listen(typed: impl Fn(String) + 'static) {
    let Some(field) = the_box() else { return };
    let typed = Rc::new(move |query: String| {
        remember(&query);
        typed(query);
    });
    let composing = Rc::new(Cell::new(false));
    let read = {
        let (field, typed) = (field.clone(), Rc::clone(&typed));
        move || typed(field.value())
    };
    let read = Rc::new(read);
    let begun = Rc::clone(&composing);
    EventListener::new(&field, "compositionstart", move |_| begun.set(true)).forget();
    let (ended, now) = (Rc::clone(&composing), Rc::clone(&read));
    EventListener::new(&field, "compositionend", move |_| {
        ended.set(false);
        now();
    })
    .forget();
    let (still, now) = (composing, Rc::clone(&read));
    EventListener::new(&field, "input", move |_| {
        if !still.get() {
            now();
        }
    })
    .forget();
    let options = EventListenerOptions::enable_prevent_default();
    if let Some(form) = field.form() {
        let now = Rc::clone(&read);
        EventListener::new_with_options(&form, "submit", options, move |event| {
            event.prevent_default();
            now();
            // The results are drawn first.
            Timeout::new(0, || walk(0, 0)).forget();
        })
        .forget();
    }
    if let Some(desk) = document().get_element_by_id("desk") {
        EventListener::new_with_options(&desk, "keydown", options, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                && !event.is_composing()
            {
                key(event, &*typed);
            }
        })
        .forget();
    }
    match remembered() {
        Some(query) if field.value().is_empty() => {
            field.set_value(&query);
            read();
        }
        _ if !field.value().is_empty() => read(),
        _ => {}
    }
}

fn key(event: &KeyboardEvent, typed: &dyn Fn(String)) {
    match event.key().as_str() {
        "ArrowDown" => walk(1, 0),
        "ArrowUp" => walk(-1, 0),
        "Escape" => {
            if let Some(field) = the_box() {
                field.set_value("");
                // An element that cannot take the focus leaves it where it is.
                drop(field.focus());
                typed(String::new());
            }
        }
        _ => return,
    }
    event.prevent_default();
}

/// Moves the focus by `step` among the titles of the results; above the first stands the box.
fn walk(step: i32, from_box: u32) {
    let Ok(titles) = document().query_selector_all("#stage h3 a") else {
        return;
    };
    let title = |at: u32| titles.item(at)?.dyn_into::<HtmlElement>().ok();
    let active = document().active_element();
    let is_active = |at: &u32| title(*at).is_some_and(|it| active.as_ref() == Some(&*it));
    let at = (0..titles.length()).find(is_active);
    let next = match (at, step) {
        (None, -1) => return,
        (None, _) => Some(from_box),
        (Some(at), step) => at.checked_add_signed(step),
    };
    let target = match next {
        Some(next) => title(next),
        None => the_box().and_then(|field| field.dyn_into().ok()),
    };
    if let Some(target) = target {
        // An element that cannot take the focus leaves it where it is.
        drop(target.focus());
    }
}
