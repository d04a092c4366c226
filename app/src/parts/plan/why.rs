//! Why it is this result, and which single answer would change it.

use super::super::Scene;
use super::super::pieces::{beside, item, list, paragraph};
use crate::parts::markup::{IntoMarkup, Markup, html, shown};
use seeds::plan::{Plan, PlanFlip};

/// The answers that decide, then the answers that would change the result.
pub(super) fn why(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let decides = |question: &str| plan.why.deciding.iter().any(|id| id == question);
    let deciding = plan
        .answers
        .iter()
        .filter(|answer| decides(&answer.question))
        .map(|answer| {
            let text = [&answer.name, words.colon, &answer.answer].concat();
            item("", text.markup())
        });
    let deciding: Vec<_> = deciding.collect();
    if deciding.is_empty() {
        return paragraph("", words.deciding_none);
    }
    let flips = plan
        .why
        .flips
        .iter()
        .map(|other| item("", flip(scene, other)));
    let flips: Vec<_> = flips.collect();
    let flips = if flips.is_empty() {
        ().markup()
    } else {
        list("flips", flips)
    };
    beside(vec![
        paragraph("", words.deciding),
        list("", deciding),
        flips,
    ])
}

fn flip(scene: &Scene<'_>, flip: &PlanFlip) -> Markup {
    let words = &scene.ui().plan;
    let [before, between, after] = words.flip;
    let condition = [before, &flip.name, between, &flip.answer, after].concat();
    let then = match (&flip.becomes, &flip.asks) {
        (Some(becomes), _) => becomes.clone(),
        (None, Some(asks)) => [words.asks, asks].concat(),
        (None, None) => String::new(),
    };
    html! { (shown(condition)) b  { (shown(then)) } }.markup()
}
