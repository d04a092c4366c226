//! Calculations whose JSON fields are their declared inputs and outputs, by name.

use crate::answers::Problem;
use crate::calculators::{Calculator, Computed, Given, Shape};
use crate::calendar::Date;
use crate::catalogue::FigureTable;
use crate::field::json::{JsonFault, Record, day, month, option, place, truth, whole};
use crate::rules::Value;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value as Json};

/// The results by the names of the declared outputs; what there is not is null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named(Vec<(&'static str, Option<Plain>)>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Plain {
    Truth(bool),
    Whole(i64),
    Text(String),
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            match value {
                None => map.serialize_entry(name, &())?,
                Some(Plain::Truth(value)) => map.serialize_entry(name, value)?,
                Some(Plain::Whole(value)) => map.serialize_entry(name, value)?,
                Some(Plain::Text(value)) => map.serialize_entry(name, value)?,
            }
        }
        map.end()
    }
}

/// Runs `calculator` on the `request`.
pub(super) fn run(
    calculator: &Calculator,
    request: &Map<String, Json>,
    figures: &FigureTable,
    on: Date,
) -> Result<Computed, JsonFault> {
    let known: Vec<&str> = calculator.inputs.iter().map(|(name, ..)| *name).collect();
    let request = Record::open(".", request, &known)?;
    let inputs = calculator.inputs.iter();
    let given = inputs.map(|(name, shape, optional)| {
        let given = match shape {
            Shape::Rows(columns) => rows(&request, name, columns)?.map(Given::Rows),
            shape => request
                .read(name, |value| one(shape, value))?
                .map(Given::One),
        };
        match given {
            None if *optional => Ok(Given::Nothing),
            given => request.given(name, given),
        }
    });
    let given: Vec<Given> = given.collect::<Result<_, JsonFault>>()?;
    Ok((calculator.run)(&given, figures, on)?)
}

fn rows(
    request: &Record<'_>,
    name: &str,
    columns: &[(&str, Shape)],
) -> Result<Option<Vec<Vec<Value>>>, JsonFault> {
    let known: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
    let row = |record: &Record<'_>| {
        let cells = columns.iter();
        let cells = cells.map(|(column, shape)| record.required(column, |value| one(shape, value)));
        cells.collect::<Result<Vec<Value>, JsonFault>>()
    };
    let records = request.records(name, &known)?;
    records
        .map(|records| records.iter().map(row).collect())
        .transpose()
}

fn one(shape: &Shape, value: &Json) -> Result<Value, Problem> {
    Ok(match shape {
        Shape::Truth => Value::Bool(truth(value)?),
        Shape::Whole | Shape::Years | Shape::WorkingDays | Shape::Days | Shape::Money => {
            Value::Whole(whole(value)?)
        }
        Shape::Month => Value::Month(month(value)?),
        Shape::Date => Value::Date(day(value)?),
        Shape::Place => Value::Place(place(value)?),
        Shape::Name(names) => Value::Choice(option(names, value)?),
        Shape::Rows(_) => return Err(Problem::WrongKind),
    })
}

/// The `outputs` of `calculator` by name.
pub(super) fn named(calculator: &Calculator, outputs: &[Value]) -> Named {
    let plain = |shape: &Shape, value: &Value| match (shape, value) {
        (Shape::Name(names), Value::Choice(at)) => {
            let name = names.get(usize::from(*at))?;
            Some(Plain::Text((*name).to_owned()))
        }
        (_, Value::Bool(value)) => Some(Plain::Truth(*value)),
        (_, Value::Whole(value)) => Some(Plain::Whole(*value)),
        (_, Value::Month(month)) => Some(Plain::Text(month.to_string())),
        (_, Value::Date(day)) => Some(Plain::Text(day.to_string())),
        (_, Value::Place(place)) => Some(Plain::Text(place.to_string())),
        (_, Value::Choice(_) | Value::Absent | Value::Unclear(_)) => None,
    };
    let declared = calculator.outputs.iter().zip(outputs);
    Named(
        declared
            .map(|((name, shape), value)| (*name, plain(shape, value)))
            .collect(),
    )
}
