//! The interview of a guide: one form, which works with and without the browser's program.

use super::body::{Body, Here};
use super::drawn;
use super::frame::Frame;
use super::shapes::crumbs;
use crate::form::Screen;
use crate::islands::{self, interview::Interview};
use crate::page::Page;
use crate::parts::{self, Scene};
use crate::render::document::Input;
use leptos::prelude::*;
use seeds::catalogue::Pack;
use seeds::share::Shared;

/// The page: the first question, or what follows the answers that were sent.
pub(super) fn page(frame: &Frame<'_>, pack: &Pack, input: Input<'_>) -> Body {
    match input {
        Input::Get => {
            let scene = scene(frame, pack);
            let screen = Screen::open(pack, frame.today);
            let sources = frame.interview(&pack.guide.id);
            let title = parts::headline(&scene, &screen);
            let mut body = around(frame, pack, title, || match &sources {
                Some(sources) => {
                    let markup = parts::screen(&scene, &screen).into_string();
                    islands::ready(sources, markup, || view! { <Interview /> }.into_any())
                }
                None => drawn::screen(&scene, &screen),
            });
            body.islands = sources.is_some();
            body.here = here(pack, &screen);
            body
        }
        Input::Form(fields) => {
            let screen = Screen::submit(pack, frame.today, fields);
            answered(frame, pack, &screen, None)
        }
    }
}

/// What follows from answers that were sent: nobody may keep it, and the browser's program stays
/// out of it. What was `shared` may leave something open.
pub(super) fn answered(
    frame: &Frame<'_>,
    pack: &Pack,
    screen: &Screen,
    shared: Option<&Shared>,
) -> Body {
    let scene = scene(frame, pack);
    let mut body = around(frame, pack, parts::headline(&scene, screen), || {
        let notice = shared.map(|shared| drawn::left_open(&scene, screen, shared));
        view! { {notice}{drawn::screen(&scene, screen)} }.into_any()
    });
    body.private = true;
    body.here = here(pack, screen);
    body
}

fn here(pack: &Pack, screen: &Screen) -> Option<Here> {
    let page = Page::Ask(pack.guide.id.clone());
    Some(Here::of(page, screen.again().write()))
}

fn scene<'a>(frame: &Frame<'a>, pack: &'a Pack) -> Scene<'a> {
    Scene {
        pack,
        address: frame.address,
        today: frame.today,
        public_url: &frame.site.public_url,
    }
}

/// A screen under the way back to its guide.
fn around(frame: &Frame<'_>, pack: &Pack, title: String, screen: impl FnOnce() -> AnyView) -> Body {
    let guide = Page::Guide(pack.guide.id.clone());
    let up = [
        (Page::Guides, frame.words().pages.guide.all),
        (guide, pack.words.guide.title.as_str()),
    ];
    Body::new(title, view! { {crumbs(frame, &up)} {screen()} })
}
