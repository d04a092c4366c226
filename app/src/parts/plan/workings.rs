//! 怎么算出来的: calculations, line by line.

use super::super::Scene;
use super::super::evidence::cites;
use super::super::pieces::{beside, details};
use leptos::prelude::*;
use seeds::calculators::Amount;
use seeds::plan::{Plan, PlanLine, PlanWorking};

/// Every calculation of the plan as a table.
pub(super) fn workings(scene: &Scene<'_>, plan: &Plan) -> AnyView {
    let words = &scene.ui().plan;
    if plan.workings.is_empty() {
        return ().into_any();
    }
    let tables = plan
        .workings
        .iter()
        .map(|working| table(scene, plan, working));
    details(true, words.workings, beside(tables.collect()))
}

fn table(scene: &Scene<'_>, plan: &Plan, working: &PlanWorking) -> AnyView {
    let [item, formula, source, result] = scene.ui().plan.columns;
    let last = working
        .lines
        .iter()
        .rposition(|line| line.amount != Amount::None);
    let lines = working.lines.iter().enumerate();
    let lines: Vec<_> = lines
        .map(|(at, row)| line(scene, plan, row, last == Some(at)))
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=working.title.clone()>
            <table>
                <caption>{working.title.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{item}</th>
                        <th scope="col">{formula}</th>
                        <th scope="col">{source}</th>
                        <th scope="col" class="n">{result}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(scene: &Scene<'_>, plan: &Plan, line: &PlanLine, last: bool) -> AnyView {
    let class = last.then_some("sum");
    view! {
        <tr class=class>
            <th scope="row">{line.label.clone()}</th>
            <td>{line.formula.clone()}</td>
            <td>{cites(scene, &plan.sources, &line.cites)}</td>
            <td class="n">{line.value.clone()}</td>
        </tr>
    }
    .into_any()
}
