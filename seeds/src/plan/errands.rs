//! 不清楚 becomes an errand: whom to ask, and the sentence to read out.

use super::words::Writer;
use super::{PlanStep, Told};
use crate::answers::Answer;
use crate::catalogue::{Actor, Doing};
use crate::interview::{Chosen, Listed, Turn, turn};

impl Writer<'_> {
    /// One errand for each answer of 不清楚 on which the plan or something on it rests.
    pub(super) fn errands(&self) -> Vec<PlanStep> {
        let errands = self.open().into_iter().filter_map(|open| {
            let asked = self.pack.guide.questions.get(open.index)?;
            let words = self.pack.words.guide.questions.get(open.index)?;
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
                depends_on: self.depends_on(open),
                cites: Vec::new(),
            })
        });
        errands.collect()
    }

    /// The questions whose unknown answers leave something open, in the order in which they were met.
    fn open(&self) -> Vec<Listed> {
        let decision = self.decision;
        let lists = [
            &decision.spared,
            &decision.steps,
            &decision.alternatives,
            &decision.papers,
            &decision.warnings,
        ];
        let listed = lists.into_iter().flatten();
        let listed = listed.filter_map(|listed| listed.depends_on);
        let chosen = match decision.chosen {
            Chosen::FindOut(question) => Some(question),
            Chosen::Outcome(_) => None,
        };
        let mut open: Vec<Listed> = chosen.map_or_else(Vec::new, |question| self.beside(question));
        open.extend(listed.chain(chosen).map(|index| Listed {
            index,
            depends_on: None,
        }));
        let met = decision.trail.iter();
        met.filter_map(|met| open.iter().rfind(|open| open.index == *met).copied())
            .collect()
    }

    /// What else is unknown and is to be found out once `question` is known: one call asks for both.
    /// It depends on `question` unless that is so however it turns out.
    fn beside(&self, question: usize) -> Vec<Listed> {
        let (guide, decision) = (&self.pack.guide, self.decision);
        let unsure = |at: &usize| decision.answers.get(*at) == Some(&Answer::Unsure);
        let others = decision.trail.iter().filter(|at| unsure(at));
        let mut others: Vec<usize> = others.copied().filter(|at| *at != question).collect();
        if others.is_empty() {
            return Vec::new();
        }
        let answers = guide.questions.get(question).into_iter();
        let answers = answers.flat_map(|asked| &asked.representatives);
        let answers = answers.filter(|answer| **answer != Answer::Unsure);
        let ways = answers.filter_map(|answer| {
            let mut known = decision.answers.clone();
            known.set(question, answer.clone());
            match turn(guide, &known, self.today) {
                Turn::Decided(then) => Some(Some(then.chosen)),
                // What cannot be is no way.
                Turn::Asking(asking) => asking.refused.is_none().then_some(None),
                Turn::Stuck(_) => None,
            }
        });
        let ways: Vec<Option<Chosen>> = ways.collect();
        let leads = |other: &usize| ways.contains(&Some(Chosen::FindOut(*other)));
        others.retain(leads);
        let listed = others.into_iter().map(|index| Listed {
            index,
            depends_on: ways
                .iter()
                .any(|way| *way != Some(Chosen::FindOut(index)))
                .then_some(question),
        });
        listed.collect()
    }
}
