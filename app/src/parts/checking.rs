//! 检查回答: on phones the answers stand alone before the plan that rests on them. Wider windows and
//! paper show the plan at once: there the answers stood beside every question.

use super::pieces::{button, hidden, paragraph};
use super::scene::Scene;
use super::{answers, plan};
use crate::form::{Action, HERE, Planned, STATE};
use crate::parts::markup::{Markup, html};
use seeds::share;

/// The answers, each with its 修改 button, one press before the plan; then the plan.
pub(super) fn checking(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let ui = &scene.ui().ask;
    let [before, after] = ui.check_note;
    let count = planned.trail.len().to_string();
    let state = share::write_state(&scene.pack.guide, &planned.answers);
    html! {
        form id=(HERE) class="recheck" method="post" action=(scene.action()) autocomplete="off" {
            (hidden(STATE, &state))
            h1 id="check" tabindex="-1" { (ui.check) }
            (paragraph("soft", &[before, &count, after].concat()))
            p class="buttons" { (button("", Action::Show, ui.to_plan)) }
            (answers::list(scene, &planned.trail, &planned.decided, None))
            p class="buttons" {
                (button("", Action::Show, ui.to_plan))
                (button("quiet", Action::Back, ui.back))
                (button("quiet", Action::Restart, ui.restart))
            }
        }
        (plan::plan(scene, planned, answers::Stands::BehindAnswers))
    }
}
