//! Bytes on the wire, per route.

use crate::assets::named;
use crate::portal::Portal;

/// One flight of a fresh connection.
const PAGE: usize = 13_500;
/// The loader, the glue and the WASM of the interview together.
const INTERVIEW: usize = 140_000;
/// The same of any other page.
const TOOL: usize = 120_000;
/// The loader: all of the page's own script before the first touch.
const LOADER: usize = 2_048;
/// All styles.
const STYLE: usize = 12_000;

/// A page fits in one flight; without an island it loads nothing, and with islands little.
pub(crate) fn assert_kept(portal: &Portal, path: &str, packed: usize, html: &str) {
    assert!(packed <= PAGE, "{path}: {packed} bytes");
    if !html.contains("<leptos-island") {
        assert!(!html.contains("<script"), "{path}");
        let loaded: Vec<String> = named(html)
            .into_iter()
            .filter(|file| !file.contains("/icon."))
            .collect();
        assert_eq!(loaded, Vec::<String>::new(), "{path}");
        return;
    }
    let client: Vec<(String, usize)> = named(html)
        .into_iter()
        .filter(|file| file.ends_with(".js") || file.ends_with(".wasm"))
        .map(|file| (file.clone(), portal.get_packed(&file).bytes.len()))
        .collect();
    let total: usize = client.iter().map(|(_, size)| size).sum();
    assert!(
        client.len() >= 3,
        "{path}: loader, glue and WASM: {client:?}"
    );
    let most = match client.iter().any(|(file, _)| file.contains("/glue.")) {
        true => INTERVIEW,
        false => TOOL,
    };
    assert!(total <= most, "{path}: {total} bytes: {client:?}");
    let loader = client.iter().find(|(file, _)| file.contains("/loader."));
    let (_, loader) = loader.expect("the page names its loader");
    assert!(*loader <= LOADER, "{path}: {client:?}");
}

#[test]
fn the_interview_is_an_island_and_its_client_is_small() {
    let portal = Portal::start();
    for path in [
        "/guides/moving-city/ask",
        "/large/en/guides/enterprise-pension/ask",
        "/plan",
    ] {
        let (packed, html) = (portal.get_packed(path).bytes.len(), portal.get(path));
        assert!(html.text().contains("<leptos-island"), "{path}");
        assert_kept(&portal, path, packed, html.text());
    }
}

/// What the loader calls in every program, beside its islands.
const CALLED: [&str; 3] = ["hydrate", "provide_data", "provide_words"];

#[test]
fn a_program_offers_what_the_loader_calls_and_nothing_else() {
    let portal = Portal::start();
    for path in ["/guides/moving-city/ask", "/card", "/tickets", "/search"] {
        let files = named(portal.get(path).text());
        let glue = files.into_iter().find(|file| file.contains("glue."));
        let glue = portal.get(&glue.expect("the page names its glue"));
        let offered = glue.text().split("export function ").skip(1);
        let mut offered: Vec<&str> = offered
            .filter_map(|rest| rest.split('(').next())
            .filter(|name| !name.starts_with(char::is_uppercase))
            .collect();
        offered.sort_unstable();
        assert_eq!(offered, CALLED, "{path}");
    }
}

#[test]
fn a_posted_reply_fits_in_one_flight_too() {
    let portal = Portal::start();
    for path in [
        "/guides/moving-city/ask",
        "/en/guides/enterprise-pension/ask",
        "/search",
        "/settlement",
    ] {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("accept-encoding", "br"),
        ];
        let reply = portal.send("POST", path, &headers, b"do=next");
        assert_eq!(reply.header("content-encoding"), "br", "{path}");
        assert!(
            reply.bytes.len() <= PAGE,
            "{path}: {} bytes",
            reply.bytes.len()
        );
    }
}

#[test]
fn the_styles_are_small() {
    let portal = Portal::start();
    // The error page is little more than its style, and packed less tightly than kept pages.
    let whole = portal.get_packed("/nothing").bytes.len();
    assert!(whole <= STYLE + 3_000, "{whole}");
    assert!(
        !portal.get("/").text().contains("rel=\"stylesheet\""),
        "all styles are inlined"
    );
}
