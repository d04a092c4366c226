//! The reply to a request that is no HTTP, or too much of it. The HTTP library refuses it before any
//! router sees it; the reply is worded, and noted, here.

use super::log::{self, Handled};
use crate::site::portal::Portal;
use app::words;
use axum::http::StatusCode;

/// The whole reply for `status`. It is noted like every other.
pub(crate) fn reply(portal: &Portal, status: u16) -> Vec<u8> {
    let text = words::in_all(|words| match status {
        414 => words.long_address,
        431 => words.long_headers,
        _ => words.unreadable,
    });
    let reason = StatusCode::from_u16(status).ok();
    let reason = reason.and_then(|status| status.canonical_reason());
    let reply = format!(
        "HTTP/1.1 {status} {}\r\ncontent-type: text/plain; charset=utf-8\r\n\
         content-length: {}\r\ncache-control: no-store\r\nconnection: close\r\n{}\r\n{text}",
        reason.unwrap_or("Bad Request"),
        text.len(),
        portal.headers.lines(),
    );
    let handled = Handled {
        time: log::now(),
        method: "other",
        route: "unread",
        status,
        bytes: u64::try_from(text.len()).unwrap_or(0),
        micros: 0,
    };
    portal.metrics.handled(&handled);
    portal.log.handled(&handled);
    reply.into_bytes()
}
