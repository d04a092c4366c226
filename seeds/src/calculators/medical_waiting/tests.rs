//! Worked examples MD-3 and MD-4, refusals, and a count month by month.

use super::*;
use crate::calculators::shipped;
use crate::calendar::date;
use proptest::prelude::*;

fn of(missed: i64, bought: i64) -> Result<(Option<i64>, Working), CalculationFault> {
    let input = Input {
        years_missed: missed,
        years_bought_back: bought,
    };
    calculate(&input, &shipped::figures(), shipped::today())
}

#[test]
fn months_are_those_of_the_worked_examples_and_marked_as_estimates() {
    for (example, missed, bought, months) in [
        ("MD-3", 2, 0, 5),
        ("MD-3, paid", 2, 2, 3),
        ("MD-4", 4, 4, 6),
        ("missed the season only", 0, 0, 3),
        ("just below the floor", 3, 3, 3),
        ("above the floor", 4, 0, 7),
        ("at the floor", 4, 1, 6),
    ] {
        let (found, working) = of(missed, bought).expect("a result");
        assert_eq!(found, Some(months), "{example}");
        let last = working.last().expect("a line");
        assert_eq!(last.amount, Amount::Months(months), "{example}");
        assert!(last.estimate, "{example}");
        assert!(!working[0].estimate, "{example}");
    }
}

#[test]
fn before_2025_there_is_no_result() {
    let input = Input {
        years_missed: 2,
        years_bought_back: 0,
    };
    let figures = shipped::figures();
    for (day, months) in [("2024-12-31", None), ("2025-01-01", Some(5))] {
        let on = date(day).expect("a day");
        let (found, _) = calculate(&input, &figures, on).expect("a result");
        assert_eq!(found, months, "{day}");
        let given = [Given::One(Value::Whole(2)), Given::Nothing];
        let computed = run(&given, &figures, on).expect("a result");
        assert_eq!(
            computed.outputs,
            [months.map_or(Value::Absent, Value::Whole)]
        );
        assert_eq!(computed.estimated.len(), months.iter().count());
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    for (missed, bought, expected) in [
        (-1, 0, "years_missed: this is too small"),
        (61, 0, "years_missed: this is too large"),
        (2, -1, "years_bought_back: this is too small"),
        (2, 3, "years_bought_back: this is too large"),
    ] {
        assert_eq!(
            of(missed, bought).expect_err(expected).to_string(),
            expected
        );
    }
    for id in CALCULATOR.figures {
        let input = Input {
            years_missed: 4,
            years_bought_back: 0,
        };
        assert_eq!(
            calculate(&input, &shipped::figures_without(id), shipped::today()),
            Err(CalculationFault::of_figure(id, Problem::Missing))
        );
    }
    assert_eq!(breakpoints(YEARS, &shipped::figures()), [Value::Whole(4)]);
}

proptest! {
    #[test]
    fn months_agree_with_a_count(missed in 0_i64..=60, share in 0_i64..=60) {
        let bought = share.min(missed);
        let mut months = 3;
        for year in 0..missed {
            if year >= bought {
                months += 1;
            }
        }
        if missed >= 4 && months < 6 {
            months = 6;
        }
        prop_assert_eq!(of(missed, bought).map(|(found, _)| found), Ok(Some(months)));
    }
}
