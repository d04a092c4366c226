//! Another language, or 长辈版, in the middle of something: the same screen with the same answers,
//! with scripts by an address that no request carries, without scripts by post.

use crate::harness::catalogue::PENSION;
use crate::harness::form::button;
use crate::harness::kinds::{BILL, LARGE_EN, STANDARD_EN, STANDARD_ZH, Setting, VALUES, YEAR};
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use crate::people::{AMOUNT, WAGES, WITHIN_SHANDONG};
use serde_json::json;

/// The other language.
const LANGUAGE: &str = "header nav [lang]";
/// The other reading mode.
const MODE: &str = "header nav .mode";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scripts {
    On,
    Off,
}

const BOTH: [Scripts; 2] = [Scripts::On, Scripts::Off];

async fn opened(world: &World, scripts: Scripts, path: &str) -> Tab {
    let tab = world.tab().await;
    tab.scripts(scripts == Scripts::On).await;
    tab.go(path).await;
    if scripts == Scripts::On {
        tab.awake().await;
    }
    tab
}

/// Presses what leads to another language or mode; what stands in the address then.
async fn switch(tab: &Tab, scripts: Scripts, to: &str, setting: Setting, path: &str) {
    let before = tab.records.requests().len();
    tab.leave(tab.click(to)).await;
    if scripts == Scripts::On {
        tab.awake().await;
        let sent = tab.records.requests();
        for request in &sent[before..] {
            assert_eq!(request.method, "GET", "{}", request.url);
        }
    }
    let address = "location.pathname + location.search + location.hash";
    assert_eq!(tab.text(address).await, setting.path(path));
}

#[test]
fn a_question_and_what_is_chosen_there_stay_in_every_language_and_mode() {
    run(async |world| {
        let path = format!("/guides/{PENSION}/ask");
        for scripts in BOTH {
            let tab = opened(world, scripts, &path).await;
            for (question, fields) in &WITHIN_SHANDONG[..3] {
                tab.stand(question).await;
                tab.answer(fields).await;
            }
            tab.stand("from").await;
            // Chosen, and not sent yet.
            tab.fill(&[("answer", "370200")]).await;
            for (to, setting) in [
                (LANGUAGE, STANDARD_EN),
                (MODE, LARGE_EN),
                (LANGUAGE, crate::harness::kinds::LARGE_ZH),
                (MODE, STANDARD_ZH),
            ] {
                switch(&tab, scripts, to, setting, &path).await;
                tab.stand("from").await;
                let kept = [("answer", "370200")];
                assert_eq!(tab.missing(&kept).await, json!([]), "{setting:?}");
                assert_eq!(tab.count("main .answers dd").await, 3, "{setting:?}");
            }
            tab.answer_all(WITHIN_SHANDONG).await;
            assert_eq!(tab.records.complaints(), [""; 0]);
            tab.close().await;
        }
    });
}

#[test]
fn a_plan_with_its_money_and_a_half_filled_list_stay() {
    run(async |world| {
        let path = format!("/guides/{PENSION}/ask");
        for scripts in BOTH {
            let tab = opened(world, scripts, &path).await;
            tab.answer_all(AMOUNT).await;
            switch(&tab, scripts, LANGUAGE, STANDARD_EN, &path).await;
            tab.stand("plan").await;
            let plan = tab.words("main .plan").await.replace([',', '，'], "");
            assert!(plan.contains("54400"), "{plan}");
            tab.press("change:wages").await;
            tab.stand("wages").await;
            switch(&tab, scripts, MODE, LARGE_EN, &path).await;
            tab.stand("wages").await;
            assert_eq!(tab.missing(WAGES).await, json!([]));
            assert_eq!(tab.records.complaints(), [""; 0]);
            tab.close().await;
        }
    });
}

#[test]
fn a_comparison_stays_a_comparison() {
    run(async |world| {
        let path = format!("/guides/{PENSION}/ask");
        for scripts in BOTH {
            let tab = opened(world, scripts, &path).await;
            tab.answer_all(WITHIN_SHANDONG).await;
            let cases = "document.readyState === 'complete' && !!document.querySelector('#cases')";
            tab.press("compare").await;
            tab.wait("the cases", cases).await;
            switch(&tab, scripts, LANGUAGE, STANDARD_EN, &path).await;
            tab.wait("the cases", cases).await;
            tab.close().await;
        }
    });
}

#[test]
fn a_shared_plan_goes_on_in_the_other_language() {
    run(async |world| {
        let path = format!("/guides/{PENSION}/ask");
        let tab = opened(world, Scripts::On, &path).await;
        tab.answer_all(WITHIN_SHANDONG).await;
        let link = tab.property("main #link", "value").await;
        let at = link.find("/plan#").expect("the page shows the link");
        let other = world.tab().await;
        other.go(&link[at..]).await;
        other.stand("plan").await;
        let title = other.text("document.title").await;
        assert!(title.contains(&other.words("main h1").await), "{title}");
        switch(&other, Scripts::On, LANGUAGE, STANDARD_EN, &path).await;
        other.stand("plan").await;
        assert_eq!(other.count("main .answers dd").await, 6);

        // Without scripts the link is pasted; what follows is taken along by post.
        let plain = opened(world, Scripts::Off, "/plan").await;
        let fill = format!(
            "document.querySelector('main [name=link]').value = {}",
            json!(link)
        );
        plain.value(&fill).await;
        plain
            .leave(plain.click("main form:has([name=link]) button"))
            .await;
        plain.stand("plan").await;
        switch(&plain, Scripts::Off, LANGUAGE, STANDARD_EN, &path).await;
        plain.stand("plan").await;
    });
}

#[test]
fn the_card_and_the_settlement_stay_filled_and_answered() {
    run(async |world| {
        let settlement = [BILL, YEAR, VALUES].concat();
        let card: &[(&str, &str)] = &[("home", "370700"), ("age", "67")];
        for scripts in BOTH {
            // Filled in, not sent.
            let tab = opened(world, scripts, "/card").await;
            tab.fill(card).await;
            switch(&tab, scripts, LANGUAGE, STANDARD_EN, "/card").await;
            assert_eq!(held(&tab, "age").await, "67");
            assert_eq!(held(&tab, "home").await, "370700");
            assert_eq!(tab.count("main .pass").await, 0);
            // Made.
            send(&tab, scripts, "next", "main .pass").await;
            switch(&tab, scripts, MODE, LARGE_EN, "/card").await;
            assert_eq!(tab.count("main .pass").await, 1);
            tab.close().await;

            let tab = opened(world, scripts, "/settlement").await;
            tab.fill(BILL).await;
            switch(&tab, scripts, LANGUAGE, STANDARD_EN, "/settlement").await;
            assert_eq!(held(&tab, "total_fen").await, "50000");
            send(&tab, scripts, "next", "main .verdict .missing").await;
            tab.fill(&settlement).await;
            send(&tab, scripts, "next", "main svg.split-bar").await;
            switch(&tab, scripts, MODE, LARGE_EN, "/settlement").await;
            assert!(tab.count("main svg.split-bar").await > 0);
            assert_eq!(held(&tab, "cap_basic").await, "200000");
            assert_eq!(tab.records.complaints(), [""; 0]);
            tab.close().await;
        }
    });
}

async fn held(tab: &Tab, name: &str) -> String {
    tab.property(&format!("main form [name={}]", json!(name)), "value")
        .await
}

async fn send(tab: &Tab, scripts: Scripts, action: &str, then: &str) {
    match scripts {
        Scripts::On => tab.click(&button(action)).await,
        Scripts::Off => tab.leave(async { tab.click(&button(action)).await }).await,
    }
    let there = format!("!!document.querySelector({})", json!(then));
    tab.wait(then, &there).await;
}

#[test]
fn a_sensitive_guide_goes_on_in_the_other_language_and_begins_anew_on_reload() {
    run(async |world| {
        let path = "/guides/chronic-outpatient/ask";
        let tab = opened(world, Scripts::On, path).await;
        let first = tab.place().await;
        tab.value("document.querySelector('main [name=answer]').click()")
            .await;
        tab.press("next").await;
        let second = tab.moved_from(&first).await;
        switch(&tab, Scripts::On, LANGUAGE, STANDARD_EN, path).await;
        tab.stand(&second).await;
        let kept = tab.text("JSON.stringify(history.state)").await;
        assert!(!kept.contains(&first), "an answer is kept: {kept}");
        tab.leave(async {
            tab.travel("location.reload()").await;
        })
        .await;
        tab.awake().await;
        tab.stand(&first).await;
    });
}

#[test]
fn the_title_follows_and_the_address_of_a_changed_plan_is_no_longer_the_old_one() {
    run(async |world| {
        for setting in [STANDARD_ZH, STANDARD_EN] {
            let path = setting.path(&format!("/guides/{PENSION}/ask"));
            let tab = opened(world, Scripts::On, &path).await;
            let mut titles = vec![tab.text("document.title").await];
            for (question, fields) in WITHIN_SHANDONG {
                tab.stand(question).await;
                tab.answer(fields).await;
                titles.push(tab.text("document.title").await);
            }
            tab.stand("plan").await;
            let plan = tab.text("document.title").await;
            assert!(plan.starts_with(&tab.words("main h1").await), "{plan}");
            titles.dedup();
            assert_eq!(titles.len(), WITHIN_SHANDONG.len() + 1, "{titles:?}");
            let name = |title: &str| title.rsplit(" · ").next().map(str::to_owned);
            for title in &titles {
                assert_eq!(name(title), name(&plan), "the site's name ends it");
            }
            tab.travel("history.back()").await;
            tab.stand("lump_sum").await;
            assert_eq!(tab.text("document.title").await, titles[5]);

            let link = {
                tab.travel("history.forward()").await;
                tab.stand("plan").await;
                tab.property("main #link", "value").await
            };
            let at = link.find("/plan#").expect("the page shows the link");
            let other = world.tab().await;
            other.go(&setting.path(&link[at..])).await;
            other.stand("plan").await;
            other.press("change:to").await;
            other.stand("to").await;
            other.answer(&[("answer", "370600")]).await;
            other.stand("plan").await;
            let address = other.text("location.href").await;
            assert!(!address.contains("370700"), "{address}");
            other.travel("history.back()").await;
            other.stand("to").await;
            other.travel("history.back()").await;
            other.stand("plan").await;
            let address = other.text("location.href").await;
            assert!(address.contains("370700"), "{address}");
            tab.close().await;
            other.close().await;
        }
    });
}

#[test]
fn a_double_click_answers_once() {
    run(async |world| {
        let path = format!("/guides/{PENSION}/ask");
        for prefix in ["", "/en"] {
            let tab = opened(world, Scripts::On, &format!("{prefix}{path}")).await;
            // Answers that stand further on: a second press would go past them.
            for (_, fields) in &WITHIN_SHANDONG[..4] {
                tab.answer(fields).await;
            }
            for (question, _) in WITHIN_SHANDONG[..4].iter().rev() {
                tab.travel("history.back()").await;
                tab.stand(question).await;
            }
            // The person looked at the question: the presses before are long over.
            tab.value("document.dispatchEvent(new Event('input'))")
                .await;
            tab.double_click(&button("next")).await;
            // Both presses have reached the page by now.
            tab.stand("receiving").await;
            assert_eq!(
                tab.count("main [role=alert]").await,
                0,
                "and nothing is wrong"
            );
            tab.close().await;
        }
    });
}
