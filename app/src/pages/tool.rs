//! What the pages of all tools have in common, and what the server hands to their programs.

use super::{Body, Frame, Here};
use crate::card::CardScreen;
use crate::islands;
use crate::render::Input;
use crate::settlement::SettlementScreen;
use crate::tickets::TicketsScreen;
use crate::tools::{Tool, ToolForm, ToolScene};
use crate::trip::TripScreen;
use crate::words;
use crate::words::sent::{self, Texts};
use leptos::prelude::*;
use seeds::catalogue::sent::PagePack;
use seeds::catalogue::{Catalogue, Lang};

impl Tool {
    /// Its words as the program reads them: those that all pages share, then its own.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Card => both(lang, words::card::words(lang)),
            Self::Settlement => both(lang, words::settlement::words(lang)),
            Self::Tickets => both(lang, words::tickets::words(lang)),
            Self::Trip => both(lang, words::trip::words(lang)),
        }
    }

    /// Its data as the program reads it.
    #[must_use]
    pub fn data(self, catalogue: &Catalogue) -> Vec<u8> {
        match self {
            Self::Card => data_of::<CardScreen>(catalogue),
            Self::Settlement => data_of::<SettlementScreen>(catalogue),
            Self::Tickets => data_of::<TicketsScreen>(catalogue),
            Self::Trip => data_of::<TripScreen>(catalogue),
        }
    }
}

fn both(lang: Lang, own: &(impl Texts + Copy)) -> String {
    sent::write(&(*words::ui(lang), *own))
}

fn data_of<S: ToolForm>(catalogue: &Catalogue) -> Vec<u8> {
    // A checked catalogue encodes; a tool without its data stays a plain form.
    S::Pack::of(catalogue).to_bytes().unwrap_or_default()
}

/// The page of a tool, which says `words`: `island` makes its island, `around` puts heading and words around the stage.
/// A reply to a form names what it says in its title, and runs no program.
pub(super) fn page<S: ToolForm>(
    frame: &Frame<'_>,
    input: Input<'_>,
    words: &S::Words,
    [title, description]: [&str; 2],
    island: impl FnOnce() -> AnyView,
    around: impl FnOnce(AnyView) -> AnyView,
) -> Body {
    let pack = S::Pack::of(&frame.site.catalogue);
    let url = &frame.site.public_url;
    let scene = ToolScene {
        pack: &pack,
        words,
        address: frame.address,
        today: frame.today,
        public_url: url,
    };
    let (screen, posted) = match input {
        Input::Get => (S::blank(frame.today), false),
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
        again: screen.again().to_owned(),
    });
    body
}
