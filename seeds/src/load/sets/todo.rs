//! What a translator has to do.

use super::{MADE_FROM, Set, named, text_hash};
use crate::catalogue::Lang;
use crate::load::{Fault, Text};

/// A file that a language lacks, or of which it lacks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// Its path below `content/`.
    pub path: String,
    /// The file of the binding language from which it is made.
    pub from: String,
    /// Whether there is no such file yet.
    pub is_new: bool,
    /// The words that are to be said.
    pub words: Vec<Lacking>,
    /// The hash to write down when it says again what the binding language does; `None` where it is
    /// up to date.
    pub changed: Option<String>,
}

/// A word that a language lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// Its path within the file.
    pub path: String,
    /// What the binding language says.
    pub says: String,
    /// What it is, and where it is shown.
    pub remark: String,
}

/// Where the language with the code `to` says what the binding language says at `path`; `None` where
/// that is no file of words.
#[must_use]
pub fn counterpart(path: &str, to: &str) -> Option<String> {
    let binding = Lang::binding().code();
    if let Some(rest) = path.strip_prefix(&format!("words/{binding}/")) {
        return Some(format!("words/{to}/{rest}"));
    }
    let folder = path.strip_suffix(&format!("/{binding}.toml"))?;
    Some(format!("{folder}/{to}.toml"))
}

/// What `lang` lacks of the content.
///
/// # Errors
/// Files that are no words.
pub fn todo(texts: &[Text], lang: &str) -> Result<Vec<Todo>, Vec<Fault>> {
    let mut found = Vec::new();
    for original in texts {
        let Some(path) = counterpart(&original.path, lang) else {
            continue;
        };
        let there = texts.iter().find(|text| text.path == path);
        // How a language writes values is its own: which keys it has, loading finds.
        if there.is_some() && path.ends_with("/wording.toml") {
            continue;
        }
        let binding = Set::read(original)?;
        let set = there.map(Set::read).transpose()?;
        let lacks = |word: &str| match &set {
            None => !binding.says_nothing(word),
            Some(set) => set.word(word).is_none() || set.is_silent(&binding, word),
        };
        let words = binding.words().into_iter().filter(|(word, _)| lacks(word));
        let words: Vec<Lacking> = words
            .map(|(path, says)| Lacking {
                path: path.to_owned(),
                says: says.to_owned(),
                remark: binding.remark(path),
            })
            .collect();
        // Some files do not say from what they were made.
        let says = |set: &&Set<'_>| set.made_from.is_some() || named(&original.path).is_some();
        let said = set.as_ref().filter(says);
        let stale = said.is_some_and(|set| set.is_stale(original));
        if set.is_none() || stale || !words.is_empty() {
            found.push(Todo {
                path,
                from: original.path.clone(),
                is_new: set.is_none(),
                words,
                changed: stale.then(|| text_hash(&original.body)),
            });
        }
    }
    Ok(found)
}

impl Todo {
    /// The line to write when the file says again what the binding language does.
    #[must_use]
    pub fn line(&self) -> Option<String> {
        let hash = self.changed.as_ref()?;
        Some(format!("{MADE_FROM} = \"{hash}\""))
    }
}
