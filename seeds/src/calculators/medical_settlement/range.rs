//! 还差几样时的估算：a person bears at least and at most so much, and these missing values matter most.
//!
//! Nothing is assumed of a city: what is not known may be anything that it can be by nature. A ratio
//! lies between nothing and the whole, a part of the bill within the bill, any other amount between
//! nothing and the largest that may be typed.

mod bounds;
mod draft;
mod ends;
mod needed;
mod tried;

use super::{CalculationFault, calculate};
use crate::calendar::Date;
use crate::catalogue::FigureTable;
use crate::money::Fen;
use core::cmp::Reverse;
pub use draft::{Draft, Lacking};

/// What the person bears of a bill, before the own account and the family's, while values are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The person bears no less.
    pub least: Fen,
    /// The person bears no more.
    pub most: Fen,
    /// What narrows the range when it becomes known, the most first, and by how much at most: for
    /// the best of the values that it may have (of amounts and ratios, those at their ends). Of two
    /// that may narrow it alike, the one comes first that narrows it more at the worst. Last, with
    /// nothing, the parameters that the bill needs and that narrow it only together with others.
    pub matters: Vec<(Lacking, Fen)>,
}

/// How much the person bears at least and at most of what is known of a bill.
///
/// # Errors
/// Those of [`calculate`], as far as they are certain whatever the missing values are.
pub fn range(draft: &Draft, figures: &FigureTable, on: Date) -> Result<Range, CalculationFault> {
    if let Some(personal) = settled(draft, figures, on)? {
        return Ok(Range {
            least: personal,
            most: personal,
            matters: Vec::new(),
        });
    }
    let (least, most) = span(draft)?;
    let matters = matters(draft, (least, most))?;
    Ok(Range {
        least,
        most,
        matters,
    })
}

/// What the person bears where nothing is missing that the bill needs.
fn settled(
    draft: &Draft,
    figures: &FigureTable,
    on: Date,
) -> Result<Option<Fen>, CalculationFault> {
    match draft.input() {
        Some(input) if draft.is_stay_known() => Ok(calculate(&input, figures, on)?.0.personal),
        _ => Ok(None),
    }
}

/// The least and the most that the person bears.
pub(super) fn span(draft: &Draft) -> Result<(Fen, Fen), CalculationFault> {
    draft.check()?;
    bounds::bounds(draft)
}

fn matters(
    draft: &Draft,
    (least, most): (Fen, Fen),
) -> Result<Vec<(Lacking, Fen)>, CalculationFault> {
    let whole = most.0 - least.0;
    if whole == 0 {
        return Ok(Vec::new());
    }
    let needed = draft.needed()?;
    let mut matters = Vec::new();
    for lacking in draft.missing() {
        let tried = draft.tried(lacking, most);
        // A value that cannot be together with what is known says nothing.
        let spans = tried.iter().filter_map(|known| span(known).ok());
        let narrowed: Vec<i64> = spans
            .map(|(least, most)| whole - (most.0 - least.0))
            .collect();
        let at_worst = narrowed.iter().copied().min().unwrap_or(0);
        let at_best = narrowed.iter().copied().max().unwrap_or(0);
        if at_best > 0 || needed.contains(&lacking) {
            matters.push((lacking, Fen(at_best), at_worst));
        }
    }
    matters.sort_by_key(|(_, at_best, at_worst)| Reverse((*at_best, *at_worst)));
    let matters = matters.into_iter();
    Ok(matters
        .map(|(lacking, at_best, _)| (lacking, at_best))
        .collect())
}
