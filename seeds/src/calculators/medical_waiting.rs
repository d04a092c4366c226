//! 居民医保断保后的待遇等待期.
//!
//! 《国务院办公厅关于健全基本医疗保险参保长效机制的指导意见》国办发〔2024〕38号 (si:MED-16): from 2025 on a fixed wait, longer
//! by a month for each year missed, shorter by one for each year paid afterwards; after four years
//! missed or more not below a floor. That the first year missed counts too is a reading that nobody
//! confirmed, and Shandong's own numbers were not found: every result is an estimate.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine, bounded,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::rules::Value;

/// Who was not insured, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Years missed in a row.
    pub years_missed: i64,
    /// Of these, years paid afterwards.
    pub years_bought_back: i64,
}

const FIXED: &str = "medical-waiting-fixed-months";
const MISSED: &str = "medical-waiting-missed-months";
const BOUGHT: &str = "medical-waiting-bought-months";
const LONG_YEARS: &str = "medical-waiting-long-years";
const LONG: &str = "medical-waiting-long-months";
/// Nobody was insured longer ago: a bound on input, not a rule.
const LONGEST_IN_YEARS: i64 = 60;

/// Months of waiting, an estimate; `None` on days before the rule began.
///
/// # Errors
/// Years out of bounds, more years bought back than missed, or a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Option<i64>, Working), CalculationFault> {
    let (missed, bought) = (input.years_missed, input.years_bought_back);
    bounded(missed, 0, LONGEST_IN_YEARS).map_err(|problem| fault(YEARS, problem))?;
    bounded(bought, 0, missed).map_err(|problem| fault(BACK, problem))?;
    let figures = FiguresAt::new(figures, Month::of(on));
    let known = |id| figures.whole_if_known(id);
    let (Some(fixed), Some(more), Some(less), Some(long_years), Some(long)) = (
        known(FIXED)?,
        known(MISSED)?,
        known(BOUGHT)?,
        known(LONG_YEARS)?,
        known(LONG)?,
    ) else {
        let label = "medical-waiting.no-rule";
        let line = WorkingLine::new(label, String::new(), Amount::None, Some(FIXED));
        return Ok((None, vec![line]));
    };
    let line = |label: &str, formula, months, figure| {
        WorkingLine::new(label, formula, Amount::Months(months), Some(figure))
    };
    let (longer, shorter) = (more.saturating_mul(missed), less.saturating_mul(bought));
    let sum = fixed.saturating_add(longer).saturating_sub(shorter);
    let mut working = vec![
        line("medical-waiting.fixed", String::new(), fixed, FIXED),
        line(
            "medical-waiting.missed",
            format!("{missed} × {more}"),
            longer,
            MISSED,
        )
        .estimated(),
        line(
            "medical-waiting.bought",
            format!("{bought} × {less}"),
            shorter,
            BOUGHT,
        )
        .estimated(),
    ];
    let formula = format!("{fixed} + {longer} − {shorter}");
    let (months, formula, figure) = if missed < long_years {
        (sum, formula, FIXED)
    } else {
        (sum.max(long), format!("max({formula}, {long})"), LONG)
    };
    working.push(line("medical-waiting.months", formula, months, figure).estimated());
    Ok((Some(months), working))
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS.get(input).map_or("", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const YEARS: usize = 0;
const BACK: usize = 1;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("years_missed", Shape::Whole, false),
    ("years_bought_back", Shape::Whole, true),
];
/// The output, an estimate.
const MONTHS: usize = 0;

/// The registered calculation. Left out, no year was bought back.
pub const CALCULATOR: Calculator = Calculator {
    id: "medical-waiting",
    inputs: INPUTS,
    outputs: &[("months", Shape::Whole)],
    figures: &[FIXED, MISSED, BOUGHT, LONG_YEARS, LONG],
    labels: &[
        "medical-waiting.no-rule",
        "medical-waiting.fixed",
        "medical-waiting.missed",
        "medical-waiting.bought",
        "medical-waiting.months",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let input = Input {
        years_missed: inputs.required(YEARS, inputs.whole(YEARS)?)?,
        years_bought_back: inputs.whole(BACK)?.unwrap_or_default(),
    };
    let (months, working) = calculate(&input, figures, on)?;
    Ok(Computed {
        outputs: vec![months.map_or(Value::Absent, Value::Whole)],
        working,
        estimated: months.map(|_| MONTHS).into_iter().collect(),
    })
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match input {
        YEARS => super::turning_values(figures, &[LONG_YEARS]),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
