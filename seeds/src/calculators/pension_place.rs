//! 养老保险待遇领取地: the province that pays the pension.
//!
//! 《城镇企业职工基本养老保险关系转移接续暂行办法》国办发〔2009〕66号 第6条 (si:PEN-50); ten years are
//! 120 months and spells in one province add up (人社部规〔2016〕5号 第一条, si:PEN-51). Temporary
//! accounts never count (66号 第5条, si:PEN-10).

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, MOST_ROWS, Shape,
    Working, WorkingLine,
};
use crate::answers::{PROVINCES, Problem};
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::place::Place;
use crate::rules::Value;

/// Months of insurance in one province without a change in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The province-level division.
    pub province: Place,
    /// Months of contribution, recognised months included (视同缴费, si:PEN-51).
    pub months: i64,
}

/// Where someone was insured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Province of the household register at the moment of reaching the age (si:PEN-52).
    pub household: Place,
    /// The month of reaching the age, by which figures are read; the month of asking if unknown.
    pub at: Option<Month>,
    /// Ordinary spells in order of time; the last is where the relation is now.
    pub periods: Vec<Spell>,
    /// Spells with a temporary account: shown, never counted.
    pub temporary: Vec<Spell>,
}

/// Which province pays, and by which rule of 第6条.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// The province that pays.
    pub province: Place,
    /// Which of the four rules in order decided.
    pub rule: Rule,
}

/// The four rules of 第6条, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// ① The relation is in the household's province.
    Household = 1,
    /// ② The relation's province has ten years.
    Current = 2,
    /// ③ The most recent earlier province with ten years.
    Earlier = 3,
    /// ④ No province has ten years: the household's province.
    Nowhere = 4,
}

impl Rule {
    /// Its number, 1 to 4.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::Household => 1,
            Self::Current => 2,
            Self::Earlier => 3,
            Self::Nowhere => 4,
        }
    }
}

const ENOUGH: &str = "pension-place-months";
/// More months than a working life has, in one spell or in all: a bound on input, not a rule.
const LONGEST: i64 = 720;

/// The province that pays the pension of `input`.
///
/// # Errors
/// A place that is no province, months out of bounds, no or too many spells, a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    check(input)?;
    let Some(current) = input.periods.last().map(|spell| spell.province) else {
        return Err(CalculationFault::of(PERIODS, "periods", Problem::Missing));
    };
    let month = input.at.unwrap_or_else(|| Month::of(on));
    let enough = FiguresAt::new(figures, month).whole(ENOUGH)?;
    let total = |province| -> i64 { spells(&input.periods, province).sum() };

    let mut working = Working::with_capacity(6);
    let mut line = |label: &str, formula: String, amount, figure| {
        working.push(WorkingLine::new(label, formula, amount, figure));
    };
    line(
        "pension-place.household",
        String::new(),
        Amount::Place(input.household),
        None,
    );
    line(
        "pension-place.current",
        String::new(),
        Amount::Place(current),
        None,
    );
    if !input.temporary.is_empty() {
        let months: i64 = input.temporary.iter().map(|spell| spell.months).sum();
        let formula = joined(input.temporary.iter().map(|spell| spell.months));
        line(
            "pension-place.temporary",
            formula,
            Amount::Months(months),
            None,
        );
    }
    let mut seen: Vec<Place> = Vec::new();
    for spell in input.periods.iter().rev() {
        if seen.contains(&spell.province) {
            continue;
        }
        seen.push(spell.province);
        let (province, months) = (spell.province, total(spell.province));
        let sign = if months >= enough { "≥" } else { "<" };
        let sum = joined(spells(&input.periods, province));
        let formula = format!("{province}: {sum} {sign} {enough}");
        line(
            "pension-place.months",
            formula,
            Amount::Months(months),
            Some(ENOUGH),
        );
    }

    // `seen` runs backwards in time, the current province first.
    let (rule, province, label) = if current == input.household {
        (Rule::Household, current, "pension-place.rule-1")
    } else if total(current) >= enough {
        (Rule::Current, current, "pension-place.rule-2")
    } else if let Some(earlier) = seen.iter().find(|province| total(**province) >= enough) {
        (Rule::Earlier, *earlier, "pension-place.rule-3")
    } else {
        (Rule::Nowhere, input.household, "pension-place.rule-4")
    };
    line(label, String::new(), Amount::Place(province), Some(ENOUGH));
    Ok((Output { province, rule }, working))
}

fn spells(periods: &[Spell], province: Place) -> impl Iterator<Item = i64> {
    periods
        .iter()
        .filter(move |spell| spell.province == province)
        .map(|spell| spell.months)
}

fn joined(months: impl Iterator<Item = i64>) -> String {
    months
        .map(|months| months.to_string())
        .collect::<Vec<_>>()
        .join(" + ")
}

fn check(input: &Input) -> Result<(), CalculationFault> {
    if !PROVINCES.contains(&input.household.0) {
        return Err(CalculationFault::of(
            HOUSEHOLD,
            "household",
            Problem::NoSuchPlace,
        ));
    }
    for (at, list, rows) in [
        (PERIODS, "periods", &input.periods),
        (TEMPORARY, "temporary", &input.temporary),
    ] {
        if rows.len() > MOST_ROWS {
            return Err(CalculationFault::of(at, list, Problem::TooManyRows));
        }
        let mut sum = 0;
        for (row, spell) in rows.iter().enumerate() {
            let fault = |column: usize, problem| {
                let name = COLUMNS[column].0;
                Err(CalculationFault::in_row(
                    at,
                    list,
                    row,
                    (column, name),
                    problem,
                ))
            };
            if !PROVINCES.contains(&spell.province.0) {
                return fault(0, Problem::NoSuchPlace);
            }
            match spell.months {
                ..=0 => return fault(1, Problem::TooSmall),
                1..=LONGEST => {}
                _ => return fault(1, Problem::TooLarge),
            }
            // No month counts twice: all spells together fit into one life.
            sum += spell.months;
            if sum > LONGEST {
                return fault(1, Problem::TooLarge);
            }
        }
    }
    Ok(())
}

const HOUSEHOLD: usize = 0;
const PERIODS: usize = 1;
const TEMPORARY: usize = 2;
const COLUMNS: &[(&str, Shape)] = &[("province", Shape::Place), ("months", Shape::Whole)];
const INPUTS: &[(&str, Shape, bool)] = &[
    ("household", Shape::Place, false),
    ("periods", Shape::Rows(COLUMNS), false),
];

/// The registered calculation. Guides give ordinary spells only.
pub const CALCULATOR: Calculator = Calculator {
    id: "pension-place",
    inputs: INPUTS,
    outputs: &[("province", Shape::Place), ("rule", Shape::Whole)],
    figures: &[ENOUGH],
    labels: &[
        "pension-place.household",
        "pension-place.current",
        "pension-place.temporary",
        "pension-place.months",
        "pension-place.rule-1",
        "pension-place.rule-2",
        "pension-place.rule-3",
        "pension-place.rule-4",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

/// A guide may give a city: the rule's scale is the province (si:PEN-03).
fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let household = inputs.place(HOUSEHOLD)?.province();
    let mut periods = Vec::new();
    for (row, record) in inputs.rows(PERIODS)?.iter().enumerate() {
        match record.as_slice() {
            [Value::Place(place), Value::Whole(months)] => {
                periods.push(Spell {
                    province: place.province(),
                    months: *months,
                });
            }
            [Value::Place(_), ..] => return Err(inputs.cell_fault(PERIODS, row, 1)),
            _ => return Err(inputs.cell_fault(PERIODS, row, 0)),
        }
    }
    let input = Input {
        household,
        at: None,
        periods,
        temporary: Vec::new(),
    };
    let (output, working) = calculate(&input, figures, on)?;
    let outputs = vec![
        Value::Place(output.province),
        Value::Whole(output.rule.number()),
    ];
    Ok(Computed::certain(outputs, working))
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match figures.get(ENOUGH) {
        Some(figure) if input == PERIODS => {
            let months = figure.values.iter().filter_map(|dated| {
                figure.whole_at(dated.from_month().unwrap_or(Month::from_index(0)))
            });
            months.map(Value::Whole).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
