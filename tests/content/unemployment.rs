//! The guide for unemployment insurance on the worked examples of its facts (social insurance, 7
//! and 9.4; updates of 2026-11, 1.3 and UPD-SI-06).

use super::{pack, plan, today};
use seeds::answers::Answer;
use seeds::calculators::Amount;
use seeds::calendar::{Date, date};
use seeds::catalogue::{Level, Tone};
use seeds::check::walk;
use seeds::interview::{Chosen, Turn, turn};
use seeds::money::Fen;
use seeds::plan::{Plan, Told, write};
use seeds::share::{read_state, write_state};

const GUIDE: &str = "unemployment-insurance";

/// Somebody who lost an insured job and wants to claim.
const CLAIM: &str = "aim=claim~unemployment=insured";

fn claim(rest: &str) -> Plan {
    plan(GUIDE, &format!("{CLAIM}~{rest}"))
}

fn on(day: &str, answers: &str) -> Plan {
    let (pack, day): (_, Date) = (pack(GUIDE, tests::lang("zh")), date(day).expect("a day"));
    match turn(&pack.guide, &read_state(&pack.guide, answers), day) {
        Turn::Decided(decision) => write(pack, &decision, day),
        other => panic!("{other:?}"),
    }
}

fn steps(plan: &Plan) -> Vec<&str> {
    match &plan.steps {
        Told::Present(steps) => steps.iter().map(|step| step.id.as_str()).collect(),
        Told::NotNeeded(_) | Told::Unknown(_) => Vec::new(),
    }
}

fn papers(plan: &Plan) -> Vec<&str> {
    match &plan.papers {
        Told::Present(papers) => papers.iter().map(|paper| paper.id.as_str()).collect(),
        Told::NotNeeded(_) | Told::Unknown(_) => Vec::new(),
    }
}

/// Heading and text of a warning.
fn warned(plan: &Plan, id: &str) -> String {
    let found = plan.warnings.iter().find(|warning| warning.id == id);
    let found = found.unwrap_or_else(|| panic!("{}: no `{id}`", plan.outcome.id));
    format!("{}。{}", found.title, found.text)
}

fn is_warned(plan: &Plan, id: &str) -> bool {
    plan.warnings.iter().any(|warning| warning.id == id)
}

#[test]
fn the_money_that_moves_is_the_benefit_due_and_half_of_it_again() {
    // UE-1 and UE-2: 1500 a month, 12 and 7 months due.
    for (due, total, written) in [(12, 2_700_000, "27,000.00"), (7, 1_575_000, "15,750.00")] {
        let plan = plan(
            GUIDE,
            &format!(
                "aim=amount~unemployment=insured~from=000000~to=370200~unemployment_months=12\
                 ~monthly_benefit=150000~months_due={due}"
            ),
        );
        assert_eq!(plan.outcome.id, "amount");
        assert!(
            plan.outcome.title.contains(written),
            "{}",
            plan.outcome.title
        );
        let lines = plan.workings.iter().flat_map(|working| &working.lines);
        let last = lines.last().expect("a working");
        assert_eq!(last.amount, Amount::Money(Fen(total)));
    }
}

#[test]
fn with_less_than_a_year_at_the_old_place_only_the_record_moves() {
    // UE-3: 11 months, and no months approved earlier.
    let common = "aim=amount~unemployment=insured~from=000000~to=370200~unemployment_months=11";
    let none = plan(GUIDE, &format!("{common}~approved_before=n"));
    assert_eq!(none.outcome.id, "relation-only");
    assert!(none.workings.is_empty(), "there is no money to work out");
    // UI-06b: what becomes of months approved earlier was not read in full.
    let some = plan(GUIDE, &format!("{common}~approved_before=y"));
    assert_eq!(some.outcome.tone, Tone::Ask);
}

/// UPD-UI-05: months paid, months of benefit in Shandong.
const SHANDONG: [(i64, i64); 9] = [
    (12, 3),
    (23, 3),
    (24, 6),
    (36, 9),
    (48, 12),
    (59, 12),
    (60, 18),
    (119, 18),
    (120, 24),
];

#[test]
fn where_the_city_states_it_three_months_are_paid_for_each_full_year() {
    // UPD-UI-04: Weihai's own page; Qingdao and Yantai as reported.
    for (paid, months) in SHANDONG {
        for (city, outcome) in [
            ("371000", "claim-weihai"),
            ("370200", "claim-two"),
            ("370600", "claim-two"),
        ] {
            let plan = claim(&format!(
                "leave_reason=dismissed~unemployment_months={paid}~claim_place=last~from={city}"
            ));
            assert_eq!(plan.outcome.id, outcome);
            let title = &plan.outcome.title;
            assert!(
                title.contains(&format!("领{months}个月")),
                "{paid}: {title}"
            );
            let Told::Present(limit) = &plan.limit else {
                panic!("{:?}", plan.limit)
            };
            assert_eq!(limit.working_days, 10, "UI-12");
        }
    }
}

#[test]
fn where_the_rule_is_inferred_the_months_are_an_estimate_and_no_heading_states_them() {
    // UPD-UI-04: Weifang, Rizhao and the rest of the province only by inference.
    for city in ["370700", "371100", "370000"] {
        for (paid, months) in SHANDONG {
            let plan = claim(&format!(
                "leave_reason=ended~unemployment_months={paid}~claim_place=last~from={city}"
            ));
            assert_eq!(plan.outcome.id, "claim-inferred");
            let (title, text) = (&plan.outcome.title, &plan.outcome.text);
            assert!(
                title.contains("问12333") && !title.contains("个月，"),
                "{title}"
            );
            let estimate = format!("按威海公布的规则推算：{months}个月（估算，待核）");
            assert!(text.contains(&estimate), "{paid}: {text}");
            let lines = plan.workings.iter().flat_map(|working| &working.lines);
            assert!(lines.clone().count() > 0 && lines.clone().all(|line| line.estimate));
        }
    }
}

#[test]
fn outside_shandong_only_the_laws_longest_time_is_told() {
    // UE-4 as UPD-UI-05 reads it: other provinces only the longest.
    for (paid, months) in [(12, 12), (59, 12), (60, 18), (119, 18), (120, 24)] {
        let plan = claim(&format!(
            "leave_reason=agreed~unemployment_months={paid}~claim_place=last~from=000000"
        ));
        assert_eq!(plan.outcome.id, "claim-elsewhere");
        let text = &plan.outcome.text;
        assert!(text.contains(&format!("最长时间是{months}个月")), "{text}");
    }
}

#[test]
fn the_monthly_amount_is_exact_for_weihai_and_about_elsewhere() {
    // UPD-UI-08: 2160 yuan. UPD-UI-09: tiers of 2400 and 2210 yuan, 90 % of them.
    let of = |city: &str| {
        claim(&format!(
            "leave_reason=dismissed~unemployment_months=36~claim_place=last~from={city}"
        ))
    };
    let weihai = of("371000");
    assert!(
        weihai.outcome.title.contains("每月2,160元"),
        "{}",
        weihai.outcome.title
    );
    assert_eq!(weihai.level, Level::Official);
    for (city, warning, about) in [
        ("370200", "rate-qingdao", vec!["约1,989元", "约2,160元"]),
        ("370600", "rate-yantai", vec!["约1,989元", "约2,160元"]),
        ("370700", "rate-weifang", vec!["约2,160元", "约1,989元"]),
        ("371100", "rate-rizhao", vec!["约1,989元"]),
    ] {
        let plan = of(city);
        let words = warned(&plan, warning);
        assert!(about.iter().all(|amount| words.contains(amount)), "{words}");
        assert!(words.contains("不是公布数"), "{words}");
        assert!(!plan.outcome.title.contains('元') && !plan.outcome.text.contains('元'));
    }
}

#[test]
fn benefit_needs_a_year_of_payments_and_a_job_lost_against_ones_will() {
    // UI-01, UPD-UI-01: dismissal, expiry, an agreement that the employer proposed, Art. 38.
    for reason in ["dismissed", "ended", "agreed"] {
        let common = format!("leave_reason={reason}");
        let short = claim(&format!("{common}~unemployment_months=11~veteran=n"));
        assert_eq!(short.outcome.id, "paid-too-short");
        // Months left over from an earlier claim may still be drawn: nobody is told no outright.
        assert!(
            short.outcome.title.contains("一般"),
            "{}",
            short.outcome.title
        );
        assert!(is_warned(&short, "months-left-over"));
        let enough = claim(&format!(
            "{common}~unemployment_months=12~claim_place=last~from=371000"
        ));
        assert_eq!(
            (enough.outcome.id.as_str(), enough.outcome.tone),
            ("claim-weihai", Tone::Act)
        );
    }
    // Whoever resigned is not told no outright: unpaid wages and the like count (Art. 38).
    let resigned = claim("leave_reason=resigned");
    assert_eq!(resigned.outcome.id, "left-by-choice");
    let title = &resigned.outcome.title;
    assert!(
        title.contains("一般") && title.contains("被单位逼走的，可以领"),
        "{title}"
    );
    assert_eq!(steps(&resigned), ["ask-reason"]);
}

#[test]
fn she_who_signed_a_resignation_because_wages_were_not_paid_may_claim() {
    // Three years in Weihai, home in Henan. UPD-UI-01, UI-02, UI-04, UI-08, UI-12, UI-14.
    let common = "leave_reason=forced~unemployment_months=36";
    let here = claim(&format!("{common}~claim_place=last~from=371000"));
    assert_eq!(
        (here.outcome.id.as_str(), here.outcome.tone),
        ("forced-weihai", Tone::Act)
    );
    let (title, text) = (&here.outcome.title, &here.outcome.text);
    for words in ["可能算被迫离职", "领9个月", "每月2,160元"] {
        assert!(title.contains(words), "{title}");
    }
    assert!(
        text.contains("第38条") && text.contains("写过“自己辞职”的"),
        "{text}"
    );
    // What she does, in order, and what she brings.
    assert_eq!(
        steps(&here),
        [
            "certificate",
            "prove-fault",
            "register",
            "claim-in-weihai",
            "decide"
        ]
    );
    assert_eq!(
        papers(&here),
        ["id-card", "leaving-certificate", "proof-of-fault"]
    );
    // Until when: the period counts from registration; the last day was not found.
    assert!(warned(&here, "late-claim-not-found").contains("早登记早算"));
    // Wages are claimed apart, within a year (《劳动争议调解仲裁法》第27条).
    assert!(warned(&here, "owed-wages").contains("离职后12个月内"));
    let clauses: Vec<String> = here
        .sources
        .iter()
        .map(|card| format!("{}:{}", card.document, card.clause))
        .collect();
    for clause in [
        "mohrss-order-13:not-by-choice",
        "labour-contract-law:employer-at-fault",
        "weihai-unemployment:months",
        "weihai-unemployment:monthly-amount",
        "weihai-unemployment:how-to-claim",
        "social-insurance-law:unemployment-registration",
    ] {
        assert!(clauses.iter().any(|cited| cited == clause), "{clause}");
    }
    // Art. 13 of the order was read in retellings: the verdict is reported, never official.
    assert_eq!(here.level, Level::Reported);
    // At home: transferred first, Henan sets the months, and what Weihai would pay stands beside.
    let home = claim(&format!(
        "{common}~claim_place=household~household=410000~from=371000"
    ));
    assert_eq!(home.outcome.id, "claim-household-across");
    let beside = warned(&home, "or-at-last-weihai");
    assert!(beside.contains("领9个月，每月2,160元"), "{beside}");
    assert!(warned(&home, "months-at-home").contains("最长时间是12个月"));
    assert!(steps(&home).contains(&"prove-fault"));
    // Not knowing where to claim goes on at the last place.
    let open = claim(&format!("{common}~claim_place=unsure~from=371000"));
    assert_eq!(open.outcome.id, "forced-weihai");
    // Six questions, no telephone needed for any.
    assert_eq!(here.answers.len(), 6);
}

#[test]
fn who_cannot_tell_goes_on_and_who_is_entitled_is_never_told_no() {
    let pack = pack(GUIDE, tests::lang("zh"));
    let refusals = ["never-insured", "left-by-choice", "paid-too-short"];
    let question = |id: &str| pack.guide.question_index(id).expect("a question");
    let (aim, reason) = (question("aim"), question("leave_reason"));
    let (months, unemployment) = (question("unemployment_months"), question("unemployment"));
    let claim = Answer::Choice(1);
    let mut claims = 0;
    for path in walk(&super::CATALOGUE, pack, today()).paths {
        if path.answers.get(aim) != Some(&claim) {
            continue;
        }
        claims += 1;
        let state = write_state(&pack.guide, &path.answers);
        assert!(path.answers.iter().count() <= 7, "{state}");
        let Chosen::Outcome(outcome) = path.chosen else {
            // The household register in Shandong and a last place that is not known.
            panic!("a claim ends with something to find out: {state}")
        };
        let refused = refusals.contains(&pack.guide.outcomes[outcome].id.as_str());
        let resigned = path.answers.get(reason) == Some(&Answer::Choice(4));
        let short = matches!(path.answers.get(months), Some(Answer::Count(paid)) if *paid < 12);
        let none = path.answers.get(unemployment) == Some(&Answer::Choice(2));
        assert!(!refused || resigned || short || none, "{state}");
    }
    assert!(claims > 200, "{claims}");
}

#[test]
fn what_is_not_known_of_reason_months_and_city_is_left_open_and_said() {
    let reason = claim("leave_reason=unsure~unemployment_months=36~claim_place=last~from=371000");
    assert_eq!(reason.outcome.id, "reason-open");
    assert!(steps(&reason).contains(&"compare-reasons"));
    assert!(warned(&reason, "months-stated").contains("领9个月"));
    assert!(warned(&reason, "rate-weihai").contains("2,160元"));
    let months =
        claim("leave_reason=dismissed~unemployment_months=unsure~claim_place=last~from=371000");
    assert_eq!(months.outcome.id, "claim-months-open");
    assert!(warned(&months, "months-table").contains("每满一年领3个月"));
    let city = claim("leave_reason=dismissed~unemployment_months=36~claim_place=last~from=unsure");
    assert_eq!(city.outcome.id, "claim-months-open");
    assert!(
        city.workings.is_empty(),
        "no rule is guessed for a place that is not known"
    );
    let guessed = claim("leave_reason=forced~unemployment_months=36~claim_place=last~from=371100");
    assert!(warned(&guessed, "months-inferred").contains("9个月（估算，待核）"));
}

#[test]
fn years_of_service_count_as_paid() {
    // UPD-SI-06 (《退役军人安置条例》第85条).
    for answers in [
        "aim=claim~unemployment=none~veteran=y",
        "aim=claim~unemployment=insured~leave_reason=ended~unemployment_months=11~veteran=y",
    ] {
        let plan = plan(GUIDE, answers);
        assert_eq!(
            (plan.outcome.id.as_str(), plan.outcome.tone),
            ("veteran", Tone::Ask)
        );
        assert!(plan.outcome.title.contains("军龄算缴费时间"));
    }
    let none = plan(GUIDE, "aim=claim~unemployment=none~veteran=n");
    assert_eq!(none.outcome.id, "never-insured");
}

#[test]
fn within_a_year_of_retirement_benefit_goes_on_until_then() {
    // UPD-UI-10, UI-11.
    let common = "aim=claim~unemployment=drawing";
    let near = plan(GUIDE, &format!("{common}~near_retirement=y"));
    assert_eq!(near.outcome.id, "drawing-to-retirement");
    assert_eq!(steps(&near), ["insure-yourself"]);
    assert_eq!(near.level, Level::Reported);
    let far = plan(GUIDE, &format!("{common}~near_retirement=n"));
    assert_eq!(far.outcome.id, "already-drawing");
    let unsure = plan(GUIDE, &format!("{common}~near_retirement=unsure"));
    assert!(is_warned(&unsure, "near-retirement-open"));
}

#[test]
fn the_skills_subsidy_is_told_until_the_year_ends() {
    // UPD-UI-15: until 2026-12-31.
    let answers = "aim=claim~unemployment=drawing~near_retirement=n";
    assert!(is_warned(&on("2026-12-31", answers), "skills-subsidy"));
    assert!(!is_warned(&on("2027-01-01", answers), "skills-subsidy"));
}

#[test]
fn what_qingdao_alone_says_is_told_to_qingdao_alone() {
    // UPD-UI-06, UPD-UI-14.
    let of = |city: &str| {
        claim(&format!(
            "leave_reason=dismissed~unemployment_months=36~claim_place=last~from={city}"
        ))
    };
    let qingdao = of("370200");
    assert!(is_warned(&qingdao, "contract-farmers"));
    assert!(warned(&qingdao, "late-claim-qingdao").contains("60个自然日"));
    assert!(steps(&qingdao).contains(&"claim-in-qingdao"));
    let yantai = of("370600");
    assert!(!is_warned(&yantai, "contract-farmers"));
    assert!(is_warned(&yantai, "late-claim-not-found"));
    // UPD-UI-12: what ends it stands on every claim.
    for plan in [&qingdao, &yantai] {
        assert!(warned(plan, "what-ends-it").contains("移居境外"));
    }
}

#[test]
fn whoever_claims_at_the_household_register_transfers_first() {
    // UI-04.
    let common = "aim=claim~unemployment=insured~leave_reason=dismissed~unemployment_months=60\
                  ~claim_place=household~from=370200";
    let across = plan(GUIDE, &format!("{common}~household=410000"));
    assert_eq!(across.outcome.id, "claim-household-across");
    let Told::Present(steps) = &across.steps else {
        panic!("{:?}", across.steps)
    };
    let at = |id: &str| steps.iter().position(|step| step.id == id).expect("a step");
    assert!(at("transfer-to-household") < at("claim-there"));
    let inside = plan(GUIDE, &format!("{common}~household=370000"));
    assert_eq!(inside.outcome.id, "claim-household-inside");
    // UI-12: the period counts from registration, which waits for no call.
    assert_eq!(inside.outcome.tone, Tone::Act);
}

#[test]
fn within_shandong_nobody_could_say_whether_anything_is_needed() {
    // UI-11.
    for (unemployment, outcome) in [("insured", "insured-inside"), ("drawing", "drawing-inside")] {
        for aim in ["transfer", "amount"] {
            let answers = format!("aim={aim}~unemployment={unemployment}~from=370200~to=370600");
            let plan = plan(GUIDE, &answers);
            assert_eq!(plan.outcome.id, outcome);
            assert_eq!(plan.outcome.tone, Tone::Ask);
            assert!(plan.warnings.iter().any(|warning| warning.unknown));
        }
    }
}

#[test]
fn benefit_that_is_being_paid_moves_only_with_a_new_insured_job() {
    // UI-03, UI-04.
    let common = "aim=transfer~unemployment=drawing~from=000000~to=370200";
    let stays = plan(GUIDE, &format!("{common}~insured_there=n"));
    assert_eq!(stays.outcome.id, "drawing-stays");
    let moves = plan(GUIDE, &format!("{common}~insured_there=y"));
    assert_eq!(moves.outcome.id, "apply-drawing");
}
