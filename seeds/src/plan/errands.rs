//! 不清楚 becomes an errand: whom to ask, and the sentence to read out.

use super::words::Writer;
use super::{PlanStep, Told};
use crate::catalogue::{Actor, Doing};
use crate::interview::{Chosen, Listed};

impl Writer<'_> {
    /// One errand for each answer of 不清楚 on which the plan or something on it rests.
    pub(super) fn errands(&self) -> Vec<PlanStep> {
        let errands = self.open().into_iter().filter_map(|question| {
            let asked = self.pack.guide.questions.get(question)?;
            let words = self.pack.words.guide.questions.get(question)?;
            let before = self.pack.words.lang.wording().find_out_step();
            Some(PlanStep {
                id: format!("find-out-{}", asked.id),
                actor: Actor::You,
                does: Doing::Ask,
                title: [before, &words.name].concat(),
                text: words.find_out.clone(),
                result: String::new(),
                say: words.say.clone(),
                contacts: self.contacts(&asked.unsure.as_ref()?.contacts),
                limit: Told::NotNeeded(String::new()),
                guide: None,
                carries: String::new(),
                depends_on: None,
                cites: Vec::new(),
            })
        });
        errands.collect()
    }

    /// The questions whose unknown answers leave something open, in the order in which they were met.
    fn open(&self) -> Vec<usize> {
        let decision = self.decision;
        let lists = [
            &decision.spared,
            &decision.steps,
            &decision.alternatives,
            &decision.papers,
            &decision.warnings,
        ];
        let listed = lists.into_iter().flatten();
        let mut open: Vec<usize> = listed
            .filter_map(|Listed { depends_on, .. }| *depends_on)
            .collect();
        if let Chosen::FindOut(question) = decision.chosen {
            open.push(question);
        }
        let met = decision.trail.iter().copied();
        met.filter(|question| open.contains(question)).collect()
    }
}
