//! What the browser tests need beside the portal: Chromium, Chinese glyphs, a reader of PDF text,
//! and axe-core, which looks for barriers in a page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packages::Packages;
use crate::process;
use crate::steps::{Stop, step};
use crate::workspace::{Workspace, unwritten};

/// Pinned: a newer release finds other things, and that should be a change of its own.
const AXE: &str = "4.14.1";

/// Debian's package of Chromium without a window, and its program.
const SHELL: &str = "chromium-headless-shell";

/// Where the tests find their tools; handed to them in the environment.
#[derive(Debug)]
pub(crate) struct Browser {
    chrome: PathBuf,
    axe: PathBuf,
}

impl Browser {
    /// Tells the tests of `command` where the tools are.
    pub(crate) fn hand_to(&self, command: &mut Command) {
        command
            .env("CHROME", &self.chrome)
            .env("PORTAL_AXE", &self.axe);
    }
}

/// Finds or fetches all of it.
pub(crate) fn prepare(workspace: &Workspace, packages: &mut Packages) -> Result<Browser, Stop> {
    let chrome = step("browser", || {
        let chrome = find_chrome(packages)?;
        if !has_chinese_font() {
            packages.ensure(&["fonts-noto-cjk"])?;
        }
        if process::find("pdftotext").is_none() {
            packages.ensure(&["poppler-utils"])?;
        }
        Ok(chrome)
    })?;
    let axe = step("axe-core", || fetch_axe(workspace))?;
    Ok(Browser { chrome, axe })
}

fn find_chrome(packages: &mut Packages) -> Result<PathBuf, Stop> {
    if let Some(named) = env::var_os("CHROME") {
        let chrome = PathBuf::from(named);
        return if chrome.is_file() {
            Ok(chrome)
        } else {
            Err(Stop::new(format!(
                "CHROME: there is no {}",
                chrome.display()
            )))
        };
    }
    // Chromium without a window does the same in two thirds of the time.
    let shell = process::find(SHELL).or_else(|| {
        packages.ensure(&[SHELL]).ok()?;
        process::find(SHELL)
    });
    if let Some(chrome) = shell.or_else(installed_chrome) {
        return Ok(chrome);
    }
    packages.ensure(&["chromium"]).map_err(|stop| {
        Stop::new(format!(
            "no browser: install Chromium or set CHROME to one ({stop})"
        ))
    })?;
    installed_chrome().ok_or_else(|| Stop::new("no browser: set CHROME to a Chromium"))
}

fn installed_chrome() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(process::find)
}

fn has_chinese_font() -> bool {
    let mut list = Command::new("fc-list");
    list.args([":lang=zh-cn", "family"]);
    process::read(&mut list).is_ok_and(|fonts| !fonts.trim().is_empty())
}

/// One file out of the published package; no tree of modules, nothing in the clone.
fn fetch_axe(workspace: &Workspace) -> Result<PathBuf, Stop> {
    let folder = workspace.target().join("axe");
    let script = folder.join("axe.min.js");
    if is_pinned(&script) {
        return Ok(script);
    }
    fs::create_dir_all(&folder).map_err(|error| unwritten(&folder, &error))?;
    let missing = |stop: Stop| {
        Stop::new(format!(
            "no axe-core: install npm, or put version {AXE} at {} ({stop})",
            script.display()
        ))
    };
    let mut npm = Command::new("npm");
    npm.args([
        "pack",
        "--silent",
        &format!("axe-core@{AXE}"),
        "--pack-destination",
    ])
    .arg(&folder)
    .current_dir(&folder);
    process::read(&mut npm).map_err(missing)?;
    let archive = folder.join(format!("axe-core-{AXE}.tgz"));
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(&archive).arg("-C").arg(&folder).args([
        "--strip-components=1",
        "package/axe.min.js",
        "package/LICENSE",
    ]);
    process::read(&mut tar).map_err(missing)?;
    fs::remove_file(&archive).map_err(|error| unwritten(&archive, &error))?;
    if is_pinned(&script) {
        Ok(script)
    } else {
        Err(missing(Stop::new("the package holds another version")))
    }
}

/// The script names its version in its first line.
fn is_pinned(script: &Path) -> bool {
    fs::read_to_string(script).is_ok_and(|text| {
        let head: String = text.chars().take(100).collect();
        head.contains(&format!("axe v{AXE}"))
    })
}
