//! A bill, and what it is settled by.

use crate::tools::ToolScene;
use crate::words::settlement::SettlementWords;
use seeds::calculators::medical_settlement::{
    Case, Draft, Input, Output, Range, SettlementPack, Situation, calculate, range,
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

/// What is answered: the bill as far as it is known, its settlement where nothing of it is missing, and
/// between which amounts the person bears it while values are missing.
pub struct Reply {
    pub(super) draft: Draft,
    /// The other place to compare with.
    pub(super) other: Option<Situation>,
    pub(super) outcome: Option<Outcome>,
    pub(super) range: Option<Range>,
}

/// Answers a bill as far as it is known.
///
/// # Errors
/// What the calculation refuses.
pub(super) fn answer(
    scene: &SettlementScene<'_>,
    draft: Draft,
    other: Option<Situation>,
) -> Result<Reply, CalculationFault> {
    let outcome = match draft.case() {
        Some(case) => Some(settle(scene, &draft, case)?),
        None => None,
    };
    let is_whole = |outcome: &Outcome| outcome.output.missing.is_empty();
    let range = match outcome.as_ref().is_some_and(is_whole) {
        true => None,
        false => Some(range(&draft, &scene.pack.data.figures, scene.today)?),
    };
    Ok(Reply {
        draft,
        other,
        outcome,
        range,
    })
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
