//! Debian's packages, fetched only when something is missing.

use std::os::unix::fs::MetadataExt;
use std::process::{Command, Stdio};

use crate::process;
use crate::steps::{Stop, announce};

/// Installs packages; the lists of what there is are brought up to date once.
#[derive(Debug)]
pub(crate) struct Packages {
    updated: bool,
}

impl Packages {
    pub(crate) fn new() -> Self {
        Self { updated: false }
    }

    /// Whether this machine can install packages at all.
    pub(crate) fn available() -> bool {
        process::find("apt-get").is_some() && process::find("dpkg-query").is_some()
    }

    /// Installs those of `names` that are not there.
    pub(crate) fn ensure(&mut self, names: &[&str]) -> Result<(), Stop> {
        let missing: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| !installed(name))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let list = missing.join(" ");
        if !Self::available() {
            return Err(Stop::new(format!("no apt-get here to install: {list}")));
        }
        announce(&format!("apt-get install {list}"));
        if !self.updated {
            // One list out of reach may not matter; if it does, the installation says so.
            let _ = process::read(privileged("apt-get")?.args(["update", "-qq"]));
            self.updated = true;
        }
        let mut install = privileged("apt-get")?;
        install
            .args(["-o", "DPkg::Lock::Timeout=120"])
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(&missing)
            .stdin(Stdio::null());
        process::read(&mut install)
            .map(|_| ())
            .map_err(|stop| Stop::new(format!("install by hand: {list} ({stop})")))
    }
}

/// A command that runs as root: itself when root already, else through sudo.
pub(crate) fn privileged(program: &str) -> Result<Command, Stop> {
    let root = std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let mut command = if root {
        Command::new(program)
    } else if process::find("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.args(["--preserve-env=DEBIAN_FRONTEND", program]);
        sudo
    } else {
        return Err(Stop::new(format!(
            "`{program}` needs root, and there is no sudo"
        )));
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

fn installed(name: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${db:Status-Status}", name]);
    process::read(&mut query).is_ok_and(|status| status == "installed")
}
