//! What the pages of all tools have in common.

use super::body::{Body, Here};
use super::frame::Frame;
use crate::islands;
use crate::render::document::Input;
use crate::tools::{ToolForm, ToolScene};
use leptos::prelude::*;
use seeds::catalogue::sent::PagePack;

/// The page of a tool: `island` makes its island, `around` puts heading and words around the stage.
/// A reply to a form names what it says in its title, and runs no program.
pub(super) fn page<S: ToolForm>(
    frame: &Frame<'_>,
    input: Input<'_>,
    [title, description]: [&str; 2],
    island: impl FnOnce() -> AnyView,
    around: impl FnOnce(AnyView) -> AnyView,
) -> Body {
    let pack = S::Pack::of(&frame.site.catalogue);
    let url = &frame.site.public_url;
    let scene = ToolScene {
        pack: &pack,
        words: S::words(frame.address.lang),
        address: frame.address,
        today: frame.today,
        public_url: url,
    };
    let (screen, posted) = match input {
        Input::Get => (S::blank(&pack, frame.today), false),
        Input::Form(fields) => (S::submit(&pack, fields, frame.today), true),
    };
    let stage = screen.draw(&scene).into_string();
    let tool = frame.tool(S::TOOL).filter(|_| !posted);
    let islands = tool.is_some();
    let stage = match tool {
        Some(sources) => islands::tool(frame.address, frame.today, url, &sources, stage, island),
        None => view! { <div id="stage" inner_html=stage></div> }.into_any(),
    };
    let title = match posted {
        true => screen.said(&scene),
        false => title.to_owned(),
    };
    let mut body = Body::new(title, around(stage)).described(description);
    body.private = posted;
    body.islands = islands;
    body.here = Some(Here {
        form: S::FORM,
        page: frame.address.page.clone(),
        again: screen.again(),
    });
    body
}
