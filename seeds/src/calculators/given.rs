//! Reads what a calculator is given: figures, and values from a guide.

use super::{CalculationFault, Given, Shape};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::{Dated, Figure, FigureTable, FigureValue};
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

    /// A number of days or years, small enough to move a day by.
    pub(crate) fn days(self, id: &str) -> Result<u32, CalculationFault> {
        Ok(self.span(id)?.unsigned_abs())
    }

    /// A whole number; `None` in a month for which the content knows no value.
    pub(crate) fn whole_if_known(self, id: &str) -> Result<Option<i64>, CalculationFault> {
        let figure = self.table.get(id);
        let figure = figure.ok_or_else(|| CalculationFault::of_figure(id, Problem::Missing))?;
        match figure.at(self.month) {
            None => Ok(None),
            Some(FigureValue::Whole(value)) => Ok(Some(*value)),
            Some(_) => Err(CalculationFault::of_figure(id, Problem::WrongKind)),
        }
    }

    /// The stretches of `from` to `to` in which the ratio `id` is one, in order of time.
    pub(crate) fn stretches(
        self,
        id: &str,
        from: Month,
        to: Month,
    ) -> Result<Vec<(Month, Month, Ratio)>, CalculationFault> {
        let mut stretches = Vec::new();
        let mut begin = from;
        while begin <= to {
            let ratio = Self::new(self.table, begin).ratio(id)?;
            let dated = self.table.get(id).into_iter().flat_map(|it| &it.values);
            let mut next = dated.filter_map(Dated::from_month);
            let next = next.find(|at| *at > begin);
            let end = next.map_or(to, |next| to.min(next.plus(-1)));
            stretches.push((begin, end, ratio));
            begin = end.plus(1);
        }
        Ok(stretches)
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

/// The whole numbers that `ids` ever name: where a calculation compares with them, results turn.
#[cfg(feature = "load")]
pub(crate) fn turning_values(figures: &FigureTable, ids: &[&str]) -> Vec<Value> {
    let values = values(figures, ids).filter_map(|dated| match &dated.value {
        FigureValue::Whole(value) => Some(*value),
        FigureValue::Ratio(_) | FigureValue::Month(_) => None,
    });
    let mut values: Vec<i64> = values.collect();
    values.sort_unstable();
    values.dedup();
    values.into_iter().map(Value::Whole).collect()
}

/// The months that `ids` name, or from which on they name another value.
#[cfg(feature = "load")]
pub(crate) fn turning_months(figures: &FigureTable, ids: &[&str]) -> Vec<Value> {
    let months = values(figures, ids).flat_map(|dated| match &dated.value {
        FigureValue::Month(month) => [dated.from_month(), Some(*month)],
        FigureValue::Whole(_) | FigureValue::Ratio(_) => [dated.from_month(), None],
    });
    let mut months: Vec<Month> = months.flatten().collect();
    months.sort_unstable();
    months.dedup();
    months.into_iter().map(Value::Month).collect()
}

#[cfg(feature = "load")]
fn values<'a>(figures: &'a FigureTable, ids: &'a [&str]) -> impl Iterator<Item = &'a Dated> {
    let found = ids.iter().filter_map(|id| figures.get(id));
    found.flat_map(|figure| figure.values.iter())
}

/// Checks that `value` lies between `least` and `most`.
pub(crate) fn bounded(value: i64, least: i64, most: i64) -> Result<(), Problem> {
    match value {
        value if value < least => Err(Problem::TooSmall),
        value if value > most => Err(Problem::TooLarge),
        _ => Ok(()),
    }
}

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

    /// A whole number that may be left out.
    pub(crate) fn whole(self, at: usize) -> Result<Option<i64>, CalculationFault> {
        match self.one(at) {
            Some(Value::Whole(whole)) => Ok(Some(whole)),
            None => Ok(None),
            other => Err(self.unfit(at, other)),
        }
    }

    /// An amount that may be left out.
    pub(crate) fn money(self, at: usize) -> Result<Option<Fen>, CalculationFault> {
        Ok(self.whole(at)?.map(Fen))
    }

    /// Whether it is so; left out, it is not.
    pub(crate) fn truth(self, at: usize) -> Result<bool, CalculationFault> {
        match self.one(at) {
            Some(Value::Bool(truth)) => Ok(truth),
            None => Ok(false),
            other => Err(self.unfit(at, other)),
        }
    }

    pub(crate) fn month(self, at: usize) -> Result<Month, CalculationFault> {
        let month = self.month_if_given(at)?;
        month.ok_or_else(|| self.fault(at, Problem::Missing))
    }

    pub(crate) fn month_if_given(self, at: usize) -> Result<Option<Month>, CalculationFault> {
        match self.one(at) {
            Some(Value::Month(month)) => Ok(Some(month)),
            None => Ok(None),
            other => Err(self.unfit(at, other)),
        }
    }

    pub(crate) fn date(self, at: usize) -> Result<Date, CalculationFault> {
        let day = self.date_if_given(at)?;
        day.ok_or_else(|| self.fault(at, Problem::Missing))
    }

    pub(crate) fn date_if_given(self, at: usize) -> Result<Option<Date>, CalculationFault> {
        match self.one(at) {
            Some(Value::Date(day)) => Ok(Some(day)),
            None => Ok(None),
            other => Err(self.unfit(at, other)),
        }
    }

    /// The value, or the fault that the input at `at` is missing.
    pub(crate) fn required<T>(self, at: usize, value: Option<T>) -> Result<T, CalculationFault> {
        value.ok_or_else(|| self.fault(at, Problem::Missing))
    }

    pub(crate) fn place(self, at: usize) -> Result<Place, CalculationFault> {
        match self.one(at) {
            Some(Value::Place(place)) => Ok(place),
            other => Err(self.unfit(at, other)),
        }
    }

    /// Records, or none where the list is left out.
    pub(crate) fn rows_if_given(self, at: usize) -> Result<&'a [Vec<Value>], CalculationFault> {
        match self.given.get(at) {
            Some(Given::Nothing | Given::One(Value::Absent)) | None => Ok(&[]),
            Some(_) => self.rows(at),
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
            Some(Given::Rows(_)) => Some(Value::Unclear(0)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calculators::shipped;

    #[test]
    fn a_figure_that_is_missing_or_of_another_kind_is_a_fault_with_its_name() {
        let figures = shipped::figures();
        let at = FiguresAt::new(&figures, Month::new(2026, 11));
        let fault = at.whole("pension-no-such").expect_err("no figure");
        assert_eq!(
            fault.to_string(),
            "figures.pension-no-such: an answer is needed"
        );
        assert_eq!(fault.input, CalculationFault::NO_INPUT);
        let fault = at.whole("pension-pool-rate").expect_err("a ratio");
        assert_eq!(fault.problem, Problem::WrongKind);
    }

    #[test]
    fn a_span_that_would_upset_month_arithmetic_is_a_fault() {
        let mut figures = shipped::figures();
        for (value, expected) in [
            (-1, Err(Problem::TooSmall)),
            (0, Ok(0)),
            (i64::MAX, Err(Problem::TooLarge)),
        ] {
            for figure in figures.0.iter_mut() {
                figure.values.truncate(1);
                figure.values[0].from = None;
                figure.values[0].value = FigureValue::Whole(value);
            }
            let span = FiguresAt::new(&figures, Month::new(2026, 11)).span("retire-age-male");
            assert_eq!(span.map_err(|fault| fault.problem), expected, "{value}");
        }
    }
}
