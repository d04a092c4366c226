//! The interview of a guide: one form, which works with and without the browser's program.

use super::{Body, Frame, crumbs};
use crate::form::Screen;
use crate::page::Page;
use crate::parts::{self, Scene};
use crate::render::Input;
use leptos::prelude::*;
use seeds::catalogue::Pack;

/// The page: the first question, or what follows the answers that were sent.
pub(super) fn page(frame: &Frame<'_>, pack: &Pack, input: Input<'_>) -> Body {
    let screen = match input {
        Input::Get => Screen::open(pack, frame.today),
        Input::Form(fields) => Screen::submit(pack, frame.today, fields),
    };
    let mut body = shown(frame, pack, &screen, ().into_any());
    body.private = matches!(input, Input::Form(_));
    body
}

/// A screen of the interview under the way back to its guide.
pub(super) fn shown(frame: &Frame<'_>, pack: &Pack, screen: &Screen, notice: AnyView) -> Body {
    let scene = Scene {
        pack,
        address: frame.address,
        today: frame.today,
        public_url: &frame.site.public_url,
    };
    let guide = frame.path(Page::Guide(pack.guide.id.clone()));
    let up = vec![
        (frame.path(Page::Guides), frame.words().guide.all.to_owned()),
        (guide, pack.words.guide.title.clone()),
    ];
    let main = view! {
        {crumbs(frame, up)}
        {notice}
        {parts::screen(&scene, screen)}
    };
    Body::new(parts::headline(&scene, screen), main.into_any())
}
