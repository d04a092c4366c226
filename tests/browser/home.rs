//! From home into a guide: hints open the interview with their case, and a guide is begun on its
//! first screen.

use crate::harness::catalogue::catalogue;
use crate::harness::kinds::{STANDARD_EN, STANDARD_ZH};
use crate::harness::run;

const WIDE: i64 = 360;
const HIGH: i64 = 740;

#[test]
fn a_hint_opens_the_interview_with_its_case_and_no_request_carries_it() {
    run(async |world| {
        for scripts in [true, false] {
            let tab = world.tab().await;
            tab.scripts(scripts).await;
            tab.size(WIDE, HIGH).await;
            tab.go("/").await;
            tab.leave(tab.click("main .hints a[href*='moving-city']"))
                .await;
            if !scripts {
                // Where no program runs, the guide begins at its beginning.
                tab.stand("from").await;
                tab.close().await;
                continue;
            }
            tab.awake().await;
            tab.stand("receiving").await;
            let answers = tab.words("main .answers").await;
            assert!(
                answers.contains("潍坊") && answers.contains("青岛"),
                "{answers}"
            );
            assert_eq!(tab.text("location.hash").await, "");
            for request in tab.records.requests() {
                let sent = request.url.split('#').next().unwrap_or_default();
                assert!(!sent.contains("3707"), "{sent}");
            }
            tab.close().await;
        }
    });
}

#[test]
fn a_phone_shows_every_group_of_guides_within_two_screens() {
    run(async |world| {
        let tab = world.tab().await;
        tab.size(WIDE, HIGH).await;
        let groups = catalogue().themes.len();
        for setting in [STANDARD_ZH, STANDARD_EN] {
            let path = setting.path("/guides");
            tab.go(&path).await;
            let ends = "[...document.querySelectorAll('main details > summary')]
                .map((group) => group.getBoundingClientRect().bottom + scrollY)";
            let ends = tab.value(ends).await;
            let ends: Vec<f64> = ends
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(serde_json::Value::as_f64)
                .collect();
            println!("{path}: the groups end at {ends:?} px");
            assert_eq!(ends.len(), groups, "{path}");
            let last = ends.into_iter().fold(0.0, f64::max);
            assert!(
                last <= 2.0 * HIGH as f64,
                "{path}: the last group ends at {last:.0} px"
            );
            // Closed groups hide their guides, an opened one shows them.
            tab.click("main details#driving > summary").await;
            let shown = tab.words("main details#driving").await;
            assert!(shown.lines().count() > 4, "{path}: {shown}");
        }
    });
}

#[test]
fn every_guide_is_begun_on_its_first_screen() {
    run(async |world| {
        let catalogue = catalogue();
        let tab = world.tab().await;
        tab.size(WIDE, HIGH).await;
        let mut low = Vec::new();
        for setting in [STANDARD_ZH, STANDARD_EN] {
            for pack in catalogue.packs(tests::lang("zh")) {
                let path = setting.path(&format!("/guides/{}", pack.guide.id));
                tab.go(&path).await;
                let end = "(() => { const start = document.querySelector('main .go .button');
                    return start.getBoundingClientRect().bottom + scrollY; })()";
                let end = tab.value(end).await.as_f64().unwrap_or(f64::INFINITY);
                println!("{path}: the button ends at {end:.0} px");
                if end > HIGH as f64 {
                    low.push(format!("{path}: {end:.0}"));
                }
            }
        }
        assert!(low.is_empty(), "{}", low.join("\n"));
    });
}
