//! Every guide, theme by theme: a phone shows all themes at once, each opens with a tap.

use super::body::Body;
use super::events;
use super::frame::Frame;
use crate::page::Page;
use crate::words;
use leptos::prelude::*;
use seeds::catalogue::Pack;

/// The page: a section for each theme.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().guide;
    let themes = frame.site.catalogue.themes.iter().map(|theme| {
        let name = theme.names.in_lang(frame.address.lang).clone();
        let guides = theme.guides.iter().filter_map(|id| frame.pack(id));
        view! {
            <details id=theme.id.clone()>
                <summary><h2>{name}" · "{theme.guides.len()}</h2></summary>
                {linked(frame, guides.map(told))}
            </details>
        }
    });
    let overview = &words::of(frame.address.lang).overview;
    let main = view! {
        <h1>{words.all}</h1>
        <p>{words.all_lead}</p>
        {themes.collect_view()}
        <section>
            <h2>{frame.words().home.events}</h2>
            {events::links(frame, None)}
        </section>
        <section>
            <h2>{overview.directory.more}</h2>
            <ul class="toc">
                <li><a href=frame.path(Page::Directory)>{overview.directory.title}</a></li>
                <li><a href=frame.path(Page::Promises)>{overview.promises.title}</a></li>
            </ul>
        </section>
    };
    Body::new(words.all, main.into_any()).described(words.all_lead)
}

fn told(pack: &Pack) -> (String, String, String) {
    let words = &pack.words.guide;
    let id = pack.guide.id.clone();
    (id, words.title.clone(), words.summary.clone())
}

/// Every guide with its summary, in reading order.
pub(super) fn list(frame: &Frame<'_>) -> AnyView {
    let themes = frame.site.catalogue.themes.iter();
    let guides = themes.flat_map(|theme| &theme.guides);
    let guides = guides.filter_map(|id| frame.pack(id));
    linked(frame, guides.map(told))
}

/// Guides by id, title and summary, below the heading of a section.
pub(super) fn linked(
    frame: &Frame<'_>,
    guides: impl Iterator<Item = (String, String, String)>,
) -> AnyView {
    let items = guides.map(|(id, title, summary)| {
        let link = view! { <a href=frame.path(Page::Guide(id))>{title}</a> };
        view! { <li><h3>{link}</h3><p>{summary}</p></li> }
    });
    view! { <ul class="list">{items.collect_view()}</ul> }.into_any()
}
