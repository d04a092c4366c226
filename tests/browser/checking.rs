//! 检查回答: on a phone, after more than six answers, these stand before the plan; with scripts and
//! without it is the same page.

use crate::harness::form::button;
use crate::harness::tab::Tab;
use crate::harness::{World, run};

const WIDE: i64 = 360;
const HIGH: i64 = 740;

/// 潍坊 to 青岛 with everything, but the last question (J1).
const STATE: &str = "from=370700~to=370200~receiving=n~pension=enterprise~medical=employee\
                     ~stopped_and_joined=y~fund=y~account_open=y~loan_at_origin=n";

/// Whether the answers are shown and the plan is not.
const CHECKS: &str = "document.querySelector('main .recheck')?.checkVisibility() === true \
    && document.querySelector('main .plan')?.checkVisibility() === false";
/// Whether the plan is shown alone.
const PLANNED: &str = "document.querySelector('main .plan')?.checkVisibility() === true \
    && document.querySelector('main .recheck')?.checkVisibility() !== true";

/// Opens the last question with all else answered, and answers it.
async fn arrive(world: &World, scripts: bool, wide: i64) -> Tab {
    let tab = world.tab().await;
    tab.scripts(scripts).await;
    tab.size(wide, HIGH).await;
    if scripts {
        let state = STATE.replace('=', "%3D");
        tab.go(&format!(
            "/guides/moving-city/ask#form~state={state}&do=show"
        ))
        .await;
        tab.awake().await;
    } else {
        tab.go("/about").await;
        let fields = [("state", STATE), ("do", "show")];
        tab.post("/guides/moving-city/ask", &fields).await;
    }
    tab.stand("unemployment").await;
    tab.fill(&[("answer", "insured")]).await;
    tab.press("next").await;
    tab
}

async fn walk(world: &World, scripts: bool) -> String {
    let tab = arrive(world, scripts, WIDE).await;
    tab.wait("the answers", CHECKS).await;
    let words = tab.words("main .recheck").await;
    // One answer is changed, and one is back at the check.
    tab.press("change:fund").await;
    tab.stand("fund").await;
    tab.fill(&[("answer", "n")]).await;
    tab.press("next").await;
    tab.wait("the answers once more", CHECKS).await;
    // One press to the plan, one step back.
    tab.press("show").await;
    tab.wait("the plan", PLANNED).await;
    if scripts {
        tab.travel("history.back()").await;
        tab.wait("the answers on the way back", CHECKS).await;
    }
    assert_eq!(tab.records.complaints(), [""; 0]);
    tab.close().await;
    words
}

#[test]
fn on_a_phone_many_answers_are_checked_before_the_plan() {
    run(async |world| {
        let awake = walk(world, true).await;
        assert!(awake.contains("检查回答"), "{awake}");
        assert_eq!(walk(world, false).await, awake);
    });
}

#[test]
fn a_wide_window_shows_the_plan_at_once() {
    run(async |world| {
        for scripts in [true, false] {
            let tab = arrive(world, scripts, 1280).await;
            tab.wait("the plan", PLANNED).await;
            tab.close().await;
        }
    });
}

#[test]
fn what_is_to_be_checked_takes_the_focus() {
    run(async |world| {
        let tab = arrive(world, true, WIDE).await;
        let focused = "document.activeElement?.id === 'check'";
        tab.wait("the focus at the heading", focused).await;
        assert!(tab.count(&button("change:from")).await >= 1);
        tab.close().await;
    });
}
