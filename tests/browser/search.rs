//! Asked in one's own words: on the device while one types, without scripts by a form.

mod hands;
mod hero;

use crate::harness::run;
use crate::harness::tab::{Tab, squeezed};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, ImeSetCompositionParams, InsertTextParams,
};
use serde_json::json;

/// The example of the home page.
const EXAMPLE: &str = "我在青岛交了六年社保，现在来潍坊上班，要转吗";
/// Whether the box takes what is typed.
const AWAKE: &str = "document.querySelector('#desk').dataset.awake === ''";

/// Touches the box, as a finger or the tabulator does.
async fn touch(tab: &Tab) {
    tab.value("document.querySelector('#q').focus()").await;
    tab.wait("the box", AWAKE).await;
}

/// Text that a keyboard or an input method commits.
async fn commit(tab: &Tab, text: &str) {
    let typed = InsertTextParams::new(text);
    tab.page.execute(typed).await.expect("it is typed");
}

async fn key(tab: &Tab, key: &str) {
    for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
        let pressed = DispatchKeyEventParams::builder().r#type(kind).key(key);
        let pressed = pressed.build().expect("a key");
        tab.page.execute(pressed).await.expect("it is pressed");
    }
}

async fn first(tab: &Tab) -> String {
    tab.wait("results", "!!document.querySelector('#stage #hits a')")
        .await;
    tab.property("#stage #hits a", "pathname").await
}

#[test]
fn results_come_as_one_types_and_no_request_carries_the_query() {
    run(async |world| {
        for path in ["/", "/search", "/large/search"] {
            let tab = world.tab().await;
            tab.go(path).await;
            tab.rest().await;
            let fetched = tab.records.requests();
            assert!(
                !fetched.iter().any(|it| it.url.contains(".wasm")),
                "nothing before a touch"
            );
            touch(&tab).await;
            let before = tab.records.requests().len();
            commit(&tab, EXAMPLE).await;
            assert!(first(&tab).await.ends_with("/plan"), "{path}");
            let heard = squeezed(&tab.words("#stage .heard").await);
            for words in ["青岛", "潍坊", "72"] {
                assert!(heard.contains(words), "{words}: {heard}");
            }
            assert!(
                tab.words("#said").await.contains("找到"),
                "the count is announced"
            );
            assert_eq!(tab.records.requests().len(), before, "nothing is sent");
            assert_eq!(tab.text("location.search + location.hash").await, "");
            assert_eq!(tab.records.complaints(), [""; 0]);
            tab.close().await;
        }
    });
}

#[test]
fn the_example_opens_the_interview_filled_in_and_back_returns_to_the_results() {
    run(async |world| {
        let tab = world.tab().await;
        tab.size(360, 740).await;
        tab.go("/search").await;
        touch(&tab).await;
        commit(&tab, EXAMPLE).await;
        first(&tab).await;
        tab.leave(async { tab.click("#stage #hits a").await }).await;
        tab.wait(
            "the question",
            "!!document.querySelector('#stage #question')",
        )
        .await;
        let answers = squeezed(&tab.words("#stage").await);
        for words in ["青岛", "潍坊"] {
            assert!(answers.contains(words), "{words}: {answers}");
        }
        for request in tab.records.requests() {
            // What stands after # is not sent.
            let sent = request.url.split('#').next().unwrap_or_default();
            assert!(!sent.contains("370200"), "{}", request.url);
        }
        tab.leave(async {
            tab.travel("history.back()").await;
        })
        .await;
        assert!(first(&tab).await.ends_with("/plan"));
        assert_eq!(
            tab.text("document.querySelector('#q').value").await,
            EXAMPLE
        );
    });
}

#[test]
fn signs_that_are_still_composed_are_not_searched() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/search").await;
        touch(&tab).await;
        let composing = ImeSetCompositionParams::new("gongjijin", 9, 9);
        tab.page.execute(composing).await.expect("it is composed");
        assert_eq!(tab.count("#stage #hits").await, 0);
        commit(&tab, "公积金").await;
        assert_eq!(first(&tab).await, "/guides/housing-fund");
    });
}

#[test]
fn a_keyboard_alone_walks_through_the_results_and_empties_the_box() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/search").await;
        let empty = tab.words("#stage").await;
        touch(&tab).await;
        commit(&tab, "公积金怎么提取").await;
        first(&tab).await;
        key(&tab, "ArrowDown").await;
        assert_eq!(
            tab.text("document.activeElement.closest('h3')?.tagName")
                .await,
            "H3"
        );
        key(&tab, "ArrowUp").await;
        assert_eq!(tab.text("document.activeElement.id").await, "q");
        key(&tab, "Escape").await;
        assert_eq!(tab.text("document.querySelector('#q').value").await, "");
        assert_eq!(tab.words("#stage").await, empty);
    });
}

#[test]
fn what_is_wrong_is_taken_back_with_a_tap() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/search").await;
        touch(&tab).await;
        commit(&tab, EXAMPLE).await;
        first(&tab).await;
        tab.click("#stage .heard button[value='from=370200']").await;
        let gone = "!document.querySelector(\"#stage button[value='from=370200']\")";
        tab.wait("the chip", gone).await;
        let link = tab.property("#stage #hits a", "hash").await;
        assert!(
            link.contains("to=370700") && !link.contains("from="),
            "{link}"
        );
    });
}

#[test]
fn without_scripts_the_same_words_find_the_same_in_the_same_order() {
    run(async |world| {
        let with = world.tab().await;
        with.go("/search").await;
        touch(&with).await;
        let plain = world.tab().await;
        plain.scripts(false).await;
        for query in [EXAMPLE, "糖尿病异地拿药", "个人所得税怎么退税"] {
            with.value("document.querySelector('#q').value = ''").await;
            with.value("document.querySelector('#q').focus()").await;
            commit(&with, query).await;
            let titles = "[...document.querySelectorAll('#stage h3 a')].map(it => it.textContent)";
            let typed = with.value(titles).await;
            let escaped: String = query.bytes().map(|byte| format!("%{byte:02X}")).collect();
            plain.go(&format!("/search?q={escaped}")).await;
            assert_eq!(plain.value(titles).await, typed, "{query}");
            assert_ne!(typed, json!(null));
        }
    });
}
