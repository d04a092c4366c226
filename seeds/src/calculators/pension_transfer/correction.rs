//! The account worked out from its principal, where months were booked at another rate than their
//! year's (《机关事业单位基本养老保险关系和职业年金转移接续经办规程》人社厅发〔2017〕7号, si:PEN-43).
//!
//! What was booked above the rate of its time is not moved, what was booked below is made up. So the
//! principal is that rate of the wages; it is rounded once for each rate, half up to the fen.

use super::lines::{line, plus, wages_of};
use super::{ACCOUNT_RATE, Account, Input, Period};
use crate::calculators::{Amount, CalculationFault, FiguresAt, Working};
use crate::calendar::Month;
use crate::money::{Fen, Ratio};

/// A: what is from before 1998, the corrected principal of months from `start` on, and interest.
pub(super) fn account(
    input: &Input,
    start: Month,
    figures: FiguresAt<'_>,
    working: &mut Working,
) -> Result<Fen, CalculationFault> {
    let mut periods: Vec<&Period> = Vec::with_capacity(input.periods.len());
    for period in &input.periods {
        let at = periods.partition_point(|before| before.from <= period.from);
        periods.insert(at, period);
    }
    // The wages under each rate, in order of time.
    let mut rates: Vec<(Ratio, Fen)> = Vec::new();
    for period in periods {
        let Some(booked) = period.account_rate else {
            continue;
        };
        let from = period.from.max(start);
        for (from, to, due) in figures.stretches(ACCOUNT_RATE, from, period.to)? {
            let wages = wages_of(period.monthly_wage, from, to)?;
            difference(working, &format!("{from}–{to}"), wages, booked, due);
            match rates.iter_mut().find(|(rate, _)| *rate == due) {
                Some((_, sum)) => *sum = plus(*sum, wages)?,
                None => rates.push((due, wages)),
            }
        }
    }
    let mut parts = match input.kind {
        Account::Ordinary => vec![input.pre_1998],
        Account::PublicSector | Account::Temporary => Vec::new(),
    };
    for (rate, wages) in rates {
        let principal = rate.of(wages);
        let formula = format!("{} × {}", rate.percent(), wages.yuan());
        let amount = Amount::Money(principal);
        line(working, "principal", formula, amount, Some(ACCOUNT_RATE));
        parts.push(principal);
    }
    parts.push(input.interest);
    let mut account = Fen(0);
    for part in &parts {
        account = plus(account, *part)?;
    }
    let formula = parts.iter().map(|part| part.yuan());
    let formula = formula.collect::<Vec<_>>().join(" + ");
    let amount = Amount::Money(account);
    line(working, "corrected-account", formula, amount, None);
    Ok(account)
}

/// What was booked too much or too little in the months `when`: to be seen, not to be added.
fn difference(working: &mut Working, when: &str, wages: Fen, booked: Ratio, due: Ratio) {
    let (was, is) = (booked.of(wages), due.of(wages));
    let (label, high, low, amount) = if was > is {
        ("booked-more", booked, due, was.0 - is.0)
    } else if was < is {
        ("booked-less", due, booked, is.0 - was.0)
    } else {
        return;
    };
    let wages = wages.yuan();
    let (high, low) = (high.percent(), low.percent());
    let formula = format!("{when}: {high} × {wages} − {low} × {wages}");
    let amount = Amount::Money(Fen(amount));
    line(working, label, formula, amount, Some(ACCOUNT_RATE));
}
