//! The calculations as JSON: one request text in, one reply out. What a request may hold is read by
//! [`field::json`](crate::field::json); a reply carries the result and its `working`, labels in the
//! caller's language.

mod declared;
mod settlement;
mod tickets;

use super::{
    Amount, CalculationFault, Computed, Working, find, pension_place, pension_transfer, retirement,
};
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::field::json::{JsonFault, JsonProblem, Record, fen, month, object, place, ratio, whole};
use crate::money::Fen;
use crate::place::Place;
pub use declared::Named;
use serde::Serialize;
use serde_json::{Map, Value};
pub use settlement::Settled;
pub use tickets::{Ticket, Tickets, Visit, tickets};

/// What a calculation answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// The results, at the top level of the reply.
    #[serde(flatten)]
    pub result: Outcome,
    /// Names of the results that are estimates, resting on a reading that nobody confirmed: shown
    /// with that mark, never added into a total. Left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub estimated: Vec<&'static str>,
    /// How they came about.
    pub working: Vec<Line>,
}

/// The results of one calculation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Outcome {
    /// Of `pension-transfer`: fen and months.
    PensionTransfer {
        /// [`pension_transfer::Output::account`].
        account_fen: Fen,
        /// [`pension_transfer::Output::pooled`].
        pooled_fen: Fen,
        /// [`pension_transfer::Output::total`].
        total_fen: Fen,
        /// [`pension_transfer::Output::months`].
        months: i64,
    },
    /// Of `pension-place`.
    PensionPlace {
        /// [`pension_place::Output::province`].
        province: Place,
        /// [`pension_place::Rule::number`].
        rule: i64,
    },
    /// Of `retirement`.
    Retirement {
        /// [`retirement::Output::statutory`].
        statutory: Month,
        /// [`retirement::Output::delay_months`].
        delay_months: i64,
        /// [`retirement::Output::minimum_months`].
        minimum_months: i64,
        /// [`retirement::Output::earliest`].
        earliest: Option<Month>,
        /// [`retirement::Output::earliest_minimum_months`].
        earliest_minimum_months: Option<i64>,
        /// [`retirement::Output::latest`].
        latest: Option<Month>,
    },
    /// Of `medical-settlement`: fen; null where it rests on a parameter that is not known.
    MedicalSettlement(Settled),
    /// Of the others: their declared outputs by name.
    Named(Named),
}

/// One line of a working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What it is, in the caller's language.
    pub label: String,
    /// How it is computed, in signs and numbers.
    pub formula: String,
    /// What it amounts to; an empty text where the line states a rule.
    pub value: LineValue,
    /// `fen`, `months`, `years`, `working-days`, `days`, `month`, `day`, `place`, `ratio` or empty.
    pub unit: &'static str,
    /// The clause of the figure that it rests on, as `document:clause`.
    pub source: Option<String>,
    /// Whether the line is an estimate. Left out where it is not.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub estimate: bool,
}

/// A JSON number or text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum LineValue {
    /// Fen, months, years, working or calendar days.
    Whole(i64),
    /// A month, a day, a place or a ratio.
    Text(String),
}

impl From<CalculationFault> for JsonFault {
    fn from(fault: CalculationFault) -> Self {
        match fault.input {
            CalculationFault::NO_INPUT => Self::of(fault.field.as_str(), JsonProblem::NoFigure),
            _ => Self::of(fault.field.as_str(), fault.problem),
        }
    }
}

/// Answers the request `body` to the calculation `id` on the day `on`; `label` words a label key.
///
/// # Errors
/// The first field that is wrong, and what is wrong with it.
pub fn answer(
    id: &str,
    body: &str,
    figures: &FigureTable,
    on: Date,
    label: &dyn Fn(&str) -> String,
) -> Result<Reply, JsonFault> {
    let calculator = find(id).ok_or_else(|| JsonFault::of(id, JsonProblem::NoSuchCalculation))?;
    let request = object(body)?;
    let mut estimated = Vec::new();
    let (result, working) = match calculator.id {
        "pension-transfer" => pension_transfer(&request, figures, on)?,
        "pension-place" => pension_place(&request, figures, on)?,
        "retirement" => retirement(&request, figures, on)?,
        "medical-settlement" => settlement::settle(&request, figures, on)?,
        _ => {
            let computed = declared::run(calculator, &request, figures, on)?;
            let outputs = calculator.outputs.iter().enumerate();
            estimated = outputs
                .filter(|(at, _)| computed.estimated.contains(at))
                .map(|(_, (name, _))| *name)
                .collect();
            let Computed {
                outputs, working, ..
            } = computed;
            (
                Outcome::Named(declared::named(calculator, &outputs)),
                working,
            )
        }
    };
    let line = |line: super::WorkingLine| {
        let (value, unit) = plain(&line.amount);
        let figure = line.figure.and_then(|id| figures.get(&id));
        let source = figure.and_then(|figure| figure.clause_on(on).map(str::to_owned));
        Line {
            label: label(&line.label),
            formula: line.formula,
            value,
            unit,
            source,
            estimate: line.estimate,
        }
    };
    Ok(Reply {
        result,
        estimated,
        working: working.into_iter().map(line).collect(),
    })
}

fn plain(amount: &Amount) -> (LineValue, &'static str) {
    match amount {
        Amount::Money(fen) => (LineValue::Whole(fen.0), "fen"),
        Amount::Months(months) => (LineValue::Whole(*months), "months"),
        Amount::Years(years) => (LineValue::Whole(*years), "years"),
        Amount::WorkingDays(days) => (LineValue::Whole(*days), "working-days"),
        Amount::Days(days) => (LineValue::Whole(*days), "days"),
        Amount::Month(month) => (LineValue::Text(month.to_string()), "month"),
        Amount::Day(day) => (LineValue::Text(day.to_string()), "day"),
        Amount::Place(place) => (LineValue::Text(place.to_string()), "place"),
        Amount::Ratio(ratio) => (LineValue::Text(ratio.to_string()), "ratio"),
        Amount::None => (LineValue::Text(String::new()), ""),
    }
}

fn pension_transfer(
    request: &Map<String, Value>,
    figures: &FigureTable,
    on: Date,
) -> Result<(Outcome, Working), JsonFault> {
    let known = [
        "kind",
        "pre_1998_fen",
        "account_balance_fen",
        "periods",
        "employer_rate",
        "interest_fen",
    ];
    let request = Record::open(".", request, &known)?;
    let periods = request.given("periods", request.records("periods", &PERIOD)?)?;
    let input = pension_transfer::Input {
        kind: request.named("kind", pension_transfer::Account::named)?,
        pre_1998: request.read("pre_1998_fen", fen)?.unwrap_or_default(),
        account_balance: request.read("account_balance_fen", fen)?,
        periods: periods.iter().map(period).collect::<Result<_, _>>()?,
        employer_rate: request.read("employer_rate", ratio)?,
        interest: request.read("interest_fen", fen)?.unwrap_or_default(),
    };
    let (output, working) = pension_transfer::calculate(&input, figures, on)?;
    let result = Outcome::PensionTransfer {
        account_fen: output.account,
        pooled_fen: output.pooled,
        total_fen: output.total,
        months: output.months,
    };
    Ok((result, working))
}

/// The fields of a period; the rate may be left out.
const PERIOD: [&str; 4] = ["from", "to", "monthly_wage_fen", "account_rate"];

fn period(record: &Record<'_>) -> Result<pension_transfer::Period, JsonFault> {
    Ok(pension_transfer::Period {
        from: record.required("from", month)?,
        to: record.required("to", month)?,
        monthly_wage: record.required("monthly_wage_fen", fen)?,
        account_rate: record.read("account_rate", ratio)?,
    })
}

fn pension_place(
    request: &Map<String, Value>,
    figures: &FigureTable,
    on: Date,
) -> Result<(Outcome, Working), JsonFault> {
    let request = Record::open(".", request, &["household", "at", "periods", "temporary"])?;
    let spells = |name| {
        let records = request.records(name, &["province", "months"])?;
        let spells = |records: Vec<Record<'_>>| records.iter().map(spell).collect();
        records.map(spells).transpose()
    };
    let input = pension_place::Input {
        household: request.required("household", place)?,
        at: Some(request.required("at", month)?),
        periods: request.given("periods", spells("periods")?)?,
        temporary: spells("temporary")?.unwrap_or_default(),
    };
    let (output, working) = pension_place::calculate(&input, figures, on)?;
    let (province, rule) = (output.province, output.rule.number());
    Ok((Outcome::PensionPlace { province, rule }, working))
}

fn spell(record: &Record<'_>) -> Result<pension_place::Spell, JsonFault> {
    Ok(pension_place::Spell {
        province: record.required("province", place)?,
        months: record.required("months", whole)?,
    })
}

fn retirement(
    request: &Map<String, Value>,
    figures: &FigureTable,
    on: Date,
) -> Result<(Outcome, Working), JsonFault> {
    let request = Record::open(".", request, &["category", "birth"])?;
    let input = retirement::Input {
        category: request.named("category", retirement::Category::named)?,
        birth: request.required("birth", month)?,
    };
    let (output, working) = retirement::calculate(&input, figures, on)?;
    let result = Outcome::Retirement {
        statutory: output.statutory,
        delay_months: output.delay_months,
        minimum_months: output.minimum_months,
        earliest: output.earliest,
        earliest_minimum_months: output.earliest_minimum_months,
        latest: output.latest,
    };
    Ok((result, working))
}

#[cfg(test)]
mod tests;
