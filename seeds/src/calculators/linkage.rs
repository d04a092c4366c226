//! 职工养老与居民养老的衔接.
//!
//! 《城乡养老保险制度衔接暂行办法》人社部发〔2014〕17号. Whoever has the years of the employee pension takes
//! the resident pension into it, whoever has less than 15 years takes the employee pension into the
//! resident one (第3条, si:LINK-03, LINK-04). Between 15 years and the minimum of the year of
//! retirement no official way is known: that case needs a person (si:LINK-12). Months paid in both
//! count as employee months only, and what was paid for them as a resident is refunded (第7条,
//! si:LINK-08); how much of a year's payment that is rests on an unconfirmed reading.

mod overlap;

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine, bounded,
};
use crate::answers::Problem;
use crate::calculators::retirement::MINIMUM;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::Fen;
use crate::rules::Value;
pub use overlap::Overlap;

/// Which pension takes in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// 居民转职工.
    ToEmployee,
    /// 职工转居民, unless contributions are paid on up to the minimum.
    ToResident,
    /// 需人工确认: no official statement covers the case.
    NeedsPerson,
}

impl Direction {
    /// The names, in the order of the variants.
    pub const NAMES: [&'static str; 3] = ["to-employee", "to-resident", "needs-person"];

    /// Its index in [`Direction::NAMES`].
    #[must_use]
    pub fn index(self) -> u16 {
        match self {
            Self::ToEmployee => 0,
            Self::ToResident => 1,
            Self::NeedsPerson => 2,
        }
    }
}

/// Time in a pension, as people know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Months.
    Months(i64),
    /// Whole years.
    Years(i64),
}

/// Who links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Months paid into the employee pension in all places, from 1 on (si:LINK-05).
    pub employee_months: i64,
    /// Time in the resident pension, overlapping months included.
    pub resident: Time,
    /// Month of the statutory retirement age of the employee pension (si:LINK-02).
    pub statutory: Month,
    /// Years in which both were paid; no year twice.
    pub overlap: Vec<Overlap>,
}

/// What linking comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// Which pension takes in the other.
    pub direction: Direction,
    /// Months that are missing to the minimum of the year of `statutory`; 0 where there is enough.
    pub shortfall_months: i64,
    /// Months in the resident pension after linking into it, each month counted once (si:LINK-07,
    /// LINK-08). `None` for the other directions.
    pub resident_months: Option<i64>,
    /// What is refunded for overlapping months: an estimate. `None` where there are none.
    pub overlap_refund: Option<Fen>,
}

const ENOUGH: &str = "linkage-months";
/// More months than a working life has: a bound on input, not a rule.
const LONGEST: i64 = 720;
/// A retirement further away is a slip: a bound on input, not a rule.
const FURTHEST_IN_YEARS: i32 = 80;
const MONTHS_A_YEAR: i64 = 12;

/// What linking comes to for `input`.
///
/// # Errors
/// Months, amounts or dates out of bounds; a year twice; more overlapping months than there are in
/// either pension; a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    let today = Month::of(on);
    let resident = check(input, today)?;
    let now = FiguresAt::new(figures, today);
    let minimum = FiguresAt::new(figures, input.statutory).whole(MINIMUM)?;
    let enough = now.whole(ENOUGH)?;
    let parts = now.whole(overlap::PARTS)?;
    let overlapping = overlap::check(&input.overlap, parts, today)?;
    if overlapping > resident.min(input.employee_months) {
        return Err(fault(OVERLAP, Problem::TooLarge));
    }

    let mut working = Working::with_capacity(8);
    let mut line = |label: &str, formula: String, amount, figure| {
        working.push(WorkingLine::new(label, formula, amount, figure));
    };
    let employee = input.employee_months;
    line(
        "linkage.employee",
        String::new(),
        Amount::Months(employee),
        None,
    );
    let formula = match input.resident {
        Time::Months(_) => String::new(),
        Time::Years(years) => format!("{years} × {MONTHS_A_YEAR}"),
    };
    line("linkage.resident", formula, Amount::Months(resident), None);
    line(
        "linkage.minimum",
        input.statutory.year().to_string(),
        Amount::Months(minimum),
        Some(MINIMUM),
    );
    let (direction, label, formula, figure) = if employee >= minimum {
        let formula = format!("{employee} ≥ {minimum}");
        (
            Direction::ToEmployee,
            "linkage.to-employee",
            formula,
            ENOUGH,
        )
    } else if employee < enough {
        let formula = format!("{employee} < {enough}");
        (
            Direction::ToResident,
            "linkage.to-resident",
            formula,
            ENOUGH,
        )
    } else {
        let formula = format!("{enough} ≤ {employee} < {minimum}");
        let label = "linkage.needs-person";
        (Direction::NeedsPerson, label, formula, MINIMUM)
    };
    line(label, formula, Amount::None, Some(figure));
    let shortfall_months = (minimum - employee).max(0);
    if shortfall_months > 0 {
        let formula = format!("{minimum} − {employee}");
        let amount = Amount::Months(shortfall_months);
        line("linkage.shortfall", formula, amount, Some(MINIMUM));
    }
    let resident_months = (direction == Direction::ToResident).then(|| {
        let after = resident - overlapping + employee;
        let formula = match overlapping {
            0 => format!("{resident} + {employee}"),
            _ => format!("{resident} − {overlapping} + {employee}"),
        };
        line("linkage.together", formula, Amount::Months(after), None);
        after
    });
    let overlap_refund = overlap::refund(&input.overlap, parts, &mut working)?;
    let output = Output {
        direction,
        shortfall_months,
        resident_months,
        overlap_refund,
    };
    Ok((output, working))
}

/// The months in the resident pension.
fn check(input: &Input, today: Month) -> Result<i64, CalculationFault> {
    let within = |at, value| {
        bounded(value, 1, LONGEST).map_err(|problem| fault(at, problem))?;
        Ok::<i64, CalculationFault>(value)
    };
    within(EMPLOYEE, input.employee_months)?;
    let resident = match input.resident {
        Time::Months(months) => within(MONTHS, months)?,
        Time::Years(years) => {
            let most = LONGEST / MONTHS_A_YEAR;
            bounded(years, 1, most).map_err(|problem| fault(YEARS, problem))?;
            years * MONTHS_A_YEAR
        }
    };
    let away = input.statutory.since(today);
    let furthest = FURTHEST_IN_YEARS * 12;
    bounded(away.into(), (-furthest).into(), furthest.into()).map_err(|problem| {
        let problem = match problem {
            Problem::TooSmall => Problem::TooEarly,
            _ => Problem::TooLate,
        };
        fault(STATUTORY, problem)
    })?;
    Ok(resident)
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS.get(input).map_or("", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const EMPLOYEE: usize = 0;
const MONTHS: usize = 1;
const YEARS: usize = 2;
const STATUTORY: usize = 3;
const OVERLAP: usize = 4;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("employee_months", Shape::Whole, false),
    ("resident_months", Shape::Whole, true),
    ("resident_years", Shape::Whole, true),
    ("statutory", Shape::Month, false),
    ("overlap", Shape::Rows(overlap::COLUMNS), true),
];
/// The output that is an estimate.
const REFUND: usize = 3;

/// The registered calculation. One of `resident_months` and `resident_years` is given.
pub const CALCULATOR: Calculator = Calculator {
    id: "linkage",
    inputs: INPUTS,
    outputs: &[
        ("direction", Shape::Name(&Direction::NAMES)),
        ("shortfall_months", Shape::Whole),
        ("resident_months", Shape::Whole),
        ("overlap_refund_fen", Shape::Money),
    ],
    figures: &[MINIMUM, ENOUGH, overlap::PARTS],
    labels: &[
        "linkage.employee",
        "linkage.resident",
        "linkage.minimum",
        "linkage.to-employee",
        "linkage.to-resident",
        "linkage.needs-person",
        "linkage.shortfall",
        "linkage.together",
        "linkage.overlap",
        "linkage.refund",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let resident = match (inputs.whole(MONTHS)?, inputs.whole(YEARS)?) {
        (Some(months), None) => Time::Months(months),
        (None, Some(years)) => Time::Years(years),
        (None, None) => return Err(inputs.fault(MONTHS, Problem::Missing)),
        (Some(_), Some(_)) => return Err(inputs.fault(YEARS, Problem::WrongKind)),
    };
    let input = Input {
        employee_months: inputs.required(EMPLOYEE, inputs.whole(EMPLOYEE)?)?,
        resident,
        statutory: inputs.month(STATUTORY)?,
        overlap: overlap::read(inputs, OVERLAP)?,
    };
    let (output, working) = calculate(&input, figures, on)?;
    let refund = output.overlap_refund;
    Ok(Computed {
        outputs: vec![
            Value::Choice(output.direction.index()),
            Value::Whole(output.shortfall_months),
            output.resident_months.map_or(Value::Absent, Value::Whole),
            refund.map_or(Value::Absent, |refund| Value::Whole(refund.0)),
        ],
        working,
        estimated: refund.map(|_| REFUND).into_iter().collect(),
    })
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match input {
        EMPLOYEE => super::turning_values(figures, &[ENOUGH, MINIMUM]),
        STATUTORY => super::turning_months(figures, &[MINIMUM]),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
