//! The assertions of UPD-UI-05, UE-4 as the law's bound, refusals, and an independent oracle.

use super::*;
use crate::answers::Problem;
use crate::calculators::shipped;
use proptest::prelude::*;

fn of(paid: i64, rule: Rule) -> Result<i64, CalculationFault> {
    calculate(paid, rule, &shipped::figures(), shipped::today()).map(|(months, _)| months)
}

#[test]
fn shandong_gives_three_months_a_full_year_then_eighteen_and_twenty_four() {
    // 12→3, 23→3, 24→6, 59→12, 60→18, 119→18, 120→24, less than 12→0.
    for (paid, months) in [
        (0, 0),
        (11, 0),
        (12, 3),
        (23, 3),
        (24, 6),
        (35, 6),
        (36, 9),
        (47, 9),
        (48, 12),
        (59, 12),
        (60, 18),
        (119, 18),
        (120, 24),
        (720, 24),
    ] {
        assert_eq!(of(paid, Rule::Shandong), Ok(months), "{paid}");
        assert_eq!(of(paid, Rule::Inferred), Ok(months), "{paid}");
    }
}

#[test]
fn ue_4_and_its_neighbours_are_the_laws_bound() {
    for (paid, months) in [
        (0, 0),
        (11, 0),
        (12, 12),
        (59, 12),
        (60, 18),
        (119, 18),
        (120, 24),
        (720, 24),
    ] {
        assert_eq!(of(paid, Rule::Law), Ok(months), "{paid}");
    }
}

#[test]
fn three_years_are_shown_as_three_times_three() {
    let (_, working) =
        calculate(38, Rule::Shandong, &shipped::figures(), shipped::today()).expect("a result");
    let shown: Vec<(&str, Amount)> = working
        .iter()
        .map(|line| (line.formula.as_str(), line.amount.clone()))
        .collect();
    assert_eq!(
        shown,
        [("38 ÷ 12", Amount::Years(3)), ("3 × 3", Amount::Months(9)),]
    );
}

#[test]
fn what_is_inferred_is_an_estimate_in_its_lines_and_its_result() {
    let whole = |value| Given::One(Value::Whole(value));
    let named = |at| Given::One(Value::Choice(at));
    let of = |rule| {
        run(
            &[whole(36), named(rule)],
            &shipped::figures(),
            shipped::today(),
        )
    };
    let inferred = of(1).expect("a result");
    assert_eq!(inferred.estimated, [MONTHS]);
    assert!(inferred.working.iter().all(|line| line.estimate));
    for certain in [of(0), of(2)] {
        let certain = certain.expect("a result");
        assert!(certain.estimated.is_empty());
        assert!(certain.working.iter().all(|line| !line.estimate));
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    for (paid, expected) in [
        (-1, "months_paid: this is too small"),
        (721, "months_paid: this is too large"),
    ] {
        let fault = of(paid, Rule::Law).expect_err(expected);
        assert_eq!(fault.to_string(), expected);
    }
    let without = run(
        &[Given::Nothing, Given::One(Value::Choice(0))],
        &shipped::figures(),
        shipped::today(),
    );
    let without = without.expect_err("nothing was given").to_string();
    assert_eq!(without, "months_paid: an answer is needed");
}

#[test]
fn a_missing_figure_is_named_and_never_guessed() {
    for id in CALCULATOR.figures {
        let figures = shipped::figures_without(id);
        let named = [12, 60, 120].into_iter().any(|paid| {
            RULES.into_iter().any(|rule| {
                calculate(paid, rule, &figures, shipped::today())
                    == Err(CalculationFault::of_figure(id, Problem::Missing))
            })
        });
        assert!(named, "{id}");
    }
    let turning = breakpoints(PAID, &shipped::figures());
    for months in [12, 24, 36, 48, 60, 120] {
        assert!(turning.contains(&Value::Whole(months)), "{months}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_months_agree_with_a_count_year_by_year(paid in 0_i64..=720) {
        let mut months = 0;
        for year in 1..=10 {
            if paid >= 12 * year {
                months = match year {
                    1..=4 => months + 3,
                    5..=9 => 18,
                    _ => 24,
                };
            }
        }
        prop_assert_eq!(of(paid, Rule::Shandong), Ok(months));
        prop_assert!(of(paid, Rule::Law).expect("a bound") >= months);
    }
}
