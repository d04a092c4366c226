//! The fixtures of facts §20. `PS-DEMO` is made up; `PS-CAND` values are candidates that nobody
//! verified: they stand in tests only.

use super::super::*;
use crate::money::Ratio;

pub(super) fn ratio(text: &str) -> Ratio {
    text.parse().expect("a ratio")
}

pub(super) fn yuan(text: &str) -> Fen {
    crate::field::number::money(text).expect("an amount")
}

fn ratios(texts: &[&str]) -> Vec<Ratio> {
    texts.iter().map(|text| ratio(text)).collect()
}

fn base(
    scheme: Scheme,
    deductible: [&str; 3],
    nth: &[&str],
    by_level: [&str; 3],
    cap: &str,
) -> Parameters {
    Parameters {
        scheme: Some(scheme),
        class_b_prepay_ratio: Some(ratio("0.10")),
        deductible: deductible.map(|amount| Some(yuan(amount))),
        nth_factor: Some(ratios(nth)),
        ratio: by_level.map(|text| Some(ratio(text))),
        segments: Some(Vec::new()),
        cap_basic: Some(yuan(cap)),
        ..Parameters::default()
    }
}

/// What holds in `situation`.
pub(super) fn set(parameters: &mut Parameters, situation: Situation, mode: Mode, value: &str) {
    let at = situation.away().expect("away");
    parameters.remote[at] = Remote {
        mode: Some(mode),
        value: (mode != Mode::None).then(|| ratio(value)),
    };
}

pub(super) fn demo() -> Parameters {
    let mut demo = Parameters {
        retiree_bonus: Some(ratio("0.05")),
        large_ratio: Some(ratio("0.90")),
        large_cap: Some(yuan("400000")),
        prepay_order: Some(PrepayOrder::BeforeDeductible),
        ..base(
            Scheme::Employee,
            ["200", "500", "800"],
            &["1", "0.5", "0"],
            ["0.90", "0.85", "0.80"],
            "200000",
        )
    };
    set(&mut demo, Situation::LongTerm, Mode::None, "0");
    set(&mut demo, Situation::InProvince, Mode::Prepay, "0.10");
    set(&mut demo, Situation::Referral, Mode::MinusPoints, "0.10");
    set(&mut demo, Situation::Emergency, Mode::MinusPoints, "0.10");
    set(&mut demo, Situation::Other, Mode::MinusPoints, "0.20");
    demo
}

pub(super) fn demo_after() -> Parameters {
    Parameters {
        prepay_order: Some(PrepayOrder::AfterDeductible),
        ..demo()
    }
}

pub(super) fn steps(rows: &[(&str, Option<&str>, &str)]) -> Option<Vec<Segment>> {
    let segment = |(from, to, share): &(&str, Option<&str>, &str)| Segment {
        from: yuan(from),
        to: to.map(yuan),
        ratio: ratio(share),
    };
    Some(rows.iter().map(segment).collect())
}

pub(super) fn demo_segments() -> Parameters {
    Parameters {
        segments: steps(&[
            ("0", Some("20000"), "0.80"),
            ("20000", Some("50000"), "0.85"),
            ("50000", None, "0.90"),
        ]),
        large_ratio: None,
        large_cap: None,
        ..demo()
    }
}

pub(super) fn qingdao_employee() -> Parameters {
    let mut qingdao = Parameters {
        retiree_bonus: Some(ratio("0.03")),
        ..base(
            Scheme::Employee,
            ["200", "500", "800"],
            &["1", "0.5", "0"],
            ["0.92", "0.90", "0.88"],
            "600000",
        )
    };
    set(&mut qingdao, Situation::InProvince, Mode::None, "0");
    set(&mut qingdao, Situation::Referral, Mode::Multiply, "0.90");
    set(&mut qingdao, Situation::Unfiled, Mode::Multiply, "0.70");
    qingdao
}

fn four(from: &str) -> Option<Vec<Segment>> {
    steps(&[
        (from, Some("100000"), "0.60"),
        ("100000", Some("200000"), "0.65"),
        ("200000", Some("300000"), "0.70"),
        ("300000", None, "0.75"),
    ])
}

pub(super) fn yantai_resident() -> Parameters {
    Parameters {
        cii_segments: four("14000"),
        cii_cap: Some(yuan("400000")),
        cii_base: Some(CiiBase::Neither),
        ..base(
            Scheme::Resident,
            ["300", "500", "800"],
            &["1", "0.5"],
            ["0.90", "0.58", "0.45"],
            "160000",
        )
    }
}

pub(super) fn weifang_resident() -> Parameters {
    Parameters {
        cii_segments: four("10000"),
        cii_cap: Some(yuan("400000")),
        cii_above_cap: Some(true),
        ..base(
            Scheme::Resident,
            ["200", "600", "900"],
            &["1"],
            ["0.85", "0.70", "0.55"],
            "150000",
        )
    }
}

pub(super) fn case(total: &str, level: Level) -> Case {
    Case {
        total: yuan(total),
        self_full: Fen(0),
        over_limit: Fen(0),
        class_b: Fen(0),
        level,
        nth: 1,
        nth_same_city: None,
        transferred_from: None,
        retiree: false,
        remote: Situation::Home,
        ytd_base: Fen(0),
        ytd_basic: Fen(0),
        ytd_large: Fen(0),
        ytd_cii_base: Fen(0),
        ytd_cii_paid: Fen(0),
        aid: Fen(0),
        own_balance: Fen(0),
        family: Fen(0),
    }
}

/// `BILL-A` of §20.
pub(super) fn bill_a(remote: Situation) -> Case {
    Case {
        self_full: yuan("2000"),
        class_b: yuan("5000"),
        remote,
        ..case("30000", Level::Three)
    }
}
