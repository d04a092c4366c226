//! Files whose names carry the hash of their bytes.

use crate::portal::Portal;

/// Every address of a file that a page names; one that holds a `*` names none by itself.
pub(crate) fn named(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find("/assets/") {
        let file = rest[at..]
            .split(['"', '\'', ' ', '<', '&'])
            .next()
            .unwrap_or_default();
        if !file.contains('*') {
            found.push(file.to_owned());
        }
        rest = &rest[at + file.len()..];
    }
    found.sort();
    found.dedup();
    found
}

#[test]
fn every_file_is_kept_for_ever() {
    let portal = Portal::start();
    let mut files = Vec::new();
    for path in [
        "/guides/moving-city/ask",
        "/en/guides/enterprise-pension/ask",
        "/plan",
        "/search",
    ] {
        files.extend(named(portal.get(path).text()));
    }
    files.sort();
    files.dedup();
    for kind in [
        "loader.",
        "glue.",
        "wasm.",
        "pack.moving-city.zh.",
        "pack.enterprise-pension.en.",
    ] {
        assert!(
            files.iter().any(|file| file.contains(kind)),
            "{kind} is not in {files:?}"
        );
    }
    for file in &files {
        for (accept, encoding) in [("br", "br"), ("gzip", "gzip"), ("identity", "")] {
            let reply = portal.send("GET", file, &[("accept-encoding", accept)], &[]);
            assert_eq!(reply.status, 200, "{file}");
            assert_eq!(reply.header("content-encoding"), encoding, "{file}");
            assert_eq!(
                reply.header("cache-control"),
                "public, max-age=31536000, immutable",
                "{file}"
            );
            assert_eq!(reply.header("vary"), "Accept-Encoding", "{file}");
            let kind = match file.rsplit('.').next() {
                Some("js") => "text/javascript; charset=utf-8",
                Some("wasm") => "application/wasm",
                Some("svg") => "image/svg+xml",
                Some("txt") => "text/plain; charset=utf-8",
                _ => "application/octet-stream",
            };
            assert_eq!(reply.header("content-type"), kind, "{file}");
            let tag = reply.header("etag").to_owned();
            let headers = [("accept-encoding", accept), ("if-none-match", tag.as_str())];
            assert_eq!(
                portal.send("GET", file, &headers, &[]).status,
                304,
                "{file}"
            );
        }
        assert_eq!(portal.send("HEAD", file, &[], &[]).status, 200, "{file}");
    }
}

#[test]
fn a_browser_that_guesses_where_the_sign_is_gets_it_small() {
    let portal = Portal::start();
    let reply = portal.get("/favicon.ico");
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), "image/svg+xml");
    assert!(reply.bytes.len() < 1_000, "{} bytes", reply.bytes.len());
    let kept = "public, max-age=0, must-revalidate";
    assert_eq!(reply.header("cache-control"), kept, "the name is for ever");
    let page = portal.get("/");
    let icon = named(page.text())
        .into_iter()
        .find(|file| file.contains("/icon."));
    let icon = portal.get(&icon.expect("a page names the sign"));
    assert!(reply.bytes == icon.bytes);
    let tag = [("if-none-match", reply.header("etag"))];
    assert_eq!(portal.send("GET", "/favicon.ico", &tag, &[]).status, 304);
    assert_eq!(portal.send("POST", "/favicon.ico", &[], &[]).status, 405);
}

#[test]
fn the_wasm_is_what_it_says() {
    let portal = Portal::start();
    let files = named(portal.get("/guides/moving-city/ask").text());
    let wasm = files
        .iter()
        .find(|file| file.ends_with(".wasm"))
        .expect("the client is embedded");
    assert!(portal.get(wasm).bytes.starts_with(b"\0asm"));
}
