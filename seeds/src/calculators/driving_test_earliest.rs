//! 领到学习驾驶证明以后：最早哪天能约科目二、科目三，最晚哪天考完.
//!
//! 《机动车驾驶证申领和使用规定》第41、43、44、47条: the learner's certificate is good for three years (svc:EX-7);
//! the tests can be booked some days after it, by class (svc:EX-8, EX-8-large); after a failure some
//! days must pass (svc:EX-9). For motorcycles no such days are written: there is none here either.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::rules::Value;

/// The classes that wait differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vehicle {
    /// A small car with gears.
    Manual,
    /// A small automatic.
    Automatic,
    /// A motorcycle.
    Motorcycle,
    /// A lorry or coach, as a first licence.
    Large,
}

const VEHICLES: [Vehicle; 4] = [
    Vehicle::Manual,
    Vehicle::Automatic,
    Vehicle::Motorcycle,
    Vehicle::Large,
];

impl Vehicle {
    /// Figures of the days before the second and the third test.
    const fn waits(self) -> Option<[&'static str; 2]> {
        match self {
            Self::Manual => Some([TWO, "test-three-manual-days"]),
            Self::Automatic => Some([TWO, "test-three-automatic-days"]),
            Self::Large => Some(["test-two-large-days", "test-three-large-days"]),
            Self::Motorcycle => None,
        }
    }
}

/// A test that was failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// 科目二.
    Two,
    /// 科目三, on the road.
    Three,
}

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The class; without it only the certificate's own days are known.
    pub vehicle: Option<Vehicle>,
    /// The day on the learner's certificate.
    pub issued: Date,
    /// The test failed last, and when.
    pub failed: Option<(Test, Date)>,
}

/// The days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// From when on the second test can be booked; `None` where no wait is written.
    pub two: Option<Date>,
    /// The same of the third test.
    pub three: Option<Date>,
    /// From when on the failed test can be booked again.
    pub again: Option<Date>,
    /// The last day of the certificate.
    pub until: Date,
}

const TWO: &str = "test-two-days";
const YEARS: &str = "test-learner-years";
const AGAIN: &str = "test-again-days";

/// The days of `input`.
///
/// # Errors
/// A test failed before the certificate, a day at the end of the calendar, or a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Days, Working), CalculationFault> {
    let figures = FiguresAt::new(figures, Month::of(on));
    let issued = input.issued;
    let mut working = Working::with_capacity(4);
    let mut after = |label: &str, day: Date, figure: &str| {
        let days = figures.days(figure)?;
        let reached = day
            .plus_days(days)
            .ok_or_else(|| fault(ISSUED, Problem::TooLate))?;
        let formula = format!("{day} + {days}");
        working.push(WorkingLine::new(
            label,
            formula,
            Amount::Day(reached),
            Some(figure),
        ));
        Ok::<_, CalculationFault>(reached)
    };
    let again = match input.failed {
        None => None,
        Some((_, day)) if day < issued => return Err(fault(FAILED_ON, Problem::TooEarly)),
        Some((test, day)) => Some((test, after("driving-test-earliest.again", day, AGAIN)?)),
    };
    let mut booked = |test: Test, label: &str, figure: &str| {
        let open = after(label, issued, figure)?;
        let later = again.filter(|(failed, _)| *failed == test);
        Ok::<_, CalculationFault>(later.map_or(open, |(_, again)| again.max(open)))
    };
    let (two, three) = match input.vehicle.and_then(Vehicle::waits) {
        None => (None, None),
        Some([two, three]) => (
            Some(booked(Test::Two, "driving-test-earliest.two", two)?),
            Some(booked(Test::Three, "driving-test-earliest.three", three)?),
        ),
    };
    let years = figures.span(YEARS)?;
    let until = issued.plus_years(years);
    let until = until.ok_or_else(|| fault(ISSUED, Problem::TooLate))?;
    working.push(WorkingLine::new(
        "driving-test-earliest.until",
        format!("{issued} + {years}"),
        Amount::Day(until),
        Some(YEARS),
    ));
    // Nobody books again what could not be booked yet.
    let again = again.map(|(test, day)| match test {
        Test::Two => two.unwrap_or(day),
        Test::Three => three.unwrap_or(day),
    });
    let days = Days {
        two,
        three,
        again,
        until,
    };
    Ok((days, working))
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS.get(input).map_or("", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const VEHICLE: usize = 0;
const ISSUED: usize = 1;
const FAILED: usize = 2;
const FAILED_ON: usize = 3;
const INPUTS: &[(&str, Shape, bool)] = &[
    (
        "vehicle",
        Shape::Name(&["manual", "automatic", "motorcycle", "large"]),
        true,
    ),
    ("issued", Shape::Date, false),
    ("failed", Shape::Name(&["none", "two", "three"]), true),
    ("failed_on", Shape::Date, true),
];
/// The tests that `failed` may name, after `none`.
const TESTS: [Option<Test>; 3] = [None, Some(Test::Two), Some(Test::Three)];

/// The registered calculation. Left out, no test was failed, and no class is known.
pub const CALCULATOR: Calculator = Calculator {
    id: "driving-test-earliest",
    inputs: INPUTS,
    outputs: &[
        ("two", Shape::Date),
        ("three", Shape::Date),
        ("again", Shape::Date),
        ("until", Shape::Date),
    ],
    figures: &[
        TWO,
        "test-three-manual-days",
        "test-three-automatic-days",
        "test-two-large-days",
        "test-three-large-days",
        AGAIN,
        YEARS,
    ],
    labels: &[
        "driving-test-earliest.two",
        "driving-test-earliest.three",
        "driving-test-earliest.again",
        "driving-test-earliest.until",
    ],
    run,
    // Where results turn depends on two days: the guide's own answers name the cases.
    #[cfg(feature = "load")]
    breakpoints: |_, _| Vec::new(),
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let named = |at| match given.get(at) {
        Some(Given::Nothing | Given::One(Value::Absent)) | None => Ok(None),
        Some(_) => inputs.name(at).map(Some),
    };
    let vehicle = named(VEHICLE)?.and_then(|at| VEHICLES.get(at).copied());
    let test = named(FAILED)?.and_then(|at| TESTS.get(at).copied().flatten());
    let failed = match test {
        None => None,
        Some(test) => Some((test, inputs.date(FAILED_ON)?)),
    };
    let input = Input {
        vehicle,
        issued: inputs.date(ISSUED)?,
        failed,
    };
    let (days, working) = calculate(&input, figures, on)?;
    let day = |day: Option<Date>| day.map_or(Value::Absent, Value::Date);
    let outputs = vec![
        day(days.two),
        day(days.three),
        day(days.again),
        Value::Date(days.until),
    ];
    Ok(Computed::certain(outputs, working))
}

#[cfg(test)]
mod tests;
