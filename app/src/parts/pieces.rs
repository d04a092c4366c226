//! The small things that every part is made of. They are functions over finished views, so that
//! the browser's program holds each of them once.

use crate::form::{Action, DO};
use leptos::prelude::*;

/// A word on a coloured ground, with a sign that says the same without colour.
pub(super) fn tag(class: &'static str, sign: &str, word: &str) -> AnyView {
    let text = [sign, if sign.is_empty() { "" } else { " " }, word].concat();
    view! { <span class=class>{text}</span> }.into_any()
}

/// A paragraph; nothing where there are no words.
pub(super) fn paragraph(class: &'static str, text: &str) -> AnyView {
    if text.is_empty() {
        return ().into_any();
    }
    let class = (!class.is_empty()).then_some(class);
    view! { <p class=class>{text.to_owned()}</p> }.into_any()
}

/// A section under a heading.
pub(super) fn section(id: &'static str, heading: &str, body: AnyView) -> AnyView {
    view! { <section id=id><h2>{heading.to_owned()}</h2>{body}</section> }.into_any()
}

/// What one opens to read more.
pub(super) fn details(open: bool, summary: &str, body: AnyView) -> AnyView {
    view! { <details open=open><summary>{summary.to_owned()}</summary>{body}</details> }.into_any()
}

/// A list.
pub(super) fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    view! { <ul class=class>{items}</ul> }.into_any()
}

/// An entry of a list.
pub(super) fn item(class: &'static str, body: AnyView) -> AnyView {
    let class = (!class.is_empty()).then_some(class);
    view! { <li class=class>{body}</li> }.into_any()
}

/// Views beside one another.
pub(super) fn beside(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

/// A field that people do not see. Browsers must not bring old values back on reload.
pub(super) fn hidden(name: &'static str, value: String) -> AnyView {
    view! { <input type="hidden" name=name value=value autocomplete="off" /> }.into_any()
}

/// A button that sends the form.
pub(super) fn button(class: &'static str, action: Action<'_>, body: AnyView) -> AnyView {
    let class = (!class.is_empty()).then_some(class);
    view! { <button class=class name=DO value=action.write()>{body}</button> }.into_any()
}

/// Words that are only read aloud.
pub(super) fn unseen(text: String) -> AnyView {
    view! { <span class="unseen">{text}</span> }.into_any()
}
