//! The browser's program cannot be loaded: nothing is posted without asking.

use crate::harness::catalogue::PENSION;
use crate::harness::form::PLAN;
use crate::harness::run;
use crate::people::WITHIN_SHANDONG;

#[test]
fn without_wasm_the_page_asks_before_it_posts_and_works_after_consent() {
    run(async |world| {
        let tab = world.tab().await;
        tab.block("*.wasm*").await;
        tab.go(&format!("/guides/{PENSION}/ask")).await;
        tab.stand("aim").await;

        // Refused: nothing leaves.
        tab.records.consent(false);
        tab.fill(&[("answer", "transfer")]).await;
        tab.press("next").await;
        tab.until("a question about posting", |records| {
            !records.dialogs().is_empty()
        })
        .await;
        tab.rest().await;
        assert_eq!(tab.place().await, "aim");
        let posted = |records: &crate::harness::records::Records| {
            let requests = records.requests();
            requests
                .iter()
                .filter(|request| request.method == "POST")
                .count()
        };
        assert_eq!(posted(&tab.records), 0, "posted without consent");
        let asked = tab.records.dialogs();
        assert!(
            asked[0].chars().count() > 10,
            "it says what happens: {asked:?}"
        );

        // Agreed: the form goes its way to the plan.
        tab.records.consent(true);
        let questions = tab.answer_all(WITHIN_SHANDONG).await;
        assert_eq!(questions.len(), WITHIN_SHANDONG.len());
        assert!(posted(&tab.records) >= questions.len());
        let plan = tab.words(PLAN).await;
        assert!(plan.contains("不用"), "{plan}");
        println!("asked: {}", asked[0]);
    });
}
