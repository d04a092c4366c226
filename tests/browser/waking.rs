//! A phone on a slow line: the first question answers soon, and no tap is lost while the program is
//! on its way.

use crate::harness::catalogue::PENSION;
use crate::harness::{World, run};
use chromiumoxide::cdp::browser_protocol::emulation::SetCpuThrottlingRateParams;
use chromiumoxide::cdp::browser_protocol::network::{
    EmulateNetworkConditionsByRuleParams, NetworkConditions,
};
use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use serde::Deserialize;

/// The line of Lighthouse's phone: bytes a second, and milliseconds there and back.
const DOWN: f64 = 1_600_000.0 / 8.0;
const UP: f64 = 750_000.0 / 8.0;
const LATENCY: f64 = 150.0;
/// Its processor takes so many times as long.
const SLOWER: f64 = 4.0;

/// How soon after one went to the page the first question answers, in milliseconds: half of the phones
/// and more, as Lighthouse takes the median of its runs.
const SOON: f64 = 1500.0;
/// How long a press waits at most that comes when the program is there, in milliseconds.
const AT_ONCE: f64 = 300.0;

/// How many phones load the page for a test, each without anything kept.
const PHONES: u32 = 12;
/// Each presses so many milliseconds later than the one before.
const LATER: u32 = 100;
/// So many taps there are at least, all together.
const TAPS: u32 = 200;

/// Picks an option in the first frame and another every `pause` milliseconds, and presses 继续 after
/// `wait` milliseconds; `taps` says what became of it.
const TAPPING: &str = "((wait, pause) => addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => {
    const stage = document.getElementById('stage');
    const options = Array.from(stage.querySelectorAll('input[type=radio]'));
    const asked = () => (stage.querySelector('[name=question]') || {}).value;
    const first = asked();
    const taps = window.taps = { made: 0, taken: 0, picked: '', pressed: 0, answered: 0, state: '' };
    const tap = () => {
        const option = options[taps.made++ % options.length];
        option.click();
        if (!option.checked) return;
        taps.taken += 1;
        taps.picked = option.value;
    };
    tap();
    const tapping = setInterval(tap, pause);
    setTimeout(() => {
        clearInterval(tapping);
        taps.pressed = performance.now();
        stage.querySelector('button[value=next]').click();
    }, wait);
    new MutationObserver(() => {
        if (taps.answered || asked() === first) return;
        taps.answered = performance.now();
        taps.state = stage.querySelector('[name=state]').value;
    }).observe(stage, { childList: true, subtree: true });
})))";

/// What became of one phone's taps. Times in milliseconds since the page was gone to.
#[derive(Debug, Deserialize)]
struct Taps {
    made: u32,
    taken: u32,
    picked: String,
    pressed: f64,
    answered: f64,
    state: String,
}

/// The page on a phone whose owner taps every `pause` milliseconds and presses 继续 after `wait`.
async fn on_a_phone(world: &World, wait: u32, pause: u32) -> Taps {
    let tab = world.tab().await;
    tab.size(360, 740).await;
    let line = vec![NetworkConditions::new("", LATENCY, DOWN, UP)];
    let line = EmulateNetworkConditionsByRuleParams::new(false, line);
    tab.page.execute(line).await.expect("a slow line");
    let slow = SetCpuThrottlingRateParams::new(SLOWER);
    tab.page.execute(slow).await.expect("a slow processor");
    let tapping =
        AddScriptToEvaluateOnNewDocumentParams::new(format!("{TAPPING}({wait}, {pause})"));
    tab.page.execute(tapping).await.expect("somebody taps");
    tab.go(&format!("/guides/{PENSION}/ask")).await;
    tab.wait("an answer", "window.taps && taps.answered > 0")
        .await;
    let taps: Taps = serde_json::from_value(tab.value("taps").await).expect("the taps");
    println!("{taps:?}");
    assert!(taps.pressed >= 2.0 * LATENCY, "the line is not slow");
    let requests = tab.records.requests();
    let posted = requests.iter().filter(|it| it.method != "GET").count();
    assert_eq!(posted, 0, "something was posted");
    assert_eq!(taps.taken, taps.made, "a tap is lost");
    let answer = format!("aim={}", taps.picked);
    assert!(taps.state.split('~').any(|it| it == answer), "{taps:?}");
    tab.close().await;
    taps
}

#[test]
fn on_a_slow_phone_the_first_question_answers_soon_whenever_it_is_tapped() {
    run(async |world| {
        let mut waited = Vec::new();
        for phone in 0..PHONES {
            let wait = phone * LATER;
            let taps = on_a_phone(world, wait, wait + 1).await;
            // What is pressed later than that cannot be answered before.
            waited.push(taps.answered - (taps.pressed + AT_ONCE - SOON).max(0.0));
        }
        waited.sort_by(f64::total_cmp);
        println!("{waited:.0?}");
        let median = waited[waited.len() / 2];
        assert!(median <= SOON, "{median:.0} ms");
    });
}

#[test]
fn of_two_hundred_taps_while_the_program_loads_none_is_lost() {
    run(async |world| {
        let mut made = 0;
        for phone in 0..PHONES {
            let taps = on_a_phone(world, phone * LATER, 25).await;
            // The press is a tap too.
            made += taps.made + 1;
        }
        assert!(made >= TAPS, "only {made} taps");
    });
}

/// Pages whose islands begin by themselves, one of each program.
const BEGINNING: [&str; 5] = [
    "/guides/enterprise-pension/ask",
    "/card",
    "/settlement",
    "/tickets",
    "/large/en/trip",
];

#[test]
fn where_no_scripts_run_nothing_is_fetched_but_the_page() {
    run(async |world| {
        for path in BEGINNING {
            let tab = world.tab().await;
            tab.scripts(false).await;
            tab.go(path).await;
            let files = tab.records.requests().into_iter().map(|it| it.url);
            let files: Vec<String> = files.filter(|url| !url.contains("/icon.")).collect();
            assert_eq!(files.len(), 1, "{path}: {files:?}");
            tab.close().await;
        }
    });
}

#[test]
fn where_scripts_run_every_file_is_asked_for_once() {
    run(async |world| {
        for path in BEGINNING {
            let tab = world.tab().await;
            tab.go(path).await;
            tab.awake().await;
            let files = tab.records.requests().into_iter().map(|it| it.url);
            let mut files: Vec<String> = files.filter(|url| !url.contains("/icon.")).collect();
            let asked = files.len();
            files.sort();
            files.dedup();
            // The page, the loader, the program in two files, its data and its words.
            assert_eq!((asked, files.len()), (6, 6), "{path}: {files:?}");
            tab.close().await;
        }
    });
}
