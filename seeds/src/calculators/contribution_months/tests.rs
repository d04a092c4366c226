//! Worked examples by hand on the day of the tests (2026-11), both sides of each threshold, refusals.

use super::*;
use crate::answers::Problem;
use crate::calculators::shipped;
use proptest::prelude::*;

fn month(written: &str) -> Month {
    written.parse().expect("a month")
}

fn of(paid: i64, statutory: &str, window: Option<&str>) -> Output {
    let input = Input {
        paid,
        statutory: month(statutory),
        window: window.map(month),
    };
    let (output, _) = calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    output
}

#[test]
fn a_woman_past_her_month_with_150_months_has_180_in_30_months() {
    // Born 1972-11, formerly 50: 2022-11, 15 years (办法第2条).
    let output = of(150, "2022-11", None);
    assert_eq!((output.missing_now, output.missing_then), (30, 30));
    assert_eq!(output.full, Some(month("2029-05")));
    assert_eq!(output.earliest, None);
    let enough = of(180, "2022-11", None);
    assert_eq!((enough.missing_now, enough.full), (0, None));
    assert_eq!(of(179, "2022-11", None).full, Some(month("2026-12")));
}

#[test]
fn what_is_missing_at_the_statutory_month_leaves_out_the_months_still_to_come() {
    // RT-7: 2034-09 wants 210 months; 94 months are still to come.
    for (paid, then, full) in [
        (115, 1, "2034-10"),
        (116, 0, "2034-09"),
        (100, 16, "2036-01"),
    ] {
        let output = of(paid, "2034-09", Some("2032-09"));
        assert_eq!(output.missing_then, then, "{paid}");
        assert_eq!(output.missing_now, 210 - paid, "{paid}");
        assert_eq!(output.full, Some(month(full)), "{paid}");
    }
}

#[test]
fn early_retirement_is_shown_from_the_month_in_which_the_months_are_full() {
    // WIN-1: the window opens in 2032-09 with 198 months, 70 months from now.
    for (paid, earliest, minimum) in [
        (128, Some("2032-09"), Some(198)),
        // A month short: the next month would do.
        (127, Some("2032-10"), Some(198)),
        // 124 + 73 = 197 in 2032-12; from 2033-01 on 204 are wanted, reached in 2033-07.
        (124, Some("2033-07"), Some(204)),
        // 116 reaches 210 in the statutory month itself: nothing earlier.
        (116, None, None),
        (100, None, None),
    ] {
        let output = of(paid, "2034-09", Some("2032-09"));
        assert_eq!(output.earliest, earliest.map(month), "{paid}");
        assert_eq!(output.earliest_minimum_months, minimum, "{paid}");
    }
}

#[test]
fn before_the_minimum_rises_early_retirement_may_be_open_though_the_statutory_month_falls_short() {
    // WIN-5: 2030-04 wants 186 months, a month of 2029 only 180.
    let output = of(143, "2030-04", Some("2029-03"));
    assert_eq!(output.missing_then, 2, "143 + 41 = 184");
    assert_eq!(output.earliest, Some(month("2029-12")), "143 + 37 = 180");
    let output = of(142, "2030-04", Some("2029-03"));
    assert_eq!((output.missing_then, output.earliest), (3, None));
    let output = of(145, "2030-04", Some("2029-03"));
    assert_eq!(
        (output.missing_then, output.earliest),
        (0, Some(month("2029-10")))
    );
}

#[test]
fn no_month_is_shown_for_which_the_employer_can_no_longer_be_told() {
    // The window opened long ago: three months from 2026-11 on.
    let output = of(400, "2027-08", Some("2025-01"));
    assert_eq!(output.earliest, Some(month("2027-02")));
    assert_eq!(of(400, "2027-02", Some("2025-01")).earliest, None);
    assert_eq!(of(400, "2027-08", None).earliest, None);
}

#[test]
fn months_and_dates_that_cannot_be_are_refused() {
    for (paid, statutory, at, problem) in [
        (-1, "2034-09", "paid_months", Problem::TooSmall),
        (721, "2034-09", "paid_months", Problem::TooLarge),
        (1, "2106-12", "statutory", Problem::TooLarge),
        (1, "1946-10", "statutory", Problem::TooSmall),
    ] {
        let input = Input {
            paid,
            statutory: month(statutory),
            window: None,
        };
        let fault = calculate(&input, &shipped::figures(), shipped::today()).expect_err(at);
        assert_eq!((fault.field.as_str(), fault.problem), (at, problem));
    }
    for id in CALCULATOR.figures {
        let input = Input {
            paid: 400,
            statutory: month("2034-09"),
            window: Some(month("2032-09")),
        };
        let fault = calculate(&input, &shipped::figures_without(id), shipped::today());
        let missing = CalculationFault::of_figure(id, Problem::Missing);
        assert_eq!(fault, Err(missing), "{id}");
    }
}

#[test]
fn the_working_shows_each_step() {
    let input = Input {
        paid: 127,
        statutory: month("2034-09"),
        window: Some(month("2032-09")),
    };
    let (_, working) = calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    let shown: Vec<(&str, &str)> = working
        .iter()
        .map(|line| (line.label.as_str(), line.formula.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("contribution-months.minimum", "2034"),
            ("contribution-months.missing-now", "max(0, 210 − 127)"),
            ("contribution-months.missing-then", "max(0, 210 − 221)"),
            ("contribution-months.full", "2026-11 + 83"),
            ("contribution-months.earliest", "198 ≥ 198"),
        ]
    );
}

proptest! {
    #[test]
    fn a_month_of_early_retirement_lies_in_the_window_and_is_paid_for(
        paid in 0_i64..=720, away in -40_i32..600, open in 0_i32..=36,
    ) {
        let today = Month::of(shipped::today());
        let statutory = today.plus(away);
        let window = statutory.plus(-open);
        let input = Input { paid, statutory, window: Some(window) };
        let (output, _) = calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
        prop_assert!(output.missing_then <= output.missing_now);
        prop_assert_eq!(output.full.is_some(), output.missing_now > 0);
        if let (Some(month), Some(minimum)) = (output.earliest, output.earliest_minimum_months) {
            prop_assert!(window <= month && month < statutory && month.since(today) >= 3);
            prop_assert!(paid + i64::from(month.since(today)) >= minimum);
        }
    }
}
