//! A keyboard alone, a finger on a small phone, and how soon a slow phone answers a keystroke.

use super::{EXAMPLE, commit, first, touch};
use crate::harness::run;
use crate::harness::tab::Tab;
use crate::layout::OVERFLOW;
use chromiumoxide::cdp::browser_protocol::emulation::{
    SetCpuThrottlingRateParams, SetTouchEmulationEnabledParams,
};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchTouchEventReturns,
};
use chromiumoxide::types::MethodId;
use chromiumoxide::{Command, Method};
use serde::Serialize;
use serde_json::json;

/// A key as a keyboard sends it: its name, its code, and the text that it types.
async fn strike(tab: &Tab, key: &str, code: i64, text: Option<&str>) {
    let down = match text {
        Some(_) => DispatchKeyEventType::KeyDown,
        None => DispatchKeyEventType::RawKeyDown,
    };
    for kind in [down, DispatchKeyEventType::KeyUp] {
        let mut pressed = DispatchKeyEventParams::new(kind.clone());
        pressed.key = Some(key.to_owned());
        pressed.windows_virtual_key_code = Some(code);
        if kind == DispatchKeyEventType::KeyDown {
            pressed.text = text.map(str::to_owned);
        }
        tab.page.execute(pressed).await.expect("it is struck");
    }
}

/// A finger comes or goes. The library's own command leaves out an empty list of points, without
/// which the browser refuses the end of a touch.
#[derive(Clone, Debug, Serialize)]
struct Touch {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "touchPoints")]
    points: Vec<Point>,
}

#[derive(Clone, Debug, Serialize)]
struct Point {
    x: f64,
    y: f64,
}

impl Method for Touch {
    fn identifier(&self) -> MethodId {
        "Input.dispatchTouchEvent".into()
    }
}

impl Command for Touch {
    type Response = DispatchTouchEventReturns;
}

/// A finger on the middle of an element.
async fn tap(tab: &Tab, selector: &str) {
    let place = format!(
        "(() => {{ const found = document.querySelector({}); found.scrollIntoView({{ block: 'center' }});
           const box = found.getBoundingClientRect();
           return [box.x + box.width / 2, box.y + box.height / 2]; }})()",
        json!(selector)
    );
    let place = tab.value(&place).await;
    let [x, y] = [0, 1].map(|at| place[at].as_f64().expect("a place on the page"));
    let comes = ("touchStart", vec![Point { x, y }]);
    for (kind, points) in [comes, ("touchEnd", Vec::new())] {
        let touched = tab.page.execute(Touch { kind, points }).await;
        touched.expect("it is touched");
    }
}

#[test]
fn from_the_address_to_the_guide_no_mouse_is_needed() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/search").await;
        let on_box = "document.activeElement.id === 'q'";
        for _ in 0..40 {
            if tab.value(on_box).await == json!(true) {
                break;
            }
            strike(&tab, "Tab", 9, None).await;
        }
        tab.wait(
            "the box",
            "document.querySelector('#desk').dataset.awake === ''",
        )
        .await;
        assert_eq!(tab.value(on_box).await, json!(true));
        for letter in "gongjijin".chars() {
            let (key, code) = (
                letter.to_string(),
                i64::from(u32::from(letter.to_ascii_uppercase())),
            );
            strike(&tab, &key, code, Some(&key)).await;
        }
        assert_eq!(first(&tab).await, "/guides/housing-fund");
        strike(&tab, "ArrowDown", 40, None).await;
        let title = "document.activeElement.closest('h3')?.tagName";
        assert_eq!(tab.text(title).await, "H3");
        tab.leave(strike(&tab, "Enter", 13, Some("\r"))).await;
        assert_eq!(tab.text("location.pathname").await, "/guides/housing-fund");
        tab.leave(async {
            tab.travel("history.back()").await;
        })
        .await;
        assert_eq!(first(&tab).await, "/guides/housing-fund");
        assert_eq!(
            tab.text("document.querySelector('#q').value").await,
            "gongjijin"
        );
    });
}

#[test]
fn a_finger_on_a_phone_asks_takes_back_and_goes_on() {
    run(async |world| {
        let tab = world.tab().await;
        tab.size(360, 740).await;
        let finger = SetTouchEmulationEnabledParams::new(true);
        tab.page.execute(finger).await.expect("a finger");
        tab.go("/").await;
        tap(&tab, "#q").await;
        tab.wait(
            "the box",
            "document.querySelector('#desk').dataset.awake === ''",
        )
        .await;
        tab.wait("the focus", "document.activeElement.id === 'q'")
            .await;
        commit(&tab, EXAMPLE).await;
        first(&tab).await;
        assert_eq!(tab.value(OVERFLOW).await, json!([]));
        tap(&tab, "#stage .heard button[value='months=72']").await;
        let gone = "!document.querySelector(\"#stage button[value='months=72']\")";
        tab.wait("the chip to go", gone).await;
        assert!(
            !tab.property("#stage #hits a", "hash")
                .await
                .contains("paid_months")
        );
        tab.leave(tap(&tab, "#stage #hits a")).await;
        tab.stand("receiving").await;
        assert_eq!(tab.count("main button[value^='forget:']").await, 0);
        tab.leave(async {
            tab.travel("history.back()").await;
        })
        .await;
        assert!(first(&tab).await.ends_with("/plan"));
    });
}

/// How much slower a slow phone is than this machine.
const SLOWER: f64 = 4.0;
/// What one frame of a screen lasts.
const FRAME: f64 = 16.0;

/// Types a text sign by sign, and once more from the start as often as `rounds` says: the shortest
/// time that each keystroke took until its results were drawn and laid out, in milliseconds.
const KEYSTROKES: &str = "((text, rounds) => {
    const box = document.querySelector('#q'), best = [];
    for (let round = 0; round < rounds; round++) [...text].forEach((_, at) => {
        const begun = performance.now();
        box.value = [...text].slice(0, at + 1).join('');
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        document.querySelector('#stage').getBoundingClientRect();
        const took = performance.now() - begun;
        best[at] = Math.min(best[at] ?? took, took);
    });
    return best; })";

#[test]
fn a_slow_phone_answers_every_keystroke_within_a_frame() {
    run(async |world| {
        let tab = world.tab().await;
        tab.size(360, 740).await;
        tab.go("/search").await;
        touch(&tab).await;
        let slow = SetCpuThrottlingRateParams::new(SLOWER);
        tab.page.execute(slow).await.expect("it is slowed down");
        for text in [
            EXAMPLE,
            "yidi jiuyi beian",
            "social security card in Qingdao",
        ] {
            let took = tab
                .value(&format!("{KEYSTROKES}({}, 20)", json!(text)))
                .await;
            let took: Vec<f64> = serde_json::from_value(took).expect("times");
            let longest = took.iter().copied().fold(0.0, f64::max);
            let mean =
                took.iter().sum::<f64>() / f64::from(u32::try_from(took.len()).expect("few"));
            println!("“{text}”: a keystroke takes {mean:.1} ms, the longest {longest:.1} ms");
            assert!(
                took.len() == text.chars().count() && longest <= FRAME,
                "{took:?}"
            );
        }
    });
}
