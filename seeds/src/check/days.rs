//! The days on which a guide's plans change: those that its conditions compare with the plan's day,
//! and, near today, those on which one of its figures or clauses begins or ends. The answers walked
//! there are those that are told apart today.

use crate::calendar::{Date, Month};
use crate::catalogue::{Guide, Pack};
use crate::rules::{Expr, Value};

/// How many days before and after today the beginnings of figures and clauses count.
const NEAR: u32 = 400;

/// Both sides of every day on which the plans of `pack` change, today's side left out.
pub(super) fn days_of_change(pack: &Pack, today: Date) -> Vec<Date> {
    let compared = compared_with_today(&pack.guide);
    let figures = pack
        .guide
        .figures
        .0
        .iter()
        .flat_map(|figure| &figure.values);
    let figures = figures.filter_map(|dated| dated.from);
    let clauses = pack.words.clauses.iter();
    let clauses = clauses.flat_map(|card| [card.from, card.to.and_then(Date::tomorrow)]);
    let near = figures.chain(clauses.flatten());
    let near = near.filter(|day| is_near(*day, today));
    let mut changes: Vec<Date> = compared.into_iter().chain(near).collect();
    changes.sort_unstable();
    changes.dedup();
    let mut days = Vec::new();
    for day in changes {
        let sides = [day.yesterday(), Some(day)].into_iter().flatten();
        days.extend(sides.filter(|side| *side != today));
    }
    days.dedup();
    days
}

fn is_near(day: Date, today: Date) -> bool {
    let after = |earlier: Date, later: Date| {
        earlier <= later && earlier.plus_days(NEAR).is_some_and(|end| later <= end)
    };
    after(day, today) || after(today, day)
}

/// The constants that a condition of the guide compares with the plan's day.
fn compared_with_today(guide: &Guide) -> Vec<Date> {
    let mut days = Vec::new();
    let mut visit = |expr: &Expr| {
        let Expr::Compare(_, left, right) = expr else {
            return;
        };
        let constant = match (left.as_ref(), right.as_ref()) {
            (Expr::Today, Expr::Constant(value)) | (Expr::Constant(value), Expr::Today) => value,
            _ => return,
        };
        match constant {
            Value::Date(day) => days.push(*day),
            Value::Month(month) => days.extend(first_days(*month)),
            _ => {}
        }
    };
    let scopes = (guide.spared.iter().map(|it| &it.item.scope))
        .chain(guide.steps.iter().map(|it| &it.item.scope))
        .chain(guide.alternatives.iter().map(|it| &it.item.scope))
        .chain(guide.papers.iter().map(|it| &it.item.scope))
        .chain(guide.warnings.iter().map(|it| &it.item.scope))
        .chain(guide.channels.iter().map(|it| &it.scope))
        .chain(guide.remedies.iter().map(|it| &it.item.scope))
        .chain(guide.calculations.iter().map(|it| &it.scope));
    for scope in scopes {
        if let Some(when) = &scope.when {
            when.walk(&mut visit);
        }
    }
    for outcome in &guide.outcomes {
        outcome.when.walk(&mut visit);
    }
    let inputs = guide
        .calculations
        .iter()
        .flat_map(|it| it.inputs.iter().flatten());
    for input in inputs {
        input.walk(&mut visit);
    }
    days
}

/// Where a comparison with a month can turn: as it begins, and as the next one does.
fn first_days(month: Month) -> impl Iterator<Item = Date> {
    [month.first_day(), month.plus(1).first_day()]
        .into_iter()
        .flatten()
}
