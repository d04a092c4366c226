//! The subjects of a merged guide: each alone, then every two of them together, then each beside
//! all others at their longest. Everything with everything would be more paths than can be walked.

use crate::answers::{Answer, Answers};
use crate::catalogue::{Guide, Merge};
use crate::share::read_state;
use std::collections::BTreeMap;

/// Different plans of one subject, by fingerprint, each with a path that leads to it.
type Plans<'a> = BTreeMap<u64, &'a Answers>;

/// Which questions belong together, and how many subjects may concern a person at once.
pub(super) struct Subjects {
    of: Vec<Option<usize>>,
    quiet: Vec<Answers>,
    most: usize,
}

impl Subjects {
    /// The subjects of `guide`: none where it merges nothing.
    pub(super) fn of(guide: &Guide, merge: Option<&Merge>) -> Self {
        let groups = merge.map_or(&[][..], |merge| &merge.groups);
        let of = (0..guide.questions.len())
            .map(|question| {
                let holds = |at: &u16| usize::from(*at) == question;
                groups
                    .iter()
                    .position(|group| group.questions.iter().any(holds))
            })
            .collect();
        let quiet = groups.iter().map(|group| read_state(guide, &group.quiet));
        Self {
            of,
            quiet: quiet.collect(),
            most: 1,
        }
    }

    /// Whether there is anything to pair.
    pub(super) fn are_several(&self) -> bool {
        self.quiet.len() > 1
    }

    /// The only answer to `question` that is walked beside `answers`: that of somebody whom its
    /// subject does not concern, once as many other subjects do as may.
    pub(super) fn quiet(&self, question: usize, answers: &Answers) -> Option<&Answer> {
        let subject = self.subject(question)?;
        let concerned = self.concerned(answers);
        if concerned.contains(&subject) || concerned.len() < self.most {
            return None;
        }
        self.quiet.get(subject)?.get(question)
    }

    fn concerned(&self, answers: &Answers) -> Vec<usize> {
        let mut found = Vec::new();
        for (question, answer) in answers.iter() {
            let Some(subject) = self.subject(question) else {
                continue;
            };
            let quiet = self
                .quiet
                .get(subject)
                .and_then(|quiet| quiet.get(question));
            if quiet != Some(answer) && !found.contains(&subject) {
                found.push(subject);
            }
        }
        found
    }

    /// Answers that concern several subjects. For each place to start from: every plan of one subject
    /// beside every plan of another; and every plan of one beside the longest of all others, which
    /// is everything at once. `alone` are the paths that concern one subject, with their plans.
    pub(super) fn joined(&mut self, alone: &[(Answers, u64)]) -> Vec<Answers> {
        self.most = self.quiet.len();
        // Answers outside all subjects → subject → one path for each different plan.
        let mut starts: BTreeMap<Vec<(usize, String)>, Vec<Plans<'_>>> = BTreeMap::new();
        for (answers, plan) in alone {
            let [subject] = self.concerned(answers)[..] else {
                continue;
            };
            let outside = answers
                .iter()
                .filter(|(question, _)| self.subject(*question).is_none());
            let start = outside.map(|(question, answer)| (question, format!("{answer:?}")));
            let subjects = starts.entry(start.collect()).or_default();
            subjects.resize(self.quiet.len(), BTreeMap::new());
            subjects[subject].entry(*plan).or_insert(answers);
        }
        let mut found = Vec::new();
        for subjects in starts.values() {
            let longest = |plans: &Plans<'_>| {
                let plans = plans.values().copied();
                plans.max_by_key(|answers| answers.iter().count()).cloned()
            };
            let longest: Vec<Option<Answers>> = subjects.iter().map(longest).collect();
            for (at, plans) in subjects.iter().enumerate() {
                for one in plans.values() {
                    let later = subjects.iter().enumerate().skip(at + 1);
                    for (beside, others) in later {
                        let others = others.values();
                        found.extend(others.map(|other| self.beside(one, other, beside)));
                    }
                    let all = longest
                        .iter()
                        .enumerate()
                        .filter(|(beside, _)| *beside != at);
                    let all = all.filter_map(|(beside, other)| Some((beside, other.as_ref()?)));
                    let everything = all.fold((*one).clone(), |joined, (beside, other)| {
                        self.beside(&joined, other, beside)
                    });
                    if self.concerned(&everything).len() > 2 && !found.contains(&everything) {
                        found.push(everything);
                    }
                }
            }
        }
        found
    }

    /// `one`, with the answers of `other` to the questions of the subject `beside`.
    fn beside(&self, one: &Answers, other: &Answers, beside: usize) -> Answers {
        let mut joined = one.clone();
        for question in 0..self.of.len() {
            if self.subject(question) == Some(beside) {
                joined.clear(question);
                if let Some(answer) = other.get(question) {
                    joined.set(question, answer.clone());
                }
            }
        }
        joined
    }

    fn subject(&self, question: usize) -> Option<usize> {
        self.of.get(question).copied().flatten()
    }
}
