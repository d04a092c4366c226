//! What an operator tells the process, from its first moments on.

use crate::content::Copy;
use crate::exchange::{Exchange, get};
use crate::portal::{Portal, binary};
use std::io::Read as _;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const HANGUP: &str = "-HUP";
const TERMINATE: &str = "-TERM";
/// Visitors at a time while content is read again.
const VISITORS: usize = 16;

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

#[test]
fn content_is_read_again_under_load_and_no_request_is_lost() {
    let content = Copy::new("hangup");
    let portal = Portal::with(&["--content", content.path()]);
    let title = "guides/moving-city/zh.toml";
    let ended = &AtomicBool::new(false);
    let asked: Vec<u32> = std::thread::scope(|scope| {
        let visitors: Vec<_> = (0..VISITORS)
            .map(|visitor| {
                let (kept, portal_port) = (visitor % 2 == 0, portal.port());
                let connect = move || {
                    let stream = std::net::TcpStream::connect(("127.0.0.1", portal_port));
                    let stream = stream.expect("a connection");
                    let limit = Some(Duration::from_secs(30));
                    stream.set_read_timeout(limit).expect("a time limit");
                    Exchange::over(stream)
                };
                scope.spawn(move || {
                    let (mut asked, mut exchange) = (0, connect());
                    while !ended.load(Ordering::Relaxed) {
                        for path in ["/guides/moving-city", "/", "/api/v1/guides", "/sitemap.xml"] {
                            if !kept {
                                exchange = connect();
                            }
                            let reply = exchange.ask(&get(path, "br")).expect("a reply");
                            assert_eq!(reply.status, 200, "{path}");
                            asked += 1;
                        }
                    }
                    asked
                })
            })
            .collect();
        for round in ["甲子", "乙丑"] {
            // A file with a fault is refused, and what stands is served on.
            content.edit(title, |text| format!("nonsense\n{text}"));
            portal.signal(HANGUP);
            portal.logged("\"event\":\"content_refused\"");
            content.edit(title, |text| {
                let sound = text.trim_start_matches("nonsense\n");
                sound.replacen("title = \"", &format!("title = \"{round}"), 1)
            });
            portal.signal(HANGUP);
            portal.logged("\"event\":\"content_published\"");
            let shown = portal.get("/guides/moving-city");
            assert!(shown.text().contains(round), "{round} is served");
        }
        ended.store(true, Ordering::Relaxed);
        let asked = visitors
            .into_iter()
            .map(|it| it.join().expect("no request is lost"));
        asked.collect()
    });
    println!("{} replies", asked.iter().sum::<u32>());
    assert!(asked.iter().all(|asked| *asked > 100), "{asked:?}");
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
