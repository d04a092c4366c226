//! A link as a QR code, drawn into the page.

use crate::parts::markup::{IntoMarkup, Markup, given, html};
use fast_qr::{ECL, QRBuilder};

/// The longest link that a phone still reads from a printed code, in bytes: version 20 at level M.
const LONGEST: usize = 666;

/// The quiet zone that readers need, in modules.
const QUIET: usize = 4;

/// The code of `link`; `None` where it would be too fine to read.
pub(super) fn qr(link: &str, label: &str) -> Option<Markup> {
    if link.len() > LONGEST {
        return None;
    }
    let code = QRBuilder::new(link).ecl(ECL::M).build().ok()?;
    let size = code.size;
    let mut path = String::with_capacity(size * size * 4);
    for y in 0..size {
        let row = &code[y];
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && row[x].value() {
                x += 1;
            }
            if x > start {
                let run = (x - start).to_string();
                let numbers = [&(start + QUIET).to_string(), " ", &(y + QUIET).to_string()];
                path += &["M", &numbers.concat(), "h", &run, "v1h-", &run, "z"].concat();
            }
            x += 1;
        }
    }
    let side = (size + 2 * QUIET).to_string();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    // At least 4 cm of code within its quiet zone; a finer code is drawn larger.
    let width = if size > 60 { "7.5cm" } else { "5.5cm" };
    Some(
        html! { svg class="qr" viewBox=[given(view_box)] width=[given(width)] height=[given(width)] role="img" aria-label=[given(label.to_owned())] { rect width="100%" height="100%" fill="#fff" {} path d=[given(path)] fill="#000" shape-rendering="crispEdges" {} } }
        .markup(),
    )
}
