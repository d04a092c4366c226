//! A plan as a URL fragment: version, guide, answers, checksum.
//!
//! `1~enterprise-pension~aim=transfer~from=370200~1a2b3c4d`. Whoever sends the link can read what
//! it carries. Small damage on the way is undone ([`damage`]). What an older or newer guide does not
//! know is asked again, never guessed.

pub(crate) mod damage;

use crate::answers::{Answer, Answers, text};
use crate::catalogue::sent::crc32;
use crate::catalogue::{Guide, Kind};
use thiserror::Error;

const VERSION: &str = "1";
const PARTS: char = '~';

/// Tells a link that goes on from one page of this site to another from a plan that was sent.
const ONWARD: &str = "onward=y";

/// The longest fragment without lists, in characters.
pub const LONGEST: usize = 512;
/// The longest fragment with lists.
pub const LONGEST_WITH_LISTS: usize = 1500;

/// The longest fragment that is read: answers that go on to another guide have no limit when they
/// are written.
const LONGEST_READ: usize = 12_000;

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
    let body = [VERSION, guide, ONWARD, state].join(&PARTS.to_string());
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
        let fragment = damage::fragment(link, |part| version(part).is_some());
        match version(&fragment) {
            Some(VERSION) => {}
            Some(_) => return Err(ShareError::OtherVersion),
            None => return Err(ShareError::NotAPlan),
        }
        let (body, sum) = damage::parted(&fragment, 2).ok_or(ShareError::Damaged)?;
        if body.len() > LONGEST_READ {
            return Err(ShareError::TooLong);
        }
        if checksum(body) != sum {
            return Err(ShareError::Damaged);
        }
        let mut parts = body.split(PARTS).skip(1);
        let guide = parts.next().ok_or(ShareError::NotAPlan)?.to_owned();
        let pairs = parts
            .filter_map(|pair| pair.split_once('='))
            .map(|(question, answer)| (question.to_owned(), answer.to_owned()))
            .collect();
        Ok(Self { guide, pairs })
    }

    /// Whether it goes on from one page to another: nobody sent it, and nothing was left out of it.
    #[must_use]
    pub fn is_onward(&self) -> bool {
        self.pairs.iter().any(|(name, _)| name == "onward")
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

/// The version with which a fragment begins.
fn version(fragment: &str) -> Option<&str> {
    let (version, _) = fragment.split_once(PARTS)?;
    let digits = version.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !version.is_empty()).then_some(version)
}

/// The state of a form, as its hidden field carries it: like a fragment, private answers included,
/// without length limit and checksum (it never leaves the page and its own server).
#[must_use]
pub fn write_state(guide: &Guide, answers: &Answers) -> String {
    let pairs = answers
        .iter()
        .filter_map(|(index, answer): (usize, &Answer)| {
            let question = guide.question(index)?;
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

/// A link or path with its escapes undone, without blanks and line breaks.
#[must_use]
pub fn undamaged(link: &str) -> String {
    damage::plain(link)
}

pub(crate) fn checksum(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}
