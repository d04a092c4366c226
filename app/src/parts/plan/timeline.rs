//! What agencies do one after the other as a picture: for how long at most, and the last day. The
//! list above says the same in words. Where something has no known length, or may be done beside
//! something else, there is no picture.

use super::super::Scene;
use super::told::limit;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::Actor;
use seeds::plan::{Plan, PlanLimit, PlanStep, Told};

/// Width of the picture and height of a row, in its own units.
const WIDE: u32 = 320;
const HIGH: usize = 40;

/// The picture; nothing where no step has a time limit, or there is nothing to set in order.
pub(super) fn timeline(scene: &Scene<'_>, plan: &Plan, steps: &[PlanStep]) -> Markup {
    let timed = steps.iter().filter_map(|step| match &step.limit {
        Told::Present(limit) => Some((step, limit)),
        Told::NotNeeded(_) | Told::Unknown(_) => None,
    });
    let timed: Vec<(&PlanStep, &PlanLimit)> = timed.collect();
    let total: u32 = timed.iter().map(|(_, limit)| days(limit)).sum();
    let in_turn = |(step, _): &(&PlanStep, &PlanLimit)| step.actor == Actor::Agency;
    if total == 0 || timed.len() < 2 || !timed.iter().all(in_turn) {
        return Markup::default();
    }
    let ui = scene.ui();
    let mut rows = Vec::with_capacity(timed.len() + 1);
    let mut past = 0;
    for (at, (step, known)) in timed.iter().enumerate() {
        let words = [step.title.as_str(), "  ", &limit(scene, known)].concat();
        let from = (past * WIDE / total).min(WIDE - 8).to_string();
        let wide = (days(known) * WIDE / total).max(8).to_string();
        past += days(known);
        rows.push(row(at, &words, Some((from, wide))));
    }
    if let Told::Present(PlanLimit {
        ends: Some(day), ..
    }) = &plan.limit
    {
        let words = [ui.plan.ends, ui.plan.colon, &day.to_string()].concat();
        rows.push(row(timed.len(), &words, None));
    }
    html! {
        svg class="timeline" viewBox={ "0 0 320 " ((rows.len() * HIGH).to_string()) } aria-hidden="true" {
            @for row in &rows { (row) }
        }
    }
}

/// Days of both kinds, for the length of a bar; they are never added up in words.
const fn days(limit: &PlanLimit) -> u32 {
    limit.working_days + limit.days
}

fn row(at: usize, words: &str, bar: Option<(String, String)>) -> Markup {
    let y = |below: usize| (at * HIGH + below).to_string();
    html! {
        text y=(y(14)) { (words) }
        @if let Some((from, wide)) = bar {
            rect x=(from) y=(y(20)) width=(wide) {}
        }
    }
}
