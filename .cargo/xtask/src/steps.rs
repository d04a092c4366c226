//! One line for each thing done, with the time that it took, and one line for why it stopped.

use std::fmt;
use std::time::Instant;

/// Why the work cannot go on: one line that says what is missing and how to get it.
#[derive(Debug)]
pub(crate) struct Stop(String);

impl Stop {
    /// Keeps the first line only: the details were already shown by the program that failed.
    pub(crate) fn new(reason: impl AsRef<str>) -> Self {
        let line = reason.as_ref().lines().next().unwrap_or_default();
        Self(line.trim().to_owned())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Does one piece of work, then prints its name, whether it succeeded, and its seconds.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
    let started = Instant::now();
    let done = work();
    let mark = if done.is_ok() { "  ok" } else { "fail" };
    let seconds = started.elapsed().as_secs_f32();
    println!("{mark}  {name:<20}{seconds:>7.1} s");
    done
}

/// Says beforehand that something slow begins, so that silence is not taken for a hang.
pub(crate) fn announce(what: &str) {
    println!("  ..  {what}");
}
