//! The law in code: one file per calculation, registered by name, typed in and out.
//!
//! Each calculator is a pure function of its input, the dated figures and a date. It returns its
//! results and a [`Working`]: the lines that a page prints as 怎么算出来的. No figure stands in
//! this code: amounts, rates and limits come from the catalogue's [`FigureTable`] by id.

pub mod contribution_months;
pub mod driving_test_earliest;
mod given;
pub mod housing_fund_ready;
pub mod id_card_fee_and_validity;
#[cfg(feature = "load")]
pub mod json;
mod labels;
pub mod licence_renewal_window;
pub mod linkage;
pub mod medical_retirement_years;
pub mod medical_settlement;
pub mod medical_waiting;
pub mod pension_place;
pub mod pension_transfer;
pub mod resident_transfer;
pub mod retirement;
#[cfg(test)]
pub(crate) mod shipped;
pub mod ticket_price;
pub mod unemployment_months;
pub mod unemployment_transfer;
pub mod vehicle_inspection_due;

pub(crate) use given::{FiguresAt, Inputs, bounded};
#[cfg(feature = "load")]
pub(crate) use given::{turning_months, turning_values};
pub use labels::Labels;

use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::{Fen, Ratio};
use crate::place::Place;
use crate::rules::Value;
use serde::{Deserialize, Serialize};
use std::ops::{Deref, DerefMut};
use thiserror::Error;

/// The most records that a list may have: a bound on work, not a rule.
pub const MOST_ROWS: usize = 40;

/// What a line of a working amounts to. The unit is part of the value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amount {
    /// An amount of money.
    Money(Fen),
    /// Months.
    Months(i64),
    /// Years.
    Years(i64),
    /// Working days.
    WorkingDays(i64),
    /// Calendar days.
    Days(i64),
    /// A calendar month.
    Month(Month),
    /// A calendar day.
    Day(Date),
    /// A place.
    Place(Place),
    /// A decimal ratio.
    Ratio(Ratio),
    /// Nothing to show: the line states a rule.
    None,
}

/// One line of a calculation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingLine {
    /// Key of the label in the content's calculator labels: `pension-transfer.pooled`.
    pub label: String,
    /// How it is computed, in signs and numbers that need no language: `12% × 270,000.00`.
    pub formula: String,
    /// What it amounts to.
    pub amount: Amount,
    /// The figure whose clause the line rests on, by id; `None` where the person's own answer is
    /// restated or lines above are added.
    pub figure: Option<String>,
    /// Whether the line rests on a reading that nobody confirmed: pages print it as 估算，待核, and
    /// nothing adds it into a total.
    pub estimate: bool,
}

impl WorkingLine {
    pub(crate) fn new(label: &str, formula: String, amount: Amount, figure: Option<&str>) -> Self {
        Self {
            label: label.to_owned(),
            formula,
            amount,
            figure: figure.map(str::to_owned),
            estimate: false,
        }
    }

    /// The line, marked as an estimate.
    pub(crate) fn estimated(self) -> Self {
        Self {
            estimate: true,
            ..self
        }
    }
}

/// The lines of a calculation, in order.
pub type Working = Vec<WorkingLine>;

/// Results by the calculator's output order, and how they came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Computed {
    /// One value per declared output; [`Value::Absent`] where there is none.
    pub outputs: Vec<Value>,
    /// How they came about.
    pub working: Working,
    /// Outputs, by index, that are estimates: shown with their mark, never added into a total.
    pub estimated: Vec<usize>,
}

impl Computed {
    /// Results none of which is an estimate.
    pub(crate) fn certain(outputs: Vec<Value>, working: Working) -> Self {
        Self {
            outputs,
            working,
            estimated: Vec::new(),
        }
    }
}

/// What an input or output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One of these names; in a guide an option with the same id.
    Name(&'static [&'static str]),
    /// Yes or no.
    Truth,
    /// A whole number: months, a count, a rule's number.
    Whole,
    /// Whole years.
    Years,
    /// Working days.
    WorkingDays,
    /// Calendar days.
    Days,
    /// Fen.
    Money,
    /// A calendar month.
    Month,
    /// A calendar day.
    Date,
    /// A place.
    Place,
    /// Records with these fields, in this order.
    Rows(&'static [(&'static str, Shape)]),
}

/// An input given by a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A single value. [`Value::Choice`] carries the index into the names of [`Shape::Name`].
    One(Value),
    /// Records, each with one value per field.
    Rows(Vec<Vec<Value>>),
    /// Left out.
    Nothing,
}

/// Why a calculation cannot be done. One word wide: it is handed on at every step of every
/// calculation, and the browser's program would carry its moves.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[error("{}: {}", .0.field, .0.problem)]
pub struct CalculationFault(Box<FaultAt>);

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FaultAt {
    /// Name of the input, with row and field where it is in a list: `periods[2].from`.
    pub field: String,
    /// Index of the input, or [`CalculationFault::NO_INPUT`]. Stays inside: `field` names it.
    #[serde(skip)]
    pub input: usize,
    /// Row of the list, counted from 0.
    pub row: Option<usize>,
    /// Field of the record, counted from 0.
    pub column: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

impl Deref for CalculationFault {
    type Target = FaultAt;

    fn deref(&self) -> &FaultAt {
        &self.0
    }
}

impl DerefMut for CalculationFault {
    fn deref_mut(&mut self) -> &mut FaultAt {
        &mut self.0
    }
}

impl From<FaultAt> for CalculationFault {
    fn from(fault: FaultAt) -> Self {
        Self(Box::new(fault))
    }
}

impl CalculationFault {
    /// The `input` of a fault that lies in a figure: no answer of the person mends it.
    pub const NO_INPUT: usize = usize::MAX;

    /// A fault of the figure `id`: missing, or not what the calculation needs.
    #[must_use]
    pub fn of_figure(id: &str, problem: Problem) -> Self {
        Self::of(Self::NO_INPUT, &format!("figures.{id}"), problem)
    }

    /// A fault of the input `input` called `field`.
    #[must_use]
    pub fn of(input: usize, field: &str, problem: Problem) -> Self {
        Self::from(FaultAt {
            field: field.to_owned(),
            input,
            row: None,
            column: None,
            problem,
        })
    }

    /// A fault of one field of one record.
    #[must_use]
    pub fn in_row(
        input: usize,
        list: &str,
        row: usize,
        column: (usize, &str),
        problem: Problem,
    ) -> Self {
        Self::from(FaultAt {
            field: format!("{list}[{row}].{}", column.1),
            input,
            row: Some(row),
            column: Some(column.0),
            problem,
        })
    }
}

/// A registered calculation.
pub struct Calculator {
    /// Registered name.
    pub id: &'static str,
    /// Inputs in order: name, shape, whether it may be left out.
    pub inputs: &'static [(&'static str, Shape, bool)],
    /// Outputs in order.
    pub outputs: &'static [(&'static str, Shape)],
    /// Ids of the figures that it reads.
    pub figures: &'static [&'static str],
    /// Every label key that its workings use.
    pub labels: &'static [&'static str],
    /// Runs it on values from a guide.
    pub run: fn(&[Given], &FigureTable, Date) -> Result<Computed, CalculationFault>,
    /// Values of an input (by index) at which results change: the check takes both sides.
    #[cfg(feature = "load")]
    pub breakpoints: fn(usize, &FigureTable) -> Vec<Value>,
}

/// Every calculation. The settlement has parameters that no guide can give, so the program of the
/// interview does without it.
pub const ALL: &[&Calculator] = &[
    &contribution_months::CALCULATOR,
    &driving_test_earliest::CALCULATOR,
    &housing_fund_ready::CALCULATOR,
    &id_card_fee_and_validity::CALCULATOR,
    &licence_renewal_window::CALCULATOR,
    &linkage::CALCULATOR,
    &medical_retirement_years::CALCULATOR,
    #[cfg(feature = "load")]
    &medical_settlement::CALCULATOR,
    &medical_waiting::CALCULATOR,
    &pension_place::CALCULATOR,
    &pension_transfer::CALCULATOR,
    &resident_transfer::CALCULATOR,
    &retirement::CALCULATOR,
    &unemployment_months::CALCULATOR,
    &unemployment_transfer::CALCULATOR,
    &vehicle_inspection_due::CALCULATOR,
];

/// The calculation registered as `id`.
#[must_use]
pub fn find(id: &str) -> Option<&'static Calculator> {
    ALL.iter().copied().find(|calculator| calculator.id == id)
}

impl Calculator {
    /// The index of the output `name`.
    #[must_use]
    pub fn output_index(&self, name: &str) -> Option<usize> {
        self.outputs.iter().position(|(output, _)| *output == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_calculator_is_found_by_its_name_and_reads_only_shipped_figures() {
        let figures = shipped::figures();
        for calculator in ALL.iter().copied() {
            assert!(find(calculator.id).is_some(), "{}", calculator.id);
            assert_ne!(calculator.id, ticket_price::ID);
            for figure in calculator.figures {
                assert!(figures.get(figure).is_some(), "{}: {figure}", calculator.id);
            }
        }
        assert!(find("pension").is_none());
    }

    #[test]
    fn every_title_and_label_is_worded_in_every_language_and_no_other() {
        let mut declared: Vec<&str> = ALL
            .iter()
            .flat_map(|calculator| calculator.labels.iter().copied().chain([calculator.id]))
            .chain([ticket_price::ID])
            .chain(ticket_price::Because::ALL.map(ticket_price::Because::label))
            .chain(ticket_price::Show::ALL.map(ticket_price::Show::label))
            .collect();
        declared.sort_unstable();
        for lang in ["zh", "en"] {
            let worded = shipped::labels(lang);
            assert!(
                worded.values().all(|label| !label.trim().is_empty()),
                "{lang}"
            );
            assert_eq!(
                worded.keys().map(String::as_str).collect::<Vec<_>>(),
                declared,
                "{lang}"
            );
        }
    }

    #[test]
    fn a_calculator_without_figures_or_answers_faults_and_never_panics() {
        let on = crate::calendar::date("2026-11-23").expect("a day");
        for calculator in ALL.iter().copied() {
            for given in [
                vec![],
                vec![Given::Rows(vec![vec![]]); calculator.inputs.len()],
            ] {
                let fault = (calculator.run)(&given, &FigureTable::default(), on);
                assert!(fault.is_err(), "{}", calculator.id);
            }
            for input in 0..=calculator.inputs.len() {
                assert!((calculator.breakpoints)(input, &FigureTable::default()).is_empty());
            }
        }
    }
}
