//! Worked examples AMT-1…3 and AMT-5…7, and what is refused.

mod oracle;
mod public_and_rates;

use super::*;
use crate::calculators::shipped;
use crate::money::LARGEST_INPUT;

fn period(from: &str, to: &str, monthly_yuan: i64) -> Period {
    let month = |text: &str| text.parse().expect("a month");
    Period {
        from: month(from),
        to: month(to),
        monthly_wage: Fen(monthly_yuan * 100),
        account_rate: None,
    }
}

fn of_ordinary(pre_1998: i64, balance: i64, periods: Vec<Period>) -> Input {
    Input {
        kind: Account::Ordinary,
        pre_1998: Fen(pre_1998),
        account_balance: Some(Fen(balance)),
        periods,
        employer_rate: None,
        interest: Fen(0),
    }
}

fn of_temporary(rate: &str, interest: i64, periods: Vec<Period>) -> Input {
    Input {
        kind: Account::Temporary,
        pre_1998: Fen(0),
        account_balance: None,
        periods,
        employer_rate: Some(rate.parse().expect("a rate")),
        interest: Fen(interest),
    }
}

fn of(input: &Input) -> Result<Output, CalculationFault> {
    calculate(input, &shipped::figures(), shipped::today()).map(|(output, _)| output)
}

#[test]
fn amounts_are_those_of_the_worked_examples() {
    let five_years = vec![
        period("2019-01", "2019-12", 4000),
        period("2020-01", "2020-12", 4200),
        period("2021-01", "2021-12", 4500),
        period("2022-01", "2022-12", 4800),
        period("2023-01", "2023-12", 5000),
    ];
    let nine_months = vec![
        period("2021-07", "2021-12", 4500),
        period("2022-01", "2022-03", 4800),
    ];
    // AMT-3 gives only the sum, 420,000: 35 months of 12,000.
    let sum_only = vec![period("2005-01", "2007-11", 12_000)];
    let two_owed = vec![period("2022-01", "2022-10", 5000)];
    let temporary = vec![period("2024-01", "2025-06", 5000)];
    let flexible = vec![period("2022-01", "2023-12", 4500)];
    for (example, input, account, pooled, total, months) in [
        (
            "AMT-1",
            of_ordinary(0, 2_200_000, five_years),
            2_200_000,
            3_240_000,
            5_440_000,
            60,
        ),
        (
            "AMT-2",
            of_ordinary(0, 334_200, nine_months),
            334_200,
            496_800,
            831_000,
            9,
        ),
        (
            "AMT-3",
            of_ordinary(185_000, 3_650_000, sum_only),
            3_835_000,
            5_040_000,
            8_875_000,
            35,
        ),
        (
            "AMT-5",
            of_ordinary(0, 0, two_owed),
            0,
            600_000,
            600_000,
            10,
        ),
        (
            "AMT-6",
            of_temporary("0.16", 40_000, temporary),
            760_000,
            1_440_000,
            2_200_000,
            18,
        ),
        (
            "AMT-7",
            of_ordinary(0, 879_000, flexible),
            879_000,
            1_296_000,
            2_175_000,
            24,
        ),
    ] {
        let expected = Output {
            account: Fen(account),
            pooled: Fen(pooled),
            total: Fen(total),
            months,
        };
        assert_eq!(of(&input), Ok(expected), "{example}");
    }
}

#[test]
fn months_before_1998_count_as_months_but_not_in_the_pooled_amount() {
    let input = of_ordinary(0, 0, vec![period("1997-11", "1998-02", 1000)]);
    let (output, working) =
        calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!((output.pooled, output.months), (Fen(24_000), 4));
    let shown: Vec<(&str, &str)> = working
        .iter()
        .map(|line| (line.label.as_str(), line.formula.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("pension-transfer.months", "4"),
            ("pension-transfer.before-pool", "1997-11–1997-12 < 1998-01"),
            ("pension-transfer.period", "1998-01–1998-02: 1,000.00 × 2"),
            ("pension-transfer.wages", "2,000.00"),
            ("pension-transfer.pooled", "12% × 2,000.00"),
            ("pension-transfer.account", "0.00 + 0.00"),
            ("pension-transfer.total", "0.00 + 240.00"),
        ]
    );
    let before = of_ordinary(5, 0, vec![period("1996-01", "1997-12", 1000)]);
    assert_eq!(
        of(&before).map(|output| (output.total, output.months)),
        Ok((Fen(5), 24))
    );
}

#[test]
fn the_pooled_amount_is_rounded_once_on_the_sum_half_up() {
    // In fen: 12% of 4 is 0.48, of 4 + 5 it is 1.08, of 5 × 5 it is exactly 3.
    // 12% of whole fen never ends in an exact half, so a temporary account's rate shows that.
    let fen = |from: &str, to: &str, fen| Period {
        monthly_wage: Fen(fen),
        ..period(from, to, 0)
    };
    for (periods, pooled) in [
        (vec![fen("2020-01", "2020-01", 4)], 0),
        (
            vec![fen("2020-01", "2020-01", 4), fen("2020-02", "2020-02", 5)],
            1,
        ),
        (vec![fen("2020-01", "2020-05", 5)], 3),
    ] {
        assert_eq!(
            of(&of_ordinary(0, 0, periods)).map(|output| output.pooled),
            Ok(Fen(pooled))
        );
    }
    let half = of_temporary("0.5", 0, vec![fen("2020-01", "2020-01", 1)]);
    assert_eq!(of(&half).map(|output| output.pooled), Ok(Fen(1)));
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let good = || vec![period("2020-01", "2020-12", 4000)];
    let with = |change: &dyn Fn(&mut Input)| {
        let mut input = of_ordinary(0, 0, good());
        change(&mut input);
        input
    };
    let with_temporary = |change: &dyn Fn(&mut Input)| {
        let mut input = of_temporary("0.16", 0, good());
        change(&mut input);
        input
    };
    let months = |months: i32| -> Vec<Period> {
        let month = |at| Month::new(2020, 1).plus(at);
        (0..months)
            .map(|at| Period {
                from: month(at),
                to: month(at),
                monthly_wage: Fen(1),
                account_rate: None,
            })
            .collect()
    };
    for (input, expected) in [
        (
            with(&|input| input.account_balance = None),
            "account_balance_fen: an answer is needed",
        ),
        (
            with(&|input| input.pre_1998 = Fen(-1)),
            "pre_1998_fen: this is too small",
        ),
        (
            with(&|input| input.account_balance = Some(Fen(i64::MAX))),
            "account_balance_fen: this is too large",
        ),
        (
            with(&|input| input.employer_rate = "0.16".parse().ok()),
            "employer_rate: this is not an answer to this question",
        ),
        (
            with(&|input| input.interest = Fen(1)),
            "interest_fen: this is not an answer to this question",
        ),
        (
            with(&|input| input.periods.clear()),
            "periods: an answer is needed",
        ),
        (
            with(&|input| input.periods = months(41)),
            "periods: too many rows",
        ),
        (
            with(&|input| input.periods.push(period("2020-12", "2021-01", 1))),
            "periods[1].from: two periods share a month",
        ),
        (
            with(&|input| input.periods.push(period("2019-06", "2020-01", 1))),
            "periods[1].from: two periods share a month",
        ),
        (
            with(&|input| input.periods[0].to = Month::new(2019, 12)),
            "periods[0].to: the period ends before it begins",
        ),
        (
            with(&|input| input.periods[0].to = Month::new(2026, 12)),
            "periods[0].to: this is too late",
        ),
        (
            with(&|input| input.periods[0] = period("2026-12", "2026-12", 1)),
            "periods[0].from: this is too late",
        ),
        (
            with(&|input| input.periods[0].monthly_wage = Fen(0)),
            "periods[0].monthly_wage_fen: this is too small",
        ),
        (
            with(&|input| input.periods[0].monthly_wage = Fen(i64::MIN)),
            "periods[0].monthly_wage_fen: this is too small",
        ),
        (
            with(&|input| input.periods[0].monthly_wage = Fen(LARGEST_INPUT.0 + 1)),
            "periods[0].monthly_wage_fen: this is too large",
        ),
        (
            with_temporary(&|input| input.employer_rate = None),
            "employer_rate: an answer is needed",
        ),
        (
            with_temporary(&|input| input.account_balance = Some(Fen(1))),
            "account_balance_fen: this is not an answer to this question",
        ),
        (
            with_temporary(&|input| input.pre_1998 = Fen(1)),
            "pre_1998_fen: this is not an answer to this question",
        ),
    ] {
        assert_eq!(of(&input).expect_err(expected).to_string(), expected);
    }
    let longest = of_ordinary(0, 0, months(40));
    assert_eq!(of(&longest).map(|output| output.months), Ok(40));
}

#[test]
fn the_largest_wage_over_the_longest_time_still_fits() {
    let all = Period {
        monthly_wage: LARGEST_INPUT,
        ..period("1900-01", "2026-11", 0)
    };
    let output = of(&of_ordinary(LARGEST_INPUT.0, LARGEST_INPUT.0, vec![all])).expect("a result");
    assert_eq!(
        output.pooled,
        Fen(LARGEST_INPUT.0 / 100 * 12 * (29 * 12 - 1))
    );
}

#[test]
fn a_missing_figure_is_named_and_never_guessed() {
    for id in CALCULATOR.figures {
        let periods = vec![period("2020-01", "2020-12", 4000)];
        let mut input = match *id {
            PERSONAL_RATE => of_temporary("0.16", 0, periods),
            _ => of_ordinary(0, 0, periods),
        };
        match *id {
            PUBLIC_RATE | PUBLIC_START => input.kind = Account::PublicSector,
            ACCOUNT_RATE => {
                input.account_balance = None;
                input.periods[0].account_rate = "0.08".parse().ok();
            }
            _ => {}
        }
        let result = calculate(&input, &shipped::figures_without(id), shipped::today());
        assert_eq!(
            result,
            Err(CalculationFault::of_figure(id, Problem::Missing))
        );
    }
}

#[test]
fn a_guide_gets_the_outputs_in_order_and_cannot_ask_for_a_temporary_account() {
    let row = vec![
        Value::Month(Month::new(2020, 1)),
        Value::Month(Month::new(2020, 12)),
        Value::Whole(400_000),
    ];
    let given = |kind| {
        let rows = Given::Rows(vec![row.clone()]);
        let balance = match kind {
            0 => Given::One(Value::Whole(300_000)),
            _ => Given::Nothing,
        };
        [
            Given::One(Value::Choice(kind)),
            Given::Nothing,
            balance,
            rows,
            Given::Nothing,
        ]
    };
    let computed = run(&given(0), &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!(
        computed.outputs,
        [300_000, 576_000, 876_000, 12].map(Value::Whole)
    );
    let fault = run(&given(1), &shipped::figures(), shipped::today()).expect_err("no rate");
    assert_eq!(fault.to_string(), "employer_rate: an answer is needed");
    assert_eq!(
        breakpoints(PERIODS, &shipped::figures()),
        [Month::new(1998, 1), Month::new(2014, 10)].map(Value::Month)
    );
}
