//! A table that may be wider than the screen.

use crate::parts::markup::{Markup, html};

/// The table called `name`: three columns, the last of numbers.
pub(super) fn table(name: &str, head: [&str; 3], rows: &[Markup]) -> Markup {
    let [first, second, third] = head;
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(name) {
            table {
                thead { tr { th scope="col" { (first) } th scope="col" { (second) } th scope="col" class="n" { (third) } } }
                tbody { @for row in rows { (row) } }
            }
        }
    }
}
