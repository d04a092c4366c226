//! Tickets of scenic areas, and the ways to them.

use super::body::Body;
use super::crumbs::crumbs;
use super::frame::Frame;
use super::tool;
use crate::form::{Action, DO};
use crate::islands::trips::Tickets;
use crate::page::Page;
use crate::parts::tickets::{PLACES, Tickets as TicketsTool};
use crate::render::document::Input;
use crate::words;
use leptos::prelude::*;

/// The page: the form, or who pays what.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &words::of(frame.address.lang).tickets;
    let island = || view! { <Tickets /> }.into_any();
    let named = [words.title, words.lead];
    let up = words::of(frame.address.lang).places.title.to_owned();
    tool::page::<TicketsTool>(frame, input, words, named, island, |stage| {
        view! {
            {crumbs(frame, vec![(frame.path(Page::Places), up)])}
            <h1>{words.title}</h1>
            <p class="soft">{words.lead}</p>
            {stage}
        }
        .into_any()
    })
}

/// The way to this page; `chosen` is empty, or `#` and what is chosen there.
pub(super) fn link(frame: &Frame<'_>, chosen: &str) -> AnyView {
    let words = &words::of(frame.address.lang).tickets;
    let href = [&frame.path(Page::Tickets), chosen].concat();
    view! { <p><a class="cell" href=href>{words.link}</a></p> }.into_any()
}

/// The way to this page with the scenic area `id` chosen. A link opens it on the device; without
/// scripts a button sends which place it is, and nothing else.
pub(super) fn with_place(frame: &Frame<'_>, id: &str) -> AnyView {
    let words = &words::of(frame.address.lang).tickets;
    view! {
        {link(frame, &["#", id].concat())}
        <noscript>
            <form method="post" action=frame.path(Page::Tickets)>
                <input type="hidden" name=DO value=Action::Show.write() />
                <button class="quiet" name=PLACES value=id.to_owned()>{words.take}</button>
            </form>
        </noscript>
    }
    .into_any()
}
