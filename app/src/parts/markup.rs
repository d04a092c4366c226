//! Finished markup. Parts are written into text rather than into a tree of views: the browser's
//! program holds no code per element, and both sides draw the same bytes.

pub(super) use maud::{Render, html};

/// Escaped HTML.
pub type Markup = maud::Markup;

/// Parts one after another.
pub(super) fn all(parts: impl IntoIterator<Item = Markup>) -> Markup {
    html! { @for part in parts { (part) } }
}
