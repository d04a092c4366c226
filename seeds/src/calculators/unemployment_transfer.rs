//! 失业保险跨省转移多少钱.
//!
//! F = B × m × 1.5: the benefit of the months due, and half of it again for medical contributions,
//! training and placement (《关于畅通失业保险关系跨省转移接续的通知》人社厅发〔2021〕85号, si:UI-05). Paid for less than
//! a year at the origin, only the relation moves (si:UI-06). For how many months one then draws is
//! for the new place to say: [`super::unemployment_months`].

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine, bounded,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::{Fen, LARGEST_INPUT};
use crate::rules::Value;

/// What is still to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The monthly benefit of the origin.
    pub monthly_benefit: Fen,
    /// Months that are due and not paid yet.
    pub months: i64,
}

/// Whose insurance moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Months paid at the origin.
    pub months_paid: i64,
    /// What is still to be drawn; only the agency of the origin knows. Without it no amount is
    /// worked out.
    pub due: Option<Due>,
}

/// What moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// The money that moves. `None` where what is due is not known.
    pub transfer: Option<Fen>,
    /// Whether `transfer` leaves months approved earlier aside, whose treatment is not known
    /// (si:UI-06b).
    pub estimate: bool,
}

const LEAST_PAID: &str = "unemployment-least-paid-months";
const EXTRA: &str = "unemployment-extra-ratio";
const MOST: &str = "unemployment-most-months";
/// More months than a working life has: a bound on input, not a rule.
const LONGEST: i64 = 720;

/// What moves for `input`.
///
/// # Errors
/// Months or an amount out of bounds, or a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    let figures = FiguresAt::new(figures, Month::of(on));
    let paid = input.months_paid;
    bounded(paid, 0, LONGEST).map_err(|problem| fault(PAID, problem))?;
    if let Some(due) = input.due {
        let (benefit, most) = (due.monthly_benefit.0, LARGEST_INPUT.0);
        bounded(benefit, 1, most).map_err(|problem| fault(BENEFIT, problem))?;
        let most = figures.whole(MOST)?;
        bounded(due.months, 0, most).map_err(|problem| fault(DUE, problem))?;
    }
    let mut working = Working::with_capacity(3);
    let least = figures.whole(LEAST_PAID)?;
    let mut estimate = false;
    let transfer = match input.due {
        None => None,
        Some(due) if paid < least => {
            estimate = due.months > 0;
            Some(relation_only(paid, least, estimate, &mut working))
        }
        Some(due) => Some(money(due, figures, &mut working)?),
    };
    Ok((Output { transfer, estimate }, working))
}

/// Nothing moves but the relation. What becomes of months approved earlier is not known.
fn relation_only(paid: i64, least: i64, earlier: bool, working: &mut Working) -> Fen {
    if earlier {
        let label = "unemployment-transfer.earlier-months";
        let line = WorkingLine::new(label, String::new(), Amount::None, Some(LEAST_PAID));
        working.push(line.estimated());
    }
    let label = "unemployment-transfer.relation-only";
    let (formula, amount) = (format!("{paid} < {least}"), Amount::Money(Fen(0)));
    let line = WorkingLine::new(label, formula, amount, Some(LEAST_PAID));
    working.push(if earlier { line.estimated() } else { line });
    Fen(0)
}

fn money(due: Due, figures: FiguresAt<'_>, working: &mut Working) -> Result<Fen, CalculationFault> {
    let too_large = || fault(BENEFIT, Problem::TooLarge);
    let ratio = figures.ratio(EXTRA)?;
    let benefit = due.monthly_benefit.0.checked_mul(due.months);
    let benefit = benefit.map(Fen).ok_or_else(too_large)?;
    let extra = ratio.of(benefit);
    let total = benefit.0.checked_add(extra.0);
    let total = total.map(Fen).ok_or_else(too_large)?;
    let mut line = |label: &str, formula, amount, figure| {
        let label = format!("unemployment-transfer.{label}");
        let amount = Amount::Money(amount);
        working.push(WorkingLine::new(&label, formula, amount, figure));
    };
    let formula = format!("{} × {}", due.monthly_benefit.yuan(), due.months);
    line("benefit", formula, benefit, None);
    let formula = format!("{} × {}", ratio.percent(), benefit.yuan());
    line("extra", formula, extra, Some(EXTRA));
    let formula = format!("{} + {}", benefit.yuan(), extra.yuan());
    line("total", formula, total, None);
    Ok(total)
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS.get(input).map_or("", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const PAID: usize = 0;
const BENEFIT: usize = 1;
const DUE: usize = 2;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("months_paid_at_origin", Shape::Whole, false),
    ("monthly_benefit_fen", Shape::Money, true),
    ("months_due", Shape::Whole, true),
];
/// The output that may be an estimate.
const TRANSFER: usize = 0;

/// The registered calculation. `monthly_benefit_fen` and `months_due` are given both or neither.
pub const CALCULATOR: Calculator = Calculator {
    id: "unemployment-transfer",
    inputs: INPUTS,
    outputs: &[("transfer_fen", Shape::Money)],
    figures: &[LEAST_PAID, EXTRA, MOST],
    labels: &[
        "unemployment-transfer.earlier-months",
        "unemployment-transfer.relation-only",
        "unemployment-transfer.benefit",
        "unemployment-transfer.extra",
        "unemployment-transfer.total",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let due = match (inputs.money(BENEFIT)?, inputs.whole(DUE)?) {
        (Some(monthly_benefit), Some(months)) => Some(Due {
            monthly_benefit,
            months,
        }),
        (None, None) => None,
        (None, Some(_)) => return Err(inputs.fault(BENEFIT, Problem::Missing)),
        (Some(_), None) => return Err(inputs.fault(DUE, Problem::Missing)),
    };
    let input = Input {
        months_paid: inputs.required(PAID, inputs.whole(PAID)?)?,
        due,
    };
    let (output, working) = calculate(&input, figures, on)?;
    let transfer = output.transfer;
    Ok(Computed {
        outputs: vec![transfer.map_or(Value::Absent, |fen| Value::Whole(fen.0))],
        working,
        estimated: output.estimate.then_some(TRANSFER).into_iter().collect(),
    })
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match input {
        PAID => super::turning_values(figures, &[LEAST_PAID]),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
