//! The guide for the housing fund on the worked examples of its facts (social insurance, 8 and 9.4).

use super::plan;
use seeds::catalogue::Tone;
use seeds::plan::Told;

const GUIDE: &str = "housing-fund";
const QINGDAO: &str = "370200";
const OTHER_FOUR: [&str; 4] = ["370600", "370700", "371000", "371100"];

#[test]
fn the_other_four_move_to_qingdao_at_once_in_one_working_day() {
    // HP-1 and HPF-10.
    for from in OTHER_FOUR {
        let plan = plan(
            GUIDE,
            &format!("aim=transfer~from={from}~to={QINGDAO}~account_open=y~loan_at_origin=n"),
        );
        assert_eq!(plan.outcome.id, "to-qingdao");
        let Told::Present(limit) = &plan.limit else {
            panic!("{:?}", plan.limit)
        };
        assert_eq!(limit.working_days, 1);
    }
}

#[test]
fn no_other_direction_between_the_five_is_promised_a_number_of_days() {
    // HPF-12: the memorandum covers it, the local notice was not found.
    let from_any = OTHER_FOUR.iter().chain([&QINGDAO]);
    for from in from_any {
        for to in OTHER_FOUR.iter().filter(|to| *to != from) {
            let plan = plan(
                GUIDE,
                &format!("aim=transfer~from={from}~to={to}~account_open=y~loan_at_origin=n"),
            );
            assert_eq!(plan.outcome.id, "among-five", "{from} to {to}");
            assert_eq!(plan.outcome.tone, Tone::Ask);
            assert!(matches!(plan.limit, Told::Unknown(_)));
            let not_found = plan
                .warnings
                .iter()
                .find(|warning| warning.id == "notice-not-found");
            assert!(not_found.is_some_and(|warning| warning.unknown));
        }
    }
}

#[test]
fn from_jinan_qingdao_asks_for_six_entries() {
    // HP-2: paid from 2026-11 on, the sixth entry is that of 2027-04.
    let common = "aim=transfer~from=370000~to=370200~account_open=y~loan_at_origin=n";
    let wait = plan(GUIDE, &format!("{common}~first_deposit=2026-11"));
    assert_eq!(wait.outcome.id, "into-qingdao-wait");
    assert!(
        wait.outcome.title.contains("2027年4月"),
        "{}",
        wait.outcome.title
    );
    // From 2026-06 the sixth entry is that of 2026-11, the month of the plan.
    let now = plan(GUIDE, &format!("{common}~first_deposit=2026-06"));
    assert_eq!(now.outcome.id, "into-qingdao-now");
}

#[test]
fn elsewhere_the_earliest_month_is_an_estimate() {
    // HPF-07: what most cities ask for.
    let plan = plan(
        GUIDE,
        "aim=transfer~from=000000~to=371000~account_open=y~loan_at_origin=n~first_deposit=2026-11",
    );
    assert_eq!(plan.outcome.id, "elsewhere");
    assert_eq!(plan.outcome.tone, Tone::Ask);
    assert!(
        plan.outcome.text.contains("2027年4月（估算，待核）"),
        "{}",
        plan.outcome.text
    );
}

#[test]
fn with_a_loan_in_the_old_city_the_centre_is_asked_first_in_every_direction() {
    // HP-3.
    for (from, to) in [
        ("370700", "370200"),
        ("370200", "370600"),
        ("000000", "371000"),
    ] {
        let answers = format!("aim=transfer~from={from}~to={to}~account_open=y~loan_at_origin=y");
        let plan = plan(GUIDE, &answers);
        assert_eq!(plan.outcome.id, "loan-first");
        assert_eq!(plan.outcome.tone, Tone::Ask);
    }
}

#[test]
fn an_account_of_the_new_employer_comes_first() {
    // HPF-02.
    let plan = plan(GUIDE, "aim=transfer~from=370700~to=370200~account_open=n");
    assert_eq!(plan.outcome.id, "open-first");
    let Told::Present(limit) = &plan.limit else {
        panic!("{:?}", plan.limit)
    };
    assert_eq!((limit.working_days, limit.days), (0, 30));
}

#[test]
fn loans_between_the_five_do_not_ask_for_the_household_register() {
    // HPF-13, HPF-14, HPF-15.
    for (to, outcome) in [
        ("370200", "loan-qingdao"),
        ("371000", "loan-weihai"),
        ("371100", "loan-five"),
    ] {
        let plan = plan(GUIDE, &format!("aim=loan~from=370600~to={to}"));
        assert_eq!(plan.outcome.id, outcome);
        assert!(
            plan.spared
                .iter()
                .any(|spared| spared.id == "household-does-not-matter")
        );
        let Told::Present(limit) = &plan.limit else {
            panic!("{:?}", plan.limit)
        };
        assert_eq!((limit.working_days, limit.days), (0, 15), "HPF-23");
    }
    let qingdao = plan(GUIDE, "aim=loan~from=370600~to=370200");
    assert!(
        qingdao.outcome.title.contains("2次"),
        "{}",
        qingdao.outcome.title
    );
}

#[test]
fn leaving_a_job_is_no_case_for_a_withdrawal() {
    // HPF-22.
    let left = plan(GUIDE, "aim=withdraw~from=370600~reason=left_job");
    assert_eq!(left.outcome.id, "no-case");
    for reason in [
        "home", "retired", "disabled", "abroad", "repay", "rent", "heir",
    ] {
        let plan = plan(GUIDE, &format!("aim=withdraw~from=370600~reason={reason}"));
        assert_eq!(plan.outcome.id, "may-withdraw", "{reason}");
        let Told::Present(limit) = &plan.limit else {
            panic!("{:?}", plan.limit)
        };
        assert_eq!((limit.working_days, limit.days), (0, 3), "HPF-23");
    }
}
