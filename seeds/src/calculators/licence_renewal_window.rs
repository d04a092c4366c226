//! 驾驶证：哪天起能换，过期后最晚哪天换，注销后最晚哪天还能恢复.
//!
//! 《机动车驾驶证申领和使用规定》第63条 (svc:DL-1): renewed in the days before it runs out. 第79条 (svc:DL-8):
//! cancelled once it is overdue by a year or more, and restored by one test while the cancellation
//! is not older than two years; after that it is sat again (svc:DL-8-again). When the police
//! cancel it is theirs: counted here from the first day on which they may, which promises nobody
//! more time than there is.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::rules::Value;

/// What the day on the licence leads to, each day the last or first on which it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day on which it can be renewed.
    pub opens: Date,
    /// The last day on which it can be renewed although it has run out.
    pub late_until: Date,
    /// The last day on which passing one test restores it after it was cancelled.
    pub restore_until: Date,
}

const BEFORE: &str = "licence-window-days";
const CANCELLED: &str = "licence-cancelled-years";
const RESTORED: &str = "licence-restore-years";

/// What follows for a licence whose last valid day is `expires`.
///
/// # Errors
/// A day at the end of the calendar, or a missing figure.
pub fn calculate(
    expires: Date,
    figures: &FigureTable,
    on: Date,
) -> Result<(Window, Working), CalculationFault> {
    let figures = FiguresAt::new(figures, Month::of(on));
    let fault = |problem| CalculationFault::of(EXPIRES, INPUTS[EXPIRES].0, problem);
    let (before, cancelled, restored) = (
        figures.days(BEFORE)?,
        figures.span(CANCELLED)?,
        figures.span(RESTORED)?,
    );
    let too_early = || fault(Problem::TooEarly);
    let too_late = || fault(Problem::TooLate);
    let opens = expires.minus_days(before).ok_or_else(too_early)?;
    let gone = expires.plus_years(cancelled).ok_or_else(too_late)?;
    let late_until = gone.yesterday().ok_or_else(too_early)?;
    let lost = gone.plus_years(restored).ok_or_else(too_late)?;
    let restore_until = lost.yesterday().ok_or_else(too_early)?;
    let line = |label, formula, day, figure| {
        WorkingLine::new(label, formula, Amount::Day(day), Some(figure))
    };
    let working = vec![
        line(
            "licence-renewal-window.opens",
            format!("{expires} − {before}"),
            opens,
            BEFORE,
        ),
        line(
            "licence-renewal-window.late-until",
            format!("{gone} − 1"),
            late_until,
            CANCELLED,
        ),
        line(
            "licence-renewal-window.restore-until",
            format!("{lost} − 1"),
            restore_until,
            RESTORED,
        ),
    ];
    let window = Window {
        opens,
        late_until,
        restore_until,
    };
    Ok((window, working))
}

const EXPIRES: usize = 0;
const INPUTS: &[(&str, Shape, bool)] = &[("expires", Shape::Date, false)];

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "licence-renewal-window",
    inputs: INPUTS,
    outputs: &[
        ("opens", Shape::Date),
        ("late_until", Shape::Date),
        ("restore_until", Shape::Date),
    ],
    figures: &[BEFORE, CANCELLED, RESTORED],
    labels: &[
        "licence-renewal-window.opens",
        "licence-renewal-window.late-until",
        "licence-renewal-window.restore-until",
    ],
    run,
    // Where results turn depends on today: the guide's own answers name the sides.
    #[cfg(feature = "load")]
    breakpoints: |_, _| Vec::new(),
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let expires = Inputs::new(INPUTS, given).date(EXPIRES)?;
    let (window, working) = calculate(expires, figures, on)?;
    let days = [window.opens, window.late_until, window.restore_until];
    Ok(Computed::certain(days.map(Value::Date).into(), working))
}

#[cfg(test)]
mod tests;
