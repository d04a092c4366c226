//! A bill, and what it is settled by.

use crate::tools::ToolScene;
use crate::words::settlement::SettlementWords;
use seeds::calculators::medical_settlement::{
    Case, Draft, Input, Output, SettlementPack, calculate,
};
use seeds::calculators::{CalculationFault, Working};
use seeds::catalogue::ToolPack;

/// What the page is drawn from.
pub type SettlementScene<'a> = ToolScene<'a, ToolPack<SettlementPack>, SettlementWords>;

/// A bill settled in a place.
pub struct Outcome {
    pub(super) case: Case,
    pub(super) output: Output,
    pub(super) working: Working,
}

/// What is answered: the bill as far as it is known, and its settlement where nothing of it is missing.
pub struct Reply {
    pub(super) draft: Draft,
    pub(super) outcome: Option<Outcome>,
}

/// Settles the bill.
///
/// # Errors
/// What the calculation refuses.
pub(super) fn settle(
    scene: &SettlementScene<'_>,
    draft: &Draft,
    case: Case,
) -> Result<Outcome, CalculationFault> {
    let parameters = draft.parameters.clone();
    let input = Input { parameters, case };
    let (output, working) = calculate(&input, &scene.pack.data.figures, scene.today)?;
    Ok(Outcome {
        case,
        output,
        working,
    })
}
