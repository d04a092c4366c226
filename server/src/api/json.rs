//! Reads JSON strictly: an object that names a field twice is a fault, and so is deep nesting.
//! The usual reader would keep the last of two and compute from a part of what was sent.

use super::refusal::Refusal;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};
use std::fmt;

/// An answer's row is the deepest thing there is: body, answers, list, row, field.
const DEEPEST: usize = 6;

/// Reads a JSON object.
///
/// # Errors
/// What is wrong with the text.
pub(crate) fn object(text: &str) -> Result<Map<String, Value>, Refusal> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Strict::at("", 0).deserialize(&mut reader);
    let value = read.and_then(|value| reader.end().map(|()| value));
    match value {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(Refusal::body("send a JSON object")),
        Err(error) => {
            let message = error.to_string();
            Err(match message.split_once(DUPLICATE) {
                Some((_, rest)) => {
                    let field = rest.split('`').next().unwrap_or_default();
                    Refusal::bad(field, "this field is given twice")
                }
                None => Refusal::body(&format!("this is not JSON that can be read: {message}")),
            })
        }
    }
}

const DUPLICATE: &str = "given twice: `";

/// Reads a value that stands at `path` in the request.
#[derive(Clone, Copy)]
struct Strict<'p> {
    path: &'p str,
    depth: usize,
}

impl<'p> Strict<'p> {
    const fn at(path: &'p str, depth: usize) -> Self {
        Self { path, depth }
    }

    fn deeper<E: serde::de::Error>(self) -> Result<usize, E> {
        if self.depth == DEEPEST {
            return Err(E::custom("it is nested too deep"));
        }
        Ok(self.depth + 1)
    }

    /// The path of a field of the object at this one.
    fn path_of(self, field: &str) -> String {
        match self.path {
            "" => field.to_owned(),
            path => format!("{path}.{field}"),
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
        let depth = self.deeper()?;
        let mut list = Vec::new();
        loop {
            let path = format!("{}[{}]", self.path, list.len());
            match items.next_element_seed(Strict::at(&path, depth))? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut object = Map::new();
        while let Some(Name(name)) = fields.next_key()? {
            let path = self.path_of(&name);
            let value = fields.next_value_seed(Strict::at(&path, depth))?;
            if object.contains_key(&name) {
                return Err(A::Error::custom(format!("{DUPLICATE}{path}`")));
            }
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_read_whole_or_not_at_all() {
        let read =
            object(r#"{"answers":{"periods":[{"months":12}]},"lang":"zh"}"#).expect("an object");
        assert_eq!(read["answers"]["periods"][0]["months"], 12);
        for (text, field) in [
            ("", "body:"),
            ("{", "body:"),
            ("[]", "body:"),
            ("{} x", "body:"),
            (r#"{"a":1,"a":2}"#, "a: this field is given twice"),
            (
                r#"{"answers":{"b":1,"b":1}}"#,
                "answers.b: this field is given twice",
            ),
            (
                r#"{"answers":{"b":[{},{"c":1,"c":1}]}}"#,
                "answers.b[1].c: this field is given twice",
            ),
            (r#"{"a":1e999}"#, "body:"),
            (r#"{"a":[[[[[[[1]]]]]]]}"#, "body:"),
            ("{\"a\":\"\u{0}\"}", "body:"),
        ] {
            let refusal = object(text).expect_err(text).to_string();
            assert!(refusal.starts_with(field), "{text}: {refusal}");
        }
        let deep = format!("{{\"a\":{}", "[".repeat(60_000));
        assert!(object(&deep).is_err());
    }
}
