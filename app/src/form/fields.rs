//! The names of the fields that every form has.

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
