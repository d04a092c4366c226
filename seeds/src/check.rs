//! The exhaustive check: walks every guide's whole answer space, holds merged guides against their
//! parts, and lints the content.

mod agree;
mod asked;
mod braces;
mod claims;
mod contradictions;
mod days;
mod examples;
mod headlines;
mod lints;
mod names;
mod overlap;
mod shown;
mod together;
mod typed;
mod walk;

pub use asked::{Asked, Mean};
pub use lints::lint;
pub use overlap::overlaps;
pub use walk::{Path, Walk, walk};

use crate::calendar::Date;
use crate::catalogue::{Catalogue, Lang, Pack};
use agree::{Agreed, agree};
use core::fmt;

use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// A fault of a guide's rules, with the answers that lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideFault {
    /// The guide's id.
    pub guide: String,
    /// What kind of fault it is.
    pub kind: FaultKind,
    /// What is wrong.
    pub message: String,
    /// Answers that lead to it, as `question=answer`.
    pub answers: String,
}

/// The kinds of faults that the check reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// A path without an outcome.
    DeadEnd,
    /// A question is asked again after it was answered.
    Loop,
    /// An outcome, step, paper, warning, channel or remedy on no path.
    Unreachable,
    /// A question whose answer changes nothing.
    DoesNotMatter,
    /// A step or spared item of a merged plan says what its part does not.
    Disagrees,
    /// A part that concerns somebody is missing on the merged plan.
    Forgotten,
    /// A plan without a next step, paper, place, limit, fee or clause.
    Incomplete,
    /// More paths than can be walked.
    TooMany,
    /// A figure or guide past the day on which it should have been checked again.
    Expired,
    /// A plan that rests on nothing better than common knowledge.
    Unsourced,
    /// A plan that rests on a clause which no longer holds on its day.
    Superseded,
    /// A link that would be too long.
    TooLongToShare,
    /// Wording that breaks the rules of plain language.
    Wording,
    /// A figure typed into words where a slot belongs.
    TypedFigure,
    /// A brace in words that no slot fills.
    Brace,
    /// A heading that promises more than its clause holds.
    Overstated,
    /// A number beside a clause that says another.
    Contradicts,
    /// A step whose name is too long for a list, or untrue.
    StepName,
    /// One of several ways among steps in a row.
    Sequence,
    /// A slot on a plan that no answer and no result fills.
    EmptySlot,
    /// A plan titled as if nothing were to be done, on which something is.
    Untrue,
    /// A headline with a vague word in place of its figure.
    Vague,
    /// A step of a person that does not say where it is done.
    Placeless,
    /// A guide's example leads to no plan, or gives answers in vain.
    Example,
    /// Another order would ask more than a tenth fewer questions.
    ManyQuestions,
    /// Two outcomes hold in one case, and the guide does not say which one wins.
    Overlap,
}

impl fmt::Display for GuideFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            guide,
            kind,
            message,
            answers,
        } = self;
        write!(formatter, "{guide}: {kind:?}: {message}")?;
        if answers.is_empty() {
            Ok(())
        } else {
            write!(formatter, "\n  answers: {answers}")
        }
    }
}

/// What the check saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many guides.
    pub guides: usize,
    /// How many states: questions asked under different answers, and plans.
    pub states: usize,
    /// How many paths from the first question to a plan.
    pub paths: usize,
    /// How often merged plans were held against their parts.
    pub agreements: usize,
    /// How many questions each guide asks, by id.
    pub asked: Vec<Asked>,
    /// Faults that must be mended.
    pub faults: Vec<GuideFault>,
    /// What should be looked at.
    pub warnings: Vec<GuideFault>,
}

/// Fewer than this is a sign that the walk no longer reaches what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floor {
    /// Guides.
    pub guides: usize,
    /// States.
    pub states: usize,
    /// Paths.
    pub paths: usize,
    /// Agreements between merged plans and their parts.
    pub agreements: usize,
}

/// The floor for the shipped content. Raise it when guides are added; lower it never.
pub const FLOOR: Floor = Floor {
    guides: 45,
    states: 163_000,
    paths: 64_000,
    agreements: 59_000,
};

impl Report {
    /// Whether the walk saw at least as much as `floor` demands.
    #[must_use]
    pub fn reaches(&self, floor: Floor) -> bool {
        self.guides >= floor.guides
            && self.states >= floor.states
            && self.paths >= floor.paths
            && self.agreements >= floor.agreements
    }
}

/// Walks every guide and holds it against its parts, as many at once as the machine has cores;
/// merged guides, which take longest, first.
fn walk_all(catalogue: &Catalogue, today: Date) -> Vec<(Walk, Agreed)> {
    let mut packs: Vec<&Pack> = catalogue.packs(Lang::binding()).collect();
    packs.sort_by_key(|pack| catalogue.merge(&pack.guide.id).is_none());
    let next = AtomicUsize::new(0);
    let walked: Vec<OnceLock<(Walk, Agreed)>> = packs.iter().map(|_| OnceLock::new()).collect();
    let work = || {
        while let Some((pack, slot)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            packs.get(at).zip(walked.get(at))
        } {
            slot.get_or_init(|| {
                let mut walked = walk(catalogue, pack, today);
                walked.faults.extend(overlaps(catalogue, pack, today));
                walked.faults.extend(examples::example(pack, today));
                let merge = catalogue.merge(&pack.guide.id);
                let agreed =
                    merge.map(|merge| agree(catalogue, merge, pack, &walked.decisions, today));
                (walked, agreed.unwrap_or_default())
            });
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    walked
        .into_iter()
        .filter_map(OnceLock::into_inner)
        .collect()
}

/// Checks every guide for plans made on `today`.
#[must_use]
pub fn check(catalogue: &Catalogue, today: Date) -> Report {
    let mut report = Report::default();
    for (walked, agreed) in walk_all(catalogue, today) {
        report.guides += 1;
        report.states += walked.states;
        report.paths += walked.paths.len();
        report.agreements += agreed.checked;
        report.warnings.extend(walked.asked.warning());
        report.asked.push(walked.asked);
        report.faults.extend(walked.faults);
        report.faults.extend(agreed.faults);
    }
    report
        .asked
        .sort_by(|one, other| one.guide.cmp(&other.guide));
    let (faults, warnings) = lint(catalogue, today);
    report.faults.extend(faults);
    report.warnings.extend(warnings);
    report
}
