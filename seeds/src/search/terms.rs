//! What is compared: pairs of signs, pairs of readings, stems of words.

use super::english::{is_empty, stem};
use super::fold::is_han;
use super::signs::{Signs, Syllable};

/// Something that a text holds, as a number: its kind, and what it is.
pub(super) type Feature = u64;

const KIND: u32 = 56;
const PAIR: Feature = 1 << KIND;
const READ: Feature = 2 << KIND;
const WORD: Feature = 3 << KIND;
const LONE: Feature = 4 << KIND;

fn pair(first: char, second: char) -> Feature {
    PAIR | u64::from(u32::from(first)) << 21 | u64::from(u32::from(second))
}

fn read(first: Syllable, second: Syllable) -> Feature {
    READ | u64::from(first.0) << 16 | u64::from(second.0)
}

/// The feature of a stem (FNV-1a, cut to its place).
pub(super) fn word(stem: &str) -> Feature {
    let hash = stem.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    WORD | (hash & ((1 << KIND) - 1))
}

/// Whether the feature is a pair of readings.
pub(super) const fn is_read(feature: Feature) -> bool {
    feature >> KIND == READ >> KIND
}

/// One thing that a query says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// As it is written; `None` where only its reading is known.
    pub(super) exact: Option<Feature>,
    /// As it is read.
    pub(super) read: Option<Feature>,
}

/// A stretch of signs of one kind.
enum Run<'a> {
    Han(&'a [char]),
    Word(String),
}

fn runs(signs: &[char]) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let kind = |sign: &char| match sign {
            sign if is_han(*sign) => 1,
            sign if sign.is_alphanumeric() => 2,
            _ => 0,
        };
        let here = kind(&signs[at]);
        let length = signs[at..]
            .iter()
            .take_while(|sign| kind(sign) == here)
            .count();
        let run = &signs[at..at + length];
        match here {
            1 => runs.push(Run::Han(run)),
            2 => runs.push(Run::Word(run.iter().collect())),
            _ => {}
        }
        at += length;
    }
    runs
}

/// Words of Latin letters and digits in a text.
pub(super) fn words(signs: &[char]) -> Vec<String> {
    let words = runs(signs).into_iter().filter_map(|run| match run {
        Run::Word(word) => Some(word),
        Run::Han(_) => None,
    });
    words.collect()
}

/// The terms of a text, in its order; words are stemmed, empty ones left out.
pub(super) fn terms(signs: &[char], table: &Signs) -> Vec<Term> {
    let mut found = Vec::new();
    for run in runs(signs) {
        match run {
            Run::Word(text) if is_empty(&text) => {}
            Run::Word(text) => found.push(Term {
                exact: Some(word(&stem(&text))),
                read: None,
            }),
            Run::Han([lone]) => found.push(Term {
                exact: Some(LONE | u64::from(u32::from(*lone))),
                read: None,
            }),
            Run::Han(run) => found.extend(run.windows(2).map(|two| {
                Term {
                    exact: Some(pair(two[0], two[1])),
                    read: table
                        .reading(two[0])
                        .zip(table.reading(two[1]))
                        .map(|((first, _), (second, _))| read(first, second)),
                }
            })),
        }
    }
    found
}

/// The terms of a text of which only the reading is known.
pub(super) fn read_terms(syllables: &[Syllable]) -> Vec<Term> {
    let two = syllables.windows(2).map(|two| Term {
        exact: None,
        read: Some(read(two[0], two[1])),
    });
    two.collect()
}

/// The first letters of how a text of Chinese signs is read; `None` for any other text.
pub(super) fn initials(signs: &[char], table: &Signs) -> Option<String> {
    let short = (2..=8).contains(&signs.len());
    let letters = signs.iter().map(|sign| Some(table.reading(*sign)?.1));
    letters.collect::<Option<String>>().filter(|_| short)
}
