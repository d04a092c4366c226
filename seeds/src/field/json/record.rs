//! A JSON object whose fields are known, and where it stands in the request.

use super::{JsonFault, JsonProblem, text};
use crate::answers::Problem;
use crate::calculators::MOST_ROWS;
use serde_json::{Map, Value};

/// The object at a place of the request.
pub(crate) struct Record<'n> {
    path: String,
    fields: &'n Map<String, Value>,
}

impl<'n> Record<'n> {
    /// The object of `fields` at `path`; `.` is the request itself.
    pub(crate) fn open(
        path: &str,
        fields: &'n Map<String, Value>,
        known: &[&str],
    ) -> Result<Self, JsonFault> {
        let record = Self {
            path: path.to_owned(),
            fields,
        };
        match fields.keys().find(|name| !known.contains(&name.as_str())) {
            Some(unknown) => Err(record.fault(unknown, JsonProblem::UnknownField)),
            None => Ok(record),
        }
    }

    /// The field `name` as `reader` reads it; one that is null is left out.
    pub(crate) fn read<T>(
        &self,
        name: &str,
        reader: impl FnOnce(&'n Value) -> Result<T, Problem>,
    ) -> Result<Option<T>, JsonFault> {
        match self.fields.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => {
                let read = reader(value).map_err(|problem| self.fault(name, problem))?;
                Ok(Some(read))
            }
        }
    }

    /// The same for a field that must be given.
    pub(crate) fn required<T>(
        &self,
        name: &str,
        reader: impl FnOnce(&'n Value) -> Result<T, Problem>,
    ) -> Result<T, JsonFault> {
        self.given(name, self.read(name, reader)?)
    }

    /// What was read of a field, or the fault that it is missing.
    pub(crate) fn given<T>(&self, name: &str, read: Option<T>) -> Result<T, JsonFault> {
        read.ok_or_else(|| self.fault(name, Problem::Missing))
    }

    /// One of a few names.
    pub(crate) fn named<T>(&self, name: &str, find: fn(&str) -> Option<T>) -> Result<T, JsonFault> {
        let found = |value| find(text(value)?).ok_or(Problem::NoSuchOption);
        self.required(name, found)
    }

    /// An object whose fields are known.
    pub(crate) fn record(
        &self,
        name: &str,
        known: &[&str],
    ) -> Result<Option<Record<'n>>, JsonFault> {
        let object = |value: &'n Value| value.as_object().ok_or(Problem::WrongKind);
        let fields = self.read(name, object)?;
        let open = |fields| Record::open(&self.path_of(name), fields, known);
        fields.map(open).transpose()
    }

    /// A list of objects whose fields are known.
    pub(crate) fn records(
        &self,
        name: &str,
        known: &[&str],
    ) -> Result<Option<Vec<Record<'n>>>, JsonFault> {
        self.each(name, |path, item| match item {
            Value::Object(fields) => Record::open(path, fields, known),
            _ => Err(JsonFault::of(path, Problem::WrongKind)),
        })
    }

    /// A list of what `reader` reads.
    pub(crate) fn list<T>(
        &self,
        name: &str,
        reader: impl Fn(&'n Value) -> Result<T, Problem>,
    ) -> Result<Option<Vec<T>>, JsonFault> {
        self.each(name, |path, item| {
            reader(item).map_err(|problem| JsonFault::of(path, problem))
        })
    }

    fn each<T>(
        &self,
        name: &str,
        one: impl Fn(&str, &'n Value) -> Result<T, JsonFault>,
    ) -> Result<Option<Vec<T>>, JsonFault> {
        let items = self.read(name, |value| match value {
            Value::Array(items) if items.len() <= MOST_ROWS => Ok(items),
            Value::Array(_) => Err(Problem::TooManyRows),
            _ => Err(Problem::WrongKind),
        })?;
        let Some(items) = items else { return Ok(None) };
        let path = self.path_of(name);
        let items = items.iter().enumerate();
        let read = items.map(|(row, item)| one(&format!("{path}[{row}]"), item));
        read.collect::<Result<_, _>>().map(Some)
    }

    /// The fault `problem` of a field.
    pub(crate) fn fault(&self, name: &str, problem: impl Into<JsonProblem>) -> JsonFault {
        JsonFault::of(self.path_of(name), problem)
    }

    fn path_of(&self, name: &str) -> String {
        match self.path.as_str() {
            "." => name.to_owned(),
            path => format!("{path}.{name}"),
        }
    }
}
