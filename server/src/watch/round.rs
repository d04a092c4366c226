//! One look at every address that was not looked at lately.

use super::fetch::{Answer, Asker};
use super::record::{Record, Seen};
use super::targets::Target;
use indicatif::{ProgressBar, ProgressStyle};
use seeds::calendar::Date;
use std::io;
use std::path::Path;

/// Seconds after which an address is looked at again: a round that was broken off goes on.
const FRESH: i64 = 20 * 60 * 60;

/// Looks at `targets`, and writes down what it sees in the file at `path` after each.
///
/// # Errors
/// The file cannot be written.
pub(crate) async fn go(
    asker: &mut Asker,
    targets: &[Target],
    record: &mut Record,
    (now, today): (impl Fn() -> i64, Date),
    path: &Path,
) -> io::Result<()> {
    let due = |target: &&Target| {
        let seen = record.seen.get(&target.url);
        seen.is_none_or(|seen| now() - seen.at >= FRESH)
    };
    let due: Vec<Target> = targets.iter().filter(due).cloned().collect();
    let count = u64::try_from(due.len()).unwrap_or(u64::MAX);
    let bar = ProgressBar::new(count);
    if let Ok(style) = ProgressStyle::with_template("{pos}/{len} {wide_bar} {eta} {msg}") {
        bar.set_style(style);
    }
    for target in due {
        bar.set_message(target.id.clone());
        let seen = record.seen.entry(target.url.clone()).or_default();
        let answer = asker.ask(&target.url, seen.etag.as_deref()).await;
        note(seen, answer, &target, today);
        (seen.at, seen.day) = (now(), today.to_string());
        record.write(path)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    // What is named nowhere any more is nobody's concern.
    record
        .seen
        .retain(|url, _| targets.iter().any(|target| target.url == *url));
    record.write(path)
}

fn note(seen: &mut Seen, answer: Answer, target: &Target, today: Date) {
    match answer {
        Answer::Same(status) => {
            (seen.status, seen.failures, seen.problem) = (Some(status), 0, None);
            if let Some(digest) = seen.digest.clone() {
                seen.note(digest, today, target.checked_on);
            }
        }
        Answer::Read {
            status,
            etag,
            digest,
        } => {
            (seen.status, seen.failures, seen.problem) = (Some(status), 0, None);
            seen.etag = etag;
            seen.note(digest, today, target.checked_on);
        }
        Answer::Broken(status, why) => {
            seen.status = status;
            seen.failures = seen.failures.saturating_add(1);
            seen.problem = Some(why);
        }
        // Neither well nor broken: nobody looked.
        Answer::Unasked(why) => seen.problem = Some(why),
    }
}
