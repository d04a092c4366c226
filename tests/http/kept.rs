//! What is kept of corrections, as the command line tells it.

use crate::portal::binary;
use std::collections::BTreeSet;
use std::process::Command;

/// What `portal corrections` prints of the database at `url`.
pub(crate) fn corrections(url: &str, arguments: &[&str]) -> String {
    let output = Command::new(binary())
        .arg("corrections")
        .args(arguments)
        .args(["--database", url])
        .output()
        .expect("the portal is built");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The receipts of all that wait in the database at `url`.
pub(crate) fn receipts(url: &str) -> BTreeSet<String> {
    let printed = corrections(url, &["list"]);
    let receipts = printed.lines().filter_map(|line| line.split(' ').next());
    receipts.map(str::to_owned).collect()
}
