//! The example of the home page, from the box to the guide that asks for the six years.

use super::{EXAMPLE, commit, first, touch};
use crate::harness::run;
use crate::harness::tab::{Tab, squeezed};
use crate::people::MOVING;
use serde_json::json;

/// What the six years are called where they are kept.
const KEPT: [&str; 2] = ["累计缴费月数：72", "失业保险月数：72"];
/// Takes one of them back.
const FORGET: &str = "main button[value='forget:paid_months']";
/// Leads to a guide that asks for the other.
const ONWARD: &str = "main form[action$='/guides/unemployment-insurance/ask'] button";

async fn assert_says(tab: &Tab, selector: &str, words: &[&str]) {
    let text = squeezed(&tab.words(selector).await);
    for words in words {
        assert!(text.contains(words), "{words}: {text}");
    }
}

/// From the first question that is open to the plan, and on to the guide that asks what was kept.
async fn go_on(tab: &Tab) {
    let asked = tab.answer_all(&MOVING[2..]).await;
    assert_eq!(asked.first().map(String::as_str), Some("receiving"));
    assert_says(tab, "main", &KEPT[1..]).await;
    tab.leave(tab.click(ONWARD)).await;
    let there = "location.pathname.includes('unemployment-insurance') &&
        [...document.querySelectorAll('main input[name=state]')]
            .some(each => each.value.includes('unemployment_months=72'))";
    tab.wait("the months in the other guide", there).await;
}

/// No address, header or body holds a part of the query, as it is or escaped.
fn assert_unsaid(tab: &Tab) {
    let escaped: String = "六年社保"
        .bytes()
        .map(|byte| format!("%{byte:02X}"))
        .collect();
    for request in tab.records.requests() {
        // What stands after # is not sent.
        let url = request.url.split('#').next().unwrap_or_default();
        let rest = request
            .wire()
            .split_once('\n')
            .map(|(_, rest)| rest.to_owned());
        let sent = [url, "\n", &rest.unwrap_or_default()].concat();
        for part in ["六年社保", escaped.as_str(), "370200", "paid_months"] {
            assert!(!sent.contains(part), "{part} in {sent}");
        }
    }
}

#[test]
fn the_example_ends_in_moving_city_with_both_places_and_the_months_and_nothing_is_sent() {
    run(async |world| {
        let tab = world.tab().await;
        tab.size(360, 740).await;
        tab.go("/").await;
        touch(&tab).await;
        commit(&tab, EXAMPLE).await;
        first(&tab).await;
        assert_says(
            &tab,
            "#stage #hits li",
            &["养老保险不用转", "问就作准", "交了72个月"],
        )
        .await;
        tab.leave(async { tab.click("#stage #hits a").await }).await;
        tab.stand("receiving").await;
        let form = tab.property("main form", "action").await;
        assert!(form.contains("moving-city"), "{form}");
        assert_says(&tab, "#stage", &["青岛", "潍坊", KEPT[0], KEPT[1]]).await;
        tab.press("forget:paid_months").await;
        let gone = format!("!document.querySelector({})", json!(FORGET));
        tab.wait("the chip to go", &gone).await;
        tab.stand("receiving").await;
        assert_says(&tab, "#stage", &["青岛", "潍坊", KEPT[1]]).await;
        go_on(&tab).await;
        assert_unsaid(&tab);
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}

#[test]
fn without_scripts_the_example_ends_there_as_well_and_back_returns_to_the_results() {
    run(async |world| {
        let tab = world.tab().await;
        tab.size(360, 740).await;
        tab.scripts(false).await;
        let query: String = EXAMPLE.bytes().map(|byte| format!("%{byte:02X}")).collect();
        tab.go(&format!("/search?q={query}")).await;
        assert_says(
            &tab,
            "#stage #hits li",
            &["养老保险不用转", "问就作准", "交了72个月"],
        )
        .await;
        let found = tab.words("#stage").await;
        tab.leave(tab.click("#stage #hits form button")).await;
        tab.stand("receiving").await;
        assert_says(&tab, "main", &["青岛", "潍坊", KEPT[0], KEPT[1]]).await;
        tab.leave(async {
            tab.travel("history.back()").await;
        })
        .await;
        assert_eq!(tab.words("#stage").await, found);
        tab.leave(tab.click("#stage #hits form button")).await;
        tab.stand("receiving").await;
        tab.leave(tab.press("forget:paid_months")).await;
        tab.stand("receiving").await;
        assert_eq!(tab.count(FORGET).await, 0);
        go_on(&tab).await;
    });
}
