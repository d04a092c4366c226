//! Days and months that decide on the road: renewing a licence (DL-1, DL-8), inspecting a vehicle (VI-1,
//! VI-5, VI-6, VI-8), booking driving tests (EX-7 to EX-9), each on both sides of its edge.

use super::{CATALOGUE, pack, plan_on};
use seeds::calendar::{Date, date};
use seeds::check::walk;
use seeds::interview::{Turn, turn};
use seeds::plan::{Plan, Told};
use seeds::share::read_state;

fn day(written: &str) -> Date {
    date(written).expect("a day")
}

/// The outcome of a licence that is renewed in another city on the day `on`.
fn renewing(expires: &str, on: &str) -> String {
    let answers = format!("aim=renew~expires={expires}~elsewhere=y~held=n");
    plan_on("driving-licence", &answers, day(on)).outcome.id
}

#[test]
fn a_licence_is_renewed_from_ninety_days_before_until_its_last_day() {
    for (on, outcome) in [
        ("2026-12-02", "too-early"),
        ("2026-12-03", "renew-away"),
        ("2027-03-02", "renew-away"),
        ("2027-03-03", "renew-away"),
        // Overdue, and a year after that cancelled.
        ("2027-03-04", "late"),
        ("2028-03-02", "late"),
        ("2028-03-03", "restore"),
        // Two years after that it is sat again.
        ("2030-03-02", "restore"),
        ("2030-03-03", "again"),
    ] {
        assert_eq!(renewing("2027-03-03", on), outcome, "{on}");
    }
    // A leap day, and the last day of a year.
    for (expires, on, outcome) in [
        ("2028-02-29", "2027-11-30", "too-early"),
        ("2028-02-29", "2027-12-01", "renew-away"),
        ("2028-02-29", "2029-02-27", "late"),
        ("2028-02-29", "2029-02-28", "restore"),
        ("2026-12-31", "2026-10-01", "too-early"),
        ("2026-12-31", "2026-10-02", "renew-away"),
        ("2026-12-31", "2026-12-31", "renew-away"),
        ("2026-12-31", "2027-01-01", "late"),
        ("2026-12-31", "2027-12-30", "late"),
        ("2026-12-31", "2027-12-31", "restore"),
    ] {
        assert_eq!(renewing(expires, on), outcome, "{expires} on {on}");
    }
}

#[test]
fn a_plan_names_the_days_of_the_licence() {
    for (on, names) in [
        ("2026-11-23", vec!["2026年12月3日", "2027年3月3日"]),
        ("2027-01-15", vec!["2027年3月3日"]),
        ("2027-06-01", vec!["2028年3月2日"]),
        ("2029-06-01", vec!["2030年3月2日"]),
    ] {
        let answers = "aim=renew~expires=2027-03-03~elsewhere=y~held=n";
        let plan = plan_on("driving-licence", answers, day(on));
        for name in names {
            assert!(plan.outcome.title.contains(name), "{}", plan.outcome.title);
        }
        let [working] = plan.workings.as_slice() else {
            panic!("the working stands on the plan: {:?}", plan.workings)
        };
        let shown: Vec<&str> = working.lines.iter().map(|it| it.value.as_str()).collect();
        assert_eq!(shown, ["2026年12月3日", "2028年3月2日", "2030年3月2日"]);
    }
}

#[test]
fn a_licence_held_is_settled_first_while_it_can_still_be_renewed() {
    for (on, outcome) in [
        ("2026-12-02", "too-early"),
        ("2026-12-03", "settle-first"),
        ("2028-03-02", "settle-first"),
        ("2028-03-03", "restore"),
    ] {
        let answers = "aim=renew~expires=2027-03-03~elsewhere=y~held=y";
        let plan = plan_on("driving-licence", answers, day(on));
        assert_eq!(plan.outcome.id, outcome, "{on}");
    }
}

fn inspecting(answers: &str, on: &str) -> Plan {
    plan_on("vehicle-inspection", answers, day(on))
}

fn warned(plan: &Plan, warning: &str) -> bool {
    plan.warnings.iter().any(|it| it.id == warning)
}

#[test]
fn an_inspection_opens_with_the_first_whole_month_of_three_and_is_late_the_month_after() {
    let answers = "what=car~until=2027-05~registered=2021-05";
    for (on, outcome, late) in [
        ("2026-11-23", "too-early", false),
        ("2027-02-28", "too-early", false),
        ("2027-03-01", "test-year", false),
        ("2027-05-31", "test-year", false),
        ("2027-06-01", "test-year", true),
        ("2029-01-01", "test-year", true),
    ] {
        let plan = inspecting(answers, on);
        assert_eq!(plan.outcome.id, outcome, "{on}");
        assert_eq!(warned(&plan, "late"), late, "{on}");
    }
    let early = inspecting(answers, "2027-02-28");
    for name in ["2027年3月", "2027年5月"] {
        let title = &early.outcome.title;
        assert!(title.contains(name), "{title}");
    }
}

#[test]
fn years_and_kind_decide_between_mark_and_test() {
    for (answers, outcome) in [
        // A private car: marks in years two, four and eight, tests in six and ten, then yearly.
        (
            "what=car~until=2026-11~registered=2024-11~trouble=n",
            "mark-only",
        ),
        (
            "what=car~until=2026-11~registered=2022-11~trouble=n",
            "mark-only",
        ),
        ("what=car~until=2026-11~registered=2020-11", "test-year"),
        (
            "what=car~until=2026-11~registered=2018-11~trouble=n",
            "mark-only",
        ),
        ("what=car~until=2026-11~registered=2016-11", "test-year"),
        ("what=car~until=2026-11~registered=2015-11", "every-year"),
        (
            "what=motorcycle~until=2026-11~registered=2016-11",
            "test-year",
        ),
        (
            "what=motorcycle~until=2026-11~registered=2015-11",
            "every-year",
        ),
        // In trouble it keeps the old intervals: yearly from year six on, half-yearly from 15 on.
        (
            "what=car~until=2026-11~registered=2022-11~trouble=y",
            "old-interval-car",
        ),
        (
            "what=car~until=2026-11~registered=2019-11~trouble=y",
            "old-interval-car",
        ),
        (
            "what=car~until=2026-11~registered=2011-05~trouble=y",
            "old-interval-car",
        ),
        (
            "what=motorcycle~until=2026-11~registered=2021-11~trouble=y",
            "old-interval-motorcycle",
        ),
        ("what=van~until=2026-11~registered=2022-11", "van"),
        ("what=van~until=2026-11~registered=2019-11", "van"),
        ("what=lorry~until=2026-11~registered=2025-11", "lorry"),
        ("what=lorry~until=2026-11~registered=2016-05", "lorry"),
        ("what=hired~until=2026-11~registered=2021-05", "hired"),
        // What no cycle produces is looked up and never guessed.
        ("what=car~until=2026-11~registered=2023-11", "see-app"),
        (
            "what=car~until=2026-11~registered=2019-11~trouble=n",
            "see-app",
        ),
        ("what=car~until=2026-11~registered=2020-10", "see-app"),
        (
            "what=car~until=2026-11~registered=2011-05~trouble=n",
            "see-app",
        ),
        ("what=van~until=2026-11~registered=2021-11", "see-app"),
        ("what=lorry~until=2026-11~registered=2017-05", "see-app"),
        ("what=hired~until=2026-11~registered=2022-05", "see-app"),
    ] {
        let plan = inspecting(answers, "2026-11-23");
        assert_eq!(plan.outcome.id, outcome, "{answers}");
    }
}

#[test]
fn an_inspection_that_runs_out_before_the_registration_is_refused() {
    let guide = &pack("vehicle-inspection", tests::lang("zh")).guide;
    for (registered, refused) in [("2026-10", false), ("2026-11", true), ("2026-12", true)] {
        let answers = format!("what=van~until=2026-11~registered={registered}");
        let answers = read_state(guide, &answers);
        let turn = turn(guide, &answers, day("2026-12-23"));
        let found = match turn {
            Turn::Asking(asking) => asking.refused.is_some(),
            Turn::Decided(_) | Turn::Stuck(_) => false,
        };
        assert_eq!(found, refused, "{registered}");
    }
}

#[test]
fn tests_are_booked_by_class_and_a_failed_one_ten_days_later() {
    let of = |answers: &str| {
        let answers = format!("stage=learning~{answers}");
        plan_on("driving-test", &answers, day("2026-12-05"))
    };
    for (answers, outcome, names) in [
        (
            "vehicle=automatic~issued=2026-12-01~failed=none",
            "learning",
            vec!["2026年12月11日", "2026年12月21日", "2029年12月1日"],
        ),
        (
            "vehicle=manual~issued=2026-12-01~failed=none",
            "learning",
            vec!["2026年12月11日", "2026年12月31日", "2029年12月1日"],
        ),
        (
            "vehicle=large~issued=2026-12-01~failed=none",
            "learning",
            vec!["2026年12月21日", "2027年1月10日", "满30个自然日"],
        ),
        (
            "vehicle=motorcycle~issued=2026-12-01~failed=none",
            "learning-motorcycle",
            vec!["2029年12月1日", "条文没写"],
        ),
        (
            "vehicle=automatic~issued=2026-11-01~failed=three~failed_on=2026-12-03",
            "retake",
            vec![
                "2026年12月13日",
                "科目二2026年11月11日，科目三2026年12月13日",
                "最多约5次",
            ],
        ),
    ] {
        let plan = of(answers);
        assert_eq!(plan.outcome.id, outcome, "{answers}");
        let written = serde_json::to_string(&plan).expect("a plan in JSON");
        for name in names {
            assert!(written.contains(name), "{answers}: no {name}");
        }
    }
}

#[test]
fn a_learners_certificate_is_good_to_the_end_of_its_third_year() {
    for (on, outcome) in [
        ("2029-11-30", "learning"),
        ("2029-12-01", "learning"),
        ("2029-12-02", "lapsed"),
    ] {
        // What no longer matters is told in vain.
        let answers = "stage=learning~vehicle=manual~issued=2026-12-01~failed=none";
        let plan = plan_on("driving-test", answers, day(on));
        assert_eq!(plan.outcome.id, outcome, "{on}");
    }
}

#[test]
fn fee_and_validity_stand_on_the_plan_of_a_card() {
    for (answers, shown) in [
        (
            "need=expired~place=home~age=child",
            vec!["20.00元", "5年", "60个自然日"],
        ),
        (
            "need=damaged~place=home~age=young",
            vec!["40.00元", "10年", "60个自然日"],
        ),
        (
            "need=first~place=home~age=middle",
            vec!["0.00元", "20年", "60个自然日"],
        ),
        (
            "need=lost~place=home~age=lasting",
            vec!["40.00元", "", "60个自然日"],
        ),
    ] {
        let plan = plan_on("id-card", answers, day("2026-11-29"));
        let [working] = plan.workings.as_slice() else {
            panic!("the working stands on the plan: {:?}", plan.workings)
        };
        let found: Vec<&str> = working.lines.iter().map(|it| it.value.as_str()).collect();
        assert_eq!(found, shown, "{answers}");
        let lasting = answers.ends_with("lasting");
        assert_eq!(warned(&plan, "valid"), !lasting, "{answers}");
        assert_eq!(plan.spared.iter().any(|it| it.id == "lasts"), lasting);
    }
    let changed = plan_on("id-card", "need=changed", day("2026-11-29"));
    assert!(changed.workings.is_empty(), "what it costs was not seen");
    assert!(matches!(changed.steps, Told::Present(_)));
}

/// Every guide here stays small enough to be walked beside forty others, on later days too: then other
/// answers stand for the same cases.
#[test]
fn the_walk_of_these_guides_is_short_and_finds_every_case_on_later_days() {
    let guides = [
        "driving-licence",
        "vehicle-inspection",
        "driving-test",
        "id-card",
    ];
    for guide in guides {
        let pack = pack(guide, tests::lang("zh"));
        for on in ["2026-11-29", "2027-02-28", "2027-06-15", "2027-12-31"] {
            let walked = walk(&CATALOGUE, pack, day(on));
            let faults: Vec<String> = walked.faults.iter().map(ToString::to_string).collect();
            assert!(faults.is_empty(), "{on}: {}", faults.join("\n"));
            println!("{guide} on {on}: {} states", walked.states);
            assert!(walked.states < 4_000, "{guide}: {} states", walked.states);
        }
    }
}
