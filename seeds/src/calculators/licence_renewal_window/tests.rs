//! DL-1 and DL-8 by hand: ninety days before, a year after, two years after that.

use super::*;
use crate::calculators::shipped;
use crate::calendar::date;
use proptest::prelude::*;

fn day(written: &str) -> Date {
    date(written).expect("a day")
}

fn of(expires: &str) -> [String; 3] {
    let (window, _) = calculate(day(expires), &shipped::figures(), shipped::today()).expect("days");
    [window.opens, window.late_until, window.restore_until].map(|day| day.to_string())
}

#[test]
fn ninety_days_before_a_year_after_and_two_years_more() {
    for (expires, expected) in [
        // December 31 − 3 = 28, January 31, February 28: 28 + 31 + 28 + 3 = 90 days.
        ("2027-03-03", ["2026-12-03", "2028-03-02", "2030-03-02"]),
        // The day before and the day after.
        ("2027-03-02", ["2026-12-02", "2028-03-01", "2030-03-01"]),
        ("2027-03-04", ["2026-12-04", "2028-03-03", "2030-03-03"]),
        // Over a leap day: 31 + 29 + 30 = 90.
        ("2028-03-31", ["2028-01-01", "2029-03-30", "2031-03-30"]),
        // At the turn of the year: 31 + 30 + 29 = 90 back from December 31.
        ("2026-12-31", ["2026-10-02", "2027-12-30", "2029-12-30"]),
        ("2027-01-01", ["2026-10-03", "2027-12-31", "2029-12-31"]),
        // A leap day has no same day a year on: the month's last one.
        ("2028-02-29", ["2027-12-01", "2029-02-27", "2031-02-27"]),
        ("2027-02-28", ["2026-11-30", "2028-02-27", "2030-02-27"]),
    ] {
        assert_eq!(of(expires), expected, "{expires}");
    }
}

#[test]
fn the_working_names_each_day_with_its_clause() {
    let (_, working) =
        calculate(day("2027-03-03"), &shipped::figures(), shipped::today()).expect("days");
    let shown: Vec<(&str, Amount, Option<&str>)> = working
        .iter()
        .map(|line| {
            let figure = line.figure.as_deref();
            (line.formula.as_str(), line.amount.clone(), figure)
        })
        .collect();
    assert_eq!(
        shown,
        [
            (
                "2027-03-03 − 90",
                Amount::Day(day("2026-12-03")),
                Some("licence-window-days")
            ),
            (
                "2028-03-03 − 1",
                Amount::Day(day("2028-03-02")),
                Some("licence-cancelled-years")
            ),
            (
                "2030-03-03 − 1",
                Amount::Day(day("2030-03-02")),
                Some("licence-restore-years")
            ),
        ]
    );
}

#[test]
fn a_missing_figure_and_a_day_beyond_the_calendar_are_faults() {
    for id in CALCULATOR.figures {
        let found = calculate(
            day("2027-03-03"),
            &shipped::figures_without(id),
            shipped::today(),
        );
        let missing = CalculationFault::of_figure(id, Problem::Missing);
        assert_eq!(found.map(|_| ()), Err(missing), "{id}");
    }
    for expires in ["9997-12-31", "9999-12-31"] {
        let fault = calculate(day(expires), &shipped::figures(), shipped::today());
        let fault = fault.expect_err("no such day");
        assert_eq!(fault.to_string(), "expires: this is too late");
    }
    let without = run(&[Given::Nothing], &shipped::figures(), shipped::today());
    assert_eq!(
        without.expect_err("nothing was given").to_string(),
        "expires: an answer is needed"
    );
}

proptest! {
    #[test]
    fn the_days_lie_in_order_and_a_later_licence_never_has_an_earlier_day(ahead in 0_u32..4_000) {
        let expires = day("2020-01-01").plus_days(ahead).expect("a day");
        let next = expires.tomorrow().expect("a day");
        let of = |day| calculate(day, &shipped::figures(), shipped::today()).map(|(window, _)| window);
        let (window, later) = (of(expires).expect("days"), of(next).expect("days"));
        prop_assert!(window.opens < expires && expires < window.late_until);
        prop_assert!(window.late_until < window.restore_until);
        prop_assert_eq!(window.opens.plus_days(90), Some(expires));
        prop_assert!(window.opens < later.opens);
        prop_assert!(window.late_until <= later.late_until);
        prop_assert!(window.restore_until <= later.restore_until);
        prop_assert!(window.late_until.year() - expires.year() <= 1);
    }
}
