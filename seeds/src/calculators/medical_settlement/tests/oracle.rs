//! An independent oracle in big rationals: §18 read anew, yuan as fractions, bill by bill.

use super::*;
use crate::money::LARGEST_INPUT;
use num_rational::BigRational;
use proptest::prelude::*;

fn whole(fen: Fen) -> BigRational {
    BigRational::from_integer(fen.0.into())
}

fn fraction(ratio: crate::money::Ratio) -> BigRational {
    let text = ratio.to_string();
    let (units, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let digits: i64 = format!("{units}{decimals}").parse().expect("digits");
    BigRational::new(digits.into(), 10_i64.pow(decimals.len() as u32).into())
}

fn to_fen(amount: &BigRational) -> BigRational {
    (amount + BigRational::new(1.into(), 2.into())).floor()
}

fn least(left: &BigRational, right: &BigRational) -> BigRational {
    if left < right {
        left.clone()
    } else {
        right.clone()
    }
}

fn not_negative(amount: BigRational) -> BigRational {
    let none = whole(Fen(0));
    if amount < none { none } else { amount }
}

/// What the stretches pay up to `upto`, each ratio already as it is away from home.
fn up_to(
    stretches: &[(BigRational, Option<BigRational>, BigRational)],
    upto: &BigRational,
) -> BigRational {
    let mut sum = whole(Fen(0));
    for (from, to, share) in stretches {
        let end = to.as_ref().map_or(upto.clone(), |to| least(to, upto));
        sum += not_negative(end - from) * share;
    }
    sum
}

/// `[deductible, prepay, basic, large, cii, personal, own, family, cash]`; `None` where 大病 would
/// pay more than the bill.
fn oracle(parameters: &Parameters, case: &Case) -> Option<[BigRational; 9]> {
    let none = whole(Fen(0));
    let one = whole(Fen(1));
    let known = |amount: Option<Fen>| whole(amount.expect("known"));
    let own_b = to_fen(&(whole(case.class_b) * fraction(parameters.class_b_prepay_ratio?)));
    let policy = whole(case.total) - whole(case.self_full) - whole(case.over_limit) - &own_b;
    let remote = case.remote.away().map(|at| parameters.remote[at]);
    let mode = remote.and_then(|remote| remote.mode).unwrap_or(Mode::None);
    let value = remote
        .and_then(|remote| remote.value)
        .map_or(none.clone(), fraction);
    let prepays = mode == Mode::Prepay;
    let first = prepays && parameters.prepay_order == Some(PrepayOrder::BeforeDeductible);
    let mut prepay = if first {
        to_fen(&(&policy * &value))
    } else {
        none.clone()
    };
    let eligible = &policy - &prepay;
    let factors = parameters.nth_factor.as_ref().expect("known");
    let nth = match parameters.nth_across_cities {
        Some(false) => case.nth_same_city.expect("given"),
        _ => case.nth,
    };
    let at = factors.len().min(nth as usize) - 1;
    let mut full = known(parameters.deductible[case.level.index()]);
    if let (Some(lower), Some(true)) = (case.transferred_from, parameters.transfer_difference) {
        full = not_negative(full - known(parameters.deductible[lower.index()]));
    }
    let deductible = least(&to_fen(&(full * fraction(factors[at]))), &eligible);
    let mut counted = &eligible - &deductible;
    if prepays && !first {
        prepay = to_fen(&(&counted * &value));
        counted -= &prepay;
    }
    let bonus = match case.retiree {
        true => fraction(parameters.retiree_bonus.expect("known")),
        false => none.clone(),
    };
    let share = |ratio| {
        let ratio = fraction(ratio) + &bonus;
        let ratio = match mode {
            Mode::MinusPoints => ratio - &value,
            Mode::Multiply => ratio * &value,
            Mode::None | Mode::Prepay => ratio,
        };
        least(&not_negative(ratio), &one)
    };
    let segments = parameters.segments.as_ref().expect("known");
    let stretches: Vec<_> = match segments.is_empty() {
        true => {
            let ratio = parameters.ratio[case.level.index()].expect("known");
            vec![(none.clone(), None, share(ratio))]
        }
        false => {
            let each = segments.iter();
            each.map(|it| (whole(it.from), it.to.map(whole), share(it.ratio)))
                .collect()
        }
    };
    let low = whole(case.ytd_base);
    let high = &low + &counted;
    let raw = up_to(&stretches, &high) - up_to(&stretches, &low);
    let room = not_negative(known(parameters.cap_basic) - whole(case.ytd_basic));
    let basic = least(&to_fen(&raw), &room);
    let over = raw > room;
    // Where the room runs out: the stretch in which the sum passes it, solved for its place.
    let beyond = match over {
        false => none.clone(),
        true => {
            let target = up_to(&stretches, &low) + &room;
            let passes = |to: &Option<BigRational>| {
                to.as_ref().is_none_or(|to| up_to(&stretches, to) > target)
            };
            let (from, _, share) = stretches.iter().find(|(_, to, _)| passes(to)).expect("one");
            let place = from + (&target - up_to(&stretches, from)) / share;
            let place = if place < low { low.clone() } else { place };
            &high - place
        }
    };
    let employee = parameters.scheme == Some(Scheme::Employee);
    let large = match over && employee {
        false => none.clone(),
        true => {
            let due = to_fen(&(&beyond * fraction(parameters.large_ratio.expect("known"))));
            let left = known(parameters.large_cap) - whole(case.ytd_large);
            least(&due, &not_negative(left))
        }
    };
    let cii = match employee {
        true => none.clone(),
        false => {
            let mut base = whole(case.ytd_cii_base) + &policy - &prepay - &basic;
            if matches!(parameters.cii_base, Some(CiiBase::Prepay | CiiBase::Both)) {
                base += &prepay;
            }
            if matches!(parameters.cii_base, Some(CiiBase::ClassB | CiiBase::Both)) {
                base += &own_b;
            }
            if parameters.cii_above_cap == Some(false) {
                base -= to_fen(&beyond);
            }
            let stretches: Vec<_> = parameters
                .cii_segments
                .as_ref()
                .expect("known")
                .iter()
                .map(|it| (whole(it.from), it.to.map(whole), fraction(it.ratio)))
                .collect();
            let due = least(
                &to_fen(&up_to(&stretches, &base)),
                &known(parameters.cii_cap),
            );
            not_negative(due - whole(case.ytd_cii_paid))
        }
    };
    let personal = whole(case.total) - &basic - &large - &cii - whole(case.aid);
    if personal < none {
        return None;
    }
    let own = least(&whole(case.own_balance), &personal);
    let family = least(&whole(case.family), &(&personal - &own));
    let cash = &personal - &own - &family;
    Some([
        deductible, prepay, basic, large, cii, personal, own, family, cash,
    ])
}

fn any_ratio() -> impl Strategy<Value = crate::money::Ratio> {
    (0_u32..=1_000_000, 1_u32..=6).prop_map(|(millionths, places)| {
        let scale = 10_u32.pow(6 - places);
        let kept = millionths / scale;
        let width = places as usize;
        match kept == 10_u32.pow(places) {
            true => ratio("1"),
            false => ratio(&format!("0.{kept:0width$}")),
        }
    })
}

fn some_segments(start: i64) -> impl Strategy<Value = Vec<Segment>> {
    proptest::collection::vec((1_i64..20_000_000, any_ratio()), 1..5).prop_map(move |parts| {
        let mut from = start;
        let last = parts.len() - 1;
        let segment = |(at, (length, ratio)): (usize, (i64, crate::money::Ratio))| {
            let begin = Fen(from);
            from += length;
            Segment {
                from: begin,
                to: (at < last).then_some(Fen(from)),
                ratio,
            }
        };
        parts.into_iter().enumerate().map(segment).collect()
    })
}

fn amount(most: i64) -> impl Strategy<Value = Fen> {
    prop_oneof![Just(Fen(0)), (0..=most).prop_map(Fen)]
}

prop_compose! {
    pub(super) fn some_parameters()(
        employee in any::<bool>(),
        ratios in proptest::collection::vec(any_ratio(), 14),
        deductible in proptest::array::uniform3(amount(200_000)),
        nth in proptest::collection::vec(any_ratio(), 1..4),
        segments in prop_oneof![Just(Vec::new()), some_segments(0)],
        cii in (0_i64..3_000_000).prop_flat_map(some_segments),
        caps in proptest::array::uniform3(amount(60_000_000)),
        switches in proptest::array::uniform4(any::<bool>()),
        base in 0_usize..4,
        modes in proptest::array::uniform6(0_usize..4),
    ) -> Parameters {
        let modes = modes.map(|at| [Mode::None, Mode::Prepay, Mode::MinusPoints, Mode::Multiply][at]);
        let mut remote = [Remote::default(); 6];
        for (at, remote) in remote.iter_mut().enumerate() {
            *remote = Remote { mode: Some(modes[at]), value: Some(ratios[at]) };
        }
        Parameters {
            scheme: Some(if employee { Scheme::Employee } else { Scheme::Resident }),
            class_b_prepay_ratio: Some(ratios[6]),
            deductible: deductible.map(Some),
            nth_factor: Some(nth),
            nth_across_cities: Some(switches[0]),
            transfer_difference: Some(switches[1]),
            ratio: [Some(ratios[7]), Some(ratios[8]), Some(ratios[9])],
            retiree_bonus: Some(ratios[10]),
            segments: Some(segments),
            cap_basic: Some(caps[0]),
            large_ratio: Some(ratios[11]),
            large_cap: Some(caps[1]),
            cii_segments: Some(cii),
            cii_cap: Some(caps[2]),
            cii_base: Some([CiiBase::Neither, CiiBase::Prepay, CiiBase::ClassB, CiiBase::Both][base]),
            cii_above_cap: Some(switches[2]),
            remote,
            prepay_order: Some(match switches[3] {
                true => PrepayOrder::BeforeDeductible,
                false => PrepayOrder::AfterDeductible,
            }),
            disposable_income: None,
        }
    }
}

prop_compose! {
    pub(super) fn some_case()(
        total in prop_oneof![1_i64..100_000_000, 1_i64..=LARGEST_INPUT.0],
        parts in proptest::array::uniform3(0_i64..=100),
        level in 0_usize..3,
        from in 0_usize..4,
        nth in 1_i64..6,
        same in 1_i64..6,
        retiree in any::<bool>(),
        remote in 0_usize..7,
        ytd in proptest::array::uniform5(amount(40_000_000)),
        aid in amount(100_000),
        wallets in proptest::array::uniform2(amount(1_000_000)),
    ) -> Case {
        let part = |at: usize| Fen((i128::from(total) * i128::from(parts[at]) / 300) as i64);
        Case {
            total: Fen(total),
            self_full: part(0),
            over_limit: part(1),
            class_b: part(2),
            level: Level::ALL[level],
            nth,
            nth_same_city: Some(same.min(nth)),
            transferred_from: (from < level).then(|| Level::ALL[from]),
            retiree,
            remote: Situation::at(remote),
            ytd_base: ytd[0],
            ytd_basic: ytd[1],
            ytd_large: ytd[2],
            ytd_cii_base: ytd[3],
            ytd_cii_paid: ytd[4],
            aid,
            own_balance: wallets[0],
            family: wallets[1],
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_settlement_agrees_with_the_oracle(parameters in some_parameters(), case in some_case()) {
        match (of(&parameters, case), oracle(&parameters, &case)) {
            (Ok(output), Some(expected)) => {
                let got = [
                    output.deductible, output.prepay, output.basic, output.large, output.cii,
                    output.personal, output.own, output.family, output.cash,
                ];
                prop_assert_eq!(got.map(|amount| whole(amount.expect("known"))), expected);
            }
            (Err(fault), None) => {
                prop_assert!(["aid_fen", "ytd_cii_paid_fen"].contains(&fault.field.as_str()));
            }
            (got, expected) => prop_assert!(false, "{got:?} {expected:?}"),
        }
    }
}
