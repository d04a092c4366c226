//! A trip, planned on the device without a request; without scripts planned by post. What is
//! expected is typed from the facts.

use crate::harness::form::button;
use crate::harness::kinds::{APART, FIVE, SETTINGS, TRIP_DAYS};
use crate::harness::run;
use crate::harness::tab::{Tab, squeezed};
use crate::tickets::begins_in_sight;
use serde_json::json;

type Fields<'a> = &'a [(&'a str, &'a str)];

/// Fills the form as a person does: ticks, chooses, types.
async fn fill(tab: &Tab, fields: Fields<'_>) {
    for (name, value) in fields.iter().filter(|(name, _)| *name != "do") {
        let fill = format!(
            "(() => {{
               const all = [...document.querySelectorAll('.trip [name=\"{name}\"]')];
               const tick = all.find(each => each.type === 'checkbox' && each.value === {value});
               if (tick) tick.checked = true; else all[0].value = {value};
               return (tick ?? all[0]).value;
             }})()",
            value = json!(value)
        );
        assert_eq!(tab.value(&fill).await, json!(value), "{name}");
    }
}

async fn reply(tab: &Tab) -> String {
    tab.wait("the trip", "!!document.querySelector('main #result')")
        .await;
    squeezed(&tab.words("main #result").await)
}

fn posts(tab: &Tab) -> usize {
    let requests = tab.records.requests();
    requests.iter().filter(|it| it.method == "POST").count()
}

#[test]
fn a_trip_is_planned_on_the_device_and_nothing_is_sent() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/trip").await;
        tab.awake().await;
        let before = tab.records.requests().len();
        fill(&tab, FIVE).await;
        fill(&tab, TRIP_DAYS).await;
        tab.click(&button("next")).await;
        let trip = reply(&tab).await;
        for words in [
            "威海→烟台→潍坊→青岛→日照",
            "78分钟",
            "2024年10月",
            "算不出",
            "诸城市没有高铁站",
            "寿光菜博会",
            "闭馆",
        ] {
            assert!(trip.contains(words), "{words}: {trip}");
        }
        assert_eq!(tab.count("main svg.strip circle").await, 8);
        assert_eq!(tab.records.requests().len(), before, "nothing is sent");
        let said = tab.words("#said").await;
        assert!(said.contains("威海"), "the order is announced: {said}");
        let focus = tab.text("document.activeElement.id").await;
        assert_eq!(focus, "result");
        begins_in_sight(&tab).await;

        // Another start, another order; the form holds what was chosen.
        tab.click("main .no-print > details > summary").await;
        fill(&tab, &[("start", "371100")]).await;
        tab.click(&button("next")).await;
        tab.wait(
            "the other order",
            "document.querySelector('main .verdict h2').textContent.startsWith('日照')",
        )
        .await;
        assert!(reply(&tab).await.contains("日照→青岛→潍坊→烟台→威海"));
        assert_eq!(tab.records.requests().len(), before, "nothing is sent");
        assert_eq!(tab.value("localStorage.length").await, json!(0));
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}

#[test]
fn t9_the_off_season_route_is_stopped_when_it_is_planned_for_april_2027() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/trip").await;
        tab.awake().await;
        let before = tab.records.requests().len();
        tab.click(&button("fill:off-season")).await;
        tab.wait("the filled form", "!!document.querySelector('#notice')")
            .await;
        let ticked = "document.querySelectorAll('.trip :checked[type=checkbox]').length";
        assert_eq!(tab.value(ticked).await, json!(5));
        fill(&tab, TRIP_DAYS).await;
        tab.click(&button("next")).await;
        let stopped = reply(&tab).await;
        for words in [
            "滨海渔盐文化节和寿光菜博会排不进同一次行程",
            "滨海渔盐文化节：2027年3月9日",
            "寿光菜博会：2027年4月20日到5月30日",
            "未官方核实",
        ] {
            assert!(stopped.contains(words), "{words}: {stopped}");
        }
        assert_eq!(tab.count("main svg.strip").await, 0);

        // One of them taken out, the trip is planned.
        tab.click("main .no-print > details > summary").await;
        tab.click(".trip [value=fish-salt]").await;
        tab.click(&button("next")).await;
        tab.wait("the trip", "!!document.querySelector('main svg.strip')")
            .await;
        assert!(reply(&tab).await.contains("赶得上寿光菜博会"));
        assert_eq!(tab.records.requests().len(), before, "nothing is sent");
    });
}

#[test]
fn with_and_without_scripts_a_person_sees_the_same_trip() {
    run(async |world| {
        let plain = world.tab().await;
        plain.scripts(false).await;
        for setting in SETTINGS {
            for fields in [&[FIVE, TRIP_DAYS], &[APART, TRIP_DAYS], &[&[], &[]]] {
                let fields = fields.concat();
                let path = setting.path("/trip");
                // A tab of its own: in the same one the same address is a reload, which keeps the trip.
                let awake = world.tab().await;
                awake.go(&path).await;
                awake.awake().await;
                let drawn = "document.querySelector('#stage').innerHTML";
                let woken = awake.text(drawn).await;
                fill(&awake, &fields).await;
                awake.click(&button("next")).await;
                awake
                    .wait(
                        "what follows",
                        "!!document.querySelector('main #result, main #faults')",
                    )
                    .await;
                plain.go(&path).await;
                assert_eq!(plain.text(drawn).await, woken, "{path}");
                fill(&plain, &fields).await;
                plain
                    .leave(async { plain.click(&button("next")).await })
                    .await;
                assert_eq!(plain.text(drawn).await, awake.text(drawn).await, "{path}");
                assert_eq!(posts(&awake), 0);
                awake.close().await;
            }
        }
        assert_eq!(posts(&plain), SETTINGS.len() * 3);
    });
}

#[test]
fn what_is_wrong_takes_the_focus_and_leads_to_its_control() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/trip").await;
        tab.awake().await;
        tab.click(&button("next")).await;
        tab.wait("what is wrong", "document.activeElement.id === 'faults'")
            .await;
        for control in ["in-cities", "from.year", "days"] {
            let link = format!("#faults a[href='#{control}']");
            assert_eq!(tab.count(&link).await, 1, "{control}");
            let there = format!("!!document.getElementById({})", json!(control));
            assert_eq!(tab.value(&there).await, json!(true), "{control}");
        }
        assert_eq!(posts(&tab), 0);
    });
}
