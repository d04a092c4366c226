//! A plan, answer first: verdict, numbers, what needs no action, steps, papers, places; then what
//! it rests on.

pub(super) mod compare;
mod curve;
mod facts;
mod items;
mod timeline;
mod told;
mod verdict;
mod why;
mod workings;

use super::pieces::{beside, details, paragraph, section};
use super::{Scene, answers, contacts, evidence, share};
use crate::form::Planned;
use crate::parts::markup::{IntoMarkup, Markup, html, shown};
use seeds::plan::Plan;

/// The whole plan.
pub(super) fn plan(scene: &Scene<'_>, planned: &Planned) -> Markup {
    let plan = &planned.plan;
    let ui = scene.ui();
    let words = &ui.plan;
    let [before, after] = words.as_of;
    let as_of = [before, &plan.as_of.to_string(), after].concat();
    let main = [
        shown(curve::curve(scene, plan)),
        items::spared(scene, plan),
        items::steps(scene, plan),
        items::papers(scene, plan),
        place(scene, plan),
        items::warnings(scene, plan),
        workings::workings(scene, plan),
        on_screen(details(false, words.why, why::why(scene, plan))),
        items::remedies(scene, plan),
        section("answers", ui.ask.answers, answers::of_plan(scene, planned)),
        sources(scene, plan),
        paragraph("soft small", &as_of),
        paragraph("soft small", if plan.stale_words { ui.stale } else { "" }),
    ];
    html! { div class="plan" { (shown(verdict::verdict(scene, plan))) (shown(facts::facts(scene, plan))) div class="split" { div  { (shown(beside(main.into()))) } aside  { (shown(share::share(scene, planned))) } } } }
    .markup()
}

/// What is for reading on the screen: paper cannot answer another way.
fn on_screen(body: Markup) -> Markup {
    html! { div class="no-print" { (shown(body)) } }.markup()
}

fn place(scene: &Scene<'_>, plan: &Plan) -> Markup {
    let lang = scene.address.lang;
    let body = told::told(scene, &plan.place, |place| contacts::contacts(lang, place));
    section("place", scene.ui().plan.place, body)
}

fn sources(scene: &Scene<'_>, plan: &Plan) -> Markup {
    if plan.sources.is_empty() {
        return ().markup();
    }
    section(
        "sources",
        scene.ui().plan.sources,
        evidence::sources(scene, &plan.sources),
    )
}
