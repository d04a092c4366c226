//! 失业了领几个月失业金.
//!
//! Shandong counts full years: three months for each one paid until five are full, then 18, from
//! ten years on 24 (威海市人民政府网站“失业保险”政策栏, upd:UI-04). The law only bounds the time: 12, 18 and
//! 24 at most (《社会保险法》第46条, si:UI-02).

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine, bounded,
};
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::rules::Value;

/// By which rule the months are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Shandong's, where the city states it.
    Shandong,
    /// Shandong's, for a city whose own words were not seen: an estimate.
    Inferred,
    /// The law's bound: the most that any place may give.
    Law,
}

const RULES: [Rule; 3] = [Rule::Shandong, Rule::Inferred, Rule::Law];

/// One step of the time paid: from how many months on, and what may then be drawn.
struct Tier {
    paid: &'static str,
    law: &'static str,
    /// `None`: by full years.
    shandong: Option<&'static str>,
}

/// The longest first.
const TIERS: [Tier; 3] = [
    Tier {
        paid: "unemployment-long-paid-months",
        law: "unemployment-long-months",
        shandong: Some("unemployment-shandong-long-months"),
    },
    Tier {
        paid: "unemployment-middle-paid-months",
        law: "unemployment-middle-months",
        shandong: Some("unemployment-shandong-middle-months"),
    },
    Tier {
        paid: SHORT,
        law: "unemployment-short-months",
        shandong: None,
    },
];
const SHORT: &str = "unemployment-short-paid-months";
const EACH_YEAR: &str = "unemployment-shandong-year-months";
/// More months than a working life has: a bound on input, not a rule.
const LONGEST: i64 = 720;

/// For how many months benefit is drawn after `paid` months of contributions.
///
/// # Errors
/// Months out of bounds, or a missing figure.
pub fn calculate(
    paid: i64,
    rule: Rule,
    figures: &FigureTable,
    on: Date,
) -> Result<(i64, Working), CalculationFault> {
    let figures = FiguresAt::new(figures, Month::of(on));
    bounded(paid, 0, LONGEST)
        .map_err(|problem| CalculationFault::of(PAID, INPUTS[PAID].0, problem))?;
    let line = |label: &str, formula, amount, figure| {
        let line = WorkingLine::new(label, formula, amount, Some(figure));
        match rule {
            Rule::Inferred => line.estimated(),
            Rule::Shandong | Rule::Law => line,
        }
    };
    let mut least = 0;
    for tier in &TIERS {
        least = figures.whole(tier.paid)?;
        if paid < least {
            continue;
        }
        let (label, figure) = match (rule, tier.shandong) {
            (Rule::Law, _) => ("unemployment-months.law", tier.law),
            (_, Some(figure)) => ("unemployment-months.shandong", figure),
            (_, None) => {
                let (years, each) = (paid / MONTHS_OF_YEAR, figures.whole(EACH_YEAR)?);
                let months = each.saturating_mul(years);
                let full = format!("{paid} ÷ {MONTHS_OF_YEAR}");
                let working = vec![
                    line(
                        "unemployment-months.years",
                        full,
                        Amount::Years(years),
                        tier.paid,
                    ),
                    line(
                        "unemployment-months.shandong",
                        format!("{each} × {years}"),
                        Amount::Months(months),
                        EACH_YEAR,
                    ),
                ];
                return Ok((months, working));
            }
        };
        let months = figures.whole(figure)?;
        let formula = format!("{paid} ≥ {least}");
        return Ok((
            months,
            vec![line(label, formula, Amount::Months(months), figure)],
        ));
    }
    let formula = format!("{paid} < {least}");
    let nothing = line(
        "unemployment-months.short",
        formula,
        Amount::Months(0),
        SHORT,
    );
    Ok((0, vec![nothing]))
}

const MONTHS_OF_YEAR: i64 = 12;
const PAID: usize = 0;
const RULE: usize = 1;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("months_paid", Shape::Whole, false),
    ("rule", Shape::Name(&["shandong", "inferred", "law"]), false),
];
/// The output, which is an estimate where the rule is inferred.
const MONTHS: usize = 0;

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "unemployment-months",
    inputs: INPUTS,
    outputs: &[("months", Shape::Whole)],
    figures: &[
        EACH_YEAR,
        SHORT,
        "unemployment-short-months",
        "unemployment-middle-paid-months",
        "unemployment-middle-months",
        "unemployment-shandong-middle-months",
        "unemployment-long-paid-months",
        "unemployment-long-months",
        "unemployment-shandong-long-months",
    ],
    labels: &[
        "unemployment-months.years",
        "unemployment-months.shandong",
        "unemployment-months.law",
        "unemployment-months.short",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let paid = inputs.required(PAID, inputs.whole(PAID)?)?;
    let rule = RULES.get(inputs.name(RULE)?).copied();
    let rule = inputs.required(RULE, rule)?;
    let (months, working) = calculate(paid, rule, figures, on)?;
    Ok(Computed {
        outputs: vec![Value::Whole(months)],
        working,
        estimated: (rule == Rule::Inferred)
            .then_some(MONTHS)
            .into_iter()
            .collect(),
    })
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match input {
        // Every full year turns the months until the tiers take over.
        PAID => {
            let mut turning = super::turning_values(figures, &TIERS.map(|tier| tier.paid));
            // Without figures there is nothing to compare with.
            if !turning.is_empty() {
                turning.extend([2, 3, 4].map(|years| Value::Whole(years * MONTHS_OF_YEAR)));
            }
            turning
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
