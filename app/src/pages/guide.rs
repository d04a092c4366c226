//! A guide: the answer first, then the elements of a 办事指南 under their official headings.

mod elements;
mod figures;
mod shown;

use super::body::Body;
use super::frame::Frame;
use super::settlement;
use super::shapes::crumbs;
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::Pack;
use shown::Guide;

/// The page.
pub(super) fn page(frame: &Frame<'_>, pack: &Pack) -> Body {
    let words = &frame.words().pages.guide;
    let said = &pack.words.guide;
    let guide = Guide { frame, pack };
    let sections = elements::sections(&guide);
    let contents = sections.iter().map(|section| {
        let anchor = format!("#{}", section.anchor);
        view! { <li><a href=anchor>{section.heading}</a></li> }
    });
    let contents = contents.collect_view();
    let drawn = sections.into_iter().map(|section| {
        view! {
            <section id=section.anchor>
                <h2>{section.heading}</h2>
                {section.content}
            </section>
        }
    });
    let main = view! {
        {crumbs(frame, &[(Page::Guides, words.all)])}
        <h1>{said.title.clone()}</h1>
        <p class="soft">{said.summary.clone()}</p>
        {guide.notices()}
        <p class="go">
            <a class="button" href=frame.path(Page::Ask(pack.guide.id.clone()))>{words.start}</a>
            <span class="small soft">{words.start_note}</span>
        </p>
        <dl class="first" aria-label=words.answer>
            <dt>{words.can}</dt><dd>{guide.said(&said.can)}</dd>
            <dt>{words.bring}</dt><dd>{guide.said(&said.bring)}</dd>
            <dt>{words.place}</dt><dd>{guide.said(&said.place)}</dd>
        </dl>
        {settlement::beside_guide(frame, &pack.guide.id)}
        {guide.checked()}
        {guide.curve()}
        <div class="split with-contents">
            <nav class="contents" aria-label=words.contents>
                <b>{words.contents}</b>
                <ul class="toc">{contents}</ul>
            </nav>
            <div class="elements">{drawn.collect_view()}</div>
        </div>
    };
    Body::new(&said.title, main).described(&said.summary)
}
