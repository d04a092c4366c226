//! 怎么算出来的: calculations, line by line.

use super::super::Scene;
use super::super::evidence::cites;
use super::super::pieces::{beside, details};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use seeds::calculators::Amount;
use seeds::plan::{Plan, PlanLine, PlanWorking};

/// Every calculation of the plan as a table.
pub(super) fn workings(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    if plan.workings.is_empty() {
        return ().markup();
    }
    let tables = plan
        .workings
        .iter()
        .map(|working| table(scene, plan, working));
    details(true, words.workings, beside(tables.collect()))
}

fn table(scene: &Scene<'_>, plan: &Plan, working: &PlanWorking) -> Markup {
    let [item, formula, source, result] = scene.ui().plan.columns;
    let last = working
        .lines
        .iter()
        .rposition(|line| line.amount != Amount::None);
    let lines = working.lines.iter().enumerate();
    let lines: Vec<_> = lines
        .map(|(at, row)| line(scene, plan, row, last == Some(at)))
        .collect();
    html! { div class="scroll" tabindex="0" role="region" aria-label=[given(working.title.clone())] { table  { caption  { (shown(working.title.clone())) } thead  { tr  { th scope="col" { (shown(item)) } th scope="col" { (shown(formula)) } th scope="col" { (shown(source)) } th scope="col" class="n" { (shown(result)) } } } tbody  { (shown(lines)) } } } }
    .markup()
}

fn line(scene: &Scene<'_>, plan: &Plan, line: &PlanLine, last: bool) -> Markup {
    let class = last.then_some("sum");
    html! { tr class=[given(class)] { th scope="row" { (shown(line.label.clone())) } td  { (shown(line.formula.clone())) } td  { (shown(cites(scene, &plan.sources, &line.cites))) } td class="n" { (shown(line.value.clone())) } } }
    .markup()
}
