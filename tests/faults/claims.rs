//! What a plan may not say or rest on, planted one by one.

use super::{CHINESE, ENGLISH, GUIDE, base, planted, replace, walked};
use seeds::calendar::date;
use seeds::check::{self, FaultKind, Report};
use seeds::load::load;

const RULES: &str = "sources/ferry-rules.toml";
const FIGURES: &str = "figures/ferry.toml";

fn kinds(report: &Report) -> Vec<FaultKind> {
    report.faults.iter().map(|fault| fault.kind).collect()
}

#[test]
fn what_a_plan_may_not_say_is_found() {
    let cases = [
        (
            "a braced word",
            CHINESE,
            "坐轮渡要不要票",
            "坐轮渡{nonsense.slot}",
            FaultKind::Brace,
        ),
        (
            "a brace left open",
            CHINESE,
            "看年龄和户口。",
            "看年龄}和户口。",
            FaultKind::Brace,
        ),
        (
            "a brace in a question",
            ENGLISH,
            "Which trips?",
            "Which {trips}?",
            FaultKind::Brace,
        ),
        (
            "a promise without support",
            CHINESE,
            "大风天停航",
            "大风天免费改签",
            FaultKind::Overstated,
        ),
        (
            "the same in English",
            ENGLISH,
            "Storms stop the ferry",
            "You can change it",
            FaultKind::Overstated,
        ),
        (
            "a way in a row of steps",
            CHINESE,
            "title = \"买票\"",
            "title = \"可以选：买票\"",
            FaultKind::Sequence,
        ),
        (
            "another such way",
            CHINESE,
            "title = \"买票\"",
            "title = \"买票或者不坐\"",
            FaultKind::Sequence,
        ),
        (
            "a name too long",
            CHINESE,
            "title = \"买票\"",
            "title = \"在网上的窗口买一张轮渡的票\"",
            FaultKind::StepName,
        ),
        (
            "a name too long in English",
            ENGLISH,
            "Buy the ticket",
            "Buy the ticket on the ferry line’s site",
            FaultKind::StepName,
        ),
        (
            "an act named as not needed",
            CHINESE,
            "title = \"买票\"",
            "title = \"不用买票\"",
            FaultKind::StepName,
        ),
        (
            "a plan untrue to its steps",
            CHINESE,
            "title = \"要买票\"",
            "title = \"不用办\"",
            FaultKind::Untrue,
        ),
        (
            "a headline without its figure",
            CHINESE,
            "title = \"要买票\"",
            "title = \"还差一些，要买票\"",
            FaultKind::Vague,
        ),
        (
            "an example that leaves a question open",
            GUIDE,
            "example = \"birth=1950-01\"",
            "example = \"birth=1990-01\"",
            FaultKind::Example,
        ),
        (
            "an example that tells something in vain",
            GUIDE,
            "example = \"birth=1950-01\"",
            "example = \"birth=1950-01~resident=y\"",
            FaultKind::Example,
        ),
        (
            "two outcomes that hold together, none of which wins",
            GUIDE,
            "over = [\"ticket\"]\n",
            "",
            FaultKind::Overlap,
        ),
        (
            "a slot that nothing fills",
            CHINESE,
            "{birth}出生，不用票。",
            "{resident}出生，不用票。",
            FaultKind::EmptySlot,
        ),
        (
            "an answer without a source",
            GUIDE,
            "cites = [\"si:T-1\"]\nhotline",
            "hotline",
            FaultKind::Unsourced,
        ),
    ];
    for (name, path, from, to, kind) in cases {
        let report = walked(path, from, to);
        assert!(
            kinds(&report).contains(&kind),
            "{name}: {:#?}",
            report.faults
        );
    }
}

#[test]
fn a_number_that_its_clause_does_not_hold_contradicts_it() {
    let mut texts = base();
    replace(
        &mut texts,
        RULES,
        "其余的人要票。",
        "其余的人要票，5个工作日内退。",
    );
    replace(
        &mut texts,
        GUIDE,
        "id = \"storm\"\nfor = [\"ticket\"]\nwhen = \"resident\"\nunknown = true",
        "id = \"storm\"\nfor = [\"ticket\"]\ncites = [\"si:T-2\"]",
    );
    for (days, expected) in [("5", false), ("7", true)] {
        let mut texts = texts.clone();
        let words = format!("{days}个工作日内退票。");
        replace(&mut texts, CHINESE, "停航规则未查到。", &words);
        let loaded = load(&texts).unwrap_or_else(|faults| panic!("{faults:?}"));
        let report = check::check(&loaded.catalogue, date("2026-11-23").expect("a day"));
        let found = kinds(&report).contains(&FaultKind::Contradicts);
        assert_eq!(found, expected, "{days}: {:#?}", report.faults);
    }
}

#[test]
fn a_plan_rests_on_no_clause_after_its_last_day() {
    let ended = |last: &str| {
        let to = format!("level = \"reported\"\nto = \"{last}\"");
        walked(RULES, "level = \"reported\"", &to)
    };
    // Made on 2026-11-23; the day after the last day is walked too.
    for last in ["2026-11-22", "2026-11-23", "2026-11-28"] {
        let report = ended(last);
        assert!(
            kinds(&report).contains(&FaultKind::Superseded),
            "{last}: {:#?}",
            report.faults
        );
    }
    // Too far off to matter today.
    assert_eq!(ended("2029-12-31").faults, []);
}

#[test]
fn a_figure_changes_on_its_day_and_takes_its_clause_along() {
    let mut texts = base();
    replace(
        &mut texts,
        FIGURES,
        "values = [{ value = 5 }]",
        "values = [{ value = 5 }, { from = \"2026-09-20\", value = 10, clause = \"si:T-1\" }]",
    );
    let loaded = load(&texts).unwrap_or_else(|faults| panic!("{faults:?}"));
    let figure = loaded.catalogue.figures.get("ferry-days").expect("it");
    for (day, days, clause) in [
        ("2026-09-19", 5, "ferry-rules:art-2"),
        ("2026-09-20", 10, "ferry-rules:art-1"),
    ] {
        let day = date(day).expect("a day");
        assert_eq!(
            (figure.whole_on(day), figure.clause_on(day)),
            (Some(days), Some(clause))
        );
    }
}

#[test]
fn a_clause_that_was_replaced_names_its_last_day_and_an_heir_that_exists() {
    for (to, said) in [
        (
            "to = \"2026-12-31\"\nreplaced_by = \"ferry-rules:art-9\"",
            "art-9",
        ),
        ("replaced_by = \"ferry-rules:art-1\"", "no last day"),
    ] {
        let to = format!("level = \"reported\"\n{to}");
        let faults = planted(RULES, "level = \"reported\"", &to).expect_err(said);
        assert!(
            faults.iter().any(|fault| fault.message.contains(said)),
            "{said}: {faults:?}"
        );
    }
}

#[test]
fn a_way_that_cannot_be_undone_stands_last_and_says_what_is_lost() {
    let ways = |first: &str, second: &str| {
        let way = |id: &str, more: &str| {
            format!(
                "[[alternatives]]\nid = \"{id}\"\nfor = [\"ticket\"]\ncites = [\"si:T-2\"]\n{more}\n"
            )
        };
        [
            way("ride", first),
            way("walk", second),
            "[[papers]]".to_owned(),
        ]
        .concat()
    };
    let words = |loses: &str| {
        let way = |id: &str, loses: &str| {
            format!(
                "[alternatives.{id}]\ntitle = \"x\"\nbrings = \"x\"\ncosts = \"x\"\nwhom = \"x\"\n{loses}\n"
            )
        };
        [
            way("ride", ""),
            way("walk", loses),
            "[warnings.storm]".to_owned(),
        ]
        .concat()
    };
    let made = |guide: &str, said: &str| {
        let mut texts = base();
        replace(&mut texts, GUIDE, "[[papers]]", guide);
        for path in [CHINESE, ENGLISH] {
            replace(&mut texts, path, "[warnings.storm]", said);
            replace(
                &mut texts,
                path,
                "[elements]",
                "choice = \"x\"\n\n[elements]",
            );
        }
        load(&texts).map(|_| ())
    };
    let lost = "loses = \"x\"";
    assert_eq!(made(&ways("", "irreversible = true"), &words(lost)), Ok(()));
    let wrong = [
        (
            "not last",
            made(&ways("irreversible = true", ""), &words(lost)),
            "cannot be undone",
        ),
        (
            "without its loss",
            made(&ways("", "irreversible = true"), &words("")),
            "loses",
        ),
        (
            "with a loss it has not",
            made(&ways("", ""), &words(lost)),
            "loses",
        ),
    ];
    for (name, made, said) in wrong {
        let faults = made.expect_err(name);
        assert!(
            faults.iter().any(|fault| fault.message.contains(said)),
            "{name}: {faults:?}"
        );
    }
}

#[test]
fn a_step_that_says_neither_whom_nor_where_is_found() {
    let placeless = |contacts: &str, text: &str| {
        let mut texts = base();
        replace(
            &mut texts,
            GUIDE,
            "contacts = [\"ferry-site\"]\nlimit",
            contacts,
        );
        replace(&mut texts, CHINESE, "在网上买。\"\nresult", text);
        let loaded = load(&texts).unwrap_or_else(|faults| panic!("{faults:?}"));
        let report = check::check(&loaded.catalogue, date("2026-11-23").expect("a day"));
        kinds(&report).contains(&FaultKind::Placeless)
    };
    assert!(placeless("limit", "先买好。\"\nresult"));
    assert!(!placeless("limit", "到码头买。\"\nresult"));
    assert!(!placeless(
        "contacts = [\"ferry-site\"]\nlimit",
        "先买好。\"\nresult"
    ));
}
