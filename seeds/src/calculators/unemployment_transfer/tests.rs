//! Worked examples UE-1…3, refusals, and an independent oracle in big rationals.

use super::*;
use crate::calculators::shipped;
use num_rational::BigRational;
use proptest::prelude::*;

fn input(months_paid: i64, due: Option<(i64, i64)>) -> Input {
    Input {
        months_paid,
        due: due.map(|(fen, months)| Due {
            monthly_benefit: Fen(fen),
            months,
        }),
    }
}

fn of(input: &Input) -> Result<Output, CalculationFault> {
    calculate(input, &shipped::figures(), shipped::today()).map(|(output, _)| output)
}

#[test]
fn amounts_are_those_of_the_worked_examples() {
    for (example, paid, months, fen) in [
        ("UE-1", 12, 12, 2_700_000),
        ("UE-2", 12, 7, 1_575_000),
        ("UE-3", 11, 0, 0),
    ] {
        let output = of(&input(paid, Some((150_000, months)))).expect("a result");
        assert_eq!(output.transfer, Some(Fen(fen)), "{example}");
        assert!(!output.estimate, "{example}");
    }
}

#[test]
fn ue_1_shows_benefit_and_the_other_half() {
    let input = input(12, Some((150_000, 12)));
    let (_, working) = calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    let shown: Vec<(&str, Amount)> = working
        .iter()
        .map(|line| (line.formula.as_str(), line.amount.clone()))
        .collect();
    let money = |fen| Amount::Money(Fen(fen));
    assert_eq!(
        shown,
        [
            ("1,500.00 × 12", money(1_800_000)),
            ("50% × 18,000.00", money(900_000)),
            ("18,000.00 + 9,000.00", money(2_700_000)),
        ]
    );
}

#[test]
fn months_approved_earlier_are_left_aside_and_said_so() {
    // UI-06b: what becomes of them was not found.
    let input = input(11, Some((150_000, 12)));
    let (output, working) =
        calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!((output.transfer, output.estimate), (Some(Fen(0)), true));
    assert_eq!(working.iter().filter(|line| line.estimate).count(), 2);
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    for (input, expected) in [
        (input(-1, None), "months_paid_at_origin: this is too small"),
        (input(721, None), "months_paid_at_origin: this is too large"),
        (
            input(12, Some((0, 12))),
            "monthly_benefit_fen: this is too small",
        ),
        (
            input(12, Some((LARGEST_INPUT.0 + 1, 12))),
            "monthly_benefit_fen: this is too large",
        ),
        (input(12, Some((1, -1))), "months_due: this is too small"),
        (input(12, Some((1, 25))), "months_due: this is too large"),
    ] {
        assert_eq!(of(&input).expect_err(expected).to_string(), expected);
    }
    let of = |given: [Given; 3]| run(&given, &shipped::figures(), shipped::today());
    let whole = |value| Given::One(Value::Whole(value));
    for (given, expected) in [
        (
            [whole(12), whole(1), Given::Nothing],
            "months_due: an answer is needed",
        ),
        (
            [whole(12), Given::Nothing, whole(1)],
            "monthly_benefit_fen: an answer is needed",
        ),
        (
            [Given::Nothing, Given::Nothing, Given::Nothing],
            "months_paid_at_origin: an answer is needed",
        ),
    ] {
        assert_eq!(of(given).expect_err(expected).to_string(), expected);
    }
    let without = of([whole(60), Given::Nothing, Given::Nothing]).expect("a result");
    assert_eq!(without.outputs, [Value::Absent]);
}

#[test]
fn a_missing_figure_is_named_and_never_guessed() {
    for id in CALCULATOR.figures {
        let figures = shipped::figures_without(id);
        let named = [12, 60, 120].into_iter().any(|paid| {
            let input = input(paid, Some((150_000, 12)));
            calculate(&input, &figures, shipped::today())
                == Err(CalculationFault::of_figure(id, Problem::Missing))
        });
        assert!(named, "{id}");
    }
    assert_eq!(breakpoints(PAID, &shipped::figures()), [Value::Whole(12)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_money_agrees_with_the_oracle(
        paid in 0_i64..=720, fen in 1..=LARGEST_INPUT.0, months in 0_i64..=24,
    ) {
        let output = of(&input(paid, Some((fen, months)))).expect("a result");
        let mut sum = BigRational::new(1.into(), 2.into());
        for _ in 0..months {
            sum += BigRational::new((3 * fen).into(), 2.into());
        }
        let moved: i64 = sum.floor().to_integer().to_string().parse().expect("an amount");
        let moved = if paid < 12 { 0 } else { moved };
        prop_assert_eq!(output.transfer, Some(Fen(moved)));
        prop_assert_eq!(output.estimate, paid < 12 && months > 0);
    }
}
