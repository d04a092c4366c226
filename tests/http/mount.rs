//! A disk of its own, so that it can be full or read-only for the process under test and nobody else.

use crate::folder::Folder;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

/// What keeps a folder from being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Means {
    /// It is the root of a file system in memory, mounted as it should be.
    Mounted,
    /// Its permissions: only root may mount, and only root is not held by them.
    Permissions,
}

/// A folder on a disk of its own; both go with the test.
pub(crate) struct Mount {
    folder: Folder,
    means: Means,
}

impl Mount {
    /// A disk of so many kilobytes, where this machine lets us mount one.
    pub(crate) fn new(name: &str, kilobytes: u32) -> Self {
        let folder = Folder::new(name);
        let size = format!("size={kilobytes}k,mode=0755");
        let path = folder.path().to_str().expect("UTF-8");
        let means = match mount(&["-t", "tmpfs", "-o", &size, "portal-test", path]) {
            true => Means::Mounted,
            false => Means::Permissions,
        };
        Self { folder, means }
    }

    /// Whether it is as small as was asked.
    pub(crate) fn is_bounded(&self) -> bool {
        self.means == Means::Mounted
    }

    /// The path of a file on it.
    pub(crate) fn file(&self, name: &str) -> String {
        self.folder.file(name)
    }

    /// From now on nobody writes there.
    pub(crate) fn close(&self) {
        self.turn("remount,ro", 0o555, 0o444);
    }

    /// It can be written again.
    pub(crate) fn open(&self) {
        self.turn("remount,rw", 0o755, 0o644);
    }

    fn turn(&self, option: &str, folder: u32, files: u32) {
        let path = self.folder.path();
        if self.means == Means::Mounted {
            assert!(mount(&["-o", option, path.to_str().expect("UTF-8")]));
            return;
        }
        let set = |path: &std::path::Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("our own");
        };
        set(path, 0o755);
        for entry in fs::read_dir(path).expect("a folder").flatten() {
            set(&entry.path(), files);
        }
        set(path, folder);
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        if self.means == Means::Mounted {
            // A process that a failed test left may still hold it: it goes with the process.
            let _ = Command::new("umount")
                .arg("--lazy")
                .arg(self.folder.path())
                .status();
        } else {
            self.open();
        }
    }
}

fn mount(arguments: &[&str]) -> bool {
    let output = Command::new("mount").args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}
