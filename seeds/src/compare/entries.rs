//! What two plans say, entry by entry, and where they part.

use super::{Aspect, Point, Side, Standing};
use crate::catalogue::{ClauseCard, Contact, FigureUnit, FigureValue};
use crate::plan::{Plan, Told, written_figure};

/// One thing that a plan says.
#[derive(Clone, Copy)]
struct Entry<'a> {
    /// In short.
    title: &'a str,
    /// At length; shown only where the other plan says the same in short.
    rest: &'a str,
    cites: &'a [usize],
}

/// A plan with the words for its limit and for what costs nothing.
struct Spoken<'a> {
    plan: &'a Plan,
    limit: String,
    free: String,
}

impl<'a> Spoken<'a> {
    fn of(plan: &'a Plan) -> Self {
        let figure =
            |unit, value: u32| written_figure(plan.lang, unit, &FigureValue::Whole(value.into()));
        let mut limit = String::new();
        if let Told::Present(known) = &plan.limit {
            // Working days and calendar days are never added up.
            let units = [
                (known.working_days, FigureUnit::WorkingDays),
                (known.days, FigureUnit::Days),
            ];
            for (days, unit) in units.into_iter().filter(|(days, _)| *days > 0) {
                if !limit.is_empty() {
                    limit.push_str(" + ");
                }
                limit.push_str(&figure(unit, days));
            }
        }
        Self {
            plan,
            limit,
            free: figure(FigureUnit::Fen, 0),
        }
    }

    /// What the plan says of `aspect`, or who knows.
    fn said(&self, aspect: Aspect) -> Result<Vec<Entry<'_>>, &Contact> {
        let plan = self.plan;
        let mut said = Vec::new();
        let mut say = |title, rest, cites| said.push(Entry { title, rest, cites });
        let unsaid = match aspect {
            Aspect::Outcome => {
                let outcome = &plan.outcome;
                say(&outcome.title, &outcome.text, &outcome.cites);
                None
            }
            Aspect::Steps => {
                let unsaid = told(&plan.steps, |steps| {
                    for step in steps {
                        say(&step.title, &step.text, &step.cites);
                    }
                });
                let ways = plan.choice.iter().flat_map(|choice| &choice.ways);
                let mut chosen = false;
                for way in ways {
                    say(&way.title, &way.brings, &way.cites);
                    chosen = true;
                }
                unsaid.filter(|_| !chosen)
            }
            Aspect::Papers => told(&plan.papers, |papers| {
                for paper in papers {
                    say(&paper.name, &paper.text, &paper.cites);
                }
            }),
            Aspect::Place => told(&plan.place, |contacts| {
                for contact in contacts {
                    say(
                        &contact.name,
                        contact.phone.as_deref().unwrap_or_default(),
                        &[],
                    );
                }
            }),
            Aspect::Limit => told(&plan.limit, |limit| say(&self.limit, "", &limit.cites)),
            Aspect::Fee => told(&plan.fee, |fee| {
                if fee.amounts.is_empty() {
                    say(&self.free, "", &fee.cites);
                }
                for amount in &fee.amounts {
                    say(amount, "", &fee.cites);
                }
            }),
            Aspect::Warnings => {
                for item in &plan.warnings {
                    say(&item.title, &item.text, &item.cites);
                }
                None
            }
            Aspect::Workings => {
                for line in plan.workings.iter().flat_map(|working| &working.lines) {
                    say(&line.label, &line.value, &line.cites);
                }
                None
            }
        };
        match unsaid {
            None => Ok(said),
            Some(Unsaid::Unknown(contact)) => Err(contact),
            // What is not needed says why.
            Some(Unsaid::NotNeeded(reason)) => Ok(vec![Entry {
                title: reason,
                rest: "",
                cites: &[],
            }]),
        }
    }
}

enum Unsaid<'a> {
    NotNeeded(&'a str),
    Unknown(&'a Contact),
}

fn told<'a, T>(told: &'a Told<T>, mut present: impl FnMut(&'a T)) -> Option<Unsaid<'a>> {
    match told {
        Told::Present(value) => {
            present(value);
            None
        }
        Told::NotNeeded(reason) => Some(Unsaid::NotNeeded(reason)),
        Told::Unknown(contact) => Some(Unsaid::Unknown(contact)),
    }
}

/// Whether two texts are the same without the `names` of the two cases, which differ by themselves.
pub(super) fn alike(left: &str, right: &str, names: [&str; 2]) -> bool {
    let (mut left, mut right) = (left.as_bytes(), right.as_bytes());
    loop {
        for name in [names[0], names[1], names[0]] {
            left = left.strip_prefix(name.as_bytes()).unwrap_or(left);
            right = right.strip_prefix(name.as_bytes()).unwrap_or(right);
        }
        match (left.split_first(), right.split_first()) {
            (Some((first, others)), Some((same, rest))) if first == same => {
                (left, right) = (others, rest);
            }
            (first, same) => return first.is_none() && same.is_none(),
        }
    }
}

/// What only `this` of two plans says, in words; clauses behind it are added to `cards`.
fn only(
    plan: &Plan,
    this: &[Entry<'_>],
    other: &[Entry<'_>],
    names: [&str; 2],
    cards: &mut Vec<ClauseCard>,
) -> String {
    let mut words = String::new();
    for entry in this {
        let mut titled = false;
        let mut said = false;
        for other in other {
            if alike(entry.title, other.title, names) {
                titled = true;
                said |= alike(entry.rest, other.rest, names);
            }
        }
        if said {
            continue;
        }
        for (before, text) in [(" / ", entry.title), (" — ", entry.rest)] {
            if before == " / " || titled && !text.is_empty() {
                if !words.is_empty() {
                    words += before;
                }
                words += text;
            }
        }
        cited(plan, entry.cites, cards);
    }
    words
}

fn cited(plan: &Plan, of: &[usize], cards: &mut Vec<ClauseCard>) {
    for at in of {
        cards.extend(plan.sources.get(*at).cloned());
    }
}

/// Every aspect of `there` beside `own`, with the clauses that make it differ.
pub(super) fn points(own: &Plan, there: &Plan, names: [&str; 2]) -> Vec<(Point, Vec<ClauseCard>)> {
    let (mine, theirs) = (Spoken::of(own), Spoken::of(there));
    let mut points = Vec::with_capacity(Aspect::ALL.len());
    for aspect in Aspect::ALL {
        let said = [theirs.said(aspect), mine.said(aspect)];
        let mut cards = Vec::new();
        let mut side = |this: usize, plan| match &said[this] {
            Err(contact) => Side::Unknown((*contact).clone()),
            Ok(known) => {
                let other = said[1 - this].as_deref().unwrap_or_default();
                Side::Known(only(plan, known, other, names, &mut cards))
            }
        };
        let (here, instead) = (side(0, there), side(1, own));
        let nothing = |side: &Side| matches!(side, Side::Known(said) if said.is_empty());
        let standing = match (&here, &instead) {
            // What nobody knows of either place tells them not apart.
            (Side::Unknown(_), Side::Unknown(_)) => Standing::Same,
            (Side::Unknown(_), Side::Known(_)) => Standing::Unknown,
            _ if nothing(&here) && nothing(&instead) => Standing::Same,
            _ => Standing::Differs,
        };
        if standing == Standing::Differs && cards.is_empty() {
            // What has no clause of its own follows from the answer.
            cited(there, &there.outcome.cites, &mut cards);
        }
        let point = Point {
            aspect,
            standing,
            here,
            there: instead,
            cites: Vec::new(),
        };
        points.push((point, cards));
    }
    points
}
