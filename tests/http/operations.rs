//! Running it: health, logs, panics, an orderly end.

use crate::portal::Portal;
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

#[test]
fn it_starts_at_once() {
    let started = Instant::now();
    let portal = Portal::start();
    assert_eq!(portal.get("/healthz").text(), "ok\n");
    assert!(
        started.elapsed() < Duration::from_millis(1500),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn a_panic_costs_one_reply() {
    let portal = Portal::with(&["--drill"]);
    for _ in 0..3 {
        let reply = portal.get("/drill/panic");
        assert_eq!(reply.status, 500);
        assert!(
            reply.text().contains("<h1"),
            "a page says so: {}",
            reply.text()
        );
        assert!(
            !reply.text().contains("a drill") && !reply.text().contains(".rs"),
            "no details"
        );
    }
    assert_eq!(portal.get("/").status, 200);
    let line = portal.logged("\"event\":\"panic\"");
    assert!(
        !line.contains("a drill"),
        "what a panic says may quote an answer: {line}"
    );
}

#[test]
fn a_log_line_says_what_kind_and_never_what_was_asked() {
    let mut portal = Portal::start();
    let secret = "sesame";
    portal.get(&format!("/?q={secret}"));
    portal.get(&format!("/{secret}"));
    portal.get(&format!("/guides/{secret}"));
    portal.get(&format!("/assets/{secret}"));
    portal.get(&format!("/api/v1/guides/{secret}?x={secret}"));
    portal.get(&format!("/api/v1/search?q={secret}"));
    portal.get(&format!("/api/{secret}"));
    portal.get("/en/guides/moving-city");
    portal.get(&format!("/search?q={secret}&not={secret}"));
    portal.post_form("/search", &format!("q={secret}"));
    portal.get(&format!("/search?q={secret}"));
    portal.get(&format!("/plan%23{secret}"));
    portal.post_form(
        "/guides/moving-city/ask",
        &format!("do=next&answer={secret}&state={secret}"),
    );
    portal.post_json(
        "/api/v1/guides/moving-city/plan",
        &format!("{{\"answers\":{{\"{secret}\":1}}}}"),
    );
    portal.send(
        "SESAME",
        "/",
        &[
            ("user-agent", secret),
            ("referer", secret),
            ("x-forwarded-for", "10.9.8.7"),
        ],
        &[],
    );
    portal.signal("-TERM");
    let (log, status) = portal.ended();
    assert!(status.success(), "{status}");
    let mut routes = Vec::new();
    for line in &log {
        assert!(!line.to_lowercase().contains(secret), "{line}");
        assert!(
            !line.contains("127.0.0.1") && !line.contains("10.9.8.7"),
            "{line}"
        );
        let entry: Value =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        assert!(
            entry["time"]
                .as_str()
                .is_some_and(|time| time.ends_with('Z')),
            "{line}"
        );
        if let Some(route) = entry["route"].as_str() {
            let keys: Vec<&str> = entry
                .as_object()
                .expect("fields")
                .keys()
                .map(String::as_str)
                .collect();
            assert_eq!(keys.len(), 6, "{line}");
            for key in ["time", "method", "route", "status", "bytes", "micros"] {
                assert!(keys.contains(&key), "{line}");
            }
            routes.push(format!(
                "{} {route} {}",
                entry["method"].as_str().unwrap_or_default(),
                entry["status"]
            ));
        }
    }
    for expected in [
        "GET / 200",
        "GET unknown 404",
        "GET /assets/{file} 404",
        "GET /api/v1/guides/{id} 404",
        "GET /api/v1/search 200",
        "GET /api/unknown 404",
        "GET /guides/{id} 200",
        "GET /search 200",
        "POST /search 200",
        "POST /guides/{id}/ask 200",
        "POST /api/v1/guides/{id}/plan 422",
        "other / 405",
    ] {
        assert!(
            routes.iter().any(|route| route == expected),
            "{expected} is not in {routes:#?}"
        );
    }
}

#[test]
fn a_request_under_way_is_finished_before_the_end() {
    for signal in ["-TERM", "-INT"] {
        let mut portal = Portal::with(&["--drill"]);
        let mut idle = portal.connect();
        let mut slow = portal.connect();
        slow.write_all(b"GET /drill/slow HTTP/1.1\r\nHost: a\r\n\r\n")
            .expect("sent");
        // Connections are served in the order in which they come.
        assert_eq!(portal.get("/healthz").status, 200);
        let started = Instant::now();
        portal.signal(signal);
        let mut reply = String::new();
        let _ = slow.read_to_string(&mut reply);
        assert!(
            reply.starts_with("HTTP/1.1 200 ") && reply.ends_with("slow\n"),
            "{signal}: {reply}"
        );
        let (log, status) = portal.ended();
        assert!(status.success(), "{signal}: {status}");
        assert!(
            started.elapsed() < Duration::from_secs(10),
            "{signal}: {:?}",
            started.elapsed()
        );
        assert!(
            log.iter().any(|line| line.contains("\"event\":\"ended\"")),
            "{signal}: {log:?}"
        );
        let mut nothing = [0; 1];
        assert!(
            !matches!(idle.read(&mut nothing), Ok(1)),
            "an idle connection is closed"
        );
    }
}
