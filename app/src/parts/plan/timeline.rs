//! What agencies do one after the other as a picture, in grey since it is their time: which step, for
//! how long at most, from when until when. The list above says the same in words. Where something has no known length, or may be done beside
//! something else, there is no picture.

use super::super::evidence::cites;
use super::super::scene::Scene;
use super::told;
use crate::parts::markup::{Markup, html};
use seeds::plan::{Plan, Reached, Stage};

/// Width of the picture and height of a row, in its own units.
const WIDE: u32 = 320;
const HIGH: usize = 58;

/// The picture; nothing where there is nothing to set in order.
pub(super) fn timeline(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let stages = plan.stages(&scene.pack.guide.calendar);
    let Some(last) = stages.last() else {
        return Markup::default();
    };
    let ui = scene.ui();
    let words = &ui.plan;
    let total: u32 = stages.iter().map(|stage| stage.limit.in_all()).sum();
    let cited = stages.iter().flat_map(|stage| stage.limit.cites.clone());
    let cited: Vec<usize> = cited.collect();
    let mut past = 0;
    let mut rows = Vec::with_capacity(stages.len());
    for (at, Stage { step, limit, days }) in stages.iter().enumerate() {
        let name = [ui.agency, words.colon, &step.title].concat();
        let when = days.map(|days| {
            let [begins, ends] = days.map(|day| reached(scene, plan, day));
            ["  ", &begins, " – ", &ends].concat()
        });
        let when = [told::limit(scene, limit), when.unwrap_or_default()].concat();
        let from = (past * WIDE / total).min(WIDE - 8).to_string();
        let wide = (limit.in_all() * WIDE / total).max(8).to_string();
        past += limit.in_all();
        rows.push(row(at, &name, &when, &from, &wide));
    }
    html! {
        figure {
            figcaption class="small soft" { (words.agency_time) " " (cites(scene, &plan.sources, &cited)) }
            svg class="timeline" viewBox={ "0 0 320 " ((rows.len() * HIGH).to_string()) } aria-hidden="true" {
                @for row in &rows { (row) }
            }
            @if let Some([_, Reached::About(_)]) = last.days { p class="small soft" { (words.about_note) } }
        }
    }
}

fn reached(scene: &Scene<'_>, plan: &Plan, reached: Reached) -> String {
    let (about, day) = match reached {
        Reached::Known(day) => ("", day),
        Reached::About(day) => (scene.ui().plan.about, day),
    };
    let wording = scene.address.lang.wording();
    let pattern = match day.year() == plan.as_of.year() {
        true => wording.day_of_year(),
        false => wording.day_of_other_year(),
    };
    [about, &wording.written_day(pattern, day)].concat()
}

fn row(at: usize, name: &str, when: &str, from: &str, wide: &str) -> Markup {
    let y = |below: usize| (at * HIGH + below).to_string();
    html! {
        text y=(y(14)) { (name) }
        text class="when" y=(y(32)) { (when) }
        rect x=(from) y=(y(38)) width=(wide) {}
    }
}
