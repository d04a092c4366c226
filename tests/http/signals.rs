//! What an operator tells the process, from its first moments on.

use crate::portal::{Portal, binary};
use std::io::Read as _;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const HANGUP: &str = "-HUP";
const TERMINATE: &str = "-TERM";

fn send(child: &Child, signal: &str) {
    let sent = Command::new("kill")
        .args([signal, &child.id().to_string()])
        .status();
    assert!(sent.expect("kill runs").success());
}

/// Starts a portal and waits until it takes SIGHUP itself, no longer.
fn begin(options: &[&str]) -> Child {
    let child = Command::new(binary())
        .args(["serve", "--addr", "127.0.0.1:0", "--today", "2026-11-23"])
        .args(options)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the portal is built");
    await_hangup(child.id());
    child
}

/// Waits until a process takes SIGHUP itself.
fn await_hangup(process: u32) {
    let until = Instant::now() + Duration::from_secs(10);
    loop {
        let status = std::fs::read_to_string(format!("/proc/{process}/status"));
        let status = status.expect("the portal lives");
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
        let caught = u64::from_str_radix(caught.expect("signals").trim(), 16).expect("a mask");
        // SIGHUP is the first signal.
        if caught & 1 == 1 {
            return;
        }
        assert!(Instant::now() < until, "SIGHUP is never taken");
        std::thread::yield_now();
    }
}

/// Ends a portal, and gives what it printed and logged.
fn end(mut child: Child) -> (String, String) {
    let (mut printed, mut log) = (String::new(), String::new());
    let (out, err) = (child.stdout.take(), child.stderr.take());
    out.expect("a pipe")
        .read_to_string(&mut printed)
        .expect("text");
    err.expect("a pipe").read_to_string(&mut log).expect("text");
    let status = child.wait().expect("it ends");
    assert!(status.success(), "{status}: {log}");
    (printed, log)
}

#[test]
fn a_hangup_without_a_folder_is_noted_and_the_portal_serves_on() {
    let portal = Portal::start();
    for _ in 0..3 {
        portal.signal(HANGUP);
        portal.logged("\"event\":\"reload_declined\"");
        assert_eq!(portal.get("/").status, 200);
    }
}

#[test]
fn signals_of_the_first_moments_are_kept_until_they_can_be_followed() {
    let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/content");
    for (options, event) in [
        (vec![], "\"event\":\"reload_declined\""),
        (
            vec!["--content", content],
            "\"event\":\"content_published\"",
        ),
    ] {
        let child = begin(&options);
        // Before it listens, and long before content is read.
        send(&child, HANGUP);
        let (child, log) = until(child, event);
        send(&child, TERMINATE);
        let (_, rest) = end(child);
        assert!((log + &rest).contains(event));
    }
}

#[test]
fn who_is_asked_to_end_before_it_listens_ends_in_order() {
    let child = begin(&[]);
    send(&child, TERMINATE);
    let (_, log) = end(child);
    assert!(log.contains("\"event\":\"ended\""), "{log}");
}

/// Reads the log up to a line that holds `event`.
fn until(mut child: Child, event: &str) -> (Child, String) {
    let mut log = String::new();
    let mut byte = [0];
    let pipe = child.stderr.as_mut().expect("a pipe");
    while !(log.ends_with('\n') && log.contains(event)) {
        assert_eq!(pipe.read(&mut byte).expect("a log"), 1, "{log}");
        log.push(char::from(byte[0]));
    }
    (child, log)
}
