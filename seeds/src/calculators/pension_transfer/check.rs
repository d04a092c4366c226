//! What a transfer refuses: amounts out of bounds or out of place, periods that cannot be.

use super::{
    Account, BALANCE, COLUMNS, EMPLOYER_RATE, INTEREST, Input, PERIODS, PRE_1998, Period, fault,
};
use crate::answers::Problem;
use crate::calculators::{CalculationFault, MOST_ROWS};
use crate::calendar::Month;
use crate::money::{Fen, LARGEST_INPUT};

fn bounded(amount: Fen, least: i64) -> Result<(), Problem> {
    match amount {
        Fen(fen) if fen < least => Err(Problem::TooSmall),
        amount if amount > LARGEST_INPUT => Err(Problem::TooLarge),
        _ => Ok(()),
    }
}

pub(super) fn check_amounts(input: &Input) -> Result<(), CalculationFault> {
    let balance = input.account_balance.unwrap_or_default();
    let amounts = [
        (PRE_1998, input.pre_1998),
        (BALANCE, balance),
        (INTEREST, input.interest),
    ];
    for (at, amount) in amounts {
        bounded(amount, 0).map_err(|problem| fault(at, problem))?;
    }
    // What would be dropped or counted twice is refused.
    let misplaced = |at| Err(fault(at, Problem::WrongKind));
    match input.kind {
        Account::Ordinary if input.employer_rate.is_some() => misplaced(EMPLOYER_RATE),
        Account::Ordinary if input.interest != Fen(0) => misplaced(INTEREST),
        Account::Temporary if input.pre_1998 != Fen(0) => misplaced(PRE_1998),
        Account::Temporary if balance != Fen(0) => misplaced(BALANCE),
        _ => Ok(()),
    }
}

pub(super) fn check_periods(periods: &[Period], today: Month) -> Result<(), CalculationFault> {
    if periods.is_empty() {
        return Err(fault(PERIODS, Problem::Missing));
    }
    if periods.len() > MOST_ROWS {
        return Err(fault(PERIODS, Problem::TooManyRows));
    }
    for (row, period) in periods.iter().enumerate() {
        let fault = |column: usize, problem| {
            let name = COLUMNS[column].0;
            CalculationFault::in_row(PERIODS, "periods", row, (column, name), problem)
        };
        if period.from > today {
            return Err(fault(0, Problem::TooLate));
        }
        if period.to < period.from {
            return Err(fault(1, Problem::EndBeforeStart));
        }
        if period.to > today {
            return Err(fault(1, Problem::TooLate));
        }
        bounded(period.monthly_wage, 1).map_err(|problem| fault(2, problem))?;
        let shares = |other: &&Period| other.from <= period.to && period.from <= other.to;
        if periods.iter().take(row).find(shares).is_some() {
            return Err(fault(0, Problem::Overlap));
        }
    }
    Ok(())
}
