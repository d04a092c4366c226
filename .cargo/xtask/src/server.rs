//! The server: built with the client inside, and started in place of this program.

use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::process;
use crate::steps::{Stop, step};
use crate::toolchain::Toolchain;
use crate::workspace::Workspace;

const ADDRESS: &str = "127.0.0.1:3000";

/// Builds the server as it is delivered.
pub(crate) fn build(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    step("server", || {
        let mut cargo = toolchain.cargo(workspace);
        process::run(cargo.args(["build", "--release", "--package", "server"]))
    })
}

/// Becomes the server; comes back only when that fails. Signals then reach the server itself.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Stop {
    let mut portal = Command::new(workspace.portal());
    portal.arg("serve");
    // What is tried out is kept with everything else that was built.
    if std::env::var_os("STATE_DIRECTORY").is_none() {
        portal.env("STATE_DIRECTORY", workspace.root().join("target"));
    }
    let named = arguments
        .iter()
        .any(|argument| argument == "--addr" || argument.starts_with("--addr="));
    if !named {
        portal.args(["--addr", ADDRESS]);
    }
    let error = portal.args(arguments).exec();
    Stop::new(format!(
        "`{}` does not start: {error}",
        process::shown(&portal)
    ))
}
