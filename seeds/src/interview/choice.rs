//! Which outcome the rules choose, also where an answer is 不清楚: what holds however it turns out.

use super::Chosen;
use crate::answers::Answer;
use crate::catalogue::Guide;
use crate::rules::{Evaluation, Stop, Value};

/// The outcome that the rules choose, as far as the answers go.
///
/// Where the choice rests on an answer of 不清楚, the ways in which that may turn out are followed
/// one after the other, and their questions are asked. One outcome on all of them is the outcome; as
/// soon as there are two, the answer must be found out.
///
/// # Errors
/// What stops the choice: a missing or refused answer.
pub fn choose(guide: &Guide, evaluation: &Evaluation<'_>) -> Result<Option<Chosen>, Stop> {
    match first(guide, evaluation)? {
        First::Holds(outcome) => Ok(Some(Chosen::Outcome(outcome))),
        First::None => Ok(None),
        First::Unclear(question) if evaluation.is_unsure(question) => {
            let mut ways = Ways::default();
            ways.follow(guide, evaluation, question);
            match (&ways.outcomes[..], ways.missing) {
                ([only], None) if shows(guide, evaluation, *only) => {
                    Ok(Some(Chosen::Outcome(*only)))
                }
                ([] | [_], Some(missing)) => Err(Stop::Missing(missing)),
                _ => Ok(Some(Chosen::FindOut(question))),
            }
        }
        First::Unclear(question) => Ok(Some(Chosen::FindOut(question))),
    }
}

/// Whether every calculation that the plans of an outcome show can be done.
fn shows(guide: &Guide, evaluation: &Evaluation<'_>, outcome: usize) -> bool {
    let trial = evaluation.anew();
    let shows = (0..).zip(&guide.calculations).all(|(index, calculation)| {
        let mut shown = calculation.scope.outcomes.iter();
        !shown.any(|named| usize::from(*named) == outcome)
            || !matches!(trial.calculation(index), Ok(Err(Value::Unclear(_))))
    });
    evaluation.also_read(&trial);
    shows
}

/// What the first outcome that does not fail comes to.
enum First {
    Holds(usize),
    Unclear(usize),
    None,
}

fn first(guide: &Guide, evaluation: &Evaluation<'_>) -> Result<First, Stop> {
    let begin = evaluation.begins_at();
    for (index, outcome) in guide.outcomes.iter().enumerate().skip(begin) {
        evaluation.comes_to(index);
        match evaluation.holds(&outcome.when)? {
            Ok(true) => return Ok(First::Holds(index)),
            Ok(false) => {}
            Err(question) => return Ok(First::Unclear(question)),
        }
    }
    Ok(First::None)
}

/// Where the ways lead that an answer of 不清楚 may take.
#[derive(Default)]
struct Ways {
    /// Different outcomes, as they are met.
    outcomes: Vec<usize>,
    /// The first question that one of the ways asks.
    missing: Option<usize>,
}

impl Ways {
    fn follow(&mut self, guide: &Guide, evaluation: &Evaluation<'_>, question: usize) {
        let Some(asked) = guide.questions.get(question) else {
            return;
        };
        for answer in &asked.representatives {
            // One way after the other: whatever else is answered, the same is read.
            if self.missing.is_some() || self.outcomes.len() > 1 {
                return;
            }
            if *answer == Answer::Unsure {
                continue;
            }
            let answers = evaluation.answers_with(question, answer);
            let way = evaluation.beside(&answers);
            let partly = evaluation.partly(&answers);
            let broken = |bound| matches!(partly.holds(bound), Ok(Ok(false)));
            if guide.bounds.iter().any(broken) {
                evaluation.also_read(&partly);
                continue;
            }
            match first(guide, &way) {
                Ok(First::Holds(outcome)) => {
                    if !self.outcomes.contains(&outcome) {
                        self.outcomes.push(outcome);
                    }
                }
                Ok(First::Unclear(next)) if way.is_unsure(next) => self.follow(guide, &way, next),
                Ok(First::Unclear(next)) => self.missing = Some(next),
                Err(Stop::Missing(missing)) => self.missing = Some(missing),
                // What cannot be is no way.
                Ok(First::None) | Err(Stop::Refused(..) | Stop::Failed(_)) => {}
            }
            evaluation.also_read(&way);
        }
    }
}
