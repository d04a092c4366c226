//! The way back up.

use super::frame::Frame;
use leptos::prelude::*;

/// Where the page stands: links back up.
pub(super) fn crumbs(frame: &Frame<'_>, up: Vec<(String, String)>) -> AnyView {
    let links = up
        .into_iter()
        .map(|(path, label)| view! { <li><a href=path>{label}</a></li> });
    let name = frame.words().shell.path;
    view! { <nav aria-label=name><ol class="crumbs">{links.collect_view()}</ol></nav> }.into_any()
}
