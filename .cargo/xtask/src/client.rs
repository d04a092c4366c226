//! The browser's half: the app compiled to WASM, and the JavaScript that starts it.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::steps::{Stop, step};
use crate::toolchain::{Toolchain, WASM};
use crate::workspace::{Workspace, unwritten};

/// What tells cargo to compile the app for the browser. The profile is the server's, so that both
/// share macros and build scripts, which are the greater part of the work; what makes the WASM
/// small stands with the target in `.cargo/config.toml`.
pub(crate) const SELECTION: [&str; 8] = [
    "--release",
    "--package",
    "app",
    "--lib",
    "--no-default-features",
    "--features=hydrate",
    "--target",
    WASM,
];

/// Leaves the WASM and its JavaScript in the client folder.
pub(crate) fn build(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    step("client", || {
        let mut cargo = toolchain.cargo(workspace);
        cargo
            .arg("rustc")
            .args(SELECTION)
            .args(["--crate-type", "cdylib", "--", "-Clto=fat"])
            // The compiler does not optimise across crates and incrementally at once.
            .env("CARGO_INCREMENTAL", "0");
        process::run(&mut cargo)
    })?;
    step("client's glue", || bind(workspace, toolchain))
}

fn bind(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    let wasm = workspace
        .target()
        .join(WASM)
        .join("release")
        .join("app.wasm");
    let folder = workspace.client_dir();
    let note = workspace.target().join("client-bound-from");
    let source = fingerprint(&[
        wasm.clone(),
        workspace.root().join(".cargo/bindgen/src/main.rs"),
    ])?;
    let bound = fs::read_to_string(&note).is_ok_and(|before| before == source);
    if bound && folder.join("client.js").is_file() && folder.join("client_bg.wasm").is_file() {
        return Ok(());
    }
    process::run(
        toolchain
            .cargo(workspace)
            .args(["build", "--package", "bindgen"]),
    )?;
    workspace.make_client_dir()?;
    let program = workspace.target().join("debug").join("bindgen");
    process::run(Command::new(program).arg(&wasm).arg(&folder))?;
    fs::write(&note, source).map_err(|error| unwritten(&note, &error))
}

/// The same text for the same files, as long as this program is not rebuilt by another compiler;
/// then the binding is done once more, and nothing is lost.
fn fingerprint(files: &[PathBuf]) -> Result<String, Stop> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(&read(file)?);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn read(file: &Path) -> Result<Vec<u8>, Stop> {
    fs::read(file).map_err(|error| Stop::new(format!("cannot read {}: {error}", file.display())))
}
