//! A list of records: one fieldset a record, with buttons to add and remove.

use super::Scene;
use super::controls::{Label, control};
use super::pieces::{button, unseen};
use crate::form::{Action, Cell, FieldFault, typed};
use crate::parts::markup::{Markup, html};
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
    html! {
        div class="rows" {
            @for (at, cells) in rows.iter().enumerate() {
                (row(scene, fields, words, at, cells, faults))
            }
            p class="buttons" {
                @if rows.len() < most { (button("quiet", Action::AddRow, ui.add_row)) }
            }
        }
    }
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
    let number = (at + 1).to_string();
    let numbered = |[before, after]: [&str; 2]| [before, &number, after].concat();
    let cells = fields.iter().zip(cells).enumerate();
    html! {
        fieldset class="row" {
            legend { (numbered(ui.row)) }
            div class="fields" {
                @for (column, (field, cell)) in cells {
                    (in_row(scene, field, words, (at, column), cell, faults))
                }
            }
            (button("quiet remove", Action::RemoveRow(at), html! {
                span aria-hidden="true" { "✕" } (unseen(&numbered(ui.remove_row)))
            }))
        }
    }
}

fn in_row(
    scene: &Scene<'_>,
    field: &Field,
    words: &QuestionWords,
    (at, column): (usize, usize),
    cell: &Cell,
    faults: &[FieldFault],
) -> Markup {
    let (label, options) = words
        .fields
        .get(column)
        .map_or(("", &[][..]), |(label, options)| {
            (label.as_str(), options.as_slice())
        });
    let own = |fault: &&FieldFault| fault.row == Some(at) && fault.column == Some(column);
    control(
        scene,
        &field.kind,
        options,
        cell,
        &typed::cell_name(at, field),
        &Label::Words(label),
        faults.iter().find(own),
    )
}
