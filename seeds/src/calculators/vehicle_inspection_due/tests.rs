//! VI-1, VI-5, VI-6 and VI-8 by hand, both sides of each year, and a count month by month.

use super::*;
use crate::calculators::shipped;
use proptest::prelude::*;

fn month(written: &str) -> Month {
    written.parse().expect("a month")
}

fn task(vehicle: Vehicle, record: Record, months: i32) -> Task {
    let until = month("2026-11");
    let registered = Registered {
        vehicle,
        record,
        month: until.plus(-months),
    };
    let found = calculate(
        Some(registered),
        until,
        &shipped::figures(),
        shipped::today(),
    );
    let (due, _) = found.expect("a result");
    due.task.expect("a task").1
}

fn check(vehicle: Vehicle, record: Record, expected: &[(i32, Task)]) {
    for (months, expected) in expected {
        let found = task(vehicle, record, *months);
        assert_eq!(found, *expected, "{vehicle:?} {record:?} {months}");
    }
}

#[test]
fn it_opens_with_the_first_whole_month_of_the_last_three() {
    for (until, opens) in [
        ("2027-05", "2027-03"),
        // Over the turn of the year, and over February.
        ("2027-01", "2026-11"),
        ("2027-02", "2026-12"),
        ("2028-03", "2028-01"),
    ] {
        let found = calculate(None, month(until), &shipped::figures(), shipped::today());
        let (due, working) = found.expect("a result");
        assert_eq!((due.opens, due.task), (month(opens), None), "{until}");
        assert_eq!(working[0].amount, Amount::Month(month(opens)));
        assert_eq!(working[0].formula, format!("{until} − 3 + 1"));
    }
}

#[test]
fn a_private_car_has_a_mark_every_two_years_and_tests_in_years_six_and_ten() {
    use Task::{Mark, Test, Unknown};
    for vehicle in [Vehicle::Car, Vehicle::Motorcycle] {
        check(
            vehicle,
            Record::Clean,
            &[
                (12, Unknown),
                (23, Unknown),
                (24, Mark),
                (25, Unknown),
                (36, Unknown),
                (48, Mark),
                (60, Unknown),
                (71, Unknown),
                (72, Test),
                (73, Unknown),
                (84, Unknown),
                (96, Mark),
                (108, Unknown),
                (119, Unknown),
                (120, Test),
                // From then on every year; half years are for vehicles in trouble.
                (121, Unknown),
                (126, Unknown),
                (132, Test),
                (144, Test),
                (180, Test),
                (186, Unknown),
                (192, Test),
            ],
        );
    }
}

#[test]
fn a_car_in_trouble_and_a_van_are_tested_at_the_old_intervals() {
    use Task::{Test, Unknown};
    let expected = [
        (12, Unknown),
        (24, Test),
        (48, Test),
        (60, Unknown),
        (72, Test),
        (73, Unknown),
        (78, Unknown),
        (84, Test),
        (108, Test),
        (168, Test),
        (174, Unknown),
        (180, Test),
        // Beyond fifteen years every half year.
        (183, Unknown),
        (186, Test),
        (192, Test),
    ];
    check(Vehicle::Car, Record::Trouble, &expected);
    check(Vehicle::Van, Record::Clean, &expected);
    check(Vehicle::Van, Record::Trouble, &expected);
    check(
        Vehicle::Motorcycle,
        Record::Trouble,
        &[
            (12, Unknown),
            (24, Test),
            (36, Unknown),
            (48, Test),
            (54, Unknown),
            (60, Test),
            (180, Test),
            (186, Unknown),
            (192, Test),
        ],
    );
}

#[test]
fn lorries_and_hired_vehicles_are_tested_yearly_then_every_half_year() {
    use Task::{Test, Unknown};
    check(
        Vehicle::Lorry,
        Record::Clean,
        &[
            (11, Unknown),
            (12, Test),
            (13, Unknown),
            (114, Unknown),
            (120, Test),
            (121, Unknown),
            (126, Test),
            (132, Test),
        ],
    );
    check(
        Vehicle::Hired,
        Record::Clean,
        &[
            (12, Test),
            (54, Unknown),
            (60, Test),
            (61, Unknown),
            (66, Test),
            (72, Test),
        ],
    );
    for months in [6, 12, 60, 120, 126] {
        check(Vehicle::Big, Record::Clean, &[(months, Unknown)]);
    }
}

#[test]
fn the_working_shows_months_age_and_turn() {
    let registered = Registered {
        vehicle: Vehicle::Car,
        record: Record::Clean,
        month: month("2021-05"),
    };
    let shown = |until: &str| {
        let found = calculate(
            Some(registered),
            month(until),
            &shipped::figures(),
            shipped::today(),
        );
        let (_, working) = found.expect("a result");
        let rows = working.iter().skip(1);
        let rows = rows.map(|line| {
            (
                line.label.clone(),
                line.formula.clone(),
                line.amount.clone(),
            )
        });
        rows.collect::<Vec<_>>()
    };
    let row = |label: &str, formula: &str, amount| {
        let label = format!("vehicle-inspection-due.{label}");
        (label, formula.to_owned(), amount)
    };
    assert_eq!(
        shown("2027-05"),
        [
            row("age", "2027-05 − 2021-05", Amount::Years(6)),
            row("test", "72 = 6 × 12", Amount::None),
        ]
    );
    assert_eq!(
        shown("2027-06"),
        [
            row("age", "2027-06 − 2021-05", Amount::Months(73)),
            row("unknown", "73 ÷ 24", Amount::None),
        ]
    );
}

#[test]
fn what_cannot_be_is_refused_and_a_missing_figure_is_named() {
    let figures = shipped::figures();
    let given = |registered: &str, until: &str| {
        [
            Given::One(Value::Choice(0)),
            Given::One(Value::Month(month(registered))),
            Given::One(Value::Month(month(until))),
        ]
    };
    for until in ["2026-10", "2026-11"] {
        let fault = run(&given("2026-11", until), &figures, shipped::today());
        let fault = fault.expect_err("it runs out before it begins");
        assert_eq!(fault.to_string(), "until: this is too early");
    }
    assert!(run(&given("2026-11", "2026-12"), &figures, shipped::today()).is_ok());
    let mut nameless = given("2020-11", "2026-11");
    nameless[0] = Given::Nothing;
    let fault = run(&nameless, &figures, shipped::today()).expect_err("which vehicle?");
    assert_eq!(fault.to_string(), "what: an answer is needed");
    for id in CALCULATOR.figures {
        let without = shipped::figures_without(id);
        let named = VEHICLES.into_iter().any(|vehicle| {
            [Record::Clean, Record::Trouble].into_iter().any(|record| {
                [24, 60, 72, 126, 132, 192].into_iter().any(|months| {
                    let until = month("2026-11");
                    let registered = Registered {
                        vehicle,
                        record,
                        month: until.plus(-months),
                    };
                    calculate(Some(registered), until, &without, shipped::today())
                        == Err(CalculationFault::of_figure(id, Problem::Missing))
                })
            })
        });
        assert!(named, "{id}");
    }
}

proptest! {
    #[test]
    fn what_is_due_agrees_with_a_walk_from_turn_to_turn(months in 1_i32..=480) {
        // From the registration on, each turn comes so many months after the one before.
        let turns = |step: fn(i32) -> i32| {
            let mut at = 0;
            while at < months {
                at += step(at);
            }
            at == months
        };
        let newer = turns(|at| if at < 120 { 24 } else { 12 });
        let small = turns(|at| if at < 72 { 24 } else if at < 180 { 12 } else { 6 });
        let motorcycle = turns(|at| if at < 48 { 24 } else { 12 });
        let lorry = turns(|at| if at < 120 { 12 } else { 6 });
        let hired = turns(|at| if at < 60 { 12 } else { 6 });
        let on_line = matches!(months, 72 | 120) || months > 120;
        for (vehicle, record, turn, tested) in [
            (Vehicle::Car, Record::Clean, newer, on_line),
            (Vehicle::Motorcycle, Record::Clean, newer, on_line),
            (Vehicle::Car, Record::Trouble, small, true),
            (Vehicle::Van, Record::Clean, small, true),
            (Vehicle::Motorcycle, Record::Trouble, motorcycle, true),
            (Vehicle::Lorry, Record::Clean, lorry, true),
            (Vehicle::Hired, Record::Clean, hired, true),
        ] {
            let expected = match (turn, tested) {
                (false, _) => Task::Unknown,
                (true, true) => Task::Test,
                (true, false) => Task::Mark,
            };
            prop_assert_eq!(task(vehicle, record, months), expected, "{:?} {:?}", vehicle, record);
        }
        // Where the newer rules ask for the mark alone, the old ones ask for a test.
        if task(Vehicle::Car, Record::Clean, months) == Task::Mark {
            prop_assert_eq!(task(Vehicle::Car, Record::Trouble, months), Task::Test);
            prop_assert_eq!(task(Vehicle::Motorcycle, Record::Trouble, months), Task::Test);
        }
    }
}
