//! Every guide, theme by theme: a phone shows all themes at once, each opens with a tap.

use super::body::Body;
use super::events;
use super::frame::Frame;
use super::shapes::{guide_link, links, section};
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::Pack;

/// The page: a section for each theme.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().pages.guide;
    let themes = frame.site.catalogue.themes.iter().map(|theme| {
        let name = frame.say(&theme.names);
        let guides = theme.guides.iter().filter_map(|id| frame.pack(id));
        view! {
            <details id=theme.id.clone()>
                <summary><h2>{name}" · "{theme.guides.len()}</h2></summary>
                {listed(frame, guides)}
            </details>
        }
    });
    let overview = &frame.words().overview;
    let more = [
        (Page::Directory, overview.directory.title),
        (Page::Promises, overview.promises.title),
    ];
    let main = view! {
        <h1>{words.all}</h1>
        <p>{words.all_lead}</p>
        {themes.collect_view()}
        {section(frame.words().pages.home.events, events::all(frame, None))}
        {section(overview.directory.more, links(frame, "toc", more))}
    };
    Body::new(words.all, main).described(words.all_lead)
}

/// Every guide with its summary, in reading order.
pub(super) fn list(frame: &Frame<'_>) -> AnyView {
    let themes = frame.site.catalogue.themes.iter();
    let guides = themes.flat_map(|theme| &theme.guides);
    listed(frame, guides.filter_map(|id| frame.pack(id)))
}

/// Guides with title and summary, below the heading of a section.
fn listed<'a>(frame: &Frame<'_>, guides: impl Iterator<Item = &'a Pack>) -> AnyView {
    let items = guides.map(|pack| {
        let (page, title) = guide_link(pack);
        let link = view! { <a href=frame.path(page)>{title}</a> };
        view! { <li><h3>{link}</h3><p>{pack.words.guide.summary.clone()}</p></li> }
    });
    view! { <ul class="list">{items.collect_view()}</ul> }.into_any()
}
