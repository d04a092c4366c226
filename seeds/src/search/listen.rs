//! From what was understood to answers that a guide's questions take.

use super::lexicon::{Heard, Listening, Role, Shared};
use super::understand::{Fact, Said};
use crate::answers::{Answer, text};
use crate::calendar::Date;
use crate::catalogue::{FieldKind, Kind, Question};
use crate::place::Place;

/// An answer that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The question's id.
    pub question: String,
    /// The answer as links carry it.
    pub answer: String,
    /// The fact it rests on, by its index.
    pub fact: usize,
    /// Whether it goes into a link only after the person agrees.
    pub private: bool,
}

/// What the questions of one guide take of the facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// One reading, one answer.
    pub filled: Vec<Filled>,
    /// More than one reading: each of these may be meant, and nothing is taken until one is picked.
    pub readings: Vec<Filled>,
    /// What the guide does not ask: kept, and handed on to those beside it that do.
    pub kept: Vec<Filled>,
}

impl Taken {
    /// Takes along what the guides beside this one hear of facts that its own questions leave over.
    pub(super) fn keep(&mut self, heard: Self) {
        let own = |fact: usize| {
            let mut taken = self.filled.iter().chain(&self.readings);
            taken.any(|filled| filled.fact == fact)
        };
        let left = heard.filled.into_iter().filter(|filled| !own(filled.fact));
        self.kept = left.collect();
    }
}

/// Asks every question of a guide what it takes of `facts` on the day `today`.
pub(super) fn take<'a>(
    questions: impl Iterator<Item = &'a Listening>,
    facts: &[Fact],
    shared: &Shared,
    today: Date,
) -> Taken {
    let mut taken = Taken::default();
    for question in questions {
        let mut found: Vec<Filled> = Vec::new();
        let mut sure = true;
        let mut rank = None;
        for (order, take) in question.takes.iter().enumerate() {
            let by_value = take.answer.is_none();
            for (at, fact) in facts.iter().enumerate() {
                let heard = heard(&take.when, fact, shared);
                let Some(value) = heard else { continue };
                // What stands first decides between values; options stand side by side.
                if by_value && rank.is_some_and(|rank| rank < order) {
                    continue;
                }
                let answer = match &take.answer {
                    Some(answer) => Some(answer.clone()),
                    None => value.answer(&question.kind),
                };
                let Some(written) = answer.and_then(|answer| write(question, &answer, today))
                else {
                    continue;
                };
                rank = rank.or(Some(order));
                sure &= !matches!(take.when, Heard::PlaceMaybe);
                if !found.iter().any(|known| known.answer == written) {
                    found.push(Filled {
                        question: question.question.clone(),
                        answer: written,
                        fact: at,
                        private: question.private,
                    });
                }
            }
        }
        match found.len() {
            1 if sure => taken.filled.extend(found),
            _ => {
                // In the order in which they were said.
                found.sort_by_key(|filled| filled.fact);
                taken.readings.extend(found);
            }
        }
    }
    taken
}

/// What a fact gives where the answer is its value.
enum Value {
    Place(Place, bool),
    Count(i64),
    Month(crate::calendar::Month),
    Nothing,
}

fn heard(when: &Heard, fact: &Fact, shared: &Shared) -> Option<Value> {
    Some(match (when, &fact.said) {
        (
            Heard::Place(wanted),
            Said::Place {
                role, place, city, ..
            },
        ) if role == wanted => Value::Place(*place, *city),
        (
            Heard::PlaceMaybe,
            Said::Place {
                role: Role::At,
                place,
                city,
                ..
            },
        ) => Value::Place(*place, *city),
        (Heard::Months, Said::Months(months)) | (Heard::GapMonths, Said::Gap(months)) => {
            Value::Count(i64::from(*months))
        }
        (Heard::Years, Said::Months(months)) | (Heard::GapYears, Said::Gap(months))
            if months % 12 == 0 =>
        {
            Value::Count(i64::from(*months / 12))
        }
        (Heard::Age(least, most), Said::Age(years, about)) => {
            // Somebody who is nearly sixty may be on either side of a bound.
            let near = |bound: u16| bound.abs_diff(*years) <= 1;
            let unclear = *about && (near(*least) || near(most.saturating_add(1)));
            ((*least..=*most).contains(years) && !unclear).then_some(Value::Nothing)?
        }
        (Heard::Birth, Said::Birth(_, Some(month))) => Value::Month(*month),
        (Heard::Concept(id), Said::Concept(at)) => {
            let known = shared.concepts.get(*at)?;
            (known.id == *id).then_some(Value::Nothing)?
        }
        _ => return None,
    })
}

impl Value {
    fn answer(&self, kind: &FieldKind) -> Option<Answer> {
        Some(match (self, kind) {
            (Self::Place(place, city), FieldKind::City { .. }) => {
                Answer::Place(match (place, city) {
                    (place, _) if place.is_one_of_five() => *place,
                    (place, true) if place.in_shandong() => Place::OTHER_SHANDONG,
                    // A province that holds the five says nothing of the city.
                    (place, false) if place.in_shandong() => return None,
                    _ => Place::ELSEWHERE,
                })
            }
            (Self::Place(place, _), FieldKind::Province) => Answer::Place(place.province()),
            (Self::Count(count), FieldKind::Count { .. }) => Answer::Count(*count),
            (Self::Month(month), FieldKind::Month { .. }) => Answer::Month(*month),
            _ => return None,
        })
    }
}

/// The answer as links carry it; `None` where the question's control refuses it.
fn write(question: &Listening, answer: &Answer, today: Date) -> Option<String> {
    question.kind.check(answer, today).ok()?;
    let asked = Question {
        id: String::new(),
        kind: Kind::One(question.kind.clone()),
        unsure: None,
        private: question.private,
        representatives: Vec::new(),
    };
    text::write(&asked, answer)
}
