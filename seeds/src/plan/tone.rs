//! The mood of a plan, computed from what is on it: a heading cannot say one thing and the steps
//! another.

use crate::catalogue::{Actor, Doing, Guide, Tone};
use crate::interview::{Chosen, Decision};

/// Whether something on the plan rests on an answer that must be found out.
fn rests_on_unknown(decision: &Decision) -> bool {
    let lists = [&decision.spared, &decision.steps, &decision.alternatives];
    let mut listed = lists.into_iter().flatten();
    listed.any(|listed| listed.depends_on.is_some())
}

/// Act where the person has something to do that depends on no open answer; else ask, where
/// something must be found out; else later; else nothing. An outcome that only answers is an answer.
pub(super) fn tone(guide: &Guide, decision: &Decision) -> Tone {
    let Chosen::Outcome(outcome) = decision.chosen else {
        return Tone::Ask;
    };
    if guide.outcomes.get(outcome).is_some_and(|it| it.answers) {
        return Tone::Answer;
    }
    let certain = decision.steps.iter().filter(|it| it.depends_on.is_none());
    let steps = certain.filter_map(|it| guide.steps.get(it.index));
    let mine: Vec<Doing> = steps
        .filter(|step| step.actor == Actor::You)
        .map(|step| step.doing(outcome))
        .collect();
    if mine.contains(&Doing::Act) {
        Tone::Act
    } else if mine.contains(&Doing::Ask) || rests_on_unknown(decision) {
        Tone::Ask
    } else if mine.contains(&Doing::Later) || !decision.alternatives.is_empty() {
        Tone::Later
    } else {
        Tone::Nothing
    }
}
