//! A folded text, and what stands before and after a part of it.

use crate::search::fold::{PAUSE, is_han};

/// A folded text.
#[derive(Clone, Copy, Debug)]
pub(in crate::search) struct Text<'a>(pub(in crate::search) &'a [char]);

impl<'a> Text<'a> {
    /// Whether `word` begins at `at`; words of letters must not be parts of longer ones.
    pub(super) fn has(self, at: usize, word: &[char]) -> bool {
        let Some(rest) = self.0.get(at..) else {
            return false;
        };
        if word.is_empty() || !rest.starts_with(word) {
            return false;
        }
        let latin =
            |sign: Option<&char>| sign.is_some_and(|sign| sign.is_alphanumeric() && !is_han(*sign));
        let begins = at.checked_sub(1).and_then(|before| self.0.get(before));
        let joined = latin(word.first()) && latin(begins)
            || latin(word.last()) && latin(rest.get(word.len()));
        !joined
    }

    /// What stands before `at` in its clause, at most `most` signs.
    pub(super) fn before(self, at: usize, most: usize) -> &'a [char] {
        let from = at.saturating_sub(most);
        let left = self.0.get(from..at).unwrap_or_default();
        let pause = left.iter().rposition(|sign| *sign == PAUSE);
        &left[pause.map_or(0, |pause| pause + 1)..]
    }

    /// What stands from `at` on in its clause, at most `most` signs.
    pub(super) fn after(self, at: usize, most: usize) -> &'a [char] {
        let right = self.0.get(at..).unwrap_or_default();
        let right = &right[..right.len().min(most)];
        let pause = right.iter().position(|sign| *sign == PAUSE);
        &right[..pause.unwrap_or(right.len())]
    }
}

/// Words that are looked for at every place of a text.
#[derive(Clone, Debug, Default)]
pub(in crate::search) struct Vocabulary {
    /// By their first sign, then the longest first; and what each of them is.
    words: Vec<(Vec<char>, usize)>,
}

impl Vocabulary {
    pub(super) fn of(words: impl IntoIterator<Item = (Vec<char>, usize)>) -> Self {
        let words = words.into_iter().filter(|(word, _)| !word.is_empty());
        let mut words: Vec<(Vec<char>, usize)> = words.collect();
        words.sort_by_key(|(word, is)| (word.first().copied(), usize::MAX - word.len(), *is));
        Self { words }
    }

    /// The words that begin at `at`, longest first: what each is, and how long.
    pub(super) fn at<'a>(
        &'a self,
        text: Text<'a>,
        at: usize,
    ) -> impl Iterator<Item = (usize, usize)> + 'a {
        let first = text.0.get(at).copied();
        let from = self
            .words
            .partition_point(|(word, _)| word.first().copied() < first);
        let here = self.words[from..].iter();
        let here = here.take_while(move |(word, _)| word.first().copied() == first);
        let here = here.filter(move |(word, _)| text.has(at, word));
        here.map(|(word, is)| (*is, word.len()))
    }
}

/// Words in a list that `|` parts.
fn listed(words: &str) -> impl Iterator<Item = Vec<char>> {
    words.split('|').map(|word| word.chars().collect())
}

/// Whether the text ends with one of the words.
pub(super) fn ends(text: &[char], words: &str) -> bool {
    listed(words).any(|word| text.ends_with(&word))
}

/// Whether the text begins with one of the words.
pub(super) fn begins(text: &[char], words: &str) -> bool {
    listed(words).any(|word| text.starts_with(&word))
}

/// Whether the text holds one of the words.
pub(super) fn holds(text: &[char], words: &str) -> bool {
    listed(words).any(|word| text.windows(word.len()).any(|part| part == word))
}
