//! Answers as JSON, for the API: `true`, `"option"`, `"370200"`, `"2019-01"`, `12`, fen as a whole
//! number, `"0.85"`, `["option"]`, `"unsure"`, and lists of objects.

use super::{Answer, AnswerFault, Answers};
use crate::calendar::Date;
use crate::catalogue::{Field, FieldKind, Guide, Kind};
use crate::field::json::{self, JsonFault, Record};
use crate::money::Ratio;
use serde_json::{Map, Value};

/// Reads and checks every answer; they stand at `path` in the request.
///
/// # Errors
/// The first field that is wrong, and what is wrong with it. Nothing is taken in part.
pub fn read(
    path: &str,
    guide: &Guide,
    given: &Map<String, Value>,
    today: Date,
) -> Result<Answers, JsonFault> {
    let known: Vec<&str> = guide.questions.iter().map(|it| it.id.as_str()).collect();
    let request = Record::open(path, given, &known)?;
    let mut answers = Answers::none();
    for (index, question) in guide.questions.iter().enumerate() {
        let Some(value) = given.get(&question.id) else {
            continue;
        };
        let answer = match &question.kind {
            _ if value == UNSURE => Answer::Unsure,
            Kind::One(kind) => request.required(&question.id, |value| json::read(kind, value))?,
            Kind::List { fields, .. } => Answer::Rows(rows(&request, &question.id, fields)?),
        };
        let checked = question.check(&answer, today);
        checked.map_err(|fault| within(path, fault))?;
        answers.set(index, answer);
    }
    Ok(answers)
}

const UNSURE: &str = "unsure";

/// The fault of an answer that stands at `path` in the request.
fn within(path: &str, fault: AnswerFault) -> JsonFault {
    JsonFault::of(format!("{path}.{}", fault.field), fault.problem)
}

fn rows(request: &Record<'_>, id: &str, fields: &[Field]) -> Result<Vec<Vec<Answer>>, JsonFault> {
    let known: Vec<&str> = fields.iter().map(|field| field.id.as_str()).collect();
    let rows = request.given(id, request.records(id, &known)?)?;
    let cell = |row: &Record<'_>, field: &Field| {
        let read = row.read(&field.id, |value| json::read(&field.kind, value))?;
        match read {
            None if field.optional => Ok(Answer::Unsure),
            read => row.given(&field.id, read),
        }
    };
    let row = |row: &Record<'_>| fields.iter().map(|field| cell(row, field)).collect();
    rows.iter().map(row).collect()
}

/// Writes answers as [`read`] reads them.
#[must_use]
pub fn write(guide: &Guide, answers: &Answers) -> Map<String, Value> {
    let mut written = Map::new();
    for (index, answer) in answers.iter() {
        let Some(question) = guide.questions.get(index) else {
            continue;
        };
        let value = match (&question.kind, answer) {
            (_, Answer::Unsure) => Value::from(UNSURE),
            (Kind::One(kind), answer) => write_one(kind, answer),
            (Kind::List { fields, .. }, Answer::Rows(rows)) => rows
                .iter()
                .map(|row| {
                    let cells = fields.iter().zip(row);
                    let cells =
                        cells.map(|(field, cell)| (field.id.clone(), write_one(&field.kind, cell)));
                    Value::Object(cells.collect())
                })
                .collect(),
            (Kind::List { .. }, _) => Value::Null,
        };
        written.insert(question.id.clone(), value);
    }
    written
}

fn write_one(kind: &FieldKind, answer: &Answer) -> Value {
    match (kind, answer) {
        (_, Answer::Bool(value)) => Value::from(*value),
        (FieldKind::Choice { options }, Answer::Choice(option)) => options
            .get(usize::from(*option))
            .map_or(Value::Null, |option| option.as_str().into()),
        (_, Answer::Place(place)) => place.to_string().into(),
        (_, Answer::Month(month)) => month.to_string().into(),
        (_, Answer::Date(day)) => day.to_string().into(),
        (_, Answer::Count(count)) => Value::from(*count),
        (_, Answer::Money(amount)) => Value::from(amount.0),
        (_, Answer::Ratio(ratio)) => ratio.to_string().into(),
        (_, Answer::Ratios(ratios)) => ratios.iter().map(Ratio::to_string).collect(),
        (FieldKind::Several { options, .. }, Answer::Several(picked)) => {
            let named = picked.iter().filter_map(|at| options.get(usize::from(*at)));
            named.map(String::as_str).collect()
        }
        _ => Value::Null,
    }
}
