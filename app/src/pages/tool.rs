//! What the pages of all tools have in common, and what the server hands to their programs.

use super::body::{Body, Here};
use super::frame::Frame;
use crate::islands;
use crate::parts::card::Card;
use crate::parts::declared::{Declared, Filling, PackOf};
use crate::parts::settlement::Settlement;
use crate::parts::tickets::Tickets;
use crate::parts::trip::Trips;
use crate::render::document::Input;
use crate::tools::Tool;
use crate::words::{self, sent, sent::Texts};
use leptos::prelude::*;
use seeds::catalogue::sent::PagePack;
use seeds::catalogue::{Catalogue, Lang};

impl Tool {
    /// Its words as the program reads them: those that all pages share, then its own.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let own = words::of(lang);
        match self {
            Self::Card => both(lang, own.card),
            Self::Settlement => both(lang, own.settlement),
            Self::Tickets => both(lang, own.tickets),
            Self::Trip => both(lang, own.trip),
        }
    }

    /// Its data as the program reads it.
    #[must_use]
    pub fn data(self, catalogue: &Catalogue) -> Vec<u8> {
        match self {
            Self::Card => data_of::<Card>(catalogue),
            Self::Settlement => data_of::<Settlement>(catalogue),
            Self::Tickets => data_of::<Tickets>(catalogue),
            Self::Trip => data_of::<Trips>(catalogue),
        }
    }
}

fn both(lang: Lang, own: impl Texts + Copy) -> String {
    sent::write(&(*words::ui(lang), own))
}

fn data_of<T: Declared>(catalogue: &Catalogue) -> Vec<u8> {
    // A checked catalogue encodes; a tool without its data stays a plain form.
    PackOf::<T>::of(catalogue).to_bytes().unwrap_or_default()
}

/// The page of a tool, which says `words`: `island` makes its island, `around` puts heading and words
/// around the stage. A reply to a form names what it says in its title, and runs no program.
pub(super) fn page<T: Declared>(
    frame: &Frame<'_>,
    input: Input<'_>,
    words: &T::Words,
    [title, description]: [&str; 2],
    island: impl FnOnce() -> AnyView,
    around: impl FnOnce(AnyView) -> AnyView,
) -> Body {
    let pack = PackOf::<T>::of(&frame.site.catalogue);
    let scene = frame.scene(&pack, words);
    let (screen, posted) = match input {
        Input::Get => (Filling::<T>::blank(&pack, frame.today), false),
        Input::Form(fields) => (Filling::submit(&pack, fields, frame.today), true),
    };
    let stage = screen.draw(&scene).into_string();
    let tool = frame.tool(T::TOOL).filter(|_| !posted);
    let islands = tool.is_some();
    let stage = match tool {
        Some(sources) => islands::ready(&sources, stage, island),
        None => view! { <div id="stage" inner_html=stage></div> }.into_any(),
    };
    let title = match posted {
        true => screen.said(&scene),
        false => title.to_owned(),
    };
    let mut body = Body::new(title, around(stage)).described(description);
    body.private = posted;
    body.islands = islands;
    body.here = Some(Here::of(frame.address.page.clone(), screen.again()));
    body
}
