//! One line of JSON for each request: what kind, never what was asked, answered or by whom.

use crate::clock;
use axum::http::Method;
use jiff::Timestamp;
use serde::Serialize;
use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

/// Lines that wait for a slow reader of the log; more are dropped rather than waited for.
const WAITING: usize = 4096;

/// How long a line may wait for others: lines that come together are written together, and a thread
/// is not woken for each.
const TOGETHER: Duration = Duration::from_millis(5);

/// How long the last lines may take when the process ends.
const LAST_LINES: Duration = Duration::from_secs(1);

/// A handled request.
#[derive(Debug, Serialize)]
pub(crate) struct Handled {
    /// When, in UTC.
    pub(crate) time: String,
    /// The method, if it is one of HTTP's own.
    pub(crate) method: &'static str,
    /// The shape of the path.
    pub(crate) route: &'static str,
    /// The status.
    pub(crate) status: u16,
    /// Bytes of the body.
    pub(crate) bytes: u64,
    /// How long it took.
    pub(crate) micros: u64,
}

/// Something else worth knowing.
#[derive(Debug, Serialize)]
pub(crate) struct Event {
    time: String,
    event: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    detail: String,
}

/// Writes lines to standard error on a thread of its own: a reader that hangs, or a full disk,
/// never holds a request.
#[derive(Clone, Debug)]
pub(crate) struct Log {
    lines: SyncSender<String>,
    lost: Arc<AtomicU64>,
}

/// The thread that writes the log.
#[derive(Debug)]
pub(crate) struct Writer(Receiver<()>);

impl Writer {
    /// Waits until every line is written, as long as a reader may take for the last ones.
    pub(crate) fn finish(self) {
        // Whether it finished or hangs: the process ends.
        let _ = self.0.recv_timeout(LAST_LINES);
    }
}

impl Log {
    /// Starts the log. The thread ends when every copy of the log is gone.
    pub(crate) fn start() -> (Self, Writer) {
        let (sender, lines) = sync_channel::<String>(WAITING);
        let (finished, finish) = sync_channel(1);
        std::thread::spawn(move || {
            while let Ok(mut piece) = lines.recv() {
                std::thread::sleep(TOGETHER);
                piece.extend(lines.try_iter().take(WAITING));
                // There is nobody to tell that the log cannot be written.
                let _ = std::io::stderr().lock().write_all(piece.as_bytes());
            }
            let _ = finished.send(());
        });
        let log = Self {
            lines: sender,
            lost: Arc::default(),
        };
        (log, Writer(finish))
    }

    /// Lines that found no room, so far.
    pub(crate) fn lost(&self) -> u64 {
        self.lost.load(Ordering::Relaxed)
    }

    /// Notes a request.
    pub(crate) fn handled(&self, handled: &Handled) {
        self.line(handled);
    }

    /// Notes something that is not a request.
    pub(crate) fn event(&self, event: &'static str, detail: impl Into<String>) {
        self.line(&Event {
            time: now(),
            event,
            detail: detail.into(),
        });
    }

    fn line(&self, entry: &impl Serialize) {
        if let Ok(mut line) = serde_json::to_string(entry) {
            line.push('\n');
            if self.lines.try_send(line).is_err() {
                self.lost.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

/// The time in UTC, to the second.
pub(crate) fn now() -> String {
    Timestamp::from_second(clock::seconds())
        .unwrap_or_default()
        .to_string()
}

/// The name of a method of HTTP; what a client made up is `other`.
pub(crate) fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        Method::TRACE => "TRACE",
        Method::CONNECT => "CONNECT",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_of_json() {
        let event = Event {
            time: now(),
            event: "content_refused",
            detail: "a\n\"b\"\u{7f}".to_owned(),
        };
        let line = serde_json::to_string(&event).expect("a line");
        assert!(!line.contains('\n'));
        let read: serde_json::Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(read["detail"], "a\n\"b\"\u{7f}");
        assert_eq!(
            method(&Method::from_bytes(b"SECRET").expect("a token")),
            "other"
        );
    }
}
