//! More connections than there is room for.

use crate::exchange::{Exchange, get};
use crate::portal::Portal;
use std::io::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const MOST: &str = "64";
const LIMIT: Duration = Duration::from_secs(10);

/// Asks on a fresh connection until the reply has this status.
fn until(portal: &Portal, status: u16) {
    let until = Instant::now() + LIMIT;
    loop {
        let reply = Exchange::over(portal.connect()).ask(&get("/", "br"));
        if reply.is_some_and(|reply| reply.status == status) {
            return;
        }
        assert!(Instant::now() < until, "{status} never comes");
    }
}

/// Whether the portal closed a connection, be it with a word.
fn is_closed(stream: &mut TcpStream) -> bool {
    stream.set_nonblocking(true).expect("a socket");
    match stream.peek(&mut [0]) {
        Ok(_) => true,
        Err(error) => error.kind() != std::io::ErrorKind::WouldBlock,
    }
}

#[test]
fn who_only_holds_connections_makes_room_for_who_asks() {
    let portal = Portal::with(&["--connections", MOST]);
    let mut held: Vec<TcpStream> = (0..200).map(|_| portal.connect()).collect();
    for stream in held.iter_mut().skip(150) {
        // The head of a request that never ends.
        let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n");
    }
    until(&portal, 200);
    for _ in 0..100 {
        let reply = Exchange::over(portal.connect()).ask(&get("/", "br"));
        assert_eq!(reply.expect("room").status, 200);
    }
    let closed = held.iter_mut().map(is_closed).filter(|closed| *closed);
    let closed = closed.count();
    assert!(closed >= 200 - 64, "{closed} of 200 made room");
}

/// Lets this process open as many sockets as it needs.
fn raise_our_limit() {
    let own = std::process::id().to_string();
    let raised = Command::new("prlimit")
        .args(["--pid", &own, "--nofile=4096:"])
        .status();
    assert!(raised.expect("prlimit runs").success());
}

/// Says that the others may end, also where a test fails.
struct Ends<'a>(&'a AtomicBool);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn a_thousand_slow_sockets_hold_up_nobody_else() {
    raise_our_limit();
    let portal = Portal::start();
    assert_eq!(portal.get_packed("/").status, 200);
    let (port, ended) = (portal.port(), &AtomicBool::new(false));
    let mut times: Vec<Duration> = std::thread::scope(|scope| {
        let mut held: Vec<TcpStream> = (0..1_000).map(|_| portal.connect()).collect();
        let _ends = Ends(ended);
        scope.spawn(move || {
            // A head that grows by a byte a second, on each of them.
            let head = b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "
                .iter()
                .chain(&[b'a'; 64]);
            for byte in head {
                if ended.load(Ordering::Relaxed) {
                    return;
                }
                for stream in &mut held {
                    // It may have been told to make room.
                    let _ = stream.write_all(&[*byte]);
                }
                let until = Instant::now() + Duration::from_secs(1);
                while Instant::now() < until && !ended.load(Ordering::Relaxed) {
                    std::thread::sleep(Duration::from_millis(5));
                }
            }
        });
        let times = (0..400).map(|_| {
            let asked = Instant::now();
            let stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
            let reply = Exchange::over(stream).ask(&get("/", "br"));
            assert_eq!(reply.expect("a page").status, 200);
            std::thread::sleep(Duration::from_millis(5));
            asked.elapsed().saturating_sub(Duration::from_millis(5))
        });
        times.collect()
    });
    times.sort_unstable();
    let p99 = times[times.len() * 99 / 100];
    println!("400 of 400 beside 1,000 slow sockets, p99 {p99:?}");
    assert!(p99 <= Duration::from_millis(50), "{p99:?}");
}

#[test]
fn a_thousand_may_come_while_the_portal_is_busy_and_none_is_kept_at_the_door() {
    raise_our_limit();
    let portal = Portal::start();
    // It does nothing at all for a moment: whoever comes waits in the system's queue.
    portal.signal("-STOP");
    // Who finds the queue full tries again after a second.
    let address = SocketAddr::from(([127, 0, 0, 1], portal.port()));
    let connect = |_| TcpStream::connect_timeout(&address, Duration::from_millis(900));
    let waiting: Result<Vec<TcpStream>, _> = (0..1_000).map(connect).collect();
    portal.signal("-CONT");
    let waiting = waiting.expect("there is room at the door");
    for stream in waiting.into_iter().step_by(100) {
        let reply = Exchange::over(stream).ask(&get("/", "br"));
        assert_eq!(reply.expect("a page").status, 200);
    }
}

#[test]
fn a_body_that_does_not_come_makes_room_too() {
    let portal = Portal::with(&["--connections", "16"]);
    let _held: Vec<TcpStream> = (0..16)
        .map(|_| {
            let mut stream = portal.connect();
            let head = "POST /search HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\
                        Content-Type: application/x-www-form-urlencoded\r\n\r\nq=";
            stream.write_all(head.as_bytes()).expect("sent");
            stream
        })
        .collect();
    until(&portal, 200);
}

#[test]
fn where_all_are_served_one_more_is_told_to_come_back() {
    let portal = Portal::with(&["--connections", MOST, "--drill"]);
    let held: Vec<TcpStream> = (0..64)
        .map(|_| {
            let mut stream = portal.connect();
            let request = "GET /drill/stuck HTTP/1.1\r\nHost: a\r\n\r\n";
            stream.write_all(request.as_bytes()).expect("sent");
            stream
        })
        .collect();
    until(&portal, 503);
    let reply = portal.raw("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    assert!(reply.starts_with("HTTP/1.1 503 "), "{reply}");
    let reply = reply.to_lowercase();
    for expected in [
        "retry-after: 5",
        "content-security-policy: default-src 'none'",
        "connection: close",
        "访问的人太多",
    ] {
        assert!(reply.contains(expected), "{expected}: {reply}");
    }
    drop(held);
    until(&portal, 200);
}

#[test]
fn more_forms_than_can_be_answered_are_refused_at_once_in_chinese() {
    let portal = Portal::start();
    let statuses: Vec<(u16, Duration, String)> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..400)
            .map(|_| {
                let mut exchange = Exchange::over(portal.connect());
                scope.spawn(move || {
                    let request = crate::exchange::form("/search", "identity", "q=医保");
                    let begun = Instant::now();
                    let reply = exchange.ask(&request).expect("a reply");
                    let text = String::from_utf8_lossy(&reply.bytes).into_owned();
                    (reply.status, begun.elapsed(), reply.headers + &text)
                })
            })
            .collect();
        let answers = asking
            .into_iter()
            .map(|asked| asked.join().expect("a reply"));
        answers.collect()
    });
    for (status, _, reply) in &statuses {
        match status {
            200 => {}
            503 => assert!(
                reply.contains("retry-after: 5") && reply.contains("请"),
                "{reply}"
            ),
            _ => panic!("{reply}"),
        }
    }
    assert!(statuses.iter().any(|(status, ..)| *status == 200));
}
