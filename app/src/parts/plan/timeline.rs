//! The steps as a picture: whose turn it is, for how long at most, and the last day. The list
//! below says the same in words.

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
    let days = |limit: &Told<PlanLimit>| match limit {
        Told::Present(limit) => limit.working_days + limit.days,
        Told::NotNeeded(_) | Told::Unknown(_) => 0,
    };
    let total: u32 = steps.iter().map(|step| days(&step.limit)).sum();
    if total == 0 || steps.len() < 2 {
        return Markup::default();
    }
    let ui = scene.ui();
    let mut rows = Vec::with_capacity(steps.len() + 1);
    let mut past = 0;
    for (at, step) in steps.iter().enumerate() {
        let (class, actor) = match step.actor {
            Actor::You => ("me", ui.you),
            Actor::Employer => ("", ui.employer),
            Actor::Agency => ("", ui.agency),
        };
        let (class, time) = match &step.limit {
            Told::Present(known) => (class, limit(scene, known)),
            Told::NotNeeded(_) => (class, String::new()),
            Told::Unknown(_) => ("unknown", ui.plan.unknown.word.to_owned()),
        };
        let long = days(&step.limit);
        let number = (at + 1).to_string();
        let words = [&number, "  ", actor, "  ", &time].concat();
        let from = (past * WIDE / total).min(WIDE - 8).to_string();
        let wide = (long * WIDE / total).max(8).to_string();
        past += long;
        rows.push(row(
            at,
            &words,
            Some(((!class.is_empty()).then_some(class), from, wide)),
        ));
    }
    if let Told::Present(PlanLimit {
        ends: Some(day), ..
    }) = &plan.limit
    {
        let words = [ui.plan.ends, ui.plan.colon, &day.to_string()].concat();
        rows.push(row(steps.len(), &words, None));
    }
    html! {
        svg class="timeline" viewBox={ "0 0 320 " ((rows.len() * HIGH).to_string()) } aria-hidden="true" {
            @for row in &rows { (row) }
        }
    }
}

fn row(at: usize, words: &str, bar: Option<(Option<&'static str>, String, String)>) -> Markup {
    let y = |below: usize| (at * HIGH + below).to_string();
    html! {
        text y=(y(14)) { (words) }
        @if let Some((class, from, wide)) = bar {
            rect class=[class] x=(from) y=(y(20)) width=(wide) {}
        }
    }
}
