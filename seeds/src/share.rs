//! A plan as a URL fragment: version, guide, answers, checksum.
//!
//! `1~enterprise-pension~aim=transfer~from=370200~1a2b3c4d`. Whoever sends the link can read what
//! it carries. Chat apps append `&…` and encode signs; both are undone. What an older or newer
//! guide does not know is asked again, never guessed.

use crate::answers::{Answer, Answers, text};
use crate::catalogue::sent::crc32;
use crate::catalogue::{Guide, Kind};
use thiserror::Error;

const VERSION: &str = "1";
const PARTS: char = '~';

/// The longest fragment without lists, in characters.
pub const LONGEST: usize = 512;
/// The longest fragment with lists.
pub const LONGEST_WITH_LISTS: usize = 1500;

/// Whether private answers go into the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// The person agreed.
    Given,
    /// Private answers stay here and are asked again.
    NotGiven,
}

/// Why a fragment cannot be made or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ShareError {
    /// There is nothing to read.
    #[error("this is not a shared plan")]
    NotAPlan,
    /// The checksum does not fit: a part was lost on the way.
    #[error("the link is damaged")]
    Damaged,
    /// Made by another version: the guide starts again.
    #[error("the link was made by another version of this site")]
    OtherVersion,
    /// The answers are too many for a link.
    #[error("the plan is too long for a link")]
    TooLong,
}

/// Writes the fragment, without `#`.
///
/// # Errors
/// [`ShareError::TooLong`].
pub fn write(guide: &Guide, answers: &Answers, consent: Consent) -> Result<String, ShareError> {
    let mut fragment = format!("{VERSION}{PARTS}{}", guide.id);
    let mut lists = false;
    for (index, answer) in answers.iter() {
        let Some(question) = guide.questions.get(index) else {
            continue;
        };
        if question.private && consent == Consent::NotGiven {
            continue;
        }
        lists |= matches!(question.kind, Kind::List { .. });
        if let Some(answer) = text::write(question, answer) {
            fragment.push(PARTS);
            fragment += &question.id;
            fragment.push('=');
            fragment += &answer;
        }
    }
    fragment = format!("{fragment}{PARTS}{}", checksum(&fragment));
    let longest = if lists { LONGEST_WITH_LISTS } else { LONGEST };
    if fragment.len() > longest {
        Err(ShareError::TooLong)
    } else {
        Ok(fragment)
    }
}

/// The fragment that opens `guide` with the form state `state` filled in.
#[must_use]
pub fn onward(guide: &str, state: &str) -> String {
    let body = [VERSION, guide, state].join(&PARTS.to_string());
    let sum = checksum(&body);
    format!("{body}{PARTS}{sum}")
}

/// Whether some of the answers go into a link only after the person agrees.
#[must_use]
pub fn needs_consent(guide: &Guide, answers: &Answers) -> bool {
    answers.iter().any(|(index, _)| {
        guide
            .questions
            .get(index)
            .is_some_and(|question| question.private)
    })
}

/// A fragment that was read: its guide is to be found before its answers can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The guide's id.
    pub guide: String,
    pairs: Vec<(String, String)>,
}

impl Shared {
    /// Reads a fragment, with or without `#`, or a whole link that ends in one.
    ///
    /// # Errors
    /// [`ShareError`]; nothing is taken from a damaged link.
    pub fn read(link: &str) -> Result<Self, ShareError> {
        let fragment = link.trim().rsplit('#').next().unwrap_or_default();
        let fragment = unescaped(fragment.split('&').next().unwrap_or_default());
        if fragment.len() > LONGEST_WITH_LISTS {
            return Err(ShareError::TooLong);
        }
        let (body, sum) = fragment.rsplit_once(PARTS).ok_or(ShareError::NotAPlan)?;
        let mut parts = body.split(PARTS);
        match parts.next() {
            Some(VERSION) => {}
            Some(other) if !other.is_empty() && other.bytes().all(|byte| byte.is_ascii_digit()) => {
                return Err(ShareError::OtherVersion);
            }
            _ => return Err(ShareError::NotAPlan),
        }
        if checksum(body) != sum {
            return Err(ShareError::Damaged);
        }
        let guide = parts.next().ok_or(ShareError::NotAPlan)?.to_owned();
        let pairs = parts
            .filter_map(|pair| pair.split_once('='))
            .map(|(question, answer)| (question.to_owned(), answer.to_owned()))
            .collect();
        Ok(Self { guide, pairs })
    }

    /// The answers, as far as `guide` still asks them.
    #[must_use]
    pub fn answers(&self, guide: &Guide) -> Answers {
        let mut answers = Answers::none();
        for (id, written) in &self.pairs {
            if let Some((index, answer)) = guide.read_pair(id, written) {
                answers.set(index, answer);
            }
        }
        answers
    }
}

/// The state of a form, as its hidden field carries it: like a fragment, private answers included,
/// without length limit and checksum (it never leaves the page and its own server).
#[must_use]
pub fn write_state(guide: &Guide, answers: &Answers) -> String {
    let pairs = answers
        .iter()
        .filter_map(|(index, answer): (usize, &Answer)| {
            let question = guide.questions.get(index)?;
            Some(format!(
                "{}={}",
                question.id,
                text::write(question, answer)?
            ))
        });
    pairs.collect::<Vec<_>>().join(&PARTS.to_string())
}

/// Reads [`write_state`]; what cannot be read is asked again.
#[must_use]
pub fn read_state(guide: &Guide, state: &str) -> Answers {
    let mut answers = Answers::none();
    for (id, written) in state.split(PARTS).filter_map(|pair| pair.split_once('=')) {
        if let Some((index, answer)) = guide.read_pair(id, written) {
            answers.set(index, answer);
        }
    }
    answers
}

pub(crate) fn checksum(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}

/// `%7E` and its like as signs; anything malformed stays as it is and fails the checksum.
pub(crate) fn unescaped(text: &str) -> String {
    let mut plain = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match escape {
            Some(byte) => {
                plain.push(byte);
                at += 3;
            }
            None => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}
