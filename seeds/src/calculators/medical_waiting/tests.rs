//! Worked examples: Qingdao's of 2025-12, those of the national opinions, MD-3 and MD-4 as corrected;
//! refusals, and a count month by month.

use super::*;
use crate::calculators::shipped;
use crate::calendar::date;
use proptest::prelude::*;

fn with(input: Input) -> Result<(Option<Wait>, Working), CalculationFault> {
    calculate(&input, &shipped::figures(), shipped::today())
}

fn of(missed: i64, bought: i64) -> Result<(Option<Wait>, Working), CalculationFault> {
    with(Input {
        years_missed: missed,
        years_bought_back: bought,
        joined_in_season: true,
    })
}

#[test]
fn the_first_year_missed_adds_nothing_to_the_fixed_wait() {
    // upd:WAIT-01: 2025 and 2026 missed, joined for 2027: 3 + 1 = 4 months; one year paid back: 3.
    // upd:WAIT-03 lists the others.
    for (missed, bought, months) in [
        (1, 0, 3),
        (2, 0, 4),
        (2, 1, 3),
        (3, 0, 5),
        (4, 0, 6),
        (4, 3, 6),
        (5, 0, 7),
        // MD-3 and MD-4, corrected.
        (2, 2, 3),
        (4, 4, 6),
        // Both sides of the four years: three can be paid down to the fixed wait, four cannot.
        (3, 2, 3),
        (5, 1, 6),
        (5, 4, 6),
        (1, 1, 3),
    ] {
        let (found, working) = of(missed, bought).expect("a result");
        let example = format!("{missed} missed, {bought} paid back");
        assert_eq!(found.map(|wait| wait.months), Some(months), "{example}");
        let last = working.last().expect("a line");
        assert_eq!(last.amount, Amount::Months(months), "{example}");
    }
}

#[test]
fn whoever_was_insured_last_year_waits_only_after_missing_the_season() {
    for (joined_in_season, months) in [(true, 0), (false, 3)] {
        let input = Input {
            years_missed: 0,
            years_bought_back: 0,
            joined_in_season,
        };
        let (found, working) = with(input).expect("a result");
        assert_eq!(found.map(|wait| wait.months), Some(months));
        assert_eq!(
            working.last().map(|line| line.amount.clone()),
            Some(Amount::Months(months))
        );
    }
    // Left out, the season counts as missed.
    let given = [Given::One(Value::Whole(0)), Given::Nothing, Given::Nothing];
    let computed = run(&given, &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!(computed.outputs[0], Value::Whole(3));
}

#[test]
fn paying_back_helps_only_down_to_the_least_wait() {
    for (missed, useful) in [(0, 0), (1, 0), (2, 1), (3, 2), (4, 0), (5, 1), (6, 2)] {
        let (found, _) = of(missed, 0).expect("a result");
        assert_eq!(
            found.map(|wait| wait.useful_years),
            Some(useful),
            "{missed}"
        );
        let at = |bought| of(missed, bought).map(|(found, _)| found.map(|wait| wait.months));
        assert_eq!(at(useful), at(missed), "{missed}: more does not shorten it");
        if useful > 0 {
            assert_ne!(at(useful), at(useful - 1), "{missed}: less does not reach");
        }
    }
}

#[test]
fn before_2025_there_is_no_result() {
    let input = Input {
        years_missed: 2,
        years_bought_back: 0,
        joined_in_season: true,
    };
    let figures = shipped::figures();
    for (day, months) in [("2024-12-31", None), ("2025-01-01", Some(4))] {
        let on = date(day).expect("a day");
        let (found, _) = calculate(&input, &figures, on).expect("a result");
        assert_eq!(found.map(|wait| wait.months), months, "{day}");
        let given = [Given::One(Value::Whole(2)), Given::Nothing];
        let computed = run(&given, &figures, on).expect("a result");
        assert_eq!(
            computed.outputs[0],
            months.map_or(Value::Absent, Value::Whole)
        );
        assert_eq!(
            computed.estimated,
            Vec::<usize>::new(),
            "the rule is reported"
        );
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
            joined_in_season: true,
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
    fn months_agree_with_a_count(missed in 1_i64..=60, share in 0_i64..=60) {
        let bought = share.min(missed);
        let mut months = 3;
        // The first year missed is in the fixed wait; each later one counts unless paid back.
        for year in 1..missed {
            if year > bought {
                months += 1;
            }
        }
        if missed >= 4 && bought > 0 && months < 6 {
            months = 6;
        }
        let found = of(missed, bought).map(|(found, _)| found.map(|wait| wait.months));
        prop_assert_eq!(found, Ok(Some(months)));
    }
}
