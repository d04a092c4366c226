//! The answer.

use super::super::Scene;
use super::super::contacts::contact_link;
use super::super::evidence::{cites, level_tag};
use super::super::pieces::{paragraph, tag};
use leptos::prelude::*;
use seeds::catalogue::{Level, Tone};
use seeds::plan::Plan;

/// The answer, what supports it, and whom to ask where the support is weak.
pub(super) fn verdict(scene: &Scene<'_>, plan: &Plan) -> AnyView {
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
    view! {
        <section class=class>
            {tag(tagged, tone.sign, tone.word)}
            <h1 id="question" tabindex="-1">{plan.outcome.title.clone()}</h1>
            {paragraph("", &plan.outcome.text)}
            {confirm(scene, plan)}
            <p>{cites(scene, &plan.sources, &plan.outcome.cites)}</p>
        </section>
        {recheck}
    }
    .into_any()
}

fn confirm(scene: &Scene<'_>, plan: &Plan) -> AnyView {
    if plan.level == Level::Official {
        return ().into_any();
    }
    let [before, after] = scene.ui().plan.confirm;
    let hotline = plan.hotline.as_ref().map(contact_link);
    view! {
        <p>
            {level_tag(scene.address.lang, plan.level)}
            " "
            {before}{hotline}{after}
        </p>
    }
    .into_any()
}
