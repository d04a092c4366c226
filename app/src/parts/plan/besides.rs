//! What belongs to the case and is not this plan's subject: each with a way there that takes the
//! answers along.

use super::super::pieces::{button, hidden};
use super::super::scene::Scene;
use crate::form::{Action, STATE};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use seeds::plan::{Plan, PlanBeside};

/// The guides beside the plan's; nothing where there is none.
pub(super) fn besides(scene: &Scene<'_>, plan: &Plan) -> Markup {
    html! {
        @if !plan.besides.is_empty() {
            section class="besides no-print" {
                b { (scene.ui().plan.besides) }
                @for one in &plan.besides { (beside(scene, one)) }
            }
        }
    }
}

fn beside(scene: &Scene<'_>, beside: &PlanBeside) -> Markup {
    html! {
        @if beside.carries.is_empty() {
            p { a href=(scene.path(Page::Guide(beside.guide.clone()))) { (beside.title) " →" } }
        } @else {
            form method="post" action=(scene.path(Page::Ask(beside.guide.clone()))) {
                (hidden(STATE, &beside.carries))
                p { (button("link", Action::Show, html! { (beside.title) " →" })) }
            }
        }
    }
}
