//! The enterprise pension guide on the worked examples of its facts (social insurance, 2.7 and 9).

use super::plan;
use seeds::calculators::Amount;
use seeds::catalogue::Level;
use seeds::money::Fen;
use seeds::plan::{PlanFlip, Told};

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
fn the_day_of_the_notice_of_2016_falls_into_one_option() {
    let pack = super::pack(GUIDE, tests::lang("zh"));
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
        let words = format!("{:?}", super::pack(guide, tests::lang("zh")).words);
        assert!(words.contains("正文和日期都未查到"), "{guide}");
        assert!(
            !words.contains("新规") && !words.contains("更新的通知"),
            "{guide}"
        );
    }
}

#[test]
fn not_knowing_goes_on_and_leads_to_an_errand_and_to_what_follows_from_each_answer() {
    let answers =
        "aim=transfer~receiving=unsure~sector=enterprise~from=370700~to=370200~lump_sum=n";
    let plan = plan(GUIDE, answers);
    assert_eq!(plan.outcome.id, "find-out");
    assert_eq!(plan.outcome.open.as_deref(), Some("receiving"));
    assert!(!plan.outcome.text.is_empty());
    assert!(plan.hotline.is_some());
    let Told::Present(steps) = &plan.steps else {
        panic!("{:?}", plan.steps)
    };
    assert_eq!(steps[0].id, "find-out-receiving");
    let of = |flip: &&PlanFlip| flip.question == "receiving";
    let ways = plan.why.flips.iter().filter(of);
    let ways: Vec<_> = ways.filter_map(|way| way.becomes.as_deref()).collect();
    assert_eq!(ways.len(), 2, "{:?}", plan.why.flips);
    assert!(ways.iter().any(|way| way.contains("不用")), "{ways:?}");
}

#[test]
fn whoever_knows_neither_of_two_amounts_asks_for_both_in_one_call() {
    let given = "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary\
                 ~paid_before_1998=n";
    for (unknown, asked) in [
        (
            "account_balance=unsure~wages=unsure",
            &["find-out-account_balance", "find-out-wages"][..],
        ),
        ("account_balance=334200~wages=unsure", &["find-out-wages"]),
    ] {
        let plan = plan(GUIDE, &format!("{given}~{unknown}"));
        assert_eq!(plan.outcome.id, "find-out");
        let Told::Present(steps) = &plan.steps else {
            panic!("{:?}", plan.steps)
        };
        let ids: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
        assert_eq!(ids, asked);
        assert!(steps.iter().all(|step| step.depends_on.is_none()));
        assert_eq!(plan.tasks().len(), 1, "{ids:?}");
    }
}

#[test]
fn an_answer_that_nobody_knows_is_passed_over_where_the_plan_is_the_same() {
    // SD-01: within Shandong nothing is transferred, whatever was paid up at once.
    let known = "aim=transfer~receiving=n~sector=enterprise~from=370700~to=370200~lump_sum=n";
    let unknown = known.replace("lump_sum=n", "lump_sum=unsure");
    assert_eq!(plan(GUIDE, &unknown).outcome, plan(GUIDE, known).outcome);
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
