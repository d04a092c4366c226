//! The guide for medical insurance on the worked examples of its facts (social insurance, 6 and 9.4).

use super::{plan, plan_on};
use seeds::calculators::Amount;
use seeds::calendar::date;
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
    // MED-09: from employee to employee insurance nobody asks for two years.
    let employee = plan(
        GUIDE,
        "aim=gap~medical=employee~medical_after=employee~gap_months=3",
    );
    assert_eq!(employee.outcome.id, "gap-short");
    // Wherever the three months are promised to both, the condition stands beside them.
    let first = plan(
        GUIDE,
        "aim=transfer~medical=resident~from=370200~to=370600~medical_after=employee\
         ~stopped_and_joined=n",
    );
    let short = first
        .warnings
        .iter()
        .find(|it| it.id == "keep-the-gap-short");
    assert!(short.is_some_and(|it| it.text.contains("连续参保满2年")));
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

/// Residents who stayed residents, and what they say of the lapse.
fn lapse(rest: &str) -> Plan {
    plan(
        GUIDE,
        &format!("aim=gap~medical=resident~medical_after=resident~{rest}"),
    )
}

#[test]
fn qingdao_counts_the_first_missed_year_in_the_fixed_wait_and_never_goes_below_it() {
    // upd:WAIT-01 and WAIT-03: years missed, years paid back, months. MD-3 and MD-4 as corrected.
    for (missed, back, months) in [
        (1, 0, 3),
        (2, 0, 4),
        (2, 1, 3),
        (3, 0, 5),
        (4, 0, 6),
        (4, 3, 6),
        (5, 0, 7),
    ] {
        let plan = lapse(&format!(
            "to=370200~years_missed={missed}~years_bought_back={back}"
        ));
        assert_eq!(plan.outcome.id, "resident-wait");
        let title = &plan.outcome.title;
        assert!(
            title.contains(&format!("{months}个月")) && title.contains("青岛"),
            "{title}"
        );
        let lines = plan.workings.iter().flat_map(|working| &working.lines);
        let last = lines.last().expect("a working");
        assert_eq!(last.amount, Amount::Months(months));
        assert_eq!(plan.level, Level::Reported, "the example was retold");
        assert!(warned(&plan, "nothing-paid-meanwhile"));
        assert_eq!(warned(&plan, "long-lapse"), missed >= 4, "{missed}");
    }
}

#[test]
fn who_pays_back_more_years_than_help_is_told_before_paying() {
    // upd:WAIT-03: of two missed years one helps, of three two, of one and four none, of five one.
    for (missed, back, told) in [
        (2, 0, Some(("paying-back-helps", "1年"))),
        (3, 1, Some(("paying-back-helps", "2年"))),
        (3, 2, None),
        (3, 3, Some(("paid-enough", "补2年"))),
        (1, 0, None),
        (1, 1, Some(("paid-in-vain", "不会少等"))),
        (4, 0, None),
        (4, 1, Some(("paid-in-vain", "不会少等"))),
        (5, 0, Some(("paying-back-helps", "1年"))),
        (5, 1, None),
        (5, 2, Some(("paid-enough", "补1年"))),
    ] {
        let plan = lapse(&format!(
            "to=370200~years_missed={missed}~years_bought_back={back}"
        ));
        let paying = plan.warnings.iter();
        let paying: Vec<(&str, &str)> = paying
            .filter(|it| it.id.starts_with("pa"))
            .map(|it| (it.id.as_str(), it.title.as_str()))
            .collect();
        match (told, paying.as_slice()) {
            (None, []) => {}
            (Some((id, words)), [(found, title)]) => {
                assert_eq!(*found, id, "{missed}, {back}");
                assert!(title.contains(words), "{title}");
            }
            (_, found) => panic!("{missed}, {back}: {found:?}"),
        }
    }
}

#[test]
fn in_the_other_cities_no_sum_is_made_of_what_is_only_inferred() {
    // upd:WAIT-01: Yantai, Weifang, Weihai and Rizhao are inferred from the same sentence.
    for city in ["370600", "370700", "371000", "371100"] {
        let plan = lapse(&format!("to={city}~years_missed=2"));
        assert_eq!(plan.outcome.id, "resident-wait-elsewhere", "{city}");
        assert!(plan.outcome.title.contains("12393"), "{city}");
        assert!(plan.workings.is_empty(), "{city}");
        let inferred = plan.warnings.iter().find(|it| it.id == "qingdao-counts");
        let inferred = inferred.expect("whose way of counting it is");
        assert!(inferred.unknown && inferred.text.contains("青岛"), "{city}");
    }
    let elsewhere = lapse("to=000000~years_missed=2");
    assert!(!warned(&elsewhere, "qingdao-counts") && !warned(&elsewhere, "unbroken-pays"));
}

#[test]
fn whoever_lapsed_in_no_year_waits_only_after_missing_the_season() {
    // upd:WAIT-03.
    let in_time = lapse("years_missed=0~joined_in_season=y");
    assert_eq!(in_time.outcome.tone, Tone::Nothing);
    let late = lapse("years_missed=0~joined_in_season=n");
    assert_eq!(late.outcome.id, "resident-late");
    assert!(
        late.outcome.title.contains("3个月"),
        "{}",
        late.outcome.title
    );
}

#[test]
fn newborns_have_no_waiting_time_and_other_first_timers_are_sent_to_the_hotline() {
    // upd:WAIT-04.
    let child = plan(GUIDE, "aim=gap~medical=none~newborn=y");
    assert!(child.outcome.title.contains("没有等待期"));
    assert!(warned(&child, "newborn-qingdao"));
    let adult = plan(GUIDE, "aim=gap~medical=none~newborn=n");
    assert_eq!(adult.outcome.id, "never-insured");
    assert!(adult.outcome.text.contains("12393"));
}

#[test]
fn contributions_are_those_of_2026_and_the_next_years_were_not_found() {
    // upd, end of 2.5.
    let next =
        "aim=transfer~medical=resident~from=370700~medical_after=resident~next_year_joined=n";
    for (city, id, amounts) in [
        ("370200", "premium-qingdao", ["482", "415", "200"]),
        ("370600", "premium-yantai", ["400", "520", "200"]),
    ] {
        let plan = plan(GUIDE, &format!("{next}~to={city}"));
        let found = plan.warnings.iter().find(|it| it.id == id).expect(id);
        let said = format!("{}{}", found.title, found.text);
        assert!(said.contains("2026年度"), "{said}");
        assert!(amounts.iter().all(|amount| said.contains(amount)), "{said}");
        let unknown = plan.warnings.iter().find(|it| it.id == "premium-not-found");
        assert!(unknown.is_some_and(|it| it.unknown && it.text.contains("爱山东")));
    }
    let weihai = plan(GUIDE, &format!("{next}~to=371000"));
    assert!(!warned(&weihai, "premium-qingdao") && !warned(&weihai, "premium-yantai"));
}

#[test]
fn staying_insured_raises_shandongs_cap_by_three_thousand_yuan_after_four_years() {
    // upd:WAIT-05; the national opinions name 1,000 as the least (MED-92).
    let plan = lapse("to=370200~years_missed=1~years_bought_back=0");
    let found = plan.warnings.iter().find(|it| it.id == "unbroken-pays");
    let said = &found.expect("the reward").text;
    assert!(said.contains("4年") && said.contains("3,000"), "{said}");
}

#[test]
fn help_with_bills_is_asked_for_where_the_household_is_registered_and_in_an_emergency_on_the_spot()
{
    // upd:SI-07: 社会救助法 articles 24 and 37.
    let long = "aim=gap~medical=employee~medical_after=employee~gap_months=4";
    for plan in [
        lapse("to=370200~years_missed=2~years_bought_back=0"),
        plan(GUIDE, long),
    ] {
        let found = plan.warnings.iter().find(|it| it.id == "costs-too-much");
        let said = &found.expect("where to ask for help").text;
        assert!(said.contains("户口所在") && said.contains("急难"), "{said}");
    }
}

#[test]
fn the_medical_security_law_binds_from_the_first_of_january_2027() {
    // upd:MIL-01 and MIL-05: article 56; articles 10, 11 and 13.
    let answers = "aim=gap~medical=resident~medical_after=resident~to=370200~years_missed=1\
                   ~years_bought_back=0";
    for (day, now, then) in [
        ("2026-12-31", "law-to-come", "law-in-force"),
        ("2027-01-01", "law-in-force", "law-to-come"),
    ] {
        let plan = plan_on(GUIDE, answers, date(day).expect("a day"));
        assert!(warned(&plan, now) && !warned(&plan, then), "{day}");
        let found = plan.warnings.iter().find(|it| it.id == now).expect(now);
        assert!(!found.unknown);
        assert!(found.text.contains("应当参加居民医保"), "{}", found.text);
        assert_eq!(
            found.title.contains("2027年1月1日起"),
            day == "2026-12-31",
            "{}",
            found.title
        );
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
