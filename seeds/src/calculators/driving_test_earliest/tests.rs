//! EX-7, EX-8, EX-8-large and EX-9 by hand.

use super::*;
use crate::calculators::shipped;
use crate::calendar::date;
use proptest::prelude::*;

fn day(written: &str) -> Date {
    date(written).expect("a day")
}

fn of(vehicle: Vehicle, issued: &str, failed: Option<(Test, &str)>) -> Days {
    let input = Input {
        vehicle: Some(vehicle),
        issued: day(issued),
        failed: failed.map(|(test, on)| (test, day(on))),
    };
    let found = calculate(&input, &shipped::figures(), shipped::today());
    found.expect("days").0
}

#[test]
fn small_cars_wait_ten_days_then_twenty_or_thirty_large_ones_twenty_and_forty() {
    for (vehicle, issued, two, three) in [
        (Vehicle::Automatic, "2026-12-01", "2026-12-11", "2026-12-21"),
        (Vehicle::Manual, "2026-12-01", "2026-12-11", "2026-12-31"),
        (Vehicle::Large, "2026-12-01", "2026-12-21", "2027-01-10"),
        // A day later everything is a day later, over the turn of the year too.
        (Vehicle::Automatic, "2026-12-02", "2026-12-12", "2026-12-22"),
        (Vehicle::Manual, "2026-12-02", "2026-12-12", "2027-01-01"),
        // February with and without its leap day.
        (Vehicle::Manual, "2027-02-01", "2027-02-11", "2027-03-03"),
        (Vehicle::Manual, "2028-02-01", "2028-02-11", "2028-03-02"),
    ] {
        let days = of(vehicle, issued, None);
        assert_eq!(days.two, Some(day(two)), "{vehicle:?} {issued}");
        assert_eq!(days.three, Some(day(three)), "{vehicle:?} {issued}");
        assert_eq!(days.again, None);
    }
}

#[test]
fn no_wait_is_written_for_motorcycles() {
    let days = of(Vehicle::Motorcycle, "2026-12-01", None);
    assert_eq!((days.two, days.three, days.again), (None, None, None));
    assert_eq!(days.until, day("2029-12-01"));
    let days = of(
        Vehicle::Motorcycle,
        "2026-12-01",
        Some((Test::Two, "2026-12-20")),
    );
    assert_eq!((days.two, days.three), (None, None));
    assert_eq!(days.again, Some(day("2026-12-30")));
}

#[test]
fn the_certificate_is_good_for_three_years() {
    for (issued, until) in [
        ("2026-12-01", "2029-12-01"),
        ("2026-12-31", "2029-12-31"),
        ("2028-02-29", "2031-02-28"),
        ("2025-02-28", "2028-02-28"),
    ] {
        let days = of(Vehicle::Manual, issued, None);
        assert_eq!(days.until, day(until), "{issued}");
    }
}

#[test]
fn without_a_class_only_the_days_of_the_certificate_are_known() {
    let given = [Given::Nothing, Given::One(Value::Date(day("2026-12-01")))];
    let computed = run(&given, &shipped::figures(), shipped::today()).expect("days");
    let until = Value::Date(day("2029-12-01"));
    let absent = Value::Absent;
    assert_eq!(computed.outputs, [absent, absent, absent, until]);
    assert_eq!(computed.working.len(), 1);
}

#[test]
fn a_failed_test_is_booked_again_after_ten_days_and_the_other_one_as_before() {
    let failed = |test, on| of(Vehicle::Automatic, "2026-11-01", Some((test, on)));
    let days = failed(Test::Two, "2026-11-25");
    assert_eq!(days.again, Some(day("2026-12-05")));
    assert_eq!(days.two, Some(day("2026-12-05")));
    assert_eq!(days.three, Some(day("2026-11-21")));
    let days = failed(Test::Three, "2026-12-25");
    assert_eq!(days.again, Some(day("2027-01-04")));
    assert_eq!(days.two, Some(day("2026-11-11")));
    assert_eq!(days.three, Some(day("2027-01-04")));
    // Ten days after the failure may still be before the first day of all.
    let days = failed(Test::Three, "2026-11-10");
    assert_eq!(days.three, Some(day("2026-11-21")));
    assert_eq!(days.again, Some(day("2026-11-21")));
    let days = failed(Test::Three, "2026-11-12");
    assert_eq!(days.three, Some(day("2026-11-22")));
    assert_eq!(days.again, Some(day("2026-11-22")));
}

#[test]
fn the_working_names_each_day_with_its_clause() {
    let input = Input {
        vehicle: Some(Vehicle::Manual),
        issued: day("2026-11-01"),
        failed: Some((Test::Two, day("2026-11-20"))),
    };
    let found = calculate(&input, &shipped::figures(), shipped::today());
    let (_, working) = found.expect("days");
    let shown: Vec<(&str, Amount)> = working
        .iter()
        .map(|line| (line.formula.as_str(), line.amount.clone()))
        .collect();
    assert_eq!(
        shown,
        [
            ("2026-11-20 + 10", Amount::Day(day("2026-11-30"))),
            ("2026-11-01 + 10", Amount::Day(day("2026-11-11"))),
            ("2026-11-01 + 30", Amount::Day(day("2026-12-01"))),
            ("2026-11-01 + 3", Amount::Day(day("2029-11-01"))),
        ]
    );
    assert!(working.iter().all(|line| line.figure.is_some()));
}

#[test]
fn what_cannot_be_is_refused_and_a_missing_figure_is_named() {
    let one = |value| Given::One(value);
    let given = |failed: u16, on: Given| {
        [
            one(Value::Choice(0)),
            one(Value::Date(day("2026-11-01"))),
            one(Value::Choice(failed)),
            on,
        ]
    };
    let figures = shipped::figures();
    let run = |given: &[Given]| run(given, &figures, shipped::today());
    let early = run(&given(1, one(Value::Date(day("2026-10-31")))));
    let early = early.expect_err("before the certificate");
    assert_eq!(early.to_string(), "failed_on: this is too early");
    assert!(run(&given(1, one(Value::Date(day("2026-11-01"))))).is_ok());
    let without = run(&given(2, Given::Nothing)).expect_err("on which day?");
    assert_eq!(without.to_string(), "failed_on: an answer is needed");
    // Where nothing was failed, no day is asked for, and none counts.
    let none = run(&given(0, one(Value::Date(day("2026-10-31")))));
    assert_eq!(none.expect("days").outputs[2], Value::Absent);
    let other = run(&given(3, Given::Nothing)).expect_err("no such test");
    assert_eq!(other.to_string(), "failed: this is not one of the options");
    for id in CALCULATOR.figures {
        let figures = shipped::figures_without(id);
        let named = VEHICLES.into_iter().any(|vehicle| {
            let input = Input {
                vehicle: Some(vehicle),
                issued: day("2026-11-01"),
                failed: Some((Test::Two, day("2026-11-20"))),
            };
            calculate(&input, &figures, shipped::today()).map(|_| ())
                == Err(CalculationFault::of_figure(id, Problem::Missing))
        });
        assert!(named, "{id}");
    }
    let late = Input {
        vehicle: Some(Vehicle::Motorcycle),
        issued: day("9998-01-01"),
        failed: None,
    };
    let fault = calculate(&late, &figures, shipped::today()).expect_err("no such day");
    assert_eq!(fault.to_string(), "issued: this is too late");
}

proptest! {
    #[test]
    fn the_days_lie_in_order(ahead in 0_u32..3_000, failed in 0_u32..400, at in 0_usize..4) {
        let issued = day("2020-01-01").plus_days(ahead).expect("a day");
        let failed = issued.plus_days(failed).expect("a day");
        let with = |failed| {
            let input = Input { vehicle: Some(VEHICLES[at]), issued, failed };
            calculate(&input, &shipped::figures(), shipped::today()).map(|(days, _)| days)
        };
        let first = with(None).expect("days");
        prop_assert_eq!(first.two.is_some(), VEHICLES[at] != Vehicle::Motorcycle);
        prop_assert!(first.two <= first.three && first.three < Some(first.until));
        for test in [Test::Two, Test::Three] {
            let again = with(Some((test, failed))).expect("days");
            prop_assert!(first.two <= again.two && first.three <= again.three);
            prop_assert!(again.again >= failed.plus_days(10));
            prop_assert_eq!(again.until, first.until);
        }
    }
}
