//! Care in another city, chronic diseases and reimbursement by hand (medical facts, decision tree of section 19).

use super::plan;
use seeds::catalogue::Level;
use seeds::plan::{Plan, Told};

const AWAY: &str = "medical-away";
const CHRONIC: &str = "chronic-outpatient";
const MANUAL: &str = "manual-reimbursement";

/// Whether something on the plan is said not to have been found.
fn says_not_found(plan: &Plan) -> bool {
    plan.warnings.iter().any(|warning| {
        warning.unknown
            || warning
                .cites
                .iter()
                .any(|cite| plan.sources[*cite].level == Level::Unknown)
    })
}

/// Where, among the steps, the first stands whose title holds these words.
fn step(plan: &Plan, words: &str) -> Option<usize> {
    let Told::Present(steps) = &plan.steps else {
        panic!("{:?}", plan.steps)
    };
    steps.iter().position(|step| step.title.contains(words))
}

#[test]
fn a_retiree_of_weifang_with_diabetes_in_qingdao_files_nothing_and_is_recognised_first() {
    let away = plan(
        AWAY,
        "other_payer=n~insured_now=y~stage=going~insured_at=370700~treated_at=370200~linked=y~chronic=y",
    );
    assert_eq!(away.outcome.id, "in-shandong");
    assert!(away.outcome.title.contains("潍坊") && away.outcome.title.contains("青岛"));
    assert!(!away.spared.is_empty(), "no filing is said first");
    assert_eq!(step(&away, "认定"), Some(0), "recognition comes first");
    assert_eq!(
        away.level,
        Level::Reported,
        "the province's document was not read"
    );
    assert!(says_not_found(&away), "what is paid was not found");

    let unrecognised = plan(CHRONIC, "insured_at=370700~treated_at=370200~recognised=n");
    assert_eq!(unrecognised.outcome.id, "recognise-first");
    assert!(
        unrecognised.outcome.title.contains("潍坊"),
        "recognition is the insured place's: {}",
        unrecognised.outcome.title
    );
    assert!(step(&unrecognised, "青岛").is_some());
    assert!(matches!(unrecognised.papers, Told::Unknown(_)));

    let ready = plan(
        CHRONIC,
        "insured_at=370700~treated_at=370200~recognised=y~opened=y",
    );
    assert_eq!(ready.outcome.id, "in-shandong");
    assert!(says_not_found(&ready));
}

#[test]
fn an_emergency_in_shanghai_that_will_not_settle_is_filed_before_the_bill_else_reimbursed() {
    let last_day = plan(
        AWAY,
        "other_payer=n~insured_now=y~stage=in_hospital~insured_at=370200~treated_at=000000~emergency=y",
    );
    assert_eq!(last_day.outcome.id, "emergency-in-hospital");
    let order =
        ["急诊抢救标识", "补上", "重新核对", "手工报销"].map(|words| step(&last_day, words));
    assert_eq!(order, [Some(0), Some(1), Some(2), Some(3)]);

    let paid = plan(AWAY, "other_payer=n~insured_now=y~stage=settled");
    assert_eq!(paid.outcome.id, "paid");

    let manual = plan(
        MANUAL,
        "other_payer=n~stage=settled~reason=unfiled~injury=n",
    );
    assert_eq!(manual.outcome.id, "unfiled");
    assert!(
        matches!(manual.limit, Told::Unknown(_)),
        "no deadline was found"
    );
    assert!(says_not_found(&manual));
}

#[test]
fn in_hospital_without_filing_one_may_file_until_the_bill_is_settled() {
    // MED-28, for each kind of filing.
    for category in ["retired", "living", "working", "referred", "other"] {
        let late = plan(
            AWAY,
            &format!(
                "other_payer=n~insured_now=y~stage=in_hospital~insured_at=370600~treated_at=000000\
                 ~emergency=n~linked=y~filed=n~category={category}"
            ),
        );
        assert_eq!(late.outcome.id, "late-filing", "{category}");
    }
    let manual = plan(MANUAL, "other_payer=n~stage=in_hospital");
    assert_eq!(manual.outcome.id, "settle-first");
}

#[test]
fn the_reason_for_going_decides_the_kind_of_filing() {
    // MED-13 and MED-14.
    let cases = [
        ("category=retired~chronic=n", "long-stay"),
        ("category=living~chronic=n", "long-stay"),
        ("category=working~chronic=n", "long-stay"),
        ("category=referred", "referral"),
        ("category=other", "temporary"),
    ];
    for (rest, outcome) in cases {
        let plan = plan(
            AWAY,
            &format!(
                "other_payer=n~insured_now=y~stage=going~insured_at=371000~treated_at=000000\
                 ~emergency=n~linked=y~filed=n~{rest}"
            ),
        );
        assert_eq!(plan.outcome.id, outcome, "{rest}");
        assert!(says_not_found(&plan), "{rest}");
    }
}

#[test]
fn nothing_is_filed_in_the_insured_city_between_the_five_or_where_it_is_filed_already() {
    let cases = [
        ("insured_at=371100~treated_at=371100", "same-city"),
        (
            "insured_at=371100~treated_at=371000~linked=y~chronic=n",
            "in-shandong",
        ),
        (
            "insured_at=370000~treated_at=370200~linked=y~chronic=n",
            "in-shandong",
        ),
        (
            "insured_at=000000~treated_at=370200~emergency=n~linked=y~filed=y",
            "filed",
        ),
    ];
    for (places, outcome) in cases {
        let answers = format!("other_payer=n~insured_now=y~stage=going~{places}");
        assert_eq!(plan(AWAY, &answers).outcome.id, outcome, "{places}");
    }
}

#[test]
fn ten_diseases_settle_across_provinces_and_only_when_recognised_and_filed() {
    // MED-50 and MED-53: five and five.
    let ten = [
        "hypertension",
        "diabetes",
        "cancer",
        "dialysis",
        "transplant",
        "copd",
        "arthritis",
        "coronary",
        "hepatitis",
        "spondylitis",
    ];
    let places = "insured_at=370700~treated_at=000000~recognised=y";
    for disease in ten {
        let filed = format!("{places}~disease={disease}~filed=y~opened=y");
        assert_eq!(plan(CHRONIC, &filed).outcome.id, "direct", "{disease}");
        let unfiled = format!("{places}~disease={disease}~filed=n");
        assert_eq!(
            plan(CHRONIC, &unfiled).outcome.id,
            "file-first",
            "{disease}"
        );
    }
    let other = plan(CHRONIC, &format!("{places}~disease=other"));
    assert_eq!(other.outcome.id, "not-among-ten");
}

#[test]
fn no_amount_of_the_five_cities_is_shown() {
    // MED-85: the candidate values are no facts.
    let plans = [
        plan(
            AWAY,
            "other_payer=n~insured_now=y~stage=going~insured_at=370700~treated_at=370200~linked=y~chronic=n",
        ),
        plan(
            AWAY,
            "other_payer=n~insured_now=y~stage=going~insured_at=370200~treated_at=000000~emergency=n\
             ~linked=y~filed=n~category=other",
        ),
        plan(
            CHRONIC,
            "insured_at=370700~treated_at=370200~recognised=y~opened=y",
        ),
        plan(
            MANUAL,
            "other_payer=n~stage=settled~reason=not_linked~injury=n",
        ),
    ];
    for plan in plans {
        let shown = format!(
            "{:?} {:?} {:?} {:?}",
            plan.outcome, plan.spared, plan.steps, plan.warnings
        );
        for sign in ["%", "％", "元", "百分之"] {
            assert!(!shown.contains(sign), "{sign}: {shown}");
        }
        assert!(says_not_found(&plan));
    }
}
