//! Links whose `#` was escaped on the way, and searches whose words stand in the address.

use crate::portal::Portal;

#[test]
fn an_escaped_link_is_answered_with_a_page_that_puts_it_right() {
    let portal = Portal::start();
    let fragment = "1~enterprise-pension~aim=transfer~00000000";
    for (path, link) in [
        (format!("/plan%23{fragment}"), "/plan#"),
        (format!("/en/plan%23{fragment}"), "/en/plan#"),
        (
            format!("/large/plan%2523{}", fragment.replace('~', "%257E")),
            "/large/plan#",
        ),
        (format!("/plan/%23{fragment}"), "/plan#"),
    ] {
        let reply = portal.get(&path);
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        let right = format!("href=\"{link}{fragment}\"");
        assert!(reply.text().contains(&right), "{path}: {}", reply.text());
        assert!(reply.text().contains("noindex"), "{path}");
    }
    // What is carried never breaks out of the page.
    let reply = portal.get("/plan%23%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assert!(!reply.text().contains("<script>alert"), "{}", reply.text());
    for path in ["/nothing%23a", "/plan%23", "/plan%3Fa"] {
        let reply = portal.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.text().contains("href=\"/plan#"), "{path}");
    }
}

#[test]
fn a_search_is_asked_for_by_its_address_and_kept_by_nobody() {
    let portal = Portal::start();
    for (path, says) in [
        ("/search", "写日志"),
        ("/en/search", "neither kept nor logged"),
        ("/", "写日志"),
    ] {
        let page = portal.get(path);
        assert!(page.text().contains("method=\"get\""), "{path}");
        assert!(
            page.text().contains(says),
            "{path} says when the words travel"
        );
    }
    for (path, says) in [
        ("/search?q=%E5%85%BB%E8%80%81", "/guides/enterprise-pension"),
        ("/search?q=%EF%BC%9F%EF%BC%81", "没有找到"),
        ("/search?q=%3Cb%3E", "&lt;b&gt;"),
    ] {
        let reply = portal.get(path);
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert!(reply.text().contains(says), "{path}: {}", reply.text());
        assert!(reply.text().contains("noindex"), "{path}");
    }
    assert_eq!(portal.get("/search?q=%FF").status, 400);
}

#[test]
fn the_other_language_takes_the_form_along_by_post() {
    let portal = Portal::start();
    let ask = "/guides/enterprise-pension/ask";
    for (path, body, button) in [
        (ask, "do=show&state=aim%3Dtransfer", "show"),
        (
            ask,
            "do=compare&state=aim%3Dtransfer~receiving%3Dn~sector%3Denterprise~from%3D370200~to%3D370700~lump_sum%3Dn",
            "compare",
        ),
        ("/card", "do=next&age=67", "next"),
        ("/settlement", "do=next&total_fen=5", "next"),
        ("/tickets", "do=next&party.0.age=67", "next"),
        ("/trip", "do=next", "next"),
        ("/places/in/371000", "kind=2&order=1", "show"),
    ] {
        let html = portal.post_form(path, body).text().to_owned();
        let action = format!("formaction=\"/en{path}\"");
        let value = format!("name=\"do\" value=\"{button}\"");
        let buttons: Vec<&str> = html
            .split("<button")
            .filter(|button| button.contains(&action))
            .collect();
        assert_eq!(buttons.len(), 1, "{path}: {html}");
        assert!(buttons[0].contains(&value), "{path}: {}", buttons[0]);
        let form = buttons[0].split("form=\"").nth(1);
        let form = form
            .and_then(|rest| rest.split('"').next())
            .expect("a form");
        assert!(
            html.contains(&format!("<form id=\"{form}\"")),
            "{path}: {form}"
        );
    }
}
