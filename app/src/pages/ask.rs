//! The interview of a guide: one form, which works with and without the browser's program.

use super::{Body, Frame, crumbs};
use crate::form::Screen;
use crate::page::Page;
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
    let guide = Page::Guide(pack.guide.id.clone());
    let title = pack.words.guide.title.clone();
    let main = view! {
        {crumbs(frame, vec![(frame.path(guide), frame.words().shell.guides)])}
        {notice}
    };
    let _ = screen;
    Body::new(title, main.into_any())
}
