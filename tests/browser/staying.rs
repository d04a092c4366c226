//! Links within a page move about the page and nothing else: the question, the answers and what
//! was typed stay, and a reload after one finds them again.

use crate::harness::catalogue::PENSION;
use crate::harness::form::{PLAN, button};
use crate::harness::kinds::{LARGE_EN, STANDARD_EN, STANDARD_ZH, Setting};
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use crate::people::WITHIN_SHANDONG;
use serde_json::json;

/// A guide about illness, which begins anew on reload.
const SENSITIVE: &str = "chronic-outpatient";

/// The link past the header.
const SKIP: &str = "a.skip";
/// The first control that the summary of what is wrong leads to.
const FAULT: &str = "main [role=alert] a[href^='#']";
/// What a document of its own has for a mark: a reload takes it away.
const MARK: &str = "window.mark = 1";

/// A guide, awake, in a setting.
async fn asked(world: &World, setting: Setting, guide: &str) -> Tab {
    let tab = world.tab().await;
    tab.go(&setting.path(&format!("/guides/{guide}/ask"))).await;
    tab.awake().await;
    tab
}

/// Follows a link within the page; its target carries the address now.
async fn follow(tab: &Tab, link: &str) {
    let target = tab.property(link, "hash").await;
    assert!(target.len() > 1, "{link} leads nowhere");
    tab.value(MARK).await;
    tab.click(link).await;
    tab.rest().await;
    assert_eq!(tab.value("window.mark").await, json!(1), "{link} leaves");
}

async fn reload(tab: &Tab) {
    tab.leave(async {
        tab.travel("location.reload()").await;
    })
    .await;
    tab.awake().await;
}

async fn back(tab: &Tab) {
    tab.travel("history.back()").await;
    tab.rest().await;
}

#[test]
fn the_link_in_the_error_box_leads_to_the_control_and_keeps_the_question() {
    run(async |world| {
        for setting in [STANDARD_ZH, STANDARD_EN, LARGE_EN] {
            let tab = asked(world, setting, PENSION).await;
            tab.answer(&[("answer", "transfer")]).await;
            tab.answer(&[("answer", "n")]).await;
            tab.stand("sector").await;
            tab.press("next").await;
            tab.wait("what is wrong", "!!document.querySelector('#faults a')")
                .await;
            follow(&tab, FAULT).await;
            assert_eq!(tab.place().await, "sector", "{setting:?}");
            assert_eq!(tab.count(FAULT).await, 1, "what is wrong stays told");
            let focused = "document.activeElement.name";
            assert_eq!(tab.text(focused).await, "answer", "{setting:?}");

            // And then the skip link, and back from both.
            follow(&tab, SKIP).await;
            assert_eq!(tab.place().await, "sector", "{setting:?}");
            tab.fill(&[("answer", "enterprise")]).await;
            back(&tab).await;
            back(&tab).await;
            assert_eq!(tab.place().await, "sector", "{setting:?}");
            let chosen = [("answer", "enterprise")];
            assert_eq!(tab.missing(&chosen).await, json!([]), "{setting:?}");
            tab.travel("history.forward()").await;
            tab.rest().await;
            reload(&tab).await;
            tab.stand("sector").await;
            assert_eq!(tab.answer(&chosen).await, "from");
            back(&tab).await;
            tab.stand("sector").await;
            assert_eq!(tab.missing(&chosen).await, json!([]), "{setting:?}");
            assert_eq!(tab.records.complaints(), [""; 0]);
            tab.close().await;
        }
    });
}

#[test]
fn a_refused_answer_is_no_step_of_the_way_back() {
    run(async |world| {
        let tab = asked(world, STANDARD_ZH, PENSION).await;
        tab.answer(&[("answer", "transfer")]).await;
        tab.stand("receiving").await;
        for _ in 0..3 {
            tab.press("next").await;
            tab.wait("what is wrong", "!!document.querySelector('#faults a')")
                .await;
        }
        back(&tab).await;
        tab.stand("aim").await;
    });
}

#[test]
fn the_skip_link_keeps_the_first_question_and_the_way_back_to_it() {
    run(async |world| {
        for setting in [STANDARD_ZH, STANDARD_EN] {
            let tab = asked(world, setting, PENSION).await;
            tab.fill(&[("answer", "transfer")]).await;
            follow(&tab, SKIP).await;
            let chosen = [("answer", "transfer")];
            assert_eq!(tab.missing(&chosen).await, json!([]), "{setting:?}");
            tab.answer(&chosen).await;
            follow(&tab, SKIP).await;
            tab.stand("receiving").await;
            back(&tab).await;
            tab.stand("receiving").await;
            back(&tab).await;
            tab.stand("aim").await;
            assert_eq!(tab.missing(&chosen).await, json!([]), "{setting:?}");
            // Before the first answer stands the same question, not another page.
            back(&tab).await;
            tab.stand("aim").await;
        }
    });
}

#[test]
fn a_reference_on_the_plan_keeps_the_plan() {
    run(async |world| {
        for setting in [STANDARD_ZH, STANDARD_EN] {
            let tab = asked(world, setting, PENSION).await;
            tab.answer_all(WITHIN_SHANDONG).await;
            let plan = tab.words("main h1").await;
            let reference = format!("{PLAN} a[href^='#']");
            follow(&tab, &reference).await;
            assert_eq!(tab.place().await, "plan", "{setting:?}");
            reload(&tab).await;
            tab.stand("plan").await;
            assert_eq!(tab.words("main h1").await, plan);
            follow(&tab, SKIP).await;
            tab.stand("plan").await;
            tab.press("change:from").await;
            tab.stand("from").await;
            back(&tab).await;
            tab.stand("plan").await;
            assert_eq!(tab.records.complaints(), [""; 0]);
        }
    });
}

#[test]
fn the_way_back_from_a_source_leads_to_the_reference_that_was_left() {
    run(async |world| {
        for setting in [STANDARD_ZH, STANDARD_EN] {
            let tab = asked(world, setting, PENSION).await;
            tab.answer_all(WITHIN_SHANDONG).await;
            let reference = "#steps .cites a[href^='#']";
            tab.value("document.querySelector('#steps details').open = true")
                .await;
            let left = tab.property(reference, "hash").await;
            follow(&tab, reference).await;
            tab.leave(async { tab.click(&format!("a{left}")).await })
                .await;
            tab.travel("history.back()").await;
            tab.stand("plan").await;
            let place = format!("document.querySelector('a{left}').getBoundingClientRect()");
            let seen =
                format!("{place}.height > 0 && {place}.top > -1 && {place}.top < innerHeight");
            tab.wait("the reference", &seen).await;
            assert_eq!(tab.records.complaints(), [""; 0]);
        }
    });
}

#[test]
fn rows_of_a_list_survive_a_link_and_a_reload() {
    run(async |world| {
        let tab = asked(world, STANDARD_ZH, PENSION).await;
        let to_the_list = &crate::people::AMOUNT[..8];
        for (question, fields) in to_the_list {
            tab.stand(question).await;
            tab.answer(fields).await;
        }
        tab.stand("wages").await;
        let rows = &crate::people::WAGES[..10];
        tab.fill(rows).await;
        tab.press("add-row").await;
        tab.wait(
            "a third row",
            "!!document.querySelector('[name^=\"answer.2.\"]')",
        )
        .await;
        follow(&tab, SKIP).await;
        assert_eq!(tab.missing(rows).await, json!([]));
        reload(&tab).await;
        tab.stand("wages").await;
        assert_eq!(tab.missing(rows).await, json!([]));
        assert!(tab.count("[name^='answer.2.']").await > 0);
    });
}

#[test]
fn a_comparison_and_a_link_with_consent_survive_a_link_and_a_reload() {
    run(async |world| {
        let tab = asked(world, STANDARD_ZH, PENSION).await;
        tab.answer_all(WITHIN_SHANDONG).await;
        tab.press("compare").await;
        tab.wait("the cases", "!!document.querySelector('#cases')")
            .await;
        follow(&tab, SKIP).await;
        assert_eq!(tab.count("#cases").await, 1);
        reload(&tab).await;
        tab.wait("the cases", "!!document.querySelector('#cases')")
            .await;
        back(&tab).await;
        back(&tab).await;
        tab.stand("plan").await;
        assert_eq!(tab.count("#cases").await, 0);
    });
}

#[test]
fn a_changed_shared_plan_survives_a_link_and_a_reload() {
    run(async |world| {
        let tab = asked(world, STANDARD_ZH, PENSION).await;
        tab.answer_all(WITHIN_SHANDONG).await;
        let link = tab.property("main #link", "value").await;
        let at = link.find("/plan#").expect("the page shows the link");
        for prefix in ["", "/en"] {
            let other = world.tab().await;
            other.go(&format!("{prefix}{}", &link[at..])).await;
            other.stand("plan").await;
            other.press("change:to").await;
            other.stand("to").await;
            other.value(MARK).await;
            other.click(SKIP).await;
            other.rest().await;
            assert_eq!(other.value("window.mark").await, json!(1));
            other.stand("to").await;
            other.answer(&[("answer", "370600")]).await;
            other.stand("plan").await;
            let changed = other.words("main h1").await + &other.words("main .answers").await;
            other.click(&format!("{PLAN} a[href^='#']")).await;
            other.rest().await;
            other.stand("plan").await;
            other
                .leave(async {
                    other.travel("location.reload()").await;
                })
                .await;
            other.stand("plan").await;
            let again = other.words("main h1").await + &other.words("main .answers").await;
            assert_eq!(again, changed);
            assert_eq!(other.records.complaints(), [""; 0]);
        }
    });
}

#[test]
fn a_sensitive_guide_keeps_its_place_on_links_and_begins_anew_on_reload() {
    run(async |world| {
        for setting in [STANDARD_ZH, STANDARD_EN] {
            let tab = asked(world, setting, SENSITIVE).await;
            let first = tab.place().await;
            let choose = "document.querySelector('main [name=answer]').click()";
            tab.value(choose).await;
            tab.press("next").await;
            let second = tab.moved_from(&first).await;
            follow(&tab, SKIP).await;
            tab.stand(&second).await;
            back(&tab).await;
            tab.stand(&second).await;
            back(&tab).await;
            tab.stand(&first).await;
            tab.travel("history.forward()").await;
            tab.rest().await;
            tab.stand(&second).await;
            let kept = tab.text("JSON.stringify(history.state)").await;
            assert!(!kept.contains(&first), "an answer is kept: {kept}");
            reload(&tab).await;
            tab.stand(&first).await;
            let ticked = tab.count("main [name=answer]:checked").await;
            assert_eq!(ticked, 0, "{setting:?}");
            // What an earlier life of the page remembered is no place of this one.
            tab.value(choose).await;
            tab.press("next").await;
            tab.moved_from(&first).await;
            back(&tab).await;
            tab.stand(&first).await;
            back(&tab).await;
            tab.stand(&first).await;
        }
    });
}

/// A tool: where it is, what is filled in, which button, what then appears.
struct Tool {
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    button: &'static str,
    result: &'static str,
}

const TOOLS: [Tool; 3] = [
    Tool {
        path: "/card",
        fields: &[("home", "370700"), ("age", "67")],
        button: "next",
        result: "main .pass",
    },
    Tool {
        // Opened by a link that chose the place.
        path: "/tickets#laoshan",
        fields: &[
            ("on.year", "2026"),
            ("on.month", "11"),
            ("on.day", "25"),
            ("party.0.age", "67"),
        ],
        button: "next",
        result: "main #result",
    },
    Tool {
        path: "/trip",
        fields: &[
            ("cities", "370700"),
            ("from.year", "2027"),
            ("from.month", "4"),
            ("from.day", "20"),
            ("days", "2"),
        ],
        button: "next",
        result: "main #result",
    },
];

#[test]
fn a_tool_keeps_its_result_on_links_reload_and_the_way_back() {
    run(async |world| {
        for tool in &TOOLS {
            for setting in [STANDARD_ZH, STANDARD_EN] {
                let tab = world.tab().await;
                tab.go(&setting.path(tool.path)).await;
                tab.awake().await;
                let there = format!("!!document.querySelector({})", json!(tool.result));
                let gone = format!("!{there}");
                tab.fill(tool.fields).await;
                tab.click(&button(tool.button)).await;
                tab.wait(tool.path, &there).await;
                let told = tab.words(tool.result).await;
                follow(&tab, SKIP).await;
                assert_eq!(tab.words(tool.result).await, told, "{}", tool.path);
                reload(&tab).await;
                tab.wait(tool.path, &there).await;
                assert_eq!(tab.words(tool.result).await, told, "{}", tool.path);
                back(&tab).await;
                assert_eq!(tab.words(tool.result).await, told, "{}", tool.path);
                back(&tab).await;
                tab.wait("the form before", &gone).await;
                tab.travel("history.forward()").await;
                tab.wait(tool.path, &there).await;
                // Another page and back.
                tab.go(&setting.path("/about")).await;
                tab.leave(async {
                    tab.travel("history.back()").await;
                })
                .await;
                tab.awake().await;
                tab.wait(tool.path, &there).await;
                assert_eq!(tab.words(tool.result).await, told, "{}", tool.path);
                assert_eq!(tab.records.complaints(), [""; 0], "{}", tool.path);
                tab.close().await;
            }
        }
    });
}

#[test]
fn a_form_that_is_emptied_is_empty_and_stays_so() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/trip").await;
        tab.awake().await;
        tab.fill(TOOLS[2].fields).await;
        tab.click(&button("next")).await;
        tab.wait("the trip", "!!document.querySelector('main #result')")
            .await;
        tab.leave(tab.click("main a.button.quiet[href='/trip']"))
            .await;
        tab.awake().await;
        tab.rest().await;
        assert_eq!(tab.count("main #result").await, 0);
        assert_eq!(tab.property("main [name=days]", "value").await, "");
        assert_eq!(tab.count("main [name=cities]:checked").await, 0);
    });
}
