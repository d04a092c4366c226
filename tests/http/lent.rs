//! A process that is lent another calendar: only the date is another, timers run as they do.

use std::process::Command;

/// The library that lends it.
fn library() -> String {
    let folders = std::fs::read_dir("/usr/lib").expect("a folder");
    let mut found = folders
        .flatten()
        .map(|folder| folder.path().join("faketime/libfaketime.so.1"))
        .filter(|library| library.exists());
    let library = found
        .next()
        .expect("it is installed: apt-get install faketime");
    library.to_str().expect("UTF-8").to_owned()
}

/// Lends `command` a calendar: `+2d`, `-731d`, or `@2026-11-23 15:59:00` from its start on, in UTC.
pub(crate) fn calendar(command: &mut Command, begin: &str) {
    command
        .env("LD_PRELOAD", library())
        .env("DONT_FAKE_MONOTONIC", "1")
        .env("TZ", "UTC")
        .env("FAKETIME", begin);
}
