//! A form as sent.

/// A form as sent: names and values, in the order of the controls.
pub type Fields = [(String, String)];

/// The value of the first field called `name`.
#[must_use]
pub fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map(|(_, value)| value.as_str())
}
