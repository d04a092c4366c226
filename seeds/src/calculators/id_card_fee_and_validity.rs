//! 身份证：收多少钱，新证有效几年，几日内发.
//!
//! 《居民身份证法》第5、12条 (svc:ID-2, ID-1): the validity goes by the age at issue, the days count from the
//! form. 发改价格〔2003〕2322号 (svc:ID-7): one fee on expiry, one for what is lost or damaged. The first card
//! is free since April 2018 (svc:ID-8). What a changed name costs was not seen: no amount.

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine,
};
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::Fen;
use crate::rules::Value;

/// Why a card is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It runs out.
    Expired,
    /// It is lost.
    Lost,
    /// It cannot be read.
    Damaged,
    /// The first one.
    First,
    /// A name changed, or an entry is wrong.
    Changed,
    /// The household registration moved: no new card.
    Moved,
    /// A proof for one journey: no new card.
    Today,
}

const NEEDS: [Need; 7] = [
    Need::Expired,
    Need::Lost,
    Need::Damaged,
    Need::First,
    Need::Changed,
    Need::Moved,
    Need::Today,
];

/// The ages at issue that the law tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Below sixteen.
    Child,
    /// Up to twenty-five.
    Young,
    /// Up to forty-five.
    Middle,
    /// Older.
    Lasting,
}

const AGES: [Age; 4] = [Age::Child, Age::Young, Age::Middle, Age::Lasting];

/// What a new card costs, and how long it is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The fee; `None` where it is not known.
    pub fee: Option<Fen>,
    /// Years of validity; `None` where it is good for life.
    pub years: Option<i64>,
    /// Within how many days it is issued.
    pub days: i64,
}

const DAYS: &str = "id-card-days";
const RENEWAL: &str = "id-card-renewal-fee";
const REPLACEMENT: &str = "id-card-replacement-fee";
const FIRST: &str = "id-card-first-fee";
const LASTING_AGE: &str = "id-card-lasting-age";
const CHILD: &str = "id-card-child-years";
const YOUNG: &str = "id-card-young-years";
const MIDDLE: &str = "id-card-middle-years";

/// The card that `need` leads to, for somebody of `age`; `None` where no new card is due.
///
/// # Errors
/// A missing figure.
pub fn calculate(
    need: Need,
    age: Age,
    figures: &FigureTable,
    on: Date,
) -> Result<(Option<Card>, Working), CalculationFault> {
    let figures = FiguresAt::new(figures, Month::of(on));
    let mut working = Working::with_capacity(3);
    let mut line = |label: &str, formula, amount, figure: &str| {
        working.push(WorkingLine::new(label, formula, amount, Some(figure)));
    };
    let figure = match need {
        Need::Moved | Need::Today => return Ok((None, working)),
        Need::Expired => Some(RENEWAL),
        Need::Lost | Need::Damaged => Some(REPLACEMENT),
        Need::First => Some(FIRST),
        Need::Changed => None,
    };
    let fee = match figure {
        None => None,
        Some(figure) => figures
            .whole_if_known(figure)?
            .map(|fen| (Fen(fen), figure)),
    };
    if let Some((fee, figure)) = fee {
        let label = "id-card-fee-and-validity.fee";
        line(label, String::new(), Amount::Money(fee), figure);
    }
    let years = match age {
        Age::Child => Some(CHILD),
        Age::Young => Some(YOUNG),
        Age::Middle => Some(MIDDLE),
        Age::Lasting => None,
    };
    let years = match years {
        Some(figure) => {
            let years = figures.whole(figure)?;
            let label = "id-card-fee-and-validity.years";
            line(label, String::new(), Amount::Years(years), figure);
            Some(years)
        }
        None => {
            let from = format!("≥ {}", figures.whole(LASTING_AGE)?);
            let label = "id-card-fee-and-validity.lasting";
            line(label, from, Amount::None, LASTING_AGE);
            None
        }
    };
    let days = figures.whole(DAYS)?;
    let label = "id-card-fee-and-validity.days";
    line(label, String::new(), Amount::Days(days), DAYS);
    let fee = fee.map(|(fee, _)| fee);
    Ok((Some(Card { fee, years, days }), working))
}

const NEED: usize = 0;
const AGE: usize = 1;
const INPUTS: &[(&str, Shape, bool)] = &[
    (
        "need",
        Shape::Name(&[
            "expired", "lost", "damaged", "first", "changed", "moved", "today",
        ]),
        false,
    ),
    (
        "age",
        Shape::Name(&["child", "young", "middle", "lasting"]),
        false,
    ),
];

/// The registered calculation.
pub const CALCULATOR: Calculator = Calculator {
    id: "id-card-fee-and-validity",
    inputs: INPUTS,
    outputs: &[
        ("fee_fen", Shape::Money),
        ("years", Shape::Years),
        ("lasting", Shape::Truth),
        ("days", Shape::Days),
    ],
    figures: &[
        DAYS,
        RENEWAL,
        REPLACEMENT,
        FIRST,
        LASTING_AGE,
        CHILD,
        YOUNG,
        MIDDLE,
    ],
    labels: &[
        "id-card-fee-and-validity.fee",
        "id-card-fee-and-validity.years",
        "id-card-fee-and-validity.lasting",
        "id-card-fee-and-validity.days",
    ],
    run,
    // Both inputs are names: every one is an answer of its own.
    #[cfg(feature = "load")]
    breakpoints: |_, _| Vec::new(),
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let need = NEEDS.get(inputs.name(NEED)?).copied();
    let age = AGES.get(inputs.name(AGE)?).copied();
    let (need, age) = (inputs.required(NEED, need)?, inputs.required(AGE, age)?);
    let (card, working) = calculate(need, age, figures, on)?;
    let whole = |value: Option<i64>| value.map_or(Value::Absent, Value::Whole);
    let lasting = card.map_or(Value::Absent, |card| Value::Bool(card.years.is_none()));
    let outputs = vec![
        whole(card.and_then(|card| card.fee).map(|fee| fee.0)),
        whole(card.and_then(|card| card.years)),
        lasting,
        whole(card.map(|card| card.days)),
    ];
    Ok(Computed::certain(outputs, working))
}

#[cfg(test)]
mod tests;
