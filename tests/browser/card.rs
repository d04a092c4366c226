//! The shared services card: made, kept, shared, printed and cleared on the device; without scripts
//! made and printed by post.

use crate::harness::run;
use crate::harness::tab::Tab;
use serde_json::json;

const CARD: &str = "main .pass";
const FACE: &str = "main .pass-top > div";

async fn fill(tab: &Tab) {
    for (name, value) in [("home", "370700"), ("age", "67")] {
        let set = format!(
            "document.querySelector('#here [name={name}]').value = {}",
            json!(value)
        );
        tab.value(&set).await;
    }
    tab.click("[name=groups][value=veteran]").await;
    tab.click("[name=cards][value=transit-union]").await;
}

async fn made(tab: &Tab) -> String {
    tab.wait(
        "the card",
        &format!("!!document.querySelector({})", json!(CARD)),
    )
    .await;
    tab.words(FACE).await
}

fn posts(tab: &Tab) -> usize {
    let requests = tab.records.requests();
    requests.iter().filter(|it| it.method == "POST").count()
}

#[test]
fn a_card_is_made_kept_reloaded_and_cleared_and_nothing_is_sent() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/card").await;
        tab.awake().await;
        let before = tab.records.requests().len();
        fill(&tab).await;
        tab.click("#here [value=next]").await;
        let card = made(&tab).await;
        for words in ["67周岁", "住潍坊", "退役军人", "交通联合卡"] {
            assert!(card.contains(words), "{words}: {card}");
        }
        assert_eq!(tab.records.requests().len(), before, "nothing is sent");
        let kept = "localStorage.length";
        assert_eq!(tab.value(kept).await, json!(0), "kept only when asked for");

        tab.click("button[value=keep]").await;
        tab.wait("that it is kept", "!!document.querySelector('#notice')")
            .await;
        assert!(tab.words("#notice").await.contains("存在这台设备上"));
        assert_eq!(tab.value(kept).await, json!(1));
        tab.go("/card").await;
        tab.awake().await;
        assert_eq!(made(&tab).await, card);

        tab.click("button[value=restart]").await;
        tab.wait("the empty form", "!document.querySelector('main .pass')")
            .await;
        assert_eq!(tab.value(kept).await, json!(0));
        let age = tab.property("#age", "value").await;
        assert_eq!(age, "", "nothing stays in the form");
        let state = tab.text("JSON.stringify(history.state)").await;
        tab.travel("history.back()").await;
        let elsewhere = format!(
            "'awake' in (document.getElementById('desk')?.dataset ?? {{}}) && \
             JSON.stringify(history.state) !== {}",
            json!(state)
        );
        tab.wait("the way back", &elsewhere).await;
        assert_eq!(tab.count(CARD).await, 0, "nor on the way back");
        tab.go("/card").await;
        tab.awake().await;
        assert_eq!(tab.count(CARD).await, 0);
        assert_eq!(posts(&tab), 0);
        assert_eq!(tab.records.complaints(), [""; 0]);
    });
}

#[test]
fn the_code_opens_the_same_card_in_a_fresh_profile() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/card").await;
        tab.awake().await;
        fill(&tab).await;
        tab.click("[name=groups][value=disabled-severe]").await;
        tab.click("#here [value=next]").await;
        made(&tab).await;
        let link = tab.property("#link", "value").await;
        assert!(!link.contains("disabled"), "only after consent: {link}");
        tab.click("[name=consent]").await;
        tab.click("button[value=share]").await;
        let told = "document.querySelector('#link')?.value.includes('disabled-severe')";
        tab.wait("the fuller link", told).await;

        let at = link.find("/card#card1~").expect("a link to the card");
        let desk = world.tab().await;
        desk.go(&link[at..]).await;
        let card = made(&desk).await;
        for words in ["67周岁", "住潍坊", "退役军人"] {
            assert!(card.contains(words), "{words}: {card}");
        }
        assert!(!card.contains("残疾"), "{card}");
        let sent = desk.records.requests();
        assert!(
            sent.iter()
                .all(|it| !it.url.split('#').next().unwrap_or_default().contains("age")),
            "the fragment stays here"
        );
        assert_eq!(desk.value("localStorage.length").await, json!(0));

        let lost = world.tab().await;
        lost.go("/card#card1~age=67~00000000").await;
        lost.wait(
            "why it does not open",
            "!!document.querySelector('#notice')",
        )
        .await;
        assert!(lost.words("#notice").await.contains("缺了一段"));
        assert_eq!(lost.count(CARD).await, 0);
    });
}

#[test]
fn without_scripts_the_card_is_made_shown_and_printed_by_post() {
    run(async |world| {
        let tab = world.tab().await;
        tab.scripts(false).await;
        tab.go("/card").await;
        assert!(tab.words("main").await.contains("JavaScript"));
        fill(&tab).await;
        tab.leave(async { tab.click("#here [value=next]").await })
            .await;
        let card = tab.words(FACE).await;
        for words in ["67周岁", "住潍坊", "退役军人", "交通联合卡"] {
            assert!(card.contains(words), "{words}: {card}");
        }
        assert_eq!(posts(&tab), 1);

        // Whoever prints has looked at everything that opens.
        tab.words("main").await;
        tab.media("print", &[]).await;
        tab.size(718, 1000).await;
        let shown = "[...document.querySelectorAll('main .pass, main .qr, main table.wide')]
            .filter(each => each.getBoundingClientRect().height > 100).length";
        assert_eq!(
            tab.value(shown).await,
            json!(3),
            "card, code and matrix print"
        );
        let form = "document.querySelector('#here').getBoundingClientRect().height";
        assert_eq!(tab.value(form).await, json!(0), "the form does not print");
    });
}

#[test]
fn where_the_program_cannot_be_loaded_the_page_asks_before_it_posts() {
    run(async |world| {
        let tab = world.tab().await;
        tab.block("*.wasm*").await;
        tab.go("/card").await;
        fill(&tab).await;
        tab.records.consent(false);
        tab.click("#here [value=next]").await;
        tab.until("a question about posting", |records| {
            !records.dialogs().is_empty()
        })
        .await;
        tab.rest().await;
        assert_eq!(posts(&tab), 0, "posted without consent");
    });
}
