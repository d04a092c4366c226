//! A form as sent: the names of its fields, and how one is found.

/// The hidden field that carries the answers so far.
pub const STATE: &str = "state";
/// The hidden field that names the question.
pub const QUESTION: &str = "question";
/// The field that names the button pressed.
pub const DO: &str = "do";
/// The checkbox that agrees to put private answers into a link.
pub const CONSENT: &str = "consent";
/// The id of the form that holds everything that is on the screen: sent again with
/// [`Screen::again`], in any language or reading mode, it gives the same screen.
pub const HERE: &str = "here";
/// The field of a shared link.
pub const LINK: &str = "link";

/// A form as sent: names and values, in the order of the controls.
pub type Fields = [(String, String)];

/// The value of the first field called `name`.
#[must_use]
pub fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map(|(_, value)| value.as_str())
}
