//! 职工医保退休要缴满几年，还差几年.
//!
//! 《关于进一步规范基本医疗保险参保缴费与待遇支付有关问题的通知》鲁医保发〔2021〕54号: the same years in all of Shandong, which
//! every city reached by the end of 2025 (si:MED-13); Qingdao's step is known (si:MED-14), the way
//! of the other cities before 2026 is not. What is not known stays without a result.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine, bounded,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::place::Place;
use crate::rules::Value;

/// Whose years count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

impl Sex {
    /// Both, in the order of their names.
    pub const ALL: [Self; 2] = [Self::Male, Self::Female];
    /// The names, in the order of [`Sex::ALL`].
    pub const NAMES: [&'static str; 2] = ["male", "female"];
}

/// Who retires where and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Where the person is insured.
    pub city: Place,
    /// The person's sex.
    pub sex: Sex,
    /// Month in which the retirement age is reached.
    pub reached: Month,
    /// Whole years paid, deemed years included.
    pub years_paid: i64,
}

/// The years that are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// Years needed; `None` where they are not known.
    pub required: Option<i64>,
    /// Years still missing, 0 where there are enough; `None` where `required` is not known.
    pub missing: Option<i64>,
}

/// Figures of a place: men's years, women's years.
type Ids = (&'static str, &'static str);

/// Cities whose own steps are known.
const CITIES: [(Place, Ids); 1] = [(
    Place(370_200),
    (
        "medical-retire-years-male-qingdao",
        "medical-retire-years-female-qingdao",
    ),
)];
const SHANDONG: Ids = ("medical-retire-years-male", "medical-retire-years-female");
/// More years than a working life has: a bound on input, not a rule.
const LONGEST_IN_YEARS: i64 = 60;
/// A retirement further away is a slip: a bound on input, not a rule.
const FURTHEST_IN_YEARS: i32 = 80;

/// The years asked of `input`.
///
/// # Errors
/// A month or years out of bounds, or a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    let away = input.reached.since(Month::of(on)) / 12;
    if away < -FURTHEST_IN_YEARS {
        return Err(fault(REACHED, Problem::TooEarly));
    }
    if away > FURTHEST_IN_YEARS {
        return Err(fault(REACHED, Problem::TooLate));
    }
    let paid = input.years_paid;
    bounded(paid, 0, LONGEST_IN_YEARS).map_err(|problem| fault(PAID, problem))?;

    let line = |label: &str, formula, amount, figure| {
        let label = format!("medical-retirement-years.{label}");
        WorkingLine::new(&label, formula, amount, figure)
    };
    let place = Amount::Place(input.city);
    let mut working = vec![line("city", String::new(), place, None)];
    let unknown = Output {
        required: None,
        missing: None,
    };
    if !input.city.in_shandong() {
        working.push(line("elsewhere", String::new(), Amount::None, None));
        return Ok((unknown, working));
    }
    let own = CITIES.iter().find(|(city, _)| *city == input.city);
    let (male, female) = own.map_or(SHANDONG, |(_, ids)| *ids);
    let figure = match input.sex {
        Sex::Male => male,
        Sex::Female => female,
    };
    let reached = input.reached.to_string();
    let known = FiguresAt::new(figures, input.reached).whole_if_known(figure)?;
    let Some(required) = known else {
        working.push(line("unknown", reached, Amount::None, Some(figure)));
        return Ok((unknown, working));
    };
    let amount = Amount::Years(required);
    working.push(line("required", reached, amount, Some(figure)));
    let missing = (required - paid).max(0);
    let (label, formula) = match missing {
        0 => ("enough", format!("{paid} ≥ {required}")),
        _ => ("missing", format!("{required} − {paid}")),
    };
    working.push(line(label, formula, Amount::Years(missing), None));
    let output = Output {
        required: Some(required),
        missing: Some(missing),
    };
    Ok((output, working))
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS.get(input).map_or("", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const CITY: usize = 0;
const SEX: usize = 1;
const REACHED: usize = 2;
const PAID: usize = 3;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("city", Shape::Place, false),
    ("sex", Shape::Name(&Sex::NAMES), false),
    ("reached", Shape::Month, false),
    ("years_paid", Shape::Whole, false),
];

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "medical-retirement-years",
    inputs: INPUTS,
    outputs: &[
        ("required_years", Shape::Years),
        ("missing_years", Shape::Years),
    ],
    figures: &[SHANDONG.0, SHANDONG.1, CITIES[0].1.0, CITIES[0].1.1],
    labels: &[
        "medical-retirement-years.city",
        "medical-retirement-years.elsewhere",
        "medical-retirement-years.unknown",
        "medical-retirement-years.required",
        "medical-retirement-years.enough",
        "medical-retirement-years.missing",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let sex = Sex::ALL.get(inputs.name(SEX)?).copied();
    let input = Input {
        city: inputs.place(CITY)?,
        sex: sex.ok_or_else(|| inputs.fault(SEX, Problem::NoSuchOption))?,
        reached: inputs.month(REACHED)?,
        years_paid: inputs.required(PAID, inputs.whole(PAID)?)?,
    };
    let (output, working) = calculate(&input, figures, on)?;
    let outputs = [output.required, output.missing]
        .map(|years| years.map_or(Value::Absent, Value::Whole))
        .to_vec();
    Ok(Computed::certain(outputs, working))
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match input {
        CITY => CITIES
            .iter()
            .filter(|(_, (male, _))| figures.get(male).is_some())
            .map(|(city, _)| Value::Place(*city))
            .collect(),
        REACHED => super::turning_months(figures, CALCULATOR.figures),
        PAID => super::turning_values(figures, CALCULATOR.figures),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
