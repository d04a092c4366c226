//! The process killed at any moment, and disks that are full, read-only or corrupted: nothing that was
//! acknowledged is lost, and everything else serves on.

use crate::folder::Folder;
use crate::kept;
use crate::mount::Mount;
use crate::portal::{Portal, binary};
use std::collections::BTreeSet;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Times that the process is killed.
const KILLS: u32 = 200;

fn send(portal: &Portal, from: &str, wrong: &str) -> (u16, String) {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("x-real-ip", from),
    ];
    let body = format!("do=send&wrong={wrong}");
    let reply = portal.send("POST", "/corrections", &headers, body.as_bytes());
    let receipt = reply
        .header("location")
        .rsplit('/')
        .next()
        .unwrap_or_default();
    (reply.status, receipt.to_owned())
}

/// Sends corrections one after another on connections of their own until the process is gone; the
/// receipts that arrived.
fn acknowledged(port: u16, round: u32, sent: &AtomicUsize) -> Vec<String> {
    use std::io::{Read as _, Write as _};
    let mut receipts = Vec::new();
    loop {
        let at = sent.fetch_add(1, Ordering::Relaxed);
        let body = format!("do=send&wrong={round}-{at}");
        let address = format!("10.{}.{}.{}", round % 250, at / 250 % 250, at % 250);
        let request = format!(
            "POST /corrections HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Real-IP: {address}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let Ok(mut stream) = std::net::TcpStream::connect(("127.0.0.1", port)) else {
            return receipts;
        };
        let mut reply = String::new();
        let whole = stream.write_all(request.as_bytes()).is_ok();
        // What arrived counts even where the connection broke off after it.
        let ended = stream.read_to_string(&mut reply).is_err();
        if let Some((_, rest)) = reply.split_once("location: /corrections/") {
            receipts.extend(rest.split("\r\n").next().map(str::to_owned));
        }
        if !whole || ended || !reply.starts_with("HTTP/1.1 303") {
            return receipts;
        }
    }
}

#[test]
fn two_hundred_kills_lose_nothing_that_was_acknowledged() {
    let folder = Folder::new("kills");
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    let mut all = BTreeSet::new();
    let mut seed = 7_u32;
    for round in 0..KILLS {
        let portal = Portal::with(&["--database", &database, "--proxy", "127.0.0.1"]);
        let (port, sent) = (portal.port(), AtomicUsize::new(0));
        // Some moment of the first thirty milliseconds, different each time.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let moment = Duration::from_micros(u64::from(seed >> 17));
        let began = Instant::now();
        std::thread::scope(|scope| {
            let writers: Vec<_> = (0..2)
                .map(|_| scope.spawn(|| acknowledged(port, round, &sent)))
                .collect();
            while began.elapsed() < moment {
                std::thread::yield_now();
            }
            portal.signal("-KILL");
            for writer in writers {
                all.extend(writer.join().expect("a writer"));
            }
        });
    }
    let kept = kept::receipts(&database);
    let lost: Vec<_> = all.difference(&kept).collect();
    println!(
        "{KILLS} kills, {} acknowledged, {} lost",
        all.len(),
        lost.len()
    );
    assert!(all.len() > 200, "{}", all.len());
    assert!(lost.is_empty(), "{lost:?}");
}

/// The portal answers pages whatever happens to its corrections.
fn assert_serves(portal: &Portal) {
    for path in [
        "/",
        "/guides/moving-city",
        "/corrections",
        "/healthz",
        "/readyz",
    ] {
        assert_eq!(portal.get(path).status, 200, "{path}");
    }
}

#[test]
fn a_full_disk_is_said_and_what_was_kept_stays() {
    let folder = Folder::new("full");
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    // No file may grow beyond this, as on a disk that is full.
    let mut limited = Command::new("sh");
    let run = "trap '' XFSZ; exec prlimit --fsize=65536 -- \"$@\"";
    limited.args(["-c", run, "sh"]).arg(binary());
    let portal = Portal::under(limited, &["--database", &database, "--proxy", "127.0.0.1"]);
    let mut receipts = BTreeSet::new();
    let full = (0..200).find_map(|at| {
        let (status, receipt) = send(&portal, &format!("192.0.2.{at}"), &"a".repeat(1000));
        if status == 303 {
            receipts.insert(receipt);
            return None;
        }
        Some(status)
    });
    assert_eq!(full, Some(503), "the disk is full after {}", receipts.len());
    assert!(!receipts.is_empty());
    assert_serves(&portal);
    for receipt in &receipts {
        assert_eq!(portal.get(&format!("/corrections/{receipt}")).status, 200);
    }
    drop(portal);
    assert_eq!(kept::receipts(&database), receipts);
}

#[test]
fn a_file_that_is_corrupted_is_said_and_pages_are_served() {
    let folder = Folder::new("corrupted");
    let file = folder.write("corrections.db", &"this is no database. ".repeat(1000));
    let portal = Portal::with(&["--database", &format!("sqlite:{file}")]);
    let (status, receipt) = send(&portal, "192.0.2.1", "a");
    assert_eq!((status, receipt.as_str()), (503, ""));
    assert_eq!(portal.get("/corrections/k7m2-q9xd-4t1a").status, 503);
    assert_serves(&portal);
    // Nothing of it is destroyed: somebody may still save it.
    let text = std::fs::read_to_string(&file).expect("the file");
    assert!(text.starts_with("this is no database."));
}

#[test]
fn a_disk_that_changed_what_was_written_breaks_nothing_but_the_form() {
    let folder = Folder::new("damaged");
    let file = folder.file("corrections.db");
    let database = format!("sqlite:{file}");
    let start = || Portal::with(&["--database", &database, "--proxy", "127.0.0.1"]);
    let portal = start();
    let mut last = String::new();
    for at in 0..20 {
        let (status, receipt) = send(&portal, &format!("192.0.2.{at}"), &"a".repeat(900));
        assert_eq!(status, 303);
        last = receipt;
    }
    drop(portal);
    // With this the log goes into the file.
    kept::corrections(&database, &["resolve", &last]);
    let whole = std::fs::read(&file).expect("the file");
    assert!(whole.len() > 16 * 1024, "{}", whole.len());
    // The head, a page of the tree, the end: bytes that were never written, or none at all.
    for (from, to) in [
        (0, 100),
        (100, 4096),
        (4096, 12_288),
        (whole.len() / 2, whole.len()),
    ] {
        let mut bytes = whole.clone();
        bytes[from..to].fill(0xa5);
        std::fs::write(&file, &bytes).expect("written");
        let portal = start();
        for at in 0..3 {
            let (status, receipt) = send(&portal, &format!("198.51.100.{at}"), "b");
            assert!([303, 503].contains(&status), "{from}..{to}: {status}");
            assert_eq!(receipt.is_empty(), status == 503, "{from}..{to}");
            if status == 303 {
                let told = portal.get(&format!("/corrections/{receipt}")).status;
                assert_eq!(told, 200, "{from}..{to}: what is acknowledged is kept");
            }
        }
        assert_serves(&portal);
        drop(portal);
        for beside in ["-wal", "-shm"] {
            let _ = std::fs::remove_file([file.as_str(), beside].concat());
        }
    }
}

#[test]
fn on_a_disk_that_became_read_only_nothing_is_acknowledged_and_nothing_is_lost() {
    let disk = Mount::new("read-only", 4096);
    let database = format!("sqlite:{}", disk.file("corrections.db"));
    let start = || Portal::with(&["--database", &database, "--proxy", "127.0.0.1"]);
    let portal = start();
    let (status, first) = send(&portal, "192.0.2.1", "a");
    assert_eq!(status, 303);
    // No disk is closed under a process that writes there.
    portal.signal("-KILL");
    drop(portal);
    disk.close();
    assert!(
        std::fs::write(disk.file("other"), "a").is_err(),
        "nobody writes there"
    );
    let portal = start();
    for at in 2..5 {
        let (status, receipt) = send(&portal, &format!("192.0.2.{at}"), "b");
        assert_eq!((status, receipt.as_str()), (503, ""));
    }
    portal.logged("corrections_away");
    assert_serves(&portal);
    // What became of the first is told, or that it cannot be told now: never that there is none.
    let told = portal.get(&format!("/corrections/{first}")).status;
    assert!([200, 503].contains(&told), "{told}");
    disk.open();
    // It is taken again, and nobody has to start anything.
    let until = Instant::now() + Duration::from_secs(20);
    let second = loop {
        let (status, receipt) = send(&portal, "192.0.2.9", "c");
        if status == 303 {
            break receipt;
        }
        assert!(Instant::now() < until, "{status}");
    };
    assert_eq!(kept::receipts(&database), BTreeSet::from([first, second]));
}

#[test]
fn on_a_disk_without_room_nothing_is_acknowledged_that_is_not_kept() {
    let disk = Mount::new("no-room", 256);
    if !disk.is_bounded() {
        println!("only root may mount a small disk: the limit of a file stands in for it above");
        return;
    }
    let database = format!("sqlite:{}", disk.file("corrections.db"));
    let portal = Portal::with(&["--database", &database, "--proxy", "127.0.0.1"]);
    let mut receipts = BTreeSet::new();
    let mut refused = 0;
    for at in 0..250 {
        let (status, receipt) = send(&portal, &format!("192.0.2.{at}"), &"a".repeat(1000));
        match status {
            303 => assert!(receipts.insert(receipt)),
            503 => refused += 1,
            _ => panic!("{status}"),
        }
    }
    println!("{} taken, {refused} refused", receipts.len());
    assert!(!receipts.is_empty() && refused > 0, "the disk is full");
    assert_serves(&portal);
    for receipt in &receipts {
        assert_eq!(portal.get(&format!("/corrections/{receipt}")).status, 200);
    }
    drop(portal);
    let kept = kept::receipts(&database);
    assert!(receipts.is_subset(&kept), "{receipts:?}, kept {kept:?}");
}
