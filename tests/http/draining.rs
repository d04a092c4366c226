//! An end under load: nobody who was let in loses a reply.

use crate::exchange::{Exchange, get};
use crate::portal::{Portal, binary};
use std::net::{TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

#[test]
fn from_the_signal_on_readiness_says_no_and_every_reply_ends_its_connection() {
    let mut portal = Portal::with(&["--notice", "2000"]);
    let mut before = Exchange::over(portal.connect());
    let reply = before.ask(&get("/readyz", "br")).expect("a reply");
    assert_eq!(reply.status, 200);
    assert!(!reply.headers.contains("connection: close"));
    portal.signal("-TERM");
    portal.logged("\"event\":\"ending\"");
    let reply = before
        .ask(&get("/readyz", "br"))
        .expect("a reply on a kept connection");
    assert_eq!(reply.status, 503);
    assert!(
        reply.headers.contains("connection: close"),
        "{}",
        reply.headers
    );
    let mut fresh = Exchange::over(portal.connect());
    let reply = fresh
        .ask(&get("/", "br"))
        .expect("a reply on a fresh connection");
    assert_eq!(reply.status, 200);
    assert!(
        reply.headers.contains("connection: close"),
        "{}",
        reply.headers
    );
    let (_, status) = portal.ended();
    assert!(status.success(), "{status}");
}

#[test]
fn a_log_that_nobody_reads_does_not_keep_the_process() {
    let mut child = Command::new(binary())
        .args([
            "serve",
            "--addr",
            "127.0.0.1:0",
            "--notice",
            "0",
            "--today",
            "2026-11-23",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the portal is built");
    let mut line = String::new();
    let out = child.stdout.take().expect("a pipe");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line).expect("a line");
    let port: u16 = line
        .trim()
        .rsplit(':')
        .next()
        .and_then(|port| port.parse().ok())
        .expect("a port");
    // More than a pipe holds.
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    let mut exchange = Exchange::over(stream);
    for _ in 0..2_000 {
        assert_eq!(
            exchange
                .ask(&get("/healthz", "br"))
                .expect("a reply")
                .status,
            200
        );
    }
    let begun = Instant::now();
    let sent = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status();
    assert!(sent.expect("kill runs").success());
    let status = child.wait().expect("it ends");
    assert!(status.success(), "{status}");
    assert!(
        begun.elapsed() < Duration::from_secs(5),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn an_end_under_load_loses_no_request_that_was_taken() {
    // The moment in which somebody would be cut off is short: several ends find it.
    for _ in 0..5 {
        let mut portal = Portal::start();
        let (port, ended) = (portal.port(), &AtomicBool::new(false));
        let limit = Some(Duration::from_secs(20));
        let asked: Vec<u32> = std::thread::scope(|scope| {
            let visitors: Vec<_> = (0..48)
                .map(|visitor| {
                    scope.spawn(move || {
                        let mut asked = 0;
                        // Once nobody listens any more, nobody was let in either.
                        while let Ok(stream) = TcpStream::connect(("127.0.0.1", port)) {
                            stream.set_read_timeout(limit).expect("a time limit");
                            let mut exchange = Exchange::over(stream);
                            // Every other visitor comes anew for each page.
                            for _ in 0..if visitor % 2 == 0 { 50 } else { 1 } {
                                let reply = exchange.ask(&get("/", "br"));
                                let reply = reply.expect("a reply, not a reset");
                                assert_eq!(reply.status, 200);
                                asked += 1;
                                if reply.headers.contains("connection: close") {
                                    break;
                                }
                            }
                            if ended.load(Ordering::Relaxed) {
                                break;
                            }
                        }
                        asked
                    })
                })
                .collect();
            for _ in 0..200 {
                assert_eq!(portal.get("/guides").status, 200);
            }
            portal.signal("-TERM");
            let (_, status) = portal.ended();
            ended.store(true, Ordering::Relaxed);
            assert!(status.success(), "{status}");
            let asked = visitors
                .into_iter()
                .map(|it| it.join().expect("nothing is lost"));
            asked.collect()
        });
        println!("{} replies, 0 lost", asked.iter().sum::<u32>());
        assert!(asked.iter().all(|asked| *asked > 0), "{asked:?}");
    }
}

/// Starts a portal that is handed `listener`, as systemd does it.
fn handed(listener: &TcpListener, options: &str) -> Child {
    let socket: OwnedFd = listener.try_clone().expect("a second handle").into();
    Command::new("sh")
        .arg("-c")
        .arg(format!(
            "exec 3<&0; LISTEN_FDS=1 LISTEN_PID=$$ exec \"$0\" serve --today 2026-11-23 {options}"
        ))
        .arg(binary())
        .stdin(Stdio::from(socket))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a shell")
}

#[test]
fn where_the_system_holds_the_address_a_restart_under_load_loses_nobody() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let mut child = handed(&listener, "");
    let ended = &AtomicBool::new(false);
    let (asked, ends) = std::thread::scope(|scope| {
        let visitors: Vec<_> = (0..24)
            .map(|_| {
                scope.spawn(move || {
                    let mut asked = 0;
                    while !ended.load(Ordering::Relaxed) {
                        let stream = TcpStream::connect(("127.0.0.1", port));
                        let stream = stream.expect("a connection");
                        let limit = Some(Duration::from_secs(20));
                        stream.set_read_timeout(limit).expect("a time limit");
                        let reply = Exchange::over(stream).ask(&get("/", "br"));
                        assert_eq!(reply.expect("a reply, not a reset").status, 200);
                        asked += 1;
                    }
                    asked
                })
            })
            .collect();
        let mut ends = Vec::new();
        for _ in 0..3 {
            // A round of replies shows that the process serves.
            for _ in 0..20 {
                let stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
                assert!(Exchange::over(stream).ask(&get("/", "br")).is_some());
            }
            let sent = Command::new("kill")
                .args(["-TERM", &child.id().to_string()])
                .status();
            assert!(sent.expect("kill runs").success());
            ends.push(child.wait().expect("it ends"));
            child = handed(&listener, "");
        }
        ended.store(true, Ordering::Relaxed);
        let asked: Vec<i32> = visitors
            .into_iter()
            .map(|visitor| visitor.join().expect("no reply is lost"))
            .collect();
        (asked, ends)
    });
    let _ = child.kill();
    let _ = child.wait();
    assert!(
        ends.iter().all(std::process::ExitStatus::success),
        "{ends:?}"
    );
    assert!(asked.iter().all(|asked| *asked > 0), "{asked:?}");
}

#[test]
fn an_address_that_is_handed_over_is_not_set_as_well() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let mut child = handed(&listener, "--addr 127.0.0.1:0");
    assert!(!child.wait().expect("it ends").success());
}
