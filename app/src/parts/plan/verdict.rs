//! The answer in the colour that is true for this person, and the first entrance.

use super::super::contacts::chinese;
use super::super::evidence::{cites, level_tag};
use super::super::pieces::tag;
use super::super::scene::Scene;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::{ContactKind, Level, Tone};
use seeds::plan::Plan;

/// The answer; where its clauses were not read themselves, that stands once, beside it.
pub(super) fn verdict(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let ui = scene.ui();
    let (class, tagged) = match plan.outcome.tone {
        Tone::Nothing => ("verdict", "tag fine"),
        Tone::Act => ("verdict must", "tag kite"),
        Tone::Later => ("verdict later", "tag"),
        Tone::Answer => ("verdict answer", "tag"),
        Tone::Ask => ("verdict ask", "tag doubt"),
    };
    let tone = ui.plan.tone(plan.outcome.tone);
    html! {
        section class=(class) {
            (tag(tagged, tone.sign, tone.word))
            @if plan.level != Level::Official { " " (level_tag(scene.address.lang, plan.level)) }
            h1 id="question" tabindex="-1" { (plan.outcome.title) }
            p { (plan.outcome.text) " " (cites(scene, &plan.sources, &plan.outcome.cites)) }
            (first_entrance(scene, plan))
        }
        @if plan.recheck_due { p class="note" { (ui.recheck) } }
    }
}

/// Where the first thing to do is done, as a button; at a counter what one says there.
fn first_entrance(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let Some(first) = plan.first_now() else {
        return Markup::default();
    };
    let Some(contact) = first.entrance() else {
        return html! {
            @if !first.say.is_empty() { p class="say" { (words.say) q { (first.say) } } }
        };
    };
    html! {
        p class="now" {
            @match (&contact.url, &contact.phone) {
                (Some(url), _) if contact.kind == ContactKind::Online => {
                    a class="button" href=(url) rel="external" { (words.go) (contact.name) }
                    (chinese(contact))
                    span class="host" { (url.split('/').nth(2).unwrap_or_default()) }
                }
                (_, Some(phone)) => {
                    a class="button" href={ "tel:" (phone) } { (words.dial) (phone) }
                    span class="soft" { (contact.name) }
                    (chinese(contact))
                }
                _ => {}
            }
        }
    }
}
