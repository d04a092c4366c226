//! A list of records: one fieldset a record, with buttons to add and remove.

use super::Scene;
use super::controls::{Label, control};
use super::pieces::{button, unseen};
use crate::form::{Action, Cell, FieldFault, typed};
use crate::parts::markup::{IntoMarkup, Markup, html, shown};
use seeds::catalogue::{Field, QuestionWords};

/// The rows of a list question.
pub(super) fn rows(
    scene: &Scene<'_>,
    fields: &[Field],
    most: usize,
    words: &QuestionWords,
    rows: &[Vec<Cell>],
    faults: &[FieldFault],
) -> Markup {
    let ui = &scene.ui().ask;
    let drawn = rows.iter().enumerate();
    let drawn: Vec<_> = drawn
        .map(|(at, cells)| row(scene, fields, words, at, cells, faults))
        .collect();
    records(drawn, most, ui.add_row)
}

/// Records, and a button for one more where there is room.
pub(super) fn records(drawn: Vec<Markup>, most: usize, add: &str) -> Markup {
    let add = (drawn.len() < most).then(|| button("quiet", Action::AddRow, add.markup()));
    html! { div class="rows" { (shown(drawn)) p class="buttons" { (shown(add)) } } }.markup()
}

/// One record under its number, with a button that takes it away: `name` and `remove` are what
/// stands before and after the number.
pub(super) fn record(
    at: usize,
    name: [&str; 2],
    remove: [&str; 2],
    controls: Vec<Markup>,
) -> Markup {
    let number = (at + 1).to_string();
    let numbered = |[before, after]: [&str; 2]| [before, &number, after].concat();
    let remove = unseen(numbered(remove));
    html! { fieldset class="row" { legend  { (shown(numbered(name))) } div class="fields" { (shown(controls)) } (shown(button("quiet remove", Action::RemoveRow(at), html! { span aria-hidden="true" { "✕" } (shown(remove)) }.markup()))) } }
    .markup()
}

fn row(
    scene: &Scene<'_>,
    fields: &[Field],
    words: &QuestionWords,
    at: usize,
    cells: &[Cell],
    faults: &[FieldFault],
) -> Markup {
    let ui = &scene.ui().ask;
    let controls = fields
        .iter()
        .zip(cells)
        .enumerate()
        .map(|(column, (field, cell))| {
            let (label, options) = words
                .fields
                .get(column)
                .map_or(("", &[][..]), |(label, options)| {
                    (label.as_str(), options.as_slice())
                });
            let own = |fault: &&FieldFault| fault.row == Some(at) && fault.column == Some(column);
            let fault = faults.iter().find(own);
            let name = typed::cell_name(at, field);
            control(
                scene,
                &field.kind,
                options,
                cell,
                name,
                &Label::Words(label),
                fault,
            )
        });
    record(at, ui.row, ui.remove_row, controls.collect())
}
