//! The checks. One that fails does not keep the others from running: one run tells everything.

use std::fs;
use std::process::Command;

use crate::browser::Browser;
use crate::client;
use crate::process;
use crate::steps::{Stop, step};
use crate::toolchain::Toolchain;
use crate::workspace::Workspace;

mod runner;

use runner::{Runner, Tally};

/// The tests that need neither a browser nor a built server, if they are there.
const QUICK_TARGETS: [&str; 3] = ["content", "faults", "supply"];

/// The crate that binds the client is left out of the release profile: it runs unoptimised, and its
/// dependencies would be compiled a second time.
const TESTED: [&str; 3] = ["--workspace", "--exclude", "bindgen"];

/// Tests with this in their names are left to `cargo xtask soak`.
const SOAK: &str = "soak::";

/// Format, lints, unit and content tests.
pub(crate) fn quick(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    let mut findings = Findings::default();
    findings.add(step("format", || format(workspace, toolchain)));
    findings.add(step("lints", || lint(workspace, toolchain)));
    let manifest =
        fs::read_to_string(workspace.root().join("tests/Cargo.toml")).unwrap_or_default();
    let selection: Vec<&str> = TESTED
        .into_iter()
        .chain(["--lib", "--bins"])
        .chain(
            QUICK_TARGETS
                .into_iter()
                .filter(|name| manifest.contains(&format!("name = \"{name}\"")))
                .flat_map(|name| ["--test", name]),
        )
        .collect();
    let runner = Runner::find();
    let mut command = runner.command(workspace, toolchain);
    command.args(selection);
    findings.run(runner, &mut command);
    findings.report()
}

/// Everything: the lints of the client too, and the tests against the built portal.
pub(crate) fn all(
    workspace: &Workspace,
    toolchain: Toolchain,
    browser: &Browser,
) -> Result<(), Stop> {
    let mut findings = Findings::default();
    findings.add(step("format", || format(workspace, toolchain)));
    // Portal and tests in one build: built apart they would differ in the features of what they
    // share, and that would be compiled twice.
    step("server and tests", || {
        let mut cargo = toolchain.cargo(workspace);
        cargo
            .args(["build", "--release"])
            .args(TESTED)
            .args(["--lib", "--bins", "--tests"]);
        process::run(&mut cargo)
    })?;
    findings.add(step("lints", || lint(workspace, toolchain)));
    findings.add(step("client's lints", || lint_client(workspace, toolchain)));
    let runner = Runner::find();
    let mut command = runner.command(workspace, toolchain);
    command
        .args(TESTED)
        .args(["--lib", "--bins", "--tests"])
        .args(["--", "--skip", SOAK])
        .env("PORTAL_BIN", workspace.portal());
    browser.hand_to(&mut command);
    findings.run(runner, &mut command);
    findings.report()
}

/// What takes longer than a run of all checks may.
pub(crate) fn soak(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    step("server and tests", || {
        let mut cargo = toolchain.cargo(workspace);
        cargo
            .args(["build", "--release"])
            .args(TESTED)
            .args(["--bins", "--tests"]);
        process::run(&mut cargo)
    })?;
    step("soak", || {
        let mut cargo = toolchain.cargo(workspace);
        cargo
            .args(["test", "--release"])
            .args(TESTED)
            .args(["--test", "http", "--", SOAK])
            .args(["--nocapture", "--test-threads", "1"])
            .env("PORTAL_BIN", workspace.portal());
        process::run(&mut cargo)
    })
}

fn format(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    process::run(toolchain.cargo(workspace).args(["fmt", "--all", "--check"]))
        .map_err(|_| Stop::new("format (`cargo fmt --all` mends it)"))
}

fn lint(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    let mut cargo = toolchain.cargo(workspace);
    // The release profile, so that build scripts and macros are those of the build.
    cargo.args([
        "clippy",
        "--release",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    process::run(&mut cargo).map_err(|_| Stop::new("lints"))
}

/// All programs at once: their features add islands and take nothing away.
fn lint_client(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    let mut cargo = toolchain.cargo(workspace);
    cargo
        .arg("clippy")
        .args(client::selection(&client::PROGRAMS))
        .args(["--", "-D", "warnings"]);
    process::run(&mut cargo).map_err(|_| Stop::new("client's lints"))
}

/// What did not hold, and how the tests went.
#[derive(Debug, Default)]
struct Findings {
    failed: Vec<String>,
    tally: Option<Tally>,
}

impl Findings {
    fn add(&mut self, checked: Result<(), Stop>) {
        if let Err(stop) = checked {
            self.failed.push(stop.to_string());
        }
    }

    fn run(&mut self, runner: Runner, command: &mut Command) {
        let mut tally = None;
        let tested = step("tests", || {
            let (counted, succeeded) = runner::run(runner, command)?;
            tally = counted;
            if succeeded {
                Ok(())
            } else {
                Err(Stop::new("tests"))
            }
        });
        self.tally = tally;
        self.add(tested);
    }

    /// The number of tests is the last line of standard output, whatever failed.
    fn report(self) -> Result<(), Stop> {
        if let Some(tally) = self.tally {
            println!("{tally}");
        }
        if self.failed.is_empty() {
            Ok(())
        } else {
            Err(Stop::new(format!("failed: {}", self.failed.join(", "))))
        }
    }
}
