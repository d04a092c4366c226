//! Reads what a calculator is given: figures, and values from a guide.

use super::{CalculationFault, Given, Shape};
use crate::answers::Problem;
use crate::calendar::Month;
use crate::catalogue::{Figure, FigureTable};
use crate::money::{Fen, Ratio};
use crate::place::Place;
use crate::rules::Value;

/// The figures as they stand in one month; what is missing is a fault, never a default.
#[derive(Clone, Copy)]
pub(crate) struct FiguresAt<'a> {
    table: &'a FigureTable,
    month: Month,
}

impl<'a> FiguresAt<'a> {
    pub(crate) fn new(table: &'a FigureTable, month: Month) -> Self {
        Self { table, month }
    }

    pub(crate) fn whole(self, id: &str) -> Result<i64, CalculationFault> {
        self.read(id, Figure::whole_at)
    }

    pub(crate) fn ratio(self, id: &str) -> Result<Ratio, CalculationFault> {
        self.read(id, Figure::ratio_at)
    }

    pub(crate) fn month(self, id: &str) -> Result<Month, CalculationFault> {
        self.read(id, Figure::month_at)
    }

    /// A whole number small enough to move a month by.
    pub(crate) fn span(self, id: &str) -> Result<i32, CalculationFault> {
        let problem = |problem| CalculationFault::of_figure(id, problem);
        match i32::try_from(self.whole(id)?) {
            Ok(span) if span < 0 => Err(problem(Problem::TooSmall)),
            Ok(span) if span <= LONGEST_SPAN => Ok(span),
            _ => Err(problem(Problem::TooLarge)),
        }
    }

    fn read<T>(
        self,
        id: &str,
        value: fn(&Figure, Month) -> Option<T>,
    ) -> Result<T, CalculationFault> {
        let missing = || CalculationFault::of_figure(id, Problem::Missing);
        let figure = self.table.get(id).ok_or_else(missing)?;
        figure.at(self.month).ok_or_else(missing)?;
        value(figure, self.month).ok_or_else(|| CalculationFault::of_figure(id, Problem::WrongKind))
    }
}

/// The longest span that a figure may name: keeps month arithmetic far from overflow.
const LONGEST_SPAN: i32 = 12_000;

/// What a guide gives, read by the calculator's declared inputs.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    declared: &'static [(&'static str, Shape, bool)],
    given: &'a [Given],
}

impl<'a> Inputs<'a> {
    pub(crate) fn new(
        declared: &'static [(&'static str, Shape, bool)],
        given: &'a [Given],
    ) -> Self {
        Self { declared, given }
    }

    /// The fault `problem` of the input at `at`.
    pub(crate) fn fault(self, at: usize, problem: Problem) -> CalculationFault {
        let name = self.declared.get(at).map_or("", |(name, _, _)| name);
        CalculationFault::of(at, name, problem)
    }

    /// The index of the name chosen.
    pub(crate) fn name(self, at: usize) -> Result<usize, CalculationFault> {
        let names = match self.declared.get(at) {
            Some((_, Shape::Name(names), _)) => names.len(),
            _ => 0,
        };
        match self.one(at) {
            Some(Value::Choice(option)) if usize::from(option) < names => Ok(usize::from(option)),
            Some(Value::Choice(_)) => Err(self.fault(at, Problem::NoSuchOption)),
            other => Err(self.unfit(at, other)),
        }
    }

    pub(crate) fn money(self, at: usize) -> Result<Option<Fen>, CalculationFault> {
        match self.one(at) {
            Some(Value::Whole(fen)) => Ok(Some(Fen(fen))),
            None => Ok(None),
            other => Err(self.unfit(at, other)),
        }
    }

    pub(crate) fn month(self, at: usize) -> Result<Month, CalculationFault> {
        match self.one(at) {
            Some(Value::Month(month)) => Ok(month),
            other => Err(self.unfit(at, other)),
        }
    }

    pub(crate) fn place(self, at: usize) -> Result<Place, CalculationFault> {
        match self.one(at) {
            Some(Value::Place(place)) => Ok(place),
            other => Err(self.unfit(at, other)),
        }
    }

    pub(crate) fn rows(self, at: usize) -> Result<&'a [Vec<Value>], CalculationFault> {
        match self.given.get(at) {
            Some(Given::Rows(rows)) => Ok(rows),
            Some(Given::One(_)) => Err(self.fault(at, Problem::WrongKind)),
            Some(Given::Nothing) | None => Err(self.fault(at, Problem::Missing)),
        }
    }

    /// The fault of one value in a record of the list at `at`.
    pub(crate) fn cell_fault(self, at: usize, row: usize, column: usize) -> CalculationFault {
        match self.declared.get(at) {
            Some((list, Shape::Rows(columns), _)) => {
                let name = columns.get(column).map_or("", |(name, _)| name);
                CalculationFault::in_row(at, list, row, (column, name), Problem::WrongKind)
            }
            _ => self.fault(at, Problem::WrongKind),
        }
    }

    fn one(self, at: usize) -> Option<Value> {
        match self.given.get(at) {
            Some(Given::One(Value::Absent)) | Some(Given::Nothing) | None => None,
            Some(Given::One(value)) => Some(*value),
            // Reads as a value that no input takes.
            Some(Given::Rows(_)) => Some(Value::Bool(false)),
        }
    }

    fn unfit(self, at: usize, value: Option<Value>) -> CalculationFault {
        self.fault(
            at,
            if value.is_some() {
                Problem::WrongKind
            } else {
                Problem::Missing
            },
        )
    }
}
