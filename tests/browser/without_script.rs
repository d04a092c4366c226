//! The same way with scripts off: every step is a form that is posted.

use crate::harness::catalogue::PENSION;
use crate::harness::form::{Given, PLAN};
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use crate::people::{ACROSS, AMOUNT, AMOUNT_FIGURES, WAGES, WITHIN_SHANDONG, assert_says};
use serde_json::json;

async fn plain_tab(world: &World) -> Tab {
    let tab = world.tab().await;
    tab.scripts(false).await;
    tab.go(&format!("/guides/{PENSION}/ask")).await;
    tab
}

async fn plan_with_scripts(world: &World, answers: &[Given<'_>]) -> String {
    let tab = world.tab().await;
    tab.go(&format!("/guides/{PENSION}/ask")).await;
    tab.awake().await;
    tab.answer_all(answers).await;
    let plan = tab.plan_words().await;
    tab.close().await;
    plan
}

/// Every page sent on the way holds answers, so nobody may keep it.
fn only_posted(tab: &Tab) {
    for request in tab.records.requests() {
        let script = [".js", ".wasm"]
            .iter()
            .any(|end| request.url.ends_with(end));
        assert!(!script, "a program without scripts: {}", request.url);
        assert!(!request.url.contains('?'), "{}", request.url);
    }
}

#[test]
fn without_scripts_the_same_answers_give_the_same_plan() {
    run(async |world| {
        for answers in [WITHIN_SHANDONG, AMOUNT] {
            let tab = plain_tab(world).await;
            let asked = tab.answer_all(answers).await;
            assert_eq!(asked.len(), answers.len(), "{asked:?}");
            let plain = tab.plan_words().await;
            only_posted(&tab);
            assert_eq!(tab.records.complaints(), [""; 0]);
            tab.close().await;
            assert_eq!(plain, plan_with_scripts(world, answers).await);
        }
    });
}

#[test]
fn without_scripts_lists_back_change_and_unsure_work() {
    run(async |world| {
        let tab = plain_tab(world).await;
        tab.answer_all(AMOUNT).await;
        assert_says(&tab.words(PLAN).await, &AMOUNT_FIGURES);

        // Change the list: the last row goes, 60000 yuan of wages with it (12 % of it: 7200).
        tab.press("change:wages").await;
        tab.stand("wages").await;
        assert_eq!(tab.missing(WAGES).await, json!([]));
        tab.press("remove-row:4").await;
        tab.wait("four rows", "document.readyState === 'complete' && document.querySelectorAll('main form [name^=\"answer.4.\"]').length === 0").await;
        assert_eq!(tab.missing(&WAGES[..20]).await, json!([]));
        tab.press("next").await;
        tab.stand("plan").await;
        assert_says(&tab.words(PLAN).await, &["25200", "47200", "48"]);

        // Another aim, one answer not known.
        tab.press("change:aim").await;
        tab.stand("aim").await;
        tab.answer_all(ACROSS).await;
        assert_says(
            &tab.words(PLAN).await,
            &["15个工作日", "45个工作日", "新参保地"],
        );

        // The form's own way back, since the browser's breaks on pages that nobody may keep.
        tab.press("back").await;
        let place = tab.moved_from("plan").await;
        tab.press("back").await;
        let before = tab.moved_from(&place).await;
        assert_ne!(before, "plan");
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}

#[test]
fn without_scripts_a_refused_answer_is_told_at_its_field_and_nothing_is_lost() {
    run(async |world| {
        let tab = plain_tab(world).await;
        tab.leave(tab.press("next")).await;
        assert_eq!(tab.place().await, "aim");
        assert_ne!(tab.words("main [role=alert]").await, "");
        let described = "document.querySelector('main [aria-invalid=true]')?.getAttribute('aria-describedby') \
            ?.split(' ').some(id => !!document.getElementById(id)?.innerText.trim()) === true";
        tab.wait("the fault at its field", described).await;

        let mut place = "aim".to_owned();
        while place != "wages" {
            let (_, fields) = AMOUNT
                .iter()
                .find(|(question, _)| *question == place)
                .unwrap_or_else(|| panic!("`{place}` is asked"));
            place = tab.answer(fields).await;
        }
        let wrong = [
            ("answer.0.from.year", "2021"),
            ("answer.0.from.month", "7"),
            ("answer.0.to.year", "2021"),
            ("answer.0.to.month", "12"),
            ("answer.0.monthly_wage_fen", "</textarea><script>1"),
        ];
        tab.fill(&wrong).await;
        tab.leave(tab.press("next")).await;
        assert_eq!(tab.place().await, "wages");
        assert_ne!(tab.words("main [role=alert]").await, "");
        assert_eq!(tab.missing(&wrong[..4]).await, json!([]));
        let echoed = "document.querySelector('main [name=\"answer.0.monthly_wage_fen\"]').value.startsWith('</textarea>')";
        assert_eq!(tab.value(echoed).await, json!(true), "what was typed stays");
        assert_eq!(
            tab.property("main [name='answer.0.monthly_wage_fen']", "ariaInvalid")
                .await,
            "true"
        );
        assert_eq!(tab.count("main textarea, main script").await, 0);
        tab.fill(&[("answer.0.monthly_wage_fen", "4500")]).await;
        tab.press("next").await;
        tab.stand("plan").await;
    });
}
