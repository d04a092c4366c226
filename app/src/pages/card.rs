//! The shared services card.

use super::{Body, Frame, tool, trip};
use crate::card::CardScreen;
use crate::islands::tools::Card;
use crate::render::Input;
use crate::words::card::words;
use leptos::prelude::*;

/// The page: the form with what holds for everyone, or the card that was made.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = words(frame.address.lang);
    let island = || view! { <Card /> }.into_any();
    let named = [words.title, words.form];
    tool::page::<CardScreen>(frame, input, words, named, island, |stage| {
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
