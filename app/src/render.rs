//! The one entry for whoever serves: (site, address, date, form) → document.

mod style;

use crate::correction::{Draft, Looked, Said};
use crate::page::{Address, Mode, Page};
use crate::pages::{self, Frame};
use crate::shell;
use crate::tools::Tool;
use hydration_context::SsrSharedContext;
use leptos::prelude::Owner;
use seeds::calendar::Date;
use seeds::catalogue::{Catalogue, Lang};
use seeds::lang::ByLang;
use seeds::search::Finder;
use std::sync::Arc;

pub use style::Style;

/// What pages are drawn from.
#[derive(Clone, Debug)]
pub struct Site {
    /// Everything known.
    pub catalogue: Arc<Catalogue>,
    /// What can be found, by language.
    pub search: ByLang<Arc<Finder>>,
    /// Where the browser's files are.
    pub assets: Assets,
    /// Scheme and host of absolute links, without a slash at the end.
    pub public_url: String,
}

/// The sign of the site in a browser's tab, as SVG.
pub const ICON: &str = include_str!("../../style/icon.svg");

/// What stands in place of a guide's id in an address that is the same for all guides; no id holds it.
pub const ANY: char = '*';

/// Addresses of the browser's files; empty where there is none, then forms work as they are.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The sign in the tab.
    pub icon: String,
    /// The loader.
    pub loader: String,
    /// The program of the interview.
    pub interview: Program,
    /// The program of card and settlement.
    pub tools: Program,
    /// The program of tickets and trips.
    pub trips: Program,
    /// The program of the search box.
    pub finder: Program,
    /// The words around a guide, by language.
    pub words: ByLang<String>,
    /// What each tool needs, in the order of [`Tool::ALL`].
    pub tool_files: Vec<ToolFiles>,
    /// The pack of each guide and language.
    pub packs: Vec<(String, Lang, String)>,
    /// The pack of whatever guide, [`ANY`] in place of its id, by language.
    pub any_pack: ByLang<String>,
    /// The search index, by language.
    pub search: ByLang<String>,
    /// What results say, by language.
    pub search_words: ByLang<String>,
}

/// A program of the browser.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The glue of the WASM.
    pub glue: String,
    /// The WASM.
    pub wasm: String,
}

impl Program {
    /// Whether all of it is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.glue.is_empty() && !self.wasm.is_empty()
    }
}

/// What a tool needs besides its program.
#[derive(Clone, Debug, Default)]
pub struct ToolFiles {
    /// Its words, by language.
    pub words: ByLang<String>,
    /// Its data, the same in every language.
    pub data: String,
}

impl Assets {
    /// The program that holds the island of a tool.
    #[must_use]
    pub const fn program(&self, tool: Tool) -> &Program {
        match tool {
            Tool::Card | Tool::Settlement => &self.tools,
            Tool::Tickets | Tool::Trip => &self.trips,
        }
    }

    /// The address of a guide's pack; empty where there is none.
    #[must_use]
    pub fn pack(&self, guide: &str, lang: Lang) -> &str {
        let found = self
            .packs
            .iter()
            .find(|(id, language, _)| id == guide && *language == lang);
        found.map_or("", |(_, _, address)| address.as_str())
    }
}

/// What came with the request.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// Nothing.
    Get,
    /// A form's fields, in order.
    Form(&'a [(String, String)]),
}

/// A page as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The text.
    pub html: String,
    /// The HTTP status.
    pub status: u16,
    /// Whether it holds a person's answers: then nobody may keep it.
    pub private: bool,
    /// Whether it loads the browser's program.
    pub islands: bool,
}

/// Why a page cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorPage {
    /// Nothing stands at the address.
    NotFound,
    /// The request cannot be read.
    BadRequest,
    /// The form is too large.
    TooLarge,
    /// The address takes no form.
    WrongMethod,
    /// The form is of another kind.
    WrongType,
    /// It took too long.
    TooSlow,
    /// Too many at once.
    Busy,
    /// A fault of ours.
    Broken,
}

impl ErrorPage {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::NotFound,
        Self::BadRequest,
        Self::TooLarge,
        Self::WrongMethod,
        Self::WrongType,
        Self::TooSlow,
        Self::Busy,
        Self::Broken,
    ];

    /// The HTTP status.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::BadRequest => 400,
            Self::TooLarge => 413,
            Self::WrongMethod => 405,
            Self::WrongType => 415,
            Self::TooSlow => 408,
            Self::Busy => 503,
            Self::Broken => 500,
        }
    }
}

/// Draws the page at `address` on the day `today`.
#[must_use]
pub fn render(site: &Site, address: &Address, today: Date, input: Input<'_>) -> Document {
    if !address.page.exists(&site.catalogue) || !address.is_offered() {
        return render_error(site, address.lang, address.mode, ErrorPage::NotFound);
    }
    if matches!(input, Input::Form(_)) && !address.page.takes_form() {
        return render_error(site, address.lang, address.mode, ErrorPage::WrongMethod);
    }
    let frame = Frame {
        site,
        address,
        today,
    };
    drawn(|| shell::document(&frame, pages::body(&frame, input)))
}

/// Draws the page that leads to `address` with what its link `carried`, whose `#` arrived escaped.
#[must_use]
pub fn render_escaped(site: &Site, address: &Address, carried: &str) -> Document {
    let frame = Frame {
        site,
        address,
        today: Date::FIRST,
    };
    drawn(|| shell::document(&frame, pages::escaped(&frame, carried)))
}

/// Draws the form of a correction again, with what was typed and why it was not taken.
#[must_use]
pub fn render_correction(site: &Site, address: &Address, draft: &Draft, said: Said) -> Document {
    let frame = Frame {
        site,
        address,
        today: Date::FIRST,
    };
    drawn(|| shell::document(&frame, pages::correction_form(&frame, draft, said)))
}

/// Draws what became of the correction whose receipt stands in `address`.
#[must_use]
pub fn render_receipt(site: &Site, address: &Address, looked: &Looked) -> Document {
    let frame = Frame {
        site,
        address,
        today: Date::FIRST,
    };
    drawn(|| shell::document(&frame, pages::correction_receipt(&frame, looked)))
}

/// Draws the page that says why another cannot be shown.
#[must_use]
pub fn render_error(site: &Site, lang: Lang, mode: Mode, error: ErrorPage) -> Document {
    let address = Address {
        page: Page::Home,
        lang,
        mode,
    };
    let frame = Frame {
        site,
        address: &address,
        today: Date::FIRST,
    };
    drawn(|| shell::document(&frame, pages::error(&frame, error)))
}

/// Views need an owner; with it goes everything they made.
fn drawn(draw: impl FnOnce() -> Document) -> Document {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let document = owner.with(draw);
    drop(owner);
    document
}

#[cfg(test)]
mod tests;
