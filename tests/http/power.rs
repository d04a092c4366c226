//! Power cuts. Every write and every synchronisation of the correction path is recorded (strace) and
//! replayed up to each boundary without what was not yet synchronised: nothing that was acknowledged
//! may be missing.

mod disk;
mod trace;

use crate::folder::Folder;
use crate::kept;
use crate::portal::Portal;
use disk::{Disk, Left};
use std::collections::BTreeSet;
use trace::{Event, Trace};

/// Corrections that are sent while it is recorded; `soak` sends more.
const SENT: usize = 3;

/// What happened while corrections were kept in a new file by a portal with such options, and their
/// receipts.
fn recorded(name: &str, sent: usize, options: &[&str]) -> (Vec<Event>, BTreeSet<String>) {
    let folder = Folder::new(name);
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    let usual = ["--database", &database, "--proxy", "127.0.0.1"];
    let mut portal = Portal::with(&[&usual, options].concat());
    let trace = Trace::of(portal.id(), &folder.file("trace"));
    let mut receipts = BTreeSet::new();
    for at in 0..sent {
        let address = format!("192.0.2.{at}");
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("x-real-ip", address.as_str()),
        ];
        let body = format!("do=send&wrong={}", "a".repeat(300 * (at % 4 + 1)));
        let reply = portal.send("POST", "/corrections", &headers, body.as_bytes());
        assert_eq!(reply.status, 303, "{}", reply.text());
        let receipt = reply
            .header("location")
            .rsplit('/')
            .next()
            .expect("a receipt");
        receipts.insert(receipt.to_owned());
    }
    assert_eq!(receipts.len(), sent);
    portal.signal("-KILL");
    let _ = portal.ended();
    (trace.events(), receipts)
}

/// The receipts in the file that a power cut left.
fn found(folder: &Folder) -> BTreeSet<String> {
    kept::receipts(&format!("sqlite:{}", folder.file("corrections.db")))
}

/// How many power cuts there were, one of each kind at every boundary, and how many acknowledged
/// corrections were missing after them.
fn lost(name: &str, events: &[Event]) -> (usize, usize) {
    let folder = Folder::new(name);
    let (mut disk, mut acknowledged) = (Disk::default(), BTreeSet::new());
    let (mut cuts, mut lost) = (0, 0);
    for event in events {
        let boundary = match event {
            Event::Acknowledged(receipt) => acknowledged.insert(receipt.clone()),
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

/// The receipts whose acknowledgement was recorded.
fn acknowledged(events: &[Event]) -> BTreeSet<String> {
    let receipts = events.iter().filter_map(|event| match event {
        Event::Acknowledged(receipt) => Some(receipt.clone()),
        _ => None,
    });
    receipts.collect()
}

/// Cuts the power at every boundary of so many corrections: how many cuts, how many lost.
pub(crate) fn cut(name: &str, sent: usize, options: &[&str]) -> (usize, usize) {
    let (events, receipts) = recorded(name, sent, options);
    assert_eq!(acknowledged(&events), receipts, "every one is recorded");
    let (cuts, missing) = lost(&[name, "-replay"].concat(), &events);
    println!("{cuts} power cuts, {missing} acknowledged corrections lost");
    (cuts, missing)
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged() {
    let (cuts, missing) = cut("power", SENT, &[]);
    assert!(cuts > 60, "{cuts}");
    assert_eq!(missing, 0);
}

#[test]
fn a_portal_that_does_not_wait_for_the_disk_is_caught_by_the_same_power_cuts() {
    let (_, missing) = cut("unsynchronised", SENT, &["--drill-unsynchronised"]);
    assert!(missing > 0, "a missing synchronisation goes unnoticed");
}
