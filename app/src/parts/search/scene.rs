//! What the results of a search are drawn from.

use crate::page::{Address, Page};
use crate::words::search::SearchUi;
use seeds::search::Finder;

/// The field of the query.
pub const QUERY: &str = "q";
/// The field that takes back what was understood.
pub const WITHOUT: &str = "not";
/// The field that takes along what is private.
pub const ALONG: &str = "with";

/// How a hit hands over the answers that are filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandOver {
    /// In the fragment of a link, which no browser sends.
    Fragment,
    /// In the body of a form, where no script runs.
    Form,
}

/// What results are drawn from.
#[derive(Clone, Copy)]
pub struct SearchScene<'a> {
    /// What was asked.
    pub finder: &'a Finder,
    /// Where it is shown.
    pub address: &'a Address,
    /// What it says.
    pub words: &'a SearchUi,
    /// How answers are handed over.
    pub hand: HandOver,
}

/// What a person asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// In own words.
    pub query: &'a str,
    /// What was taken back.
    pub without: &'a [&'a str],
    /// What is private and may be taken along.
    pub along: &'a [&'a str],
}

impl SearchScene<'_> {
    /// The path of another page in the same language and mode.
    pub(super) fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }
}
