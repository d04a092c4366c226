//! The open switches, the four validators and what is refused.

use super::unknown::complete;
use super::*;
use crate::answers::Problem;

#[test]
fn stays_in_other_cities_count_as_the_switch_says() {
    let away = Case {
        nth: 3,
        nth_same_city: Some(1),
        remote: Situation::LongTerm,
        ..case("10000", Level::Three)
    };
    let mut parameters = demo();
    for (across, deductible) in [(true, "0"), (false, "800")] {
        parameters.nth_across_cities = Some(across);
        let output = settled(&parameters, away);
        assert_eq!(output.deductible, Some(yuan(deductible)), "{across}");
    }
    let unsaid = Case {
        nth_same_city: None,
        ..away
    };
    let fault = of(&parameters, unsaid).expect_err("not said");
    assert_eq!(fault.to_string(), "nth_same_city: an answer is needed");
}

#[test]
fn a_transfer_up_bears_the_difference_or_the_whole_as_the_switch_says() {
    let up = Case {
        transferred_from: Some(Level::Two),
        ..case("10000", Level::Three)
    };
    let mut parameters = demo();
    for (difference, deductible) in [(true, "300"), (false, "800")] {
        parameters.transfer_difference = Some(difference);
        let output = settled(&parameters, up);
        assert_eq!(output.deductible, Some(yuan(deductible)), "{difference}");
    }
}

#[test]
fn what_counts_for_critical_illness_is_as_the_switches_say() {
    // Within policy 27,500; 10% first 2,750; deductible 800; 80% of 23,950 is 19,160: 5,590 remain.
    // Class B own 500. At 60% from 1,000.
    let mut parameters = complete(Scheme::Resident);
    parameters.cii_segments = steps(&[("1000", None, "0.60")]);
    for (base, cii) in [
        (CiiBase::Neither, "2754"),
        (CiiBase::Prepay, "4404"),
        (CiiBase::ClassB, "3054"),
        (CiiBase::Both, "4704"),
    ] {
        parameters.cii_base = Some(base);
        let output = settled(&parameters, bill_a(Situation::InProvince));
        assert_eq!(output.cii, Some(yuan(cii)), "{base:?}");
    }
    // Of 300,000 counted, 250,000 reach the limit of 200,000; 800 and 50,000 of own share remain,
    // and 50,000 above the limit.
    for (above, cii) in [(true, "59880"), (false, "29880")] {
        parameters.cii_above_cap = Some(above);
        let output = settled(&parameters, case("300800", Level::Three));
        assert_eq!(output.cii, Some(yuan(cii)), "{above}");
    }
}

#[test]
fn aid_takes_its_part_of_what_the_person_bears() {
    let aided = Case {
        aid: yuan("6504"),
        ..bill_a(Situation::Home)
    };
    let output = settled(&qingdao_employee(), aided);
    assert_eq!(output.personal, Some(Fen(0)));
    let more = Case {
        aid: yuan("6504.01"),
        ..aided
    };
    let fault = of(&qingdao_employee(), more).expect_err("more than is left");
    assert_eq!(fault.to_string(), "aid_fen: this is too large");
}

#[test]
fn a_ratio_that_rises_with_the_level_warns() {
    let mut parameters = demo();
    parameters.ratio[2] = Some(ratio("0.86"));
    let output = settled(&parameters, bill_a(Situation::Home));
    let parameter = "ratio.l3";
    assert_eq!(output.warnings, [Warning::RatioRises { parameter }]);
}

#[test]
fn a_ratio_above_one_warns_and_the_whole_is_used() {
    let mut parameters = demo();
    parameters.retiree_bonus = Some(ratio("0.25"));
    let retired = Case {
        retiree: true,
        ..case("10800", Level::Three)
    };
    let output = settled(&parameters, retired);
    assert_eq!([output.basic, output.personal], amounts(["10000", "800"]));
    let [Warning::RatioAboveOne { parameter, ratio }] = output.warnings.as_slice() else {
        panic!("{:?}", output.warnings);
    };
    assert_eq!((*parameter, ratio.to_string()), ("ratio.l3", "1.05".into()));
}

#[test]
fn a_drop_of_exactly_the_bound_does_not_warn() {
    let mut parameters = demo();
    for (situation, value, warns) in [
        (Situation::Referral, "0.10", false),
        (Situation::Referral, "0.100001", true),
        (Situation::Emergency, "0.11", true),
        (Situation::Other, "0.20", false),
        (Situation::Unfiled, "0.21", true),
        (Situation::LongTerm, "0.50", false),
    ] {
        set(&mut parameters, situation, Mode::MinusPoints, value);
        let output = settled(&parameters, bill_a(situation));
        assert_eq!(!output.warnings.is_empty(), warns, "{situation:?} {value}");
    }
}

#[test]
fn critical_illness_that_starts_late_or_pays_little_warns() {
    let mut parameters = yantai_resident();
    parameters.disposable_income = Some(yuan("28000"));
    assert_eq!(settled(&parameters, case("9000", Level::One)).warnings, []);
    parameters.disposable_income = Some(yuan("27999"));
    parameters.cii_segments = steps(&[("14000", Some("100000"), "0.60"), ("100000", None, "0.59")]);
    let output = settled(&parameters, case("9000", Level::One));
    assert_eq!(
        output.warnings,
        [
            Warning::CiiThreshold {
                from_fen: yuan("14000"),
                most_fen: yuan("13999.50"),
            },
            Warning::CiiRatio {
                row: 1,
                ratio: ratio("0.59"),
                least: ratio("0.60"),
            },
        ]
    );
    for warning in output.warnings {
        assert!(CALCULATOR.labels.contains(&warning.label()));
    }
}

#[test]
fn a_missing_bound_of_the_validators_is_named() {
    for id in CALCULATOR.figures {
        let remote = match *id {
            warnings::OTHER_DROP => Situation::Other,
            _ => Situation::Referral,
        };
        let input = Input {
            parameters: demo(),
            case: bill_a(remote),
        };
        assert_eq!(
            calculate(&input, &shipped::figures_without(id), shipped::today()),
            Err(CalculationFault::of_figure(id, Problem::Missing))
        );
    }
}

#[test]
fn a_payment_of_critical_illness_above_the_bill_is_refused() {
    // As if nothing had been paid of a year's fees: the year's payment would exceed the bill.
    let bill = Case {
        ytd_cii_base: yuan("200000"),
        ..case("1000", Level::One)
    };
    let fault = of(&yantai_resident(), bill).expect_err("more than the bill");
    assert_eq!(fault.to_string(), "ytd_cii_paid_fen: this is too small");
}

#[test]
fn a_guide_gives_no_parameters_and_gets_no_amount() {
    use crate::rules::Value;
    let given: Vec<Given> = INPUTS
        .iter()
        .map(|(name, ..)| match *name {
            "total_fen" => Given::One(Value::Whole(3_000_000)),
            "level" => Given::One(Value::Whole(3)),
            "nth" => Given::One(Value::Whole(1)),
            "remote" => Given::One(Value::Choice(0)),
            _ => Given::Nothing,
        })
        .collect();
    let computed = run(&given, &shipped::figures(), shipped::today()).expect("a result");
    // At home there is no own first part, whatever the parameters are.
    let shown: Vec<&Value> = computed
        .outputs
        .iter()
        .filter(|it| **it != Value::Absent)
        .collect();
    assert_eq!(shown, [&Value::Whole(0)]);
    assert_eq!(computed.outputs.len(), CALCULATOR.outputs.len());
}
