//! Which outcome wins where the conditions of several hold: what `over` declares. The outcomes are
//! read in an order that follows from it and from the list of questions, never from the order in
//! which they are written.

use super::Compiler;
use crate::calculators;
use crate::load::raw;
use crate::rules::Expr;

/// The rule of the outcome that is left when no other holds; every other wins over it.
const OTHERWISE: &str = "true";

/// The order in which outcomes are read, and what each wins over.
pub(super) struct Precedence {
    /// Indices of the written outcomes, as they are read.
    pub(super) order: Vec<usize>,
    /// For each outcome in that order the later ones that it wins over, also by way of others.
    pub(super) over: Vec<Vec<u16>>,
}

impl Compiler<'_> {
    /// Orders the outcomes, whose conditions are `whens`.
    pub(super) fn precedence(&mut self, raw: &raw::Guide, whens: &[Expr]) -> Precedence {
        let count = raw.outcomes.len();
        let mut wins = vec![vec![false; count]; count];
        for (winner, outcome) in raw.outcomes.iter().enumerate() {
            for named in &outcome.over {
                match raw.outcomes.iter().position(|other| other.id == *named) {
                    Some(loser) => wins[winner][loser] = true,
                    None => {
                        let mark = format!("\"{}\"", outcome.id);
                        let message = format!("`over` names `{named}`, which is no outcome");
                        self.fault(&[&mark, "over"], message, "");
                    }
                }
            }
        }
        let otherwise: Vec<usize> = (0..count)
            .filter(|at| raw.outcomes[*at].when == OTHERWISE)
            .collect();
        if let [rest] = otherwise[..] {
            for (winner, row) in wins.iter_mut().enumerate() {
                row[rest] |= winner != rest;
            }
        }
        close(&mut wins);
        if let Some(at) = (0..count).find(|at| wins[*at][*at]) {
            let id = &raw.outcomes[at].id;
            let message = format!("by `over`, `{id}` wins over itself");
            self.fault(&[&format!("\"{id}\""), "over"], message, "break the circle");
        }
        let keys: Vec<(Vec<u16>, &str)> = whens
            .iter()
            .zip(&raw.outcomes)
            .map(|(when, outcome)| (self.met(raw, when), outcome.id.as_str()))
            .collect();
        let mut order: Vec<usize> = Vec::with_capacity(count);
        while order.len() < count {
            let left = (0..count).filter(|at| !order.contains(at));
            let free = left.clone().filter(|at| {
                let waits = |winner: usize| wins[winner][*at] && !order.contains(&winner);
                !(0..count).any(waits)
            });
            // In a circle, which is a fault, none is free.
            let next = free.min_by(|one, other| keys[*one].cmp(&keys[*other]));
            let Some(next) = next.or_else(|| left.min()) else {
                break;
            };
            order.push(next);
        }
        let over = order.iter().map(|winner| {
            let losers = (0..).zip(&order).filter(|(_, at)| wins[*winner][**at]);
            losers.map(|(position, _)| position).collect()
        });
        Precedence {
            over: over.collect(),
            order,
        }
    }

    /// The questions that a condition reads, in the order in which it meets them.
    fn met(&mut self, raw: &raw::Guide, when: &Expr) -> Vec<u16> {
        let mut met = Vec::new();
        let mut calculated = Vec::new();
        when.walk(&mut |expr| match expr {
            Expr::Answer(question)
            | Expr::IsUnsure(question)
            | Expr::Over(question, ..)
            | Expr::Rows(question)
                if !met.contains(question) =>
            {
                met.push(*question);
            }
            Expr::Output(calculation, _) => calculated.push(usize::from(*calculation)),
            _ => {}
        });
        for calculation in calculated {
            let Some(calculation) = raw.calculations.get(calculation) else {
                continue;
            };
            let calculator = calculators::find(&calculation.calculator);
            for (name, shape, _) in calculator.map_or(&[][..], |it| it.inputs) {
                let rule = calculation.inputs.get(*name);
                let Some(input) = rule.and_then(|rule| self.input(rule, shape)) else {
                    continue;
                };
                for question in self.met(raw, &input) {
                    if !met.contains(&question) {
                        met.push(question);
                    }
                }
            }
        }
        met
    }
}

/// Who wins over a winner wins over whom that one wins over.
fn close(wins: &mut [Vec<bool>]) {
    for through in 0..wins.len() {
        let further = wins[through].clone();
        for row in wins.iter_mut().filter(|row| row[through]) {
            for (loses, also) in row.iter_mut().zip(&further) {
                *loses |= also;
            }
        }
    }
}

#[cfg(test)]
mod tests;
