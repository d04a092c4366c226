//! A plan, answer first: the verdict, the first entrance, every task as one line that opens; then
//! what one brings; then what it rests on, folded.
//!
//! Everything is drawn unfolded, so that paper and a browser without scripts show all of it; the
//! program folds it (`device::stage`) and unfolds it again for printing.

mod besides;
mod choice;
pub(super) mod compare;
mod curve;
mod either;
mod facts;
mod items;
mod tasks;
mod timeline;
mod told;
mod trust;
mod verdict;
mod why;
mod workings;

use super::answers::Stands;
use super::pieces::fold;
use super::scene::Scene;
use super::{answers, contacts, evidence, share};
use crate::form::Planned;
use crate::parts::markup::{Markup, html};
use seeds::plan::{Plan, Told};

/// The whole plan.
pub(super) fn plan(scene: &Scene<'_>, planned: &Planned, stands: Stands) -> Markup {
    let plan = &planned.plan;
    let ui = scene.ui();
    let words = &ui.plan;
    let [before, after] = words.as_of;
    html! {
        div class=(if tasks::many(plan) { "plan long" } else { "plan" }) {
            (verdict::verdict(scene, plan))
            div class="split" {
                div {
                    (tasks::tasks(scene, plan))
                    (either::either(scene, plan))
                    (choice::choice(scene, plan))
                    (trust::trust(scene, plan))
                    (items::papers(scene, plan))
                    (facts::facts(scene, plan))
                    (items::warnings(scene, plan))
                    (place(scene, plan))
                    (besides::besides(scene, plan))
                    (curve::curve(scene, plan))
                    (workings::workings(scene, plan))
                    // Paper cannot answer another way.
                    div class="no-print" { (fold(words.why, why::why(scene, plan))) }
                    (fold(ui.ask.answers, html! {
                        div id="answers" { (answers::of_plan(scene, planned, stands)) }
                    }))
                    (items::remedies(scene, plan))
                    (sources(scene, plan))
                    p class="soft small" { (before) (plan.as_of.to_string()) (after) }
                    @if plan.stale_words { p class="soft small" { (ui.stale) } }
                }
                aside { (share::share(scene, planned)) }
            }
        }
    }
}

/// Every entrance, where there are more than the tasks name.
fn place(scene: &Scene<'_>, plan: &Plan) -> Markup {
    match &plan.place {
        Told::NotNeeded(_) => Markup::default(),
        place => fold(
            scene.ui().plan.place,
            html! {
                div id="place" {
                    (told::told(scene, place, |place| contacts::contacts(scene.address.lang, place)))
                }
            },
        ),
    }
}

fn sources(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if plan.sources.is_empty() {
        return Markup::default();
    }
    let body = html! { div id="sources" { (evidence::sources(scene, &plan.sources)) } };
    fold(scene.ui().plan.sources, body)
}
