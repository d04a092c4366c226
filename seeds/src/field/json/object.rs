//! An object that names a field twice is a fault, and so is deep nesting. The usual reader would keep
//! the last of two and compute from a part of what was sent.

use super::{JsonFault, JsonProblem};
use crate::answers::Problem;
use core::cell::OnceCell;
use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// A field of a row of an answer is the deepest thing that is asked for: body, answers, list, row, field.
const DEEPEST: usize = 6;

/// Reads a JSON object.
///
/// # Errors
/// The field that is given twice, or what else is wrong with the text.
pub fn object(text: &str) -> Result<Map<String, Value>, JsonFault> {
    let twice = OnceCell::new();
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Strict::at("", &twice).deserialize(&mut reader);
    match read.and_then(|value| reader.end().map(|()| value)) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(JsonFault::of(".", Problem::WrongKind)),
        Err(error) => Err(match twice.into_inner() {
            Some(field) => JsonFault::of(field, JsonProblem::GivenTwice),
            None => JsonFault {
                place: Some((error.line(), error.column())),
                ..JsonFault::of(".", JsonProblem::NotJson)
            },
        }),
    }
}

/// Reads a value that stands at `path` in the request, and notes the first field that is given `twice`.
#[derive(Clone, Copy)]
struct Strict<'p> {
    path: &'p str,
    depth: usize,
    twice: &'p OnceCell<String>,
}

impl<'p> Strict<'p> {
    const fn at(path: &'p str, twice: &'p OnceCell<String>) -> Self {
        Self {
            path,
            depth: 0,
            twice,
        }
    }

    fn below<E: serde::de::Error>(self, path: &'p str) -> Result<Self, E> {
        match self.depth {
            DEEPEST => Err(E::custom("it is nested too deep")),
            depth => Ok(Self {
                path,
                depth: depth + 1,
                ..self
            }),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let path = format!("{}[{}]", self.path, list.len());
            match items.next_element_seed(self.below(&path)?)? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let path = match self.path {
                "" => name.clone(),
                path => format!("{path}.{name}"),
            };
            let value = fields.next_value_seed(self.below(&path)?)?;
            if object.insert(name, value).is_some() {
                let _ = self.twice.set(path);
                return Err(A::Error::custom("a field is given twice"));
            }
        }
        Ok(Value::Object(object))
    }
}
