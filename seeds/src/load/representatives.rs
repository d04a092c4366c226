//! One answer for each class that a guide's rules and calculators can tell apart: what the
//! exhaustive check walks through, and what "another answer" means on a plan.

use super::raw;
use crate::answers::{Answer, text};
use crate::calculators;
use crate::calendar::Month;
use crate::catalogue::{FieldKind, FigureValue, Guide, Kind};
use crate::field::number;
use crate::money::Fen;
use crate::place::Place;
use crate::rules::{Expr, Function, Value};

/// Fills every question's representatives.
pub(super) fn fill(guide: &mut Guide, written: &[raw::Question], shared: &[raw::Question]) {
    let mut found: Vec<Vec<Answer>> = (0..guide.questions.len())
        .map(|index| plain(guide, index))
        .collect();
    for (index, question) in guide.questions.iter().enumerate() {
        let raw = written
            .iter()
            .find(|raw| raw.id.as_ref() == Some(&question.id))
            .or_else(|| {
                shared
                    .iter()
                    .find(|raw| raw.id.as_ref() == Some(&question.id))
            });
        if let Some(raw) = raw {
            found[index].extend(authored(&question.kind, raw));
        }
    }
    for (earlier, later, months) in spans(guide) {
        let ends: Vec<Month> = match later {
            None => vec![Month::of(guide.checked_on)],
            Some(later) => found[later]
                .iter()
                .filter_map(|answer| match answer {
                    Answer::Month(month) => Some(*month),
                    _ => None,
                })
                .collect(),
        };
        let reached: Vec<Answer> = ends
            .iter()
            .map(|month| month.plus(-months))
            .flat_map(|month| [Answer::Month(month), Answer::Month(month.plus(1))])
            .collect();
        found[earlier].extend(reached);
    }
    let today = guide.checked_on;
    for (question, answers) in guide.questions.iter_mut().zip(found) {
        let mut kept: Vec<Answer> = Vec::new();
        for answer in answers {
            if question.check(&answer, today).is_ok() && !kept.contains(&answer) {
                kept.push(answer);
            }
        }
        if kept.is_empty()
            && let Some(answer) = fallback(&question.kind, Month::of(today))
        {
            kept.push(answer);
        }
        if question.unsure.is_some() {
            kept.push(Answer::Unsure);
        }
        question.representatives = kept;
    }
}

fn conditions(guide: &Guide) -> impl Iterator<Item = &Expr> {
    let outcomes = guide.outcomes.iter().map(|outcome| &outcome.when);
    let scopes = guide
        .spared
        .iter()
        .map(|spared| &spared.item.scope)
        .chain(guide.steps.iter().map(|step| &step.item.scope))
        .chain(guide.alternatives.iter().map(|one| &one.item.scope))
        .chain(guide.papers.iter().map(|paper| &paper.item.scope))
        .chain(guide.warnings.iter().map(|warning| &warning.item.scope))
        .chain(guide.channels.iter().map(|channel| &channel.scope))
        .chain(guide.remedies.iter().map(|remedy| &remedy.item.scope))
        .chain(
            guide
                .calculations
                .iter()
                .map(|calculation| &calculation.scope),
        );
    let inputs = guide
        .calculations
        .iter()
        .flat_map(|calculation| calculation.inputs.iter().flatten());
    outcomes
        .chain(scopes.filter_map(|scope| scope.when.as_ref()))
        .chain(inputs)
}

/// The values with which rules and calculators compare the answer to a question.
fn compared(guide: &Guide, index: usize) -> Vec<Value> {
    let is_it = |expr: &Expr| matches!(expr, Expr::Answer(at) if usize::from(*at) == index);
    let mut values = Vec::new();
    for condition in conditions(guide) {
        condition.walk(&mut |expr| match expr {
            Expr::Compare(_, left, right) => {
                for (asked, other) in [(left, right), (right, left)] {
                    if is_it(asked) {
                        values.extend(constants(guide, other));
                    }
                }
            }
            Expr::In(asked, options) if is_it(asked) => values.extend(options),
            _ => {}
        });
    }
    for calculation in &guide.calculations {
        let Some(calculator) = calculators::find(&calculation.calculator) else {
            continue;
        };
        for (input, question) in calculation.input_questions.iter().enumerate() {
            if question.is_some_and(|question| usize::from(question) == index) {
                values.extend((calculator.breakpoints)(input, &guide.figures));
            }
        }
    }
    values
}

fn constants(guide: &Guide, expr: &Expr) -> Vec<Value> {
    match expr {
        Expr::Constant(value) => vec![*value],
        Expr::Figure(at) => {
            let figure = guide.figures.0.get(usize::from(*at));
            let values = figure
                .map(|figure| figure.values.as_slice())
                .unwrap_or_default();
            values
                .iter()
                .filter_map(|dated| match &dated.value {
                    FigureValue::Whole(value) => Some(Value::Whole(*value)),
                    FigureValue::Month(month) => Some(Value::Month(*month)),
                    FigureValue::Ratio(_) => None,
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

fn plain(guide: &Guide, index: usize) -> Vec<Answer> {
    let Some(question) = guide.questions.get(index) else {
        return Vec::new();
    };
    let Kind::One(kind) = &question.kind else {
        return Vec::new();
    };
    let values = compared(guide, index);
    match kind {
        FieldKind::Bool => vec![Answer::Bool(true), Answer::Bool(false)],
        FieldKind::Choice { options } => (0..options.len())
            .filter_map(|at| u16::try_from(at).ok())
            .map(Answer::Choice)
            .collect(),
        FieldKind::City { .. } | FieldKind::Province => {
            let mut places: Vec<Place> = values
                .iter()
                .filter_map(|value| match value {
                    Value::Place(place) => Some(*place),
                    _ => None,
                })
                .collect();
            if let FieldKind::City { beyond } = kind {
                let unnamed = Place::FIVE
                    .into_iter()
                    .filter(|place| !places.contains(place));
                places = places.iter().copied().chain(unnamed.take(2)).collect();
                places.extend(beyond.places());
            } else {
                places.extend([Place::OTHER_SHANDONG, Place(410_000)]);
            }
            places.into_iter().map(Answer::Place).collect()
        }
        FieldKind::Month { .. } => values
            .iter()
            .filter_map(|value| match value {
                Value::Month(month) => Some(*month),
                Value::Date(day) => Some(Month::of(*day)),
                _ => None,
            })
            .flat_map(|month| [Answer::Month(month.plus(-1)), Answer::Month(month)])
            .collect(),
        FieldKind::Date { .. } => values
            .iter()
            .filter_map(|value| match value {
                Value::Date(day) => Some(*day),
                Value::Month(month) => month.first_day(),
                _ => None,
            })
            .flat_map(|day| [day.yesterday(), Some(day)])
            .flatten()
            .map(Answer::Date)
            .collect(),
        FieldKind::Count { .. } => sides(&values).map(Answer::Count).collect(),
        FieldKind::Money { .. } => sides(&values).map(|fen| Answer::Money(Fen(fen))).collect(),
        // No rule can tell one from another.
        FieldKind::Ratio | FieldKind::Ratios | FieldKind::Several { .. } => Vec::new(),
    }
}

fn sides(values: &[Value]) -> impl Iterator<Item = i64> + '_ {
    values
        .iter()
        .filter_map(|value| match value {
            Value::Whole(value) => Some(*value),
            _ => None,
        })
        .flat_map(|value| [value - 1, value])
}

/// Pairs of months whose distance rules compare: earlier question, later question or today, months.
fn spans(guide: &Guide) -> Vec<(usize, Option<usize>, i32)> {
    let mut found = Vec::new();
    for condition in conditions(guide) {
        condition.walk(&mut |expr| {
            let Expr::Compare(_, left, right) = expr else {
                return;
            };
            for (call, other) in [(left, right), (right, left)] {
                let Expr::Call(function, arguments) = call.as_ref() else {
                    continue;
                };
                let months_in_one = match function {
                    Function::YearsBetween => 12,
                    Function::MonthsBetween => 1,
                    _ => continue,
                };
                let (earlier, later) = match arguments.as_slice() {
                    [Expr::Answer(earlier), Expr::Answer(later)] => {
                        (usize::from(*earlier), Some(usize::from(*later)))
                    }
                    [Expr::Answer(earlier), Expr::Today] => (usize::from(*earlier), None),
                    _ => continue,
                };
                for value in constants(guide, other) {
                    if let Value::Whole(count) = value
                        && let Ok(count) = i32::try_from(count)
                    {
                        let months = count.saturating_mul(months_in_one);
                        found.push((earlier, later, months));
                    }
                }
            }
        });
    }
    found
}

fn authored(kind: &Kind, raw: &raw::Question) -> Vec<Answer> {
    match kind {
        Kind::One(kind) => raw
            .representatives
            .iter()
            .filter_map(|value| single(kind, value))
            .collect(),
        Kind::List { fields, .. } => raw
            .templates
            .iter()
            .filter_map(|rows| {
                let rows: Option<Vec<Vec<Answer>>> = rows
                    .iter()
                    .map(|row| {
                        fields
                            .iter()
                            .zip(row)
                            .map(|(field, cell)| single(&field.kind, cell))
                            .collect()
                    })
                    .collect();
                rows.map(Answer::Rows)
            })
            .collect(),
    }
}

/// A value as authors write it; money in yuan.
fn single(kind: &FieldKind, value: &toml::Value) -> Option<Answer> {
    match (kind, value) {
        (FieldKind::Money { .. }, toml::Value::String(yuan)) => {
            number::money(yuan).ok().map(Answer::Money)
        }
        (FieldKind::Money { .. }, toml::Value::Integer(yuan)) => {
            yuan.checked_mul(100).map(|fen| Answer::Money(Fen(fen)))
        }
        (kind, toml::Value::String(written)) => text::read_one(kind, written),
        (kind, toml::Value::Integer(number)) => text::read_one(kind, &number.to_string()),
        (FieldKind::Bool, toml::Value::Boolean(value)) => Some(Answer::Bool(*value)),
        _ => None,
    }
}

/// Where nothing distinguishes answers, any one stands for all.
fn fallback(kind: &Kind, this_month: Month) -> Option<Answer> {
    Some(match kind {
        Kind::One(FieldKind::Month { .. }) => Answer::Month(this_month),
        Kind::One(FieldKind::Date { .. }) => Answer::Date(this_month.first_day()?),
        Kind::One(FieldKind::Count { min, .. }) => Answer::Count(*min),
        Kind::One(FieldKind::Money { max, .. }) => Answer::Money(Fen(*max)),
        _ => return None,
    })
}
