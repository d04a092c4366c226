//! Every page answers, in its language, for everyone.

use crate::portal::{PUBLIC_URL, Portal, TODAY, command};
use crate::{budgets, headers};

/// There are many, and each is fetched twice and weighed: one test a quarter of the sitemap.
mod every_page_answers_whole_within_its_budget {
    use super::answers_whole_within_its_budget;

    #[test]
    fn in_the_first_quarter() {
        answers_whole_within_its_budget(0);
    }

    #[test]
    fn in_the_second_quarter() {
        answers_whole_within_its_budget(1);
    }

    #[test]
    fn in_the_third_quarter() {
        answers_whole_within_its_budget(2);
    }

    #[test]
    fn in_the_fourth_quarter() {
        answers_whole_within_its_budget(3);
    }
}

fn answers_whole_within_its_budget(quarter: usize) {
    let portal = Portal::start();
    for path in portal.paths().iter().skip(quarter).step_by(4) {
        let packed = portal.get_packed(path);
        assert_eq!(packed.status, 200, "{path}");
        assert_eq!(packed.header("content-encoding"), "br", "{path}");
        assert_eq!(
            packed.header("content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
        assert_eq!(packed.header("vary"), "Accept-Encoding", "{path}");
        assert_eq!(
            packed.header("cache-control"),
            "public, max-age=0, must-revalidate",
            "{path}"
        );
        let plain = portal.get(path);
        assert_eq!(plain.status, 200, "{path}");
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        assert!(plain.bytes.len() > packed.bytes.len(), "{path}");
        let html = plain.text();
        let english = path.starts_with("/en/") || path.starts_with("/large/en/");
        let lang = if english {
            "lang=\"en\""
        } else {
            "lang=\"zh-CN\""
        };
        let tag = html
            .split('>')
            .find(|tag| tag.contains("<html"))
            .unwrap_or_default();
        assert!(tag.contains(lang), "{path}: {tag}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        valid(path, html);
        headers::assert_headers(&plain, path);
        headers::assert_nothing_inline(path, html);
        budgets::assert_kept(&portal, path, packed.bytes.len(), html);
    }
}

/// What a validator said of these pages.
fn valid(path: &str, html: &str) {
    let mut outside = String::new();
    for part in html.split("</leptos-island>") {
        outside += part.split("<leptos-island").next().unwrap_or_default();
    }
    assert_eq!(
        outside.matches("<!>").count(),
        0,
        "{path}: marks outside islands"
    );
    let ticked = html.split("<input").skip(1).filter(|input| {
        let input = input.split('>').next().unwrap_or_default();
        let kinds = ["type=\"checkbox\"", "type=\"radio\""];
        kinds.iter().any(|kind| input.contains(kind)) && input.contains("autocomplete")
    });
    assert_eq!(ticked.count(), 0, "{path}: nobody completes a tick");
}

#[test]
fn a_mark_that_a_person_typed_stays() {
    let portal = Portal::start();
    let page = portal.get("/search?q=a%3C%21%3Eb");
    let typed = ["value=\"a<!>b\"", "value=\"a&lt;!&gt;b\""];
    assert!(
        typed.iter().any(|value| page.text().contains(value)),
        "{}",
        page.text()
    );
}

#[test]
fn the_sitemap_lists_every_page_once_with_its_counterpart() {
    let portal = Portal::start();
    let sitemap = portal.get("/sitemap.xml");
    assert_eq!(sitemap.status, 200);
    assert_eq!(
        sitemap.header("content-type"),
        "application/xml; charset=utf-8"
    );
    let text = sitemap.text();
    let mut paths = portal.paths();
    let count = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), count, "a page is listed twice");
    for path in paths.iter().filter(|path| !path.starts_with("/large/")) {
        let chinese = path.strip_prefix("/en").unwrap_or(path);
        let entry = text
            .split("<url>")
            .find(|entry| entry.contains(&format!("<loc>{PUBLIC_URL}{path}</loc>")))
            .expect("an entry");
        for (tag, path) in [
            ("zh-CN", chinese.to_owned()),
            ("en", format!("/en{chinese}")),
        ] {
            let link = format!("hreflang=\"{tag}\" href=\"{PUBLIC_URL}{path}\"");
            assert!(entry.contains(&link), "{path}");
            assert!(paths.contains(&path), "{path}");
        }
    }
    let guides = portal.get("/api/v1/guides").json();
    for guide in guides.as_array().expect("a list") {
        let url = guide["url"].as_str().expect("a path").to_owned();
        assert!(
            paths.contains(&format!("{url}/ask")) && paths.contains(&url),
            "{url}"
        );
    }
    assert!(
        portal
            .get("/robots.txt")
            .text()
            .contains(&format!("Sitemap: {PUBLIC_URL}/sitemap.xml"))
    );
}

#[test]
fn every_kind_of_page_is_printed_with_examples_that_answer() {
    let portal = Portal::start();
    let (good, list) = command(&["pages", "--examples", "2", "--today", TODAY]);
    assert!(good, "{list}");
    let (mut kinds, mut pages) = (Vec::new(), 0);
    for line in list.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [kind, count, examples @ ..] = columns.as_slice() else {
            panic!("{line}")
        };
        let count: usize = count.parse().expect("a number");
        assert_eq!(examples.len(), count.min(2), "{line}");
        let lengths = examples.iter().map(|path| {
            let reply = portal.get(path);
            assert_eq!(reply.status, 200, "{path}");
            let fixed = kind.split('{').next().unwrap_or_default();
            assert!(path.starts_with(fixed), "{path} is no {kind}");
            reply.bytes.len()
        });
        let lengths: Vec<usize> = lengths.collect();
        assert!(lengths.is_sorted_by(|long, short| long >= short), "{line}");
        kinds.push((*kind).to_owned());
        pages += count;
    }
    for kind in [
        "/",
        "/guides/{id}/ask",
        "/directory/leads",
        "/corrections/{receipt}",
    ] {
        assert!(kinds.contains(&kind.to_owned()), "{kind}: {kinds:?}");
    }
    let once = kinds.iter().collect::<std::collections::BTreeSet<_>>();
    assert_eq!(once.len(), kinds.len(), "{kinds:?}");
    // The sitemap has them in two languages, and each has a larger mode.
    assert_eq!(4 * pages, portal.paths().len());
}

#[test]
fn one_slash_too_many_or_too_few_leads_to_the_page() {
    let portal = Portal::start();
    for (path, meant) in [
        ("/guides/", "/guides"),
        ("/en", "/en/"),
        ("//", "/"),
        ("/large", "/large/"),
        ("/en/guides/moving-city/?q=1", "/en/guides/moving-city"),
    ] {
        let reply = portal.get(path);
        assert_eq!(
            (reply.status, reply.header("location")),
            (308, meant),
            "{path}"
        );
    }
    for path in [
        "/nothing/",
        "/guides/nothing/",
        "//portal.example/",
        "/guides//",
    ] {
        assert_eq!(portal.get(path).status, 404, "{path}");
    }
}

#[test]
fn what_does_not_exist_is_said_in_the_language_of_the_address() {
    let portal = Portal::start();
    for (path, lang) in [
        ("/nothing", "zh-CN"),
        ("/guides/nothing", "zh-CN"),
        ("/en/nothing", "en"),
        ("/large/en/guides/nothing/ask", "en"),
        ("/large/sources/nothing", "zh-CN"),
        ("/assets/nothing.js", "zh-CN"),
    ] {
        let reply = portal.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(
            reply.header("content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert!(reply.text().contains(&format!("lang=\"{lang}\"")), "{path}");
    }
}

#[test]
fn a_query_changes_nothing_on_pages_that_answer_none() {
    let portal = Portal::start();
    let plain = portal.get("/guides");
    let asked = portal.get("/guides?q=%E5%85%BB%E8%80%81&utm_source=x");
    assert_eq!(plain.bytes, asked.bytes);
    assert_eq!(plain.header("etag"), asked.header("etag"));
}
