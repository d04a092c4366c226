//! Focus, announcements, and the form for pasted links.

use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// What is longer than a screen: with the focus alone it may stay where its middle or its end is seen.
const LONG: &str = "#result";

/// Moves the focus to the first of `selectors` that is on the page and takes it, once it is drawn.
pub fn focus_soon(selectors: &'static [&'static str]) {
    let later = Timeout::new(0, move || {
        let known = |selector: &&'static str| Some((*selector, find(selector)?));
        for (selector, element) in selectors.iter().filter_map(known) {
            // What is not shown in a window of this size leaves it where it is.
            drop(element.focus());
            if document().active_element().as_ref() == Some(element.as_ref()) {
                if selector == LONG {
                    element.scroll_into_view();
                }
                break;
            }
        }
    });
    later.forget();
}

/// Shows the place on the page to which the address leads, once it is drawn: whoever comes back from a
/// source finds the reference that was left.
pub fn back_to_place() {
    let later = Timeout::new(0, || {
        let Some(place) = document().get_element_by_id(&fragment()) else {
            return;
        };
        let mut around = Some(place.clone());
        while let Some(element) = around {
            if element.tag_name() == "DETAILS" {
                // An element that refuses stays folded.
                drop(element.set_attribute("open", ""));
            }
            around = element.parent_element();
        }
        place.scroll_into_view();
    });
    later.forget();
}

/// Says what the page is now: in its title, which ends in `site`, and aloud.
pub fn entitle(text: &str, site: &str) {
    document().set_title(&[text, site].concat());
    say(text);
}

/// Tells the loader with which button the form on the page gives what is shown once more.
pub fn again(button: &str) {
    if let Some(desk) = find("#desk") {
        // Without it the switch of language shows the form alone.
        drop(desk.dataset().set("again", button));
    }
}

/// The form that came along from the other language or reading mode.
pub fn handed() -> Option<Vec<(String, String)>> {
    let fragment = fragment();
    let form = fragment.strip_prefix(HANDED)?;
    Some(super::fields::unwritten(form))
}

/// What takes a form along to another address.
pub fn handing(form: &seeds::field::Fields) -> String {
    ["#", HANDED, &super::fields::written(form)].concat()
}

/// What a form begins with that comes along in the address, as the loader writes it.
const HANDED: &str = "form~";

/// Announces `text` without moving the focus. The element was on the page from the start.
pub fn say(text: &str) {
    if let Some(said) = find("#said") {
        said.set_text_content(Some(text));
    }
}

/// Opens another address.
pub fn go(address: &str) {
    // A browser that refuses stays where it is.
    drop(window().location().assign(address));
}

/// Hides or shows the form for pasted links.
pub fn paste_hidden(hidden: bool) {
    if let Some(paste) = find("#paste") {
        paste.set_hidden(hidden);
    }
}

/// What the address carries after `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The page's path.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Whether the address carries something after `#` that is no place on this page.
pub fn carries() -> bool {
    let fragment = fragment();
    !fragment.is_empty() && document().get_element_by_id(&fragment).is_none()
}

/// Shows or hides a part of the form, by its id.
pub fn part_shown(part: &str, shown: bool) {
    if let Some(part) = find(&["[data-part=\"", part, "\"]"].concat()) {
        part.set_hidden(!shown);
    }
}

/// Puts another reply in the place of the one that is shown.
pub fn reply(html: &str) {
    if let Some(reply) = find("#reply") {
        reply.set_inner_html(html);
    }
}

/// How long nothing must be typed before what follows is said aloud, in milliseconds.
const PAUSE: u32 = 800;

thread_local! {
    /// What is about to be said.
    static SAYING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Announces `text` once nothing more is typed.
pub fn say_soon(text: String) {
    let later = Timeout::new(PAUSE, move || say(&text));
    // The one before is given up.
    SAYING.with(|saying| drop(saying.replace(Some(later))));
}
