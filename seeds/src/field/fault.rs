//! What is wrong with a control.

use crate::answers::{AnswerFault, Problem};
use crate::calculators::CalculationFault;

/// What is wrong with a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// Row of a list, counted from 0.
    pub row: Option<usize>,
    /// Field of the row, counted from 0.
    pub column: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

impl From<AnswerFault> for FieldFault {
    fn from(fault: AnswerFault) -> Self {
        Self {
            row: fault.row,
            column: fault.column,
            problem: fault.problem,
        }
    }
}

impl From<&CalculationFault> for FieldFault {
    fn from(fault: &CalculationFault) -> Self {
        Self {
            row: fault.row,
            column: fault.column,
            problem: fault.problem,
        }
    }
}

impl FieldFault {
    /// A fault of the question as a whole.
    #[must_use]
    pub const fn of(problem: Problem) -> Self {
        Self {
            row: None,
            column: None,
            problem,
        }
    }
}
