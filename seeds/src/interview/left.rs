//! About how many questions are left: the longest of a few ways that are followed to their plans.

use super::{Turn, turn_from};
use crate::answers::Answers;
use crate::calendar::Date;
use crate::catalogue::Guide;
use crate::rules::Progress;

/// How many ways are followed at once of those that ask the same next.
const ALIKE: usize = 3;

/// The number of questions that are still asked on the longest way found from `answers`, the open
/// one included; none where the plan stands. Not every way is followed: it is what one tells a
/// person, not a bound.
#[must_use]
pub fn left(guide: &Guide, answers: &Answers, today: Date) -> usize {
    let mut ways = vec![turn_from(guide, answers, today, &Progress::default())];
    // Nobody is asked a question twice.
    for asked in 0..=guide.questions.len() {
        let mut next: Vec<(Turn, Progress)> = Vec::new();
        let mut open = false;
        for (turn, progress) in ways {
            let Turn::Asking(asking) = turn else { continue };
            let Some(question) = guide.questions.get(asking.question) else {
                continue;
            };
            if asking.answers.get(asking.question).is_some() {
                continue;
            }
            open = true;
            for answer in &question.representatives {
                let mut further = asking.answers.clone();
                further.set(asking.question, answer.clone());
                let (turn, progress) = turn_from(guide, &further, today, &progress);
                let Turn::Asking(asks) = &turn else { continue };
                let alike = next.iter().filter(|(known, _)| {
                    matches!(known, Turn::Asking(known) if known.question == asks.question)
                });
                if alike.count() < ALIKE {
                    next.push((turn, progress));
                }
            }
        }
        if !open {
            return asked;
        }
        if next.is_empty() {
            return asked + 1;
        }
        ways = next;
    }
    guide.questions.len()
}
