//! The islands' first tree, and what the loader needs to wake them.

use super::interview::{Interview, SharedPlan};
use super::stage::Handed;
use crate::form::Screen;
use crate::page::Address;
use crate::parts::{self, Scene};
use crate::site::Program;
use crate::words::{self, ui};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use maud::html;
use seeds::calendar::Date;

/// The interview of one guide, ready to wake. On a page that answers a POST draw
/// [`parts::screen`] instead: there the browser's program does not run.
#[must_use]
pub fn interview(scene: &Scene<'_>, screen: &Screen, sources: &Sources<'_>) -> AnyView {
    provide_context(Handed(parts::screen(scene, screen).into_string()));
    let island = view! { <Interview /> }.into_any();
    desk(
        scene.address,
        scene.today,
        scene.public_url,
        sources,
        island,
    )
}

/// The place where a shared plan appears. What stands in an element `#paste` beside it is hidden
/// while one is shown.
#[must_use]
pub fn shared_plan(
    address: &Address,
    today: Date,
    public_url: &str,
    sources: &Sources<'_>,
) -> AnyView {
    provide_context(Handed(String::new()));
    let island = view! { <SharedPlan /> }.into_any();
    desk(address, today, public_url, sources, island)
}

/// Addresses of what the loader fetches for one page.
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    /// The program that holds the page's islands.
    pub program: &'a Program,
    /// The page's words, in its language.
    pub words: &'a str,
    /// What the program is handed.
    pub data: Data<'a>,
}

/// What a program is handed.
#[derive(Clone, Copy, Debug)]
pub enum Data<'a> {
    /// The page's one file.
    One(&'a str),
    /// The same, fetched when the person first touches what it is for.
    Lazy(&'a str),
    /// The pack of the page's guide. Its name holds the hash of its bytes: new content about other
    /// guides leaves it where it is.
    Guide {
        /// The guide.
        id: &'a str,
        /// Its pack.
        pack: &'a str,
    },
    /// The pack of the guide that a link names, [`crate::site::ANY`] in place of its id. The name
    /// holds the version of the catalogue: the page is the same however many guides there are.
    Linked(&'a str),
}

/// What surrounds an island: everything that loader and program read of the page.
fn desk(
    address: &Address,
    today: Date,
    public_url: &str,
    sources: &Sources<'_>,
    island: AnyView,
) -> AnyView {
    let words = &ui(address.lang).share;
    let shell = &words::of(address.lang).pages.shell;
    let (data, guide, pack) = match sources.data {
        Data::One(data) | Data::Lazy(data) => (Some(data.to_owned()), None, None),
        Data::Guide { id, pack } => (Some(pack.to_owned()), Some(id.to_owned()), None),
        Data::Linked(pack) => (None, None, Some(pack.to_owned())),
    };
    view! {
        {ahead(sources)}
        <div
            id="desk"
            data-guide=guide
            data-pack=pack
            data-data=data
            data-lazy=matches!(sources.data, Data::Lazy(_)).then_some("")
            data-words=sources.words.to_owned()
            data-glue=sources.program.glue.clone()
            data-wasm=sources.program.wasm.clone()
            data-path=address.path()
            data-public=public_url.to_owned()
            data-today=today.to_string()
            data-site=[shell.title_joint, shell.brand].concat()
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

/// What the page will fetch by itself is asked for at once, beside the loader, but not where no script
/// runs; older browsers, which do not know the condition, wait for the loader.
fn ahead(sources: &Sources<'_>) -> Option<AnyView> {
    let (Data::One(data) | Data::Guide { pack: data, .. }) = sources.data else {
        return None;
    };
    let Program { glue, wasm } = sources.program;
    let links = html! {
        link rel="modulepreload" fetchpriority="low" media=(SCRIPTED) href=(glue);
        @for file in [wasm.as_str(), data, sources.words] {
            link rel="preload" as="fetch" crossorigin fetchpriority="low" media=(SCRIPTED) href=(file);
        }
    };
    Some(InertElement::new(links.into_string()).into_any())
}

/// Holds where scripts run.
const SCRIPTED: &str = "(scripting: enabled)";

/// A tool, ready to wake: `draw` makes its island, `markup` is what the island begins with.
#[must_use]
pub fn tool(
    address: &Address,
    today: Date,
    public_url: &str,
    sources: &Sources<'_>,
    markup: String,
    draw: impl FnOnce() -> AnyView,
) -> AnyView {
    provide_context(Handed(markup));
    let island = draw();
    desk(address, today, public_url, sources, island)
}
