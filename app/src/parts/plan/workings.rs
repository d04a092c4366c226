//! 怎么算出来的: calculations, line by line.

use super::super::evidence::cites;
use super::super::pieces::fold;
use super::super::scene::Scene;
use crate::parts::markup::{Markup, html};
use seeds::calculators::Amount;
use seeds::plan::{Plan, PlanLine, PlanWorking};

/// Every calculation of the plan as a table.
pub(super) fn workings(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if plan.workings.is_empty() {
        return Markup::default();
    }
    let tables = html! { @for working in &plan.workings { (table(scene, plan, working)) } };
    fold(scene.ui().plan.workings, tables)
}

/// A calculation as a table, which stacks on phones; its clauses once, beside its name.
fn table(scene: &Scene<'_>, plan: &Plan, working: &PlanWorking) -> Markup {
    let [item, formula, result] = scene.ui().plan.columns;
    let lines = &working.lines;
    let last = lines.iter().rposition(|line| line.amount != Amount::None);
    let cited = lines.iter().flat_map(|line| line.cites.iter().copied());
    let cited: Vec<usize> = cited.collect();
    html! {
        table class="sums" {
            caption { (working.title) " " (cites(scene, &plan.sources, &cited)) }
            thead {
                tr {
                    th scope="col" { (item) }
                    th scope="col" { (formula) }
                    th scope="col" class="n" { (result) }
                }
            }
            tbody {
                @for (at, row) in lines.iter().enumerate() { (line(row, last == Some(at))) }
            }
        }
    }
}

fn line(line: &PlanLine, last: bool) -> Markup {
    html! {
        tr class=[last.then_some("sum")] {
            th scope="row" { (line.label) }
            td { (line.formula) }
            td class="n" { (line.value) }
        }
    }
}
