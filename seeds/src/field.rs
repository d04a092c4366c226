//! What a control takes, and what people type, read in one way wherever it is typed: interviews, tools,
//! figures of content.

pub mod day;
#[cfg(feature = "load")]
pub mod json;
mod kind;
pub mod number;
pub mod span;

pub use kind::{Beyond, Field, FieldKind, Kind};
