//! A plan, answer first: verdict, numbers, what needs no action, steps, papers, places; then what
//! it rests on.

pub(super) mod compare;
mod curve;
mod facts;
mod items;
mod timeline;
mod told;
mod verdict;
mod why;
mod workings;

use super::pieces::details;
use super::{Scene, answers, contacts, evidence, share};
use crate::form::Planned;
use crate::parts::markup::{Markup, html};
use seeds::plan::Plan;

/// The whole plan.
pub(super) fn plan(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let plan = &planned.plan;
    let ui = scene.ui();
    let words = &ui.plan;
    let [before, after] = words.as_of;
    html! {
        div class="plan" {
            (verdict::verdict(scene, plan))
            (facts::facts(scene, plan))
            div class="split" {
                div {
                    (curve::curve(scene, plan))
                    (items::spared(scene, plan))
                    (items::steps(scene, plan))
                    (items::papers(scene, plan))
                    section id="place" {
                        h2 { (words.place) }
                        (told::told(scene, &plan.place, |place| {
                            contacts::contacts(scene.address.lang, place)
                        }))
                    }
                    (items::warnings(scene, plan))
                    (workings::workings(scene, plan))
                    // Paper cannot answer another way.
                    div class="no-print" { (details(false, words.why, why::why(scene, plan))) }
                    (items::remedies(scene, plan))
                    section id="answers" { h2 { (ui.ask.answers) } (answers::of_plan(scene, planned)) }
                    (sources(scene, plan))
                    p class="soft small" { (before) (plan.as_of.to_string()) (after) }
                    @if plan.stale_words { p class="soft small" { (ui.stale) } }
                }
                aside { (share::share(scene, planned)) }
            }
        }
    }
}

fn sources(scene: &Scene<'_>, plan: &Plan) -> Markup {
    html! {
        @if !plan.sources.is_empty() {
            section id="sources" {
                h2 { (scene.ui().plan.sources) }
                (evidence::sources(scene, &plan.sources))
            }
        }
    }
}
