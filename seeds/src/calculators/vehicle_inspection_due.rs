//! 车辆检验：哪个月起能办，这次只领标志还是上线检测.
//!
//! 《机动车登记规定》第54条 (svc:VI-1): applied for in the months before the inspection runs out. What is due
//! then is counted from the month of registration: private cars and motorcycles by the rules of
//! October 2022 (svc:VI-5), those in trouble and vans by 《道路交通安全法实施条例》第16条 (svc:VI-8, VI-6-small),
//! lorries and hired vehicles by the same article (svc:VI-6). Months that no cycle produces get no
//! answer: what is due then stands in the app of the traffic police.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::rules::Value;

/// The kinds of vehicles that are inspected at different intervals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vehicle {
    /// Private, small, no van.
    Car,
    /// A motorcycle.
    Motorcycle,
    /// A private van.
    Van,
    /// A lorry, or a larger private coach.
    Lorry,
    /// Small or medium, for hire.
    Hired,
    /// A large coach or a school bus: inspected at home, at intervals that are not counted here.
    Big,
}

const VEHICLES: [Vehicle; 6] = [
    Vehicle::Car,
    Vehicle::Motorcycle,
    Vehicle::Van,
    Vehicle::Lorry,
    Vehicle::Hired,
    Vehicle::Big,
];

/// What is known of a vehicle (svc:VI-8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// Nothing speaks against the newer rules.
    Clean,
    /// Somebody was hurt, or it was fined for illegal changes: the old intervals.
    Trouble,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The mark alone.
    Mark,
    /// A test at a station.
    Test,
    /// No cycle produces these months.
    Unknown,
}

impl Task {
    const NAMES: [&'static str; 3] = ["mark", "test", "unknown"];

    const fn index(self) -> u16 {
        match self {
            Self::Mark => 0,
            Self::Test => 1,
            Self::Unknown => 2,
        }
    }
}

/// A vehicle of which it is asked what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registered {
    /// Its kind.
    pub vehicle: Vehicle,
    /// What is known of it.
    pub record: Record,
    /// The month of its registration.
    pub month: Month,
}

/// When it can be done, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The first whole month in which it can be applied for.
    pub opens: Month,
    /// Whole years from the registration to the month in which the inspection runs out, and what is
    /// due; `None` where only the month was given.
    pub task: Option<(i64, Task)>,
}

const WINDOW: &str = "inspection-window-months";
const FIRST_TEST: &str = "inspection-first-test-year";
const SECOND_TEST: &str = "inspection-second-test-year";
const MARK_EVERY: &str = "inspection-mark-every-years";
const AFTER: &str = "inspection-after-interval-months";
const SMALL_YEARS: &str = "inspection-base-years";
const MOTORCYCLE_YEARS: &str = "inspection-base-motorcycle-years";
const SMALL_EARLY: &str = "inspection-base-interval-months";
const SMALL_YEARLY: &str = "inspection-base-middle-interval-months";
const SMALL_LATE_YEARS: &str = "inspection-base-half-year-from";
const SMALL_LATE: &str = "inspection-base-late-interval-months";
const LORRY_YEARS: &str = "inspection-lorry-years";
const HIRED_YEARS: &str = "inspection-coach-years";
const LARGE_EARLY: &str = "inspection-early-interval-months";
const LARGE_LATE: &str = "inspection-old-interval-months";
const MONTHS_OF_YEAR: i64 = 12;

/// When the inspection that runs out in `until` can be renewed, and what is due for `registered`.
///
/// # Errors
/// An inspection that runs out before it could begin, or a missing figure.
pub fn calculate(
    registered: Option<Registered>,
    until: Month,
    figures: &FigureTable,
    on: Date,
) -> Result<(Due, Working), CalculationFault> {
    let figures = FiguresAt::new(figures, Month::of(on));
    let window = figures.span(WINDOW)?;
    // The month in which it runs out is the last of the window.
    let opens = until.plus(1 - window);
    let opening = WorkingLine::new(
        "vehicle-inspection-due.opens",
        format!("{until} − {window} + 1"),
        Amount::Month(opens),
        Some(WINDOW),
    );
    let mut working = vec![opening];
    let Some(registered) = registered else {
        return Ok((Due { opens, task: None }, working));
    };
    let months = i64::from(until.since(registered.month));
    if months <= 0 {
        let problem = Problem::TooEarly;
        return Err(CalculationFault::of(UNTIL, INPUTS[UNTIL].0, problem));
    }
    let years = months / MONTHS_OF_YEAR;
    let age = match months % MONTHS_OF_YEAR {
        0 => Amount::Years(years),
        _ => Amount::Months(months),
    };
    let (task, formula, figure) = found(registered, months, figures)?;
    working.push(WorkingLine::new(
        "vehicle-inspection-due.age",
        format!("{until} − {}", registered.month),
        age,
        None,
    ));
    let label = match task {
        Task::Mark => "vehicle-inspection-due.mark",
        Task::Test => "vehicle-inspection-due.test",
        Task::Unknown => "vehicle-inspection-due.unknown",
    };
    working.push(WorkingLine::new(label, formula, Amount::None, figure));
    let task = Some((years, task));
    Ok((Due { opens, task }, working))
}

type Found = (Task, String, Option<&'static str>);

/// What is due `months` after the registration, how that is seen, and the figure behind it.
fn found(
    registered: Registered,
    months: i64,
    figures: FiguresAt<'_>,
) -> Result<Found, CalculationFault> {
    let within = |years: &str| -> Result<bool, CalculationFault> {
        Ok(months <= figures.whole(years)?.saturating_mul(MONTHS_OF_YEAR))
    };
    match (registered.vehicle, registered.record) {
        (Vehicle::Car | Vehicle::Motorcycle, Record::Clean) => newer(months, figures),
        (Vehicle::Car | Vehicle::Van, _) => {
            let interval = if within(SMALL_YEARS)? {
                SMALL_EARLY
            } else if within(SMALL_LATE_YEARS)? {
                SMALL_YEARLY
            } else {
                SMALL_LATE
            };
            tested(months, interval, figures)
        }
        (Vehicle::Motorcycle, Record::Trouble) => {
            let interval = if within(MOTORCYCLE_YEARS)? {
                SMALL_EARLY
            } else {
                SMALL_YEARLY
            };
            tested(months, interval, figures)
        }
        (Vehicle::Lorry, _) => tested(months, large(within(LORRY_YEARS)?), figures),
        (Vehicle::Hired, _) => tested(months, large(within(HIRED_YEARS)?), figures),
        (Vehicle::Big, _) => Ok((Task::Unknown, String::new(), None)),
    }
}

/// The interval of lorries and hired vehicles, in their first years or after.
fn large(young: bool) -> &'static str {
    if young { LARGE_EARLY } else { LARGE_LATE }
}

/// By the rules of October 2022: two tests, marks between them, yearly tests afterwards.
fn newer(months: i64, figures: FiguresAt<'_>) -> Result<Found, CalculationFault> {
    let (first, second) = (figures.whole(FIRST_TEST)?, figures.whole(SECOND_TEST)?);
    if months > second.saturating_mul(MONTHS_OF_YEAR) {
        return tested(months, AFTER, figures);
    }
    let mark_every = figures.whole(MARK_EVERY)?;
    for (year, figure) in [(first, FIRST_TEST), (second, SECOND_TEST)] {
        if months == year.saturating_mul(MONTHS_OF_YEAR) {
            let formula = format!("{months} = {year} × {MONTHS_OF_YEAR}");
            return Ok((Task::Test, formula, Some(figure)));
        }
    }
    let interval = mark_every.saturating_mul(MONTHS_OF_YEAR);
    let formula = format!("{months} ÷ {interval}");
    let task = if falls(months, interval) {
        Task::Mark
    } else {
        Task::Unknown
    };
    Ok((task, formula, Some(MARK_EVERY)))
}

/// A test every `interval` months.
fn tested(
    months: i64,
    interval: &'static str,
    figures: FiguresAt<'_>,
) -> Result<Found, CalculationFault> {
    let every = figures.whole(interval)?;
    let task = if falls(months, every) {
        Task::Test
    } else {
        Task::Unknown
    };
    Ok((task, format!("{months} ÷ {every}"), Some(interval)))
}

/// Whether a cycle of `interval` months has its turn after `months`.
fn falls(months: i64, interval: i64) -> bool {
    months.checked_rem(interval) == Some(0)
}

const WHAT: usize = 0;
const REGISTERED: usize = 1;
const UNTIL: usize = 2;
const TROUBLE: usize = 3;
const INPUTS: &[(&str, Shape, bool)] = &[
    (
        "what",
        Shape::Name(&["car", "motorcycle", "van", "lorry", "hired", "big"]),
        true,
    ),
    ("registered", Shape::Month, true),
    ("until", Shape::Month, false),
    ("trouble", Shape::Truth, true),
];

/// The registered calculation. Left out, nothing speaks against the newer rules.
pub const CALCULATOR: Calculator = Calculator {
    id: "vehicle-inspection-due",
    inputs: INPUTS,
    outputs: &[
        ("opens", Shape::Month),
        ("years", Shape::Years),
        ("task", Shape::Name(&Task::NAMES)),
    ],
    figures: &[
        WINDOW,
        FIRST_TEST,
        SECOND_TEST,
        MARK_EVERY,
        AFTER,
        SMALL_YEARS,
        MOTORCYCLE_YEARS,
        SMALL_EARLY,
        SMALL_YEARLY,
        SMALL_LATE_YEARS,
        SMALL_LATE,
        LORRY_YEARS,
        HIRED_YEARS,
        LARGE_EARLY,
        LARGE_LATE,
    ],
    labels: &[
        "vehicle-inspection-due.opens",
        "vehicle-inspection-due.age",
        "vehicle-inspection-due.mark",
        "vehicle-inspection-due.test",
        "vehicle-inspection-due.unknown",
    ],
    run,
    // Where results turn depends on two months: the guide's own answers name the cases.
    #[cfg(feature = "load")]
    breakpoints: |_, _| Vec::new(),
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let record = match inputs.truth(TROUBLE)? {
        true => Record::Trouble,
        false => Record::Clean,
    };
    let registered = match inputs.month_if_given(REGISTERED)? {
        None => None,
        Some(month) => {
            let vehicle = VEHICLES.get(inputs.name(WHAT)?).copied();
            Some(Registered {
                vehicle: inputs.required(WHAT, vehicle)?,
                record,
                month,
            })
        }
    };
    let (due, working) = calculate(registered, inputs.month(UNTIL)?, figures, on)?;
    let (years, task) = due
        .task
        .map_or((Value::Absent, Value::Absent), |(years, task)| {
            (Value::Whole(years), Value::Choice(task.index()))
        });
    let outputs = vec![Value::Month(due.opens), years, task];
    Ok(Computed::certain(outputs, working))
}

#[cfg(test)]
mod tests;
