//! What people type, read in one way wherever it is typed: interviews, tools, figures of content.

pub mod day;
pub mod number;
pub mod span;
