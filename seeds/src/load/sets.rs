//! Sets of words: what pages, parts, tools and messages say, in `words/<lang>/pages/<set>.toml`.
//!
//! A set of the binding language says which words there are; the app knows it by its types. Every
//! other language says the same ones, or leaves out the whole set.

mod blank;
mod compare;
mod todo;

use super::fault::{Fault, Faults, Severity};
use super::{Text, text_hash};
use crate::catalogue::Lang;
use core::ops::Range;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub use blank::blank;
pub use compare::Wanted;
pub use todo::{Lacking, Todo, counterpart, todo};

/// Says from which text of the binding language the set was made.
const MADE_FROM: &str = "made_from";
/// Which words may say nothing in some language; stands with the binding language.
const MAY_BE_EMPTY: &str = "may_be_empty";

/// A file of words, word by word.
#[derive(Clone, Debug)]
pub struct Set<'t> {
    text: &'t Text,
    words: BTreeMap<String, Word>,
    /// How many entries each list has, and where it stands.
    lists: BTreeMap<String, (usize, Range<usize>)>,
    tables: BTreeMap<String, Range<usize>>,
    made_from: Option<Word>,
    may_be_empty: Vec<String>,
}

/// One word, and where it stands.
#[derive(Clone, Debug)]
struct Word {
    says: String,
    key: usize,
    span: Range<usize>,
}

/// The file of a set.
#[must_use]
pub fn path(lang: &str, set: &str) -> String {
    format!("words/{lang}/pages/{set}.toml")
}

/// Code of the language and name of the set of a file that holds one.
#[must_use]
pub fn named(path: &str) -> Option<(&str, &str)> {
    let (lang, file) = path.strip_prefix("words/")?.split_once('/')?;
    let set = file.strip_prefix("pages/")?.strip_suffix(".toml")?;
    Some((lang, set))
}

impl<'t> Set<'t> {
    /// Reads a file of words.
    ///
    /// # Errors
    /// It is no TOML, or holds something else than words.
    pub fn read(text: &'t Text) -> Result<Self, Vec<Fault>> {
        let parsed = DeTable::parse(&text.body).map_err(|error| {
            let span = error.span().unwrap_or(0..0);
            vec![Fault::error(text, span, error.message(), "")]
        })?;
        let mut set = Self {
            text,
            words: BTreeMap::new(),
            lists: BTreeMap::new(),
            tables: BTreeMap::new(),
            made_from: None,
            may_be_empty: Vec::new(),
        };
        let mut faults = Vec::new();
        for (key, value) in parsed.get_ref() {
            let name = key.get_ref().as_ref();
            match (name, value.get_ref()) {
                (MADE_FROM, DeValue::String(says)) => {
                    set.made_from = Some(Word {
                        says: says.to_string(),
                        key: key.span().start,
                        span: value.span(),
                    });
                }
                (MAY_BE_EMPTY, DeValue::Array(names)) => {
                    let names = names.iter().filter_map(|name| name.get_ref().as_str());
                    set.may_be_empty = names.map(str::to_owned).collect();
                }
                _ => set.add(name.to_owned(), key.span(), value, &mut faults),
            }
        }
        match faults.is_empty() {
            true => Ok(set),
            false => Err(faults),
        }
    }

    fn add(
        &mut self,
        path: String,
        key: Range<usize>,
        value: &Spanned<DeValue<'_>>,
        faults: &mut Vec<Fault>,
    ) {
        let span = value.span();
        match value.get_ref() {
            DeValue::String(says) => {
                if says.contains('\0') {
                    let message = format!("`{path}` holds a sign that no word can hold");
                    faults.push(Fault::error(self.text, span.clone(), message, ""));
                }
                let word = Word {
                    says: says.to_string(),
                    key: key.start,
                    span,
                };
                self.words.insert(path, word);
            }
            DeValue::Array(entries) => {
                for (at, entry) in entries.iter().enumerate() {
                    self.add(format!("{path}.{at}"), key.clone(), entry, faults);
                }
                self.lists.insert(path, (entries.len(), span));
            }
            DeValue::Table(table) => {
                // Within a line the remark stands above the line.
                let rest = self.text.body.get(span.start..);
                let within = rest.is_some_and(|rest| rest.starts_with('{'));
                for (name, entry) in table {
                    let at = format!("{path}.{}", name.get_ref());
                    let inner = if within { key.clone() } else { name.span() };
                    self.add(at, inner, entry, faults);
                }
                self.tables.insert(path, key);
            }
            // Guides say more than words.
            _ if named(&self.text.path).is_none() => {}
            _ => {
                let message = format!("`{path}` is no text");
                faults.push(Fault::error(
                    self.text,
                    span,
                    message,
                    "words are texts in quotes",
                ));
            }
        }
    }

    /// Where its file stands below `content/`.
    #[must_use]
    pub fn path(&self) -> &'t str {
        &self.text.path
    }

    /// What `path` says.
    #[must_use]
    pub fn word(&self, path: &str) -> Option<&str> {
        self.words.get(path).map(|word| word.says.as_str())
    }

    /// Every word with its path, in the order of the file.
    #[must_use]
    pub fn words(&self) -> Vec<(&str, &str)> {
        let mut words: Vec<(&String, &Word)> = self.words.iter().collect();
        words.sort_by_key(|(_, word)| word.span.start);
        let words = words.into_iter();
        words
            .map(|(path, word)| (path.as_str(), word.says.as_str()))
            .collect()
    }

    /// What the file remarks above a word: what it is, and where it is shown.
    #[must_use]
    pub fn remark(&self, path: &str) -> String {
        let Some(word) = self.words.get(path) else {
            return String::new();
        };
        let above = self.text.body.get(..word.key).unwrap_or_default();
        let lines = above.lines().rev();
        let remarks = lines.map_while(|line| line.strip_prefix('#'));
        let mut remarks: Vec<&str> = remarks.map(str::trim).collect();
        remarks.reverse();
        remarks.join(" ")
    }

    /// Whether it was made from another text than `binding` is now.
    #[must_use]
    pub fn is_stale(&self, binding: &Text) -> bool {
        let made_from = self.made_from.as_ref().map(|word| word.says.as_str());
        made_from != Some(text_hash(&binding.body).as_str())
    }
}

/// Compares the sets of all languages with those of the binding one.
pub(super) fn check(texts: &[Text], faults: &mut Faults) {
    let binding = Lang::binding().code();
    for text in texts {
        let Some((lang, name)) = named(&text.path) else {
            continue;
        };
        let set = match Set::read(text) {
            Ok(set) => set,
            Err(found) => {
                faults.extend(found);
                continue;
            }
        };
        if lang == binding {
            faults.extend(set.emptied());
            continue;
        }
        let original = path(binding, name);
        let Some(original) = texts.iter().find(|text| text.path == original) else {
            let message = format!("there are no words `{name}` in the binding language");
            faults.extend(vec![Fault::error(text, 0..0, message, "")]);
            continue;
        };
        let Ok(wanted) = Set::read(original) else {
            continue;
        };
        faults.extend(set.against(&wanted));
        if set.is_stale(original) {
            let span = set
                .made_from
                .as_ref()
                .map_or(0..0, |word| word.span.clone());
            let hash = text_hash(&original.body);
            let message = format!("made from another text than {} is now", original.path);
            let help = format!("when it says the same again, write `{MADE_FROM} = \"{hash}\"`");
            let mut fault = Fault::error(text, span, message, help);
            fault.severity = Severity::Warning;
            faults.extend(vec![fault]);
        }
    }
}
