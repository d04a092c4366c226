//! 法定退休月、最低缴费月数与弹性退休窗口.
//!
//! 《国务院关于渐进式延迟法定退休年龄的办法》第1、2条 (si:RET-01…05) and 《实施弹性退休制度暂行办法》
//! (si:RET-06, RET-07). From the first delayed birth month on, every `step` months of later birth
//! add one month, up to a cap; the statutory month is birth + original age + delay.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::rules::Value;

/// The group whose original retirement age applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// 男职工, originally 60.
    Male,
    /// 女职工, originally 55.
    Female55,
    /// 女职工, originally 50.
    Female50,
}

impl Category {
    /// Every category, in the order of its names.
    pub const ALL: [Self; 3] = [Self::Male, Self::Female55, Self::Female50];
    /// The names, in the order of [`Category::ALL`].
    pub const NAMES: [&'static str; 3] = ["male", "female55", "female50"];

    /// The category with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let at = Self::NAMES.iter().position(|known| *known == name)?;
        Self::ALL.get(at).copied()
    }

    fn ids(self) -> &'static Ids {
        match self {
            Self::Male => &MALE,
            Self::Female55 => &FEMALE_55,
            Self::Female50 => &FEMALE_50,
        }
    }
}

/// The figures of one category.
struct Ids {
    age: &'static str,
    base: &'static str,
    step: &'static str,
    cap: &'static str,
}

const MALE: Ids = Ids {
    age: "retire-age-male",
    base: "retire-base-male",
    step: "retire-step-male",
    cap: "retire-cap-male",
};
const FEMALE_55: Ids = Ids {
    age: "retire-age-female55",
    base: "retire-base-female55",
    step: "retire-step-female55",
    cap: "retire-cap-female55",
};
const FEMALE_50: Ids = Ids {
    age: "retire-age-female50",
    base: "retire-base-female50",
    step: "retire-step-female50",
    cap: "retire-cap-female50",
};
pub(super) const MINIMUM: &str = "retire-minimum-months";
const FLEXIBLE_FROM: &str = "retire-flexible-from";
const EARLY: &str = "retire-flexible-early-months";
const LATE: &str = "retire-flexible-late-months";

/// Whose retirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The group whose original age applies.
    pub category: Category,
    /// Month of birth.
    pub birth: Month,
}

/// When one may retire, and with how many months of contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// 法定退休月: birth + original age + delay (办法第1条, si:RET-02).
    pub statutory: Month,
    /// Months by which the original age is delayed (办法第1条).
    pub delay_months: i64,
    /// Least months of contribution in the year of `statutory`; also for retiring later
    /// (办法第2条, si:RET-04, RET-05).
    pub minimum_months: i64,
    /// Earliest month of 弹性提前: at most so many months before `statutory`, never before the
    /// original age (弹性退休办法, si:RET-06). `None` where `statutory` lies before flexible
    /// retirement began.
    pub earliest: Option<Month>,
    /// Least months of contribution in the year of `earliest` (si:RET-05).
    pub earliest_minimum_months: Option<i64>,
    /// Latest month of 弹性延迟 (弹性退休办法, si:RET-07).
    pub latest: Option<Month>,
}

/// People born longer ago than this mistyped: a bound on input, not a rule.
const OLDEST_IN_YEARS: i32 = 120;

/// When `input` may retire.
///
/// # Errors
/// A birth month after `on` or implausibly long before it, or a figure that is missing.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    let today = Month::of(on);
    let fault = |problem| Err(CalculationFault::of(BIRTH, INPUTS[BIRTH].0, problem));
    if input.birth > today {
        return fault(Problem::TooLate);
    }
    if input.birth < today.plus(-12 * OLDEST_IN_YEARS) {
        return fault(Problem::TooEarly);
    }
    work_out(input, figures, today)
}

fn work_out(
    input: &Input,
    table: &FigureTable,
    today: Month,
) -> Result<(Output, Working), CalculationFault> {
    let figures = FiguresAt::new(table, today);
    let minimum_in = |month| FiguresAt::new(table, month).whole(MINIMUM);
    let (ids, birth) = (input.category.ids(), input.birth);
    let mut working = Working::with_capacity(8);
    let mut line = |label: &str, formula: String, amount, figure: &str| {
        working.push(WorkingLine::new(label, formula, amount, Some(figure)));
    };

    let age = figures.span(ids.age)?;
    let original = birth.plus(12 * age);
    line(
        "retirement.original",
        format!("{birth} + {age} × 12"),
        Amount::Month(original),
        ids.age,
    );

    let base = figures.month(ids.base)?;
    let later = birth.since(base);
    let delay = if later < 0 {
        line(
            "retirement.delay",
            format!("{birth} < {base}"),
            Amount::Months(0),
            ids.base,
        );
        0
    } else {
        let (step, cap) = (figures.span(ids.step)?, figures.span(ids.cap)?);
        let steps = later
            .checked_div(step)
            .ok_or_else(|| CalculationFault::of_figure(ids.step, Problem::TooSmall))?;
        let delay = cap.min(steps + 1);
        let elapsed = Amount::Months(i64::from(later));
        line(
            "retirement.elapsed",
            format!("{birth} − {base}"),
            elapsed,
            ids.base,
        );
        let formula = format!("min({cap}, ⌊{later} ÷ {step}⌋ + 1)");
        line(
            "retirement.delay",
            formula,
            Amount::Months(i64::from(delay)),
            ids.step,
        );
        delay
    };
    let statutory = original.plus(delay);
    let formula = format!("{original} + {delay}");
    line(
        "retirement.statutory",
        formula,
        Amount::Month(statutory),
        ids.age,
    );

    let minimum_months = minimum_in(statutory)?;
    let year = statutory.year().to_string();
    line(
        "retirement.minimum",
        year,
        Amount::Months(minimum_months),
        MINIMUM,
    );

    let mut output = Output {
        statutory,
        delay_months: i64::from(delay),
        minimum_months,
        earliest: None,
        earliest_minimum_months: None,
        latest: None,
    };
    let flexible_from = figures.month(FLEXIBLE_FROM)?;
    if statutory < flexible_from {
        let formula = format!("{statutory} < {flexible_from}");
        line("retirement.no-window", formula, Amount::None, FLEXIBLE_FROM);
        return Ok((output, working));
    }
    let (early, late) = (figures.span(EARLY)?, figures.span(LATE)?);
    let earliest = original.max(statutory.plus(-early));
    let formula = format!("max({statutory} − {early}, {original})");
    line(
        "retirement.earliest",
        formula,
        Amount::Month(earliest),
        EARLY,
    );
    let minimum = minimum_in(earliest)?;
    let year = earliest.year().to_string();
    line(
        "retirement.earliest-minimum",
        year,
        Amount::Months(minimum),
        MINIMUM,
    );
    let latest = statutory.plus(late);
    line(
        "retirement.latest",
        format!("{statutory} + {late}"),
        Amount::Month(latest),
        LATE,
    );
    output.earliest = Some(earliest);
    output.earliest_minimum_months = Some(minimum);
    output.latest = Some(latest);
    Ok((output, working))
}

const CATEGORY: usize = 0;
const BIRTH: usize = 1;
const INPUTS: &[(&str, Shape, bool)] = &[
    ("category", Shape::Name(&Category::NAMES), false),
    ("birth", Shape::Month, false),
];

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "retirement",
    inputs: INPUTS,
    outputs: &[
        ("statutory", Shape::Month),
        ("delay_months", Shape::Whole),
        ("minimum_months", Shape::Whole),
        ("earliest", Shape::Month),
        ("earliest_minimum_months", Shape::Whole),
        ("latest", Shape::Month),
    ],
    figures: &[
        MALE.age,
        MALE.base,
        MALE.step,
        MALE.cap,
        FEMALE_55.age,
        FEMALE_55.base,
        FEMALE_55.step,
        FEMALE_55.cap,
        FEMALE_50.age,
        FEMALE_50.base,
        FEMALE_50.step,
        FEMALE_50.cap,
        MINIMUM,
        FLEXIBLE_FROM,
        EARLY,
        LATE,
    ],
    labels: &[
        "retirement.original",
        "retirement.elapsed",
        "retirement.delay",
        "retirement.statutory",
        "retirement.minimum",
        "retirement.earliest",
        "retirement.earliest-minimum",
        "retirement.latest",
        "retirement.no-window",
    ],
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let name = inputs.name(CATEGORY)?;
    let category = Category::ALL.get(name).copied();
    let category = category.ok_or_else(|| inputs.fault(CATEGORY, Problem::NoSuchOption))?;
    let input = Input {
        category,
        birth: inputs.month(BIRTH)?,
    };
    let (output, working) = calculate(&input, figures, on)?;
    let outputs = vec![
        Value::Month(output.statutory),
        Value::Whole(output.delay_months),
        Value::Whole(output.minimum_months),
        output.earliest.map_or(Value::Absent, Value::Month),
        output
            .earliest_minimum_months
            .map_or(Value::Absent, Value::Whole),
        output.latest.map_or(Value::Absent, Value::Month),
    ];
    Ok(Computed::certain(outputs, working))
}

/// Birth months from which on a result is of another kind: delay begins or ends, a window opens or
/// changes its bound, another minimum applies. Not every step of the delay.
#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    if input != BIRTH {
        return Vec::new();
    }
    let mut months: Vec<Month> = Category::ALL
        .into_iter()
        .filter_map(|category| turns(category, figures))
        .flatten()
        .collect();
    months.sort_unstable();
    months.dedup();
    months.into_iter().map(Value::Month).collect()
}

#[cfg(feature = "load")]
fn turns(category: Category, table: &FigureTable) -> Option<Vec<Month>> {
    let ids = category.ids();
    let crate::catalogue::FigureValue::Month(base) = &table.get(ids.base)?.values.last()?.value
    else {
        return None;
    };
    let at = FiguresAt::new(table, *base);
    let (age, cap, early) = (at.span(ids.age), at.span(ids.cap), at.span(EARLY));
    let (age, cap, early) = (age.ok()?, cap.ok()?, early.ok()?);
    let last = table.get(MINIMUM)?.values.last()?.from_month();
    let last = last.unwrap_or(*base);
    // Births whose earliest month has passed the last dated minimum change nothing any more.
    let end = last.plus(early - 12 * age).max(base.plus(12 * cap));
    let kind = |birth: Month| {
        let (output, _) = work_out(&Input { category, birth }, table, *base).ok()?;
        let floor = output
            .earliest
            .map(|earliest| earliest == birth.plus(12 * age));
        let delay = output.delay_months;
        let delayed = (delay > 0, delay == i64::from(cap));
        Some((
            delayed,
            floor,
            output.minimum_months,
            output.earliest_minimum_months,
        ))
    };
    let mut turns = Vec::new();
    let mut before = kind(base.plus(-1))?;
    for index in base.index()..=end.index() {
        let birth = Month::from_index(index);
        let now = kind(birth)?;
        if now != before {
            turns.push(birth);
            before = now;
        }
    }
    Some(turns)
}

#[cfg(test)]
mod tests;
