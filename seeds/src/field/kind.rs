//! What a control takes: one vocabulary for interviews, tools and the interface for programs.

use super::span::Counted;
use crate::calendar::{Date, Month};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// What an answer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One of the fields' scalar kinds.
    One(FieldKind),
    /// A list of small records, in the order in which they are given.
    List {
        /// What each record holds.
        fields: Vec<Field>,
        /// How many records at most.
        most: u16,
    },
}

/// A single value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldKind {
    /// Yes or no.
    Bool,
    /// One of the options, by id.
    Choice {
        /// Permanent ids.
        options: Vec<String>,
    },
    /// One of the five cities, and what else `beyond` offers.
    City {
        /// Which places outside the five may be chosen.
        beyond: Beyond,
    },
    /// A province.
    Province,
    /// A calendar month.
    Month {
        /// First month that makes sense.
        from: Month,
        /// How many months after the plan's date still make sense.
        ahead: u16,
    },
    /// A calendar day.
    Date {
        /// First day that makes sense.
        from: Date,
        /// How many days after the plan's date still make sense.
        ahead: u16,
    },
    /// A whole number.
    Count {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
        /// What is counted: a length of time may be typed with its unit.
        counted: Counted,
    },
    /// An amount, fen; typed in yuan.
    Money {
        /// The least, fen.
        min: i64,
        /// The most, fen.
        max: i64,
    },
    /// A part of a whole: a percentage with its sign, or a decimal.
    Ratio,
    /// Parts of wholes, one after another in one control.
    Ratios,
    /// As many of the options as apply, by id; none is an answer too.
    Several {
        /// Permanent ids.
        options: Vec<String>,
        /// How many at most.
        most: u16,
    },
}

/// What a record of a list holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Permanent id; in rules its name.
    pub id: String,
    /// What its value is.
    pub kind: FieldKind,
    /// Whether it may be left out; the record then holds [`Answer::Unsure`](crate::answers::Answer::Unsure).
    pub optional: bool,
}

/// Which places outside the five cities a question offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beyond {
    /// None.
    Nowhere,
    /// Another city of Shandong.
    Shandong,
    /// Another city of Shandong, or another province.
    Anywhere,
}

impl Beyond {
    /// The places that are offered, in this order.
    #[must_use]
    pub fn places(self) -> &'static [Place] {
        match self {
            Self::Nowhere => &[],
            Self::Shandong => &[Place::OTHER_SHANDONG],
            Self::Anywhere => &[Place::OTHER_SHANDONG, Place::ELSEWHERE],
        }
    }
}

impl FieldKind {
    /// Whether an answer is one of a few that are listed.
    #[must_use]
    pub const fn is_picked(&self) -> bool {
        matches!(
            self,
            Self::Bool | Self::Choice { .. } | Self::City { .. } | Self::Province
        )
    }
}
