//! The languages of the portal, and what there is once for each of them.
//!
//! Which languages there are is content (`languages.toml`, `words/<lang>/wording.toml`), and no file of
//! this program names one. Loading a catalogue makes its languages those of the process; a browser
//! learns them from the words of its page. Both happen before anything else is read.

mod language;
#[cfg(feature = "load")]
mod rules;
mod sent;
mod wording;

pub use language::{Language, Languages};
#[cfg(feature = "load")]
pub(crate) use rules::Rule;
#[cfg(feature = "load")]
pub(crate) use sent::{PART, TEXT};
pub use sent::{before_words, take_before_words};
#[cfg(feature = "load")]
pub(crate) use wording::CATEGORISED;
pub use wording::{Checks, Forms, Names, Pattern, Wording};

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Codes that addresses use otherwise: `/api/…` is no language.
pub const TAKEN: [&str; 1] = ["api"];

/// A language of the portal. Two are the same where their codes are.
#[derive(Clone, Copy)]
pub struct Lang(&'static Language);

impl Lang {
    /// Every language of the portal, the binding one first.
    ///
    /// # Panics
    /// Where no content was loaded.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        Languages::of_process().iter()
    }

    /// The language of the law: every page is there in it, and others are made from it.
    ///
    /// # Panics
    /// Where no content was loaded.
    #[must_use]
    pub fn binding() -> Self {
        Languages::of_process().binding()
    }

    /// Whether this is the binding language.
    #[must_use]
    pub const fn is_binding(self) -> bool {
        self.0.index == 0
    }

    /// Its place among [`Lang::all`].
    #[must_use]
    pub const fn index(self) -> usize {
        self.0.index
    }

    /// The BCP 47 tag for `lang` attributes.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The short code used in file names, addresses and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// What it calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// How it writes values.
    #[must_use]
    pub const fn wording(self) -> &'static Wording {
        &self.0.wording
    }

    /// What checks of the content know of it; empty in a browser.
    #[must_use]
    pub const fn checks(self) -> &'static Checks {
        &self.0.checks
    }

    /// Whether it has every page.
    #[must_use]
    pub const fn covers_all(self) -> bool {
        self.0.covers_all()
    }

    /// Whether it has the page at `path`, which is written without language and reading mode.
    #[must_use]
    pub fn covers(self, path: &str) -> bool {
        self.0.covers(path)
    }

    /// The language with that short code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|lang| lang.code() == code)
    }

    /// The codes of all languages, for those who may choose one: `aa, bb or cc`.
    #[must_use]
    pub fn choices() -> String {
        let codes: Vec<&str> = Self::all().map(Self::code).collect();
        match codes.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => [&others.join(", "), " or ", last].concat(),
            None => String::new(),
        }
    }
}

impl Default for Lang {
    /// The binding one.
    fn default() -> Self {
        Self::binding()
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Lang {}

impl PartialOrd for Lang {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Lang {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl Hash for Lang {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| D::Error::custom("no language of this content"))
    }
}

/// The same thing in every language, in the order of [`Lang::all`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByLang<T>(Vec<Option<T>>);

impl<T> Default for ByLang<T> {
    /// Said in no language.
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'a, T> IntoIterator for &'a ByLang<T> {
    type Item = &'a T;
    type IntoIter = core::iter::Flatten<core::slice::Iter<'a, Option<T>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().flatten()
    }
}

impl<'a, T> IntoIterator for &'a mut ByLang<T> {
    type Item = &'a mut T;
    type IntoIter = core::iter::Flatten<core::slice::IterMut<'a, Option<T>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter_mut().flatten()
    }
}

impl<T> ByLang<T> {
    /// What `make` gives for each language.
    #[must_use]
    pub fn new(mut make: impl FnMut(Lang) -> T) -> Self {
        Self::sparse(|lang| Some(make(lang)))
    }

    /// What `make` gives for some languages, the binding one among them.
    #[must_use]
    pub fn sparse(make: impl FnMut(Lang) -> Option<T>) -> Self {
        Self(Lang::all().map(make).collect())
    }

    /// `binding`, and what there is in other languages.
    #[must_use]
    pub fn with_others(binding: T, others: Vec<(Lang, Option<T>)>) -> Self {
        let mut all: Vec<Option<T>> = Lang::all().map(|_| None).collect();
        for (lang, own) in [(Lang::binding(), Some(binding))].into_iter().chain(others) {
            if let Some(place) = all.get_mut(lang.index()) {
                *place = own;
            }
        }
        Self(all)
    }

    /// The one of the binding language, which stands first.
    #[must_use]
    pub fn binding(&self) -> Option<&T> {
        self.0.first()?.as_ref()
    }

    /// The one of a language, if there is one.
    #[must_use]
    pub fn own(&self, lang: Lang) -> Option<&T> {
        self.0.get(lang.index())?.as_ref()
    }

    /// The one of a language; that of the binding language where it has none.
    ///
    /// # Panics
    /// Where the binding language has none either.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> &T {
        let found = self.own(lang).or_else(|| self.binding());
        found.expect("everything is said in the binding language")
    }

    /// Every one that there is.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.into_iter()
    }

    /// Each with its language.
    pub fn with_langs(&self) -> impl Iterator<Item = (Lang, &T)> {
        Lang::all().filter_map(|lang| Some((lang, self.own(lang)?)))
    }

    /// What `make` gives for each that there is.
    #[must_use]
    pub fn map<U>(&self, mut make: impl FnMut(Lang, &T) -> U) -> ByLang<U> {
        ByLang::sparse(|lang| self.own(lang).map(|own| make(lang, own)))
    }

    /// Leaves only the one that `lang` reads.
    pub fn only(&mut self, lang: Lang) {
        let read = self.own(lang).map_or(0, |_| lang.index());
        self.0.truncate(read + 1);
        for (at, own) in self.0.iter_mut().enumerate() {
            if at != read {
                *own = None;
            }
        }
    }
}

#[cfg(all(test, feature = "load"))]
mod tests;
