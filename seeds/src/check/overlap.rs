//! Pairs of outcomes whose conditions hold, or may hold, together in some case, although the guide
//! does not say which one wins: the written order would decide it in silence.

use super::days::days_of_change;
use super::{FaultKind, GuideFault};
use crate::answers::Answers;
use crate::calendar::Date;
use crate::catalogue::{Catalogue, Guide, Outcome, Pack};
use crate::rules::{Evaluation, Stop};
use crate::share;
use std::collections::BTreeMap;

/// Every pair that no `over` orders and that holds together, with a case that shows it.
pub fn overlaps(catalogue: &Catalogue, pack: &Pack, today: Date) -> Vec<GuideFault> {
    let guide = &pack.guide;
    let declared = catalogue.precedence(&guide.id);
    let ordered = |winner: usize, loser: usize| {
        let over = declared.and_then(|declared| declared.over.get(winner));
        over.is_some_and(|over| over.iter().any(|at| usize::from(*at) == loser))
    };
    let mut days = vec![today];
    days.extend(days_of_change(pack, today));
    let mut faults = Vec::new();
    for (first, outcome) in guide.outcomes.iter().enumerate() {
        let others: Vec<usize> = (first + 1..guide.outcomes.len())
            .filter(|second| !ordered(first, *second))
            .collect();
        let mut found: BTreeMap<usize, (Answers, Date)> = BTreeMap::new();
        for day in &days {
            let mut search = Search {
                guide,
                outcome,
                day: *day,
                found: &mut found,
            };
            search.beside(&others, &Answers::none());
        }
        for (second, (case, day)) in found {
            let (one, other) = (&outcome.id, &guide.outcomes[second].id);
            faults.push(GuideFault {
                guide: guide.id.clone(),
                kind: FaultKind::Overlap,
                message: format!("`{one}` and `{other}` hold together on {day}"),
                answers: share::write_state(guide, &case),
            });
        }
    }
    faults
}

/// The cases of one outcome, and which others hold in them.
struct Search<'a> {
    guide: &'a Guide,
    outcome: &'a Outcome,
    day: Date,
    found: &'a mut BTreeMap<usize, (Answers, Date)>,
}

/// What a condition comes to in a case.
enum Held {
    Surely,
    /// An answer is 不清楚.
    Perhaps,
    Not,
    /// It rests on this question.
    On(usize),
}

impl Search<'_> {
    /// Follows every case that goes on from `answers` and in which one of `others` may still hold.
    fn beside(&mut self, others: &[usize], answers: &Answers) {
        let settled = Evaluation::partial(self.guide, answers, self.day);
        let fails = |outcome: &Outcome| matches!(settled.holds(&outcome.when), Ok(Ok(false)));
        let broken = |bound| matches!(settled.holds(bound), Ok(Ok(false)));
        if fails(self.outcome) || self.guide.bounds.iter().any(broken) {
            return;
        }
        let left: Vec<usize> = others
            .iter()
            .copied()
            .filter(|at| !self.found.contains_key(at) && !fails(&self.guide.outcomes[*at]))
            .collect();
        if left.is_empty() {
            return;
        }
        let surely = match self.held(self.outcome, answers) {
            Held::Not => return,
            Held::On(question) => return self.answered(question, &left, answers),
            Held::Surely => true,
            Held::Perhaps => false,
        };
        for other in left {
            match self.held(&self.guide.outcomes[other], answers) {
                Held::On(question) => self.answered(question, &[other], answers),
                Held::Surely => self.note(other, answers),
                Held::Perhaps if surely => self.note(other, answers),
                Held::Perhaps | Held::Not => {}
            }
        }
    }

    fn held(&self, outcome: &Outcome, answers: &Answers) -> Held {
        match Evaluation::new(self.guide, answers, self.day).holds(&outcome.when) {
            Ok(Ok(true)) => Held::Surely,
            Ok(Err(_)) => Held::Perhaps,
            Ok(Ok(false)) | Err(Stop::Refused(..) | Stop::Failed(_)) => Held::Not,
            Err(Stop::Missing(question)) => Held::On(question),
        }
    }

    fn answered(&mut self, question: usize, others: &[usize], answers: &Answers) {
        let Some(asked) = self.guide.questions.get(question) else {
            return;
        };
        for answer in &asked.representatives {
            let mut next = answers.clone();
            next.set(question, answer.clone());
            self.beside(others, &next);
        }
    }

    fn note(&mut self, other: usize, answers: &Answers) {
        self.found
            .entry(other)
            .or_insert_with(|| (answers.clone(), self.day));
    }
}
