//! What MDN's Observatory would say, test by test, of every kind of page and every status.

use crate::portal::{Portal, Reply};

/// What an A+ begins with; extra points count only from 90 on, and there is nothing to be taken off.
const LEAST: i32 = 130;

/// One test of the table: its name, and the points that a reply gains or loses.
struct Scored {
    name: &'static str,
    points: fn(&Reply) -> i32,
}

/// Points as HTTP Observatory 2 gives them, https://developer.mozilla.org/observatory (October 2024).
const TABLE: [Scored; 9] = [
    Scored {
        name: "content-security-policy",
        points: policy,
    },
    Scored {
        name: "cookies",
        points: |reply| {
            if reply.headers.contains_key("set-cookie") {
                -20
            } else {
                0
            }
        },
    },
    Scored {
        name: "cross-origin-resource-sharing",
        points: |reply| {
            // Public access, for which nothing is taken off, is that of nobody in particular.
            let credentials = reply.header("access-control-allow-credentials");
            match (reply.header("access-control-allow-origin"), credentials) {
                ("" | "*", "") => 0,
                _ => -50,
            }
        },
    },
    Scored {
        name: "referrer-policy",
        points: |reply| match reply.header("referrer-policy") {
            "no-referrer" | "same-origin" | "strict-origin" | "strict-origin-when-cross-origin" => {
                5
            }
            "" => 0,
            _ => -5,
        },
    },
    Scored {
        name: "strict-transport-security",
        points: transport,
    },
    Scored {
        name: "subresource-integrity",
        points: |reply| {
            let html = std::str::from_utf8(&reply.bytes).unwrap_or_default();
            let foreign = html
                .split("<script")
                .skip(1)
                .any(|tag| tag.contains("src=\"http"));
            if foreign { -50 } else { 0 }
        },
    },
    Scored {
        name: "x-content-type-options",
        points: |reply| {
            if reply.header("x-content-type-options") == "nosniff" {
                0
            } else {
                -5
            }
        },
    },
    Scored {
        name: "x-frame-options",
        points: |reply| {
            let policy = reply.header("content-security-policy");
            if policy.contains("frame-ancestors 'none'") {
                5
            } else {
                -20
            }
        },
    },
    Scored {
        name: "cross-origin-resource-policy",
        points: |reply| match reply.header("cross-origin-resource-policy") {
            "same-origin" | "same-site" => 10,
            "" => 0,
            _ => -5,
        },
    },
];

fn policy(reply: &Reply) -> i32 {
    let policy = reply.header("content-security-policy");
    let directive = |name: &str| {
        policy
            .split(';')
            .map(str::trim)
            .find_map(|part| part.strip_prefix(name)?.strip_prefix(' '))
    };
    let Some(default) = directive("default-src") else {
        return -25;
    };
    let script = directive("script-src").unwrap_or(default);
    let style = directive("style-src").unwrap_or(default);
    let open = |sources: &str| {
        sources
            .split(' ')
            .any(|source| matches!(source, "*" | "http:" | "https:" | "data:"))
    };
    if script.contains("'unsafe-inline'")
        || open(script)
        || directive("object-src").is_none_or(open)
    {
        return -20;
    }
    if script.contains("'unsafe-eval'") {
        return -10;
    }
    if style.contains("'unsafe-inline'") {
        return 0;
    }
    // Nothing by default: 10; otherwise what is unsafe is merely left out: 5.
    if default == "'none'" { 10 } else { 5 }
}

fn transport(reply: &Reply) -> i32 {
    let header = reply.header("strict-transport-security");
    let age = header
        .split(';')
        .find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u64>().ok());
    match age {
        None => -20,
        Some(age) if age < 15_768_000 => -10,
        Some(_) => 0,
    }
}

fn score(reply: &Reply) -> (i32, Vec<String>) {
    let mut lines = Vec::new();
    let (mut gained, mut taken) = (0, 0);
    for scored in &TABLE {
        let points = (scored.points)(reply);
        lines.push(format!("{}: {points}", scored.name));
        if points > 0 {
            gained += points
        } else {
            taken += points
        }
    }
    let base = 100 + taken;
    (if base >= 90 { base + gained } else { base }, lines)
}

#[test]
fn every_kind_of_page_and_every_status_scores_as_the_best_do() {
    let portal = Portal::with(&["--drill"]);
    let mut seen = std::collections::BTreeSet::new();
    let mut replies: Vec<(String, Reply)> = Vec::new();
    for path in portal.paths() {
        // One of each kind, language and mode: ids left out.
        let kind: Vec<&str> = path
            .split('/')
            .map(|part| if part.contains('-') { "*" } else { part })
            .collect();
        if seen.insert(kind.join("/")) {
            let reply = portal.get(&path);
            replies.push((path, reply));
        }
    }
    assert!(replies.len() > 80, "{}", replies.len());
    for (method, path, status) in [
        ("GET", "/nothing", 404),
        ("DELETE", "/", 405),
        ("GET", "/guides/", 308),
        ("GET", "/drill/panic", 500),
        ("GET", "/api/v1/guides", 200),
        ("GET", "/api/nothing", 404),
        ("POST", "/corrections", 415),
        ("GET", "/corrections/k7m2-q9xd-4t1a", 404),
        ("GET", "/corrections?page=/guides", 200),
        ("GET", "/sitemap.xml", 200),
        ("GET", "/healthz", 200),
    ] {
        let reply = portal.send(method, path, &[], &[]);
        assert_eq!(reply.status, status, "{method} {path}");
        replies.push((path.to_owned(), reply));
    }
    for (path, reply) in &replies {
        let (score, lines) = score(reply);
        assert!(score >= LEAST, "{path}: {score}: {lines:?}");
        for header in ["server", "x-powered-by", "set-cookie"] {
            assert!(!reply.headers.contains_key(header), "{path}: {header}");
        }
    }
}
