//! Answers as text: in shared links, in the hidden field of a form, on the command line.
//!
//! `y`, `n`, an option's id, `370200`, `2019-01`, `2019-01-31`, a number, fen, `unsure`; lists as
//! `370000.120!410000.60`: `.` between fields, `!` between rows. The same text always means the
//! same answer, whatever else is added to a guide.

use super::Answer;
use crate::calendar::date;
use crate::catalogue::{FieldKind, Guide, Kind, Question};
use crate::money::Fen;

const UNSURE: &str = "unsure";
const FIELDS: char = '.';
const ROWS: char = '!';

/// Writes `answer` to `question`. `None` where it is not of the question's kind.
#[must_use]
pub fn write(question: &Question, answer: &Answer) -> Option<String> {
    match (&question.kind, answer) {
        (_, Answer::Unsure) => Some(UNSURE.to_owned()),
        (Kind::One(kind), answer) => write_one(kind, answer),
        (Kind::List { fields, .. }, Answer::Rows(rows)) => {
            let mut written = Vec::with_capacity(rows.len());
            for row in rows {
                let cells: Option<Vec<String>> = fields
                    .iter()
                    .zip(row)
                    .map(|(field, cell)| match cell {
                        Answer::Unsure if field.optional => Some(UNSURE.to_owned()),
                        cell => write_one(&field.kind, cell),
                    })
                    .collect();
                written.push(cells?.join(&FIELDS.to_string()));
            }
            Some(written.join(&ROWS.to_string()))
        }
        (Kind::List { .. }, _) => None,
    }
}

fn write_one(kind: &FieldKind, answer: &Answer) -> Option<String> {
    Some(match (kind, answer) {
        (FieldKind::Bool, Answer::Bool(true)) => "y".to_owned(),
        (FieldKind::Bool, Answer::Bool(false)) => "n".to_owned(),
        (FieldKind::Choice { options }, Answer::Choice(option)) => {
            options.get(usize::from(*option))?.clone()
        }
        (FieldKind::City { .. } | FieldKind::Province, Answer::Place(place)) => place.to_string(),
        (FieldKind::Month { .. }, Answer::Month(month)) => month.to_string(),
        (FieldKind::Date { .. }, Answer::Date(day)) => day.to_string(),
        (FieldKind::Count { .. }, Answer::Count(count)) => count.to_string(),
        (FieldKind::Money { .. }, Answer::Money(amount)) => amount.0.to_string(),
        _ => return None,
    })
}

/// Reads what [`write`] wrote. `None` where it is not an answer to this question.
#[must_use]
pub fn read(question: &Question, text: &str) -> Option<Answer> {
    if text == UNSURE {
        return Some(Answer::Unsure);
    }
    match &question.kind {
        Kind::One(kind) => read_one(kind, text),
        Kind::List { fields, .. } => {
            let rows: Option<Vec<Vec<Answer>>> = text
                .split(ROWS)
                .map(|row| {
                    let cells: Vec<&str> = row.split(FIELDS).collect();
                    if cells.len() != fields.len() {
                        return None;
                    }
                    fields
                        .iter()
                        .zip(cells)
                        .map(|(field, cell)| match cell {
                            UNSURE if field.optional => Some(Answer::Unsure),
                            cell => read_one(&field.kind, cell),
                        })
                        .collect()
                })
                .collect();
            rows.map(Answer::Rows)
        }
    }
}

/// Reads a single value.
#[must_use]
pub fn read_one(kind: &FieldKind, text: &str) -> Option<Answer> {
    Some(match kind {
        FieldKind::Bool => match text {
            "y" | "yes" | "true" => Answer::Bool(true),
            "n" | "no" | "false" => Answer::Bool(false),
            _ => return None,
        },
        FieldKind::Choice { options } => {
            let at = options.iter().position(|option| option == text)?;
            Answer::Choice(u16::try_from(at).ok()?)
        }
        FieldKind::City { .. } | FieldKind::Province => Answer::Place(text.parse().ok()?),
        FieldKind::Month { .. } => Answer::Month(text.parse().ok()?),
        FieldKind::Date { .. } => Answer::Date(date(text)?),
        FieldKind::Count { .. } => Answer::Count(text.parse().ok()?),
        FieldKind::Money { .. } => Answer::Money(Fen(text.parse().ok()?)),
        // No guide asks for them.
        FieldKind::Ratio | FieldKind::Ratios | FieldKind::Several { .. } => return None,
    })
}

impl Guide {
    /// Reads `question=answer`; the index of the question and the answer. Answers to questions of the
    /// guides beside this one are kept.
    #[must_use]
    pub fn read_pair(&self, id: &str, text: &str) -> Option<(usize, Answer)> {
        let index = self.question_index(id).or_else(|| self.kept_index(id))?;
        Some((index, read(self.question(index)?, text)?))
    }
}
