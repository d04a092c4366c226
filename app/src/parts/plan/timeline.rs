//! What agencies do one after the other as a picture, in grey since it is their time: which step, for
//! how long at most, from when until when. The list above says the same in words. Where something has no known length, or may be done beside
//! something else, there is no picture.

use super::super::evidence::cites;
use super::super::scene::Scene;
use super::told::{known, limit};
use crate::parts::markup::{Markup, html};
use seeds::calendar::Date;
use seeds::catalogue::Actor;
use seeds::plan::{Plan, PlanLimit, PlanStep};

/// Width of the picture and height of a row, in its own units.
const WIDE: u32 = 320;
const HIGH: usize = 58;

/// The picture; nothing where no step has a time limit, or there is nothing to set in order.
pub(super) fn timeline(scene: &Scene<'_>, plan: &Plan, steps: &[PlanStep]) -> Markup {
    let timed = steps.iter();
    let timed = timed.filter_map(|step| Some((step, known(&step.limit)?)));
    let timed: Vec<(&PlanStep, &PlanLimit)> = timed.collect();
    let total: u32 = timed.iter().map(|(_, limit)| days(limit)).sum();
    let in_turn = |(step, _): &(&PlanStep, &PlanLimit)| step.actor == Actor::Agency;
    if total == 0 || timed.len() < 2 || !timed.iter().all(in_turn) {
        return Markup::default();
    }
    let ui = scene.ui();
    let words = &ui.plan;
    let mut rows = Vec::with_capacity(timed.len() + 1);
    let cited = timed.iter().flat_map(|(_, limit)| limit.cites.clone());
    let cited: Vec<usize> = cited.collect();
    let mut past = 0;
    let mut begins = Some(Reached::Known(plan.as_of));
    for (at, (step, length)) in timed.iter().enumerate() {
        let name = [ui.agency, words.colon, &step.title].concat();
        let ends = begins.and_then(|begins| begins.after(scene, length));
        let when = begins.zip(ends).map(|(begins, ends)| {
            let [begins, ends] = [begins, ends].map(|day| day.written(scene, plan));
            ["  ", &begins, " – ", &ends].concat()
        });
        let when = [limit(scene, length), when.unwrap_or_default()].concat();
        begins = ends;
        let from = (past * WIDE / total).min(WIDE - 8).to_string();
        let wide = (days(length) * WIDE / total).max(8).to_string();
        past += days(length);
        rows.push(row(at, &name, &when, &from, &wide));
    }
    html! {
        figure {
            figcaption class="small soft" { (words.agency_time) " " (cites(scene, &plan.sources, &cited)) }
            svg class="timeline" viewBox={ "0 0 320 " ((rows.len() * HIGH).to_string()) } aria-hidden="true" {
                @for row in &rows { (row) }
            }
            @if let Some(Reached::About(_)) = begins { p class="small soft" { (words.about_note) } }
        }
    }
}

/// A day on the way.
#[derive(Clone, Copy)]
enum Reached {
    /// Its holidays are known.
    Known(Date),
    /// Holidays before it are not known yet.
    About(Date),
}

impl Reached {
    /// The last day of a stage that begins then.
    fn after(self, scene: &Scene<'_>, limit: &PlanLimit) -> Option<Self> {
        let calendar = &scene.pack.guide.calendar;
        let (Self::Known(from) | Self::About(from)) = self;
        let known = calendar.working_day_after(from, limit.working_days);
        let mut day = known.or_else(|| calendar.about_after(from, limit.working_days))?;
        for _ in 0..limit.days {
            day = day.tomorrow()?;
        }
        Some(match (self, known) {
            (Self::Known(_), Some(_)) => Self::Known(day),
            _ => Self::About(day),
        })
    }

    fn written(self, scene: &Scene<'_>, plan: &Plan) -> String {
        let words = &scene.ui().plan;
        let (about, day) = match self {
            Self::Known(day) => ("", day),
            Self::About(day) => (words.about, day),
        };
        let wording = scene.address.lang.wording();
        let pattern = match day.year() == plan.as_of.year() {
            true => wording.day_of_year(),
            false => wording.day_of_other_year(),
        };
        [about, &wording.written_day(pattern, day)].concat()
    }
}

/// Days of both kinds, for the length of a bar; they are never added up in words.
const fn days(limit: &PlanLimit) -> u32 {
    limit.working_days + limit.days
}

fn row(at: usize, name: &str, when: &str, from: &str, wide: &str) -> Markup {
    let y = |below: usize| (at * HIGH + below).to_string();
    html! {
        text y=(y(14)) { (name) }
        text class="when" y=(y(32)) { (when) }
        rect x=(from) y=(y(38)) width=(wide) {}
    }
}
