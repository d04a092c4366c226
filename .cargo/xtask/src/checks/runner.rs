//! Running the tests and counting them. What the test runner writes is passed on as it comes.

use std::fmt;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write, stderr, stdout};
use std::ops::Add;
use std::process::{Command, Stdio};
use std::thread;

use crate::process;
use crate::steps::Stop;
use crate::toolchain::Toolchain;
use crate::workspace::Workspace;

/// How many tests held and how many did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The program that runs the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runner {
    /// cargo-nextest: each test in a process of its own, with a time limit.
    Nextest,
    /// What comes with cargo.
    CargoTest,
}

impl Runner {
    /// cargo-nextest where it is installed, else `cargo test`.
    pub(crate) fn find() -> Self {
        match process::find("cargo-nextest") {
            Some(_) => Self::Nextest,
            None => Self::CargoTest,
        }
    }

    /// The command that runs tests; which ones is still to be added.
    pub(crate) fn command(self, workspace: &Workspace, toolchain: Toolchain) -> Command {
        let mut cargo = toolchain.cargo(workspace);
        let color = if stderr().is_terminal() {
            "--color=always"
        } else {
            "--color=never"
        };
        match self {
            Self::Nextest => cargo
                .args(["nextest", "run", "--cargo-profile", "release"])
                .args(["--no-tests=pass", "--no-fail-fast", color, "--config-file"])
                .arg(workspace.root().join(".cargo/xtask/nextest.toml")),
            Self::CargoTest => cargo.args(["test", "--release", "--no-fail-fast", color]),
        };
        cargo
    }

    /// Reads a line of this runner's summary; any other line counts nothing. nextest repeats what
    /// failed tests printed, their own `test result` included, so one form does not do for both.
    fn count(self, line: &str) -> Option<Tally> {
        match self {
            Self::Nextest => {
                let (_, counts) = line.trim().strip_prefix("Summary [")?.split_once(']')?;
                let run = number_before(counts, " test")?;
                // Timed out and crashed tests are named apart; whatever did not pass has failed.
                let passed = number_before(counts, " passed")?;
                Some(Tally {
                    passed,
                    failed: run.saturating_sub(passed),
                })
            }
            Self::CargoTest => {
                let result = line.strip_prefix("test result: ")?;
                Some(Tally {
                    passed: number_before(result, " passed")?,
                    failed: number_before(result, " failed")?,
                })
            }
        }
    }
}

/// Runs the tests to their end: the count, where the runner came as far as giving one, and whether
/// it was content.
pub(crate) fn run(runner: Runner, command: &mut Command) -> Result<(Option<Tally>, bool), Stop> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Stop::new(format!("`{}`: {error}", process::shown(command))))?;
    // nextest reports on standard error, `cargo test` on standard output.
    let report = child.stderr.take();
    let reading = thread::spawn(move || report.and_then(|pipe| pass_on(runner, pipe, stderr())));
    let printed = child
        .stdout
        .take()
        .and_then(|pipe| pass_on(runner, pipe, stdout()));
    let reported = reading.join().ok().flatten();
    let status = child
        .wait()
        .map_err(|error| Stop::new(format!("`{}`: {error}", process::shown(command))))?;
    Ok((sum(printed, reported), status.success()))
}

fn sum(one: Option<Tally>, other: Option<Tally>) -> Option<Tally> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one + other),
        _ => one.or(other),
    }
}

fn pass_on(runner: Runner, pipe: impl Read, mut onward: impl Write) -> Option<Tally> {
    let mut lines = BufReader::new(pipe);
    let mut line = Vec::new();
    let mut tally = None;
    while lines
        .read_until(b'\n', &mut line)
        .is_ok_and(|length| length > 0)
    {
        // A reader that went away must not end the tests.
        let _ = onward.write_all(&line);
        let text = String::from_utf8_lossy(&line);
        tally = sum(tally, runner.count(&plain(&text)));
        line.clear();
    }
    tally
}

/// The line without the escapes that colour it.
fn plain(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(piece.split_once('m').map_or("", |(_, rest)| rest));
    }
    text
}

fn number_before(text: &str, word: &str) -> Option<u32> {
    let (before, _) = text.split_once(word)?;
    before
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::{Runner, Tally, plain};

    #[test]
    fn reads_the_summary_of_nextest() {
        let line = "     Summary [   1.204s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 3 skipped";
        assert_eq!(
            Runner::Nextest.count(line),
            Some(Tally {
                passed: 10,
                failed: 2
            })
        );
        let line = "     Summary [   0.000s] 0 tests run: 0 passed, 0 skipped";
        assert_eq!(
            Runner::Nextest.count(line),
            Some(Tally {
                passed: 0,
                failed: 0
            })
        );
    }

    #[test]
    fn reads_the_summary_of_cargo_test() {
        let line = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            Runner::CargoTest.count(line),
            Some(Tally {
                passed: 3,
                failed: 1
            })
        );
        assert_eq!(Runner::CargoTest.count("running 4 tests"), None);
        assert_eq!(Runner::Nextest.count(line), None);
    }

    #[test]
    fn takes_the_colour_off_a_line() {
        assert_eq!(
            plain("\u{1b}[32;1m     Summary\u{1b}[0m [ 1s]"),
            "     Summary [ 1s]"
        );
    }
}
