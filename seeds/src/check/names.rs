//! Names of steps: short enough for a list, true to what the step is, and never one of several ways,
//! which stand beside each other as alternatives.

use super::lints::plain;
use super::{FaultKind, GuideFault};
use crate::catalogue::{Actor, Catalogue, Doing, Lang};

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
            let checks = pack.words.lang.checks();
            let most = checks.most_signs();
            let signs = name.chars().count();
            if signs > most {
                fault(
                    FaultKind::StepName,
                    format!("{signs} signs of at most {most}"),
                );
            }
            let lower = name.to_lowercase();
            let way = checks
                .one_of_several()
                .iter()
                .find(|way| lower.contains(way));
            if let Some(way) = way {
                let help = "it belongs to [[alternatives]]";
                fault(
                    FaultKind::Sequence,
                    format!("“{way}” is one of several ways, {help}"),
                );
            }
            let acts = step.actor == Actor::You && step.does == Doing::Act;
            if acts
                && checks
                    .not_done()
                    .iter()
                    .any(|words| lower.starts_with(words))
            {
                fault(
                    FaultKind::StepName,
                    "an act is named as done or not needed".to_owned(),
                );
            }
        }
    }
    faults
}
