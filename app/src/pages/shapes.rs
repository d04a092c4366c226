//! The shapes that many pages are made of.

use super::drawn::contact_link;
use super::frame::Frame;
use crate::named::GOVERNMENT;
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::Pack;

/// Where the page stands: links back up.
pub(super) fn crumbs(frame: &Frame<'_>, up: &[(Page, &str)]) -> AnyView {
    let links = up.iter().map(|(page, label)| {
        view! { <li><a href=frame.path(page.clone())>{(*label).to_owned()}</a></li> }
    });
    let name = frame.words().pages.shell.path;
    view! { <nav aria-label=name><ol class="crumbs">{links.collect_view()}</ol></nav> }.into_any()
}

/// A part of a page below its heading.
pub(super) fn section(heading: &'static str, content: impl IntoView + 'static) -> AnyView {
    view! { <section><h2>{heading}</h2>{content.into_any()}</section> }.into_any()
}

/// The same, whose heading can be led to.
pub(super) fn anchored(id: &str, heading: String, content: AnyView) -> AnyView {
    let id = id.to_owned();
    view! { <section><h2 id=id>{heading}</h2>{content}</section> }.into_any()
}

/// A list of links to pages, each with its label.
pub(super) fn links<T: IntoView + 'static>(
    frame: &Frame<'_>,
    class: &'static str,
    links: impl IntoIterator<Item = (Page, T)>,
) -> AnyView {
    let links = links.into_iter().map(|(page, label)| {
        view! { <li><a href=frame.path(page)>{label}</a></li> }
    });
    view! { <ul class=class>{links.collect_view()}</ul> }.into_any()
}

/// Guides as items of a list; nothing where there is none.
pub(super) fn cited<'a>(
    frame: &Frame<'_>,
    guides: impl Iterator<Item = &'a Pack>,
) -> Option<Vec<AnyView>> {
    let items = guides.map(|pack| {
        let (page, title) = guide_link(pack);
        view! { <li><a class="cite" href=frame.path(page)>{title}</a></li> }.into_any()
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then_some(items)
}

/// A guide's page under its title.
pub(super) fn guide_link(pack: &Pack) -> (Page, String) {
    let title = pack.words.guide.title.clone();
    (Page::Guide(pack.guide.id.clone()), title)
}

/// The hotline that helps with everything, after what it helps with here.
pub(super) fn helps(frame: &Frame<'_>, says: &'static str) -> Option<AnyView> {
    let contact = frame.contact(GOVERNMENT)?;
    Some(view! { <p>{says}{contact_link(contact)}</p> }.into_any())
}

/// Heads and rows of a table that phones show as cards: each cell names its column.
pub(super) fn cards(heads: [&'static str; 4], rows: Vec<[AnyView; 4]>) -> AnyView {
    let rows = rows.into_iter().map(|[name, cells @ ..]| {
        let cells = cells.into_iter().zip(&heads[1..]);
        let cells = cells.map(|(cell, head)| view! { <td data-head=*head>{cell}</td> });
        view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
        <tbody>{rows}</tbody>
    }
    .into_any()
}
