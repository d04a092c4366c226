//! No path prints a total while a parameter is unknown.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Everything known, so that every parameter can be taken away.
pub(super) fn complete(scheme: Scheme) -> Parameters {
    let mut parameters = Parameters {
        scheme: Some(scheme),
        nth_across_cities: Some(true),
        transfer_difference: Some(true),
        cii_segments: weifang_resident().cii_segments,
        cii_cap: Some(yuan("400000")),
        cii_base: Some(CiiBase::Both),
        cii_above_cap: Some(true),
        disposable_income: Some(yuan("40000")),
        ..demo()
    };
    set(&mut parameters, Situation::Unfiled, Mode::Multiply, "0.70");
    parameters
}

static CASES: LazyLock<Vec<(Parameters, Case)>> = LazyLock::new(cases);

/// Cases that between them need every parameter, with both schemes.
fn cases() -> Vec<(Parameters, Case)> {
    let mut cases = Vec::new();
    for scheme in [Scheme::Employee, Scheme::Resident] {
        for at in 0..Situation::NAMES.len() {
            for mode in [Mode::None, Mode::Prepay, Mode::MinusPoints, Mode::Multiply] {
                for level in Level::ALL {
                    let mut parameters = complete(scheme);
                    let remote = Situation::at(at);
                    if remote.away().is_some() {
                        set(&mut parameters, remote, mode, "0.10");
                    }
                    let plain = Case {
                        remote,
                        ..case("8000", level)
                    };
                    let rich = Case {
                        class_b: yuan("5000"),
                        nth: 2,
                        nth_same_city: Some(1),
                        retiree: true,
                        transferred_from: (level != Level::One).then_some(Level::One),
                        remote,
                        ..case("900000", level)
                    };
                    let mut segmented = parameters.clone();
                    segmented.segments = demo_segments().segments;
                    for parameters in [parameters, segmented] {
                        cases.push((parameters.clone(), plain));
                        cases.push((parameters, rich));
                    }
                }
            }
        }
    }
    cases
}

fn figures_of(output: &Output) -> [Option<Fen>; 9] {
    [
        output.deductible,
        output.prepay,
        output.basic,
        output.large,
        output.cii,
        output.personal,
        output.own,
        output.family,
        output.cash,
    ]
}

#[test]
fn without_any_one_parameter_that_is_needed_there_is_no_total() {
    let mut needed = Vec::new();
    for (parameters, case) in CASES.iter() {
        let full = settled(parameters, *case);
        assert!(figures_of(&full).iter().all(Option::is_some));
        for name in Name::ALL {
            let mut without = parameters.clone();
            name.forget(&mut without);
            let output = of(&without, *case).expect("a result");
            if output.missing.is_empty() {
                assert_eq!(figures_of(&output), figures_of(&full), "{name:?}");
                continue;
            }
            needed.push(name);
            assert_eq!(output.missing, [name]);
            let total = [output.personal, output.own, output.family, output.cash];
            assert_eq!(total, [None; 4], "{name:?}");
            assert_eq!(output.split, None, "{name:?}");
            for (part, whole) in figures_of(&output).into_iter().zip(figures_of(&full)) {
                assert!(part.is_none() || part == whole, "{name:?}");
            }
        }
    }
    for name in Name::ALL {
        assert_eq!(
            needed.contains(&name),
            name != Name::DisposableIncome,
            "{name:?}"
        );
    }
}

#[test]
fn what_does_not_rest_on_the_missing_parameter_is_still_shown() {
    for (name, known) in [
        (Name::Deductible(Level::Three), [false, true, false]),
        (Name::Ratio(Level::Three), [true, true, false]),
        (Name::CapBasic, [true, true, false]),
        (Name::RemoteValue(2), [true, true, false]),
        (Name::Scheme, [true, true, true]),
        (Name::ClassBPrepayRatio, [false, true, false]),
    ] {
        let mut parameters = demo();
        name.forget(&mut parameters);
        let output = of(&parameters, bill_a(Situation::Referral)).expect("a result");
        let shown = [output.deductible, output.prepay, output.basic];
        assert_eq!(shown.map(|amount| amount.is_some()), known, "{name:?}");
        assert_eq!((output.missing, output.personal), (vec![name], None));
    }
}

#[test]
fn without_parameters_all_that_the_case_needs_for_certain_is_named() {
    let output = of(&Parameters::default(), bill_a(Situation::Referral)).expect("a result");
    assert_eq!(figures_of(&output), [None; 9]);
    let names: Vec<&str> = output.missing.into_iter().map(Name::as_str).collect();
    assert_eq!(
        names,
        [
            "scheme",
            "class_b_prepay_ratio",
            "deductible.l3",
            "nth_factor",
            "segments",
            "cap_basic",
            "remote.referral.mode",
        ]
    );
}

#[test]
fn every_parameter_has_its_own_name_and_label() {
    for (at, name) in Name::ALL.into_iter().enumerate() {
        let earlier = Name::ALL.iter().take(at);
        assert!(!name.as_str().is_empty());
        assert!(earlier.clone().all(|other| other.as_str() != name.as_str()));
        let label = format!("medical-settlement.parameter.{}", name.as_str());
        assert!(CALCULATOR.labels.contains(&label.as_str()), "{label}");
    }
}

#[test]
fn every_field_of_a_case_and_every_situation_is_worded() {
    for field in case_fields() {
        let label = format!("medical-settlement.case.{field}");
        assert!(CALCULATOR.labels.contains(&label.as_str()), "{label}");
    }
    for name in Situation::NAMES {
        let situation = Situation::named(name).expect("a situation");
        let label = situation.label().expect("worded");
        assert!(label.ends_with(&format!(".{name}")), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    /// Takes any set of parameters away. Where there is still a total, it is the one that there is
    /// with all of them; so it rests on none that is unknown.
    #[test]
    fn a_total_rests_on_no_unknown_parameter(at in 0..CASES.len(), gone in any::<u64>()) {
        let (parameters, case) = CASES[at].clone();
        let full = settled(&parameters, case);
        let mut without = parameters;
        for (bit, name) in Name::ALL.into_iter().enumerate() {
            // Sets of every size: a pair of bits takes a parameter away.
            if gone >> bit & 1 == 1 && gone >> ((bit + 17) % 64) & 1 == 1 {
                name.forget(&mut without);
            }
        }
        let output = of(&without, case).expect("a result");
        prop_assert_eq!(output.personal.is_some(), output.missing.is_empty());
        for (part, whole) in figures_of(&output).into_iter().zip(figures_of(&full)) {
            prop_assert!(part.is_none() || part == whole);
        }
    }
}
