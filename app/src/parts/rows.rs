//! A list of records: one fieldset a record, with buttons to add and remove.

use super::controls::{Control, Label, control};
use super::pieces::{button, unseen};
use super::scene::Scene;
use crate::form::Action;
use crate::parts::markup::{Markup, Render, html};
use seeds::catalogue::{Field, QuestionWords};
use seeds::field::{Cell, FieldFault, typed};

/// The rows of a list question.
pub(super) fn rows(
    scene: &Scene<'_>,
    fields: &[Field],
    most: usize,
    words: &QuestionWords,
    rows: &[Vec<Cell>],
    faults: &[FieldFault],
) -> Markup {
    let drawn = rows.iter().enumerate();
    let drawn = drawn.map(|(at, cells)| row(scene, fields, words, at, cells, faults));
    records("", drawn.collect(), most, scene.ui().ask.add_row)
}

/// The records of the list `list`, and a button for one more where there is room.
pub(super) fn records(list: &str, drawn: Vec<Markup>, most: usize, add: &str) -> Markup {
    html! {
        div class="rows" {
            @for record in &drawn { (record) }
            p class="buttons" {
                @if drawn.len() < most { (button("quiet", Action::AddRow(list), add)) }
            }
        }
    }
}

/// One record under its number, with a button that takes it away: `name` and `remove` are what
/// stands before and after the number.
pub(super) fn record(
    list: &str,
    at: usize,
    name: [&str; 2],
    remove: [&str; 2],
    controls: impl Render,
) -> Markup {
    let number = (at + 1).to_string();
    let numbered = |[before, after]: [&str; 2]| [before, &number, after].concat();
    html! {
        fieldset class="row" {
            legend { (numbered(name)) }
            div class="fields" { (controls) }
            (button("quiet remove", Action::RemoveRow(list, at), html! {
                span aria-hidden="true" { "✕" } (unseen(&numbered(remove)))
            }))
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
    let cells = fields.iter().zip(cells).enumerate();
    let controls = html! {
        @for (column, (field, cell)) in cells {
            (in_row(scene, field, words, (at, column), cell, faults))
        }
    };
    record("", at, ui.row, ui.remove_row, controls)
}

fn in_row(
    scene: &Scene<'_>,
    field: &Field,
    words: &QuestionWords,
    (at, column): (usize, usize),
    cell: &Cell,
    faults: &[FieldFault],
) -> Markup {
    let blank = (String::new(), Vec::new());
    let (label, options) = words.fields.get(column).unwrap_or(&blank);
    let own = |fault: &&FieldFault| fault.row == Some(at) && fault.column == Some(column);
    let name = typed::cell_name(typed::ANSWER, at, field);
    let setting = scene.setting();
    let fault = faults.iter().find(own);
    let fault = fault.map(|fault| setting.problem(fault.problem, &field.kind));
    let drawn = Control {
        options,
        fault: fault.as_deref(),
        ..Control::new(&field.kind, &name, Label::Words(label))
    };
    control(&setting, &drawn, cell)
}
