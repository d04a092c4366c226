//! Ways of which the person takes one: beside each other, never in a row with steps; what cannot be
//! undone last, and said so.

use super::super::contacts::contact_link;
use super::super::evidence::cites;
use super::super::pieces::tag;
use super::super::scene::Scene;
use super::items::depends_on;
use crate::parts::markup::{Markup, html};
use seeds::plan::{Plan, PlanAlternative};

/// The alternatives of a plan.
pub(super) fn choice(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let Some(choice) = &plan.choice else {
        return Markup::default();
    };
    let [before, after] = scene.ui().plan.one_of;
    html! {
        section id="choice" {
            h2 { (choice.title) (before) (choice.ways.len().to_string()) (after) }
            ul class="choices" { @for way in &choice.ways { (one(scene, plan, way)) } }
        }
    }
}

fn one(scene: &Scene<'_>, plan: &Plan, way: &PlanAlternative) -> Markup {
    let words = &scene.ui().plan;
    let [brings, costs, whom, loses] = words.way;
    let told = [
        (brings, &way.brings),
        (costs, &way.costs),
        (whom, &way.whom),
    ];
    html! {
        li class=[way.loses.is_some().then_some("last")] {
            h3 { (way.title) @if way.loses.is_some() { " " (tag("tag kite", "!", words.irreversible)) } }
            (depends_on(scene, way.depends_on.as_deref()))
            @if let Some(lost) = &way.loses { p { b { (loses) (lost) } } }
            @for (name, text) in told { p { span class="soft" { (name) } (text) } }
            p class="small" {
                @for contact in &way.contacts { (contact_link(contact)) " " }
                (cites(scene, &plan.sources, &way.cites))
            }
        }
    }
}
