//! Retirement on the worked examples of its facts (social insurance, 9.3; updates, 1.5): what is
//! missing, what can be chosen, and what no heading may promise.

use super::plan;
use seeds::catalogue::{Level, Tone};
use seeds::plan::{Plan, Told};

const GUIDE: &str = "enterprise-pension";

#[test]
fn the_minimum_months_decide_what_a_person_does_before_retiring() {
    // RT-7: a man born 1972-09 retires 2034-09 and needs 210 months.
    let common = "aim=when~category=male~retire_birth=1972-09";
    let enough = plan(GUIDE, &format!("{common}~paid_months=210"));
    assert_eq!(enough.outcome.id, "retire-enough");
    for shown in ["2034年9月", "210"] {
        let text = format!("{}{}", enough.outcome.title, enough.outcome.text);
        assert!(text.contains(shown), "{shown}: {text}");
    }
    // From 2026-11 to 2034-09 there are 94 months: 116 + 94 = 210 just reaches, 115 does not.
    assert_eq!(
        plan(GUIDE, &format!("{common}~paid_months=116")).outcome.id,
        "retire-on-track"
    );
    let short = plan(
        GUIDE,
        &format!("{common}~paid_months=115~insured_before_2011=n"),
    );
    assert_eq!(short.outcome.id, "retire-short");
}

fn titles(plan: &Plan) -> Vec<&str> {
    plan.warnings
        .iter()
        .map(|warning| warning.title.as_str())
        .collect()
}

#[test]
fn retirement_rests_on_official_text() {
    // UPD-SI-04: the measures of 2024-09-13 and their four tables were read in full.
    for answers in [
        "aim=when~category=male~retire_birth=1965-01~paid_months=300",
        "aim=when~category=male~retire_birth=1972-09~paid_months=210",
        "aim=when~category=male~retire_birth=1972-09~paid_months=116",
    ] {
        let plan = plan(GUIDE, answers);
        assert_eq!(
            plan.level,
            Level::Official,
            "{answers}: {}",
            plan.outcome.id
        );
    }
}

#[test]
fn a_heading_names_no_month_that_she_cannot_have() {
    // J3: 54, formerly 50, 150 months. 2022-11 is past, 180 are wanted: 30 months from 2026-11.
    let now = plan(
        GUIDE,
        "aim=when~category=female50~retire_birth=1972-11~paid_months=150~insured_before_2011=n",
    );
    assert_eq!(now.outcome.id, "retire-now-short");
    for said in ["还差30个月", "2029年5月"] {
        assert!(now.outcome.title.contains(said), "{}", now.outcome.title);
    }
    assert!(!now.outcome.title.contains("2022"), "{}", now.outcome.title);
    // The ways stand beside each other, the irreversible one last and marked.
    let choice = now.choice.as_ref().expect("ways");
    let (last, others) = choice.ways.split_last().expect("a way");
    assert!(last.title.contains("取走个人账户"), "{}", last.title);
    assert!(last.loses.is_some() && others.iter().all(|way| way.loses.is_none()));
    // UPD-SI-05, LINK-07: what the resident pension wants.
    assert!(
        others
            .iter()
            .any(|way| way.brings.contains("60周岁") && way.brings.contains("15年"))
    );
    assert_eq!(now.outcome.tone, Tone::Ask);

    // Formerly 55, born 1972-03: 2027-10 by the second table; 11 months to come, 180 − 161 = 19.
    let short = plan(
        GUIDE,
        "aim=when~category=female55~retire_birth=1972-03~paid_months=150~insured_before_2011=n",
    );
    assert_eq!(short.outcome.id, "retire-short");
    for said in ["还差19个月", "2029年5月"] {
        assert!(
            short.outcome.title.contains(said),
            "{}",
            short.outcome.title
        );
    }
    assert!(
        !short.outcome.title.contains("2027"),
        "{}",
        short.outcome.title
    );
    assert!(
        short.outcome.text.contains("2027年10月"),
        "{}",
        short.outcome.text
    );
}

#[test]
fn early_retirement_is_offered_only_from_the_month_in_which_the_months_are_there() {
    // WIN-1: the window opens in 2032-09 with 198 months. 127 + 71 = 198 in 2032-10.
    let common = "aim=when~category=male~retire_birth=1972-09";
    let early = |paid: u32| {
        let plan = plan(GUIDE, &format!("{common}~paid_months={paid}"));
        let Told::Present(steps) = plan.steps else {
            panic!("{:?}", plan.steps)
        };
        let step = steps
            .into_iter()
            .find(|step| step.title.contains("想早退休"));
        step.map(|step| step.text)
    };
    for (paid, month) in [(128, "2032年9月"), (127, "2032年10月"), (124, "2033年7月")] {
        let text = early(paid).expect("a step");
        assert!(text.contains(month), "{paid}: {text}");
    }
    // 116 reaches the 210 of 2034 in the statutory month itself.
    assert_eq!(early(116), None);
    // Nobody is told of a month that has passed: from 2027-02 on, three months from now.
    let past = plan(
        GUIDE,
        "aim=when~category=male~retire_birth=1966-09~paid_months=300",
    );
    let text = format!("{:?}", past.steps);
    assert!(
        text.contains("2027年2月") && !text.contains("2026年9月"),
        "{text}"
    );
}

#[test]
fn whoever_has_enough_only_before_the_minimum_rises_is_told_so() {
    // WIN-5: 2029 wants 180 months, 2030 wants 186. 143 + 37 = 180 in 2029-12; 184 in 2030-04.
    let common = "aim=when~category=male~retire_birth=1969-03";
    let early = plan(GUIDE, &format!("{common}~paid_months=143"));
    assert_eq!(early.outcome.id, "retire-only-early");
    for said in ["2029年12月", "还差2个月"] {
        assert!(
            early.outcome.title.contains(said),
            "{}",
            early.outcome.title
        );
    }
    assert_eq!(early.level, Level::Official);
    let short = plan(
        GUIDE,
        &format!("{common}~paid_months=142~insured_before_2011=n"),
    );
    assert_eq!(short.outcome.id, "retire-short");
}

#[test]
fn hard_work_illness_and_service_have_their_place_before_the_month_of_retirement() {
    // UPD-SI-03, UPD-SI-02, UPD-SI-06.
    let common = "aim=when~category=male~retire_birth=1972-09";
    for (rest, service) in [
        ("paid_months=300", false),
        ("paid_months=116", true),
        ("paid_months=100~insured_before_2011=n", true),
    ] {
        let plan = plan(GUIDE, &format!("{common}~{rest}"));
        let titles = titles(&plan);
        let has = |words: &str| titles.iter().any(|title| title.contains(words));
        assert!(has("井下") && has("12333"), "{rest}: {titles:?}");
        assert!(has("病残津贴"), "{rest}: {titles:?}");
        assert_eq!(has("当过兵"), service, "{rest}: {titles:?}");
    }
    // Whoever has reached the age has no use for the first two.
    let reached = plan(
        GUIDE,
        "aim=when~category=male~retire_birth=1960-01~paid_months=300",
    );
    assert!(titles(&reached).iter().all(|title| !title.contains("井下")));
}
