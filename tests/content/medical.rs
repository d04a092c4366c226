//! The guide for medical insurance on the worked examples of its facts (social insurance, 6 and 9.4).

use super::plan;
use seeds::calculators::Amount;
use seeds::catalogue::{Level, Tone};
use seeds::plan::{Plan, Told};

const GUIDE: &str = "medical-insurance-transfer";

fn limit(plan: &Plan) -> (u32, Vec<u32>) {
    match &plan.limit {
        Told::Present(limit) => (limit.working_days, limit.stages.clone()),
        other => panic!("{other:?}"),
    }
}

fn warned(plan: &Plan, id: &str) -> bool {
    plan.warnings.iter().any(|warning| warning.id == id)
}

#[test]
fn between_the_five_cities_it_takes_nine_working_days_and_a_short_gap_is_paid_up() {
    // MD-1: Qingdao to Yantai, stopped in February, paid again in April.
    let plan = plan(
        GUIDE,
        "aim=transfer~medical=employee~from=370200~to=370600~medical_after=employee\
         ~stopped_and_joined=y~gap_months=2",
    );
    assert_eq!(plan.outcome.id, "apply-inside");
    assert_eq!(limit(&plan).0, 9);
    let Told::Present(steps) = &plan.steps else {
        panic!("{:?}", plan.steps)
    };
    assert!(steps.iter().any(|step| step.id == "pay-the-gap"));
    assert!(!warned(&plan, "gap-may-mean-waiting"));
    assert_eq!(plan.level, Level::Reported, "the measures were not read");
}

#[test]
fn between_provinces_it_takes_ten_and_five_working_days() {
    // MD-2: from another province to Weifang.
    let plan = plan(
        GUIDE,
        "aim=transfer~medical=employee~from=000000~to=370700~medical_after=employee\
         ~stopped_and_joined=y~gap_months=0",
    );
    assert_eq!(plan.outcome.id, "apply-across");
    assert_eq!(limit(&plan), (15, vec![10, 5]));
}

#[test]
fn after_more_than_three_months_the_wait_of_the_city_is_said_to_be_unknown() {
    let common = "aim=transfer~medical=employee~from=370200~to=370600~medical_after=employee\
                  ~stopped_and_joined=y";
    let three = plan(GUIDE, &format!("{common}~gap_months=3"));
    assert!(!warned(&three, "gap-may-mean-waiting"));
    let four = plan(GUIDE, &format!("{common}~gap_months=4"));
    assert!(warned(&four, "gap-may-mean-waiting"));
    let unknown = four
        .warnings
        .iter()
        .find(|warning| warning.id == "wait-in-city-not-found");
    assert!(unknown.is_some_and(|warning| warning.unknown));
}

#[test]
fn between_the_schemes_a_short_gap_is_traced_back_only_after_two_unbroken_years() {
    // MED-10.
    let common = "aim=gap~medical=resident~medical_after=employee~gap_months=3";
    let two = plan(GUIDE, &format!("{common}~two_years=y"));
    assert_eq!(two.outcome.id, "gap-short");
    let fewer = plan(GUIDE, &format!("{common}~two_years=n"));
    assert_eq!(fewer.outcome.id, "gap-between-schemes");
    assert_eq!(fewer.outcome.tone, Tone::Ask);
}

#[test]
fn residents_move_in_the_year_after() {
    // MED-03.
    let common = "aim=transfer~medical=resident~from=370200~to=370600~medical_after=resident";
    let now = plan(GUIDE, &format!("{common}~next_year_joined=n"));
    assert_eq!(now.outcome.id, "next-year");
    assert!(matches!(now.papers, Told::NotNeeded(_)));
    let joined = plan(GUIDE, &format!("{common}~next_year_joined=y"));
    assert_eq!(joined.outcome.id, "apply-inside");
}

#[test]
fn whoever_stays_in_one_city_or_has_retired_transfers_nothing() {
    let same = plan(GUIDE, "aim=transfer~medical=employee~from=370200~to=370200");
    assert_eq!(same.outcome.tone, Tone::Nothing);
    let retired = plan(GUIDE, "aim=transfer~medical=retired");
    assert_eq!(retired.outcome.tone, Tone::Nothing);
}

#[test]
fn the_wait_after_a_lapse_is_only_ever_an_estimate() {
    // MD-3 and MD-4: years missed, years paid up, months.
    for (missed, back, months) in [(2, 0, 5), (2, 2, 3), (4, 4, 6)] {
        let plan = plan(
            GUIDE,
            &format!(
                "aim=gap~medical=resident~medical_after=resident~years_missed={missed}\
                 ~years_bought_back={back}"
            ),
        );
        assert_eq!(plan.outcome.id, "resident-wait");
        let title = &plan.outcome.title;
        assert!(
            title.contains(&format!("{months}个月")) && title.contains("估算"),
            "{title}"
        );
        let lines = plan.workings.iter().flat_map(|working| &working.lines);
        let last = lines.last().expect("a working");
        assert_eq!(last.amount, Amount::Months(months));
        assert!(last.estimate, "nobody confirmed the reading");
    }
}

#[test]
fn in_qingdao_a_man_needs_thirty_years_from_2026_and_needed_twenty_five_before() {
    // MD-5: born 1965-12 he reaches 60 years and 3 months in 2026-03; born 1965-09 in 2025-12.
    let common = "aim=years~to=370200~category=male";
    let after = plan(GUIDE, &format!("{common}~birth=1965-12~medical_years=26"));
    assert_eq!(after.outcome.id, "years-short-man");
    assert!(
        after.outcome.title.contains("4年") && after.outcome.title.contains("30年"),
        "{}",
        after.outcome.title
    );
    let before = plan(GUIDE, &format!("{common}~birth=1965-09~medical_years=25"));
    assert_eq!(before.outcome.id, "years-enough");
}

#[test]
fn a_woman_needs_twenty_five_years_everywhere_in_shandong_from_2026() {
    // MED-13.
    for city in ["370200", "370600", "371100"] {
        let common = format!("aim=years~to={city}~category=female50~birth=1984-11");
        let enough = plan(GUIDE, &format!("{common}~medical_years=25"));
        assert_eq!(enough.outcome.id, "years-enough", "{city}");
        let short = plan(GUIDE, &format!("{common}~medical_years=24"));
        assert_eq!(short.outcome.id, "years-short-woman", "{city}");
        assert!(short.outcome.title.contains("1年"), "{city}");
    }
}

#[test]
fn what_other_cities_asked_for_before_2026_and_other_provinces_ask_for_is_not_known() {
    let earlier = plan(
        GUIDE,
        "aim=years~to=370600~category=male~birth=1965-09~medical_years=30",
    );
    assert_eq!(earlier.outcome.id, "years-unknown");
    assert_eq!(earlier.outcome.tone, Tone::Ask);
    let elsewhere = plan(GUIDE, "aim=years~to=000000");
    assert_eq!(elsewhere.outcome.id, "years-elsewhere");
}

#[test]
fn medical_questions_are_sent_to_the_medical_hotline() {
    let plan = plan(
        GUIDE,
        "aim=gap~medical=employee~medical_after=employee~gap_months=4",
    );
    let hotline = plan.hotline.expect("a hotline");
    assert_eq!(hotline.phone.as_deref(), Some("12393"));
}
