//! (guide, answers, date) → the next question, or the decision that a plan words.

mod choice;
mod left;

pub use choice::choose;
pub use left::left;

use crate::answers::{AnswerFault, Answers, Problem};
use crate::calculators::{CalculationFault, Computed};
use crate::calendar::Date;
use crate::catalogue::{Guide, Scope};
use crate::rules::{Evaluation, Progress, Stop};
use std::sync::Arc;

/// What an evaluation comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// A question is open.
    Asking(Asking),
    /// Everything that matters is answered.
    Decided(Box<Decision>),
    /// The guide has no answer: a fault of its rules that the check reports.
    Stuck(Stuck),
}

/// A question is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Index of the question.
    pub question: usize,
    /// Questions answered on the way, in the order in which they were met.
    pub trail: Vec<usize>,
    /// Why the answer that stands cannot be used.
    pub refused: Option<AnswerFault>,
    /// Answers that may be used; those further on are kept for when they matter again.
    pub answers: Answers,
}

/// A guide that cannot answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stuck {
    /// No outcome's rule holds.
    NoOutcome,
    /// A calculation fails on a value that no question gives.
    Calculation(CalculationFault),
}

/// The answer that rules chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chosen {
    /// An outcome of the guide, by index.
    Outcome(usize),
    /// The answer to this question must be found out first.
    FindOut(usize),
}

/// Something on a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Listed {
    /// Index in the guide's list.
    pub index: usize,
    /// Index of the question on whose unknown answer it depends.
    pub depends_on: Option<usize>,
}

/// What the rules decided, by indices; [`crate::plan`] words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The answers that matter, and those that are kept for other guides; all others are pruned.
    pub answers: Answers,
    /// Questions that were read, in the order in which they were met.
    pub trail: Vec<usize>,
    /// How many of them chose the outcome.
    pub deciding: usize,
    /// The outcome.
    pub chosen: Chosen,
    /// What needs no action.
    pub spared: Vec<Listed>,
    /// What is to be done.
    pub steps: Vec<Listed>,
    /// Ways of which one is taken.
    pub alternatives: Vec<Listed>,
    /// What one brings.
    pub papers: Vec<Listed>,
    /// What one should know.
    pub warnings: Vec<Listed>,
    /// Where it is done.
    pub channels: Vec<Listed>,
    /// What to do when it goes wrong.
    pub remedies: Vec<Listed>,
    /// Calculations whose working the plan shows.
    pub workings: Vec<usize>,
    /// Every calculation that was done, by index.
    pub computed: Vec<Option<Arc<Computed>>>,
}

/// Evaluates a guide on `today`. Answers that may not be given count as not given; answers that do
/// not matter for the decision are pruned from it.
#[must_use]
pub fn turn(guide: &Guide, answers: &Answers, today: Date) -> Turn {
    turn_from(guide, answers, today, &Progress::default()).0
}

/// As [`turn`], for answers that add one to those from which `progress` came: outcomes that had
/// failed before are not read again.
#[must_use]
pub fn turn_from(
    guide: &Guide,
    answers: &Answers,
    today: Date,
    progress: &Progress,
) -> (Turn, Progress) {
    let answers = guide.acceptable(answers, today);
    let evaluation = Evaluation::resumed(guide, &answers, today, progress);
    let turn = concluded(guide, &evaluation, &answers, today);
    (turn, evaluation.progress())
}

fn concluded(guide: &Guide, evaluation: &Evaluation<'_>, answers: &Answers, today: Date) -> Turn {
    let decided = decide(guide, evaluation);
    if let Some(question) = contradicted(guide, evaluation, answers, today) {
        let id = guide.questions.get(question).map(|asked| asked.id.clone());
        return Turn::Asking(Asking {
            question,
            trail: trail_before(evaluation, question),
            refused: Some(AnswerFault {
                field: id.unwrap_or_default(),
                row: None,
                column: None,
                problem: Problem::Contradiction,
            }),
            answers: answers.clone(),
        });
    }
    match decided {
        Ok(mut decision) => {
            for (index, answer) in answers.iter() {
                if decision.trail.contains(&index) || guide.is_kept(index) {
                    decision.answers.set(index, answer.clone());
                }
            }
            Turn::Decided(Box::new(decision))
        }
        Err(Halt::NoOutcome) => Turn::Stuck(Stuck::NoOutcome),
        Err(Halt::Stop(Stop::Failed(fault))) => Turn::Stuck(Stuck::Calculation(fault)),
        Err(Halt::Stop(Stop::Missing(question))) => {
            let trail = trail_before(evaluation, question);
            Turn::Asking(Asking {
                question,
                trail,
                refused: None,
                answers: answers.clone(),
            })
        }
        Err(Halt::Stop(Stop::Refused(question, fault))) => {
            let trail = trail_before(evaluation, question);
            let id = guide
                .questions
                .get(question)
                .map_or("", |question| question.id.as_str());
            let field = match fault.field.split_once('[') {
                Some((_, within)) => [id, "[", within].concat(),
                None => id.to_owned(),
            };
            // The answer lies within its own bounds: it is beside others that it cannot be.
            let problem = match fault.problem {
                Problem::TooSmall | Problem::TooLarge | Problem::TooEarly => Problem::Unfit,
                other => other,
            };
            let refused = Some(AnswerFault {
                field,
                row: fault.row,
                column: fault.column,
                problem,
            });
            Turn::Asking(Asking {
                question,
                trail,
                refused,
                answers: answers.clone(),
            })
        }
    }
}

/// The question whose answer breaks a bound beside those before it: the last one asked of those that
/// the bound reads. An answer that is not asked for on this way breaks none, nor does 不清楚.
fn contradicted(
    guide: &Guide,
    evaluation: &Evaluation<'_>,
    answers: &Answers,
    today: Date,
) -> Option<usize> {
    let asked = evaluation.read();
    guide.bounds.iter().find_map(|bound| {
        let alone = Evaluation::partial(guide, answers, today);
        let broken = matches!(alone.holds(bound), Ok(Ok(false)));
        let read = alone.read();
        let known = read.iter().all(|question| asked.contains(question));
        let last = asked.iter().rev().find(|question| read.contains(question));
        last.copied().filter(|_| broken && known)
    })
}

fn trail_before(evaluation: &Evaluation<'_>, question: usize) -> Vec<usize> {
    evaluation
        .read()
        .into_iter()
        .filter(|read| *read != question)
        .collect()
}

enum Halt {
    NoOutcome,
    Stop(Stop),
}

impl From<Stop> for Halt {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

fn decide(guide: &Guide, evaluation: &Evaluation<'_>) -> Result<Decision, Halt> {
    let chosen = choose(guide, evaluation)?.ok_or(Halt::NoOutcome)?;
    let deciding = evaluation.read().len();
    let mut decision = Decision {
        answers: Answers::none(),
        trail: Vec::new(),
        deciding,
        chosen,
        spared: Vec::new(),
        steps: Vec::new(),
        alternatives: Vec::new(),
        papers: Vec::new(),
        warnings: Vec::new(),
        channels: Vec::new(),
        remedies: Vec::new(),
        workings: Vec::new(),
        computed: vec![None; guide.calculations.len()],
    };
    if let Chosen::Outcome(outcome) = chosen {
        let list = |scopes: &mut dyn Iterator<Item = &Scope>| listed(evaluation, outcome, scopes);
        decision.spared = list(&mut guide.spared.iter().map(|spared| &spared.item.scope))?;
        decision.steps = list(&mut guide.steps.iter().map(|step| &step.item.scope))?;
        let alternatives = guide.alternatives.iter();
        decision.alternatives = list(&mut alternatives.map(|one| &one.item.scope))?;
        decision.papers = list(&mut guide.papers.iter().map(|paper| &paper.item.scope))?;
        decision.warnings = list(&mut guide.warnings.iter().map(|warning| &warning.item.scope))?;
        decision.channels = list(&mut guide.channels.iter().map(|channel| &channel.scope))?;
        decision.remedies = list(&mut guide.remedies.iter().map(|remedy| &remedy.item.scope))?;
        let shown = list(
            &mut guide
                .calculations
                .iter()
                .map(|calculation| &calculation.scope),
        )?;
        for (at, index) in shown
            .iter()
            .filter(|shown| shown.depends_on.is_none())
            .map(|shown| (u16::try_from(shown.index).unwrap_or(u16::MAX), shown.index))
        {
            if evaluation.calculation(at)?.is_ok() {
                decision.workings.push(index);
            }
        }
    }
    decision.computed = evaluation.done();
    decision.trail = evaluation.read();
    Ok(decision)
}

fn listed(
    evaluation: &Evaluation<'_>,
    outcome: usize,
    scopes: &mut dyn Iterator<Item = &Scope>,
) -> Result<Vec<Listed>, Stop> {
    let mut found = Vec::new();
    for (index, scope) in scopes.enumerate() {
        let named = scope
            .outcomes
            .iter()
            .any(|named| usize::from(*named) == outcome);
        if !(scope.outcomes.is_empty() || named) {
            continue;
        }
        match scope
            .when
            .as_ref()
            .map(|when| evaluation.holds(when))
            .transpose()?
        {
            None | Some(Ok(true)) => found.push(Listed {
                index,
                depends_on: None,
            }),
            Some(Ok(false)) => {}
            Some(Err(question)) => found.push(Listed {
                index,
                depends_on: Some(question),
            }),
        }
    }
    Ok(found)
}
