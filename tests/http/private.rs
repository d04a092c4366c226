//! What operators see, on a port of their own.

use crate::portal::{Portal, TODAY, binary};
use serde_json::Value;
use std::process::{Command, Stdio};

#[test]
fn readiness_counts_and_digest_stand_on_the_private_port_alone() {
    let portal = Portal::with(&["--private-addr", "127.0.0.1:0"]);
    for path in ["/", "/nothing", "/api/v1/guides"] {
        portal.get(path);
    }
    let digest = portal.get_private("/digest");
    assert_eq!(
        (digest.status, digest.text().trim().len()),
        (200, 64),
        "{}",
        digest.text()
    );
    let ready = portal.get_private("/readyz");
    assert_eq!(
        (ready.status, &ready.json()["state"]),
        (200, &Value::from("ready"))
    );
    assert_eq!(ready.json()["digest"], digest.text().trim());
    assert_eq!(portal.get_private("/healthz").text(), "ok\n");
    let metrics = portal.get_private("/metrics");
    assert!(
        metrics
            .header("content-type")
            .starts_with("application/openmetrics-text")
    );
    for line in [
        "portal_requests_total{method=\"GET\",route=\"/\",status=\"200\"} 1",
        "portal_requests_total{method=\"GET\",route=\"unknown\",status=\"404\"} 1",
        "portal_request_seconds_count{route=\"/api/v1/guides\"} 1",
        &format!("portal_content{{digest=\"{}\"}} 1", digest.text().trim()),
        "portal_content_faults 0",
        "# EOF",
    ] {
        assert!(
            metrics.text().lines().any(|found| found == line),
            "{line}\n{}",
            metrics.text()
        );
    }
    assert_eq!(metrics.header("cache-control"), "no-store");
    for path in ["/metrics", "/digest"] {
        assert_eq!(portal.get(path).status, 404, "{path}");
    }
    let ready = portal.get("/readyz");
    assert_eq!((ready.status, ready.text()), (200, "ready\n"));
    assert_eq!(portal.get_private("/").status, 404);
}

#[test]
fn it_listens_on_both_kinds_of_address() {
    let portal = Portal::with(&["--addr", "[::1]:0"]);
    let address = portal.printed();
    assert!(
        address.starts_with("listening on http://[::1]:"),
        "{address}"
    );
    let port: u16 = address
        .rsplit(':')
        .next()
        .and_then(|port| port.parse().ok())
        .expect("a port");
    let mut stream = std::net::TcpStream::connect(("::1", port)).expect("a connection");
    let request = b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    std::io::Write::write_all(&mut stream, request).expect("sent");
    let mut reply = String::new();
    std::io::Read::read_to_string(&mut stream, &mut reply).expect("a reply");
    assert!(reply.starts_with("HTTP/1.1 200 "), "{reply}");
    assert_eq!(portal.get("/healthz").status, 200);
}

/// How a start ends that must not succeed: what it says.
fn refused(variables: &[(&str, &str)], options: &[&str]) -> String {
    let output = Command::new(binary())
        .args(["serve", "--today", TODAY])
        .args(options)
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .output()
        .expect("the portal is built");
    assert!(!output.status.success(), "{options:?}");
    assert!(output.stdout.is_empty(), "it listens nowhere");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_setting_that_cannot_be_followed_is_named_and_nothing_starts() {
    let file = std::env::temp_dir().join(format!("portal-settings-{}.toml", std::process::id()));
    let path = file.to_str().expect("UTF-8");
    for (variables, options, text, named) in [
        (&[][..], &["--addr", "nowhere"][..], "", "--addr"),
        (&[("PORTAL_ADDR", "nowhere")], &[], "", "--addr"),
        (&[], &["--connections", "1"], "", "connections"),
        (&[("PORTAL_CONNECTIONS", "many")], &[], "", "--connections"),
        (
            &[("PORTAL_PUBLIC_URL", "portal.example")],
            &[],
            "",
            "public-url",
        ),
        (&[("PORTAL_NOTICE", "9000")], &[], "", "notice"),
        (&[], &["--config", path], "adress = []", "adress"),
        (&[], &["--config", path], "connections = 1", "connections"),
        (&[("PORTAL_CONFIG", path)], &[], "notice = -1", "notice"),
        (
            &[],
            &["--config", "/nowhere/portal.toml"],
            "",
            "/nowhere/portal.toml",
        ),
        (
            &[],
            &["--content", "/nowhere/content"],
            "",
            "/nowhere/content",
        ),
        // Nobody may listen there.
        (&[], &["--addr", "192.0.2.1:1"], "", "192.0.2.1:1"),
    ] {
        std::fs::write(&file, text).expect("written");
        let said = refused(variables, options);
        assert!(
            said.contains(named),
            "{variables:?} {options:?} {text}: {said}"
        );
    }
    std::fs::remove_file(&file).expect("it was there");
}
