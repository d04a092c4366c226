//! The shared services card.

use super::body::Body;
use super::frame::Frame;
use super::{tool, trip};
use crate::islands::cards::Card;
use crate::parts::card::Card as CardTool;
use crate::render::document::Input;
use leptos::prelude::*;

/// The page: the form with what holds for everyone, or the card that was made.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &frame.words().card;
    let named = [words.title, words.form];
    let island = || view! { <Card /> }.into_any();
    tool::page::<CardTool>(frame, input, words, named, island, |stage| {
        view! {
            <h1>{words.title}</h1>
            <noscript><p class="note">{words.needs_script}</p></noscript>
            <p class="note" id="unopened" hidden="hidden">{words.needs_script}</p>
            {stage}
            <div class="no-print">{trip::link(frame)}</div>
        }
        .into_any()
    })
}
