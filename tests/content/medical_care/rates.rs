//! What is paid less in another city, and that no candidate value of the five cities is shown.

use super::super::{CATALOGUE, pack, plan, texts, today};
use super::{AWAY, CHRONIC, GOING, MANUAL, warned};
use seeds::calendar::date;
use seeds::check::walk;
use seeds::interview::{Turn, turn};
use seeds::plan::{Plan, write};

/// Every plan that a guide can give.
fn plans(guide: &str) -> Vec<Plan> {
    let pack = pack(guide, tests::lang("zh"));
    let paths = walk(&CATALOGUE, pack, today()).paths.into_iter();
    let plans = paths.map(|path| match turn(&pack.guide, &path.answers, today()) {
        Turn::Decided(decision) => write(pack, &decision, today()),
        other => panic!("{other:?}"),
    });
    plans.collect()
}

/// The clause behind every value of every figure.
fn clauses_of_figures() -> Vec<&'static str> {
    let values = CATALOGUE.figures.0.iter().flat_map(|figure| &figure.values);
    values.map(|dated| dated.clause.as_str()).collect()
}

#[test]
fn qingdao_takes_off_five_points_before_april_2025_and_twenty_since() {
    // UPD-MED-02: from 2025-04-01.
    let points = CATALOGUE
        .figures
        .get("qingdao-away-points")
        .expect("the figure");
    for (day, expected) in [("2025-03-31", 5), ("2025-04-01", 20), ("2026-11-28", 20)] {
        let on = date(day).expect("a day");
        assert_eq!(points.whole_on(on), Some(expected), "{day}");
    }
}

#[test]
fn whoever_is_insured_in_qingdao_and_not_registered_reads_twenty_points_first() {
    for treated in ["370600", "370700", "371000", "371100", "370000"] {
        let places = format!("{GOING}~insured_at=370200~treated_at={treated}~linked=y");
        let temporary = plan(AWAY, &format!("{places}~category=other~chronic=n"));
        assert_eq!(temporary.outcome.id, "in-shandong-qingdao");
        assert!(temporary.outcome.title.contains("少报20个百分点"));
        assert!(temporary.outcome.title.contains("临时"));
        // UPD-MED-06: registered, the rate stays; back in Qingdao it counts as temporary.
        let living = plan(AWAY, &format!("{places}~category=living~filed=n~chronic=n"));
        assert!(!format!("{:?} {:?}", living.outcome, living.warnings).contains("20个百分点"));
        assert!(warned(&living, "back-in-qingdao"));
        let medicine = format!("insured_at=370200~treated_at={treated}~recognised=y~opened=y");
        let medicine = plan(CHRONIC, &format!("{medicine}~lives_there=n"));
        assert!(medicine.outcome.title.contains("少报20个百分点"));
    }
    let province = plan(
        AWAY,
        &format!(
            "{GOING}~insured_at=370200~treated_at=000000~emergency=n~linked=y~filed=n~category=other"
        ),
    );
    assert!(province.outcome.title.contains("少报20个百分点"));
    // UPD-MED-10: a referral falls by no more than 10 by the national rule.
    let referred = plan(
        AWAY,
        &format!(
            "{GOING}~insured_at=370200~treated_at=000000~emergency=n~linked=y~filed=n~category=referred"
        ),
    );
    assert!(
        referred.outcome.text.contains("国家规则") && referred.outcome.title.contains("10个百分点")
    );
}

#[test]
fn what_the_other_four_cities_take_today_is_not_known_and_never_summed() {
    // UPD-MED-04: reported of Yantai and Weihai for the time before, weak for Weifang and Rizhao.
    for (city, said) in [
        ("370600", true),
        ("371000", true),
        ("370700", false),
        ("371100", false),
    ] {
        let away = plan(
            AWAY,
            &format!(
                "{GOING}~insured_at={city}~treated_at=370200~linked=y~category=other~chronic=n"
            ),
        );
        let medicine = plan(
            CHRONIC,
            &format!("insured_at={city}~treated_at=370200~recognised=y~opened=y~lives_there=n"),
        );
        for plan in [away, medicine] {
            let id = if said {
                "pay-first-before"
            } else {
                "pay-first"
            };
            let warning = plan.warnings.iter().find(|warning| warning.id == id);
            let warning = warning.unwrap_or_else(|| panic!("{city}: {id}"));
            assert!(warning.unknown && warning.title.contains("未查到"));
            assert!(warning.text.contains("12393"));
            assert_eq!(
                warning.text.contains("10%"),
                said,
                "{city}: {}",
                warning.text
            );
            assert_eq!(
                warning.text.contains("以前"),
                said,
                "{city}: {}",
                warning.text
            );
            assert!(!plan.outcome.title.contains("百分点") && !plan.outcome.text.contains('%'));
            assert!(plan.workings.is_empty(), "nothing is computed");
        }
    }
}

#[test]
fn how_zaozhuang_counts_is_mixed_into_no_plan() {
    // UPD-MED-03: 首先自付 20 %, another way of counting.
    assert!(!clauses_of_figures().contains(&"tengzhou-care-elsewhere-2025:zaozhuang-pays-first"));
    for guide in [AWAY, CHRONIC, MANUAL] {
        for plan in plans(guide) {
            let shown = format!("{plan:?}");
            assert!(
                !shown.contains("首先自付") && !shown.contains("20%"),
                "{shown}"
            );
        }
    }
}

#[test]
fn no_plan_shows_an_amount_or_a_ratio_of_a_city() {
    // MED-85 and UPD 2.5: the values that were seen contradict each other.
    for guide in [AWAY, CHRONIC, MANUAL] {
        let every = plans(guide);
        assert!(every.len() > 5, "{guide}");
        for mut plan in every {
            plan.warnings
                .retain(|warning| warning.id != "pay-first-before");
            let shown = format!(
                "{:?} {:?} {:?} {:?} {:?}",
                plan.outcome, plan.spared, plan.steps, plan.papers, plan.warnings
            );
            for sign in ["%", "％", "元", "百分之"] {
                assert!(!shown.contains(sign), "{sign}: {shown}");
            }
        }
    }
}

/// The sentences of every Chinese text of the content, slots left out.
fn sentences() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for text in texts() {
        let shown = text.path.ends_with("zh.toml") || text.path.starts_with("card/");
        let kept = ["places/", "tools/"]
            .iter()
            .any(|folder| text.path.starts_with(folder));
        if !(shown || kept) {
            continue;
        }
        let mut plain = String::new();
        let mut depth = 0_usize;
        for sign in text.body.chars() {
            match sign {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => plain.push(sign),
                _ => {}
            }
        }
        let each = plain.split(['。', '；', '？', '\n']);
        found.extend(each.map(|sentence| (text.path.clone(), sentence.to_owned())));
    }
    found
}

#[test]
fn no_words_place_or_figure_hold_a_candidate_value() {
    let named = [
        "起付线",
        "起付标准",
        "支付比例",
        "报销比例",
        "年度限额",
        "封顶线",
    ];
    for (path, sentence) in sentences() {
        if !named.iter().any(|name| sentence.contains(name)) {
            continue;
        }
        let signs: Vec<char> = sentence.chars().collect();
        let value = signs
            .windows(2)
            .any(|pair| pair[0].is_ascii_digit() && "%％元折成万".contains(pair[1]));
        // 100% is no value of a city: the estimate says where it stops.
        assert!(
            !value || sentence.contains("按100%算"),
            "{path}: {sentence}"
        );
    }
    // What the estimate knows of its own are bounds that only warn; every value is typed by a person.
    let mut own: Vec<&str> = CATALOGUE
        .figures
        .0
        .iter()
        .map(|figure| figure.id.as_str())
        .filter(|id| id.starts_with("settlement-"))
        .collect();
    own.sort_unstable();
    let bounds = [
        "settlement-cii-income-share",
        "settlement-cii-least-ratio",
        "settlement-other-drop",
        "settlement-referral-drop",
    ];
    assert_eq!(own, bounds);
    let of_the_cities = |clause: &&str| clause.starts_with("five-cities-medical-amounts:");
    assert_eq!(
        clauses_of_figures()
            .iter()
            .find(|clause| of_the_cities(clause)),
        None
    );
}

#[test]
fn whoever_reads_that_nothing_is_registered_reads_that_it_holds_for_temporary_care() {
    for (path, sentence) in sentences() {
        for promise in ["不用备案", "免备案", "无需备案", "不需要备案"] {
            let promised = sentence.contains(promise) && !sentence.contains("要不要备案");
            assert!(!promised || sentence.contains("临时"), "{path}: {sentence}");
        }
    }
}
