//! The small things that every part is made of. They are functions over finished views, so that
//! the browser's program holds each of them once.

use crate::form::{Action, DO};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};

/// A word on a coloured ground, with a sign that says the same without colour.
pub(super) fn tag(class: &'static str, sign: &str, word: &str) -> Markup {
    let text = [sign, if sign.is_empty() { "" } else { " " }, word].concat();
    html! { span class=[given(class)] { (shown(text)) } }.markup()
}

/// A paragraph; nothing where there are no words.
pub(super) fn paragraph(class: &'static str, text: &str) -> Markup {
    if text.is_empty() {
        return ().markup();
    }
    let class = (!class.is_empty()).then_some(class);
    html! { p class=[given(class)] { (shown(text.to_owned())) } }.markup()
}

/// A section under a heading.
pub(super) fn section(id: &'static str, heading: &str, body: Markup) -> Markup {
    html! { section id=[given(id)] { h2  { (shown(heading.to_owned())) } (shown(body)) } }.markup()
}

/// What one opens to read more.
pub(super) fn details(open: bool, summary: &str, body: Markup) -> Markup {
    html! { details open=[given(open)] { summary  { (shown(summary.to_owned())) } (shown(body)) } }
        .markup()
}

/// A list.
pub(super) fn list(class: &'static str, items: Vec<Markup>) -> Markup {
    html! { ul class=[given(class)] { (shown(items)) } }.markup()
}

/// An entry of a list.
pub(super) fn item(class: &'static str, body: Markup) -> Markup {
    let class = (!class.is_empty()).then_some(class);
    html! { li class=[given(class)] { (shown(body)) } }.markup()
}

/// Views beside one another.
pub(super) fn beside(views: Vec<Markup>) -> Markup {
    views.markup()
}

/// A field that people do not see. Browsers must not bring old values back on reload.
pub(super) fn hidden(name: &'static str, value: String) -> Markup {
    html! { input type="hidden" name=[given(name)] value=[given(value)] autocomplete="off"; }
        .markup()
}

/// A button that sends the form.
pub(super) fn button(class: &'static str, action: Action<'_>, body: Markup) -> Markup {
    let class = (!class.is_empty()).then_some(class);
    html! { button class=[given(class)] name=[given(DO)] value=[given(action.write())] { (shown(body)) } }.markup()
}

/// Return in a text field presses a form's first button: that must be the one that goes on.
pub(super) fn first_button(action: Action<'_>) -> Markup {
    html! { button class="unseen" name=[given(DO)] value=[given(action.write())] tabindex="-1" aria-hidden="true" { "→" } }
        .markup()
}

/// Words that are only read aloud.
pub(super) fn unseen(text: String) -> Markup {
    html! { span class="unseen" { (shown(text)) } }.markup()
}
