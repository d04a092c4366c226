//! What a control takes, and what people type, read in one way wherever it is typed: interviews, tools,
//! figures of content.

pub mod day;
mod fault;
#[cfg(feature = "load")]
pub mod json;
mod kind;
pub mod number;
mod sent;
pub mod span;
pub mod typed;
mod wider;

pub use fault::FieldFault;
pub use kind::{Beyond, Field, FieldKind, Kind};
pub use sent::{Fields, field};
pub use typed::{ANSWER, Cell, Reader, Typed};
pub use wider::TOOL;
