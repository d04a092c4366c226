//! Tickets of a party: worked out on the device, and the same by post where scripts are off.

use crate::harness::form::button;
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use serde_json::json;

/// The reply.
pub(crate) const RESULT: &str = "main #result";

/// Someone of the party: age, height, groups.
pub(crate) type Person<'p> = (&'p str, &'p str, &'p [&'p str]);

/// Three people.
const PARTY: &[Person<'_>] = &[
    ("67", "", &[]),
    ("9", "150", &["student"]),
    ("35", "", &["disabled-severe"]),
];
/// Three places of three cities.
const PLACES: &[&str] = &["laoshan", "penglai-pavilion", "liugong-island"];

/// What presses do to the page: answered on it, or with another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scripts {
    On,
    Off,
}

/// A tab on the empty form.
async fn opened(world: &World, scripts: Scripts) -> Tab {
    let tab = world.tab().await;
    tab.scripts(scripts == Scripts::On).await;
    tab.go("/tickets").await;
    if scripts == Scripts::On {
        tab.awake().await;
    }
    tab
}

async fn press(tab: &Tab, scripts: Scripts, action: &str, then: &str) {
    match scripts {
        Scripts::On => tab.click(&button(action)).await,
        Scripts::Off => tab.leave(async { tab.click(&button(action)).await }).await,
    }
    let there = format!("!!document.querySelector({})", json!(then));
    tab.wait(then, &there).await;
}

async fn set(tab: &Tab, id: &str, value: &str) {
    let filled = format!(
        "document.getElementById({}).value = {}",
        json!(id),
        json!(value)
    );
    tab.value(&filled).await;
}

async fn tick(tab: &Tab, name: &str, value: &str) {
    let box_of = format!("input[name={}][value={}]", json!(name), json!(value));
    // Folded boxes are ticked as well as open ones.
    tab.value(&format!(
        "document.querySelector({}).checked = true",
        json!(box_of)
    ))
    .await;
}

async fn filled(tab: &Tab, scripts: Scripts, party: &[Person<'_>], places: &[&str]) -> String {
    for (part, value) in [("year", "2026"), ("month", "11"), ("day", "25")] {
        set(tab, &format!("on.{part}"), value).await;
    }
    for (at, (age, height, groups)) in party.iter().enumerate() {
        if at > 0 {
            let there = format!("[id=\"party.{at}.age\"]");
            press(tab, scripts, "add-row:party", &there).await;
        }
        set(tab, &format!("party.{at}.age"), age).await;
        set(tab, &format!("party.{at}.height_cm"), height).await;
        for group in *groups {
            tick(tab, &format!("party.{at}.groups"), group).await;
        }
    }
    for place in places {
        tick(tab, "places", place).await;
    }
    press(tab, scripts, "next", RESULT).await;
    tab.words(RESULT).await
}

/// Waits until the reply stands from its beginning in the upper half of the screen.
pub(crate) async fn begins_in_sight(tab: &Tab) {
    let top = "document.getElementById('result').getBoundingClientRect().top";
    let seen = format!("{top} > -1 && {top} < innerHeight / 2");
    tab.wait("the reply from its beginning", &seen).await;
}

/// What the page says to a party at places, on the device.
pub(crate) async fn said(world: &World, party: &[Person<'_>], places: &[&str]) -> String {
    let tab = opened(world, Scripts::On).await;
    let said = filled(&tab, Scripts::On, party, places).await;
    tab.close().await;
    said
}

#[test]
fn a_party_of_three_at_three_places_makes_no_request() {
    run(async |world| {
        let tab = opened(world, Scripts::On).await;
        tab.rest().await;
        let before = tab.records.requests().len();
        let on = filled(&tab, Scripts::On, PARTY, PLACES).await;
        assert_eq!(tab.records.requests().len(), before, "nothing is sent");
        assert_eq!(tab.value("localStorage.length").await, json!(0));
        assert_eq!(tab.records.complaints(), [""; 0]);
        let focused = "document.activeElement.id";
        tab.wait(
            "the reply under the focus",
            &format!("{focused} === 'result'"),
        )
        .await;
        begins_in_sight(&tab).await;

        let plain = opened(world, Scripts::Off).await;
        let off = filled(&plain, Scripts::Off, PARTY, PLACES).await;
        assert_eq!(on, off);
        let requests = plain.records.requests();
        assert!(requests.iter().all(|it| !it.url.contains('?')));
        assert_eq!(plain.records.complaints(), [""; 0]);
    });
}

#[test]
fn a_place_opens_the_form_with_itself_chosen() {
    run(async |world| {
        let chosen = "details[open] input[name=places][value=laoshan]:checked";
        let tab = world.tab().await;
        tab.go("/places/laoshan").await;
        assert_eq!(tab.count("main noscript form").await, 0);
        tab.leave(async { tab.click("main a[href='/tickets#laoshan']").await })
            .await;
        tab.wait(
            "the place",
            &format!("!!document.querySelector({})", json!(chosen)),
        )
        .await;
        let told = |it: &crate::harness::records::Request| it.wire().contains("#laoshan");
        let sent = tab.records.requests();
        assert!(
            sent.iter().all(|it| !it
                .url
                .split('#')
                .next()
                .unwrap_or_default()
                .contains("tickets?")),
            "no query"
        );
        assert!(!sent.iter().any(|it| it.method == "POST" && told(it)));

        let plain = world.tab().await;
        plain.scripts(false).await;
        plain.go("/places/laoshan").await;
        plain
            .leave(async { plain.click("main button[name=places]").await })
            .await;
        assert_eq!(plain.count(chosen).await, 1);
        assert_eq!(plain.count("main [role=alert]").await, 0);
    });
}

#[test]
fn a_slip_is_told_at_its_field_and_nothing_else_is_lost() {
    run(async |world| {
        for scripts in [Scripts::On, Scripts::Off] {
            let tab = opened(world, scripts).await;
            set(&tab, "party.0.age", "200").await;
            set(&tab, "party.0.height_cm", "30").await;
            tick(&tab, "party.0.groups", "talent").await;
            press(&tab, scripts, "next", "#faults").await;
            let faults = tab.words("#faults").await;
            for said in [
                "第1个人、年纪",
                "0到130",
                "第1个人、身高",
                "40到250",
                "去哪里",
            ] {
                assert!(faults.contains(said), "{said}: {faults}");
            }
            assert_eq!(tab.count("[id=\"party.0.age\"][aria-invalid]").await, 1);
            assert_eq!(tab.property("[id=\"party.0.age\"]", "value").await, "200");
            let ticked = "input[value=talent]:checked";
            assert_eq!(tab.count(ticked).await, 1);

            press(&tab, scripts, "add-row:party", "[id=\"party.1.age\"]").await;
            set(&tab, "party.1.age", "8").await;
            press(&tab, scripts, "remove-row:party:0", "main form").await;
            tab.wait(
                "one row",
                "document.readyState === 'complete' && !document.getElementById('party.1.age')",
            )
            .await;
            assert_eq!(tab.property("[id=\"party.0.age\"]", "value").await, "8");
        }
    });
}
