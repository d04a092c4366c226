//! What holds for every bill.

use super::oracle::{some_case, some_parameters};
use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_paying_parts_add_up_to_the_total_and_none_is_negative(
        parameters in some_parameters(), case in some_case(),
    ) {
        let Ok(output) = of(&parameters, case) else { return Ok(()) };
        let [basic, large, cii, own, family, cash] =
            [output.basic, output.large, output.cii, output.own, output.family, output.cash]
                .map(|amount| amount.expect("known").0);
        prop_assert_eq!(basic + large + cii + case.aid.0 + own + family + cash, case.total.0);
        prop_assert_eq!(output.personal, Some(Fen(own + family + cash)));
        let split = output.split.expect("a split");
        let parts = [
            split.outside, split.class_b_own, split.prepay, split.deductible, split.by_ratio,
            split.above_cap, split.basic,
        ];
        prop_assert_eq!(parts.iter().map(|part| part.0).sum::<i64>(), case.total.0);
        prop_assert!(parts.iter().all(|part| part.0 >= 0));
        for amount in [basic, large, cii, own, family, cash] {
            prop_assert!((0..=case.total.0).contains(&amount));
        }
        for (paid, before, cap) in [
            (basic, case.ytd_basic, parameters.cap_basic),
            (large, case.ytd_large, parameters.large_cap),
            (cii, case.ytd_cii_paid, parameters.cii_cap),
        ] {
            prop_assert!(paid <= (cap.expect("known").0 - before.0).max(0));
        }
    }

    /// Of a resident above the limit this holds where fees above it count for 大病, as in §18. Where
    /// they do not, a higher ratio reaches the limit earlier, and fewer fees count.
    #[test]
    fn a_higher_ratio_never_raises_what_the_person_pays(
        parameters in some_parameters(), case in some_case(), more in 1_i64..=1_000_000,
    ) {
        let lower = Parameters { cii_above_cap: Some(true), ..parameters };
        let mut higher = lower.clone();
        let raise = |ratio: crate::money::Ratio| {
            let millionths = (ratio.millionths() + more).min(1_000_000);
            fixtures::ratio(&format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000))
        };
        higher.ratio = higher.ratio.map(|ratio| ratio.map(raise));
        for segment in higher.segments.iter_mut().flatten() {
            segment.ratio = raise(segment.ratio);
        }
        let (Ok(lower), Ok(higher)) = (of(&lower, case), of(&higher, case)) else { return Ok(()) };
        prop_assert!(higher.personal <= lower.personal);
    }

    #[test]
    fn more_of_one_payer_is_less_of_the_next(case in some_case(), parameters in some_parameters()) {
        let Ok(output) = of(&parameters, case) else { return Ok(()) };
        if output.cash > Some(Fen(0)) {
            prop_assert_eq!(output.own, Some(case.own_balance));
            prop_assert_eq!(output.family, Some(case.family));
        }
    }
}

#[test]
fn the_basic_limit_holds_at_its_edge() {
    // 80% of 250,000 is the limit of 200,000; a fen more of fees is the large-amount fund's.
    for (total, basic, large) in [
        ("250799.99", "199999.99", "0"),
        ("250800", "200000", "0"),
        ("250800.01", "200000", "0.01"),
        ("250800.10", "200000", "0.09"),
    ] {
        let output = settled(&demo(), case(total, Level::Three));
        assert_eq!(
            [output.basic, output.large],
            amounts([basic, large]),
            "{total}"
        );
    }
    for (ytd, basic) in [("199999.99", "0.01"), ("200000", "0"), ("200000.01", "0")] {
        let later = Case {
            ytd_basic: yuan(ytd),
            ..case("10000", Level::Three)
        };
        let output = settled(&demo(), later);
        assert_eq!(output.basic, Some(yuan(basic)), "{ytd}");
    }
}

#[test]
fn the_limits_of_the_supplements_hold_at_their_edges() {
    let mut parameters = demo();
    for (cap, large) in [
        ("44999.99", "44999.99"),
        ("45000", "45000"),
        ("45000.01", "45000"),
    ] {
        parameters.large_cap = Some(yuan(cap));
        let output = settled(&parameters, case("300800", Level::Three));
        assert_eq!(output.large, Some(yuan(large)), "{cap}");
    }
    let spent = Case {
        ytd_large: yuan("44000"),
        ..case("300800", Level::Three)
    };
    assert_eq!(settled(&parameters, spent).large, Some(yuan("1000.01")));
    let mut parameters = weifang_resident();
    let bill = Case {
        self_full: yuan("30000"),
        ..case("400000", Level::Three)
    };
    for (cap, cii) in [
        ("132999.99", "132999.99"),
        ("133000", "133000"),
        ("133000.01", "133000"),
    ] {
        parameters.cii_cap = Some(yuan(cap));
        assert_eq!(settled(&parameters, bill).cii, Some(yuan(cii)), "{cap}");
    }
}
