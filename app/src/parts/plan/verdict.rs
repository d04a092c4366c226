//! The answer.

use super::super::Scene;
use super::super::contacts::contact_link;
use super::super::evidence::{cites, level_tag};
use super::super::pieces::{paragraph, tag};
use crate::parts::markup::{Markup, html};
use seeds::catalogue::{Level, Tone};
use seeds::plan::Plan;

/// The answer, what supports it, and whom to ask where the support is weak.
pub(super) fn verdict(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let ui = scene.ui();
    let (class, tagged) = match plan.outcome.tone {
        Tone::Nothing => ("verdict", "tag fine"),
        Tone::Act => ("verdict must", "tag kite"),
        Tone::Later => ("verdict later", "tag doubt"),
        Tone::Answer => ("verdict answer", "tag"),
        Tone::Ask => ("verdict ask", "tag"),
    };
    let tone = ui.plan.tone(plan.outcome.tone);
    html! {
        section class=(class) {
            (tag(tagged, tone.sign, tone.word))
            h1 id="question" tabindex="-1" { (plan.outcome.title) }
            (paragraph("", &plan.outcome.text))
            (confirm(scene, plan))
            p { (cites(scene, &plan.sources, &plan.outcome.cites)) }
        }
        @if plan.recheck_due { p class="note" { (ui.recheck) } }
    }
}

fn confirm(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let [before, after] = scene.ui().plan.confirm;
    html! {
        @if plan.level != Level::Official {
            p {
                (level_tag(scene.address.lang, plan.level)) " "
                (before) @if let Some(hotline) = &plan.hotline { (contact_link(hotline)) } (after)
            }
        }
    }
}
