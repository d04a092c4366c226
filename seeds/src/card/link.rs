//! A profile as a URL fragment: version, what was stated, checksum.
//!
//! `card1~home=370700~age=67~groups=veteran~cards=transit-union~1a2b3c4d`. Whoever reads the link or
//! its QR code reads the profile. What a link may hold is fixed: fields in this order, each once,
//! each value as it is written here; everything else is refused, nothing is guessed.

use super::profile::{Group, HeightBand, HeldCard, OLDEST, Profile};
use crate::calendar::{Date, date};
use crate::place::Place;
use crate::share::{checksum, damage};
use thiserror::Error;

const KIND: &str = "card";
const VERSION: &str = "1";
const PARTS: char = '~';
const LIST: char = '.';

/// The longest fragment, in bytes: every field with every group and card fits.
pub const LONGEST: usize = 320;

/// The longest text in which a fragment is looked for: escaped, and with words around it.
const MOST_DAMAGED: usize = 3 * LONGEST;

/// Why a fragment is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CardLinkError {
    /// There is nothing to read.
    #[error("this is not a card")]
    NotACard,
    /// The checksum or a field does not fit: a part was lost or changed on the way.
    #[error("the link is damaged")]
    Damaged,
    /// Made by another version of this site.
    #[error("the card was made by another version of this site")]
    OtherVersion,
    /// Longer than any card.
    #[error("the link is too long for a card")]
    TooLong,
}

impl Profile {
    /// Writes the fragment, without `#`.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        let mut body = format!("{KIND}{VERSION}");
        let mut field = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                body.push(PARTS);
                body += name;
                body.push('=');
                body += &value;
            }
        };
        field("home", self.home.map(|place| place.to_string()));
        field("insured", self.insured.map(|place| place.to_string()));
        field("age", self.age.map(|age| age.to_string()));
        field("height", self.height.map(|band| band.to_string()));
        field("groups", list(self.groups.iter().map(|it| it.name())));
        field("cards", list(self.cards.iter().map(|it| it.name())));
        field("made", self.made_on.map(|day| day.to_string()));
        format!("{body}{PARTS}{}", checksum(&body))
    }

    /// Reads a fragment, with or without `#`, or a whole link that ends in one.
    ///
    /// # Errors
    /// [`CardLinkError`]; nothing is taken from a link that is not sound.
    pub fn from_fragment(link: &str) -> Result<Self, CardLinkError> {
        if link.len() > MOST_DAMAGED {
            return Err(CardLinkError::TooLong);
        }
        let fragment = damage::fragment(link, |part| version(part).is_some());
        match version(&fragment) {
            Some(VERSION) => {}
            Some(_) => return Err(CardLinkError::OtherVersion),
            None => return Err(CardLinkError::NotACard),
        }
        let (body, sum) = damage::parted(&fragment, 1).ok_or(CardLinkError::Damaged)?;
        if body.len() > LONGEST {
            return Err(CardLinkError::TooLong);
        }
        if checksum(body) != sum {
            return Err(CardLinkError::Damaged);
        }
        let parts = body.split(PARTS).skip(1);
        let profile = read(parts).ok_or(CardLinkError::Damaged)?;
        // One profile has one spelling: order, case and leading zeros included.
        if profile.to_fragment() == [body, "~", sum].concat() {
            Ok(profile)
        } else {
            Err(CardLinkError::Damaged)
        }
    }
}

/// The version with which a card's fragment begins.
fn version(fragment: &str) -> Option<&str> {
    let (head, _) = fragment.split_once(PARTS)?;
    let version = head.strip_prefix(KIND)?;
    let digits = version.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !version.is_empty()).then_some(version)
}

fn list<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    let names: Vec<&str> = names.collect();
    (!names.is_empty()).then(|| names.join(&LIST.to_string()))
}

fn read<'p>(parts: impl Iterator<Item = &'p str>) -> Option<Profile> {
    let mut profile = Profile::default();
    for part in parts {
        let (name, value) = part.split_once('=')?;
        match name {
            "home" => profile.home = Some(place(value)?),
            "insured" => profile.insured = Some(place(value)?),
            "age" => profile.age = Some(age(value)?),
            "height" => profile.height = Some(HeightBand::named(value)?),
            "groups" => {
                for name in value.split(LIST) {
                    profile.add_group(Group::named(name)?);
                }
            }
            "cards" => {
                for name in value.split(LIST) {
                    profile.add_card(HeldCard::named(name)?);
                }
            }
            "made" => profile.made_on = Some(day(value)?),
            _ => return None,
        }
    }
    Some(profile)
}

/// One of the five, another city of Shandong, or elsewhere.
fn place(text: &str) -> Option<Place> {
    let place: Place = text.parse().ok()?;
    let wider = [Place::OTHER_SHANDONG, Place::ELSEWHERE];
    (place.is_one_of_five() || wider.contains(&place)).then_some(place)
}

fn age(text: &str) -> Option<u8> {
    let age: u8 = text.parse().ok()?;
    (age <= OLDEST).then_some(age)
}

fn day(text: &str) -> Option<Date> {
    date(text)
}

#[cfg(test)]
mod tests;
