//! An independent oracle in big rationals, month by month.

use super::*;
use num_rational::BigRational;
use proptest::prelude::*;

/// `numerator / 100` of `fen`, rounded half up, by floor(x + 1/2) on big rationals.
pub(super) fn rounded_share(fen: &BigRational, percent: i64) -> i64 {
    let whole = |value: i64| BigRational::from_integer(value.into());
    let half = BigRational::new(1.into(), 2.into());
    let share = fen * whole(percent) / whole(100) + half;
    share
        .floor()
        .to_integer()
        .to_string()
        .parse()
        .expect("an amount")
}

/// Wages month by month; months before `first` are left out.
pub(super) fn month_by_month(periods: &[Period], first: (i32, i32)) -> BigRational {
    let mut sum = BigRational::from_integer(0.into());
    for period in periods {
        let mut month = period.from;
        while month <= period.to {
            if (month.year(), month.month()) >= first {
                sum += BigRational::from_integer(period.monthly_wage.0.into());
            }
            month = month.plus(1);
        }
    }
    sum
}

/// Up to ten periods from 1995 on that share no month, in any order.
pub(super) fn some_periods() -> impl Strategy<Value = Vec<Period>> {
    let part = (0_i32..6, 1_i32..25, 1_i64..=LARGEST_INPUT.0);
    proptest::collection::vec(part, 1..10)
        .prop_map(|parts| {
            let mut next = Month::new(1995, 1);
            let place = |(gap, months, wage): (i32, i32, i64)| {
                let from = next.plus(gap);
                next = from.plus(months);
                Period {
                    from,
                    to: next.plus(-1),
                    monthly_wage: Fen(wage),
                    account_rate: None,
                }
            };
            parts.into_iter().map(place).collect::<Vec<_>>()
        })
        .prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn an_ordinary_transfer_agrees_with_the_oracle(
        periods in some_periods(), pre in 0_i64..10_000_000, balance in 0_i64..1_000_000_000,
    ) {
        let output = of(&of_ordinary(pre, balance, periods.clone())).expect("a result");
        let pooled = rounded_share(&month_by_month(&periods, (1998, 1)), 12);
        prop_assert_eq!(output.pooled, Fen(pooled));
        prop_assert_eq!(output.account, Fen(pre + balance));
        prop_assert_eq!(output.total, Fen(pre + balance + pooled));
    }

    #[test]
    fn a_temporary_transfer_agrees_with_the_oracle(
        periods in some_periods(), percent in 0_i64..=28, interest in 0_i64..1_000_000_000,
    ) {
        let input = of_temporary(&format!("0.{percent:02}"), interest, periods.clone());
        let output = of(&input).expect("a result");
        let wages = month_by_month(&periods, (0, 1));
        let (employer, personal) = (rounded_share(&wages, percent), rounded_share(&wages, 8));
        prop_assert_eq!(output.pooled, Fen(employer));
        prop_assert_eq!(output.account, Fen(personal + interest));
        prop_assert_eq!(output.total, Fen(employer + personal + interest));
    }

    #[test]
    fn a_higher_wage_never_moves_less(periods in some_periods(), at in 0_usize..10, more in 1_i64..1_000_000) {
        let before = of(&of_ordinary(0, 0, periods.clone())).expect("a result");
        let mut raised = periods;
        let at = at % raised.len();
        raised[at].monthly_wage.0 = (raised[at].monthly_wage.0 + more).min(LARGEST_INPUT.0);
        let after = of(&of_ordinary(0, 0, raised)).expect("a result");
        prop_assert!(after.pooled >= before.pooled && after.total >= before.total);
    }

    #[test]
    fn splitting_a_period_changes_nothing(periods in some_periods(), at in 0_usize..10, cut in 0_i32..24) {
        let whole = of(&of_ordinary(7, 8, periods.clone()));
        let mut split = periods;
        let at = at % split.len();
        let Period { from, to, .. } = split[at];
        if from < to {
            let end = from.plus(cut % to.since(from));
            split[at].to = end;
            split.push(Period { from: end.plus(1), to, ..split[at] });
        }
        prop_assert_eq!(of(&of_ordinary(7, 8, split)), whole);
    }
}
