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
        <section>{list(frame)}</section>
    };
    Body::new(words.all, main.into_any()).described(words.all_lead)
}

/// Every guide with its summary.
pub(super) fn list(frame: &Frame<'_>) -> AnyView {
    let guides = frame.site.catalogue.packs(frame.address.lang).map(|pack| {
        let words = &pack.words.guide;
        (
            pack.guide.id.clone(),
            words.title.clone(),
            words.summary.clone(),
        )
    });
    linked(frame, guides)
}

/// Guides by id, title and summary.
pub(super) fn linked(
    frame: &Frame<'_>,
    guides: impl Iterator<Item = (String, String, String)>,
) -> AnyView {
    let items = guides.map(|(id, title, summary)| {
        let path = frame.path(Page::Guide(id));
        view! { <li><h3><a href=path>{title}</a></h3><p>{summary}</p></li> }
    });
    view! { <ul class="list">{items.collect_view()}</ul> }.into_any()
}
