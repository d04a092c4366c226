//! What is known, not needed or not found: the three are never mixed up.

use super::super::Scene;
use super::super::contacts::contact_link;
use super::super::pieces::tag;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::Contact;
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

/// The unit of `number`: an English one of one thing has no `s`.
pub(super) fn unit(number: u32, unit: &str) -> &str {
    match number {
        1 => unit.strip_suffix('s').unwrap_or(unit),
        _ => unit,
    }
}

/// A number and its unit, as the language sets them.
pub(super) fn counted(number: u32, many: &str) -> String {
    let unit = unit(number, many);
    let han = unit.chars().next().is_some_and(|first| !first.is_ascii());
    [
        number.to_string().as_str(),
        if han { "" } else { " " },
        unit,
    ]
    .concat()
}

/// A time limit in words. Working days and calendar days are never added up.
pub(super) fn limit(scene: &Scene<'_>, limit: &PlanLimit) -> String {
    let words = &scene.ui().plan;
    let working = (limit.working_days > 0).then(|| counted(limit.working_days, words.working_days));
    let calendar = (limit.days > 0).then(|| counted(limit.days, words.days));
    let parts: Vec<String> = working.into_iter().chain(calendar).collect();
    parts.join(" + ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_has_no_s() {
        assert_eq!(counted(1, "working days"), "1 working day");
        assert_eq!(counted(9, "working days"), "9 working days");
        assert_eq!(counted(1, "documents"), "1 document");
        assert_eq!(counted(1, "read in full"), "1 read in full");
        assert_eq!(counted(1, "个工作日"), "1个工作日");
        assert_eq!(unit(1, "calendar days"), "calendar day");
    }
}
