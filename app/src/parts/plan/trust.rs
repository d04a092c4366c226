//! What a plan rests on, in one line: how many documents, how many of them were read in full, whom
//! to ask before acting, and when it was checked.

use super::super::contacts::contact_link;
use super::super::scene::Scene;
use crate::parts::markup::{Markup, html};
use seeds::catalogue::Level;
use seeds::plan::Plan;

/// The line; nothing where nothing is cited.
pub(super) fn trust(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let words = &scene.ui().plan;
    let [all, read] = plan.documents_read();
    let counts = [all, read, all - read];
    let counts = counts.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let wording = scene.address.lang.wording();
    let named = wording.counted(wording.documents(), counts[0]);
    let read = wording.counted(wording.documents_read(), counts[1]);
    let told = wording.counted(wording.documents_told(), counts[2]);
    let [before, after] = words.confirm;
    html! {
        @if all > 0 {
            p class="trust small" {
                (named) (words.colon) (read)
                @if counts[2] > 0 { (words.comma) (told) }
                (words.stop)
                @if plan.level != Level::Official {
                    @if let Some(hotline) = &plan.hotline { (before) (contact_link(hotline)) (after) }
                }
                " " (words.checked) (words.colon) (plan.checked_on.to_string()) (words.stop)
                " " a href="#sources" { (words.see_sources) }
            }
        }
    }
}
