//! Names of steps: short enough for a list, true to what the step is, and never one of several ways,
//! which stand beside each other as alternatives.

use super::lints::plain;
use super::{FaultKind, GuideFault};
use crate::catalogue::{Actor, Catalogue, Doing, Lang};

/// The most signs of a step's name, by language. A slot counts as two.
const LONGEST: [usize; 2] = [12, 30];

/// Words of one way among several.
const ONE_OF_SEVERAL: [&str; 9] = [
    "可以选",
    "二选一",
    "几选一",
    "任选",
    "办法一",
    "办法二",
    "或者",
    "最后才选",
    "one way:",
];

/// Words of something that is not done.
const NOT_DONE: [&str; 3] = ["不用", "已经", "no need"];

/// Every step whose name does not fit.
pub(super) fn names(catalogue: &Catalogue) -> Vec<GuideFault> {
    let mut faults = Vec::new();
    let packs = Lang::all().flat_map(|lang| catalogue.packs(lang));
    for pack in packs {
        let steps = pack.guide.steps.iter().zip(&pack.words.guide.steps);
        for (step, words) in steps {
            let name = plain(&words.title);
            let mut fault = |kind, what: String| {
                faults.push(GuideFault {
                    guide: pack.guide.id.clone(),
                    kind,
                    message: format!("steps.{}: {what}: {name}", step.item.id),
                    answers: String::new(),
                });
            };
            let most = LONGEST[pack.words.lang.index()];
            let signs = name.chars().count();
            if signs > most {
                fault(
                    FaultKind::StepName,
                    format!("{signs} signs of at most {most}"),
                );
            }
            let lower = name.to_lowercase();
            let way = ONE_OF_SEVERAL.iter().find(|way| lower.contains(**way));
            if let Some(way) = way {
                let help = "it belongs to [[alternatives]]";
                fault(
                    FaultKind::Sequence,
                    format!("“{way}” is one of several ways, {help}"),
                );
            }
            let acts = step.actor == Actor::You && step.does == Doing::Act;
            if acts && NOT_DONE.iter().any(|words| lower.starts_with(words)) {
                fault(
                    FaultKind::StepName,
                    "an act is named as done or not needed".to_owned(),
                );
            }
        }
    }
    faults
}
