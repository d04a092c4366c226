//! What is kept of a correction goes when its two years are over, and not before.

use crate::folder::Folder;
use crate::kept;
use crate::lent;
use crate::portal::{Portal, binary};
use std::process::Command;

/// Sends a correction on another day; its receipt.
fn sent(database: &str, day: &str) -> String {
    let mut command = Command::new(binary());
    lent::calendar(&mut command, day);
    let portal = Portal::under(command, &["--database", database]);
    let reply = portal.post_form("/corrections", &format!("do=send&wrong=on+{day}"));
    assert_eq!(reply.status, 303, "{}", reply.text());
    let receipt = reply.header("location").rsplit('/').next();
    receipt.expect("a receipt").to_owned()
}

#[test]
fn after_two_years_the_server_and_the_command_delete_it_and_nothing_younger() {
    let folder = Folder::new("purging");
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    // Two years and a day before each portal looks, and two days less.
    let (old, young) = (sent(&database, "-731d"), sent(&database, "-729d"));
    let all = |expected: &[&String]| {
        let listed = kept::corrections(&database, &["list", "--all"]);
        assert_eq!(listed.lines().count(), expected.len(), "{listed}");
        for receipt in expected {
            assert!(listed.contains(*receipt), "{listed}");
        }
    };
    all(&[&old, &young]);
    // The form says how long it is kept, and so does the page on privacy.
    let portal = Portal::with(&["--database", &database]);
    for (path, said) in [("/privacy", "两年"), ("/en/privacy", "two years")] {
        assert!(portal.get(path).text().contains(said), "{path}: {said}");
    }
    portal.logged("corrections_purged");
    assert_eq!(portal.get(&format!("/corrections/{old}")).status, 404);
    assert_eq!(portal.get(&format!("/corrections/{young}")).status, 200);
    drop(portal);
    all(&[&young]);
    // What is resolved is kept no longer and no shorter; the command deletes it as the server does.
    let old = sent(&database, "-731d");
    kept::corrections(&database, &["resolve", &old, "--answer", "done"]);
    assert_eq!(kept::corrections(&database, &["purge"]), "1 deleted\n");
    assert_eq!(kept::corrections(&database, &["purge"]), "0 deleted\n");
    all(&[&young]);
    // Neither the rows nor what is left of them in the file.
    for entry in std::fs::read_dir(folder.path()).expect("a folder") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
        let left = bytes.windows(8).any(|window| window == b"on -731d");
        assert!(!left, "what was deleted is still there");
    }
}
