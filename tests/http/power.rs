//! Power cuts. Every write and every synchronisation of the correction path is recorded (strace) and
//! replayed up to each boundary without what was not yet synchronised: nothing that was acknowledged
//! may be missing.

mod disk;
mod trace;

use crate::folder::Folder;
use crate::portal::{Portal, binary};
use disk::{Disk, Left};
use std::collections::BTreeSet;
use std::process::Command;
use trace::{Event, Trace};

/// Corrections that are sent while it is recorded.
const SENT: usize = 3;

/// What happened while corrections were kept in a new file, and their receipts.
fn recorded() -> (Vec<Event>, BTreeSet<String>) {
    let folder = Folder::new("power");
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    let mut portal = Portal::with(&["--database", &database, "--proxy", "127.0.0.1"]);
    let trace = Trace::of(portal.id(), &folder.file("trace"));
    let mut receipts = BTreeSet::new();
    for at in 0..SENT {
        let address = format!("192.0.2.{at}");
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("x-real-ip", address.as_str()),
        ];
        let body = format!("do=send&wrong={}", "a".repeat(300 * (at + 1)));
        let reply = portal.send("POST", "/corrections", &headers, body.as_bytes());
        assert_eq!(reply.status, 303, "{}", reply.text());
        let receipt = reply
            .header("location")
            .rsplit('/')
            .next()
            .expect("a receipt");
        receipts.insert(receipt.to_owned());
    }
    assert_eq!(receipts.len(), SENT);
    portal.signal("-KILL");
    let _ = portal.ended();
    (trace.events(), receipts)
}

/// The receipts in the file that a power cut left.
fn found(folder: &Folder) -> BTreeSet<String> {
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    let output = Command::new(binary())
        .args(["corrections", "list", "--database", &database])
        .output()
        .expect("the portal is built");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "the file cannot be opened: {said}");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let receipts = printed.lines().filter_map(|line| line.split(' ').next());
    receipts.map(str::to_owned).collect()
}

/// How many acknowledged corrections are missing after power cuts at every boundary; `counts` says
/// which synchronisations reach the disk.
fn lost(events: &[Event], counts: impl Fn(&str) -> bool) -> (usize, usize) {
    let folder = Folder::new("power-replay");
    let (mut disk, mut acknowledged) = (Disk::default(), BTreeSet::new());
    let (mut cuts, mut lost) = (0, 0);
    for event in events {
        let boundary = match event {
            Event::Acknowledged(receipt) => acknowledged.insert(receipt.clone()),
            Event::Synced(path) if !counts(path) => false,
            event => disk.apply(event),
        };
        if !boundary {
            continue;
        }
        for left in Left::ALL {
            disk.cut(&folder, left);
            cuts += 1;
            let found = found(&folder);
            lost += acknowledged.difference(&found).count();
        }
    }
    (cuts, lost)
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged() {
    let (events, receipts) = recorded();
    let acknowledged: BTreeSet<String> = events
        .iter()
        .filter_map(|event| match event {
            Event::Acknowledged(receipt) => Some(receipt.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(acknowledged, receipts, "every acknowledgement is recorded");
    let (cuts, missing) = lost(&events, |_| true);
    println!("{cuts} power cuts, {missing} acknowledged corrections lost");
    assert!(cuts > 60, "{cuts}");
    assert_eq!(missing, 0);
    // A build that synchronises nothing of the log makes the same writes, and is caught.
    let (_, missing) = lost(&events, |path| !path.ends_with("-wal"));
    assert!(
        missing > 0,
        "the replay would not notice a missing synchronisation"
    );
}
