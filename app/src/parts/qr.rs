//! A link as a QR code, drawn into the page.

use crate::parts::markup::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// The longest link that a phone still reads from a printed code, in bytes: version 20 at level M.
const LONGEST: usize = 666;

/// Above so many modules a side, phones read a coarser code with less redundancy more easily than a
/// finer one with more.
const FINE: i32 = 57;

/// The quiet zone that readers need, in modules.
const QUIET: i32 = 4;

/// The code of `link`; `None` where it would be too fine to read.
pub(super) fn qr(link: &str, label: &str) -> Option<Markup> {
    if link.len() > LONGEST {
        return None;
    }
    let encoded = |level| QrCode::encode_binary(link.as_bytes(), level).ok();
    let code = encoded(QrCodeEcc::Medium)?;
    let code = if code.size() > FINE {
        encoded(QrCodeEcc::Low)?
    } else {
        code
    };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        // Where the run before ended: small steps pack better than places.
        let mut drawn: Option<i32> = None;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let run = (x - start).to_string();
                path += &match drawn {
                    Some(end) => ["m", &(start - end).to_string(), " 0h", &run].concat(),
                    None => {
                        let (left, top) = ((start + QUIET).to_string(), (y + QUIET).to_string());
                        ["M", &left, " ", &top, ".5h", &run].concat()
                    }
                };
                drawn = Some(x);
            }
            x += 1;
        }
    }
    let side = (size + 2 * QUIET).to_string();
    // At least 4 cm of code within its quiet zone; a finer code is drawn larger.
    let width = if size > 60 { "7.5cm" } else { "5.5cm" };
    Some(html! {
        svg class="qr" viewBox={ "0 0 " (side) " " (side) } width=(width) height=(width) role="img" aria-label=(label) {
            rect width="100%" height="100%" fill="#fff" {}
            path d=(path) stroke="#000" shape-rendering="crispEdges" {}
        }
    })
}
