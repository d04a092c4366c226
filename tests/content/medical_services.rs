//! Sharing an account, childbirth, the medical code, test results (medical facts 5, 6, 11 and 13; other services 2.17).

use super::{plan, plan_on};
use seeds::calendar::date;
use seeds::catalogue::{Level, Tone};
use seeds::plan::{Plan, Told};

const POOLING: &str = "family-pooling";
const BIRTH: &str = "birth-away";
const CODE: &str = "medical-code";
const RESULTS: &str = "test-results";

/// Whether a warning, by its id, says that something was not found.
fn not_found(plan: &Plan, id: &str) -> bool {
    plan.warnings
        .iter()
        .any(|warning| warning.id == id && warning.unknown)
}

/// Whether the first step's title holds these words.
fn begins_with(plan: &Plan, words: &str) -> bool {
    match &plan.steps {
        Told::Present(steps) => steps.first().is_some_and(|step| step.title.contains(words)),
        other => panic!("{other:?}"),
    }
}

/// Whether a step of the plan leads on to this guide.
fn leads_to(plan: &Plan, guide: &str) -> bool {
    match &plan.steps {
        Told::Present(steps) => steps
            .iter()
            .any(|step| step.guide.as_deref() == Some(guide)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_account_is_shared_with_close_relatives_only_and_only_by_those_who_have_one() {
    // MED-60 and MED-61.
    let none = plan(POOLING, "has_account=n");
    assert_eq!(none.outcome.id, "no-account");
    let in_law = plan(POOLING, "has_account=y~close_relative=n");
    assert_eq!(in_law.outcome.tone, Tone::Ask);
    let unsure = plan(
        POOLING,
        "has_account=unsure~close_relative=y~where=in_shandong~use_for=care",
    );
    assert_eq!(unsure.outcome.open.as_deref(), Some("has_account"));
}

#[test]
fn inside_shandong_sharing_is_reported_but_where_to_link_was_not_found() {
    // MED-63.
    for use_for in ["care", "premium"] {
        let plan = plan(
            POOLING,
            &format!("has_account=y~close_relative=y~where=in_shandong~use_for={use_for}"),
        );
        assert_eq!(plan.outcome.id, "in-shandong", "{use_for}");
        assert_eq!(plan.level, Level::Reported);
        assert!(not_found(&plan, "binding-not-found"));
        assert!(matches!(plan.papers, Told::Unknown(_)));
        assert!(matches!(plan.fee, Told::Unknown(_)));
    }
    // MED-66 names long-term care only in the notice on sharing between provinces.
    let long_term = plan(
        POOLING,
        "has_account=y~close_relative=y~where=in_shandong~use_for=long_term_care",
    );
    assert_eq!(long_term.outcome.tone, Tone::Ask);
}

#[test]
fn between_provinces_the_relative_must_be_insured_and_both_places_must_have_opened_the_wallet() {
    let common = "has_account=y~close_relative=y~where=across";
    // MED-67.
    let uninsured = plan(
        POOLING,
        &format!("{common}~use_for=care~relative_insured=n"),
    );
    assert_eq!(uninsured.outcome.id, "insure-first");
    // MED-66: three things may be paid; MED-70: both areas must have opened it.
    for use_for in ["care", "premium", "long_term_care"] {
        let plan = plan(
            POOLING,
            &format!("{common}~use_for={use_for}~relative_insured=y"),
        );
        assert_eq!(plan.outcome.id, "across", "{use_for}");
        assert!(begins_with(&plan, "开通"), "{use_for}");
        assert!(not_found(&plan, "which-cities-not-found"));
    }
}

#[test]
fn the_wallets_old_limits_are_no_longer_shown_and_the_procedure_is_of_june_2026() {
    // upd:NEW-02: quotas replaced the three transfers a day and 2,000 yuan each of MED-65.
    let plan = plan(
        POOLING,
        "has_account=y~close_relative=y~where=across~use_for=care~relative_insured=y",
    );
    let mut said: Vec<&str> = plan.warnings.iter().map(|it| it.text.as_str()).collect();
    said.push(&plan.outcome.text);
    assert!(
        said.iter()
            .all(|text| !text.contains("2,000") && !text.contains("3次"))
    );
    let procedure = plan
        .warnings
        .iter()
        .find(|it| it.id == "procedure-not-seen");
    assert!(procedure.is_some_and(|it| it.text.contains("2026年6月5日")));
    assert!(plan.outcome.text.contains("不实际转走"));
}

#[test]
fn long_term_care_insurance_is_spreading_and_the_insured_place_is_asked() {
    // upd:NEW-03.
    let plan = plan(
        POOLING,
        "has_account=y~close_relative=y~where=in_shandong~use_for=long_term_care",
    );
    let found = plan
        .warnings
        .iter()
        .find(|it| it.id == "care-insurance-spreading");
    assert!(found.is_some_and(|it| it.title.contains("先问参保地")));
}

#[test]
fn a_card_is_ones_own_by_the_regulation_and_from_2027_by_the_law_with_the_same_figures() {
    // 国务院令第735号 articles 17 and 41, since 2021-05-01; upd:MIL-03 and MIL-04: 医疗保障法 articles 35, 48 and 49.
    for (day, pair) in [
        ("2026-12-31", ["own-card-soon", "buying-for-another-soon"]),
        ("2027-01-01", ["own-card", "buying-for-another"]),
    ] {
        let day = date(day).expect("a day");
        let plan = plan_on(CODE, "state=active", day);
        let ids: Vec<&str> = plan.warnings.iter().map(|it| it.id.as_str()).collect();
        let law = ids
            .iter()
            .filter(|id| id.starts_with("own-card") || id.starts_with("buying"));
        assert_eq!(law.copied().collect::<Vec<_>>(), pair, "{day}");
        let misuse = plan
            .warnings
            .iter()
            .find(|it| it.id == pair[0])
            .expect("the rule");
        assert!(misuse.title.starts_with("码和卡不要借人用"), "{day}");
        for shown in ["3个月", "12个月", "2到5倍"] {
            assert!(misuse.text.contains(shown), "{shown}: {}", misuse.text);
        }
    }
    let sharing = "has_account=y~close_relative=y~where=in_shandong~use_for=care";
    let sharing = plan_on(POOLING, sharing, date("2027-01-01").expect("a day"));
    assert!(sharing.warnings.iter().any(|it| it.id == "own-card"));
}

#[test]
fn maternity_insurance_is_not_transferred() {
    // COM-03 of the social insurance facts, read in the regulation itself.
    let plan = plan(BIRTH, "aim=job");
    assert_eq!(plan.outcome.tone, Tone::Nothing);
    assert_eq!(plan.level, Level::Official);
}

#[test]
fn the_birth_allowance_goes_to_the_person_and_flexible_workers_ask_first() {
    // MED-75 and MED-76.
    let employed = plan(BIRTH, "aim=allowance~paid_by_employer=y");
    assert_eq!(employed.outcome.id, "allowance");
    assert!(employed.outcome.title.contains("个人"));
    assert!(matches!(employed.limit, Told::Unknown(_)));
    // MED-78 is a goal, not a rule.
    let flexible = plan(BIRTH, "aim=allowance~paid_by_employer=n");
    assert_eq!(flexible.outcome.tone, Tone::Ask);
}

#[test]
fn no_own_share_in_childbirth_is_said_of_the_insured_city_alone() {
    let common = "aim=bill~stage=going";
    // MED-77.
    for city in ["370200", "370600", "370700", "371000", "371100"] {
        let home = plan(
            BIRTH,
            &format!("{common}~insured_at={city}~birth_at={city}"),
        );
        assert_eq!(home.outcome.id, "same-city", "{city}");
        assert!(home.outcome.text.contains("目录外"), "{city}");
        assert_eq!(home.level, Level::Reported);
    }
    // MED-79: between the five cities unknown.
    let away = plan(
        BIRTH,
        &format!("{common}~insured_at=370700~birth_at=370200"),
    );
    assert_eq!(away.outcome.tone, Tone::Ask);
    assert!(not_found(&away, "away-not-found"));
    assert!(away.outcome.title.contains("潍坊") && away.outcome.title.contains("青岛"));
    // Another province: filing as for any care there.
    let across = plan(
        BIRTH,
        &format!("{common}~insured_at=370700~birth_at=000000"),
    );
    assert_eq!(across.outcome.tone, Tone::Ask);
    assert!(leads_to(&across, "medical-away"));
}

#[test]
fn a_bill_of_childbirth_already_paid_leads_to_reimbursement_by_hand() {
    let plan = plan(BIRTH, "aim=bill~stage=settled");
    assert_eq!(plan.outcome.id, "paid");
    assert!(leads_to(&plan, "manual-reimbursement"));
}

#[test]
fn without_a_phone_the_social_security_card_is_enough() {
    // MED-110.
    let card = plan(CODE, "state=new~phone=none~social_card=y");
    assert_eq!(card.outcome.tone, Tone::Nothing);
    assert!(card.outcome.title.contains("社保卡"));
    let neither = plan(CODE, "state=new~phone=none~social_card=n");
    assert_eq!(neither.outcome.tone, Tone::Ask);
    let active = plan(CODE, "state=active");
    assert_eq!(active.outcome.tone, Tone::Nothing);
}

#[test]
fn the_code_is_activated_in_four_kinds_of_app_and_for_parents_on_their_own_phone() {
    // MED-111.
    for (whose, outcome) in [("self", "activate"), ("parent", "activate-for-parent")] {
        let plan = plan(CODE, &format!("state=new~phone=own~whose={whose}"));
        assert_eq!(plan.outcome.id, outcome);
        for entrance in ["国家医保服务平台", "微信", "支付宝", "银行"] {
            assert!(plan.outcome.text.contains(entrance), "{entrance}");
        }
        assert!(not_found(&plan, "screens-not-found"));
    }
    // Nothing was found on another person's phone.
    let borrowed = plan(CODE, "state=new~phone=relative");
    assert_eq!(borrowed.outcome.tone, Tone::Ask);
    assert!(not_found(&borrowed, "relatives-phone-not-found"));
    let parent = plan(CODE, "state=new~phone=own~whose=parent");
    assert!(not_found(&parent, "relatives-phone-not-found"));
}

#[test]
fn a_diagnosis_is_not_recognised_and_a_repeat_must_be_explained() {
    // MED-131.
    let diagnosis = plan(RESULTS, "aim=results~kind=diagnosis");
    assert_eq!(diagnosis.outcome.id, "diagnosis-not-covered");
    // MED-132.
    let again = plan(RESULTS, "aim=results~kind=tests~asked_again=y");
    assert_eq!(again.outcome.id, "ask-why-again");
    assert!(again.outcome.title.contains("目的") && again.outcome.title.contains("必要性"));
    assert_eq!(again.level, Level::Reported);
}

#[test]
fn two_hundred_items_within_a_city_three_hundred_within_the_province_and_the_doctor_decides() {
    // MD-1 of the other services.
    let common = "aim=results~kind=tests~asked_again=n";
    let city = plan(RESULTS, &format!("{common}~where=same_city"));
    assert!(city.outcome.text.contains("2025年底") && city.outcome.text.contains("200项"));
    let province = plan(RESULTS, &format!("{common}~where=in_shandong"));
    assert!(province.outcome.text.contains("2027年底") && province.outcome.text.contains("300项"));
    let across = plan(RESULTS, &format!("{common}~where=across"));
    for plan in [&city, &province, &across] {
        assert!(plan.outcome.text.contains("接诊医生"));
        assert!(plan.warnings.iter().any(|warning| warning.unknown));
    }
    // MED-134.
    assert!(not_found(&city, "list-not-found"));
    assert!(not_found(&province, "list-not-found"));
}

#[test]
fn referral_is_reviewed_by_the_hospital_and_in_another_province_filed_with_its_certificate() {
    // MD-5, article 30 of the law.
    let inside = plan(RESULTS, "aim=up~where=in_shandong");
    assert_eq!(inside.outcome.id, "refer-up");
    assert!(inside.outcome.text.contains("转诊审核"));
    assert!(not_found(&inside, "procedure-not-found"));
    // MED-16.
    let across = plan(RESULTS, "aim=up~where=across");
    let Told::Present(papers) = &across.papers else {
        panic!("{:?}", across.papers)
    };
    assert!(
        papers
            .iter()
            .any(|paper| paper.name.contains("转诊转院证明"))
    );
    assert!(leads_to(&across, "medical-away"));
    let back = plan(RESULTS, "aim=back");
    assert_eq!(back.outcome.tone, Tone::Ask);
}
