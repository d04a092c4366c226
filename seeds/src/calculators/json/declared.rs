//! Calculations whose JSON fields are their declared inputs and outputs, by name.

use super::JsonFault;
use super::read::{Node, Record};
use crate::answers::Problem;
use crate::calculators::{Calculator, Computed, Given, Shape};
use crate::calendar::{Date, Month, date};
use crate::catalogue::FigureTable;
use crate::place::Place;
use crate::rules::Value;
use serde::ser::{Serialize, SerializeMap, Serializer};

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

/// Runs `calculator` on the request `node`.
pub(super) fn run(
    calculator: &Calculator,
    node: &Node,
    figures: &FigureTable,
    on: Date,
) -> Result<Computed, JsonFault> {
    let known: Vec<&str> = calculator.inputs.iter().map(|(name, ..)| *name).collect();
    let request = Record::open(".", node, &known)?;
    let inputs = calculator.inputs.iter();
    let given = inputs.map(|(name, shape, optional)| match shape {
        Shape::Rows(columns) => rows(&request, name, columns, *optional),
        shape => Ok(match one(&request, name, shape)? {
            Some(value) => Given::One(value),
            None if *optional => Given::Nothing,
            None => return Err(request.fault(name, Problem::Missing)),
        }),
    });
    let given: Vec<Given> = given.collect::<Result<_, _>>()?;
    Ok((calculator.run)(&given, figures, on)?)
}

fn rows(
    request: &Record<'_>,
    name: &str,
    columns: &[(&str, Shape)],
    optional: bool,
) -> Result<Given, JsonFault> {
    let known: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
    let Some(records) = request.records(name, &known)? else {
        return match optional {
            true => Ok(Given::Nothing),
            false => Err(request.fault(name, Problem::Missing)),
        };
    };
    let row = |record: &Record<'_>| {
        let cells = columns.iter();
        let cells =
            cells.map(|(column, shape)| record.required(column, one(record, column, shape)?));
        cells.collect::<Result<Vec<Value>, JsonFault>>()
    };
    let rows = records.iter().map(row).collect::<Result<_, _>>()?;
    Ok(Given::Rows(rows))
}

fn one(record: &Record<'_>, name: &str, shape: &Shape) -> Result<Option<Value>, JsonFault> {
    Ok(match shape {
        Shape::Truth => record.truth(name)?.map(Value::Bool),
        Shape::Whole | Shape::Years | Shape::WorkingDays | Shape::Days | Shape::Money => {
            record.whole(name)?.map(Value::Whole)
        }
        Shape::Month => {
            let month: Option<Month> = record.parsed(name, Problem::NotAMonth)?;
            month.map(Value::Month)
        }
        Shape::Place => {
            let place: Option<Place> = record.parsed(name, Problem::NoSuchPlace)?;
            place.map(Value::Place)
        }
        Shape::Date => match record.text(name)? {
            None => None,
            Some(text) => {
                let day = date(text).ok_or_else(|| record.fault(name, Problem::NotADate))?;
                Some(Value::Date(day))
            }
        },
        Shape::Name(names) => match record.text(name)? {
            None => None,
            Some(text) => {
                let at = names.iter().position(|known| *known == text);
                let at = at.and_then(|at| u16::try_from(at).ok());
                let at = at.ok_or_else(|| record.fault(name, Problem::NoSuchOption))?;
                Some(Value::Choice(at))
            }
        },
        Shape::Rows(_) => None,
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
