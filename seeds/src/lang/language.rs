//! One language as data, and those of the process.

use super::sent;
use super::wording::{Checks, Wording};
use super::{Lang, sent::PART};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::{Mutex, PoisonError, RwLock};

/// A language: how it is named, what it covers, how it writes values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    pub(super) index: usize,
    pub(super) code: &'static str,
    pub(super) tag: &'static str,
    pub(super) name: &'static str,
    /// The pages that it has, as in `languages.toml`; empty where it has all.
    pub(super) covers: &'static str,
    pub(super) wording: Wording,
    pub(super) checks: Checks,
}

impl Language {
    /// No language: what stands where none was read.
    const NONE: Self = Self {
        index: 0,
        code: "",
        tag: "",
        name: "",
        covers: "",
        wording: Wording::EMPTY,
        checks: Checks::EMPTY,
    };

    pub(super) const fn covers_all(&self) -> bool {
        self.covers.is_empty()
    }

    /// A page is covered by its own path, an interview by its guide's, whatever is below by `…/*`.
    pub(super) fn covers(&self, path: &str) -> bool {
        self.covers_all()
            || self
                .covers
                .split(PART)
                .any(|covered| match covered.strip_suffix('*') {
                    Some(above) => path.starts_with(above) && path.len() > above.len(),
                    None => path.strip_suffix("/ask").unwrap_or(path) == covered,
                })
    }
}

/// The languages of a content, the binding one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages(&'static [Language]);

/// Those of the process.
static NOW: RwLock<Languages> = RwLock::new(Languages(&[]));

/// All that were ever read, by how they are sent: equal ones are kept once.
static READ: Mutex<Vec<(&'static str, Languages)>> = Mutex::new(Vec::new());

impl Languages {
    /// Those of the process.
    #[must_use]
    pub fn of_process() -> Self {
        let now = Self::current();
        // Whoever goes through no language at all would notice nothing.
        #[cfg(all(test, feature = "load"))]
        let now = if now.0.is_empty() {
            crate::load::shipped::languages()
        } else {
            now
        };
        #[cfg(feature = "load")]
        assert!(
            !now.0.is_empty(),
            "content is loaded before languages are asked for"
        );
        now
    }

    /// The same before any content was loaded too: then there are none.
    #[must_use]
    pub fn current() -> Self {
        *NOW.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes these the languages of the process; those that were.
    pub fn install(self) -> Self {
        let mut now = NOW.write().unwrap_or_else(PoisonError::into_inner);
        core::mem::replace(&mut now, self)
    }

    /// Reads what [`sent::write`] wrote; the text is kept for as long as the process lives, and
    /// once, however often it is read.
    pub(crate) fn read(text: &str) -> Self {
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = read.iter().find(|(known, _)| *known == text) {
            return *known;
        }
        let text: &'static str = text.to_owned().leak();
        let languages = Self::of_text(text);
        read.push((text, languages));
        languages
    }

    /// The same for a text that is kept already.
    pub(super) fn of_text(text: &'static str) -> Self {
        Self(sent::read(text))
    }

    /// Each of them.
    #[must_use]
    pub fn iter(self) -> impl ExactSizeIterator<Item = Lang> + Clone {
        self.0.iter().map(Lang)
    }

    /// The binding one.
    #[must_use]
    pub fn binding(self) -> Lang {
        Lang(self.0.first().unwrap_or(const { &Language::NONE }))
    }
}

impl Serialize for Languages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&sent::write(self.0))
    }
}

impl<'de> Deserialize<'de> for Languages {
    /// What follows in the same catalogue names them by their codes: they become those of the process.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let languages = Self::read(&String::deserialize(deserializer)?);
        languages.install();
        Ok(languages)
    }
}
