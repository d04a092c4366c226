//! What a person bears at least and at most while values are missing: true for every bill, and by hand.

use super::super::range::span;
use super::oracle::{some_case, some_parameters};
use super::unknown::complete;
use super::*;
use crate::money::LARGEST_INPUT;
use proptest::prelude::*;

/// All that can be missing.
fn everything() -> Vec<Lacking> {
    let fields = case_fields().into_iter().skip(1).map(Lacking::Case);
    let names = Name::ALL.into_iter().map(Lacking::Parameter);
    fields.chain(names).collect()
}

fn forget(draft: &mut Draft, lacking: Lacking) {
    match lacking {
        Lacking::Parameter(name) => name.forget(&mut draft.parameters),
        Lacking::Case("self_full_fen") => draft.self_full = None,
        Lacking::Case("over_limit_fen") => draft.over_limit = None,
        Lacking::Case("class_b_fen") => draft.class_b = None,
        Lacking::Case("level") => draft.level = None,
        Lacking::Case("nth") => draft.nth = None,
        // At home it is said by leaving it out.
        Lacking::Case("nth_same_city") if draft.remote == Some(Situation::Home) => {}
        Lacking::Case("nth_same_city") => draft.nth_same_city = None,
        Lacking::Case("transferred_from") => draft.transferred_from = None,
        Lacking::Case("retiree") => draft.retiree = None,
        Lacking::Case("remote") => draft.remote = None,
        Lacking::Case("ytd_base_fen") => draft.ytd_base = None,
        Lacking::Case("ytd_basic_fen") => draft.ytd_basic = None,
        Lacking::Case("ytd_large_fen") => draft.ytd_large = None,
        Lacking::Case("ytd_cii_base_fen") => draft.ytd_cii_base = None,
        Lacking::Case("ytd_cii_paid_fen") => draft.ytd_cii_paid = None,
        Lacking::Case("aid_fen") => draft.aid = None,
        Lacking::Case("own_balance_fen") => draft.own_balance = None,
        Lacking::Case("family_fen") => draft.family = None,
        Lacking::Case(other) => panic!("{other}"),
    }
}

/// `draft` without what `gone` points at. Where one is treated goes first: with it, the count of
/// stays in this city may go.
fn without(draft: &Draft, gone: &[usize]) -> Draft {
    let everything = everything();
    let mut gone: Vec<Lacking> = gone
        .iter()
        .map(|at| everything[at % everything.len()])
        .collect();
    gone.sort_by_key(|lacking| *lacking != Lacking::Case("remote"));
    let mut draft = draft.clone();
    for lacking in gone {
        forget(&mut draft, lacking);
    }
    draft
}

fn draft(parameters: &Parameters, case: Case) -> Draft {
    let parameters = parameters.clone();
    Draft::from(Input { parameters, case })
}

fn ranged(draft: &Draft) -> Range {
    range(draft, &shipped::figures(), shipped::today()).expect("a range")
}

fn missing(from: &Parameters, case: Case, gone: &[Lacking]) -> Draft {
    let mut draft = draft(from, case);
    for lacking in gone {
        forget(&mut draft, *lacking);
    }
    draft
}

/// From a few things up to nearly all.
fn some_gone() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        proptest::collection::vec(0_usize..51, 1..4),
        proptest::collection::vec(0_usize..51, 1..12),
        proptest::collection::vec(0_usize..51, 12..150),
    ]
}

/// Bills that come to the limit, and residents whose fees above it do not count, more often than by
/// chance.
fn some_draft() -> impl Strategy<Value = (Draft, Fen)> {
    let bill = (some_parameters(), some_case(), 0_i64..40_000_000, 0_u8..4);
    bill.prop_filter_map(
        "a bill that is settled",
        |(mut parameters, mut case, cap, kind)| {
            if kind > 0 {
                parameters.cap_basic = Some(Fen(cap));
                case.ytd_basic = Fen(0);
                case.aid = Fen(0);
            }
            if kind > 1 {
                parameters.scheme = Some(Scheme::Resident);
                parameters.cii_above_cap = Some(kind == 2);
                case.ytd_cii_paid = Fen(case.ytd_cii_base.0 / 2);
                parameters.cii_cap = Some(LARGEST_INPUT);
            }
            let personal = of(&parameters, case).ok()?.personal?;
            Some((draft(&parameters, case), personal))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_the_person_bears_lies_within((full, personal) in some_draft(), gone in some_gone()) {
        let (least, most) = span(&without(&full, &gone)).expect("a range");
        prop_assert!(least <= personal && personal <= most, "{least:?} {personal:?} {most:?}");
        prop_assert!(Fen(0) <= least && most <= full.total);
    }

    #[test]
    fn with_all_known_the_range_is_what_the_person_bears((full, personal) in some_draft()) {
        prop_assert_eq!(span(&full), Ok((personal, personal)));
        let range = ranged(&full);
        prop_assert_eq!((range.least, range.most, range.matters), (personal, personal, Vec::new()));
    }

    #[test]
    fn what_becomes_known_never_widens_the_range(
        (full, _) in some_draft(), gone in some_gone(), fewer in 1_usize..12,
    ) {
        let all = span(&without(&full, &gone)).expect("a range");
        let kept = gone.len() - fewer.min(gone.len());
        let some = span(&without(&full, &gone[..kept])).expect("a range");
        prop_assert!(all.0 <= some.0 && some.1 <= all.1, "{all:?} {some:?}");
    }

    /// Any other value in its place gives something within, too: the range is of the missing value,
    /// not of the bill.
    #[test]
    fn another_bill_with_the_same_known_values_lies_within(
        (full, _) in some_draft(), (other, _) in some_draft(), gone in some_gone(),
    ) {
        let range = span(&without(&full, &gone)).expect("a range");
        let everything = everything();
        let mut mixed = full;
        for at in gone {
            take(&mut mixed, &other, everything[at % everything.len()]);
        }
        let Some(case) = mixed.case() else { return Ok(()) };
        let Ok(output) = of(&mixed.parameters, case) else { return Ok(()) };
        let personal = output.personal.expect("known");
        prop_assert!(range.0 <= personal && personal <= range.1, "{range:?} {personal:?}");
    }
}

/// Gives `draft` the value that `other` has.
fn take(draft: &mut Draft, other: &Draft, lacking: Lacking) {
    let (to, from) = (&mut draft.parameters, &other.parameters);
    match lacking {
        Lacking::Case("retiree") => draft.retiree = other.retiree,
        Lacking::Case("aid_fen") => draft.aid = other.aid,
        Lacking::Case("ytd_base_fen") => draft.ytd_base = other.ytd_base,
        Lacking::Case("ytd_basic_fen") => draft.ytd_basic = other.ytd_basic,
        Lacking::Case("ytd_large_fen") => draft.ytd_large = other.ytd_large,
        Lacking::Case("ytd_cii_base_fen") => draft.ytd_cii_base = other.ytd_cii_base,
        Lacking::Case("ytd_cii_paid_fen") => draft.ytd_cii_paid = other.ytd_cii_paid,
        Lacking::Parameter(Name::Scheme) => to.scheme = from.scheme,
        Lacking::Parameter(Name::ClassBPrepayRatio) => {
            to.class_b_prepay_ratio = from.class_b_prepay_ratio;
        }
        Lacking::Parameter(Name::Deductible(at)) => {
            to.deductible[at.index()] = from.deductible[at.index()];
        }
        Lacking::Parameter(Name::NthFactor) => to.nth_factor.clone_from(&from.nth_factor),
        Lacking::Parameter(Name::Ratio(at)) => to.ratio[at.index()] = from.ratio[at.index()],
        Lacking::Parameter(Name::RetireeBonus) => to.retiree_bonus = from.retiree_bonus,
        Lacking::Parameter(Name::Segments) => to.segments.clone_from(&from.segments),
        Lacking::Parameter(Name::CapBasic) => to.cap_basic = from.cap_basic,
        Lacking::Parameter(Name::LargeRatio) => to.large_ratio = from.large_ratio,
        Lacking::Parameter(Name::LargeCap) => to.large_cap = from.large_cap,
        Lacking::Parameter(Name::CiiSegments) => to.cii_segments.clone_from(&from.cii_segments),
        Lacking::Parameter(Name::CiiCap) => to.cii_cap = from.cii_cap,
        Lacking::Parameter(Name::CiiBase) => to.cii_base = from.cii_base,
        Lacking::Parameter(Name::CiiAboveCap) => to.cii_above_cap = from.cii_above_cap,
        Lacking::Parameter(Name::RemoteMode(at)) => to.remote[at].mode = from.remote[at].mode,
        Lacking::Parameter(Name::RemoteValue(at)) => to.remote[at].value = from.remote[at].value,
        Lacking::Parameter(Name::PrepayOrder) => to.prepay_order = from.prepay_order,
        _ => {}
    }
}

/// Where one value is missing that is one of a few, the range ends at two of them.
#[test]
fn a_range_over_one_of_a_few_values_is_attained() {
    let few = [
        Lacking::Case("retiree"),
        Lacking::Case("remote"),
        Lacking::Case("level"),
        Lacking::Parameter(Name::Scheme),
        Lacking::Parameter(Name::CiiBase),
        Lacking::Parameter(Name::CiiAboveCap),
        Lacking::Parameter(Name::PrepayOrder),
    ];
    let config = ProptestConfig::with_cases(2_000);
    let drafts = (some_draft(), 0..few.len());
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let outcome = runner.run(&drafts, |((full, _), at)| {
        let draft = without(
            &full,
            &[everything()
                .iter()
                .position(|it| *it == few[at])
                .expect("one")],
        );
        let (least, most) = span(&draft).expect("a range");
        let ends: Vec<_> = draft
            .tried(few[at], most)
            .iter()
            .filter_map(|known| span(known).ok())
            .collect();
        prop_assert!(ends.iter().all(|(least, most)| least == most));
        let found = (
            ends.iter().map(|it| it.0).min(),
            ends.iter().map(|it| it.1).max(),
        );
        // Where a value would have the funds pay more than the bill, nothing is the least; where fees
        // above the limit do not count, it may be that of a bill that just reaches the limit.
        let wider = least == Fen(0) || full.parameters.cii_above_cap == Some(false);
        prop_assert!(found.0 == Some(least) || wider, "{found:?} {least:?}");
        prop_assert_eq!(found.1, Some(most));
        Ok(())
    });
    outcome.expect("attained");
}

#[test]
fn what_is_missing_is_named_as_the_fields_are() {
    let nothing = Draft::of_total(yuan("30000"));
    assert_eq!(nothing.missing(), everything());
    assert_eq!(nothing.case(), None);
    let full = draft(&complete(Scheme::Resident), bill_a(Situation::Home));
    assert_eq!(full.case(), Some(bill_a(Situation::Home)));
    let second = Case {
        nth: 2,
        ..bill_a(Situation::Referral)
    };
    let away = draft(&complete(Scheme::Resident), second);
    assert!(away.missing().contains(&Lacking::Case("nth_same_city")));
    assert_eq!(away.case(), Some(second));
}

#[test]
fn from_the_first_two_numbers_on_there_is_a_range() {
    let mut first = Draft::of_total(yuan("30000"));
    first.aid = Some(Fen(0));
    first.ytd_cii_base = Some(Fen(0));
    let bounds = |draft: &Draft| {
        let range = ranged(draft);
        (range.least, range.most)
    };
    assert_eq!(bounds(&first), (Fen(0), yuan("30000")));
    first.self_full = Some(yuan("2000"));
    assert_eq!(bounds(&first), (yuan("2000"), yuan("30000")));
}

/// While nothing is known of a city, no value alone tells anything: whatever the deductible is, 大病
/// may give it back. What the bill asks for is named all the same, and nothing else.
#[test]
fn what_narrows_nothing_alone_is_named_when_the_bill_needs_it() {
    let bill = case("30000", Level::Three);
    let range = ranged(&draft(&Parameters::default(), bill));
    assert_eq!((range.least, range.most), (Fen(0), yuan("30000")));
    let needed = [
        Name::Scheme,
        Name::Deductible(Level::Three),
        Name::NthFactor,
        Name::Segments,
        Name::CapBasic,
    ];
    let needed = needed.map(|name| (Lacking::Parameter(name), Fen(0)));
    assert_eq!(range.matters, needed);
}

#[test]
fn what_cannot_be_is_refused() {
    let outcome = |draft: &Draft| range(draft, &shipped::figures(), shipped::today());
    let mut draft = Draft::of_total(yuan("30000"));
    draft.self_full = Some(yuan("20000"));
    draft.class_b = Some(yuan("10000.01"));
    let fault = outcome(&draft).expect_err("more than the bill");
    assert_eq!(fault.to_string(), "class_b_fen: this is too large");
    draft.class_b = None;
    draft.aid = Some(yuan("30000.01"));
    let fault = outcome(&draft).expect_err("more than the bill");
    assert_eq!(fault.to_string(), "aid_fen: this is too large");
}

/// At home, class B 5,000 of 28,000 within the catalogue, 80% above the deductible. Without the
/// deductible and the part of class B paid first the fund pays 80% of 28,000, 22,400, if both are
/// nothing, and nothing if the deductible is the whole. A deductible of the whole leaves no doubt:
/// 22,400. A part of the whole class B leaves 80% of 23,000, 18,400: 4,000 less.
#[test]
fn the_deductible_matters_more_than_the_part_of_class_b() {
    let deductible = Lacking::Parameter(Name::Deductible(Level::Three));
    let part = Lacking::Parameter(Name::ClassBPrepayRatio);
    let gone = [deductible, part, Lacking::Parameter(Name::CiiCap)];
    let range = ranged(&missing(&demo(), bill_a(Situation::Home), &gone));
    assert_eq!((range.least, range.most), (yuan("7600"), yuan("30000")));
    assert_eq!(
        range.matters,
        [(deductible, yuan("22400")), (part, yuan("4000"))]
    );
}

/// Sent to another province, 26,700 counted at 80%, 85% of a retired person, less some points.
/// Without the points, and whether retired, the fund pays between nothing and 85%, 22,695. A hundred
/// points leave no doubt: 22,695. Not retired it is 80% at most, 21,360: 1,335 less.
#[test]
fn the_points_matter_more_than_whether_one_is_retired() {
    let points = Lacking::Parameter(Name::RemoteValue(2));
    let retired = Lacking::Case("retiree");
    let range = ranged(&missing(
        &demo(),
        bill_a(Situation::Referral),
        &[points, retired],
    ));
    assert_eq!((range.least, range.most), (yuan("7305"), yuan("30000")));
    assert_eq!(
        range.matters,
        [(points, yuan("22695")), (retired, yuan("1335"))]
    );
}

/// EX-10: 370,000 within policy, 369,100 at 55% are 203,005. Without the limit of the basic fund that
/// is what it pays at most; 大病 then counts 166,995 and pays 60% of 90,000 and 65% of 66,995,
/// 97,546.75. If the limit is nothing, 大病 counts 370,000 and pays 54,000 + 65,000 + 70,000 +
/// 52,500 = 241,500. Without the limit of 大病 either, the funds pay between nothing and 300,551.75.
/// A limit of 大病 that binds nowhere leaves 241,500 to 300,551.75: 241,500 less. One of the basic fund
/// that binds nowhere leaves 203,005 to 300,551.75: 203,005 less.
#[test]
fn the_limit_of_critical_illness_matters_more_than_that_of_the_basic_fund() {
    let bill = Case {
        self_full: yuan("30000"),
        ..case("400000", Level::Three)
    };
    let (basic, cii) = (Name::CapBasic, Name::CiiCap);
    let [basic, cii] = [basic, cii].map(Lacking::Parameter);
    let range = ranged(&missing(&weifang_resident(), bill, &[basic, cii]));
    assert_eq!(
        (range.least, range.most),
        (yuan("99448.25"), yuan("400000"))
    );
    assert_eq!(
        range.matters,
        [(cii, yuan("241500")), (basic, yuan("203005"))]
    );
}

/// Where 大额 pays 90% and the basic fund 80%, a lower limit is better for the person: of 300,000
/// counted the limit of nothing leaves 大额 270,000. With a limit of 45,000 of its own it pays that
/// while 50,000 lie above: the basic fund then 200,000. Without either it pays 240,000.
#[test]
fn a_range_turns_where_the_limit_of_the_large_amount_fund_does() {
    let cap = Lacking::Parameter(Name::CapBasic);
    let bill = case("300800", Level::Three);
    let range = ranged(&missing(&demo(), bill, &[cap]));
    assert_eq!((range.least, range.most), (yuan("30800"), yuan("60800")));
    let parameters = Parameters {
        large_cap: Some(yuan("45000")),
        ..demo()
    };
    let range = ranged(&missing(&parameters, bill, &[cap]));
    assert_eq!((range.least, range.most), (yuan("55800"), yuan("255800")));
}
