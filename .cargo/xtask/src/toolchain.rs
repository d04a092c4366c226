//! Which compiler builds everything. Decided once and used for server, client, lints and tests
//! alike: the names of the islands are hashes made by the compiler's macro host, so a server and a
//! client from two compilers would not find each other.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::packages::Packages;
use crate::process;
use crate::steps::{Stop, announce};
use crate::workspace::Workspace;

mod debian;

/// What the browser's half is compiled to.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Where rustup's servers are out of reach, some networks drop packets instead of refusing them.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// A compiler with a standard library for the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The one that `cargo` and `rustc` mean here, as a rule rustup's.
    Active,
    /// Debian's packages, in its own folder beside rustup's.
    Debian,
}

/// What it is needed for: lints and formatting are packages of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Build,
    Check,
}

impl Toolchain {
    /// Takes the first that works: the active compiler as it is, Debian's where an earlier run
    /// completed it, the active one after `rustup target add`, Debian's after installing it.
    /// `PORTAL_TOOLCHAIN` takes one and no other.
    pub(crate) fn prepare(
        workspace: &Workspace,
        packages: &mut Packages,
        purpose: Purpose,
    ) -> Result<Self, Stop> {
        let wish = env::var("PORTAL_TOOLCHAIN").unwrap_or_default();
        let chosen = match wish.as_str() {
            "" => Self::first_that_works(workspace, packages, purpose)?,
            "rustup" => {
                if !Self::Active.has_wasm_std() {
                    add_target()?;
                }
                Self::Active
            }
            "debian" => {
                debian::install(workspace, packages, purpose)?;
                Self::Debian
            }
            _ => return Err(Stop::new("PORTAL_TOOLCHAIN is `rustup` or `debian`")),
        };
        if purpose == Purpose::Check && chosen == Self::Active {
            require_lints()?;
        }
        if chosen == Self::Active && !chosen.has_std_sources() {
            add_sources();
        }
        Ok(chosen)
    }

    fn first_that_works(
        workspace: &Workspace,
        packages: &mut Packages,
        purpose: Purpose,
    ) -> Result<Self, Stop> {
        if Self::Active.has_wasm_std() {
            return Ok(Self::Active);
        }
        let refused = if debian::complete() {
            None
        } else {
            match add_target() {
                Ok(()) => return Ok(Self::Active),
                Err(stop) => Some(stop),
            }
        };
        debian::install(workspace, packages, purpose).map_err(|stop| {
            let refused = refused.map_or_else(String::new, |first| format!("{first}; "));
            Stop::new(format!(
                "no Rust for the browser: run `rustup target add {WASM}`, or on Debian 12 \
                 `apt-get install {}` ({refused}{stop})",
                debian::COMPILER.join(" "),
            ))
        })?;
        Ok(Self::Debian)
    }

    /// A cargo of this toolchain, at the top of the clone, free of what the cargo that started this
    /// program set for it: two runs must not differ by who started them.
    pub(crate) fn cargo(self, workspace: &Workspace) -> Command {
        let mut cargo = match self {
            Self::Active => Command::new("cargo"),
            Self::Debian => debian::program("cargo"),
        };
        forget_outer_cargo(&mut cargo, workspace);
        cargo
            .current_dir(workspace.root())
            .env("PORTAL_CLIENT_DIR", workspace.client_dir());
        cargo
    }

    fn rustc(self) -> Command {
        match self {
            Self::Active => Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())),
            Self::Debian => debian::program("rustc"),
        }
    }

    /// Where this compiler looks for the browser's standard library, whether or not it is there.
    fn wasm_libraries(self) -> Option<PathBuf> {
        let mut rustc = self.rustc();
        rustc.args(["--print", "target-libdir", "--target", WASM]);
        let printed = process::read(&mut rustc).ok()?;
        Some(PathBuf::from(printed.trim()))
    }

    /// Whether the browser's standard library can be compiled together with its programs. Where it
    /// cannot they are a tenth larger and do the same.
    pub(crate) fn can_compile_std(self) -> bool {
        let mut rustc = self.rustc();
        rustc.env("RUSTC_BOOTSTRAP", "1").args([
            "--print=cfg",
            "-Zunstable-options",
            "-Cpanic=immediate-abort",
        ]);
        self.has_std_sources() && process::read(&mut rustc).is_ok()
    }

    fn has_std_sources(self) -> bool {
        let sysroot = process::read(self.rustc().args(["--print", "sysroot"]));
        sysroot.is_ok_and(|sysroot| {
            let sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library");
            sources.join("Cargo.lock").is_file()
        })
    }

    fn has_wasm_std(self) -> bool {
        self.wasm_libraries()
            .is_some_and(|folder| holds_std(&folder))
    }
}

fn holds_std(folder: &Path) -> bool {
    let Ok(files) = fs::read_dir(folder) else {
        return false;
    };
    files.flatten().any(|file| {
        let name = file.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

fn add_target() -> Result<(), Stop> {
    if process::find("rustup").is_none() {
        return Err(Stop::new("rustup is not here"));
    }
    announce(&format!("rustup target add {WASM}"));
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM]);
    process::read_within(&mut rustup, RUSTUP_LIMIT)?;
    if Toolchain::Active.has_wasm_std() {
        Ok(())
    } else {
        Err(Stop::new(
            "rustup added it to another toolchain than the active one",
        ))
    }
}

/// The sources are a wish, not a need: without them a build goes on.
fn add_sources() {
    announce("rustup component add rust-src");
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]);
    if process::read_within(&mut rustup, RUSTUP_LIMIT).is_err() {
        announce("no sources of the standard library: the browser's programs are larger");
    }
}

fn require_lints() -> Result<(), Stop> {
    for (tool, component) in [("clippy", "clippy"), ("fmt", "rustfmt")] {
        process::read(Command::new("cargo").args([tool, "--version"])).map_err(|_| {
            Stop::new(format!(
                "no cargo {tool}: run `rustup component add {component}`"
            ))
        })?;
    }
    Ok(())
}

fn forget_outer_cargo(command: &mut Command, workspace: &Workspace) {
    const SET_FOR_THIS_PROGRAM: [&str; 6] = [
        "CARGO",
        "CARGO_BIN_NAME",
        "CARGO_CRATE_NAME",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_PRIMARY_PACKAGE",
    ];
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if SET_FOR_THIS_PROGRAM.contains(&&*text) || text.starts_with("CARGO_PKG_") {
            command.env_remove(&name);
        }
    }
    let Some(libraries) = env::var_os("LD_LIBRARY_PATH") else {
        return;
    };
    // `cargo run` put its own folders before the user's.
    let outer = env::var_os("CARGO").map(PathBuf::from);
    let outer = outer.as_deref().and_then(|cargo| cargo.ancestors().nth(2));
    let kept = env::split_paths(&libraries).filter(|folder| {
        let of_outer = outer.is_some_and(|sysroot| folder.starts_with(sysroot));
        !of_outer && !folder.starts_with(workspace.target())
    });
    match env::join_paths(kept) {
        Ok(kept) if !kept.is_empty() => command.env("LD_LIBRARY_PATH", kept),
        _ => command.env_remove("LD_LIBRARY_PATH"),
    };
}
