//! What is known, and how a question is answered: content, rules, calculations and plans.
//! No web, no I/O, no clock: every function takes what it needs.
//!
//! Data flows one way: text files → [`load`](crate::catalogue) → [`catalogue`] → [`interview`] →
//! [`plan`] → page.

// What reads a folder is written for those who use this crate, and reads for its tests too.
#[cfg(all(test, feature = "load"))]
extern crate self as seeds;

pub mod answers;
pub mod calculators;
pub mod calendar;
pub mod card;
pub mod catalogue;
#[cfg(feature = "check")]
pub mod check;
pub mod compare;
pub mod field;
pub mod interview;
pub mod lang;
#[cfg(feature = "load")]
pub mod load;
pub mod money;
pub mod place;
pub mod plan;
pub mod rules;
pub mod search;
pub mod share;
pub mod trip;
pub mod why;
