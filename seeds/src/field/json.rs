//! JSON as programs send it, read strictly and in one way wherever it is sent: answers to guides and
//! requests to calculations.
//!
//! Fields are known and given once, money is whole fen, months are `"YYYY-MM"`, places 6-digit codes as
//! texts, ratios decimal texts. Nothing is rounded, converted or guessed: a value of another kind is a
//! fault, and every fault names its field.

mod object;
mod record;

pub use object::object;
pub(crate) use record::Record;

use super::FieldKind;
use crate::answers::{Answer, Problem};
use crate::calendar::{Date, Month, date};
use crate::money::{Fen, Ratio};
use crate::place::Place;
use core::str::FromStr;
use serde::Serialize;
use serde_json::Value;
use thiserror::Error;

/// Why a request gets no result.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[error("{field}: {problem}")]
pub struct JsonFault {
    /// The field, such as `periods[2].from`; `.` is the request itself.
    pub field: String,
    /// What is wrong with it.
    pub problem: JsonProblem,
    /// Line and column of what cannot be read, where the text is no JSON.
    #[serde(skip)]
    pub place: Option<(usize, usize)>,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum JsonProblem {
    /// The request is not JSON, or nested deeper than anything that is asked for.
    #[error("this is not JSON that can be read")]
    NotJson,
    /// There is no such field.
    #[error("there is no such field")]
    UnknownField,
    /// The field is given more than once.
    #[error("this field is given twice")]
    GivenTwice,
    /// No calculation has that name.
    #[error("there is no such calculation")]
    NoSuchCalculation,
    /// A figure is missing from the content: not the caller's fault.
    #[error("a figure is missing from the content")]
    NoFigure,
    /// The value cannot be taken.
    #[error("{0}")]
    #[serde(untagged)]
    Value(Problem),
}

impl JsonFault {
    pub(crate) fn of(field: impl Into<String>, problem: impl Into<JsonProblem>) -> Self {
        Self {
            field: field.into(),
            problem: problem.into(),
            place: None,
        }
    }
}

impl From<Problem> for JsonProblem {
    fn from(problem: Problem) -> Self {
        Self::Value(problem)
    }
}

/// Reads what a control of `kind` takes. Bounds are not looked at: they hold for every door and are
/// checked behind it.
///
/// # Errors
/// What is wrong with it.
pub fn read(kind: &FieldKind, value: &Value) -> Result<Answer, Problem> {
    Ok(match kind {
        FieldKind::Bool => Answer::Bool(truth(value)?),
        FieldKind::Choice { options } => Answer::Choice(option(options, value)?),
        FieldKind::City { .. } | FieldKind::Province => Answer::Place(place(value)?),
        FieldKind::Month { .. } => Answer::Month(month(value)?),
        FieldKind::Date { .. } => Answer::Date(day(value)?),
        FieldKind::Count { .. } => Answer::Count(whole(value)?),
        FieldKind::Money { .. } => Answer::Money(fen(value)?),
        FieldKind::Ratio => Answer::Ratio(ratio(value)?),
        FieldKind::Ratios => {
            Answer::Ratios(list(value)?.iter().map(ratio).collect::<Result<_, _>>()?)
        }
        FieldKind::Several { options, .. } => {
            let picked = list(value)?.iter().map(|value| option(options, value));
            Answer::Several(picked.collect::<Result<_, _>>()?)
        }
    })
}

/// Yes or no.
pub(crate) fn truth(value: &Value) -> Result<bool, Problem> {
    given(value)?.as_bool().ok_or(Problem::WrongKind)
}

/// A whole number; one beyond 64 bits is too large for any field.
pub(crate) fn whole(value: &Value) -> Result<i64, Problem> {
    let number = given(value)?;
    match number.as_i64() {
        Some(whole) => Ok(whole),
        None if number.is_u64() => Err(Problem::TooLarge),
        None => Err(Problem::NotANumber),
    }
}

/// An amount: whole fen.
pub(crate) fn fen(value: &Value) -> Result<Fen, Problem> {
    whole(value).map(Fen)
}

/// A calendar month.
pub(crate) fn month(value: &Value) -> Result<Month, Problem> {
    parsed(value, Problem::NotAMonth)
}

/// A calendar day.
pub(crate) fn day(value: &Value) -> Result<Date, Problem> {
    date(text(value)?).ok_or(Problem::NotADate)
}

/// A city or province.
pub(crate) fn place(value: &Value) -> Result<Place, Problem> {
    parsed(value, Problem::NoSuchPlace)
}

/// A part of a whole.
pub(crate) fn ratio(value: &Value) -> Result<Ratio, Problem> {
    parsed(value, Problem::NotARatio)
}

/// The index of one of `options`.
pub(crate) fn option<T: AsRef<str>>(options: &[T], value: &Value) -> Result<u16, Problem> {
    let text = text(value)?;
    let at = options.iter().position(|option| option.as_ref() == text);
    at.and_then(|at| u16::try_from(at).ok())
        .ok_or(Problem::NoSuchOption)
}

/// A text.
pub(crate) fn text(value: &Value) -> Result<&str, Problem> {
    given(value)?.as_str().ok_or(Problem::WrongKind)
}

fn list(value: &Value) -> Result<&[Value], Problem> {
    let list = given(value)?.as_array().ok_or(Problem::WrongKind)?;
    Ok(list)
}

fn parsed<T: FromStr>(value: &Value, problem: Problem) -> Result<T, Problem> {
    text(value)?.parse().map_err(|_| problem)
}

/// What is null is left out.
fn given(value: &Value) -> Result<&Value, Problem> {
    match value {
        Value::Null => Err(Problem::Missing),
        value => Ok(value),
    }
}

#[cfg(test)]
mod tests;
