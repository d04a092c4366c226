//! Care in another city: the two hardest journeys with scripts on and off, and the estimate.

use crate::harness::form::{Given, PLAN};
use crate::harness::kinds::{BILL, VALUES, YEAR};
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use crate::people::{assert_says, assert_silent};
use serde_json::json;

const AWAY: &str = "medical-away";
const CHRONIC: &str = "chronic-outpatient";
const MANUAL: &str = "manual-reimbursement";

/// One way through a guide, and what the facts say must come out.
struct Way {
    guide: &'static str,
    answers: &'static [Given<'static>],
    says: &'static [&'static str],
}

/// A mother insured in Weifang who lives with her daughter in Qingdao and has diabetes: the long stay
/// is registered with one of four papers, and Weifang recognises the disease first (UPD-MED-05, MED-56).
const RETIREE: [Way; 3] = [
    Way {
        guide: AWAY,
        answers: &[
            ("stage", &[("answer", "going")]),
            ("other_payer", &[("answer", "none")]),
            ("insured_now", &[("answer", "y")]),
            ("insured_at", &[("answer", "370700")]),
            ("treated_at", &[("answer", "370200")]),
            ("linked", &[("answer", "y")]),
            ("category", &[("answer", "living")]),
            ("filed", &[("answer", "n")]),
            ("chronic", &[("answer", "y")]),
        ],
        says: &["青岛", "长期备案", "居住证", "认定", "12393"],
    },
    Way {
        guide: CHRONIC,
        answers: &[
            ("insured_at", &[("answer", "370700")]),
            ("treated_at", &[("answer", "370200")]),
            ("recognised", &[("answer", "n")]),
            ("lives_there", &[("answer", "y")]),
        ],
        says: &["潍坊", "认定", "居住证", "未查到", "12393"],
    },
    Way {
        guide: CHRONIC,
        answers: &[
            ("insured_at", &[("answer", "370700")]),
            ("treated_at", &[("answer", "370200")]),
            ("recognised", &[("answer", "y")]),
            ("opened", &[("answer", "y")]),
            ("lives_there", &[("answer", "n")]),
        ],
        says: &["青岛", "12393"],
    },
];

/// Insured in Qingdao, taken to a hospital in Shanghai in an emergency; on the day of discharge it
/// cannot settle. It can be mended until the bill is settled (MED-28); after that by hand.
const EMERGENCY: [Way; 3] = [
    Way {
        guide: AWAY,
        answers: &[
            ("stage", &[("answer", "in_hospital")]),
            ("other_payer", &[("answer", "none")]),
            ("insured_at", &[("answer", "370200")]),
            ("treated_at", &[("answer", "000000")]),
            ("emergency", &[("answer", "y")]),
        ],
        says: &["急诊抢救标识", "补备案", "重新结算", "手工报销"],
    },
    Way {
        guide: MANUAL,
        answers: &[("stage", &[("answer", "in_hospital")])],
        says: &["12393"],
    },
    Way {
        guide: MANUAL,
        answers: &[
            ("stage", &[("answer", "settled")]),
            ("other_payer", &[("answer", "none")]),
            ("reason", &[("answer", "unfiled")]),
            ("injury", &[("answer", "n")]),
        ],
        says: &["未查到", "12393"],
    },
];

/// Nothing of a person is on the device, in the address or in the browser's history.
async fn assert_nothing_kept(tab: &Tab) {
    let stored = "[localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash]";
    assert_eq!(tab.value(stored).await, json!([0, 0, "", "", ""]));
    let entry = tab.text("JSON.stringify(history.state)").await;
    for told in ["370", "chronic", "emergency", "~", "="] {
        assert!(!entry.contains(told), "{entry}");
    }
    assert_eq!(tab.ask("indexedDB.databases()").await, Ok(json!([])));
}

async fn opened(world: &World, way: &Way, scripts: bool) -> Tab {
    let tab = world.tab().await;
    tab.scripts(scripts).await;
    tab.go(&format!("/guides/{}/ask", way.guide)).await;
    if scripts {
        tab.awake().await;
    }
    tab
}

/// Walks a way with scripts on: no answer leaves, and after a reload nothing is known of it.
async fn walk_awake(world: &World, way: &Way) -> String {
    let tab = opened(world, way, true).await;
    let first = tab.place().await;
    tab.rest().await;
    let requests = tab.records.requests().len();
    tab.answer_all(way.answers).await;
    let plan = tab.plan_words().await;
    let sent = tab.records.requests();
    assert_eq!(
        sent.len(),
        requests,
        "an answer was sent: {:?}",
        sent.last()
    );
    assert_nothing_kept(&tab).await;

    tab.leave(async {
        tab.travel("location.reload()").await;
    })
    .await;
    tab.stand(&first).await;
    tab.awake().await;
    tab.rest().await;
    tab.stand(&first).await;
    let held = "[...document.querySelectorAll('main form :checked[value]')].filter(each => each.type === 'radio').length";
    assert_eq!(tab.value(held).await, json!(0), "an answer came back");
    assert_eq!(tab.count(PLAN).await, 0);
    assert_nothing_kept(&tab).await;
    for request in tab.records.requests() {
        assert_eq!(request.method, "GET", "{}", request.url);
    }
    assert_eq!(tab.records.complaints(), [""; 0]);
    tab.close().await;
    plan
}

/// Walks a way with scripts off; opened again, the guide knows nothing.
async fn walk_plain(world: &World, way: &Way) -> String {
    let tab = opened(world, way, false).await;
    let first = tab.place().await;
    tab.answer_all(way.answers).await;
    let plan = tab.plan_words().await;
    for request in tab.records.requests() {
        assert!(!request.url.contains('?'), "{}", request.url);
    }
    tab.go(&format!("/guides/{}/ask", way.guide)).await;
    tab.stand(&first).await;
    assert_eq!(
        tab.text("document.querySelector('main [name=state]').value")
            .await,
        ""
    );
    assert_nothing_kept(&tab).await;
    assert_eq!(tab.records.complaints(), [""; 0]);
    tab.close().await;
    plan
}

async fn walk(world: &World, ways: &[Way]) {
    for way in ways {
        let plan = walk_awake(world, way).await;
        assert_says(&plan, way.says);
        // MED-85: no amount and no ratio of a city is a fact.
        assert_silent(&plan, &["%", "％", "百分之"]);
        assert_eq!(walk_plain(world, way).await, plan, "{}", way.guide);
    }
}

#[test]
fn a_retiree_of_weifang_with_diabetes_in_qingdao_is_led_through_and_forgotten() {
    run(async |world| walk(world, &RETIREE).await);
}

#[test]
fn an_emergency_in_shanghai_on_the_day_of_discharge_is_led_through_and_forgotten() {
    run(async |world| walk(world, &EMERGENCY).await);
}

/// Everything that one way sends, reload included.
async fn sent_by(world: &World, way: &Way) -> Vec<String> {
    let tab = opened(world, way, true).await;
    tab.answer_all(way.answers).await;
    tab.leave(async {
        tab.travel("location.reload()").await;
    })
    .await;
    tab.awake().await;
    tab.rest().await;
    let requests = tab.records.requests();
    tab.close().await;
    let made = requests
        .iter()
        .filter(|request| !request.url.contains("/assets/icon."));
    made.map(|request| request.wire()).collect()
}

#[test]
fn whoever_is_ill_sends_the_same_bytes() {
    run(async |world| {
        let (retiree, emergency) = (&RETIREE[0], &EMERGENCY[0]);
        let first = sent_by(world, retiree).await;
        assert!(first.iter().any(|wire| wire.contains(".wasm")));
        assert_eq!(first, sent_by(world, emergency).await);
        let (unfiled, waiting) = (&EMERGENCY[2], &EMERGENCY[1]);
        assert_eq!(sent_by(world, unfiled).await, sent_by(world, waiting).await);
    });
}

/// The form's first button, and what shows that it was answered.
async fn send(tab: &Tab, scripts: bool, shown: &str) {
    if !scripts {
        tab.leave(tab.click("main form button")).await;
    } else {
        tab.click("main form button").await;
    }
    let there = format!("!!document.querySelector({})", json!(shown));
    tab.wait(shown, &there).await;
}

/// From a guide by its link to the estimate; the bill first, then the values. What it came to.
async fn estimate(world: &World, scripts: bool) -> String {
    let tab = world.tab().await;
    tab.scripts(scripts).await;
    tab.go("/guides/medical-away").await;
    tab.leave(tab.click("main a[href='/settlement']")).await;
    if scripts {
        tab.awake().await;
        tab.rest().await;
    }
    let requests = tab.records.requests().len();
    tab.fill(BILL).await;
    // The rest of the bill is missing, then the values: each entry leads to its field.
    let total = "main .facts, main svg.split-bar";
    let lead = "[...document.querySelectorAll('main .verdict .missing a')].map(link => \
        !!document.getElementById(link.hash.slice(1))?.matches(':not([hidden] *):is(input, select)'))";
    for (earlier, missing) in [(&[][..], 13), (YEAR, 7)] {
        tab.fill(earlier).await;
        let last = format!("main .verdict .missing li:nth-child({missing}):last-child");
        send(&tab, scripts, &last).await;
        assert_eq!(tab.count(total).await, 0, "no total");
        let led = tab.value(lead).await;
        let listed = tab.words("main .missing").await;
        assert_eq!(led, json!(vec![true; missing]), "{listed}");
    }

    // One value is still missing; then none.
    tab.fill(&VALUES[..VALUES.len() - 1]).await;
    send(&tab, scripts, "main .missing li:only-child").await;
    assert_eq!(tab.count("main .facts").await, 0, "no total");
    tab.fill(&VALUES[VALUES.len() - 1..]).await;
    send(&tab, scripts, "main .facts").await;
    assert_eq!(tab.count("main svg.split-bar").await, 2);
    // 50000 − 3000 − 2000 is within policy; 10 % and the deductible of 1000 come first; 85 %.
    let words = tab.words("main #result").await;
    assert_says(
        &words,
        &["16425.00", "13925.00", "33575.00", "个人少负担3825.00元"],
    );
    assert_nothing_kept(&tab).await;
    if scripts {
        let sent = tab.records.requests();
        assert_eq!(
            sent.len(),
            requests,
            "what was typed was sent: {:?}",
            sent.last()
        );
    }

    // Opened again, nothing is there.
    tab.go("/settlement").await;
    let held = "[...document.querySelectorAll('main input, main select')].filter(each => each.value !== '').length";
    assert_eq!(tab.value(held).await, json!(0));
    for request in tab.records.requests() {
        assert!(!request.url.contains('?'), "{}", request.url);
    }
    assert_eq!(tab.records.complaints(), [""; 0]);
    tab.close().await;
    words
}

#[test]
fn an_estimate_has_no_total_until_the_last_value_with_scripts_and_without() {
    run(async |world| {
        let awake = estimate(world, true).await;
        assert_eq!(estimate(world, false).await, awake);
    });
}

/// A desk keeps its city's values. Everything that was sent, and the text that was kept.
async fn keep(
    world: &World,
    bill: &[(&str, &str)],
    values: &[(&str, &str)],
) -> (Vec<String>, String) {
    let tab = world.tab().await;
    tab.go("/settlement").await;
    tab.awake().await;
    tab.fill(bill).await;
    send(&tab, true, "main .verdict .missing").await;
    tab.fill(values).await;

    // Without a name nothing is kept.
    tab.press("keep").await;
    tab.wait(
        "the fault at the name",
        "!!document.getElementById('fault-set_name')",
    )
    .await;
    assert_eq!(tab.value("localStorage.length").await, json!(0));
    tab.fill(&[("set_name", "潍坊职工")]).await;
    tab.press("keep").await;
    tab.wait("what was kept", "localStorage.length === 1").await;
    let kept = tab.text("localStorage.getItem('settlement')").await;
    let named = "/潍坊职工.{1,2}2026-11-23/.test(document.querySelector('main #stage')?.innerText)";
    tab.wait("name and day of what was kept", named).await;

    // Opened again: the values are there, the bill is not.
    tab.leave(async {
        tab.travel("location.reload()").await;
    })
    .await;
    tab.awake().await;
    let told = "document.querySelector('main #stage')?.innerText.includes('潍坊职工')";
    tab.wait("the values of the device", &format!("!!{told}"))
        .await;
    let bill_left = "['total_fen', 'remote', 'level', 'retiree', 'scheme'].filter(name => \
        document.querySelector(`main form [name=${name}]`).value !== '')";
    assert_eq!(tab.value(bill_left).await, json!([]));
    tab.fill(bill).await;
    send(&tab, true, "main form [name='ytd_base_fen'][type=text]").await;
    let held = "(fields => fields.filter(([name, value]) => \
        document.querySelector(`main form [name=\"${CSS.escape(name)}\"]`)?.value !== value))";
    let lost = tab.value(&format!("{held}({})", json!(values))).await;
    assert_eq!(lost, json!([]), "values came back");

    // Removed: nothing is left, here and after a reload.
    tab.press("drop").await;
    tab.wait("an empty device", "localStorage.length === 0")
        .await;
    tab.wait(
        "empty values",
        "document.querySelector('main form [name=cap_basic]').value === ''",
    )
    .await;
    tab.leave(async {
        tab.travel("location.reload()").await;
    })
    .await;
    tab.awake().await;
    tab.rest().await;
    assert_nothing_kept(&tab).await;
    assert!(!tab.words("main").await.contains("潍坊职工"));
    let requests = tab.records.requests();
    for request in &requests {
        assert_eq!(request.method, "GET", "{}", request.url);
    }
    assert_eq!(tab.records.complaints(), [""; 0]);
    tab.close().await;
    let made = requests
        .iter()
        .filter(|request| !request.url.contains("/assets/icon."));
    (made.map(|request| request.wire()).collect(), kept)
}

#[test]
fn a_desk_keeps_its_values_and_nothing_of_a_person_and_whatever_is_typed_sends_the_same_bytes() {
    run(async |world| {
        let (first, kept) = keep(world, BILL, VALUES).await;
        assert!(
            kept.starts_with("settlement2\n2026-11-23\n潍坊职工\n"),
            "{kept}"
        );
        for told in [
            "total",
            "50000",
            "remote=",
            "referral\n",
            "retiree=",
            "scheme",
            "own_",
            "level",
        ] {
            assert!(!kept.contains(told), "{told}: {kept}");
        }
        let other_bill: Vec<_> = BILL
            .iter()
            .map(|(name, value)| match *name {
                "remote" => ("remote", "in-province"),
                "total_fen" => ("total_fen", "81234.56"),
                _ => (*name, *value),
            })
            .collect();
        let other_values = [("cap_basic", "123456"), ("deductible_l3", "777")];
        let (second, _) = keep(world, &other_bill, &other_values).await;
        assert!(first.iter().any(|wire| wire.contains(".wasm")));
        assert_eq!(first, second);
    });
}
