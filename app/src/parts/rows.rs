//! A list of records: one fieldset a record, with buttons to add and remove.

use super::Scene;
use super::controls::{Label, control};
use super::pieces::{button, unseen};
use crate::form::{Action, Cell, FieldFault, typed};
use leptos::prelude::*;
use seeds::catalogue::{Field, QuestionWords};

/// The rows of a list question.
pub(super) fn rows(
    scene: &Scene<'_>,
    fields: &[Field],
    most: usize,
    words: &QuestionWords,
    rows: &[Vec<Cell>],
    faults: &[FieldFault],
) -> AnyView {
    let ui = &scene.ui().ask;
    let drawn = rows.iter().enumerate();
    let drawn: Vec<_> = drawn
        .map(|(at, cells)| row(scene, fields, words, at, cells, faults))
        .collect();
    let add = (rows.len() < most).then(|| button("quiet", Action::AddRow, ui.add_row.into_any()));
    view! { <div class="rows">{drawn}<p class="buttons">{add}</p></div> }.into_any()
}

fn row(
    scene: &Scene<'_>,
    fields: &[Field],
    words: &QuestionWords,
    at: usize,
    cells: &[Cell],
    faults: &[FieldFault],
) -> AnyView {
    let ui = &scene.ui().ask;
    let number = (at + 1).to_string();
    let numbered = |[before, after]: [&str; 2]| [before, &number, after].concat();
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
    let controls: Vec<_> = controls.collect();
    let remove = unseen(numbered(ui.remove_row));
    view! {
        <fieldset class="row">
            <legend>{numbered(ui.row)}</legend>
            <div class="fields">{controls}</div>
            {button("quiet remove", Action::RemoveRow(at), view! { <span aria-hidden="true">"✕"</span>{remove} }.into_any())}
        </fieldset>
    }
    .into_any()
}
