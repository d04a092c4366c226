//! The estimate of a medical settlement.

use super::body::Body;
use super::crumbs::crumbs;
use super::drawn::contacts;
use super::frame::Frame;
use super::tool;
use crate::islands::bills::Settlement;
use crate::named::{BEFORE_SETTLEMENT, OF_SETTLEMENT};
use crate::page::Page;
use crate::parts::settlement::Settlement as SettlementTool;
use crate::render::document::Input;
use crate::words;
use leptos::prelude::*;

/// The page: the form, or what follows from it.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &words::of(frame.address.lang).settlement;
    let asked: Vec<_> = OF_SETTLEMENT
        .iter()
        .filter_map(|id| frame.contact(id))
        .cloned()
        .collect();
    let island = || view! { <Settlement /> }.into_any();
    let named = [words.title, words.lead];
    tool::page::<SettlementTool>(frame, input, words, named, island, |stage| {
        view! {
            {crumbs(frame, vec![(frame.path(Page::Guides), frame.words().guide.all.to_owned())])}
            <h1>{words.title}</h1>
            <p class="soft">{words.lead}</p>
            {stage}
            <section>
                <h2>{words.ask}</h2>
                {contacts(frame.address.lang, &asked)}
                <p class="small soft">{words.formula}</p>
            </section>
        }
        .into_any()
    })
}

/// The way to this page from a guide about care; nothing in other guides.
pub(super) fn beside_guide(frame: &Frame<'_>, guide: &str) -> AnyView {
    let words = &words::of(frame.address.lang).settlement;
    let path = frame.path(Page::Settlement);
    let link = BEFORE_SETTLEMENT.contains(&guide).then(|| {
        view! {
            <p class="go">
                <a class="button quiet" href=path>{words.link}</a>
                <span class="small soft">{words.link_note}</span>
            </p>
        }
    });
    link.into_any()
}
