//! What a person answered.

#[cfg(feature = "load")]
pub mod json;
pub mod text;

use crate::calendar::{Date, Month};
use crate::catalogue::{FieldKind, Guide, Kind, Question};
use crate::money::{Fen, Ratio};
use crate::place::Place;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// 不清楚: a real answer.
    Unsure,
    /// Yes or no.
    Bool(bool),
    /// An option, by index.
    Choice(u16),
    /// A city or province.
    Place(Place),
    /// A month.
    Month(Month),
    /// A day.
    Date(Date),
    /// A whole number.
    Count(i64),
    /// An amount.
    Money(Fen),
    /// A part of a whole.
    Ratio(Ratio),
    /// Parts of wholes, in order.
    Ratios(Vec<Ratio>),
    /// Options, by index, in the order of the options.
    Several(Vec<u16>),
    /// Records, each with one value per field.
    Rows(Vec<Vec<Answer>>),
}

/// The answers to a guide's questions, by the questions' indices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// No answers yet.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// The answer to the question at `index`.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Answer> {
        self.0.get(index)?.as_ref()
    }

    /// Sets the answer to the question at `index`.
    pub fn set(&mut self, index: usize, answer: Answer) {
        if self.0.len() <= index {
            self.0.resize(index + 1, None);
        }
        self.0[index] = Some(answer);
    }

    /// Takes the answer to the question at `index` back.
    pub fn clear(&mut self, index: usize) {
        if let Some(slot) = self.0.get_mut(index) {
            *slot = None;
        }
        while self.0.last().is_some_and(Option::is_none) {
            self.0.pop();
        }
    }

    /// The answers that stand, with their questions' indices.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Answer)> {
        self.0
            .iter()
            .enumerate()
            .filter_map(|(index, answer)| Some((index, answer.as_ref()?)))
    }

    /// Whether nothing is answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// Why an answer cannot be taken. Words for people stand with the pages; this names the field.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[error("{field}: {problem}")]
pub struct AnswerFault {
    /// Question id, with row and field where it is in a list: `periods[2].from`.
    pub field: String,
    /// Row of the list, counted from 0.
    pub row: Option<usize>,
    /// Field of the record, counted from 0.
    pub column: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nothing was given.
    #[error("an answer is needed")]
    Missing,
    /// It is not of the question's kind.
    #[error("this is not an answer to this question")]
    WrongKind,
    /// It is not one of the options.
    #[error("this is not one of the options")]
    NoSuchOption,
    /// It is not a place that may be chosen.
    #[error("this place cannot be chosen here")]
    NoSuchPlace,
    /// It is not a month such as 2026-11.
    #[error("write a month such as 2026-11")]
    NotAMonth,
    /// It is not a day such as 2026-11-23.
    #[error("write a day such as 2026-11-23")]
    NotADate,
    /// It is not a whole number.
    #[error("write a whole number")]
    NotANumber,
    /// It is not an amount in yuan with at most two decimals.
    #[error("write an amount in yuan, at most two decimals")]
    NotAnAmount,
    /// Whole years are asked, and these months are none.
    #[error("write whole years, without the odd months")]
    NotWholeYears,
    /// It is no percentage with its sign and no decimal with its point, or beyond 100 %.
    #[error("write percentages with %, decimals with a point, up to 100%")]
    NotARatio,
    /// It has more than two decimals.
    #[error("at most two decimals")]
    TooFine,
    /// Commas or points stand where none belong: no one can say which number is meant.
    #[error("commas or points stand where none belong")]
    Misplaced,
    /// A blank stands within the number.
    #[error("write the number without blanks")]
    BlankWithin,
    /// It is written with 万, 千 or 亿.
    #[error("write the number out, without 万")]
    TenThousands,
    /// It is written with a currency's sign that does not belong there.
    #[error("write yuan, without a currency sign")]
    Currency,
    /// A unit or other words stand behind the number.
    #[error("write the number alone")]
    WithUnit,
    /// It is earlier than makes sense.
    #[error("this is too early")]
    TooEarly,
    /// It is later than makes sense.
    #[error("this is too late")]
    TooLate,
    /// It is less than makes sense.
    #[error("this is too small")]
    TooSmall,
    /// It is more than makes sense.
    #[error("this is too large")]
    TooLarge,
    /// There are more records than may be given.
    #[error("too many rows")]
    TooManyRows,
    /// A period ends before it begins.
    #[error("the period ends before it begins")]
    EndBeforeStart,
    /// Two periods share a month.
    #[error("two periods share a month")]
    Overlap,
    /// It may be given, but not together with the other answers.
    #[error("this does not go together with the other answers")]
    Unfit,
    /// Each may be given, but not both: born after one was insured.
    #[error("this cannot be beside the earlier answers")]
    Contradiction,
    /// 不清楚 is not an answer here.
    #[error("`unsure` is not an answer to this question")]
    NotUnsure,
}

impl Question {
    /// Checks that `answer` may be given to this question on the day `today`.
    ///
    /// # Errors
    /// The first field that is wrong, and what is wrong with it.
    pub fn check(&self, answer: &Answer, today: Date) -> Result<(), AnswerFault> {
        let fault = |problem| AnswerFault {
            field: self.id.clone(),
            row: None,
            column: None,
            problem,
        };
        match (&self.kind, answer) {
            (_, Answer::Unsure) if self.unsure.is_some() => Ok(()),
            (_, Answer::Unsure) => Err(fault(Problem::NotUnsure)),
            (Kind::One(kind), answer) => kind.check(answer, today).map_err(fault),
            (Kind::List { fields, most }, Answer::Rows(rows)) => {
                if rows.is_empty() {
                    return Err(fault(Problem::Missing));
                }
                if rows.len() > usize::from(*most) {
                    return Err(fault(Problem::TooManyRows));
                }
                for (at, row) in rows.iter().enumerate() {
                    for (column, field) in fields.iter().enumerate() {
                        let checked = match row.get(column) {
                            Some(Answer::Unsure) if field.optional => Ok(()),
                            Some(value) => field.kind.check(value, today),
                            None => Err(Problem::Missing),
                        };
                        checked.map_err(|problem| AnswerFault {
                            field: format!("{}[{at}].{}", self.id, field.id),
                            row: Some(at),
                            column: Some(column),
                            problem,
                        })?;
                    }
                    if row.len() > fields.len() {
                        return Err(fault(Problem::WrongKind));
                    }
                }
                Ok(())
            }
            (Kind::List { .. }, _) => Err(fault(Problem::WrongKind)),
        }
    }
}

impl FieldKind {
    /// Checks that `answer` is of this kind and within its bounds on the day `today`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, answer: &Answer, today: Date) -> Result<(), Problem> {
        let within = |value, min, max| match value {
            value if value < min => Err(Problem::TooSmall),
            value if value > max => Err(Problem::TooLarge),
            _ => Ok(()),
        };
        match (self, answer) {
            (Self::Bool, Answer::Bool(_)) => Ok(()),
            (Self::Choice { options }, Answer::Choice(option)) => {
                if usize::from(*option) < options.len() {
                    Ok(())
                } else {
                    Err(Problem::NoSuchOption)
                }
            }
            (Self::City { beyond }, Answer::Place(place)) => {
                if place.is_one_of_five() || beyond.places().contains(place) {
                    Ok(())
                } else {
                    Err(Problem::NoSuchPlace)
                }
            }
            (Self::Province, Answer::Place(place)) => {
                if PROVINCES.contains(&place.0) {
                    Ok(())
                } else {
                    Err(Problem::NoSuchPlace)
                }
            }
            (Self::Month { from, ahead }, Answer::Month(month)) => {
                if month < from {
                    Err(Problem::TooEarly)
                } else if *month > Month::of(today).plus(i32::from(*ahead)) {
                    Err(Problem::TooLate)
                } else {
                    Ok(())
                }
            }
            (Self::Date { from, ahead }, Answer::Date(day)) => {
                if day < from {
                    Err(Problem::TooEarly)
                } else if today
                    .plus_days((*ahead).into())
                    .is_some_and(|last| *day > last)
                {
                    Err(Problem::TooLate)
                } else {
                    Ok(())
                }
            }
            (Self::Count { min, max, .. }, Answer::Count(value)) => within(*value, *min, *max),
            (Self::Money { min, max }, Answer::Money(Fen(value))) => within(*value, *min, *max),
            (Self::Ratio, Answer::Ratio(_)) => Ok(()),
            (Self::Ratios, Answer::Ratios(ratios)) => match ratios.is_empty() {
                true => Err(Problem::Missing),
                false => Ok(()),
            },
            (Self::Several { options, most }, Answer::Several(picked)) => {
                let known = |at: &u16| usize::from(*at) < options.len();
                match picked {
                    picked if picked.len() > usize::from(*most) => Err(Problem::TooManyRows),
                    picked if picked.iter().all(known) => Ok(()),
                    _ => Err(Problem::NoSuchOption),
                }
            }
            _ => Err(Problem::WrongKind),
        }
    }
}

/// The province-level divisions by code (GB/T 2260).
pub const PROVINCES: [u32; 34] = [
    110_000, 120_000, 130_000, 140_000, 150_000, 210_000, 220_000, 230_000, 310_000, 320_000,
    330_000, 340_000, 350_000, 360_000, 370_000, 410_000, 420_000, 430_000, 440_000, 450_000,
    460_000, 500_000, 510_000, 520_000, 530_000, 540_000, 610_000, 620_000, 630_000, 640_000,
    650_000, 710_000, 810_000, 820_000,
];

impl Guide {
    /// Keeps only answers that may be given on the day `today`.
    #[must_use]
    pub fn acceptable(&self, answers: &Answers, today: Date) -> Answers {
        let mut kept = answers.clone();
        for (index, answer) in answers.iter() {
            let question = self.question(index);
            if question.is_none_or(|question| question.check(answer, today).is_err()) {
                kept.clear(index);
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Beyond;

    #[test]
    fn a_city_is_taken_as_far_as_the_question_reaches() {
        let day = crate::calendar::date("2026-11-29").expect("a day");
        let qingdao = Place(370_200);
        let jinan = Place(370_100);
        let cases = [
            (Beyond::Nowhere, vec![qingdao]),
            (Beyond::Shandong, vec![qingdao, Place::OTHER_SHANDONG]),
            (
                Beyond::Anywhere,
                vec![qingdao, Place::OTHER_SHANDONG, Place::ELSEWHERE],
            ),
        ];
        for (beyond, taken) in cases {
            for place in [qingdao, jinan, Place::OTHER_SHANDONG, Place::ELSEWHERE] {
                let checked = FieldKind::City { beyond }.check(&Answer::Place(place), day);
                assert_eq!(
                    checked.is_ok(),
                    taken.contains(&place),
                    "{beyond:?} {place}"
                );
            }
        }
    }
}
