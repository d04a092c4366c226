//! Why a plan is as it is: the smallest set of answers that decides it, and which single answer
//! would change it.

use crate::answers::{Answer, Answers};
use crate::calendar::Date;
use crate::catalogue::{Guide, Kind};
use crate::interview::{Chosen, Decision, choose};
use crate::rules::{Evaluation, Stop};

/// Why the outcome was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Indices of the questions whose answers decide it, whatever all others are.
    pub deciding: Vec<usize>,
    /// Single answers that would change it.
    pub flips: Vec<Flip>,
}

/// One answer that would change the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Index of the question.
    pub question: usize,
    /// The other answer.
    pub answer: Answer,
    /// All answers, with the other one.
    pub answers: Answers,
    /// What would come of it.
    pub becomes: Becomes,
}

/// What another answer would lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Becomes {
    /// Another outcome.
    Chosen(Chosen),
    /// A further question, by index.
    Asks(usize),
}

/// Explains a decision.
#[must_use]
pub fn explain(guide: &Guide, decision: &Decision, today: Date) -> Why {
    let deciding = smallest(guide, decision, today);
    let mut flips = Vec::new();
    for &question in &deciding {
        flips.extend(flips_of(guide, decision, today, question));
    }
    Why { deciding, flips }
}

const MOST_FOR_ALL_SUBSETS: usize = 8;

fn smallest(guide: &Guide, decision: &Decision, today: Date) -> Vec<usize> {
    let read = &decision.trail[..decision.deciding.min(decision.trail.len())];
    let of = |chosen: &[usize]| {
        let mut answers = Answers::none();
        for &question in chosen {
            if let Some(answer) = decision.answers.get(question) {
                answers.set(question, answer.clone());
            }
        }
        let evaluation = Evaluation::partial(guide, &answers, today);
        match (choose(guide, &evaluation), decision.chosen) {
            (Ok(Some(Chosen::FindOut(question))), Chosen::FindOut(wanted)) => {
                question == wanted && answers.get(question) == Some(&Answer::Unsure)
            }
            (Ok(Some(chosen)), wanted) => chosen == wanted,
            _ => false,
        }
    };
    if read.len() <= MOST_FOR_ALL_SUBSETS {
        let masks = 0..1_u32 << read.len();
        let smallest_first = (0..=masks.end.ilog2()).flat_map(|size| {
            let masks = masks.clone();
            masks.filter(move |mask| mask.count_ones() == size)
        });
        for mask in smallest_first {
            let chosen: Vec<usize> = read
                .iter()
                .enumerate()
                .filter(|(at, _)| mask & (1 << at) != 0)
                .map(|(_, question)| *question)
                .collect();
            if of(&chosen) {
                return chosen;
            }
        }
    }
    let mut kept = read.to_vec();
    for question in read.iter().rev() {
        let without: Vec<usize> = kept
            .iter()
            .copied()
            .filter(|kept| kept != question)
            .collect();
        if of(&without) {
            kept = without;
        }
    }
    kept
}

fn flips_of(guide: &Guide, decision: &Decision, today: Date, question: usize) -> Vec<Flip> {
    let mut flips: Vec<Flip> = Vec::new();
    let Some(asked) = guide.questions.get(question) else {
        return flips;
    };
    if matches!(asked.kind, Kind::List { .. }) {
        return flips;
    }
    for other in &asked.representatives {
        if Some(other) == decision.answers.get(question) || *other == Answer::Unsure {
            continue;
        }
        let mut answers = decision.answers.clone();
        answers.set(question, other.clone());
        let answers = guide.acceptable(&answers, today);
        if answers.get(question).is_none() {
            continue;
        }
        let evaluation = Evaluation::new(guide, &answers, today);
        let becomes = match choose(guide, &evaluation) {
            Ok(Some(chosen)) if chosen == decision.chosen => continue,
            Ok(Some(chosen)) => Becomes::Chosen(chosen),
            Err(Stop::Missing(further)) => Becomes::Asks(further),
            Ok(None) | Err(Stop::Refused(..) | Stop::Failed(_)) => continue,
        };
        if flips.iter().all(|flip| flip.becomes != becomes) {
            flips.push(Flip {
                question,
                answer: other.clone(),
                answers,
                becomes,
            });
        }
    }
    flips
}
