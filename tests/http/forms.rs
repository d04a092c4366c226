//! Posted forms: what is read, and what is refused whole.

use crate::portal::Portal;

const ASK: &str = "/guides/moving-city/ask";

#[test]
fn what_is_not_a_form_is_refused_with_a_page() {
    let portal = Portal::start();
    let form = "application/x-www-form-urlencoded";
    let fields = |count: usize| "a=1&".repeat(count).into_bytes();
    let many: Vec<u8> = fields(2_001);
    let large = [b"answer=".as_slice(), &vec![b'a'; 16 * 1024]].concat();
    let cases: [(u16, &str, &[u8]); 14] = [
        (415, "", b"do=next"),
        (415, "text/plain", b"do=next"),
        (415, "multipart/form-data; boundary=x", b"--x--"),
        (415, "application/json", b"{}"),
        (
            415,
            "application/x-www-form-urlencoded; charset=gbk",
            b"do=next",
        ),
        (400, form, b"answer=%FF"),
        (400, form, b"answer=\xff"),
        (400, form, b"answer=%zz"),
        (400, form, &many),
        (413, form, &large),
        (200, form, b"do=next"),
        (
            200,
            "application/x-www-form-urlencoded; charset=UTF-8",
            b"do=next",
        ),
        (
            200,
            "application/x-www-form-urlencoded; charset=utf8",
            b"do=next",
        ),
        (
            200,
            form,
            b"nonsense=%E9%9D%92&=&&do=nonsense&state=~~~&question=nothing",
        ),
    ];
    for (status, kind, body) in cases {
        let headers: &[(&str, &str)] = if kind.is_empty() {
            &[]
        } else {
            &[("content-type", kind)]
        };
        let reply = portal.send("POST", ASK, headers, body);
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]);
        assert_eq!(reply.status, status, "{kind}: {shown}");
        assert_eq!(
            reply.header("content-type"),
            "text/html; charset=utf-8",
            "{kind}"
        );
        assert_eq!(reply.header("cache-control"), "no-store", "{kind}");
        assert!(
            reply.text().contains("<h1"),
            "{kind}: a page says what to do"
        );
    }
}

#[test]
fn a_packed_body_is_refused_where_a_form_is_taken() {
    let portal = Portal::start();
    for path in [ASK, "/search", "/corrections"] {
        for coding in ["gzip", "br"] {
            let headers = [
                ("content-type", "application/x-www-form-urlencoded"),
                ("content-encoding", coding),
            ];
            let reply = portal.send("POST", path, &headers, b"do=next");
            assert_eq!(reply.status, 415, "{path}: {coding}");
        }
    }
}

#[test]
fn a_posted_step_answers_with_the_next_question() {
    let portal = Portal::start();
    let first = portal.get(ASK).text().to_owned();
    let reply = portal.post_form(ASK, "do=next");
    assert_eq!(reply.status, 200);
    assert!(
        reply.text().contains("<form"),
        "the question stays, with what is missing"
    );
    assert!(
        first.contains("method=\"post\""),
        "the form is posted without script"
    );
    assert!(
        !first.contains("<form method=\"get\""),
        "no answer goes into an address"
    );
}

#[test]
fn echoed_text_stays_text() {
    let portal = Portal::start();
    let hostile = "%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%3E";
    for path in ["/search", "/en/search", ASK, "/plan"] {
        for field in ["q", "answer", "state", "link", "question", "do"] {
            let reply = portal.post_form(path, &format!("do=next&{field}={hostile}"));
            assert!(reply.status < 500, "{path} {field}");
            assert!(!reply.text().contains("<script>alert"), "{path} {field}");
            assert!(
                !reply.text().contains("</textarea><script"),
                "{path} {field}"
            );
        }
    }
}

#[test]
fn everyday_words_find_the_guide() {
    let portal = Portal::start();
    let query = "q=%E5%85%BB%E8%80%81%E4%BF%9D%E9%99%A9";
    for reply in [
        portal.get(&format!("/search?{query}")),
        portal.post_form("/search", query),
    ] {
        assert_eq!(reply.status, 200);
        assert!(reply.text().contains("href=\"/guides/enterprise-pension\""));
    }
}

#[test]
fn a_comparison_is_posted_and_nobody_may_keep_it() {
    let portal = Portal::start();
    let path = "/guides/housing-fund/ask";
    let state =
        "state=aim%3Dtransfer~from%3D370700~to%3D370200~account_open%3Dy~loan_at_origin%3Dn";
    for (action, says) in [
        ("do=compare", "日照"),
        ("do=on", "2027-11-01"),
        ("do=on&answer.year=2040&answer.month=2", "2040-02-01"),
        ("do=on&answer.year=2999&answer.month=2", "aria-invalid"),
    ] {
        let reply = portal.post_form(path, &format!("{state}&{action}"));
        assert_eq!(reply.status, 200, "{action}");
        assert_eq!(reply.header("cache-control"), "no-store", "{action}");
        assert!(reply.text().contains(says), "{action}: {}", reply.text());
    }
}
