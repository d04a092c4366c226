//! The islands' first tree, and what the loader needs to wake them.

use super::{Interview, SharedPlan};
use crate::form::Screen;
use crate::page::Address;
use crate::parts::{self, Scene};
use crate::words::ui;
use leptos::prelude::*;
use seeds::calendar::Date;

/// Addresses of what the loader fetches.
#[derive(Clone, Debug)]
pub struct Files<'a> {
    /// The glue of the WASM.
    pub glue: &'a str,
    /// The WASM.
    pub wasm: &'a str,
    /// The words around a guide, in the page's language.
    pub words: &'a str,
    /// The pack of each guide, in the page's language.
    pub packs: Vec<(&'a str, &'a str)>,
}

/// The interview of one guide, ready to wake. On a page that answers a POST draw
/// [`parts::screen`] instead: there the browser's program does not run.
#[must_use]
pub fn interview(scene: &Scene<'_>, screen: &Screen, files: &Files<'_>) -> AnyView {
    let guide = &scene.pack.guide.id;
    provide_context(Handed(parts::screen(scene, screen).into_string()));
    let island = view! { <Interview /> }.into_any();
    desk(
        scene.address,
        scene.today,
        scene.public_url,
        Some(guide),
        files,
        island,
    )
}

/// The place where a shared plan appears. What stands in an element `#paste` beside it is hidden
/// while one is shown.
#[must_use]
pub fn shared_plan(address: &Address, today: Date, public_url: &str, files: &Files<'_>) -> AnyView {
    provide_context(Handed(String::new()));
    let island = view! { <SharedPlan /> }.into_any();
    desk(address, today, public_url, None, files, island)
}

fn desk(
    address: &Address,
    today: Date,
    public_url: &str,
    guide: Option<&str>,
    files: &Files<'_>,
    island: AnyView,
) -> AnyView {
    let words = &ui(address.lang).share;
    let packs: Vec<String> = files
        .packs
        .iter()
        .map(|(id, pack)| format!("{id}={pack}"))
        .collect();
    view! {
        <div
            id="desk"
            data-guide=guide.map(str::to_owned)
            data-packs=packs.join(" ")
            data-words=files.words.to_owned()
            data-glue=files.glue.to_owned()
            data-wasm=files.wasm.to_owned()
            data-path=address.path()
            data-public=public_url.to_owned()
            data-today=today.to_string()
            data-lost=words.lost
            data-copied=words.copied
            data-uncopied=words.not_copied
        >
            <p role="status" id="said" class="unseen"></p>
            {island}
        </div>
    }
    .into_any()
}

/// The markup that the island on this page begins with.
#[derive(Clone)]
struct Handed(String);

pub(super) fn handed_stage() -> AnyView {
    let Handed(markup) = use_context().unwrap_or_else(|| Handed(String::new()));
    view! { <div id="stage" inner_html=markup></div> }.into_any()
}
