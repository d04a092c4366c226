//! The small things that every part is made of.

use crate::form::{Action, DO};
use crate::parts::markup::{Markup, Render, html};

/// A word on a coloured ground, with a sign that says the same without colour.
pub(super) fn tag(class: &'static str, sign: &str, word: &str) -> Markup {
    html! { span class=(class) { (sign) @if !sign.is_empty() { " " } (word) } }
}

/// A paragraph; nothing where there are no words.
pub(super) fn paragraph(class: &'static str, text: &str) -> Markup {
    html! { @if !text.is_empty() { p class=[named(class)] { (text) } } }
}

/// What one opens to read more.
pub(super) fn details(open: bool, summary: &str, body: Markup) -> Markup {
    html! { details open[open] { summary { (summary) } (body) } }
}

/// What the program folds: drawn open, for paper and for browsers without scripts.
pub(super) fn fold(summary: &str, body: Markup) -> Markup {
    html! { details class="fold" open { summary { h2 { (summary) } } (body) } }
}

/// A field that people do not see. Browsers must not bring old values back on reload.
pub(super) fn hidden(name: &'static str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value) autocomplete="off"; }
}

/// A button that sends the form.
pub(super) fn button(class: &'static str, action: Action<'_>, body: impl Render) -> Markup {
    html! { button class=[named(class)] name=(DO) value=(action.write()) { (body) } }
}

/// Return in a text field presses a form's first button: that must be the one that goes on.
pub(super) fn first_button(action: Action<'_>) -> Markup {
    html! {
        button class="unseen" name=(DO) value=(action.write()) tabindex="-1" aria-hidden="true" { "→" }
    }
}

/// Words that are only read aloud.
pub(super) fn unseen(text: &str) -> Markup {
    html! { span class="unseen" { (text) } }
}

/// An attribute's value; the attribute is left out where there is none.
pub(super) fn named(value: &str) -> Option<&str> {
    (!value.is_empty()).then_some(value)
}
