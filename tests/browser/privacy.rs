//! What leaves the browser does not depend on what a person answers.

use crate::harness::form::Given;
use crate::harness::{World, run};
use crate::people::{ACROSS, AMOUNT, WITHIN_SHANDONG};
use serde_json::json;

/// Home, life event, guide, interview, plan, back, reload: everything that was sent, in order.
async fn sent_by(world: &World, answers: &[Given<'_>]) -> Vec<String> {
    let tab = world.tab().await;
    tab.go("/").await;
    tab.leave(tab.click("main a[href='/events/retiring']"))
        .await;
    tab.leave(tab.click("main a[href='/guides/enterprise-pension']"))
        .await;
    tab.leave(tab.click("main a[href='/guides/enterprise-pension/ask']"))
        .await;
    tab.awake().await;
    tab.answer_all(answers).await;
    tab.travel("history.back()").await;
    tab.moved_from("plan").await;
    tab.travel("history.forward()").await;
    tab.stand("plan").await;
    tab.leave(async {
        tab.travel("location.reload()").await;
    })
    .await;
    tab.stand("plan").await;
    tab.awake().await;
    tab.press("restart").await;
    tab.stand("aim").await;
    tab.rest().await;

    let stored = "[localStorage.length, sessionStorage.length, document.cookie, location.search]";
    assert_eq!(tab.value(stored).await, json!([0, 0, "", ""]));
    let cookies = tab.page.get_cookies().await.expect("cookies are told");
    assert!(cookies.is_empty(), "{cookies:?}");
    let databases = tab.ask("indexedDB.databases()").await;
    assert_eq!(databases, Ok(json!([])));
    let caches = tab.ask("'caches' in window ? caches.keys() : []").await;
    assert_eq!(caches, Ok(json!([])));
    let requests = tab.records.requests();
    let origin = world.portal.origin();
    for request in &requests {
        assert!(
            request.url.starts_with(origin),
            "a third party: {}",
            request.url
        );
        assert_eq!(request.method, "GET", "{}", request.url);
        assert_eq!(request.headers.get("cookie"), None, "{}", request.url);
    }
    tab.close().await;
    // The browser asks for the site's sign once per profile, at a moment of its own.
    let made = requests
        .iter()
        .filter(|request| !request.url.contains("/assets/icon."));
    made.map(|request| request.wire()).collect()
}

#[test]
fn different_answers_send_the_same_bytes() {
    run(async |world| {
        let across: Vec<Given<'_>> = WITHIN_SHANDONG[..3]
            .iter()
            .chain(&AMOUNT[3..5])
            .chain(&ACROSS[1..])
            .copied()
            .collect();
        let first = sent_by(world, WITHIN_SHANDONG).await;
        let second = sent_by(world, AMOUNT).await;
        let third = sent_by(world, &across).await;
        for needed in [".wasm", ".js", "/guides/enterprise-pension/ask"] {
            let seen = first.iter().any(|wire| wire.contains(needed));
            assert!(seen, "the record misses {needed}: {first:#?}");
        }
        assert_eq!(first, second);
        assert_eq!(first, third);
        println!("{} requests, the same for three people:", first.len());
        for wire in &first {
            println!("  {}", wire.lines().next().unwrap_or_default());
        }
    });
}
