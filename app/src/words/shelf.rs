//! Where the words stand while the program runs: on the server one set of all words for each
//! language, which new content replaces; in the browser what parts and islands of one page say.

use super::interface::Ui;
use super::whole::Words;
use seeds::catalogue::Lang;
use std::sync::{PoisonError, RwLock};

/// The words of all languages. They stay for as long as the program runs, so that pages which are
/// being drawn keep theirs when others come.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// From which texts it was made.
    pub(super) made_from: String,
    /// What parts and islands say, in the order of [`Lang::all`].
    pub(super) parts: Vec<&'static Ui>,
    /// Everything, in the same order; nothing in the browser.
    pub(super) languages: Vec<Said>,
}

impl Shelf {
    /// What parts and islands say on one page, in its language.
    #[must_use]
    pub fn of_page(ui: &'static Ui) -> Self {
        Self {
            made_from: String::new(),
            parts: Lang::all().map(|_| ui).collect(),
            languages: Vec::new(),
        }
    }

    /// What pages say now; `None` before any words were put here.
    #[must_use]
    pub fn now() -> Option<Self> {
        let now = *SHELF.read().unwrap_or_else(PoisonError::into_inner);
        now.cloned()
    }
}

/// The words of one language.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) words: &'static Words,
    /// Names of the sets that the language says itself.
    pub(super) own: Vec<String>,
    /// Names of those whose binding text is newer.
    pub(super) stale: Vec<String>,
}

static SHELF: RwLock<Option<&'static Shelf>> = RwLock::new(None);

/// Puts new words in the place of those that pages say now.
pub fn put(shelf: Shelf) {
    let mut now = SHELF.write().unwrap_or_else(PoisonError::into_inner);
    if now.is_none_or(|now| now.made_from != shelf.made_from) {
        *now = Some(Box::leak(Box::new(shelf)));
    }
}

/// Whether `lang` says the set itself; where not, it is said in the binding language.
#[must_use]
pub fn has(lang: Lang, set: &str) -> bool {
    said(lang).is_some_and(|said| said.own.iter().any(|own| own == set))
}

/// Whether the set in `lang` was made from an older text of the binding language.
#[must_use]
pub fn stale(lang: Lang, set: &str) -> bool {
    said(lang).is_some_and(|said| said.stale.iter().any(|stale| stale == set))
}

/// What parts and islands say in `lang`; in the binding language while content with one more is being
/// read.
///
/// # Panics
/// Where nobody put any on the shelf: a program does so before it draws anything.
#[must_use]
pub(super) fn ui(lang: Lang) -> &'static Ui {
    let parts = shelf().map_or(&[][..], |shelf| &shelf.parts);
    let said = parts.get(lang.index()).or_else(|| parts.first());
    said.expect("there are words")
}

/// All that is said in `lang`; in the binding language while content with one language more is being read.
///
/// # Panics
/// Where nobody put any on the shelf: a program does so before it draws anything.
#[must_use]
pub fn of(lang: Lang) -> &'static Words {
    let said = said(lang).or_else(|| said(Lang::binding()));
    said.expect("there are words").words
}

fn said(lang: Lang) -> Option<&'static Said> {
    shelf()?.languages.get(lang.index())
}

fn shelf() -> Option<&'static Shelf> {
    *SHELF.read().unwrap_or_else(PoisonError::into_inner)
}
