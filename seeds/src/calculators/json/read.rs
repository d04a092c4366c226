//! Reads JSON strictly: known fields, each once, whole numbers only, every fault with its path.

use super::{JsonFault, JsonProblem};
use crate::answers::Problem;
use core::fmt;
use core::str::FromStr;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value that keeps fields given twice, for these are faults.
pub(super) enum Node {
    Null,
    Truth(bool),
    Text(String),
    /// Beyond the 64 bits it is the largest one: too large for any field.
    Whole(i64),
    /// A number that is not written as a whole one.
    Fraction,
    List(Vec<Node>),
    Record(Vec<(String, Node)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Truth(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Whole(i64::try_from(value).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Fraction)
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Node, A::Error> {
        let mut record = Vec::new();
        while let Some(field) = fields.next_entry()? {
            record.push(field);
        }
        Ok(Node::Record(record))
    }
}

/// A JSON object whose fields are known, and where it stands in the request.
pub(super) struct Record<'n> {
    path: String,
    fields: &'n [(String, Node)],
}

impl<'n> Record<'n> {
    /// Opens the object `node` at `path`; `.` is the request itself.
    pub(super) fn open(path: &str, node: &'n Node, known: &[&str]) -> Result<Self, JsonFault> {
        let Node::Record(fields) = node else {
            return Err(JsonFault::of(path, Problem::WrongKind));
        };
        let record = Self {
            path: path.to_owned(),
            fields,
        };
        for (at, (name, _)) in fields.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return Err(record.fault(name, JsonProblem::UnknownField));
            }
            if fields.iter().take(at).any(|(earlier, _)| earlier == name) {
                return Err(record.fault(name, JsonProblem::GivenTwice));
            }
        }
        Ok(record)
    }

    /// The value, or the fault that it is missing.
    pub(super) fn required<T>(&self, name: &str, value: Option<T>) -> Result<T, JsonFault> {
        value.ok_or_else(|| self.fault(name, Problem::Missing))
    }

    /// A whole number.
    pub(super) fn whole(&self, name: &str) -> Result<Option<i64>, JsonFault> {
        match self.get(name) {
            None => Ok(None),
            Some(Node::Whole(value)) => Ok(Some(*value)),
            Some(_) => Err(self.fault(name, Problem::NotANumber)),
        }
    }

    /// True or false.
    pub(super) fn truth(&self, name: &str) -> Result<Option<bool>, JsonFault> {
        match self.get(name) {
            None => Ok(None),
            Some(Node::Truth(value)) => Ok(Some(*value)),
            Some(_) => Err(self.fault(name, Problem::WrongKind)),
        }
    }

    /// A text that reads as a `T`; `problem` is the fault of one that does not.
    pub(super) fn parsed<T: FromStr>(
        &self,
        name: &str,
        problem: Problem,
    ) -> Result<Option<T>, JsonFault> {
        let text = self.text(name)?;
        text.map(|text| text.parse().map_err(|_| self.fault(name, problem)))
            .transpose()
    }

    /// One of a few names.
    pub(super) fn named<T>(&self, name: &str, find: fn(&str) -> Option<T>) -> Result<T, JsonFault> {
        let text = self.required(name, self.text(name)?)?;
        find(text).ok_or_else(|| self.fault(name, Problem::NoSuchOption))
    }

    /// An object whose fields are known.
    pub(super) fn record(
        &self,
        name: &str,
        known: &[&str],
    ) -> Result<Option<Record<'n>>, JsonFault> {
        let node = self.get(name);
        node.map(|node| Record::open(&self.path_of(name), node, known))
            .transpose()
    }

    /// A list of texts that read as `T`; `problem` is the fault of one that does not.
    pub(super) fn parsed_list<T: FromStr>(
        &self,
        name: &str,
        problem: Problem,
    ) -> Result<Option<Vec<T>>, JsonFault> {
        let items = match self.get(name) {
            None => return Ok(None),
            Some(Node::List(items)) => items,
            Some(_) => return Err(self.fault(name, Problem::WrongKind)),
        };
        if items.len() > super::super::MOST_ROWS {
            return Err(self.fault(name, Problem::TooManyRows));
        }
        let read = |(row, item): (usize, &Node)| {
            let fault = |problem: Problem| self.fault(&format!("{name}[{row}]"), problem);
            match item {
                Node::Text(text) => text.parse().map_err(|_| fault(problem)),
                _ => Err(fault(Problem::WrongKind)),
            }
        };
        let read: Result<Vec<T>, JsonFault> = items.iter().enumerate().map(read).collect();
        read.map(Some)
    }

    /// A list of objects whose fields are known.
    pub(super) fn records(
        &self,
        name: &str,
        known: &[&str],
    ) -> Result<Option<Vec<Record<'n>>>, JsonFault> {
        let items = match self.get(name) {
            None => return Ok(None),
            Some(Node::List(items)) => items,
            Some(_) => return Err(self.fault(name, Problem::WrongKind)),
        };
        if items.len() > super::super::MOST_ROWS {
            return Err(self.fault(name, Problem::TooManyRows));
        }
        let open =
            |(row, item)| Record::open(&format!("{}[{row}]", self.path_of(name)), item, known);
        items
            .iter()
            .enumerate()
            .map(open)
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// A list of texts.
    pub(super) fn texts(&self, name: &str) -> Result<Option<Vec<&'n str>>, JsonFault> {
        let items = match self.get(name) {
            None => return Ok(None),
            Some(Node::List(items)) => items,
            Some(_) => return Err(self.fault(name, Problem::WrongKind)),
        };
        if items.len() > super::super::MOST_ROWS {
            return Err(self.fault(name, Problem::TooManyRows));
        }
        let text = |item: &'n Node| match item {
            Node::Text(text) => Ok(text.as_str()),
            _ => Err(self.fault(name, Problem::WrongKind)),
        };
        items.iter().map(text).collect::<Result<_, _>>().map(Some)
    }

    /// A text.
    pub(super) fn text(&self, name: &str) -> Result<Option<&'n str>, JsonFault> {
        match self.get(name) {
            None => Ok(None),
            Some(Node::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.fault(name, Problem::WrongKind)),
        }
    }

    /// The field; one that is null is left out.
    fn get(&self, name: &str) -> Option<&'n Node> {
        let (_, node) = self.fields.iter().find(|(known, _)| known == name)?;
        (!matches!(node, Node::Null)).then_some(node)
    }

    /// The fault `problem` of a field.
    pub(super) fn fault(&self, name: &str, problem: impl Into<JsonProblem>) -> JsonFault {
        JsonFault::of(self.path_of(name), problem)
    }

    fn path_of(&self, name: &str) -> String {
        match self.path.as_str() {
            "." => name.to_owned(),
            path => format!("{path}.{name}"),
        }
    }
}
