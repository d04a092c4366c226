//! The part of the page that changes: what is drawn there, and the forms that are sent from it.
//!
//! Every change is drawn afresh, never over the tree before it: controls must not keep what was
//! typed into those of another question. A stage that is replaced whole needs no signals; with them
//! the programs were a tenth larger.

use super::desk::Desk;
use super::{fields, history, page};
use crate::form::Fields;
use crate::parts::elsewhere::marked;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::document;
use seeds::catalogue::Lang;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement};

fn stage() -> Option<Element> {
    document().get_element_by_id("stage")
}

/// Draws `html` in place of what is there.
pub(crate) fn draw(html: &str) {
    let Some(stage) = stage() else { return };
    let lang = Desk::of_page().map_or_else(Lang::binding, |desk| desk.address.lang);
    stage.set_inner_html(&marked(html, lang));
    // What is folded on the screen is drawn open: paper and other browsers show all of it.
    let folds = stage.get_elements_by_class_name("fold");
    for at in 0..folds.length() {
        if let Some(fold) = folds.item(at) {
            // An attribute that is not there is no fault.
            drop(fold.remove_attribute("open"));
        }
    }
}

/// What is drawn there now.
#[cfg(feature = "search")]
pub(crate) fn drawn() -> String {
    stage().map_or_else(String::new, |stage| stage.inner_html())
}

/// What takes a form and its fields.
pub(crate) type Take = Box<dyn Fn(&HtmlFormElement, &Fields)>;

/// Takes every form that is sent from the stage, with its fields; nothing goes to the server.
pub(crate) fn on_form(take: Take) {
    let Some(stage) = stage() else { return };
    let pressed = Rc::new(RefCell::new(String::new()));
    let last = Rc::clone(&pressed);
    EventListener::new(&stage, "click", move |event| {
        if let Some(action) = fields::button_of(event) {
            last.replace(action);
        }
        if fields::link_of(event).is_some_and(|to| to == page::path()) {
            // A link to the page itself asks for it empty, not for what it showed.
            history::leave_nothing();
        }
    })
    .forget();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&stage, "submit", options, move |event| {
        let target = event.target();
        let Some(form) = target.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else {
            return;
        };
        // A form that opens elsewhere is for the server, as the person asked.
        if !form.target().is_empty() {
            return;
        }
        event.prevent_default();
        let submitter = event.dyn_ref().and_then(fields::submitter);
        let action = submitter.unwrap_or_else(|| pressed.borrow().clone());
        take(&form, &fields::of(&form, action));
    })
    .forget();
}
