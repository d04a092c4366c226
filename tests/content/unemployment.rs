//! The guide for unemployment insurance on the worked examples of its facts (social insurance, 7
//! and 9.4).

use super::plan;
use seeds::calculators::Amount;
use seeds::catalogue::Tone;
use seeds::money::Fen;
use seeds::plan::Told;

const GUIDE: &str = "unemployment-insurance";

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

#[test]
fn the_longest_time_of_drawing_follows_the_months_paid() {
    // UE-4.
    for (paid, months) in [(12, 12), (59, 12), (60, 18), (119, 18), (120, 24)] {
        let plan = plan(
            GUIDE,
            &format!(
                "aim=claim~unemployment=insured~own_will=n~unemployment_months={paid}\
                 ~claim_place=last"
            ),
        );
        assert_eq!(plan.outcome.id, "claim-last");
        let title = &plan.outcome.title;
        assert!(title.contains(&format!("{months}个月")), "{paid}: {title}");
        let Told::Present(limit) = &plan.limit else {
            panic!("{:?}", plan.limit)
        };
        assert_eq!(limit.working_days, 10, "UI-12");
    }
}

#[test]
fn benefit_needs_a_year_of_payments_and_a_job_lost_against_ones_will() {
    // UI-01.
    let common = "aim=claim~unemployment=insured";
    let short = plan(
        GUIDE,
        &format!("{common}~own_will=n~unemployment_months=11"),
    );
    assert_eq!(short.outcome.id, "paid-too-short");
    let chosen = plan(GUIDE, &format!("{common}~own_will=y"));
    assert_eq!(chosen.outcome.id, "left-by-choice");
}

#[test]
fn whoever_claims_at_the_household_register_transfers_first() {
    // UI-04.
    let common = "aim=claim~unemployment=insured~own_will=n~unemployment_months=60\
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
    assert_eq!(inside.outcome.tone, Tone::Ask);
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
