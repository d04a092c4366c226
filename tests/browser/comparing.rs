//! The same case in the five cities and in another month: one press each, with scripts and without.

use crate::harness::catalogue::PENSION;
use crate::harness::form::PLAN;
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use crate::people::{WITHIN_SHANDONG, assert_says};

const COMPARED: &str = "document.readyState === 'complete' && !!document.querySelector('#cases')";
const BACK: &str =
    "document.readyState === 'complete' && !!document.querySelector('#verdict, main .verdict')";

async fn compared(tab: &Tab, action: &str) -> String {
    tab.press(action).await;
    tab.wait(action, COMPARED).await;
    let words = tab.words(PLAN).await;
    tab.press("show").await;
    tab.wait("the plan again", BACK).await;
    words
}

async fn walk(world: &World, scripts: bool) -> [String; 2] {
    let tab = world.tab().await;
    tab.scripts(scripts).await;
    tab.go(&format!("/guides/{PENSION}/ask")).await;
    if scripts {
        tab.awake().await;
    }
    tab.answer_all(WITHIN_SHANDONG).await;
    let plan = tab.words(PLAN).await;
    let requests = tab.records.requests().len();
    let cities = compared(&tab, "compare").await;
    assert_eq!(tab.words(PLAN).await, plan, "the way back is the plan");
    let month = compared(&tab, "on").await;
    assert_eq!(tab.words(PLAN).await, plan, "the way back is the plan");
    if scripts {
        assert_eq!(tab.records.requests().len(), requests, "an answer was sent");
    }
    assert_eq!(tab.records.complaints(), [""; 0]);
    tab.close().await;
    [cities, month]
}

#[test]
fn the_five_cities_and_another_month_are_one_press_away_and_so_is_the_plan() {
    run(async |world| {
        let awake = walk(world, true).await;
        assert_says(&awake[0], &["青岛", "烟台", "潍坊", "威海", "日照", "一样"]);
        assert_says(&awake[1], &["2030", "规定以后可能再变"]);
        assert_eq!(walk(world, false).await, awake);
    });
}
