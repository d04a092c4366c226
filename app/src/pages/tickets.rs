//! Tickets of scenic areas, and the ways to them.

use super::body::Body;
use super::frame::Frame;
use super::shapes::crumbs;
use super::tool;
use crate::form::{Action, DO};
use crate::islands::trips::Tickets;
use crate::page::Page;
use crate::parts::tickets::{PLACES, Tickets as TicketsTool};
use crate::render::document::Input;
use leptos::prelude::*;

/// The page: the form, or who pays what.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &frame.words().tickets;
    let island = || view! { <Tickets /> }.into_any();
    let named = [words.title, words.lead];
    tool::page::<TicketsTool>(frame, input, words, named, island, |stage| {
        view! {
            {crumbs(frame, &[(Page::Places, frame.words().places.title)])}
            <h1>{words.title}</h1>
            <p class="soft">{words.lead}</p>
            {stage}
        }
        .into_any()
    })
}

/// The way to this page; `chosen` is empty, or `#` and what is chosen there.
pub(super) fn link(frame: &Frame<'_>, chosen: &str) -> AnyView {
    let href = [&frame.path(Page::Tickets), chosen].concat();
    let link = frame.words().tickets.link;
    view! { <p><a class="cell" href=href>{link}</a></p> }.into_any()
}

/// The way to this page with the scenic area `id` chosen. A link opens it on the device; without
/// scripts a button sends which place it is, and nothing else.
pub(super) fn with_place(frame: &Frame<'_>, id: &str) -> AnyView {
    let take = frame.words().tickets.take;
    view! {
        {link(frame, &["#", id].concat())}
        <noscript>
            <form method="post" action=frame.path(Page::Tickets)>
                <input type="hidden" name=DO value=Action::Show.write() />
                <button class="quiet" name=PLACES value=id.to_owned()>{take}</button>
            </form>
        </noscript>
    }
    .into_any()
}
