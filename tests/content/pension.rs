//! The enterprise pension guide on the worked examples of its facts (social insurance, 2.7 and 9).

use super::plan;
use seeds::calculators::Amount;
use seeds::catalogue::{Lang, Level};
use seeds::money::Fen;
use seeds::plan::{Plan, Told};

const GUIDE: &str = "enterprise-pension";

#[test]
fn between_the_five_cities_nothing_is_transferred() {
    // AMT-9: Qingdao to Yantai, enterprise to enterprise.
    let plan = plan(
        GUIDE,
        "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370600~lump_sum=n",
    );
    assert_eq!(plan.outcome.id, "no-transfer");
    assert!(
        plan.workings.is_empty(),
        "nothing is computed where nothing is transferred"
    );
    assert!(plan.outcome.title.contains("青岛") && plan.outcome.title.contains("烟台"));
    assert!(matches!(plan.papers, Told::NotNeeded(_)));
    assert_eq!(
        plan.level,
        Level::Reported,
        "the notice itself was not read"
    );
}

#[test]
fn the_last_city_of_shandong_collects_unless_a_lump_sum_city_cannot_prove() {
    let common = "aim=draw_place~receiving=n~household=370000~history=370000.190~last_city=370600";
    // PL-8: Qingdao 100, Weifang 80, Yantai 10; household in Shandong.
    let last = plan(GUIDE, &format!("{common}~lump_sum=n"));
    assert_eq!(last.outcome.id, "collected-at-last");
    assert!(
        last.outcome.title.contains("烟台"),
        "{}",
        last.outcome.title
    );
    // PL-9: the same, but Weifang took a lump sum for 3 years and has no papers.
    let lump = plan(
        GUIDE,
        &format!("{common}~lump_sum=y~lump_papers=n~lump_city=370700"),
    );
    assert_eq!(lump.outcome.id, "collected-at-lump-city");
    assert!(
        lump.outcome.title.contains("潍坊"),
        "{}",
        lump.outcome.title
    );
}

#[test]
fn across_provinces_age_counts_when_first_insured_there() {
    let common = "aim=transfer~receiving=n~sector=enterprise~from=000000~to=370700";
    let rest = "arrears=none~double=n~lump_sum=n";
    let cases = [
        // PEN-04: back to the province of the household, whatever the age.
        (format!("household_here=y~{rest}"), "ordinary"),
        // PEN-06: an approved move, whatever the age.
        (
            format!("household_here=n~approved_move=y~{rest}"),
            "ordinary",
        ),
        // PEN-05: a man of 49 years 11 months, and one of 50.
        (
            format!(
                "household_here=n~approved_move=n~sex=male~birth=1974-07~first_insured_here=2024-06~{rest}"
            ),
            "ordinary",
        ),
        (
            format!(
                "household_here=n~approved_move=n~sex=male~birth=1974-06~first_insured_here=2024-06~{rest}"
            ),
            "temporary-account",
        ),
        // PEN-05: a woman of 39 years 11 months, and one of 40.
        (
            format!(
                "household_here=n~approved_move=n~sex=female~birth=1984-07~first_insured_here=2024-06~{rest}"
            ),
            "ordinary",
        ),
        (
            format!(
                "household_here=n~approved_move=n~sex=female~birth=1984-06~first_insured_here=2024-06~{rest}"
            ),
            "temporary-account",
        ),
        // PEN-08: over the age today, but not when first insured there.
        (
            format!(
                "household_here=n~approved_move=n~sex=male~birth=1960-01~first_insured_here=2009-12~{rest}"
            ),
            "ordinary",
        ),
    ];
    for (answers, outcome) in cases {
        assert_eq!(
            plan(GUIDE, &format!("{common}~{answers}")).outcome.id,
            outcome,
            "{answers}"
        );
    }
}

#[test]
fn a_transfer_across_provinces_has_three_times_fifteen_working_days() {
    let plan = plan(
        GUIDE,
        "aim=transfer~receiving=n~sector=enterprise~from=000000~to=370700~household_here=y\
         ~arrears=none~double=n~lump_sum=n",
    );
    let Told::Present(limit) = &plan.limit else {
        panic!("{:?}", plan.limit)
    };
    assert_eq!(
        (limit.working_days, limit.days, limit.stages.as_slice()),
        (45, 0, &[15, 15, 15][..])
    );
    assert_eq!(
        limit.ends, None,
        "45 working days end in 2027, whose holidays are not known"
    );
}

#[test]
fn the_amount_of_a_transfer_is_exact() {
    // AMT-2: 4500 for six months, 4800 for three, 3342 in the account.
    let plan = plan(
        GUIDE,
        "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary\
         ~paid_before_1998=n~account_balance=334200~wages=2021-07.2021-12.450000!2022-01.2022-03.480000",
    );
    let amounts: Vec<&Amount> = plan
        .workings
        .iter()
        .flat_map(|working| &working.lines)
        .map(|line| &line.amount)
        .collect();
    assert!(
        amounts.contains(&&Amount::Money(Fen(496_800))),
        "{amounts:?}"
    );
    assert!(
        amounts.contains(&&Amount::Money(Fen(831_000))),
        "{amounts:?}"
    );
    assert!(
        plan.outcome.title.contains("8,310.00"),
        "{}",
        plan.outcome.title
    );
}

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
    // The irreversible way stands last.
    let Told::Present(steps) = &now.steps else {
        panic!("{:?}", now.steps)
    };
    let last = steps.last().expect("a step");
    assert!(last.title.contains("取走个人账户"), "{}", last.title);
    // UPD-SI-05, LINK-07: what the resident pension wants.
    assert!(
        steps
            .iter()
            .any(|step| step.text.contains("60周岁") && step.text.contains("15年"))
    );

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

#[test]
fn the_day_of_the_notice_of_2016_falls_into_one_option() {
    let pack = super::pack(GUIDE, Lang::Zh);
    let asked = pack.guide.question_index("lump_when").expect("asked there");
    let options = &pack.words.guide.questions[asked].options;
    let labels: Vec<&str> = options.iter().map(|(label, _)| label.as_str()).collect();
    // PEN-29: before the notice of 2016-11-28 was in force, and from that day on.
    assert_eq!(labels, ["2016年11月27日或更早", "2016年11月28日或更晚"]);
}

#[test]
fn the_resident_pension_is_paid_from_60_with_15_years() {
    // UPD-SI-05.
    let plan = plan(
        "resident-pension",
        "receiving=n~aim=transfer~household_move=none",
    );
    let warning = plan
        .warnings
        .iter()
        .find(|warning| warning.title.contains("60周岁"))
        .expect("when it is paid");
    assert!(
        warning.title.contains("15年") && !warning.unknown,
        "{warning:?}"
    );
}

#[test]
fn no_page_says_in_which_year_the_unread_notice_was_issued() {
    // NF-01: only its title was seen, and no year.
    for guide in [
        "enterprise-pension",
        "pension-linkage",
        "public-sector-pension",
        "moving-city",
    ] {
        let words = format!("{:?}", super::pack(guide, Lang::Zh).words);
        assert!(words.contains("正文和日期都未查到"), "{guide}");
        assert!(
            !words.contains("新规") && !words.contains("更新的通知"),
            "{guide}"
        );
    }
}

#[test]
fn not_knowing_leads_to_how_to_find_out() {
    let plan = plan(GUIDE, "aim=transfer~receiving=unsure");
    assert_eq!(plan.outcome.id, "find-out");
    assert!(!plan.outcome.text.is_empty());
    assert!(plan.hotline.is_some());
}

#[test]
fn a_notice_that_nobody_read_is_warned_of_where_it_may_matter() {
    let answers = [
        "aim=transfer~receiving=n~sector=enterprise~from=000000~to=370700~household_here=n\
         ~approved_move=n~sex=male~birth=1970-01~first_insured_here=2024-06",
        "aim=draw_place~receiving=n~household=410000~history=440000.130!370000.119",
    ];
    for answers in answers {
        let plan = plan(GUIDE, answers);
        let warned = plan.warnings.iter().any(|warning| {
            warning.unknown
                || warning
                    .cites
                    .iter()
                    .any(|cite| plan.sources[*cite].level == Level::Unknown)
        });
        assert!(warned, "{answers}: {:?}", plan.warnings);
    }
}
