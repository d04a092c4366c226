//! Worked examples AMT-4 and AMT-8, what account rates refuse, and an oracle month by month.

use super::oracle::{month_by_month, rounded_share, some_periods};
use super::*;
use num_rational::BigRational;
use proptest::prelude::*;

fn rated(from: &str, to: &str, monthly_yuan: i64, rate: &str) -> Period {
    Period {
        account_rate: Some(rate.parse().expect("a rate")),
        ..period(from, to, monthly_yuan)
    }
}

fn by_rate(kind: Account, interest: i64, periods: Vec<Period>) -> Input {
    Input {
        kind,
        account_balance: None,
        interest: Fen(interest),
        ..of_ordinary(0, 0, periods)
    }
}

/// AMT-4: 2003 12,000 yuan booked at 12%, 2007 18,000 at 11%, 2010 24,000 at 7%.
fn three_years() -> Vec<Period> {
    vec![
        rated("2003-01", "2003-12", 1000, "0.12"),
        rated("2007-01", "2007-12", 1500, "0.11"),
        rated("2010-01", "2010-12", 2000, "0.07"),
    ]
}

/// AMT-8: 2014-10 to 12 12,000 yuan in all; 2015 to 2018 54,000, 60,000, 63,600 and 69,600.
fn public_years() -> Vec<Period> {
    vec![
        period("2014-10", "2014-12", 4000),
        period("2015-01", "2015-12", 4500),
        period("2016-01", "2016-12", 5000),
        period("2017-01", "2017-12", 5300),
        period("2018-01", "2018-12", 5800),
    ]
}

#[test]
fn amt_4_corrects_the_principal_year_by_year() {
    let input = by_rate(Account::Ordinary, 0, three_years());
    let (output, working) =
        calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!(
        (output.account, output.pooled),
        (Fen(468_000), Fen(648_000))
    );
    assert_eq!((output.total, output.months), (Fen(1_116_000), 36));
    let shown = |label: &str| -> Vec<Amount> {
        let label = format!("pension-transfer.{label}");
        let lines = working.iter().filter(|line| line.label == label);
        lines.map(|line| line.amount.clone()).collect()
    };
    let money =
        |fen: &[i64]| -> Vec<Amount> { fen.iter().map(|fen| Amount::Money(Fen(*fen))).collect() };
    assert_eq!(shown("booked-more"), money(&[12_000, 54_000]));
    assert_eq!(shown("booked-less"), money(&[24_000]));
    // 11% of 12,000; 8% of 18,000 + 24,000.
    assert_eq!(shown("principal"), money(&[132_000, 336_000]));
}

#[test]
fn amt_8_counts_public_sector_wages_from_2014_10() {
    let mut input = of_ordinary(0, 2_283_600, public_years());
    input.kind = Account::PublicSector;
    let expected = Output {
        account: Fen(2_283_600),
        pooled: Fen(3_110_400),
        total: Fen(5_394_000),
        months: 51,
    };
    assert_eq!(of(&input), Ok(expected));
    // The same from the principal: 259,200 × 8% and 2,100 of interest.
    let mut periods = public_years();
    for period in &mut periods {
        period.account_rate = "0.08".parse().ok();
    }
    let rated = by_rate(Account::PublicSector, 210_000, periods);
    assert_eq!(of(&rated), Ok(expected));
    // Years before the reform are months, not money.
    input.periods.push(period("2010-01", "2014-09", 9000));
    let longer = Output {
        months: 51 + 57,
        ..expected
    };
    assert_eq!(of(&input), Ok(longer));
    input.kind = Account::Ordinary;
    assert!(of(&input).is_ok_and(|output| output.pooled > expected.pooled));
}

#[test]
fn a_period_across_2006_is_corrected_at_both_rates() {
    let across = by_rate(
        Account::Ordinary,
        0,
        vec![rated("2005-11", "2006-02", 1000, "0.11")],
    );
    // 2 × 110 + 2 × 80 yuan.
    assert_eq!(of(&across).map(|output| output.account), Ok(Fen(38_000)));
    let early = by_rate(
        Account::Ordinary,
        0,
        vec![
            period("1996-01", "1997-12", 500),
            rated("1998-01", "1998-01", 1000, "0.05"),
        ],
    );
    let early = Input {
        pre_1998: Fen(700),
        ..early
    };
    assert_eq!(of(&early).map(|output| output.account), Ok(Fen(11_700)));
}

#[test]
fn a_balance_and_rates_exclude_each_other() {
    let with = |change: &dyn Fn(&mut Input)| {
        let mut input = by_rate(Account::Ordinary, 0, three_years());
        change(&mut input);
        input
    };
    for (input, expected) in [
        (
            with(&|input| input.account_balance = Some(Fen(0))),
            "account_balance_fen: this is not an answer to this question",
        ),
        (
            with(&|input| input.periods[1].account_rate = None),
            "periods[1].account_rate: an answer is needed",
        ),
        (
            with(&|input| input.periods.push(rated("1997-01", "1997-12", 1, "0.03"))),
            "periods[3].account_rate: this is not an answer to this question",
        ),
        (
            with(&|input| {
                input.kind = Account::PublicSector;
            }),
            "periods[0].account_rate: this is not an answer to this question",
        ),
        (
            with(&|input| {
                input.kind = Account::Temporary;
                input.employer_rate = "0.16".parse().ok();
            }),
            "periods[0].account_rate: this is not an answer to this question",
        ),
        (
            with(&|input| input.employer_rate = "0.16".parse().ok()),
            "employer_rate: this is not an answer to this question",
        ),
        (
            with(&|input| {
                *input = of_ordinary(5, 0, public_years());
                input.kind = Account::PublicSector;
            }),
            "pre_1998_fen: this is not an answer to this question",
        ),
        (
            with(&|input| {
                *input = of_ordinary(0, 0, public_years());
                input.kind = Account::PublicSector;
                input.account_balance = None;
            }),
            "account_balance_fen: an answer is needed",
        ),
    ] {
        assert_eq!(of(&input).expect_err(expected).to_string(), expected);
    }
}

/// Wages of months from `first` on that lie before 2006, and of those from 2006 on.
fn before_and_after_2006(periods: &[Period], first: (i32, i32)) -> [BigRational; 2] {
    let all = month_by_month(periods, first);
    let after = month_by_month(periods, first.max((2006, 1)));
    [all - after.clone(), after]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_corrected_account_agrees_with_the_oracle(
        periods in some_periods(),
        rates in proptest::collection::vec(0_i64..=20, 10..11),
        pre in 0_i64..10_000_000,
        interest in 0_i64..1_000_000_000,
        public: bool,
    ) {
        let first = if public { (2014, 10) } else { (1998, 1) };
        let mut periods = periods;
        // Behind the last of the others, so that there is always a month that counts.
        periods.push(period("2020-01", "2020-05", 4321));
        for (period, percent) in periods.iter_mut().zip(rates) {
            if (period.to.year(), period.to.month()) >= first {
                period.account_rate = format!("0.{percent:02}").parse().ok();
            }
        }
        let kind = if public { Account::PublicSector } else { Account::Ordinary };
        let pre = if public { 0 } else { pre };
        let mut input = by_rate(kind, interest, periods.clone());
        input.pre_1998 = Fen(pre);
        let output = of(&input).expect("a result");
        let [before, after] = before_and_after_2006(&periods, first);
        let account = pre + interest + rounded_share(&before, 11) + rounded_share(&after, 8);
        prop_assert_eq!(output.account, Fen(account));
        let pooled = rounded_share(&month_by_month(&periods, first), 12);
        prop_assert_eq!(output.pooled, Fen(pooled));
        prop_assert_eq!(output.total, Fen(account + pooled));
    }
}
