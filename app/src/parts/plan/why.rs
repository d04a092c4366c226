//! Why it is this result, and which single answer would change it.

use super::super::pieces::paragraph;
use super::super::scene::Scene;
use crate::parts::markup::{Markup, html};
use seeds::plan::{Plan, PlanAnswer, PlanFlip};

/// The answers that decide, then the answers that would change the result.
pub(super) fn why(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let decides = |answer: &&PlanAnswer| plan.why.deciding.contains(&answer.question);
    if !plan.answers.iter().any(|answer| decides(&answer)) {
        return paragraph("", words.deciding_none);
    }
    html! {
        p { (words.deciding) }
        ul {
            @for answer in plan.answers.iter().filter(decides) {
                li { (answer.name) (words.colon) (answer.answer) }
            }
        }
        @if !plan.why.flips.is_empty() {
            ul class="flips" { @for other in &plan.why.flips { li { (flip(scene, other)) } } }
        }
    }
}

fn flip(scene: &Scene<'_>, flip: &PlanFlip) -> Markup {
    let words = &scene.ui().plan;
    let [before, between, after] = words.flip;
    html! {
        (before) (flip.name) (between) (flip.answer) (after)
        b {
            @match (&flip.becomes, &flip.asks) {
                (Some(becomes), _) => { (becomes) }
                (None, Some(asks)) => { (words.asks) (asks) }
                (None, None) => {}
            }
        }
    }
}
