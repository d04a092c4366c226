//! What is known, not needed or not found: the three are never mixed up.

use super::super::contacts::contact_link;
use super::super::pieces::tag;
use super::super::scene::Scene;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::Contact;
use seeds::lang::Forms;
use seeds::plan::{PlanLimit, Told};

/// What is known, as `present` draws it; else why it is not needed, or who knows.
pub(super) fn told<T>(
    scene: &Scene<'_>,
    told: &Told<T>,
    present: impl FnOnce(&T) -> Markup,
) -> Markup {
    match told {
        Told::Present(value) => present(value),
        Told::NotNeeded(reason) => not_needed(scene, reason),
        Told::Unknown(contact) => html! { p { (unknown(scene, contact)) } },
    }
}

/// Why something is not needed.
pub(super) fn not_needed(scene: &Scene<'_>, reason: &str) -> Markup {
    let words = scene.ui().plan.not_needed;
    let tag = tag("tag fine", words.sign, words.word);
    html! { p { (tag) " " (reason) } }
}

/// 未查到 and whom to ask.
pub(super) fn unknown(scene: &Scene<'_>, contact: &Contact) -> Markup {
    let words = &scene.ui().plan;
    let tag = tag("tag", words.unknown.sign, words.unknown.word);
    html! { (tag) " " (words.ask) (contact_link(contact)) }
}

/// A time limit in words. Working days and calendar days are never added up.
pub(super) fn limit(scene: &Scene<'_>, limit: &PlanLimit) -> String {
    let wording = scene.address.lang.wording();
    let counted = |forms: Forms, days: u32| {
        let written = || wording.counted(forms, days.into());
        (days > 0).then(written)
    };
    let working = counted(wording.working_days(), limit.working_days);
    let calendar = counted(wording.days(), limit.days);
    let parts: Vec<String> = working.into_iter().chain(calendar).collect();
    parts.join(" + ")
}
