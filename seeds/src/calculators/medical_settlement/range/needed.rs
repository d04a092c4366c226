//! Which parameters a bill asks for, as far as it is known.

use super::super::case::{Case, Situation};
use super::super::formula::pay;
use super::draft::{Draft, Lacking};
use super::ends::{EMPTY, End};
use crate::calculators::CalculationFault;

impl Draft {
    /// Missing parameters that the bill asks for, whatever is missing of it. One whose need rests on
    /// another missing one may follow when that is given.
    pub(super) fn needed(&self) -> Result<Vec<Lacking>, CalculationFault> {
        let outside = self.outside(End::Low);
        let nth = self.nth.unwrap_or(self.nth_same_city.unwrap_or(1) + 1);
        let mut needed = Vec::new();
        for level in self.levels() {
            for transferred_from in self.transfers(level) {
                for remote in self.situations() {
                    let same = if remote == Situation::Home { nth } else { 1 };
                    let case = Case {
                        total: self.total,
                        self_full: outside,
                        class_b: self.class_b(outside, End::High),
                        level,
                        nth,
                        nth_same_city: self.nth_same_city.or(Some(same)),
                        transferred_from,
                        retiree: self.retiree.unwrap_or(true),
                        remote,
                        ..EMPTY
                    };
                    let asked = pay(&self.parameters, &case)?.0.missing;
                    let asked = asked.into_iter().map(Lacking::Parameter);
                    let new: Vec<_> = asked.filter(|name| !needed.contains(name)).collect();
                    needed.extend(new);
                }
            }
        }
        Ok(needed)
    }
}
