//! The lines that every kind of transfer has: months, wages and the sum.

use super::{PERIODS, Period, fault};
use crate::answers::Problem;
use crate::calculators::{Amount, CalculationFault, Working, WorkingLine};
use crate::calendar::Month;
use crate::money::Fen;

pub(super) fn line(
    working: &mut Working,
    label: &str,
    formula: String,
    amount: Amount,
    figure: Option<&str>,
) {
    let label = format!("pension-transfer.{label}");
    working.push(WorkingLine::new(&label, formula, amount, figure));
}

pub(super) fn months_line(periods: &[Period], working: &mut Working) -> i64 {
    let each: Vec<i64> = periods
        .iter()
        .map(|period| length(period.from, period.to))
        .collect();
    let months = each.iter().sum();
    let formula = each
        .iter()
        .map(i64::to_string)
        .collect::<Vec<_>>()
        .join(" + ");
    line(working, "months", formula, Amount::Months(months), None);
    months
}

/// The sum of the wages; where there is a start, a month and the figure that names it, of months
/// from then on.
pub(super) fn wages(
    periods: &[Period],
    start: Option<(Month, &str)>,
    working: &mut Working,
) -> Result<Fen, CalculationFault> {
    let (mut sum, mut parts) = (Fen(0), Vec::with_capacity(periods.len()));
    for period in periods {
        let from = start.map_or(period.from, |(start, _)| period.from.max(start));
        if let Some((start, figure)) = start.filter(|(start, _)| period.from < *start) {
            let before = period.to.min(start.plus(-1));
            let months = Amount::Months(length(period.from, before));
            let formula = format!("{}–{before} < {start}", period.from);
            line(working, "before-pool", formula, months, Some(figure));
        }
        if from > period.to {
            continue;
        }
        let wages = wages_of(period.monthly_wage, from, period.to)?;
        sum = plus(sum, wages)?;
        let (months, wage) = (length(from, period.to), period.monthly_wage);
        let formula = format!("{from}–{}: {} × {months}", period.to, wage.yuan());
        line(working, "period", formula, Amount::Money(wages), None);
        parts.push(wages.yuan());
    }
    let figure = start.map(|(_, figure)| figure);
    let formula = parts.join(" + ");
    line(working, "wages", formula, Amount::Money(sum), figure);
    Ok(sum)
}

pub(super) fn total_line(
    account: Fen,
    pooled: Fen,
    working: &mut Working,
) -> Result<Fen, CalculationFault> {
    let total = plus(account, pooled)?;
    let formula = format!("{} + {}", account.yuan(), pooled.yuan());
    line(working, "total", formula, Amount::Money(total), None);
    Ok(total)
}

/// The wages of the months from `from` to `to`.
pub(super) fn wages_of(monthly: Fen, from: Month, to: Month) -> Result<Fen, CalculationFault> {
    monthly
        .0
        .checked_mul(length(from, to))
        .map(Fen)
        .ok_or_else(|| fault(PERIODS, Problem::TooLarge))
}

pub(super) fn plus(left: Fen, right: Fen) -> Result<Fen, CalculationFault> {
    left.0
        .checked_add(right.0)
        .map(Fen)
        .ok_or_else(|| fault(PERIODS, Problem::TooLarge))
}

/// Months from `from` to `to`, both counted.
fn length(from: Month, to: Month) -> i64 {
    i64::from(to.since(from)) + 1
}
