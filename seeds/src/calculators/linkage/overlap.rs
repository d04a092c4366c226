//! Years in which both pensions were paid, and what is refunded for their months.
//!
//! 第7条 (si:LINK-08) refunds the resident's own payment and the collective's subsidy for the months
//! that overlap. That a year's payment is spread evenly over its months is a reading that nobody
//! confirmed, so every line here is an estimate. Each year is rounded once, half up to the fen.

use super::{OVERLAP, fault};
use crate::answers::Problem;
use crate::calculators::{
    Amount, CalculationFault, Inputs, MOST_ROWS, Shape, Working, WorkingLine, bounded,
};
use crate::calendar::Month;
use crate::money::{Fen, LARGEST_INPUT};
use crate::rules::Value;

/// A year in which both pensions were paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The calendar year.
    pub year: i64,
    /// Months of it in which the employee pension was paid too.
    pub months: i64,
    /// What the resident paid for the year.
    pub personal: Fen,
    /// What the collective added for the year. The government's subsidy does not belong to it.
    pub collective: Fen,
}

/// Into how many parts a year's payment is divided.
pub(super) const PARTS: &str = "linkage-overlap-parts";

const YEAR: usize = 0;
const MONTHS: usize = 1;
const PERSONAL: usize = 2;
const COLLECTIVE: usize = 3;
pub(super) const COLUMNS: &[(&str, Shape)] = &[
    ("year", Shape::Whole),
    ("months", Shape::Whole),
    ("personal_fen", Shape::Money),
    ("collective_fen", Shape::Money),
];
/// A year longer ago is a slip: a bound on input, not a rule.
const LONGEST_AGO: i64 = 120;

pub(super) fn read(inputs: Inputs<'_>, at: usize) -> Result<Vec<Overlap>, CalculationFault> {
    let mut years = Vec::new();
    for (row, record) in inputs.rows_if_given(at)?.iter().enumerate() {
        let whole = |column: usize| match record.get(column) {
            Some(Value::Whole(value)) => Ok(*value),
            _ => Err(inputs.cell_fault(at, row, column)),
        };
        years.push(Overlap {
            year: whole(YEAR)?,
            months: whole(MONTHS)?,
            personal: Fen(whole(PERSONAL)?),
            collective: Fen(whole(COLLECTIVE)?),
        });
    }
    Ok(years)
}

/// The months that overlap in all.
pub(super) fn check(years: &[Overlap], parts: i64, today: Month) -> Result<i64, CalculationFault> {
    if years.len() > MOST_ROWS {
        return Err(fault(OVERLAP, Problem::TooManyRows));
    }
    if parts < 1 {
        return Err(CalculationFault::of_figure(PARTS, Problem::TooSmall));
    }
    let mut sum = 0;
    for (row, overlap) in years.iter().enumerate() {
        let fault = |column: usize| {
            move |problem| {
                let name = COLUMNS[column].0;
                CalculationFault::in_row(OVERLAP, "overlap", row, (column, name), problem)
            }
        };
        let this_year = i64::from(today.year());
        if overlap.year > this_year {
            return Err(fault(YEAR)(Problem::TooLate));
        }
        if overlap.year < this_year - LONGEST_AGO {
            return Err(fault(YEAR)(Problem::TooEarly));
        }
        let mut earlier = years.iter().take(row);
        if earlier.any(|other| other.year == overlap.year) {
            return Err(fault(YEAR)(Problem::Overlap));
        }
        let past = match overlap.year == this_year {
            true => parts.min(today.month().into()),
            false => parts,
        };
        bounded(overlap.months, 1, past).map_err(fault(MONTHS))?;
        bounded(overlap.personal.0, 0, LARGEST_INPUT.0).map_err(fault(PERSONAL))?;
        bounded(overlap.collective.0, 0, LARGEST_INPUT.0).map_err(fault(COLLECTIVE))?;
        sum += overlap.months;
    }
    Ok(sum)
}

/// What is refunded: for each year its payments ÷ `parts` × its months. `None` where no year is.
pub(super) fn refund(
    years: &[Overlap],
    parts: i64,
    working: &mut Working,
) -> Result<Option<Fen>, CalculationFault> {
    let too_large = || fault(OVERLAP, Problem::TooLarge);
    let mut line = |label, formula, amount, figure| {
        let amount = Amount::Money(amount);
        working.push(WorkingLine::new(label, formula, amount, figure).estimated());
    };
    let mut refunds = Vec::with_capacity(years.len());
    for overlap in years {
        let (personal, collective) = (overlap.personal, overlap.collective);
        let paid = personal.0 + collective.0;
        let twice = paid.checked_mul(2 * overlap.months);
        let raised = twice.and_then(|twice| twice.checked_add(parts));
        let refund = Fen(raised.ok_or_else(too_large)?.div_euclid(2 * parts));
        let formula = format!(
            "{}: ({} + {}) ÷ {parts} × {}",
            overlap.year,
            personal.yuan(),
            collective.yuan(),
            overlap.months
        );
        line("linkage.overlap", formula, refund, Some(PARTS));
        refunds.push(refund);
    }
    if refunds.is_empty() {
        return Ok(None);
    }
    let sum = refunds.iter().map(|refund| refund.0).sum();
    let formula = refunds.iter().map(|refund| refund.yuan());
    let formula = formula.collect::<Vec<_>>().join(" + ");
    line("linkage.refund", formula, Fen(sum), None);
    Ok(Some(Fen(sum)))
}
