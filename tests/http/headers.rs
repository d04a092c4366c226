//! The same security headers on every reply, whatever its status. No cookies, ever.

use crate::folder::Folder;
use crate::portal::{Portal, Reply};
use std::collections::BTreeSet;

const FIXED: [(&str, &str); 8] = [
    (
        "strict-transport-security",
        "max-age=63072000; includeSubDomains",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "geolocation=(), camera=(), microphone=(), payment=(), usb=()",
    ),
    ("set-cookie", ""),
];

/// The whole policy around the hashes of the styles that pages inline.
const POLICY: (&str, &str) = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'sha256-",
    "'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
     form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
);

/// Status, method, path, headers, body.
type Case<'a> = (u16, &'a str, &'a str, &'a [(&'a str, &'a str)], &'a [u8]);

pub(crate) fn assert_headers(reply: &Reply, what: &str) {
    for (name, value) in FIXED {
        assert_eq!(reply.header(name), value, "{what}: {name}");
    }
    assert!(!reply.headers.contains_key("server") && !reply.headers.contains_key("x-powered-by"));
    let policy = reply.header("content-security-policy");
    let hashes = policy
        .strip_prefix(POLICY.0)
        .and_then(|rest| rest.strip_suffix(POLICY.1));
    let hashes = hashes.unwrap_or_else(|| panic!("{what}: {policy}"));
    let hashes: Vec<&str> = hashes.split("' 'sha256-").collect();
    assert_eq!(hashes.len(), 5, "{what}: one for each style: {hashes:?}");
    for hash in hashes {
        assert_eq!(hash.len(), 44, "{what}: {hash}");
        assert!(!hash.contains([' ', '\'']), "{what}: {hash}");
    }
}

/// The same on bytes in small letters that no client read; head and text.
fn assert_raw_headers<'a>(reply: &'a str, what: &str) -> (&'a str, &'a str) {
    let (head, text) = reply.split_once("\r\n\r\n").expect("a head");
    for (name, value) in FIXED {
        let line = head
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name}: ")));
        let line = line.unwrap_or_default();
        assert_eq!(line, value.to_lowercase(), "{what:?}: {name}");
    }
    let policy = "content-security-policy: default-src 'none'";
    assert!(head.contains(policy), "{what:?}: {head}");
    (head, text)
}

/// The policy would block these without a word.
pub(crate) fn assert_nothing_inline(path: &str, html: &str) {
    for forbidden in [
        " style=\"",
        "javascript:",
        "\"data:",
        " onclick=",
        " onsubmit=",
        "<script>",
    ] {
        assert!(!html.contains(forbidden), "{path}: {forbidden}");
    }
}

#[test]
fn every_status_carries_the_same_headers() {
    let portal = Portal::with(&["--drill"]);
    let etag = portal.get("/").header("etag").to_owned();
    let form = ("content-type", "application/x-www-form-urlencoded");
    let json = ("content-type", "application/json");
    let large = vec![b'a'; 70 * 1024];
    let plan = "/api/v1/guides/moving-city/plan";
    let requests: [Case<'_>; 25] = [
        (200, "GET", "/", &[], &[]),
        (200, "GET", "/en/guides", &[("accept-encoding", "br")], &[]),
        (200, "HEAD", "/about", &[], &[]),
        (200, "GET", "/sitemap.xml", &[], &[]),
        (200, "GET", "/robots.txt", &[], &[]),
        (200, "GET", "/healthz", &[], &[]),
        (200, "GET", "/api/v1/guides", &[], &[]),
        (200, "POST", "/search", &[form], b"q=a"),
        (200, "POST", plan, &[json], b"{}"),
        (304, "GET", "/", &[("if-none-match", &etag)], &[]),
        (308, "GET", "/guides/", &[], &[]),
        (400, "POST", "/search", &[form], b"q=%FF"),
        (400, "POST", plan, &[json], b"{"),
        (404, "GET", "/nothing", &[], &[]),
        (404, "GET", "/assets/nothing", &[], &[]),
        (404, "GET", "/api/nothing", &[], &[]),
        (405, "POST", "/about", &[form], b"a=b"),
        (405, "DELETE", "/", &[], &[]),
        (405, "GET", plan, &[], &[]),
        (405, "TRACE", "/healthz", &[], &[]),
        (413, "POST", "/search", &[form], &large),
        (413, "POST", plan, &[json], &large),
        (415, "POST", "/search", &[json], b"{}"),
        (415, "POST", plan, &[form], b"a=b"),
        (500, "GET", "/drill/panic", &[], &[]),
    ];
    for (status, method, path, headers, body) in requests {
        let reply = portal.send(method, path, headers, body);
        let what = format!("{method} {path}");
        assert_eq!(reply.status, status, "{what}");
        assert_headers(&reply, &what);
        if status >= 400 || method == "POST" {
            assert_eq!(reply.header("cache-control"), "no-store", "{what}");
            assert_eq!(reply.header("etag"), "", "{what}");
        }
        if status != 304 && status != 308 {
            assert!(
                reply.header("content-type").contains("charset=utf-8"),
                "{what}"
            );
            assert!(reply.headers.contains_key("content-length"), "{what}");
        }
    }
}

#[test]
fn what_is_limited_slow_or_away_carries_them_too() {
    let folder = Folder::new("headers");
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    let portal = Portal::with(&["--drill", "--database", &database]);
    let form = ("content-type", "application/x-www-form-urlencoded");
    let json = ("content-type", "application/json");
    let correct = "/large/en/corrections";
    let away = Portal::start();
    let requests: [(&Portal, Case<'_>); 8] = [
        (&portal, (422, "POST", correct, &[form], b"do=send&wrong=")),
        (&portal, (303, "POST", correct, &[form], b"do=send&wrong=a")),
        (&portal, (429, "POST", correct, &[form], b"do=send&wrong=b")),
        (&away, (503, "POST", correct, &[form], b"do=send&wrong=a")),
        (
            &portal,
            (
                422,
                "POST",
                "/api/v1/guides/moving-city/plan",
                &[json],
                b"{\"answers\":{\"nothing\":1}}",
            ),
        ),
        (
            &portal,
            (404, "GET", "/corrections/k7m2-q9xd-4t1a", &[], b""),
        ),
        (&portal, (400, "GET", "/search?q=%FF", &[], b"")),
        (&portal, (408, "GET", "/drill/stuck", &[], b"")),
    ];
    let (mut receipt, mut seen) = (String::new(), BTreeSet::new());
    for (portal, (status, method, path, headers, body)) in requests {
        let reply = portal.send(method, path, headers, body);
        let what = format!("{method} {path}");
        assert_eq!(reply.status, status, "{what}");
        assert_headers(&reply, &what);
        assert_eq!(reply.header("cache-control"), "no-store", "{what}");
        if status == 303 {
            receipt = reply.header("location").to_owned();
        }
        seen.insert(status);
    }
    let kept = portal.get(&receipt);
    assert_eq!(kept.status, 200, "{receipt}");
    assert_headers(&kept, "a receipt");
    assert_eq!(kept.header("cache-control"), "no-store");
    // No client sends this to a server that is no proxy.
    let tunnel = portal.raw("CONNECT / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assert!(tunnel.starts_with("HTTP/1.1 405 "), "{tunnel}");
    assert_raw_headers(&tunnel.to_lowercase(), "CONNECT");
    // Together with the list above: every status that a handler gives.
    assert_eq!(seen.len(), 7, "{seen:?}");
}

#[test]
fn the_policy_names_the_style_that_pages_inline() {
    let portal = Portal::start();
    let first = portal.get("/");
    let policy = first.header("content-security-policy").to_owned();
    let style = |reply: &Reply| {
        let html = reply.text();
        assert_eq!(html.matches("<style").count(), 1);
        let (_, rest) = html.split_once("<style>").expect("a style");
        rest.split_once("</style>").expect("its end").0.to_owned()
    };
    let inlined = style(&first);
    for path in [
        "/en/",
        "/large/",
        "/large/en/guides",
        "/guides/moving-city",
        "/nothing",
    ] {
        let reply = portal.get(path);
        assert_eq!(style(&reply), inlined, "{path}");
        assert_eq!(reply.header("content-security-policy"), policy, "{path}");
    }
    // Plans carry what paper needs, tools more; the card is drawn without what plans need.
    let plan = style(&portal.get("/guides/moving-city/ask"));
    assert!(plan.len() > inlined.len());
    for path in ["/plan", "/large/en/guides/housing-fund/ask"] {
        assert_eq!(style(&portal.get(path)), plan, "{path}");
    }
    let tools = style(&portal.get("/trip"));
    assert!(tools.len() > plan.len());
    let bill = style(&portal.get("/settlement"));
    let card = style(&portal.get("/card"));
    assert!(bill.len() > plan.len() && bill != tools);
    assert!(card.len() < plan.len());
    for path in ["/large/en/tickets", "/festivals", "/rail"] {
        let reply = portal.get(path);
        assert_eq!(style(&reply), tools, "{path}");
        assert_eq!(reply.header("content-security-policy"), policy, "{path}");
    }
    assert_eq!(policy.matches("'sha256-").count(), 5, "{policy}");
}

#[test]
fn wrong_methods_are_told_which_are_right() {
    let portal = Portal::start();
    for (method, path, allow) in [
        ("POST", "/", "GET, HEAD"),
        ("PUT", "/guides", "GET, HEAD"),
        ("OPTIONS", "/about", "GET, HEAD"),
        ("DELETE", "/search", "GET, HEAD, POST"),
        ("PATCH", "/guides/moving-city/ask", "GET, HEAD, POST"),
        ("PUT", "/plan", "GET, HEAD, POST"),
        ("SECRET", "/plan", "GET, HEAD, POST"),
        ("POST", "/sitemap.xml", "GET, HEAD"),
        ("POST", "/healthz", "GET, HEAD"),
        ("POST", "/assets/x", "GET, HEAD"),
        ("POST", "/api/v1/guides", "GET, HEAD"),
        ("PUT", "/api/v1/guides/moving-city/plan", "POST"),
        ("GET", "/api/v1/calculators/retirement", "POST"),
    ] {
        let reply = portal.send(method, path, &[], &[]);
        assert_eq!(
            (reply.status, reply.header("allow")),
            (405, allow),
            "{method} {path}"
        );
    }
}

#[test]
fn what_cannot_be_read_at_all_is_answered_and_noted_like_everything_else() {
    let portal = Portal::start();
    let long = "a".repeat(64 * 1024);
    for (request, status) in [
        ("nonsense\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/9.9\r\nHost: a\r\n\r\n".to_owned(), 400),
        (
            "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n".to_owned(),
            400,
        ),
        (
            format!("GET / HTTP/1.1\r\nHost: a\r\nX-Long: {long}\r\n\r\n"),
            431,
        ),
    ] {
        let mut stream = portal.connect();
        // The portal may have heard enough before it heard all.
        let _ = std::io::Write::write_all(&mut stream, request.as_bytes());
        let mut reply = Vec::new();
        let _ = std::io::Read::read_to_end(&mut stream, &mut reply);
        let shown: String = request.chars().take(40).collect();
        let reply = String::from_utf8_lossy(&reply).to_lowercase();
        assert!(
            reply.starts_with(&format!("http/1.1 {status} ")),
            "{shown:?}: {reply}"
        );
        let (head, text) = assert_raw_headers(&reply, &shown);
        assert!(head.contains("cache-control: no-store"), "{head}");
        assert!(text.contains('。'), "{text}");
        let line = portal.logged("\"route\":\"unread\"");
        assert!(line.contains(&format!("\"status\":{status}")), "{line}");
    }
    assert_eq!(portal.get("/").status, 200);
}
