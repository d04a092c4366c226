//! What one types or pastes is read rightly or refused with everything kept: numbers, answers that
//! cannot be beside each other, links that were damaged on the way. In both languages, with and
//! without scripts.

use crate::harness::catalogue::PENSION;
use crate::harness::form::PLAN;
use crate::harness::kinds::{STANDARD_EN, STANDARD_ZH, Setting};
use crate::harness::tab::Tab;
use crate::harness::{World, run};

const SETTINGS: [(Setting, bool); 4] = [
    (STANDARD_ZH, true),
    (STANDARD_EN, true),
    (STANDARD_ZH, false),
    (STANDARD_EN, false),
];

/// Somebody who is asked for the balance of an account.
const BALANCE: &str = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700\
                       ~account=ordinary~paid_before_1998=n";

/// The pension guide with `state` answered.
async fn answered(world: &World, (setting, scripts): (Setting, bool), state: &str) -> Tab {
    let tab = world.tab().await;
    let path = setting.path(&format!("/guides/{PENSION}/ask"));
    if scripts {
        let state = state.replace('=', "%3D");
        tab.go(&format!("{path}#form~state={state}&do=show")).await;
        tab.awake().await;
    } else {
        tab.scripts(false).await;
        tab.go(&path).await;
        tab.post(&path, &[("state", state), ("do", "show")]).await;
    }
    tab
}

/// Answers with something that is refused: it is told first of all, and stands there still.
async fn refused(tab: &Tab, question: &str, answer: &str) {
    tab.fill(&[("answer", answer)]).await;
    tab.value("document.querySelector('main [role=alert]')?.remove()")
        .await;
    tab.press("next").await;
    let told =
        "document.readyState === 'complete' && !!document.querySelector('main [role=alert]')";
    tab.wait(&format!("that {answer} is refused"), told).await;
    tab.stand(question).await;
    let missing = tab.missing(&[("answer", answer)]).await;
    assert_eq!(missing, serde_json::json!([]), "{answer} is kept");
}

#[test]
fn a_number_is_read_as_it_is_meant_or_refused() {
    run(async |world| {
        for setting in SETTINGS {
            let tab = answered(world, setting, BALANCE).await;
            tab.stand("account_balance").await;
            for wrong in ["8,5000", "85，00，50", "8 5000", "3万", "$8500", "8500块5"] {
                refused(&tab, "account_balance", wrong).await;
            }
            tab.close().await;
            for (typed, fen) in [
                ("8500，50", "850050"),
                ("12,000", "1200000"),
                ("８５００．５", "850050"),
                ("8500元", "850000"),
            ] {
                let tab = answered(world, setting, BALANCE).await;
                tab.stand("account_balance").await;
                tab.answer(&[("answer", typed)]).await;
                let state = tab.property("main [name=state]", "value").await;
                let read = format!("account_balance={fen}");
                assert!(state.split('~').any(|it| it == read), "{typed}: {state}");
                tab.close().await;
            }
        }
    });
}

#[test]
fn answers_that_cannot_be_beside_each_other_are_refused() {
    run(async |world| {
        for setting in SETTINGS {
            let born = "aim=when~receiving=n~category=male~retire_birth=2026-11";
            let tab = answered(world, setting, born).await;
            for months in ["720", "1"] {
                refused(&tab, "paid_months", months).await;
            }
            assert_eq!(tab.answer(&[("answer", "0")]).await, "plan");
            tab.close().await;
        }
    });
}

#[test]
fn a_link_is_read_whatever_was_done_to_it_on_the_way() {
    run(async |world| {
        for (setting, scripts) in SETTINGS {
            let plan =
                "aim=transfer~receiving=n~sector=enterprise~from=370700~to=370200~lump_sum=n";
            let tab = answered(world, (setting, scripts), plan).await;
            tab.stand("plan").await;
            let heading = tab.words("main h1").await;
            let link = tab.property("#link", "value").await;
            let (_, whole) = link.split_once('#').expect("a fragment");
            tab.close().await;
            for damaged in [
                format!("{whole}。"),
                format!("{whole}）"),
                format!("{whole}&from=timeline"),
                whole.replace('~', "%257E"),
                whole.replacen('~', "%0A~", 1),
                whole.replacen('-', "-%E2%80%8B", 1),
                whole.replacen('-', "%2520-", 1),
            ] {
                let tab = world.tab().await;
                let page = setting.path("/plan");
                if scripts {
                    tab.go(&format!("{page}#{damaged}")).await;
                } else {
                    tab.scripts(false).await;
                    tab.go(&page).await;
                    let pasted = format!("{page}#{damaged}");
                    tab.post(&page, &[("link", &pasted)]).await;
                }
                let shown = format!("!!document.querySelector('{PLAN}')");
                tab.wait(&format!("the plan of {damaged}"), &shown).await;
                assert_eq!(tab.words("main h1").await, heading, "{damaged}");
                tab.close().await;
            }
        }
    });
}
