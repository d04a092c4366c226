//! What a guide declares for the check alone: which outcome wins, and how a merged guide stands to
//! its parts. No browser is sent it.

use crate::rules::Expr;
use serde::{Deserialize, Serialize};

/// Which outcome of a guide wins where the conditions of several hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Precedence {
    /// The guide's id.
    pub guide: String,
    /// For each outcome the indices of those that it wins over.
    pub over: Vec<Vec<u16>>,
}

/// What the check must know of a guide that merges others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// The merged guide's id.
    pub guide: String,
    /// Questions that belong together: walked alone, then with each other group.
    pub groups: Vec<Group>,
    /// The guides that it merges, with those whom they concern.
    pub parts: Vec<Part>,
    /// What its steps and spared items say of the parts.
    pub agreements: Vec<Agreement>,
}

/// Questions of one subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Their indices.
    pub questions: Vec<u16>,
    /// The answers of somebody whom the subject does not concern, as the state of a form.
    pub quiet: String,
}

/// A guide that is merged, for some of those who are asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The part's id.
    pub guide: String,
    /// Whom it concerns, by answers to the merged guide.
    pub when: Expr,
    /// What coming from the merged guide answers there, as the state of a form.
    pub given: String,
}

/// What stands on a merged plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// A step, by index.
    Step(u16),
    /// Something that needs no action, by index.
    Spared(u16),
}

/// An item of a merged plan speaks for an outcome of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// What stands on the merged plan.
    pub standing: Standing,
    /// The part's id.
    pub guide: String,
    /// The id of its outcome.
    pub outcome: String,
}
