//! What a transfer refuses: amounts out of bounds or out of place, periods that cannot be.

use super::{
    Account, BALANCE, COLUMNS, EMPLOYER_RATE, INTEREST, Input, PERIODS, PRE_1998, Period,
    RATE_COLUMN, fault,
};
use crate::answers::Problem;
use crate::calculators::{CalculationFault, MOST_ROWS, bounded};
use crate::calendar::Month;
use crate::money::{Fen, LARGEST_INPUT};

pub(super) fn check_amounts(input: &Input) -> Result<(), CalculationFault> {
    let balance = input.account_balance.unwrap_or_default();
    let amounts = [
        (PRE_1998, input.pre_1998),
        (BALANCE, balance),
        (INTEREST, input.interest),
    ];
    for (at, amount) in amounts {
        bounded(amount.0, 0, LARGEST_INPUT.0).map_err(|problem| fault(at, problem))?;
    }
    // What would be dropped or counted twice is refused.
    let misplaced = |at| Err(fault(at, Problem::WrongKind));
    if input.kind == Account::Temporary {
        let rate = |period: &Period| period.account_rate.is_some();
        return match input.periods.iter().position(rate) {
            Some(row) => Err(rate_fault(row, Problem::WrongKind)),
            None if input.pre_1998 != Fen(0) => misplaced(PRE_1998),
            None if balance != Fen(0) => misplaced(BALANCE),
            None => Ok(()),
        };
    }
    let by_rate = by_rate(input);
    match input.kind {
        _ if input.employer_rate.is_some() => misplaced(EMPLOYER_RATE),
        _ if by_rate && input.account_balance.is_some() => misplaced(BALANCE),
        _ if !by_rate && input.interest != Fen(0) => misplaced(INTEREST),
        Account::PublicSector if input.pre_1998 != Fen(0) => misplaced(PRE_1998),
        _ => Ok(()),
    }
}

/// Whether the account is to be worked out from its principal, of months from `start` on: then
/// every period that has such a month names its rate, and no other does.
pub(super) fn books_by_rate(input: &Input, start: Month) -> Result<bool, CalculationFault> {
    if !by_rate(input) {
        return Ok(false);
    }
    for (row, period) in input.periods.iter().enumerate() {
        match period.account_rate {
            Some(_) if period.to < start => return Err(rate_fault(row, Problem::WrongKind)),
            None if period.to >= start => return Err(rate_fault(row, Problem::Missing)),
            _ => {}
        }
    }
    Ok(true)
}

fn by_rate(input: &Input) -> bool {
    let mut periods = input.periods.iter();
    periods.any(|period| period.account_rate.is_some())
}

fn rate_fault(row: usize, problem: Problem) -> CalculationFault {
    CalculationFault::in_row(PERIODS, "periods", row, RATE_COLUMN, problem)
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
        bounded(period.monthly_wage.0, 1, LARGEST_INPUT.0).map_err(|problem| fault(2, problem))?;
        let shares = |other: &&Period| other.from <= period.to && period.from <= other.to;
        if periods.iter().take(row).find(shares).is_some() {
            return Err(fault(0, Problem::Overlap));
        }
    }
    Ok(())
}
