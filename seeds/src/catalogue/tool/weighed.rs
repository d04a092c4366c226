//! What was filled into a tool's form: which fields are asked, which answers stand, what is wrong.

use super::Tool;
use crate::answers::{Answer, Answers, Problem};
use crate::calendar::Date;
use crate::field::{FieldFault, Kind, TOOL, Typed};

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToolFault {
    /// The field, by index.
    pub field: usize,
    /// Which of its controls, and what is wrong.
    pub fault: FieldFault,
}

/// What follows from what the controls hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighed {
    /// Whether each field is asked of this person.
    pub asked: Vec<bool>,
    /// The answers that are sound and asked.
    pub answers: Answers,
    /// What is wrong, in the order of the fields.
    pub faults: Vec<ToolFault>,
}

/// None of a choice's options: no option has this index, so that every comparison with one is false.
const NONE: Answer = Answer::Choice(u16::MAX);

/// What one field holds: nothing, an answer, or what is wrong.
type Read = Option<Result<Answer, Vec<FieldFault>>>;

impl Tool {
    /// Reads every control, which hold what is `typed`.
    #[must_use]
    pub fn weigh(&self, typed: &[Typed], today: Date) -> Weighed {
        let fields = self.form.questions.iter().zip(typed).zip(&self.fields);
        let read = fields.map(|((question, typed), rules)| match typed.is_filled() {
            true => Some(typed.answer(TOOL, question, today)),
            false if rules.none => Some(Ok(NONE)),
            false => None,
        });
        let read: Vec<Read> = read.collect();
        // What rests on an answer that is not asked is not asked either.
        let mut asked = vec![true; read.len()];
        for _ in 0..=read.len() {
            let next = self.asked(&sound(&read, &asked), today);
            let settled = next == asked;
            asked = next;
            if settled {
                break;
            }
        }
        let answers = sound(&read, &asked);
        let mut faults = Vec::new();
        for (at, read) in read.into_iter().enumerate().filter(|(at, _)| asked[*at]) {
            let found = self.found(at, read, &answers, typed, today).into_iter();
            faults.extend(found.map(|fault| ToolFault { field: at, fault }));
        }
        Weighed {
            asked,
            answers,
            faults,
        }
    }

    /// What is wrong in the field at `at`.
    fn found(
        &self,
        at: usize,
        read: Read,
        answers: &Answers,
        typed: &[Typed],
        today: Date,
    ) -> Vec<FieldFault> {
        match read {
            Some(Err(faults)) => faults,
            Some(Ok(_)) => {
                let broken = self.is_broken(at, answers, today);
                let fault = broken.then_some(FieldFault::of(Problem::Contradiction));
                fault.into_iter().collect()
            }
            None if self.fields.get(at).is_some_and(|rules| rules.optional) => Vec::new(),
            None => self.missing(at, typed, today),
        }
    }

    /// What is missing in a field that holds nothing: of a list's record each part that it needs.
    fn missing(&self, at: usize, typed: &[Typed], today: Date) -> Vec<FieldFault> {
        let list = self.question(at).zip(typed.get(at));
        match list.filter(|(question, _)| matches!(question.kind, Kind::List { .. })) {
            Some((question, typed)) => {
                let answer = typed.answer(TOOL, question, today);
                answer.err().unwrap_or_default()
            }
            None => vec![FieldFault::of(Problem::Missing)],
        }
    }
}

/// The answers of the fields that are asked.
fn sound(read: &[Read], asked: &[bool]) -> Answers {
    let mut answers = Answers::none();
    let read = read.iter().zip(asked).enumerate();
    for (at, (read, _)) in read.filter(|(_, (_, asked))| **asked) {
        if let Some(Ok(answer)) = read {
            answers.set(at, answer.clone());
        }
    }
    answers
}
