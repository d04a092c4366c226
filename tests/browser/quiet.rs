//! No page complains: no console message, no error, nothing that the content policy stops; and
//! every island in the HTML is a function of its page's program.

use crate::harness::kinds::{
    LARGE_EN, LARGE_ZH, SETTINGS, STANDARD_EN, STANDARD_ZH, Setting, kinds,
};
use crate::harness::{World, run};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The pages of a language: those of the sitemap, and in both modes those made of answers, which
/// stand in none.
async fn addresses(world: &World, settings: [Setting; 2]) -> Vec<String> {
    let mut paths = world.portal.paths().await;
    paths.retain(|path| settings.contains(&Setting::of(path)));
    for setting in settings {
        for path in [
            "/guides/enterprise-pension/ask",
            "/guides/moving-city/ask",
            "/plan",
        ] {
            paths.push(setting.path(path));
        }
    }
    paths.sort();
    paths.dedup();
    paths
}

fn no_page_complains_and_every_island_is_in_the_program(settings: [Setting; 2]) {
    run(async |world| {
        let tab = world.tab().await;
        // Each island with the program that its page names.
        let mut islands = BTreeSet::new();
        let mut awake = 0;
        let paths = addresses(world, settings).await;
        for path in &paths {
            tab.go(path).await;
            let named = "[...document.querySelectorAll('[data-component]')].map(each => each.dataset.component)";
            let named = tab.value(named).await;
            let named: Vec<&str> = named
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            if !named.is_empty() {
                if tab.has_work().await {
                    tab.awake().await;
                    awake += 1;
                }
            } else {
                let scripts = tab.count("script:not([type='application/ld+json'])").await;
                assert_eq!(scripts, 0, "{path} needs no script");
            }
            if !named.is_empty() {
                let glue = tab
                    .value("document.getElementById('desk').dataset.glue")
                    .await;
                let glue = glue
                    .as_str()
                    .expect("the page names its program")
                    .to_owned();
                islands.extend(
                    named
                        .into_iter()
                        .map(|name| (glue.clone(), name.to_owned())),
                );
            }
            assert_eq!(tab.records.complaints(), [""; 0], "{path}");
        }
        let programs: BTreeSet<&String> = islands.iter().map(|(glue, _)| glue).collect();
        assert_eq!(
            programs.len(),
            5,
            "the interview, the card, the settlement, the trips and search: {programs:?}"
        );
        for (glue, island) in &islands {
            let exported = format!(
                "import({}).then(program => Object.keys(program))",
                json!(glue)
            );
            let exported = tab.ask(&exported).await.expect("the glue is a module");
            let found = exported
                .as_array()
                .is_some_and(|names| names.contains(&json!(island)));
            assert!(found, "{island} is not among {exported}");
        }
        println!(
            "{} pages, {awake} with islands, islands: {islands:?}",
            paths.len()
        );
    });
}

#[test]
fn no_chinese_page_complains_and_every_island_is_in_the_program() {
    no_page_complains_and_every_island_is_in_the_program([STANDARD_ZH, LARGE_ZH]);
}

#[test]
fn no_english_page_complains_and_every_island_is_in_the_program() {
    no_page_complains_and_every_island_is_in_the_program([STANDARD_EN, LARGE_EN]);
}

/// The status of a reply that the browser complains of; empty where it complains of something else.
fn status(complaint: &str) -> &str {
    let after = complaint.split("responded with a status of ").nth(1);
    after
        .and_then(|rest| rest.split(' ').next())
        .unwrap_or_default()
}

#[test]
fn no_kind_of_page_complains_in_any_setting() {
    run(async |world| {
        let tab = world.tab().await;
        for setting in SETTINGS {
            for kind in kinds() {
                kind.open(&tab, setting).await;
                if tab.has_work().await {
                    tab.awake().await;
                }
                let complaints = tab.records.complaints();
                let own = complaints.iter().filter(|complaint| {
                    // The browser itself notes what these pages are: a 404, a form refused.
                    let noted = [("not found", "404"), ("correction faulty", "422")];
                    !noted.contains(&(kind.name, status(complaint)))
                });
                let own: Vec<&String> = own.collect();
                assert!(own.is_empty(), "{} {setting:?}: {own:?}", kind.name);
                tab.records.forgive();
            }
        }
    });
}
