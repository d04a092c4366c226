//! The languages of the portal, and what there is once for each of them.

use serde::{Deserialize, Serialize};

/// A language of the portal.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Simplified Chinese: the original.
    #[default]
    Zh,
    /// English: a translation.
    En,
}

impl Lang {
    /// Every language of the portal, the binding one first.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        [Self::Zh, Self::En].into_iter()
    }

    /// The language of the law: every page is there in it, and others are made from it.
    #[must_use]
    pub fn binding() -> Self {
        Self::Zh
    }

    /// Whether this is the binding language.
    #[must_use]
    pub fn is_binding(self) -> bool {
        self == Self::binding()
    }

    /// Whether it covers everything.
    #[must_use]
    pub fn is_whole(self) -> bool {
        true
    }

    /// Its place among [`Lang::all`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The BCP 47 tag for `lang` attributes.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The short code used in file names, addresses and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language with that short code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|lang| lang.code() == code)
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

    /// The one of the binding language.
    #[must_use]
    pub fn binding(&self) -> Option<&T> {
        self.own(Lang::binding())
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
        let found = self.own(lang).or_else(|| self.own(Lang::binding()));
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
        let read = self.own(lang).map_or(Lang::binding(), |_| lang).index();
        for (at, own) in self.0.iter_mut().enumerate() {
            if at != read {
                *own = None;
            }
        }
    }
}
