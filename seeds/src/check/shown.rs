//! Which answers a plan's words show: plans that choose the same and show the same are worded once.

use crate::catalogue::{Guide, LinePiece, Pack, Slot, Template};
use crate::interview::Decision;
use crate::rules::Expr;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The questions whose answers are shown, in words and by calculations.
pub(super) struct Shown {
    in_words: Vec<bool>,
    /// For each calculation the questions that it reads.
    calculated: Vec<Vec<u16>>,
}

impl Shown {
    pub(super) fn by(pack: &Pack) -> Self {
        let guide = &pack.guide;
        let mut in_words = vec![false; guide.questions.len()];
        for piece in templates(pack).into_iter().flatten() {
            if let LinePiece::Slot(Slot::Answer(question)) = piece
                && let Some(shown) = in_words.get_mut(usize::from(*question))
            {
                *shown = true;
            }
        }
        let calculated = guide.calculations.iter();
        let calculated = calculated.map(|calculation| {
            let mut read = Vec::new();
            for input in calculation.inputs.iter().flatten() {
                input.walk(&mut |expr| match expr {
                    Expr::Answer(question)
                    | Expr::IsUnsure(question)
                    | Expr::Over(question, ..)
                    | Expr::Rows(question) => read.push(*question),
                    _ => {}
                });
            }
            read
        });
        Self {
            in_words,
            calculated: calculated.collect(),
        }
    }

    /// Equal exactly for decisions whose plans are worded alike on one day.
    pub(super) fn of(&self, guide: &Guide, decision: &Decision) -> u64 {
        let mut hasher = DefaultHasher::new();
        decision.chosen.hash(&mut hasher);
        let lists = [
            &decision.spared,
            &decision.steps,
            &decision.alternatives,
            &decision.papers,
            &decision.warnings,
            &decision.channels,
            &decision.remedies,
        ];
        lists.hash(&mut hasher);
        decision.workings.hash(&mut hasher);
        let computed: Vec<bool> = decision.computed.iter().map(Option::is_some).collect();
        computed.hash(&mut hasher);
        for question in 0..guide.questions.len() {
            let read = self.calculated.iter().zip(&computed);
            let mut read = read.filter(|(_, computed)| **computed);
            let counts = |read: &[u16]| read.iter().any(|at| usize::from(*at) == question);
            if self.in_words[question] || read.any(|(read, _)| counts(read)) {
                decision.answers.get(question).hash(&mut hasher);
            }
        }
        hasher.finish()
    }
}

/// Every template that a plan may fill.
fn templates(pack: &Pack) -> Vec<&Template> {
    let words = &pack.words.guide;
    let mut all = vec![&words.choice];
    all.extend(words.outcomes.iter().flat_map(|it| [&it.title, &it.text]));
    let items = [&words.spared, &words.warnings, &words.remedies];
    let items = items.into_iter().flatten();
    all.extend(items.flat_map(|it| [&it.title, &it.text]));
    let steps = words.steps.iter();
    all.extend(steps.flat_map(|it| [&it.title, &it.text, &it.result, &it.say]));
    let ways = words.alternatives.iter();
    all.extend(ways.flat_map(|it| [&it.title, &it.brings, &it.costs, &it.whom, &it.loses]));
    all.extend(pack.words.curve.iter().map(|curve| &curve.point));
    all
}
