//! The words of a set beside those that are wanted.

use super::{Fault, Set, Word};
use std::collections::{BTreeMap, BTreeSet};

/// The words that a set must have.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    words: BTreeSet<String>,
    /// How many entries each list has.
    lists: BTreeMap<String, usize>,
}

impl Wanted {
    /// One word more, by its path: names with dots between them, places in a list as numbers.
    pub fn add(&mut self, path: &str) {
        self.words.insert(path.to_owned());
        let mut rest = path;
        while let Some((before, last)) = rest.rsplit_once('.') {
            if let Ok(at) = last.parse::<usize>() {
                let length = self.lists.entry(before.to_owned()).or_default();
                *length = (*length).max(at + 1);
            }
            rest = before;
        }
    }
}

impl Set<'_> {
    /// Every word that is missing, every one too many, and every list of another length.
    #[must_use]
    pub fn unlike(&self, wanted: &Wanted) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut uneven: Vec<String> = Vec::new();
        for (path, (length, span)) in &self.lists {
            if let Some(right) = wanted.lists.get(path).filter(|right| *right != length) {
                let message = format!("`{path}` lists {length}, and {right} are wanted");
                faults.push(Fault::error(self.text, span.clone(), message, ""));
                uneven.push(format!("{path}."));
            }
        }
        let counted = |path: &str| uneven.iter().any(|list| path.starts_with(list.as_str()));
        for path in &wanted.words {
            if !self.words.contains_key(path) && !counted(path) {
                let message = format!("the word `{path}` is missing");
                faults.push(Fault::error(self.text, self.around(path), message, ""));
            }
        }
        for (path, word) in &self.words {
            if !wanted.words.contains(path) && !counted(path) {
                let message = format!("nothing says the word `{path}`");
                let span = word.span.clone();
                faults.push(Fault::error(self.text, span, message, "remove it"));
            }
        }
        faults
    }

    /// What of it differs from the same set of the binding language, but for what it says.
    #[must_use]
    pub fn against(&self, binding: &Self) -> Vec<Fault> {
        let mut wanted = Wanted::default();
        for path in binding.words.keys() {
            wanted.add(path);
        }
        let mut faults = self.unlike(&wanted);
        faults.extend(self.silent(|path| binding.allows_silence(path)));
        for (path, word) in &self.words {
            let Some(original) = binding.word(path) else {
                continue;
            };
            let (here, there) = (slots(&word.says), slots(original));
            if here != there {
                let list = |slots: &BTreeSet<&str>| match slots.is_empty() {
                    true => "none".to_owned(),
                    false => slots.iter().copied().collect::<Vec<_>>().join(", "),
                };
                let message = format!("the slots of `{path}` differ: {}", list(&here));
                let help = format!("the binding text has {}", list(&there));
                faults.push(Fault::error(self.text, word.span.clone(), message, help));
            }
        }
        faults
    }

    /// Every word that is empty by accident, in the binding language.
    #[must_use]
    pub fn emptied(&self) -> Vec<Fault> {
        self.silent(|path| self.may_be_empty(path))
    }

    /// Words that say nothing and must. What stands before and after something may be empty at one end.
    fn silent(&self, may: impl Fn(&str) -> bool) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for (path, word) in &self.words {
            let whole = self.whole(path);
            if self.says_nothing(path) && !may(path) && told.insert(whole) {
                let message = format!("`{whole}` is empty");
                let help = "say it; where the language has none, the binding file names it in `may_be_empty`";
                faults.push(Fault::error(self.text, word.span.clone(), message, help));
            }
        }
        faults
    }

    /// The list of which the word at `path` is a part; otherwise the word itself.
    fn whole<'p>(&self, path: &'p str) -> &'p str {
        match path.rsplit_once('.') {
            Some((list, _)) if self.lists.contains_key(list) => list,
            _ => path,
        }
    }

    /// Whether the word, and the whole list of which it is a part, says nothing.
    pub(super) fn says_nothing(&self, path: &str) -> bool {
        let whole = self.whole(path);
        let parts = format!("{whole}.");
        let all = self.words.iter();
        let mut all = all.filter(|(at, _)| *at == whole || at.starts_with(&parts));
        let empty = |(_, word): (&String, &Word)| word.says.is_empty();
        self.words.contains_key(path) && all.all(empty)
    }

    /// Whether a word of another language may say nothing where this, the binding one, has `path`.
    fn allows_silence(&self, path: &str) -> bool {
        self.says_nothing(path) || self.may_be_empty(path)
    }

    /// Whether the word at `path` says nothing and must, beside the binding language.
    pub(super) fn is_silent(&self, binding: &Self, path: &str) -> bool {
        self.says_nothing(path) && !binding.allows_silence(path)
    }

    fn may_be_empty(&self, path: &str) -> bool {
        let whole = self.whole(path);
        self.may_be_empty.iter().any(|name| name == whole)
    }

    /// The nearest thing that is there around a word that is not.
    fn around(&self, path: &str) -> core::ops::Range<usize> {
        let mut rest = path;
        while let Some((before, _)) = rest.rsplit_once('.') {
            let list = self.lists.get(before).map(|(_, span)| span);
            if let Some(span) = list.or_else(|| self.tables.get(before)) {
                return span.clone();
            }
            rest = before;
        }
        0..0
    }
}

/// Names in braces.
fn slots(text: &str) -> BTreeSet<&str> {
    let opened = text.split('{').skip(1);
    opened
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}
