//! What pages are drawn from: everything known, and where the browser's files are.

use crate::tools::Tool;
use seeds::catalogue::{Catalogue, Lang};
use seeds::lang::ByLang;
use seeds::search::Finder;
use std::sync::Arc;

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

/// The number of the hotline that helps with everything else; the same on every page.
pub const HOTLINE: &str = "12345";

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
    /// The program of the card.
    pub cards: Program,
    /// The program of the settlement.
    pub bills: Program,
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
            Tool::Card => &self.cards,
            Tool::Settlement => &self.bills,
            Tool::Tickets | Tool::Trip => &self.trips,
        }
    }

    /// The address of a guide's pack; empty where there is none.
    #[must_use]
    pub fn pack(&self, guide: &str, lang: Lang) -> &str {
        let mut packs = self.packs.iter();
        let found = packs.find(|(id, language, _)| id == guide && *language == lang);
        found.map_or("", |(_, _, address)| address.as_str())
    }
}
