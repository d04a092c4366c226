//! How a rule's figure grows over the years, as a picture that is finished but for the person's own
//! point.

use super::{ClauseIndex, Template};
use crate::calendar::Month;
use serde::{Deserialize, Serialize};

/// A dated figure drawn over the years, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Curve {
    /// What a `<figure>` holds: its caption, and a picture whose coordinates are the months' indices
    /// and the figure's values below zero. Open, so that a point can still be drawn; then follows
    /// [`Curve::END`].
    pub drawing: String,
    /// The clause of the figure, by index.
    pub clause: ClauseIndex,
    /// The calculation whose results are a person's point, by index.
    pub calculation: u16,
    /// Its output that is the point's month.
    pub month: u16,
    /// Its output that is the figure's value in that month.
    pub value: u16,
    /// The person's point in a sentence.
    pub point: Template,
    /// The first month drawn. Before it and after the last the figure stays as it is.
    pub first: Month,
    /// The last month drawn.
    pub last: Month,
}

impl Curve {
    /// What closes [`Curve::drawing`].
    pub const END: &'static str = "</svg></svg>";
}
