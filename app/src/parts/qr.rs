//! A link as a QR code: a picture of its own, for apps read codes only out of pictures.

use crate::parts::markup::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The longest link that a phone still reads from a printed code, in bytes: version 20 at level M.
const LONGEST: usize = 666;

/// Above this version (57 modules a side), phones read a coarser code with less redundancy more easily
/// than a finer one with more.
const FINE: u8 = 10;

/// The quiet zone that readers need, in modules.
const QUIET: i32 = 4;

/// The code of `link`; `None` where it would be too fine to read.
pub(super) fn qr(link: &str, label: &str) -> Option<Markup> {
    if link.len() > LONGEST {
        return None;
    }
    let bytes = [QrSegment::make_bytes(link.as_bytes())];
    // What does not fit is known before anything is drawn.
    let encoded = |level, finest| {
        QrCode::encode_segments_advanced(&bytes, level, Version::MIN, finest, None, true).ok()
    };
    let code = encoded(QrCodeEcc::Medium, Version::new(FINE));
    let code = code.or_else(|| encoded(QrCodeEcc::Low, Version::MAX))?;
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
    // At least 4 cm of code within its quiet zone, in CSS pixels; a finer code is drawn larger.
    let width = if size > 60 { "283" } else { "208" };
    // The signs that an address may not hold are escaped by hand: there are four of them.
    let source = [
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ",
        &side,
        " ",
        &side,
        "'%3E%3Cpath fill='%23fff' d='M0 0h",
        &side,
        "v",
        &side,
        "H0z'/%3E%3Cpath stroke='%23000' shape-rendering='crispEdges' d='",
        &path,
        "'/%3E%3C/svg%3E",
    ];
    Some(html! { img class="qr" src=(source.concat()) alt=(label) width=(width) height=(width); })
}
