//! words/<lang>/: what other languages say of the content. A file there is called as the one whose
//! words it translates, and says them by the keys and ids of that file.

use super::fault::Faults;
use super::{Text, text_hash};
use crate::catalogue::{ByLang, Lang};
use core::ops::Range;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// The key that says from which words a file was translated.
const MADE_FROM: &str = "made_from";

/// A content file, in other languages.
pub(super) struct Said<'t> {
    path: String,
    original: Option<&'t Text>,
    /// What was asked for: keys and the words of the binding language.
    asked: BTreeMap<Vec<String>, String>,
    languages: Vec<Translation<'t>>,
}

/// The words of a content file that other languages say in a file of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The file, below `content/`.
    pub path: String,
    /// Each word by its keys, from the outermost to the innermost.
    pub words: BTreeMap<Vec<String>, String>,
}

impl Original {
    /// Where the language with the code `lang` says them.
    #[must_use]
    pub fn translated(&self, lang: &str) -> String {
        translated(&self.path, lang)
    }

    /// A file of a language that says nothing yet, each word below what it says in the binding one.
    #[must_use]
    pub fn blank(&self) -> String {
        let mut words: Vec<_> = self.words.iter().collect();
        // What stands in no table comes first.
        words.sort_by_key(|(keys, _)| keys.len() > 1);
        let mut text = [MADE_FROM, " = \"", &hash(&self.words), "\"\n"].concat();
        let mut open: &[String] = &[];
        for (keys, says) in words {
            let Some((name, table)) = keys.split_last() else {
                continue;
            };
            if table != open {
                let names: Vec<String> = table.iter().map(|name| key(name)).collect();
                text += &["\n[", &names.join("."), "]\n"].concat();
                open = table;
            }
            let says = says.replace('\n', " ");
            text += &["#> ", &says, "\n", &key(name), " = \"\"\n"].concat();
        }
        text
    }
}

/// What tells these words from others.
fn hash(words: &BTreeMap<Vec<String>, String>) -> String {
    let words = words.iter();
    let words = words.map(|(keys, says)| [&keys.join("."), "\n", says, "\n"].concat());
    text_hash(&words.collect::<String>())
}

/// A key as TOML writes it.
fn key(name: &str) -> String {
    let bare = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    match name.chars().all(bare) {
        true => name.to_owned(),
        false => format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// One language of it.
struct Translation<'t> {
    lang: Lang,
    text: Option<&'t Text>,
    /// What is said, by keys from the outermost to the innermost.
    words: BTreeMap<Vec<String>, Word>,
}

struct Word {
    says: Says,
    span: Range<usize>,
    used: bool,
}

enum Says {
    One(String),
    Several(Vec<String>),
}

impl<'t> Said<'t> {
    /// What stands in the files of other languages for the one at `path`.
    pub(super) fn of(texts: &'t [Text], path: &str, faults: &mut Faults) -> Self {
        let original = texts.iter().find(|text| text.path == path);
        let others = Lang::all().filter(|lang| !lang.is_binding());
        let languages = others.map(|lang| {
            let translated = translated(path, lang.code());
            let text = texts.iter().find(|text| text.path == translated);
            let mut words = BTreeMap::new();
            match text.map(|text| (text, DeTable::parse(&text.body))) {
                Some((_, Ok(table))) => gather(table.get_ref(), &mut Vec::new(), &mut words),
                Some((text, Err(error))) => {
                    let place = error.span().unwrap_or(0..0);
                    faults.within(text, place, error.message(), "");
                }
                None if original.is_some() && lang.covers_all() => faults.missing_file(&translated),
                None => {}
            }
            Translation { lang, text, words }
        });
        Self {
            path: path.to_owned(),
            original,
            asked: BTreeMap::new(),
            languages: languages.collect(),
        }
    }

    /// A word or sentence: `binding`, and what other languages say at `keys`. One that is missing,
    /// empty or has other slots is a fault.
    pub(super) fn word(
        &mut self,
        keys: &[&str],
        binding: &str,
        faults: &mut Faults,
    ) -> ByLang<String> {
        if !binding.trim().is_empty() {
            self.asked.insert(path(keys), binding.to_owned());
        }
        let mut found = Vec::new();
        for translation in &mut self.languages {
            found.push((translation.lang, translation.word(keys, binding, faults)));
        }
        ByLang::with_others(binding.to_owned(), found)
    }

    /// Phrasings: `binding`, and those of other languages, which need not be as many.
    pub(super) fn phrasings(&mut self, keys: &[&str], binding: Vec<String>) -> ByLang<Vec<String>> {
        let mut found = Vec::new();
        for translation in &mut self.languages {
            let word = translation.words.get_mut(&path(keys));
            let phrasings = word.and_then(|word| match &word.says {
                Says::Several(phrasings) => {
                    word.used = true;
                    Some(phrasings.clone())
                }
                Says::One(_) => None,
            });
            found.push((translation.lang, phrasings));
        }
        ByLang::with_others(binding, found)
    }

    /// A name in every language that has its own, the binding one first.
    pub(super) fn name(&mut self, binding: &str) -> Vec<String> {
        let mut names = vec![binding.to_owned()];
        for translation in &mut self.languages {
            let word = translation.words.get_mut(&path(&[binding]));
            if let Some(Word {
                says: Says::One(name),
                used,
                ..
            }) = word
            {
                *used = true;
                names.push(name.clone());
            }
        }
        names
    }

    /// Reports what says something that nobody asked for, and what was made from other words.
    pub(super) fn finish(self, faults: &mut Faults) {
        let hash = hash(&self.asked);
        for translation in self.languages {
            let Some(text) = translation.text else {
                continue;
            };
            let mut made_from = None;
            for (keys, word) in translation.words {
                match &word.says {
                    Says::One(hash) if keys == [MADE_FROM] => made_from = Some(hash.clone()),
                    _ if word.used => {}
                    _ => {
                        let keys = keys.join(".");
                        let message = format!("{} says nothing at `{keys}`", self.path);
                        faults.within(text, word.span, message, "take it away");
                    }
                }
            }
            if self.original.is_some() && made_from.as_deref() != Some(hash.as_str()) {
                let message = format!(
                    "{} says something else than when it was translated",
                    self.path
                );
                let help = format!("compare the two, then write {MADE_FROM} = \"{hash}\"");
                faults.stale(translation.lang, &self.path, text, message, help);
            }
        }
        if self.original.is_some() && !self.asked.is_empty() {
            faults.original(Original {
                path: self.path,
                words: self.asked,
            });
        }
    }
}

/// Folders and files of words/<lang>/ that translate no content file.
const OF_THEMSELVES: [&str; 2] = ["pages/", "wording.toml"];

/// Reports every file of words/<lang>/ whose content file is not there.
pub(super) fn strays(texts: &[Text], faults: &mut Faults) {
    for text in texts {
        let within = text.path.strip_prefix("words/");
        let Some((_, file)) = within.and_then(|within| within.split_once('/')) else {
            continue;
        };
        let own = OF_THEMSELVES.iter().any(|own| file.starts_with(own));
        let stem = file.strip_suffix(".toml").unwrap_or(file);
        let known = |text: &Text| {
            let end = text.path.strip_prefix(stem);
            end.is_some_and(|end| end == ".toml" || end == ".csv")
        };
        if !own && !texts.iter().any(known) {
            let help = "call it as the content file whose words it translates";
            faults.within(text, 0..0, "this translates no file of the content", help);
        }
    }
}

impl Translation<'_> {
    fn word(&mut self, keys: &[&str], binding: &str, faults: &mut Faults) -> Option<String> {
        let at = path(keys);
        if binding.trim().is_empty() {
            return None;
        }
        let text = self.text?;
        let keys = keys.join(".");
        match self.words.get_mut(&at) {
            Some(word) => {
                word.used = true;
                let Says::One(says) = &word.says else {
                    faults.within(text, word.span.clone(), format!("`{keys}` is one text"), "");
                    return None;
                };
                if says.trim().is_empty() {
                    let message = format!("`{keys}` is empty");
                    faults.within(text, word.span.clone(), message, format!("say: {binding}"));
                } else if slots(says) != slots(binding) {
                    let message = format!("`{keys}` has other slots than the original");
                    faults.within(text, word.span.clone(), message, format!("say: {binding}"));
                }
                Some(says.clone())
            }
            None if self.lang.covers_all() => {
                let message = format!("`{keys}` is not translated");
                faults.within(text, 0..0, message, format!("say: {binding}"));
                None
            }
            None => None,
        }
    }
}

/// Where the words of `lang` for the file at `path` stand.
fn translated(path: &str, lang: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    format!("words/{lang}/{stem}.toml")
}

fn path(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

/// The slots of a sentence, such as `{figure.age}`, in the order of their names.
fn slots(says: &str) -> Vec<&str> {
    let parts = says.split('{').skip(1);
    let mut slots: Vec<&str> = parts
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect();
    slots.sort_unstable();
    slots.dedup();
    slots
}

fn gather(table: &DeTable<'_>, at: &mut Vec<String>, words: &mut BTreeMap<Vec<String>, Word>) {
    for (key, value) in table {
        at.push(key.get_ref().to_string());
        let says = match value.get_ref() {
            DeValue::String(text) => Some(Says::One(text.to_string())),
            DeValue::Array(list) => {
                let texts = list
                    .iter()
                    .map(|one| one.get_ref().as_str().map(str::to_owned));
                texts.collect::<Option<_>>().map(Says::Several)
            }
            DeValue::Table(within) => {
                gather(within, at, words);
                None
            }
            _ => None,
        };
        if let Some(says) = says {
            let word = Word {
                says,
                span: key.span(),
                used: false,
            };
            words.insert(at.clone(), word);
        }
        at.pop();
    }
}
