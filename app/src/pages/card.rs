//! The shared services card.

use super::{Body, Frame, trip};
use crate::card::CardScreen;
use crate::islands::{self, Card};
use crate::parts::card::{CardScene, card, headline};
use crate::render::Input;
use crate::tools::Tool;
use crate::words::card::words;
use leptos::prelude::*;
use seeds::card::CardPack;

/// The page: the form with what holds for everyone, or the card that was made.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let pack = CardPack::of(&frame.site.catalogue);
    let words = words(frame.address.lang);
    let scene = CardScene {
        pack: &pack,
        words,
        address: frame.address,
        public_url: &frame.site.public_url,
    };
    let screen = match input {
        Input::Get => CardScreen::default(),
        Input::Form(fields) => CardScreen::submit(fields, frame.today),
    };
    let stage = card(&scene, &screen).into_string();
    let tool = frame.tool(Tool::Card);
    let posted = matches!(input, Input::Form(_));
    let islands = !posted && tool.is_some();
    let stage = match tool.filter(|_| !posted) {
        Some(sources) => {
            let url = &frame.site.public_url;
            islands::tool(frame.address, frame.today, url, &sources, stage, || {
                view! { <Card /> }.into_any()
            })
        }
        None => view! { <div id="stage" inner_html=stage></div> }.into_any(),
    };
    let main = view! {
        <h1>{words.title}</h1>
        <noscript><p class="note">{words.needs_script}</p></noscript>
        <p class="note" id="unopened" hidden="hidden">{words.needs_script}</p>
        {stage}
        <div class="no-print">{trip::link(frame)}</div>
    };
    let title = match posted {
        true => headline(&scene, &screen),
        false => words.title.to_owned(),
    };
    let mut body = Body::new(title, main.into_any()).described(words.form);
    body.private = posted;
    body.islands = islands;
    body
}
