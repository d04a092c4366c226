//! What follows once an open answer is known: each way in one line that opens its plan.

use super::super::pieces::{button, hidden};
use super::super::scene::Scene;
use crate::form::{Action, STATE};
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use seeds::plan::{Plan, PlanFlip};

/// Where an answer must be found out: what each answer leads to, ready to open.
pub(super) fn either(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let Some(open) = plan.outcome.open.as_deref() else {
        return Markup::default();
    };
    let words = &scene.ui().plan;
    let ways = plan.why.flips.iter();
    let ways = ways.filter(|flip| flip.question == open && !flip.state.is_empty());
    let ways: Vec<&PlanFlip> = ways.collect();
    let action = scene.path(Page::Ask(plan.guide.clone()));
    html! {
        @if !ways.is_empty() {
            section id="either" {
                h2 { (words.either) }
                ul class="tasks" {
                    @for way in ways {
                        li {
                            form class="no-print" method="post" action=(action) {
                                (hidden(STATE, &way.state))
                                (button("quiet", Action::Show, &way.answer))
                            }
                            p {
                                // On the screen the button says it.
                                span class="print-only" { (way.answer) (words.colon) }
                                @match (&way.becomes, &way.asks) {
                                    (Some(becomes), _) => { b { (becomes) } }
                                    (None, Some(asks)) => { (words.asks) (asks) }
                                    (None, None) => {}
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
