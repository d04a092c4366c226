//! The condition language: named answers, comparisons, lists, dates and results of calculations.
//!
//! Evaluation is three-valued. An answer of 不清楚 makes a comparison *unclear*; `and`, `or` and
//! `not` follow Kleene, so a condition is unclear only where the unknown answer matters. The first
//! answer that is missing stops the evaluation: it is the next question.

#[cfg(feature = "load")]
pub mod compile;
mod evaluate;
#[cfg(feature = "load")]
pub mod parse;

pub use evaluate::{Evaluation, Progress, Stop};

use crate::calendar::{Date, Month};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// A value during evaluation. Money is fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// True or false.
    Bool(bool),
    /// A count, months, years or fen.
    Whole(i64),
    /// An option of a question, by index.
    Choice(u16),
    /// A place.
    Place(Place),
    /// A month.
    Month(Month),
    /// A day.
    Date(Date),
    /// A calculation has no such result.
    Absent,
    /// Rests on an answer of 不清楚 to the question at this index.
    Unclear(u16),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// How two numbers are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
}

/// How a list is gathered into one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gather {
    /// Some record fulfils the condition.
    Any,
    /// Every record fulfils the condition.
    All,
    /// How many records fulfil the condition.
    Count,
    /// The sum of a number over the records.
    Sum,
    /// A value of the last record.
    Last,
}

/// A function of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Function {
    /// `in_shandong(place)`
    InShandong,
    /// `is_one_of_five(place)`
    IsOneOfFive,
    /// `years_between(earlier, later)`: whole years, a birthday month counts as reached.
    YearsBetween,
    /// `months_between(earlier, later)`
    MonthsBetween,
    /// `is_known(result)`: whether a calculation has that result.
    IsKnown,
}

/// A compiled condition or value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expr {
    /// A constant.
    Constant(Value),
    /// The answer to a question, by index.
    Answer(u16),
    /// A field of the record at hand.
    Field(u16),
    /// A result of a calculation: indices of calculation and output.
    Output(u16, u16),
    /// A figure at the plan's date, by index.
    Figure(u16),
    /// The plan's date.
    Today,
    /// `not`
    Not(Box<Expr>),
    /// `and`, left to right.
    And(Vec<Expr>),
    /// `or`, left to right.
    Or(Vec<Expr>),
    /// A comparison.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// `in [..]`
    In(Box<Expr>, Vec<Value>),
    /// Arithmetic on numbers.
    Arithmetic(Arithmetic, Box<Expr>, Box<Expr>),
    /// `question is unsure`
    IsUnsure(u16),
    /// A function.
    Call(Function, Vec<Expr>),
    /// A list gathered into one value: question, how, and what of each record.
    Over(u16, Gather, Box<Expr>),
    /// The whole list: only as the input of a calculation.
    Rows(u16),
}

impl Expr {
    /// Calls `visit` for this expression and everything in it.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Not(inner) | Self::In(inner, _) | Self::Over(_, _, inner) => inner.walk(visit),
            Self::And(parts) | Self::Or(parts) | Self::Call(_, parts) => {
                for part in parts {
                    part.walk(visit);
                }
            }
            Self::Compare(_, left, right) | Self::Arithmetic(_, left, right) => {
                left.walk(visit);
                right.walk(visit);
            }
            Self::Constant(_)
            | Self::Answer(_)
            | Self::Field(_)
            | Self::Output(..)
            | Self::Figure(_)
            | Self::Today
            | Self::IsUnsure(_)
            | Self::Rows(_) => {}
        }
    }
}
