//! 居民养老转移多少钱.
//!
//! 《国务院关于建立统一的城乡居民基本养老保险制度的意见》国发〔2014〕8号 (si:RES-08): the whole personal account
//! moves and nothing from a pooled fund.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine, bounded,
};
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::{Fen, LARGEST_INPUT};
use crate::rules::Value;

const POOL_RATE: &str = "resident-pool-rate";

/// How much is moved where the account holds `balance`.
///
/// # Errors
/// A balance out of bounds, or a missing figure.
pub fn calculate(
    balance: Fen,
    figures: &FigureTable,
    on: Date,
) -> Result<(Fen, Working), CalculationFault> {
    bounded(balance.0, 0, LARGEST_INPUT.0)
        .map_err(|problem| CalculationFault::of(BALANCE, INPUTS[BALANCE].0, problem))?;
    let rate = FiguresAt::new(figures, Month::of(on)).ratio(POOL_RATE)?;
    let line = |label: &str, formula, amount, figure| {
        WorkingLine::new(label, formula, Amount::Money(amount), figure)
    };
    let pooled = rate.of(balance);
    let total = Fen(balance.0.saturating_add(pooled.0));
    let working = vec![
        line("resident-transfer.account", String::new(), balance, None),
        line(
            "resident-transfer.pooled",
            rate.percent(),
            pooled,
            Some(POOL_RATE),
        ),
        line(
            "resident-transfer.total",
            format!("{} + {}", balance.yuan(), pooled.yuan()),
            total,
            None,
        ),
    ];
    Ok((total, working))
}

const BALANCE: usize = 0;
const INPUTS: &[(&str, Shape, bool)] = &[("account_balance_fen", Shape::Money, false)];

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "resident-transfer",
    inputs: INPUTS,
    outputs: &[("total_fen", Shape::Money)],
    figures: &[POOL_RATE],
    labels: &[
        "resident-transfer.account",
        "resident-transfer.pooled",
        "resident-transfer.total",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints: |_, _| Vec::new(),
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let balance = inputs.required(BALANCE, inputs.money(BALANCE)?)?;
    let (total, working) = calculate(balance, figures, on)?;
    Ok(Computed::certain(vec![Value::Whole(total.0)], working))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Problem;
    use crate::calculators::shipped;
    use proptest::prelude::*;

    fn of(fen: i64) -> Result<Fen, CalculationFault> {
        calculate(Fen(fen), &shipped::figures(), shipped::today()).map(|(total, _)| total)
    }

    #[test]
    fn amt_10_only_the_account_moves() {
        assert_eq!(of(960_000), Ok(Fen(960_000)));
    }

    #[test]
    fn a_balance_that_cannot_be_is_refused() {
        for (fen, problem) in [
            (-1, "this is too small"),
            (LARGEST_INPUT.0 + 1, "this is too large"),
        ] {
            let fault = of(fen).expect_err(problem).to_string();
            assert_eq!(fault, format!("account_balance_fen: {problem}"));
        }
        let figures = shipped::figures_without(POOL_RATE);
        let missing = CalculationFault::of_figure(POOL_RATE, Problem::Missing);
        assert_eq!(calculate(Fen(1), &figures, shipped::today()), Err(missing));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_arrives_is_what_the_account_held(fen in 0..=LARGEST_INPUT.0) {
            prop_assert_eq!(of(fen), Ok(Fen(fen)));
        }
    }
}
