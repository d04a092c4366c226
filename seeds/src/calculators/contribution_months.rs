//! 还差几个月缴费，哪个月能交满，最早哪个月能退休.
//!
//! 《国务院关于渐进式延迟法定退休年龄的办法》第2、3条 (si:RET-04, RET-05): the minimum of the year of the
//! statutory month counts, for early retirement that of the year chosen. 《实施弹性退休制度暂行办法》
//! (si:RET-06): early retirement wants the minimum reached and the employer told in writing before.
//!
//! Months are counted as if every month from now on were paid: in a month `m`, those paid so far
//! and those from this month to `m`. What can be paid at once is not known here (si:RET-08).

use super::retirement::MINIMUM;
use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine, bounded,
};
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::rules::Value;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Months paid so far in all places.
    pub paid: i64,
    /// 法定退休月.
    pub statutory: Month,
    /// First month of the window of early retirement; `None` where there is no window.
    pub window: Option<Month>,
}

/// What is missing, and when it can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// Months that are missing today to the minimum of the statutory year.
    pub missing_now: i64,
    /// Months that will still be missing in the statutory month; those of today where it has passed.
    pub missing_then: i64,
    /// The month in which the minimum of the statutory year is full; `None` where it is full today.
    pub full: Option<Month>,
    /// The earliest month of early retirement that is still open: the employer can be told in time
    /// and the months are full by the minimum of that year. `None` where no month before the
    /// statutory one is.
    pub earliest: Option<Month>,
    /// The minimum of the year of `earliest`.
    pub earliest_minimum_months: Option<i64>,
}

const NOTICE: &str = "retire-early-notice-months";
/// More months than a working life has: a bound on input, not a rule.
const LONGEST: i64 = 720;
/// A retirement further away is a slip: a bound on input, not a rule.
const FURTHEST_IN_MONTHS: i64 = 12 * 80;

/// What is missing for `input`.
///
/// # Errors
/// Months out of bounds, a retirement implausibly far away, or a missing figure.
pub fn calculate(
    input: &Input,
    table: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    let today = Month::of(on);
    check(input, today)?;
    let minimum_in = |month| FiguresAt::new(table, month).whole(MINIMUM);
    let paid_by = |month: Month| input.paid + i64::from(month.since(today).max(0));
    let mut working = Working::with_capacity(5);
    let mut line = |label: &str, formula: String, amount, figure| {
        working.push(WorkingLine::new(label, formula, amount, figure));
    };

    let minimum = minimum_in(input.statutory)?;
    let year = input.statutory.year().to_string();
    line(
        "contribution-months.minimum",
        year,
        Amount::Months(minimum),
        Some(MINIMUM),
    );
    let missing_now = (minimum - input.paid).max(0);
    line(
        "contribution-months.missing-now",
        format!("max(0, {minimum} − {})", input.paid),
        Amount::Months(missing_now),
        None,
    );
    let then = paid_by(input.statutory);
    let missing_then = (minimum - then).max(0);
    line(
        "contribution-months.missing-then",
        format!("max(0, {minimum} − {then})"),
        Amount::Months(missing_then),
        None,
    );
    // At most `LONGEST`: the minimum is a figure, the months are bounded.
    let full = i32::try_from(missing_now).ok().filter(|gap| *gap > 0);
    let full = full.map(|gap| (gap, today.plus(gap)));
    if let Some((gap, month)) = full {
        let formula = format!("{today} + {gap}");
        line(
            "contribution-months.full",
            formula,
            Amount::Month(month),
            None,
        );
    }

    let mut output = Output {
        missing_now,
        missing_then,
        full: full.map(|(_, month)| month),
        earliest: None,
        earliest_minimum_months: None,
    };
    let Some(window) = input.window else {
        return Ok((output, working));
    };
    let notice = FiguresAt::new(table, today).span(NOTICE)?;
    let mut month = window.max(today.plus(notice));
    while month < input.statutory {
        let minimum = minimum_in(month)?;
        let paid = paid_by(month);
        if paid >= minimum {
            line(
                "contribution-months.earliest",
                format!("{paid} ≥ {minimum}"),
                Amount::Month(month),
                Some(MINIMUM),
            );
            output.earliest = Some(month);
            output.earliest_minimum_months = Some(minimum);
            break;
        }
        month = month.plus(1);
    }
    Ok((output, working))
}

fn check(input: &Input, today: Month) -> Result<(), CalculationFault> {
    let away = i64::from(input.statutory.since(today));
    for (at, value, least, most) in [
        (PAID, input.paid, 0, LONGEST),
        (STATUTORY, away, -FURTHEST_IN_MONTHS, FURTHEST_IN_MONTHS),
    ] {
        let name = INPUTS.get(at).map_or("", |(name, _, _)| name);
        bounded(value, least, most).map_err(|problem| CalculationFault::of(at, name, problem))?;
    }
    Ok(())
}

const PAID: usize = 0;
const STATUTORY: usize = 1;
const WINDOW: usize = 2;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("paid_months", Shape::Whole, false),
    ("statutory", Shape::Month, false),
    ("window", Shape::Month, true),
];

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "contribution-months",
    inputs: INPUTS,
    outputs: &[
        ("missing_now", Shape::Whole),
        ("missing_then", Shape::Whole),
        ("full", Shape::Month),
        ("earliest", Shape::Month),
        ("earliest_minimum_months", Shape::Whole),
    ],
    figures: &[MINIMUM, NOTICE],
    labels: &[
        "contribution-months.minimum",
        "contribution-months.missing-now",
        "contribution-months.missing-then",
        "contribution-months.full",
        "contribution-months.earliest",
    ],
    run,
    // Where results turn depends on today: the guide's own comparisons name both sides.
    #[cfg(feature = "load")]
    breakpoints: |_, _| Vec::new(),
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let input = Input {
        paid: inputs.required(PAID, inputs.whole(PAID)?)?,
        statutory: inputs.month(STATUTORY)?,
        window: inputs.month_if_given(WINDOW)?,
    };
    let (output, working) = calculate(&input, figures, on)?;
    let month = |month: Option<Month>| month.map_or(Value::Absent, Value::Month);
    let outputs = vec![
        Value::Whole(output.missing_now),
        Value::Whole(output.missing_then),
        month(output.full),
        month(output.earliest),
        output
            .earliest_minimum_months
            .map_or(Value::Absent, Value::Whole),
    ];
    Ok(Computed::certain(outputs, working))
}

#[cfg(test)]
mod tests;
