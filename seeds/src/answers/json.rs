//! Answers as JSON, for the API: `true`, `"option"`, `"370200"`, `"2019-01"`, `12`, fen as a whole
//! number, `"0.85"`, `["option"]`, `"unsure"`, and lists of objects.

use super::{Answer, AnswerFault, Answers, Problem};
use crate::calendar::{Date, date};
use crate::catalogue::{Field, FieldKind, Guide, Kind};
use crate::money::{Fen, Ratio};
use serde_json::{Map, Value};

/// Reads and checks every answer.
///
/// # Errors
/// The first field that is wrong, and what is wrong with it. Nothing is taken in part.
pub fn read(
    guide: &Guide,
    given: &Map<String, Value>,
    today: Date,
) -> Result<Answers, AnswerFault> {
    let mut answers = Answers::none();
    for (id, value) in given {
        let fault = |problem| AnswerFault {
            field: id.clone(),
            row: None,
            column: None,
            problem,
        };
        let index = guide
            .question_index(id)
            .ok_or_else(|| fault(Problem::WrongKind))?;
        let question = &guide.questions[index];
        let answer = match (&question.kind, value) {
            (_, Value::String(text)) if text == "unsure" => Answer::Unsure,
            (Kind::One(kind), value) => read_one(kind, value).map_err(fault)?,
            (Kind::List { fields, most }, Value::Array(rows)) => {
                if rows.len() > usize::from(*most) {
                    return Err(fault(Problem::TooManyRows));
                }
                let rows: Result<Vec<Vec<Answer>>, AnswerFault> = rows
                    .iter()
                    .enumerate()
                    .map(|(at, row)| read_row(id, at, fields, row))
                    .collect();
                Answer::Rows(rows?)
            }
            (Kind::List { .. }, _) => return Err(fault(Problem::WrongKind)),
        };
        question.check(&answer, today)?;
        answers.set(index, answer);
    }
    Ok(answers)
}

fn read_row(
    id: &str,
    at: usize,
    fields: &[Field],
    row: &Value,
) -> Result<Vec<Answer>, AnswerFault> {
    let fault = |field: &str, column, problem| AnswerFault {
        field: format!("{id}[{at}]{field}"),
        row: Some(at),
        column,
        problem,
    };
    let Value::Object(row) = row else {
        return Err(fault("", None, Problem::WrongKind));
    };
    if let Some(unknown) = row
        .keys()
        .find(|key| fields.iter().all(|field| field.id != **key))
    {
        return Err(fault(&format!(".{unknown}"), None, Problem::WrongKind));
    }
    let read = fields.iter().enumerate().map(|(column, field)| {
        let value = row.get(&field.id).unwrap_or(&Value::Null);
        read_one(&field.kind, value)
            .map_err(|problem| fault(&format!(".{}", field.id), Some(column), problem))
    });
    read.collect()
}

fn read_one(kind: &FieldKind, value: &Value) -> Result<Answer, Problem> {
    if value.is_null() {
        return Err(Problem::Missing);
    }
    let text = value.as_str();
    match kind {
        FieldKind::Bool => value.as_bool().map(Answer::Bool).ok_or(Problem::WrongKind),
        FieldKind::Choice { options } => text
            .and_then(|text| options.iter().position(|option| option == text))
            .and_then(|at| u16::try_from(at).ok())
            .map(Answer::Choice)
            .ok_or(Problem::NoSuchOption),
        FieldKind::City { .. } | FieldKind::Province => text
            .and_then(|text| text.parse().ok())
            .map(Answer::Place)
            .ok_or(Problem::NoSuchPlace),
        FieldKind::Month { .. } => text
            .and_then(|text| text.parse().ok())
            .map(Answer::Month)
            .ok_or(Problem::NotAMonth),
        FieldKind::Date { .. } => text
            .and_then(date)
            .map(Answer::Date)
            .ok_or(Problem::NotADate),
        FieldKind::Count { .. } => value.as_i64().map(Answer::Count).ok_or(Problem::NotANumber),
        FieldKind::Money { .. } => value
            .as_i64()
            .map(|fen| Answer::Money(Fen(fen)))
            .ok_or(Problem::NotAnAmount),
        FieldKind::Ratio => read_ratio(value).map(Answer::Ratio),
        FieldKind::Ratios => {
            let ratios = value.as_array().ok_or(Problem::WrongKind)?.iter();
            ratios
                .map(read_ratio)
                .collect::<Result<_, _>>()
                .map(Answer::Ratios)
        }
        FieldKind::Several { options, .. } => {
            let picked = value.as_array().ok_or(Problem::WrongKind)?;
            let picked = picked.iter().map(|value| {
                let text = value.as_str()?;
                u16::try_from(options.iter().position(|option| option == text)?).ok()
            });
            let picked: Option<Vec<u16>> = picked.collect();
            picked.map(Answer::Several).ok_or(Problem::NoSuchOption)
        }
    }
}

fn read_ratio(value: &Value) -> Result<Ratio, Problem> {
    let text = value.as_str().ok_or(Problem::WrongKind)?;
    text.parse().map_err(|_| Problem::NotARatio)
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
            (_, Answer::Unsure) => Value::from("unsure"),
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
