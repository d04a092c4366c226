//! The estimate of a medical settlement.

use super::body::Body;
use super::drawn::contacts;
use super::frame::Frame;
use super::shapes::crumbs;
use super::tool;
use crate::islands::bills::Settlement;
use crate::named::{BEFORE_SETTLEMENT, OF_SETTLEMENT};
use crate::page::Page;
use crate::parts::settlement::Settlement as SettlementTool;
use crate::render::document::Input;
use leptos::prelude::*;

/// The page: the form, or what follows from it.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &frame.words().settlement;
    let island = || view! { <Settlement /> }.into_any();
    let named = [words.title, words.lead];
    tool::page::<SettlementTool>(frame, input, words, named, island, |stage| {
        view! {
            {crumbs(frame, &[(Page::Guides, frame.words().pages.guide.all)])}
            <h1>{words.title}</h1>
            <p class="soft">{words.lead}</p>
            {stage}
            <section>
                <h2>{words.ask}</h2>
                {contacts(frame, &frame.contacts(&OF_SETTLEMENT))}
                <p class="small soft">{words.formula}</p>
            </section>
        }
        .into_any()
    })
}

/// The way to this page from a guide about care; nothing in other guides.
pub(super) fn beside_guide(frame: &Frame<'_>, guide: &str) -> Option<AnyView> {
    let words = &frame.words().settlement;
    let link = view! {
        <p class="go">
            <a class="button quiet" href=frame.path(Page::Settlement)>{words.link}</a>
            <span class="small soft">{words.link_note}</span>
        </p>
    };
    BEFORE_SETTLEMENT.contains(&guide).then(|| link.into_any())
}
