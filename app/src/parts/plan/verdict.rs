//! The answer.

use super::super::Scene;
use super::super::contacts::contact_link;
use super::super::evidence::{cites, level_tag};
use super::super::pieces::{paragraph, tag};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
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
    let recheck = plan.recheck_due.then(|| paragraph("note", ui.recheck));
    html! { section class=[given(class)] { (shown(tag(tagged, tone.sign, tone.word))) h1 id="question" tabindex="-1" { (shown(plan.outcome.title.clone())) } (shown(paragraph("", &plan.outcome.text))) (shown(confirm(scene, plan))) p  { (shown(cites(scene, &plan.sources, &plan.outcome.cites))) } } (shown(recheck)) }
    .markup()
}

fn confirm(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if plan.level == Level::Official {
        return ().markup();
    }
    let [before, after] = scene.ui().plan.confirm;
    let hotline = plan.hotline.as_ref().map(contact_link);
    html! { p  { (shown(level_tag(scene.address.lang, plan.level))) " " (shown(before)) (shown(hotline)) (shown(after)) } }
    .markup()
}
