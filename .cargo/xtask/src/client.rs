//! The browser's half: the app compiled to WASM, and the JavaScript that starts it. Five programs
//! of one crate, each with the islands of its pages, so that no page fetches those of another.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::steps::{Stop, step};
use crate::toolchain::{Toolchain, WASM};
use crate::workspace::{Workspace, unwritten};

/// What a browser loads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Program {
    /// The feature of the app that compiles its islands.
    feature: &'static str,
    /// How its files are called: `<name>.js` and `<name>_bg.wasm`.
    name: &'static str,
}

/// The interview; the card; the settlement; tickets and trips; search.
pub(crate) const PROGRAMS: [Program; 5] = [
    Program {
        feature: "hydrate",
        name: "client",
    },
    Program {
        feature: "cards",
        name: "cards",
    },
    Program {
        feature: "bills",
        name: "bills",
    },
    Program {
        feature: "trips",
        name: "trips",
    },
    Program {
        feature: "search",
        name: "search",
    },
];

/// What tells cargo to compile the app for the browser, with the islands of `programs`. What makes the
/// WASM small stands with the target in `.cargo/config.toml`, and in [`compile`].
pub(crate) fn selection(programs: &[Program]) -> [String; 8] {
    let features: Vec<&str> = programs.iter().map(|program| program.feature).collect();
    [
        "--release",
        "--package",
        "app",
        "--lib",
        "--no-default-features",
        &format!("--features={}", features.join(",")),
        "--target",
        WASM,
    ]
    .map(str::to_owned)
}

/// Leaves all programs and their JavaScript in the client folder.
pub(crate) fn build(workspace: &Workspace, toolchain: Toolchain) -> Result<(), Stop> {
    for program in PROGRAMS {
        let wasm = step(&format!("{} for the browser", program.name), || {
            compile(workspace, toolchain, program)
        })?;
        step(&format!("{}'s glue", program.name), || {
            bind(workspace, toolchain, program, &wasm)
        })?;
    }
    Ok(())
}

/// What replaces the target's flags where the standard library is compiled along: a panic stops the
/// program and says nothing, so neither messages nor the places of panics are part of it. A tenth
/// of what a browser fetches.
const SILENT: &str = "-Copt-level=z -Ccodegen-units=1 -Cembed-bitcode=yes -Zunstable-options \
    -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none";

/// Compiles a program and returns where its WASM is. Cargo writes all programs to one file with one
/// note of how it was made, and would compile each anew whenever another came between; so both are
/// put aside under the program's name, where their age is kept, and put back before cargo looks
/// whether they are still good.
///
/// The folder is not the server's: the variable that lets a stable compiler use its own unstable
/// features would have cargo compile every macro of the server anew.
fn compile(workspace: &Workspace, toolchain: Toolchain, program: Program) -> Result<PathBuf, Stop> {
    let folder = workspace.target().join("browser");
    let release = folder.join(WASM).join("release");
    let aside = release.join(program.name);
    fs::create_dir_all(&aside).map_err(|error| unwritten(&aside, &error))?;
    for path in made(&release) {
        remove(&path)?;
    }
    for path in made(&aside) {
        rename(
            &path,
            &release.join(path.strip_prefix(&aside).unwrap_or(&path)),
        )?;
    }
    let mut cargo = toolchain.cargo(workspace);
    cargo.arg("rustc");
    if toolchain.can_compile_std() {
        cargo
            .arg("-Zbuild-std=std,panic_abort")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SILENT);
    }
    cargo
        .args(selection(&[program]))
        .arg("--target-dir")
        .arg(&folder)
        .args(["--crate-type", "cdylib", "--", "-Clto=fat"])
        // The compiler does not optimise across crates and incrementally at once.
        .env("CARGO_INCREMENTAL", "0");
    process::run(&mut cargo)?;
    for path in made(&release) {
        rename(
            &path,
            &aside.join(path.strip_prefix(&release).unwrap_or(&path)),
        )?;
    }
    Ok(aside.join(WRITTEN))
}

/// Where cargo writes a program, below a folder.
const WRITTEN: &str = "deps/app.wasm";

/// What cargo keeps of a program below `folder`: the program and the notes of how it was made.
fn made(folder: &Path) -> Vec<PathBuf> {
    let notes = fs::read_dir(folder.join(".fingerprint"));
    let notes = notes.into_iter().flatten().flatten();
    let ours = notes.filter(|note| note.file_name().to_string_lossy().starts_with("app-"));
    let mut paths: Vec<PathBuf> = ours.map(|note| note.path()).collect();
    paths.push(folder.join(WRITTEN));
    paths.retain(|path| path.exists());
    paths
}

fn remove(path: &Path) -> Result<(), Stop> {
    let removed = match path.is_dir() {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    };
    removed.map_err(|error| unwritten(path, &error))
}

fn rename(from: &Path, to: &Path) -> Result<(), Stop> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    }
    fs::rename(from, to).map_err(|error| unwritten(to, &error))
}

fn bind(
    workspace: &Workspace,
    toolchain: Toolchain,
    program: Program,
    wasm: &Path,
) -> Result<(), Stop> {
    let name = program.name;
    let folder = workspace.client_dir();
    let note = workspace.target().join(format!("{name}-bound-from"));
    let source = fingerprint(&bound_from(workspace.root(), wasm)?)?;
    let bound = fs::read_to_string(&note).is_ok_and(|before| before == source);
    let files = [format!("{name}.js"), format!("{name}_bg.wasm")];
    if bound && files.iter().all(|file| folder.join(file).is_file()) {
        return Ok(());
    }
    process::run(
        toolchain
            .cargo(workspace)
            .args(["build", "--package", "bindgen"]),
    )?;
    workspace.make_client_dir()?;
    let bindgen = workspace.target().join("debug").join("bindgen");
    process::run(Command::new(bindgen).arg(wasm).arg(&folder).arg(name))?;
    fs::write(&note, source).map_err(|error| unwritten(&note, &error))
}

/// What glue is made from: the program, what binds it, and the versions of what that stands on.
fn bound_from(root: &Path, wasm: &Path) -> Result<Vec<PathBuf>, Stop> {
    let folder = root.join(".cargo/bindgen/src");
    let unread = |error| Stop::new(format!("cannot read {}: {error}", folder.display()));
    let mut files = Vec::new();
    for file in fs::read_dir(&folder).map_err(unread)? {
        files.push(file.map_err(unread)?.path());
    }
    files.sort();
    files.extend([wasm.to_path_buf(), root.join("Cargo.lock")]);
    Ok(files)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glue_is_made_anew_when_anything_that_makes_it_changes() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let files = bound_from(&root, Path::new("app.wasm")).unwrap_or_default();
        for file in [
            ".cargo/bindgen/src/main.rs",
            ".cargo/bindgen/src/slim.rs",
            "Cargo.lock",
        ] {
            assert!(files.contains(&root.join(file)), "{file}: {files:?}");
        }
        assert!(files.contains(&PathBuf::from("app.wasm")));
    }
}
