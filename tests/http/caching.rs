//! What may be kept, for how long, and how it is asked for again.

use crate::portal::Portal;

#[test]
fn a_page_that_did_not_change_costs_no_body() {
    let portal = Portal::start();
    for path in [
        "/",
        "/en/guides/moving-city",
        "/large/sources",
        "/api/v1/guides",
        "/sitemap.xml",
    ] {
        let mut tags = Vec::new();
        for encoding in ["br", "gzip", "identity"] {
            let accept = ("accept-encoding", encoding);
            let first = portal.send("GET", path, &[accept], &[]);
            let tag = first.header("etag").to_owned();
            assert!(tag.starts_with('"') && tag.ends_with('"'), "{path}: {tag}");
            for held in [
                tag.clone(),
                format!("W/{tag}"),
                format!("\"other\", {tag}"),
                "*".to_owned(),
            ] {
                let again = portal.send("GET", path, &[accept, ("if-none-match", &held)], &[]);
                assert_eq!(again.status, 304, "{path} {encoding} {held}");
                assert!(again.bytes.is_empty(), "{path}");
                for name in ["etag", "cache-control", "vary"] {
                    assert_eq!(again.header(name), first.header(name), "{path}: {name}");
                }
                for name in ["content-type", "content-encoding"] {
                    assert_eq!(again.header(name), "", "{path}: {name}");
                }
            }
            let other = portal.send("GET", path, &[accept, ("if-none-match", "\"other\"")], &[]);
            assert_eq!((other.status, &other.bytes), (200, &first.bytes), "{path}");
            tags.push(tag);
        }
        tags.dedup();
        assert_eq!(
            tags.len(),
            3,
            "{path}: each encoding is another representation"
        );
    }
}

#[test]
fn head_is_get_without_a_body() {
    let portal = Portal::start();
    for path in [
        "/",
        "/en/privacy",
        "/sitemap.xml",
        "/api/v1/guides",
        "/nothing",
        "/api/nothing",
    ] {
        let accept = [("accept-encoding", "br")];
        let got = portal.send("GET", path, &accept, &[]);
        let head = portal.send("HEAD", path, &accept, &[]);
        assert_eq!(head.status, got.status, "{path}");
        assert!(head.bytes.is_empty(), "{path}");
        assert_eq!(
            head.header("content-length"),
            got.bytes.len().to_string(),
            "{path}"
        );
        for name in [
            "content-type",
            "content-encoding",
            "etag",
            "cache-control",
            "vary",
        ] {
            assert_eq!(head.header(name), got.header(name), "{path}: {name}");
        }
    }
}

#[test]
fn the_clients_weights_choose_the_encoding() {
    let portal = Portal::start();
    for (accept, encoding) in [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("br;q=0, *", "gzip"),
        ("*", "br"),
        ("identity", ""),
        ("deflate", ""),
        ("br;q=0, gzip;q=0", ""),
        ("*;q=0", ""),
    ] {
        let reply = portal.send("GET", "/guides", &[("accept-encoding", accept)], &[]);
        assert_eq!(
            (reply.status, reply.header("content-encoding")),
            (200, encoding),
            "{accept}"
        );
    }
}

#[test]
fn answers_are_never_kept() {
    let portal = Portal::start();
    for path in [
        "/search",
        "/en/search",
        "/guides/moving-city/ask",
        "/large/plan",
        "/settlement",
    ] {
        let reply = portal.post_form(path, "do=next&q=a&link=a");
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert_eq!(reply.header("etag"), "", "{path}");
    }
    for path in [
        "/api/v1/search?q=a",
        "/search?q=a",
        "/en/search?q=",
        "/healthz",
    ] {
        assert_eq!(
            portal.get(path).header("cache-control"),
            "no-store",
            "{path}"
        );
    }
}
