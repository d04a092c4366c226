//! Ranges and what matters most, worked out by hand.

use super::super::unknown::complete;
use super::*;

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
