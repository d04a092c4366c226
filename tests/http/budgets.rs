//! Bytes on the wire, per route.

use crate::assets::named;
use crate::portal::Portal;

/// One flight of a fresh connection.
const PAGE: usize = 13_500;
/// The loader, the glue and the WASM together.
const CLIENT: usize = 100_000;
/// All styles.
const STYLE: usize = 12_000;

#[test]
fn every_page_fits_in_one_flight() {
    let portal = Portal::start();
    let sizes: Vec<(usize, String)> = portal
        .paths()
        .into_iter()
        .map(|path| (portal.get_packed(&path).bytes.len(), path))
        .collect();
    let over: Vec<_> = sizes.iter().filter(|(size, _)| *size > PAGE).collect();
    println!("largest page: {:?}", sizes.iter().max());
    assert!(over.is_empty(), "over {PAGE} bytes: {over:?}");
}

#[test]
fn a_page_without_an_island_loads_nothing_and_one_with_islands_little() {
    let portal = Portal::start();
    let mut islands = 0;
    for path in portal.paths() {
        let html = portal.get(&path).text().to_owned();
        if !html.contains("<leptos-island") {
            assert!(!html.contains("<script"), "{path}");
            assert_eq!(named(&html), Vec::<String>::new(), "{path}");
            continue;
        }
        islands += 1;
        let client: Vec<(String, usize)> = named(&html)
            .into_iter()
            .filter(|file| file.ends_with(".js") || file.ends_with(".wasm"))
            .map(|file| (file.clone(), portal.get_packed(&file).bytes.len()))
            .collect();
        let total: usize = client.iter().map(|(_, size)| size).sum();
        assert!(
            client.len() >= 3,
            "{path}: loader, glue and WASM: {client:?}"
        );
        assert!(total <= CLIENT, "{path}: {total} bytes: {client:?}");
        if islands == 1 {
            println!("client: {total} bytes: {client:?}");
        }
    }
    assert!(islands > 0, "no page has an island");
}

#[test]
fn the_styles_are_small() {
    let portal = Portal::start();
    let whole = portal.get_packed("/nothing").bytes.len();
    // The error page is little more than its style, and packed less tightly than kept pages.
    assert!(whole <= STYLE + 3_000, "{whole}");
    let html = portal.get("/").text().to_owned();
    assert!(
        !html.contains("rel=\"stylesheet\""),
        "all styles are inlined"
    );
}
