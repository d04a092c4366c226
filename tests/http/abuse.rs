//! What nobody should send, and some do.

use crate::portal::Portal;
use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

#[test]
fn paths_lead_to_pages_or_nowhere() {
    let portal = Portal::start();
    for path in [
        "/../../etc/passwd",
        "/assets/../../etc/passwd",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%5c..%5cetc%5cpasswd",
        "/assets/%252e%252e%252fetc%252fpasswd",
        "/assets//etc/passwd",
        "/assets/%c0%ae%c0%ae/etc/passwd",
        "/guides/../../etc/passwd",
        "/guides/%00",
        "/sources/..;/..;/etc/passwd",
        "/.git/config",
        "/.env",
        "/Cargo.toml",
        "/etc/passwd",
        "/%2e%2e",
        "/drill/panic",
        "/server-status",
        "/debug",
        "/assets",
        "/assets/",
        "/api/v1/guides/..%2f..%2fetc",
        "/api/v1/guides/%ff",
    ] {
        let reply = portal.raw(&format!(
            "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        ));
        assert!(
            reply.starts_with("HTTP/1.1 404 "),
            "{path}: {}",
            reply.lines().next().unwrap_or_default()
        );
        assert!(
            !reply.contains("root:") && !reply.contains("[workspace]"),
            "{path}"
        );
    }
}

#[test]
fn broken_requests_end_the_connection_and_nothing_else() {
    let portal = Portal::start();
    let header = "a".repeat(64 * 1024);
    for request in [
        "\r\n\r\n\r\n".to_owned(),
        "nonsense\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n".to_owned(),
        "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nHost: a\r\nX-Long: {header}\r\n\r\n"),
        format!("GET /{header} HTTP/1.1\r\nHost: a\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "x: y\r\n".repeat(200)),
        "POST /search HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n".to_owned(),
        "POST /search HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab".to_owned(),
        "POST /search HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".to_owned(),
        // What one server reads as a body, the next must not read as a request.
        "POST /about HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n".to_owned(),
    ] {
        let mut stream = portal.connect();
        let _ = stream.write_all(request.as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut reply = Vec::new();
        let _ = stream.read_to_end(&mut reply);
        let reply = String::from_utf8_lossy(&reply);
        let shown: String = request.chars().take(60).collect();
        assert!(reply.is_empty() || reply.starts_with("HTTP/1.1 4"), "{shown:?}: {reply}");
    }
    assert_eq!(portal.get("/").status, 200);
}

#[test]
fn a_length_and_chunks_together_are_not_a_second_request() {
    let portal = Portal::start();
    let smuggled = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    let reply = portal.raw(&format!(
        "POST /search HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
         Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n{smuggled}",
        5 + smuggled.len()
    ));
    assert!(reply.matches("HTTP/1.1 ").count() <= 1, "{reply}");
    assert!(!reply.contains("\r\n\r\nok\n"), "{reply}");
}

#[test]
fn who_sends_headers_slowly_is_let_go() {
    let portal = Portal::start();
    let mut stream = portal.connect();
    let mut writer = stream.try_clone().expect("a second handle");
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: a\r\n")
        .expect("sent");
    let started = Instant::now();
    std::thread::spawn(move || {
        // A byte now and then, until the portal has had enough.
        while writer.write_all(b"x").is_ok() && started.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(250));
        }
    });
    let mut reply = Vec::new();
    let _ = stream.read_to_end(&mut reply);
    assert!(
        started.elapsed() < Duration::from_secs(15),
        "{:?}",
        started.elapsed()
    );
    assert!(!reply.starts_with(b"HTTP/1.1 2"), "nothing was asked");
    assert_eq!(portal.get("/").status, 200);
}

#[test]
fn who_sends_a_body_slowly_is_let_go_with_a_page() {
    let portal = Portal::with(&["--drill"]);
    let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nq=";
    let started = Instant::now();
    let waiting = [
        format!("POST /search HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{form}"),
        "GET /drill/stuck HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".to_owned(),
    ]
    .map(|request| {
        let mut stream = portal.connect();
        stream.write_all(request.as_bytes()).expect("sent");
        stream
    });
    for mut stream in waiting {
        let mut reply = Vec::new();
        let _ = stream.read_to_end(&mut reply);
        let reply = String::from_utf8_lossy(&reply);
        assert!(reply.starts_with("HTTP/1.1 408 "), "{reply}");
        assert!(
            reply.contains("content-security-policy: default-src 'none'"),
            "{reply}"
        );
    }
    assert!(
        started.elapsed() < Duration::from_secs(15),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn a_request_names_its_host_once_and_asks_for_no_tunnel() {
    let portal = Portal::start();
    for (request, status) in [
        ("GET / HTTP/1.1\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n", 400),
        ("GET /api/v1/guides HTTP/1.1\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\n", 200),
        ("GET / HTTP/1.0\r\n", 200),
        ("CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n", 405),
        ("CONNECT /api/v1/guides HTTP/1.1\r\nHost: a\r\n", 405),
    ] {
        let reply = portal.raw(&format!("{request}Connection: close\r\n\r\n"));
        let begin = format!("HTTP/1.1 {status} ");
        let begin = begin.replace(
            "1.1",
            if request.contains("HTTP/1.0") {
                "1.0"
            } else {
                "1.1"
            },
        );
        assert!(reply.starts_with(&begin), "{request:?}: {reply}");
    }
}

#[test]
fn a_line_that_ends_with_a_bare_line_feed_is_refused() {
    let portal = Portal::start();
    for request in [
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: b\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ] {
        let reply = portal.raw(request);
        assert!(reply.starts_with("HTTP/1.1 400 "), "{request:?}: {reply}");
        assert!(
            reply.contains("content-security-policy"),
            "{request:?}: {reply}"
        );
    }
    // Behind a body that holds some, too; and such a body is no fault.
    let body = "do=send&wrong=a\nb\n";
    let post = format!(
        "POST /corrections HTTP/1.1\r\nHost: a\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let replies = portal.raw(&format!("{post}GET / HTTP/1.1\nHost: a\n\n"));
    let statuses: Vec<&str> = replies.matches("HTTP/1.1 ").collect();
    assert_eq!(statuses.len(), 2, "{replies}");
    assert!(
        replies.contains("HTTP/1.1 503 ") && replies.contains("HTTP/1.1 400 "),
        "{replies}"
    );
    let whole = format!("{post}GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assert!(portal.raw(&whole).ends_with("ok\n"));
}
