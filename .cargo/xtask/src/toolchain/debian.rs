//! Debian's Rust: a machine that reaches Debian's packages and the crate registry, but not rustup's
//! servers, gets its compiler from the former and compiles the browser's standard library itself,
//! once. It lives in Debian's folders and leaves rustup's alone.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Purpose, Toolchain, WASM, holds_std};
use crate::packages::{Packages, privileged};
use crate::process;
use crate::steps::{Stop, announce};
use crate::workspace::{Workspace, unwritten};

/// Debian's current Rust in its stable release: a compiler and its sources from one build.
pub(super) const COMPILER: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

const LINTS: [&str; 2] = ["rust-web-clippy", "rustfmt-web"];

const BIN: &str = "/usr/bin";

/// A link to the linker of the compiler's LLVM, whose package is only a suggestion.
const LINKER: &str = "/usr/bin/rust-lld";

/// Beside the libraries: which compiler made them. Another release cannot read them.
const MADE_BY: &str = "made-by";

/// Whether an earlier run finished the work and nothing was upgraded since.
pub(super) fn complete() -> bool {
    Path::new(BIN).join("rustc").is_file() && libraries_fit()
}

/// Installs what is missing and builds the browser's standard library.
pub(super) fn install(
    workspace: &Workspace,
    packages: &mut Packages,
    purpose: Purpose,
) -> Result<(), Stop> {
    let mut names = COMPILER.to_vec();
    if purpose == Purpose::Check {
        names.extend(LINTS);
    }
    packages.ensure(&names)?;
    if !Path::new(LINKER).exists() {
        let linked = fs::read_link(LINKER).unwrap_or_default();
        let package = linked
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if package.is_empty() {
            return Err(Stop::new(format!(
                "{LINKER} is missing: reinstall rust-web-llvm"
            )));
        }
        packages.ensure(&[&package])?;
    }
    if libraries_fit() {
        return Ok(());
    }
    announce("standard library for the browser, once per machine");
    let built = build_std(workspace)?;
    let copied = copy_std(&built);
    // Some 40 MB that nobody needs again; what stays is in the way of nothing.
    let _ = fs::remove_dir_all(scratch(workspace));
    copied
}

/// A program of Debian's, with Debian's folder first on its path, so that cargo finds its own
/// compiler before rustup's.
pub(super) fn program(name: &str) -> Command {
    let mut command = Command::new(Path::new(BIN).join(name));
    let before = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(PathBuf::from(BIN)).chain(env::split_paths(&before));
    let path = env::join_paths(folders).unwrap_or_else(|_| OsString::from(BIN));
    command.env("PATH", path);
    for outer in ["RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
        command.env_remove(outer);
    }
    command
}

fn libraries_fit() -> bool {
    let Some(folder) = Toolchain::Debian.wasm_libraries() else {
        return false;
    };
    let Ok(version) = version() else {
        return false;
    };
    holds_std(&folder) && fs::read_to_string(folder.join(MADE_BY)).is_ok_and(|by| by == version)
}

fn version() -> Result<String, Stop> {
    process::read(Toolchain::Debian.rustc().arg("-vV"))
}

fn scratch(workspace: &Workspace) -> PathBuf {
    workspace.target().join("wasm-std")
}

/// Builds an empty crate together with the standard library; gives the folder of the libraries.
fn build_std(workspace: &Workspace) -> Result<PathBuf, Stop> {
    const MANIFEST: &str = "[package]\nname = \"empty\"\nedition = \"2024\"\n\n\
        [lib]\npath = \"lib.rs\"\ncrate-type = [\"cdylib\"]\n\n[workspace]\n";
    let folder = scratch(workspace);
    fs::create_dir_all(&folder).map_err(|error| unwritten(&folder, &error))?;
    for (name, text) in [("Cargo.toml", MANIFEST), ("lib.rs", "")] {
        let file = folder.join(name);
        fs::write(&file, text).map_err(|error| unwritten(&file, &error))?;
    }
    let mut cargo = Toolchain::Debian.cargo(workspace);
    cargo
        .current_dir(&folder)
        // The sources are this compiler's own, so its unstable features are the right ones.
        .env("RUSTC_BOOTSTRAP", "1")
        // A library without bitcode cannot take part in the client's link-time optimisation.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .args([
            "build",
            "--release",
            "-Zbuild-std=std,panic_abort",
            "--target",
            WASM,
        ])
        .arg("--target-dir")
        .arg(folder.join("target"));
    process::read(&mut cargo)?;
    Ok(folder
        .join("target")
        .join(WASM)
        .join("release")
        .join("deps"))
}

/// Puts the libraries where the compiler looks, the note of who made them last: a copy that was
/// interrupted does not count.
fn copy_std(built: &Path) -> Result<(), Stop> {
    let folder = Toolchain::Debian
        .wasm_libraries()
        .ok_or_else(|| Stop::new("Debian's rustc does not say where its libraries are"))?;
    let files =
        fs::read_dir(built).map_err(|error| Stop::new(format!("standard library: {error}")))?;
    let libraries: Vec<PathBuf> = files
        .flatten()
        .map(|file| file.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "rlib")
        })
        .collect();
    let note = built.join(MADE_BY);
    fs::write(&note, version()?).map_err(|error| unwritten(&note, &error))?;
    process::read(privileged("rm")?.arg("-rf").arg(&folder))?;
    process::read(privileged("install")?.arg("-d").arg(&folder))?;
    for files in [&libraries[..], &[note]] {
        let mut install = privileged("install")?;
        install.args(["-m", "644", "-t"]).arg(&folder).args(files);
        process::read(&mut install)?;
    }
    Ok(())
}
