//! The islands' first tree, and what the loader needs to wake them.

use super::stage::Handed;
use crate::page::Address;
use crate::site::Program;
use crate::words::{self, ui};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use maud::html;
use seeds::calendar::Date;

/// What the loader needs for one page.
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    /// The page.
    pub address: &'a Address,
    /// The day in Beijing.
    pub today: Date,
    /// Scheme and host of links, without a slash at the end.
    pub public_url: &'a str,
    /// The program that holds the page's islands.
    pub program: &'a Program,
    /// The address of the page's words, in its language.
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

/// An island, ready to wake: `draw` makes it, `markup` is what it begins with. On a page that answers a
/// POST draw the markup instead: there the browser's program does not run.
#[must_use]
pub fn ready(sources: &Sources<'_>, markup: String, draw: impl FnOnce() -> AnyView) -> AnyView {
    provide_context(Handed(markup));
    desk(sources, draw())
}

/// What surrounds an island: everything that loader and program read of the page.
fn desk(sources: &Sources<'_>, island: AnyView) -> AnyView {
    let address = sources.address;
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
            data-public=sources.public_url.to_owned()
            data-today=sources.today.to_string()
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
