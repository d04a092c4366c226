//! A bill as a bar, with the table that says the same in numbers.

use super::table::table;
use crate::parts::markup::{Markup, html};
use seeds::money::Fen;

/// A part of the bill.
pub(super) struct Part {
    /// Its ground, the same in every picture.
    ground: u8,
    label: String,
    amount: Fen,
}

impl Part {
    pub(super) fn new(ground: u8, label: String, amount: Fen) -> Self {
        Self {
            ground,
            label,
            amount,
        }
    }
}

/// Units over the whole width.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 84;
/// Narrower parts have no room for their number.
const NARROWEST: i64 = 40;

/// The bar of `parts`, which add up to `total`, beside its table. Parts of nothing are left out.
pub(super) fn bar(name: &str, heads: [&str; 3], parts: &[Part], total: Fen) -> Markup {
    let parts = parts.iter().filter(|part| part.amount > Fen(0));
    let mut begin = Fen(0);
    let mut drawn = Vec::new();
    let mut rows = Vec::new();
    for (at, part) in parts.enumerate() {
        let number = at + 1;
        let left = begin.share_of(total, WIDTH);
        begin = Fen(begin.0 + part.amount.0);
        let width = begin.share_of(total, WIDTH) - left;
        drawn.push(html! {
            g class={ "k" (part.ground) } {
                rect x=(left) y="0" width=(width) height=(HEIGHT) {}
                @if width >= NARROWEST { text x=(left + width / 2) y=(HEIGHT / 2) { (number) } }
            }
        });
        let tenths = part.amount.share_of(total, 1000);
        rows.push(html! {
            tr {
                th scope="row" { span class={ "key k" (part.ground) } { (number) } " " (part.label) }
                td class="n" { (part.amount.yuan()) }
                td class="n" { (tenths / 10) "." (tenths % 10) "%" }
            }
        });
    }
    let view = format!("0 0 {WIDTH} {HEIGHT}");
    html! {
        svg class="split-bar" viewBox=(view) preserveAspectRatio="xMinYMid" role="img" aria-label=(name) { @for part in &drawn { (part) } }
        (table(name, heads, &rows))
    }
}
