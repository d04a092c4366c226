//! The search in the browser: what was asked, and what follows from it.

use super::stage::Drawn;
use crate::device::desk::{self, Desk};
use crate::device::{page, typing};
use crate::parts::search::{self, ALONG, Asked, HandOver, SearchScene, WITHOUT};
use crate::words::search::SearchUi;
use seeds::search::{Finder, Index};

/// What a person asked, as long as the page is open.
#[derive(Clone, Debug, Default)]
pub struct Case {
    query: String,
    without: Vec<String>,
    along: Vec<String>,
}

impl Case {
    /// A query, of which nothing was taken back yet.
    #[must_use]
    pub fn asking(query: String) -> Self {
        Self {
            query,
            ..Self::default()
        }
    }

    /// The same after a button below the box was pressed; `None` where it is none of the search.
    #[must_use]
    pub fn pressed(&self, name: &str, value: String) -> Option<Self> {
        let mut next = self.clone();
        match name {
            WITHOUT => next.without.push(value),
            ALONG => next.along.push(value),
            _ => return None,
        }
        Some(next)
    }
}

/// What answers on this page.
#[derive(Debug)]
pub struct Results {
    desk: &'static Desk,
    finder: Finder,
    words: SearchUi,
    /// What stands there where nothing is asked.
    first: Drawn,
}

impl Results {
    /// `None` where the page is not what the island expects: then the form is for the server.
    #[must_use]
    pub fn of_page() -> Option<Self> {
        Some(Self {
            desk: Desk::of_page()?,
            finder: Finder::new(Index::from_bytes(desk::data())?),
            words: desk::own_words(),
            first: Drawn(typing::below_the_box()),
        })
    }

    /// What is found in `case`; it is said aloud too.
    #[must_use]
    pub fn of(&self, case: &Case) -> Drawn {
        if case.query.trim().is_empty() {
            page::say("");
            return self.first.clone();
        }
        let without: Vec<&str> = case.without.iter().map(String::as_str).collect();
        let along: Vec<&str> = case.along.iter().map(String::as_str).collect();
        let asked = Asked {
            query: &case.query,
            without: &without,
            along: &along,
        };
        let found = self.finder.find(&case.query, &without, self.desk.today);
        page::say(&search::announced(&self.words, &found));
        let scene = SearchScene {
            finder: &self.finder,
            address: &self.desk.address,
            words: &self.words,
            hand: HandOver::Fragment,
        };
        Drawn(search::results(&scene, &asked, &found).into_string())
    }
}
