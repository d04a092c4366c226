//! 住房公积金转移：最早哪个月可以申请.
//!
//! To Qingdao from the other four of the five cities one applies as soon as the account is open, and
//! it takes one working day (青岛市住房公积金管理中心 2021-12-30, si:HPF-10, HPF-11). The other
//! directions between the five are covered by a memorandum only, and the local notices were not
//! found (si:HPF-12). From elsewhere Qingdao asks for so many monthly entries (si:HPF-16), most cities
//! for six months of steady payments (si:HPF-07). What is not known stays without a result.

mod direction;

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::place::Place;
use crate::rules::Value;
pub use direction::Rule;

/// What moves from where to where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Where the fund is now.
    pub from: Place,
    /// Where it goes.
    pub to: Place,
    /// The day on which the account in the new city was opened, or will be.
    pub account_opened: Option<Date>,
    /// The month of the first deposit there; not before the account was opened.
    pub first_deposit: Option<Month>,
    /// Whether a housing fund loan of the old city is still being paid off.
    pub loan_at_origin: bool,
}

/// When one may apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// The first month in which one may apply; `None` where it is not known or never comes, and
    /// where the day or month on which it depends is left out.
    pub earliest: Option<Month>,
    /// Whether `earliest` rests on what most cities ask for.
    pub estimate: bool,
    /// Working days that it takes; `None` where they are not known.
    pub working_days: Option<i64>,
    /// The rule that applies.
    pub rule: Rule,
}

const QINGDAO_FROM: &str = "housing-fund-qingdao-from";
const QINGDAO_DAYS: &str = "housing-fund-qingdao-days";
const MEMORANDUM: &str = "housing-fund-memorandum";
const ENTRIES: &str = "housing-fund-entries";
const BY_EMPLOYER: &str = "housing-fund-employer-entries";
const STEADY: &str = "housing-fund-wait-months";
/// Nobody opened an account longer ago, or plans one further ahead: bounds on input, not rules.
const LONGEST_AGO_IN_YEARS: i32 = 60;
const FURTHEST_IN_YEARS: i32 = 10;

/// When one may apply for `input`.
///
/// # Errors
/// A day or month out of bounds, a deposit before the account, or a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    check(input, Month::of(on))?;
    let rule = Rule::of(input);
    let figures = FiguresAt::new(figures, Month::of(on));
    let mut working = vec![
        WorkingLine::new(
            "housing-fund-ready.from",
            String::new(),
            Amount::Place(input.from),
            None,
        ),
        WorkingLine::new(
            "housing-fund-ready.to",
            String::new(),
            Amount::Place(input.to),
            None,
        ),
    ];
    let line = |label: &str, formula, amount, figure| {
        let label = format!("housing-fund-ready.{label}");
        WorkingLine::new(&label, formula, amount, figure)
    };
    let mut output = Output {
        earliest: None,
        estimate: false,
        working_days: None,
        rule,
    };
    match rule {
        Rule::SameCity => {
            working.push(line("same-city", String::new(), Amount::None, None));
        }
        Rule::LoanFirst => {
            figures.span(STEADY)?;
            let told = line("loan-first", String::new(), Amount::None, Some(STEADY));
            working.push(told.estimated());
        }
        Rule::OpenAndApply => {
            let (from, days) = (figures.month(QINGDAO_FROM)?, figures.whole(QINGDAO_DAYS)?);
            let amount = Amount::WorkingDays(days);
            working.push(line("days", String::new(), amount, Some(QINGDAO_DAYS)));
            output.working_days = Some(days);
            let label = "open-and-apply";
            working.push(match input.account_opened {
                None => line(label, String::new(), Amount::None, Some(QINGDAO_FROM)),
                Some(opened) => {
                    let earliest = Month::of(opened).max(from);
                    output.earliest = Some(earliest);
                    let amount = Amount::Month(earliest);
                    let formula = format!("max({opened}, {from})");
                    line(label, formula, amount, Some(QINGDAO_FROM))
                }
            });
        }
        Rule::Memorandum => {
            figures.month(MEMORANDUM)?;
            let figure = Some(MEMORANDUM);
            working.push(line("memorandum", String::new(), Amount::None, figure));
        }
        Rule::Entries => {
            let (entries, employer) = (figures.span(ENTRIES)?, figures.span(BY_EMPLOYER)?);
            let formula = format!("{entries}, {employer}");
            working.push(line("entries", formula, Amount::None, Some(ENTRIES)));
            if let Some(first) = input.first_deposit {
                let (earliest, formula) = last_of(first, entries);
                output.earliest = Some(earliest);
                let amount = Amount::Month(earliest);
                working.push(line("last-entry", formula, amount, Some(ENTRIES)));
            }
        }
        Rule::SteadyMonths => {
            let months = figures.span(STEADY)?;
            let amount = Amount::Months(months.into());
            working.push(line("steady-months", String::new(), amount, Some(STEADY)));
            if let Some(first) = input.first_deposit {
                let (earliest, formula) = last_of(first, months);
                output.earliest = Some(earliest);
                output.estimate = true;
                let amount = Amount::Month(earliest);
                let told = line("steady-until", formula, amount, Some(STEADY));
                working.push(told.estimated());
            }
        }
    }
    Ok((output, working))
}

/// The last of `months` months of which `first` is the first.
fn last_of(first: Month, months: i32) -> (Month, String) {
    let last = first.plus((months - 1).max(0));
    (last, format!("{first} + {months} − 1"))
}

fn check(input: &Input, today: Month) -> Result<(), CalculationFault> {
    let opened = input.account_opened.map(Month::of);
    for (at, month) in [(OPENED, opened), (FIRST, input.first_deposit)] {
        let years = month.map_or(0, |month| month.since(today) / 12);
        if years < -LONGEST_AGO_IN_YEARS {
            return Err(fault(at, Problem::TooEarly));
        }
        if years > FURTHEST_IN_YEARS {
            return Err(fault(at, Problem::TooLate));
        }
    }
    match (opened, input.first_deposit) {
        (Some(opened), Some(first)) if first < opened => Err(fault(FIRST, Problem::TooEarly)),
        _ => Ok(()),
    }
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS.get(input).map_or("", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const FROM: usize = 0;
const TO: usize = 1;
const OPENED: usize = 2;
const FIRST: usize = 3;
const LOAN: usize = 4;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("from", Shape::Place, false),
    ("to", Shape::Place, false),
    ("account_opened", Shape::Date, true),
    ("first_deposit", Shape::Month, true),
    ("loan_at_origin", Shape::Truth, true),
];
/// The output that may be an estimate.
const EARLIEST: usize = 0;

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "housing-fund-ready",
    inputs: INPUTS,
    outputs: &[
        ("earliest", Shape::Month),
        ("working_days", Shape::WorkingDays),
        ("rule", Shape::Name(&Rule::NAMES)),
    ],
    figures: &[
        QINGDAO_FROM,
        QINGDAO_DAYS,
        MEMORANDUM,
        ENTRIES,
        BY_EMPLOYER,
        STEADY,
    ],
    labels: &[
        "housing-fund-ready.from",
        "housing-fund-ready.to",
        "housing-fund-ready.same-city",
        "housing-fund-ready.loan-first",
        "housing-fund-ready.days",
        "housing-fund-ready.open-and-apply",
        "housing-fund-ready.memorandum",
        "housing-fund-ready.entries",
        "housing-fund-ready.last-entry",
        "housing-fund-ready.steady-months",
        "housing-fund-ready.steady-until",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let input = Input {
        from: inputs.place(FROM)?,
        to: inputs.place(TO)?,
        account_opened: inputs.date_if_given(OPENED)?,
        first_deposit: inputs.month_if_given(FIRST)?,
        loan_at_origin: inputs.truth(LOAN)?,
    };
    let (output, working) = calculate(&input, figures, on)?;
    Ok(Computed {
        outputs: vec![
            output.earliest.map_or(Value::Absent, Value::Month),
            output.working_days.map_or(Value::Absent, Value::Whole),
            Value::Choice(output.rule.index()),
        ],
        working,
        estimated: output.estimate.then_some(EARLIEST).into_iter().collect(),
    })
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match input {
        FROM | TO if figures.get(QINGDAO_FROM).is_some() => {
            vec![Value::Place(direction::QINGDAO)]
        }
        OPENED => super::turning_months(figures, &[QINGDAO_FROM]),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
