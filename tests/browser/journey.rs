//! The whole way with scripts on: home, life event, guide, interview, plan.

use crate::harness::catalogue::{PENSION, catalogue, pack};
use crate::harness::form::PLAN;
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use crate::people::{
    ACROSS, AMOUNT, AMOUNT_FIGURES, KEPT, WITHIN_SHANDONG, assert_says, assert_silent,
};
use seeds::catalogue::Pack;
use serde_json::json;

/// From the home page by links to the first question, the island awake.
async fn arrive(world: &World) -> Tab {
    let tab = world.tab().await;
    tab.go("/").await;
    tab.leave(tab.click("main a[href='/events/retiring']"))
        .await;
    tab.leave(tab.click("main a[href='/guides/enterprise-pension']"))
        .await;
    tab.leave(tab.click("main a[href='/guides/enterprise-pension/ask']"))
        .await;
    tab.awake().await;
    tab
}

/// Answers one question and looks at what happens beside it.
async fn answer_watched(tab: &Tab, pack: &Pack, fields: &[(&str, &str)]) -> String {
    let requests = tab.records.requests().len();
    let document = tab.text("performance.timeOrigin").await;
    let told = tab.words("[role=status]").await;
    let place = tab.answer(fields).await;
    assert_eq!(tab.text("performance.timeOrigin").await, document);
    let sent = tab.records.requests();
    assert_eq!(
        sent.len(),
        requests,
        "an answer was sent: {:?}",
        sent.last()
    );

    let asks = pack.guide.question_index(&place);
    let asks = asks.map(|at| pack.words.guide.questions[at].ask.as_str());
    let focused = "document.activeElement.matches('main :is(h1, h2, legend, legend *)') && \
        document.activeElement.textContent";
    if let Some(asks) = asks {
        let there = format!("({focused} || '').includes({})", json!(asks));
        tab.wait("focus at the heading of the question", &there)
            .await;
    } else {
        tab.wait(
            "focus at the heading of the plan",
            &format!("!!({focused})"),
        )
        .await;
    }
    let changed = format!(
        "[...document.querySelectorAll('[role=status]')].some(status => \
         status.innerText.trim() !== '' && status.innerText.trim() !== {})",
        json!(told)
    );
    tab.wait("a new text in the status", &changed).await;
    place
}

#[test]
fn between_two_of_the_five_cities_nothing_is_to_be_done() {
    run(async |world| {
        let tab = arrive(world).await;
        let place = tab.answer_all(WITHIN_SHANDONG).await;
        assert_eq!(place.len(), WITHIN_SHANDONG.len(), "{place:?}");
        let plan = tab.words(PLAN).await;
        // SD-01 to SD-03: no transfer inside the province since the end of 2021; the last city of
        // insurance collects before retirement.
        assert_says(
            &plan,
            &[
                "青岛",
                "潍坊",
                "不用",
                "2021年12月",
                "退休",
                "归集",
                "12333",
            ],
        );
        assert_silent(&plan, &["45个工作日"]);
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}

#[test]
fn with_the_island_awake_no_answer_leaves_and_focus_and_status_follow() {
    run(async |world| {
        let catalogue = catalogue();
        let pack = pack(&catalogue, PENSION, tests::lang("zh"));
        let tab = arrive(world).await;

        let mut place = tab.place().await;
        while place != "plan" {
            let given = AMOUNT.iter().find(|(question, _)| *question == place);
            let (_, fields) = given.unwrap_or_else(|| panic!("`{place}` is asked"));
            place = answer_watched(&tab, pack, fields).await;
        }
        // AMT-1.
        assert_says(&tab.words(PLAN).await, &AMOUNT_FIGURES);

        // Another aim: what was answered and still applies is not asked again.
        tab.press("change:aim").await;
        tab.stand("aim").await;
        assert_eq!(tab.missing(&[("answer", "amount")]).await, json!([]));
        let asked = tab.answer_all(ACROSS).await;
        for kept in KEPT {
            assert!(!asked.iter().any(|asked| asked == kept), "{kept} again");
        }
        let plan = tab.words(PLAN).await;
        // PEN-20 to PEN-23, PEN-28, PEN-31, COM-10.
        assert_says(
            &plan,
            &[
                "15个工作日",
                "45个工作日",
                "新参保地",
                "si.12333.gov.cn",
                "欠费",
                "清理",
                "身份证",
                "社保卡",
            ],
        );
        // The household is elsewhere.
        assert_silent(&plan, &["户口簿"]);

        // And back to the first aim: the wages are still there.
        tab.press("change:aim").await;
        tab.stand("aim").await;
        assert_eq!(tab.answer(&[("answer", "amount")]).await, "plan");
        assert_says(&tab.words(PLAN).await, &["54400"]);
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}

#[test]
fn back_forward_and_reload_keep_the_place() {
    run(async |world| {
        let tab = arrive(world).await;
        for (question, fields) in &AMOUNT[..4] {
            tab.stand(question).await;
            tab.answer(fields).await;
        }
        tab.stand("to").await;
        tab.travel("history.back()").await;
        tab.stand("from").await;
        assert_eq!(tab.missing(&[("answer", "000000")]).await, json!([]));
        tab.travel("history.back()").await;
        tab.stand("sector").await;
        tab.travel("history.forward()").await;
        tab.stand("from").await;

        tab.leave(async {
            tab.travel("location.reload()").await;
        })
        .await;
        tab.stand("from").await;
        tab.awake().await;
        assert_eq!(tab.missing(&[("answer", "000000")]).await, json!([]));

        // From here a different answer: the way goes on with it.
        let place = tab.answer(&[("answer", "370600")]).await;
        assert_eq!(place, "to");
        assert_eq!(tab.answer(&[("answer", "370700")]).await, "lump_sum");
        assert_eq!(tab.answer(&[("answer", "n")]).await, "plan");
        let plan = tab.words(PLAN).await;
        assert_says(&plan, &["烟台", "不用"]);

        tab.leave(async {
            tab.travel("location.reload()").await;
        })
        .await;
        tab.stand("plan").await;
        assert_eq!(tab.words(PLAN).await, plan);
        tab.travel("history.back()").await;
        tab.stand("lump_sum").await;
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}

#[test]
fn the_back_button_of_the_form_returns_to_the_question_before() {
    run(async |world| {
        let tab = arrive(world).await;
        tab.answer(&[("answer", "transfer")]).await;
        tab.answer(&[("answer", "n")]).await;
        tab.stand("sector").await;
        tab.press("back").await;
        tab.stand("receiving").await;
        assert_eq!(tab.missing(&[("answer", "n")]).await, json!([]));

        // Nothing chosen: the fault stands at the field and is announced; nothing is lost.
        tab.press("change:aim").await;
        tab.stand("aim").await;
        tab.value("document.querySelectorAll('main form [name=answer]').forEach(radio => { radio.checked = false })")
            .await;
        tab.press("next").await;
        tab.wait(
            "an alert",
            "!!document.querySelector('main [role=alert]')?.innerText.trim()",
        )
        .await;
        let described = tab.count("main form [aria-describedby][aria-invalid=true], main form [aria-describedby] [name=answer], main form [name=answer][aria-describedby]").await;
        assert!(described > 0, "the fault stands at the field");
        assert_eq!(tab.place().await, "aim");
        assert_eq!(tab.answer(&[("answer", "transfer")]).await, "sector");
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}
