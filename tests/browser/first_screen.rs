//! The first screen of a plan says what to do: on a phone of 360 × 740 the verdict and the tasks, the
//! first entrance as a button, and all of it folded to a few screens.

use crate::harness::catalogue::{catalogue, today};
use crate::harness::form::PLAN;
use crate::harness::program::program;
use crate::harness::{World, run};
use seeds::answers::Answers;
use seeds::catalogue::{Catalogue, Pack};
use seeds::check::walk;
use seeds::interview::Chosen;
use seeds::share;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

const WIDE: i64 = 360;
const HIGH: i64 = 740;
/// Screens of a folded plan; a merged one may have one more.
const MOST_SCREENS: f64 = 4.0;
const MOST_MERGED_SCREENS: f64 = 5.0;
/// How often the mark of a weaker source may stand.
const MOST_MARKS: u64 = 3;

/// A person whose plan is measured: guide, answers, the tone of the verdict, how many ways there are.
const PEOPLE: [(&str, &str, &str, u64); 4] = [
    // 潍坊 to 青岛 with everything (J1).
    (
        "moving-city",
        "from=370700~to=370200~receiving=n~pension=enterprise~medical=employee~stopped_and_joined=y~fund=y~account_open=y~loan_at_origin=n~unemployment=insured",
        "must",
        0,
    ),
    // A woman worker of 54 with 150 months (J3).
    (
        "enterprise-pension",
        "aim=when~category=female50~retire_birth=1972-11~paid_months=150~insured_before_2011=n",
        "ask",
        3,
    ),
    // The same, insured before July 2011: one way more.
    (
        "enterprise-pension",
        "aim=when~category=female50~retire_birth=1972-11~paid_months=150~insured_before_2011=y",
        "ask",
        4,
    ),
    // A man with enough months: nothing now.
    (
        "enterprise-pension",
        "aim=when~category=male~retire_birth=1972-09~paid_months=116",
        "later",
        0,
    ),
];

/// Heights in screens: where the verdict ends, where the last task's name ends, the whole of the
/// plan; the tone; how many ways, marks of weaker sources, and buttons to the first entrance.
const MEASURED: &str = "(() => {
    const high = 740, plan = document.querySelector('main .plan');
    const end = each => each ? (each.getBoundingClientRect().bottom + scrollY) / high : 0;
    const tasks = [...plan.querySelectorAll('.tasks summary')];
    const aside = plan.querySelector('aside');
    const whole = (aside.getBoundingClientRect().top - plan.getBoundingClientRect().top) / high;
    return {
        verdict: end(plan.querySelector('.verdict h1')), tasks: end(tasks[tasks.length - 1]), named: tasks.length,
        whole, tone: plan.querySelector('.verdict').className.replace('verdict', '').trim(),
        ways: plan.querySelectorAll('.choices > li').length,
        last: plan.querySelector('.choices > li:last-child')?.className ?? '',
        marks: plan.textContent.split('二手转述').length - 1,
        button: plan.querySelectorAll('.verdict a.button').length,
        open: plan.querySelectorAll('details[open]').length,
    };
})()";

fn number(measured: &Value, name: &str) -> f64 {
    measured[name].as_f64().unwrap_or(f64::INFINITY)
}

/// Opens a plan on a phone and measures it.
async fn measured(world: &World, guide: &str, state: &str) -> Value {
    let tab = world.tab().await;
    tab.size(WIDE, HIGH).await;
    let state = state.replace('=', "%3D");
    tab.go(&format!("/guides/{guide}/ask#form~state={state}&do=next"))
        .await;
    tab.awake().await;
    tab.wait("the plan", &format!("!!document.querySelector('{PLAN}')"))
        .await;
    let measured = tab.value(MEASURED).await;
    println!("{guide} {state}: {measured}");
    tab.close().await;
    measured
}

/// What is wrong with the top of a plan, whoever it is for.
fn untold(measured: &Value) -> Vec<&'static str> {
    let mut faults = Vec::new();
    if number(measured, "verdict") > 1.0 {
        faults.push("the verdict ends below the first screen");
    }
    let marks = measured["marks"].as_u64();
    if marks.is_none_or(|marks| marks > MOST_MARKS) {
        faults.push("too many marks");
    }
    if measured["open"] != 0 {
        faults.push("not folded");
    }
    faults
}

/// What is wrong with a folded plan as a whole.
fn too_much(guide: &str, measured: &Value) -> Vec<&'static str> {
    let mut faults = untold(measured);
    // More than five tasks may take a third more.
    let several = number(measured, "named") > 5.0;
    if number(measured, "tasks") > if several { 1.3 } else { 1.0 } {
        faults.push("the tasks are not named on the first screen");
    }
    let merged = guide == "moving-city";
    let most = if merged {
        MOST_MERGED_SCREENS
    } else {
        MOST_SCREENS
    };
    if number(measured, "whole") > most {
        faults.push("too long");
    }
    faults
}

#[test]
fn the_first_screen_of_a_plan_names_what_is_to_be_done() {
    run(async |world| {
        let mut faults = Vec::new();
        for (guide, state, tone, ways) in PEOPLE {
            let measured = measured(world, guide, state).await;
            let mut wrong = too_much(guide, &measured);
            if measured["tone"] != tone {
                wrong.push("not its tone");
            }
            if measured["ways"] != ways {
                wrong.push("not its ways");
            }
            if ways > 0 && measured["last"] != "last" {
                wrong.push("what cannot be undone is not last");
            }
            faults.extend(
                wrong
                    .iter()
                    .map(|what| format!("{guide} {state}: {what}: {measured}")),
            );
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

#[test]
fn the_commonest_case_of_every_guide_names_its_tasks_on_the_first_screen_and_takes_four() {
    run(async |world| {
        let mut faults = Vec::new();
        for (guide, example) in examples() {
            let measured = measured(world, &guide, &example).await;
            let wrong = too_much(&guide, &measured);
            faults.extend(
                wrong
                    .iter()
                    .map(|what| format!("{guide} {example}: {what}: {measured}")),
            );
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

/// Shows the plan of a state. Many answers are checked on a page of their own, the plan comes after it.
const DRAW: &str = "(async state => {
    await shown(state, false);
    document.querySelectorAll('#stage .recheck').forEach(each => each.remove());
})";

/// The shortest way to each outcome of a guide, as the state of a form.
fn outcomes(catalogue: &Catalogue, pack: &Pack) -> Vec<String> {
    let mut shortest: HashMap<Chosen, Answers> = HashMap::new();
    for path in walk(catalogue, pack, today()).paths {
        let known = shortest.get(&path.chosen);
        if known.is_none_or(|known| path.answers.iter().count() < known.iter().count()) {
            shortest.insert(path.chosen, path.answers);
        }
    }
    let written = shortest.values();
    let written = written.map(|answers| share::write_state(&pack.guide, answers));
    let mut written: Vec<String> = written.collect();
    written.sort();
    written
}

#[test]
fn the_plan_of_every_outcome_has_its_verdict_on_the_first_screen_and_is_folded() {
    run(async |world| {
        let catalogue = catalogue();
        let mut faults = Vec::new();
        for pack in catalogue.packs(tests::lang("zh")) {
            let guide = pack.guide.id.as_str();
            let tab = program(world, guide, tests::lang("zh")).await;
            tab.size(WIDE, HIGH).await;
            for state in outcomes(&catalogue, pack) {
                let drawn = tab.ask(&format!("{DRAW}({})", json!(state))).await;
                drawn.expect("a plan");
                let measured = tab.value(MEASURED).await;
                println!("{guide} {state}: {measured}");
                let wrong = untold(&measured);
                faults.extend(
                    wrong
                        .iter()
                        .map(|what| format!("{guide} {state}: {what}: {measured}")),
                );
            }
            tab.close().await;
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}

#[derive(Deserialize)]
struct Declared {
    example: String,
}

/// Every guide with the case that it declares.
fn examples() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content/guides");
    let mut examples = Vec::new();
    for entry in fs::read_dir(&folder).expect("the guides") {
        let path = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(path.join("guide.toml")) else {
            continue;
        };
        let declared: Declared = toml::from_str(&text).expect("a guide");
        let id = path.file_name().expect("a name").to_string_lossy();
        examples.push((id.into_owned(), declared.example));
    }
    examples.sort();
    examples
}
