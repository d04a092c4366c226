//! What a statement about places, roads and promises rests on: its documents, at their clauses, and how
//! firm they are.

use super::drawn::level_tag;
use super::frame::Frame;
use crate::page::Page;
use crate::parts::by_document;
use leptos::prelude::*;
use seeds::catalogue::Level;
use seeds::catalogue::places::Sourced;

/// The documents, how firm they are, and the day of checking.
pub(super) fn rests(frame: &Frame<'_>, source: Option<&Sourced>) -> Option<AnyView> {
    let source = source?;
    let day = source.checked_on.to_string();
    let view = view! {
        <p class="small soft">
            {documents(frame, source)}{level_tag(frame, source.level)}" "{frame.ui().checked}" "
            <time datetime=day.clone()>{day.clone()}</time>
        </p>
    };
    Some(view.into_any())
}

/// A tag where a statement is less than reported; nothing where it is a fact.
pub(super) fn doubt(frame: &Frame<'_>, source: &Sourced) -> Option<AnyView> {
    (source.level > Level::Reported).then(|| level_tag(frame, source.level))
}

/// The documents of a statement, each once, at the clause that comes first.
pub(super) fn documents(frame: &Frame<'_>, source: &Sourced) -> AnyView {
    let documents = by_document(&source.clauses).into_iter();
    let links = documents.filter_map(|(id, clause)| Some(view! { {link(frame, id, clause)?}" " }));
    links.collect_view().into_any()
}

/// A clause under its document's number, or its title where it has none.
pub(super) fn link(frame: &Frame<'_>, id: &str, clause: &str) -> Option<AnyView> {
    let document = frame.site.catalogue.document(id)?;
    let title = document.title.in_lang(frame.address.lang);
    let name = document.number.as_ref().unwrap_or(title).clone();
    let href = [&frame.path(Page::Source(id.to_owned())), "#", clause].concat();
    Some(view! { <a class="cite" href=href>{name}</a> }.into_any())
}

/// The four levels of support and what they mean.
pub(super) fn levels(frame: &Frame<'_>) -> AnyView {
    let levels = [
        Level::Official,
        Level::Reported,
        Level::Unconfirmed,
        Level::Unknown,
    ];
    let rows = levels.map(|level| {
        let meaning = frame.ui().levels.of(level).meaning;
        view! { <dt>{level_tag(frame, level)}</dt><dd>{meaning}</dd> }
    });
    view! { <dl class="pairs levels">{rows.into_iter().collect_view()}</dl> }.into_any()
}
