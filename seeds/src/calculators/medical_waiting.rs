//! 居民医保断保后的待遇等待期，青岛口径.
//!
//! 《国务院办公厅关于健全基本医疗保险参保长效机制的指导意见》国办发〔2024〕38号 (si:MED-16, upd:WAIT-02): from 2025 on a fixed
//! wait, longer by a month for each further year missed, shorter by one for each year paid back; after
//! four years missed a back payment leaves it at a floor. That the first year missed counts for the
//! fixed part alone stands in the worked example of Qingdao's bureau (upd:WAIT-01, 2025-12). For the
//! other cities that is inferred only: guides ask this for Qingdao, and the labels say so.

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
    /// Years missed in a row, whole years of insurance; none where the year before was insured.
    pub years_missed: i64,
    /// Of these, years paid back.
    pub years_bought_back: i64,
    /// Whether the joining fell into the enrolment season; decides where no year was missed.
    pub joined_in_season: bool,
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Months of waiting.
    pub months: i64,
    /// How many years paid back still shorten the wait; more do not.
    pub useful_years: i64,
}

const FIXED: &str = "medical-waiting-fixed-months";
const MISSED: &str = "medical-waiting-missed-months";
const BOUGHT: &str = "medical-waiting-bought-months";
const LONG_YEARS: &str = "medical-waiting-long-years";
const LONG: &str = "medical-waiting-long-months";
/// Nobody was insured longer ago: a bound on input, not a rule.
const LONGEST_IN_YEARS: i64 = 60;

/// The wait, as Qingdao counts it; `None` on days before the rule began.
///
/// # Errors
/// Years out of bounds, more years bought back than missed, or a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Option<Wait>, Working), CalculationFault> {
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
    if missed == 0 && input.joined_in_season {
        let wait = Wait {
            months: 0,
            useful_years: 0,
        };
        let line = line("medical-waiting.in-season", String::new(), 0, FIXED);
        return Ok((Some(wait), vec![line]));
    }
    let further = (missed - 1).max(0);
    let longer = more.saturating_mul(further);
    let shorter = less.saturating_mul(bought).min(longer);
    let unshortened = fixed.saturating_add(longer);
    let (sum, long_lapse) = (unshortened - shorter, missed >= long_years);
    let floored = long_lapse && bought > 0;
    let months = if floored { sum.max(long) } else { sum };
    let least = if long_lapse { fixed.max(long) } else { fixed };
    let mut working = vec![
        line("medical-waiting.fixed", String::new(), fixed, FIXED),
        line(
            "medical-waiting.missed",
            format!("({missed} − 1) × {more}"),
            longer,
            MISSED,
        ),
        line(
            "medical-waiting.bought",
            format!("min({bought} × {less}, {longer})"),
            shorter,
            BOUGHT,
        ),
    ];
    if missed == 0 {
        working.truncate(1);
    }
    let formula = format!("{fixed} + {longer} − {shorter}");
    let (formula, figure) = if floored {
        (format!("max({formula}, {long})"), LONG)
    } else {
        (formula, FIXED)
    };
    working.push(line("medical-waiting.months", formula, months, figure));
    let wait = Wait {
        months,
        useful_years: useful(unshortened - least, less).min(missed),
    };
    Ok((Some(wait), working))
}

/// How many steps of `less` months take off `months` altogether.
fn useful(months: i64, less: i64) -> i64 {
    match (months, less) {
        (1.., 1..) => (months + less - 1) / less,
        _ => 0,
    }
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS.get(input).map_or("", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const YEARS: usize = 0;
const BACK: usize = 1;
const SEASON: usize = 2;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("years_missed", Shape::Whole, false),
    ("years_bought_back", Shape::Whole, true),
    ("joined_in_season", Shape::Truth, true),
];

/// The registered calculation. Left out, no year was bought back and the season was missed: nobody
/// is promised a shorter wait than the answers give.
pub const CALCULATOR: Calculator = Calculator {
    id: "medical-waiting",
    inputs: INPUTS,
    outputs: &[("months", Shape::Whole), ("useful_years", Shape::Years)],
    figures: &[FIXED, MISSED, BOUGHT, LONG_YEARS, LONG],
    labels: &[
        "medical-waiting.no-rule",
        "medical-waiting.in-season",
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
        joined_in_season: inputs.truth(SEASON)?,
    };
    let (wait, working) = calculate(&input, figures, on)?;
    let output = |value: fn(Wait) -> i64| wait.map_or(Value::Absent, |it| Value::Whole(value(it)));
    Ok(Computed {
        outputs: vec![output(|it| it.months), output(|it| it.useful_years)],
        working,
        estimated: Vec::new(),
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
