//! A plan shared by link: opened in another profile, damaged on the way, without scripts, without
//! WASM.

use crate::harness::catalogue::PENSION;
use crate::harness::form::PLAN;
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use crate::people::{AMOUNT, WITHIN_SHANDONG};
use serde_json::json;

/// The field that holds the link of a plan.
const LINK: &str = "main .plan [readonly][value*='/plan#'], main [readonly][value*='/plan#']";

struct SharedPlan {
    /// Path and fragment.
    link: String,
    words: String,
}

impl SharedPlan {
    fn fragment(&self) -> &str {
        self.link
            .split_once('#')
            .map_or("", |(_, fragment)| fragment)
    }
}

/// Answers, and takes the link from the page.
async fn share(world: &World) -> SharedPlan {
    let tab = world.tab().await;
    tab.go(&format!("/guides/{PENSION}/ask")).await;
    tab.awake().await;
    tab.answer_all(WITHIN_SHANDONG).await;
    let link = tab.property(LINK, "value").await;
    let at = link.find("/plan#").expect("the page shows the link");
    let words = tab.plan_words().await;
    tab.close().await;
    SharedPlan {
        link: link[at..].to_owned(),
        words,
    }
}

async fn opened(tab: &Tab) -> String {
    tab.wait(
        "the plan",
        &format!("!!document.querySelector({})", json!(PLAN)),
    )
    .await;
    tab.plan_words().await
}

#[test]
fn a_shared_link_opens_the_same_plan_in_a_new_profile() {
    run(async |world| {
        let shared = share(world).await;
        assert!(
            shared.fragment().starts_with("1~enterprise-pension~"),
            "{}",
            shared.link
        );
        assert!(shared.fragment().len() <= 512);
        let endings = [
            "",
            "&from=singlemessage",
            "&from=groupmessage&isappinstalled=0",
        ];
        for ending in endings {
            let tab = world.tab().await;
            tab.go(&format!("{}{ending}", shared.link)).await;
            assert_eq!(opened(&tab).await, shared.words, "{ending}");
            for request in tab.records.requests() {
                assert_eq!(request.method, "GET", "{}", request.url);
                // The browser keeps the fragment to itself.
                assert!(!request.headers.values().any(|value| value.contains("1~")));
            }
            assert_eq!(tab.records.complaints(), [""; 0]);
            tab.close().await;
        }
        // Signs that chat apps encode.
        let tab = world.tab().await;
        tab.go(&shared.link.replace('~', "%7E").replace('=', "%3D"))
            .await;
        assert_eq!(opened(&tab).await, shared.words);
        println!("a link of {} characters", shared.link.len());
    });
}

#[test]
fn a_link_that_cannot_be_read_says_so_and_shows_no_plan() {
    run(async |world| {
        let shared = share(world).await;
        let cut = &shared.link[..shared.link.len() - 20];
        let newer = shared.link.replace("#1~", "#7~");
        let other = shared.link.replace("370700", "370600");
        for (what, link) in [
            ("truncated", cut),
            ("of an unknown version", newer.as_str()),
            ("changed", other.as_str()),
            ("not a plan", "/plan#hello"),
        ] {
            let tab = world.tab().await;
            tab.go(link).await;
            let told = "[...document.querySelectorAll('main [role=alert], main [role=status]')] \
                .some(each => each.innerText.trim().length > 5)";
            tab.wait(&format!("word that the link is {what}"), told)
                .await;
            assert_eq!(tab.count(PLAN).await, 0, "{what}");
            assert_eq!(tab.records.complaints(), [""; 0], "{what}");
            tab.close().await;
        }
        let tab = world.tab().await;
        tab.go("/plan").await;
        assert_eq!(tab.count(PLAN).await, 0, "nothing is shared");
        assert!(tab.count("main form [name=link]").await > 0);
    });
}

#[test]
fn private_answers_go_into_a_link_only_after_consent() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go(&format!("/guides/{PENSION}/ask")).await;
        tab.awake().await;
        tab.answer_all(AMOUNT).await;
        let link = tab.property(LINK, "value").await;
        assert!(!link.contains("wages="), "wages without consent: {link}");
        assert!(
            !link.contains("account_balance="),
            "money without consent: {link}"
        );
        tab.value("document.querySelector('main [name=consent]').checked = true")
            .await;
        tab.press("share").await;
        let shown = format!(
            "document.querySelector({})?.value.includes('wages=') === true",
            json!(LINK)
        );
        tab.wait("the link with the wages", &shown).await;
        let link = tab.property(LINK, "value").await;
        let words = tab.plan_words().await;
        let at = link.find("/plan#").expect("the page shows the link");

        let other = world.tab().await;
        other.go(&link[at..]).await;
        let reopened = opened(&other).await;
        assert!(
            reopened.replace([',', '，'], "").contains("54400"),
            "{reopened}"
        );
        println!(
            "link with consent: {} characters; the page says {} letters",
            link.len(),
            words.len()
        );

        // Without it the same link asks for what it lacks.
        let fresh = world.tab().await;
        let bare = tab_without_consent(&fresh).await;
        fresh.go(&bare).await;
        fresh
            .wait(
                "the first private question",
                "document.querySelector('main [name=question]')?.value === 'account_balance'",
            )
            .await;
    });
}

async fn tab_without_consent(tab: &Tab) -> String {
    tab.go(&format!("/guides/{PENSION}/ask")).await;
    tab.awake().await;
    tab.answer_all(AMOUNT).await;
    let link = tab.property(LINK, "value").await;
    let at = link.find("/plan#").expect("the page shows the link");
    link[at..].to_owned()
}

#[test]
fn a_pasted_link_opens_the_plan_with_scripts_and_without() {
    run(async |world| {
        let shared = share(world).await;
        for pasted in [
            shared.fragment().to_owned(),
            format!("https://example.org{}&from=timeline", shared.link),
            format!("3~5天办好 https://example.org{}。", shared.link),
        ] {
            for scripts in [true, false] {
                let tab = world.tab().await;
                tab.scripts(scripts).await;
                tab.go("/plan").await;
                paste(&tab, &pasted).await;
                assert_eq!(opened(&tab).await, shared.words);
                tab.close().await;
            }
        }
        let tab = world.tab().await;
        tab.scripts(false).await;
        tab.go("/plan").await;
        paste(&tab, "1~enterprise-pension~aim=transfer~00000000").await;
        assert_eq!(tab.count(PLAN).await, 0);
        assert_ne!(tab.words("main [role=alert]").await, "");
    });
}

async fn paste(tab: &Tab, link: &str) {
    let fill = format!(
        "document.querySelector('main [name=link]').value = {}",
        json!(link)
    );
    tab.value(&fill).await;
    tab.leave(tab.click("main form:has([name=link]) button"))
        .await;
}

#[test]
fn without_wasm_the_page_posts_the_fragment_only_after_consent() {
    run(async |world| {
        let shared = share(world).await;
        let tab = world.tab().await;
        tab.block("*.wasm*").await;
        tab.go(&shared.link).await;
        let filled = format!(
            "document.querySelector('main [name=link]')?.value.includes({})",
            json!(shared.fragment())
        );
        tab.wait("the fragment in the field", &filled).await;
        let posted = |tab: &Tab| {
            let requests = tab.records.requests();
            requests
                .iter()
                .filter(|request| request.method == "POST")
                .count()
        };
        assert_eq!(posted(&tab), 0);

        // Pressing the button is what the page explains; a dialog may ask once more.
        tab.records.consent(true);
        tab.leave(tab.click("main form:has([name=link]) button"))
            .await;
        assert_eq!(opened(&tab).await, shared.words);
        assert_eq!(posted(&tab), 1);
    });
}
