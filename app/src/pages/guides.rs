//! Every guide.

use super::{Body, Frame};
use crate::page::Page;
use leptos::prelude::*;

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().guide;
    let main = view! {
        <h1>{words.all}</h1>
        <p>{words.all_lead}</p>
        <section>{list(frame, Heading::Second)}</section>
    };
    Body::new(words.all, main.into_any()).described(words.all_lead)
}

/// Every guide with its summary.
pub(super) fn list(frame: &Frame<'_>, heading: Heading) -> AnyView {
    let guides = frame.site.catalogue.packs(frame.address.lang).map(|pack| {
        let words = &pack.words.guide;
        (
            pack.guide.id.clone(),
            words.title.clone(),
            words.summary.clone(),
        )
    });
    linked(frame, guides, heading)
}

/// How deep the titles of a list stand below the page's own heading.
#[derive(Clone, Copy)]
pub(super) enum Heading {
    /// Right below it.
    Second,
    /// Below a section's heading.
    Third,
}

/// Guides by id, title and summary.
pub(super) fn linked(
    frame: &Frame<'_>,
    guides: impl Iterator<Item = (String, String, String)>,
    heading: Heading,
) -> AnyView {
    let items = guides.map(|(id, title, summary)| {
        let link = view! { <a href=frame.path(Page::Guide(id))>{title}</a> };
        let title = match heading {
            Heading::Second => view! { <h2>{link}</h2> }.into_any(),
            Heading::Third => view! { <h3>{link}</h3> }.into_any(),
        };
        view! { <li>{title}<p>{summary}</p></li> }
    });
    view! { <ul class="list">{items.collect_view()}</ul> }.into_any()
}
