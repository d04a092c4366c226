//! What is wrong: a summary that leads to each control, and a note at the control itself.

use super::scene::Scene;
use crate::parts::markup::{Markup, html};
use crate::words::Ui;
use seeds::catalogue::{FieldKind, Kind, Question, QuestionWords};
use seeds::field::{FieldFault, typed};

/// The id of the note at the control `name`.
pub(super) fn id_of(name: &str) -> String {
    ["fault-", name].concat()
}

/// The note at a control: what is wrong, and how to put it right.
pub(super) fn note(name: &str, fault: Option<&str>) -> Markup {
    html! {
        @if let Some(fault) = fault { p class="problem" id=(id_of(name)) { (fault) } }
    }
}

/// Everything that is wrong, first thing on the page; each entry leads to its control.
pub(super) fn summary(
    scene: &Scene<'_>,
    asked: &Question,
    words: &QuestionWords,
    faults: &[FieldFault],
) -> Markup {
    let entries = faults.iter();
    let entries = entries.map(|it| (target(asked, it), text(scene, asked, words, it)));
    alert(scene.ui(), &entries.collect::<Vec<_>>())
}

/// What is wrong: the control of each entry by its id, and what is said of it.
pub(super) fn alert(ui: &Ui, entries: &[(String, String)]) -> Markup {
    html! {
        @if !entries.is_empty() {
            div class="alert" role="alert" id="faults" tabindex="-1" {
                p { b { (ui.ask.faults) } }
                ul { @for (target, text) in entries { li { a href={ "#" (target) } { (text) } } } }
            }
        }
    }
}

fn kind_of<'a>(asked: &'a Question, fault: &FieldFault) -> Option<&'a FieldKind> {
    match (&asked.kind, fault.column) {
        (Kind::One(kind), _) => Some(kind),
        (Kind::List { fields, .. }, Some(column)) => fields.get(column).map(|field| &field.kind),
        (Kind::List { .. }, None) => None,
    }
}

/// The id of the control that is wrong.
fn target(asked: &Question, fault: &FieldFault) -> String {
    let (name, kind) = match &asked.kind {
        Kind::One(kind) => (typed::ANSWER.to_owned(), kind),
        Kind::List { fields, .. } => {
            let (row, column) = (fault.row.unwrap_or(0), fault.column.unwrap_or(0));
            let Some(field) = fields.get(column) else {
                return String::new();
            };
            (typed::cell_name(typed::ANSWER, row, field), &field.kind)
        }
    };
    match kind {
        FieldKind::Month { .. } | FieldKind::Date { .. } => [&name, ".year"].concat(),
        _ => name,
    }
}

fn text(scene: &Scene<'_>, asked: &Question, words: &QuestionWords, fault: &FieldFault) -> String {
    let ui = scene.ui();
    let problem = ui.ask.problems.of(fault.problem, kind_of(asked, fault));
    let Some(row) = fault.row else { return problem };
    let [before, after] = ui.ask.row;
    let label = fault.column.and_then(|column| words.fields.get(column));
    let label = label.map_or("", |(label, _)| label.as_str());
    let joint = if label.is_empty() { "" } else { ui.plan.comma };
    let (row, colon) = ((row + 1).to_string(), ui.plan.colon);
    [before, &row, after, joint, label, colon, &problem].concat()
}
