//! The controls of what tools ask and guides do not: parts of a whole, and several options at once.

use super::controls::{Control, bare, choices, input};
use super::setting::Setting;
use crate::parts::markup::{Markup, Render, html};
use seeds::catalogue::FieldKind;
use seeds::field::Cell;

/// One control without what is wrong with it.
pub(super) fn control(setting: &Setting<'_>, control: &Control<'_>, cell: &Cell) -> Markup {
    match control.kind {
        FieldKind::Ratio => input(control, "decimal", &cell.main, ""),
        FieldKind::Ratios => input(control, "text", &cell.main, ""),
        FieldKind::Several { .. } => ticks(setting, control, cell),
        _ => bare(setting, control, cell),
    }
}

/// Boxes to tick.
fn ticks(setting: &Setting<'_>, control: &Control<'_>, cell: &Cell) -> Markup {
    let offered = choices(setting, control.kind, control.options);
    html! {
        div class="ticks" {
            @for (value, label, _) in &offered {
                (tick(control.name, value, cell.ticked().any(|ticked| ticked == value), label))
            }
        }
    }
}

/// A box to tick.
pub(super) fn tick(name: &str, value: &str, ticked: bool, label: impl Render) -> Markup {
    html! { label { input type="checkbox" name=(name) value=(value) checked[ticked]; span { (label) } } }
}
