//! What a person bears at least and at most while values are missing: true for every bill.

mod worked;

use super::super::range::span;
use super::oracle::{some_case, some_parameters};
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// What another insurance asks for, other situations, other levels and the wallets matter to none.
    #[test]
    fn only_what_is_missing_and_what_the_bill_needs_matters(
        (full, _) in some_draft(), gone in some_gone(),
    ) {
        let draft = without(&full, &gone);
        let range = ranged(&draft);
        let amounts: Vec<Fen> = range.matters.iter().map(|(_, amount)| *amount).collect();
        prop_assert!(amounts.is_sorted_by(|left, right| left >= right));
        let span = Fen(range.most.0 - range.least.0);
        prop_assert!(amounts.iter().all(|amount| Fen(0) <= *amount && *amount <= span));
        let missing = draft.missing();
        for (lacking, _) in range.matters {
            prop_assert!(missing.contains(&lacking));
            let needed = match lacking {
                Lacking::Case("own_balance_fen" | "family_fen")
                | Lacking::Parameter(Name::DisposableIncome) => false,
                Lacking::Case("ytd_large_fen")
                | Lacking::Parameter(Name::LargeRatio | Name::LargeCap) => {
                    draft.parameters.scheme != Some(Scheme::Resident)
                }
                Lacking::Case("ytd_cii_base_fen" | "ytd_cii_paid_fen")
                | Lacking::Parameter(
                    Name::CiiSegments | Name::CiiCap | Name::CiiBase | Name::CiiAboveCap,
                ) => draft.parameters.scheme != Some(Scheme::Employee),
                Lacking::Parameter(Name::Ratio(level)) => {
                    draft.level.is_none_or(|known| known == level)
                }
                Lacking::Parameter(Name::RemoteMode(at) | Name::RemoteValue(at)) => {
                    draft.remote.is_none_or(|known| known.away() == Some(at))
                }
                Lacking::Parameter(Name::RetireeBonus) => draft.retiree != Some(false),
                _ => true,
            };
            prop_assert!(needed, "{lacking:?}");
        }
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
