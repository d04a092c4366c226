//! The worked examples EX-01 to EX-18 of facts §20, expected values typed from there.

mod fixtures;
mod oracle;
mod properties;
mod range;
mod readings;
mod unknown;

use super::*;
use crate::calculators::shipped;
use fixtures::*;

fn of(parameters: &Parameters, case: Case) -> Result<Output, CalculationFault> {
    let parameters = parameters.clone();
    let input = Input { parameters, case };
    calculate(&input, &shipped::figures(), shipped::today()).map(|(output, _)| output)
}

fn settled(parameters: &Parameters, case: Case) -> Output {
    let output = of(parameters, case).expect("a result");
    assert_eq!(output.missing, []);
    output
}

fn amounts<const N: usize>(texts: [&str; N]) -> [Option<Fen>; N] {
    texts.map(|text| Some(yuan(text)))
}

#[test]
fn ex_01_and_02_at_home_and_in_the_province_without_own_first_part() {
    let qingdao = qingdao_employee();
    let home = settled(&qingdao, bill_a(Situation::Home));
    assert_eq!(
        [home.deductible, home.basic, home.personal],
        amounts(["800", "23496.00", "6504.00"])
    );
    assert_eq!(settled(&qingdao, bill_a(Situation::InProvince)), home);
}

#[test]
fn ex_03_and_17_own_first_part_before_or_after_the_deductible() {
    let before = settled(&demo(), bill_a(Situation::InProvince));
    assert_eq!(
        [before.prepay, before.basic, before.personal],
        amounts(["2750.00", "19160.00", "10840.00"])
    );
    let after = settled(&demo_after(), bill_a(Situation::InProvince));
    assert_eq!(
        [after.prepay, after.basic],
        amounts(["2670.00", "19224.00"])
    );
}

#[test]
fn ex_04_05_16_and_18_points_less_away_from_home() {
    for (situation, basic, personal) in [
        (Situation::Referral, "18690.00", "11310.00"),
        (Situation::Other, "16020.00", "13980.00"),
        (Situation::Emergency, "18690.00", "11310.00"),
        (Situation::LongTerm, "21360.00", "8640.00"),
    ] {
        let output = settled(&demo(), bill_a(situation));
        assert_eq!(
            [output.basic, output.personal],
            amounts([basic, personal]),
            "{situation:?}"
        );
        assert_eq!(output.warnings, [], "{situation:?}");
    }
}

#[test]
fn ex_06_not_filed_the_ratio_is_multiplied_and_the_third_validator_warns() {
    let output = settled(&qingdao_employee(), bill_a(Situation::Unfiled));
    assert_eq!(
        [output.basic, output.personal],
        amounts(["16447.20", "13552.80"])
    );
    let [Warning::RemoteDrop { drop }] = output.warnings.as_slice() else {
        panic!("{:?}", output.warnings);
    };
    assert_eq!(drop.to_string(), "0.264");
}

#[test]
fn ex_07_later_stays_and_who_pays_the_rest() {
    let second = Case {
        nth: 2,
        own_balance: yuan("1000"),
        family: yuan("400"),
        ..case("10000", Level::Three)
    };
    let output = settled(&qingdao_employee(), second);
    assert_eq!(
        [output.deductible, output.basic, output.personal],
        amounts(["400", "8448.00", "1552"])
    );
    assert_eq!(
        [output.own, output.family, output.cash],
        amounts(["1000.00", "400.00", "152.00"])
    );
    for nth in [3, 4] {
        let later = Case {
            nth,
            ..case("10000", Level::Three)
        };
        let output = settled(&qingdao_employee(), later);
        assert_eq!(
            [output.deductible, output.basic, output.personal],
            amounts(["0", "8800.00", "1200.00"])
        );
    }
}

#[test]
fn ex_08_a_retired_person_has_a_higher_ratio() {
    let retired = Case {
        self_full: yuan("1000"),
        retiree: true,
        ..case("12000", Level::Two)
    };
    let output = settled(&qingdao_employee(), retired);
    assert_eq!(
        [output.basic, output.personal],
        amounts(["9765.00", "2235.00"])
    );
}

#[test]
fn ex_09_and_15_critical_illness_goes_on_from_stay_to_stay() {
    let first = Case {
        self_full: yuan("5000"),
        class_b: yuan("10000"),
        ..case("60000", Level::Three)
    };
    let output = settled(&yantai_resident(), first);
    assert_eq!(
        [output.basic, output.cii, output.personal],
        amounts(["23940.00", "9636.00", "26424.00"])
    );
    let second = Case {
        nth: 2,
        ytd_basic: yuan("23940"),
        ytd_cii_base: yuan("30060"),
        ytd_cii_paid: yuan("9636"),
        ..case("20000", Level::Three)
    };
    let output = settled(&yantai_resident(), second);
    assert_eq!(
        [output.basic, output.cii, output.personal],
        amounts(["8820.00", "6708.00", "4472.00"])
    );
}

#[test]
fn ex_10_above_the_limit_a_residents_fees_count_for_critical_illness() {
    let bill = Case {
        self_full: yuan("30000"),
        ..case("400000", Level::Three)
    };
    let output = settled(&weifang_resident(), bill);
    assert_eq!(
        [output.basic, output.large, output.cii, output.personal],
        amounts(["150000.00", "0", "133000.00", "117000.00"])
    );
}

#[test]
fn ex_11_a_bill_below_the_deductible_is_all_ones_own() {
    let output = settled(&qingdao_employee(), case("600", Level::Three));
    assert_eq!(
        [output.deductible, output.basic, output.personal],
        amounts(["600.00", "0.00", "600.00"])
    );
}

/// A yearly deductible is what is left of it at each visit; visits bear its whole rest.
#[test]
fn ex_12_outpatient_visits_share_a_yearly_deductible_and_limit() {
    let mut weihai = Parameters {
        ratio: [None, Some(ratio("0.70")), None],
        cap_basic: Some(yuan("4500")),
        nth_factor: Some(vec![ratio("1")]),
        large_ratio: Some(ratio("0")),
        large_cap: Some(Fen(0)),
        ..qingdao_employee()
    };
    let (mut left, mut paid) = (yuan("200"), Fen(0));
    for (total, expected) in [("500", "210.00"), ("1000", "700.00"), ("6000", "3590.00")] {
        weihai.deductible = [None, Some(left), None];
        let visit = Case {
            ytd_basic: paid,
            ..case(total, Level::Two)
        };
        let output = settled(&weihai, visit);
        assert_eq!(output.basic, Some(yuan(expected)), "{total}");
        left.0 -= output.deductible.expect("known").0;
        paid.0 += output.basic.expect("known").0;
    }
    assert_eq!(paid, yuan("4500.00"));
}

#[test]
fn ex_13_segments_go_on_through_the_year() {
    let first = settled(&demo_segments(), case("15800", Level::Three));
    assert_eq!(
        [first.basic, first.personal],
        amounts(["12000.00", "3800.00"])
    );
    let second = Case {
        nth: 2,
        ytd_base: yuan("15000"),
        ytd_basic: yuan("12000"),
        ..case("40400", Level::Three)
    };
    let second = settled(&demo_segments(), second);
    assert_eq!(
        [second.basic, second.personal],
        amounts(["34000.00", "6400.00"])
    );
}

#[test]
fn ex_14_above_the_limit_the_large_amount_fund_pays() {
    let output = settled(&demo(), case("300800", Level::Three));
    assert_eq!(
        [output.basic, output.large, output.personal],
        amounts(["200000.00", "45000.00", "55800.00"])
    );
}

#[test]
fn the_working_restates_the_formula_with_its_amounts() {
    let input = Input {
        parameters: weifang_resident(),
        case: Case {
            self_full: yuan("30000"),
            ..case("400000", Level::Three)
        },
    };
    let (_, working) = calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    let line = |label: &str| {
        let label = format!("medical-settlement.{label}");
        let line = working.iter().find(|line| line.label == label);
        line.map(|line| line.formula.clone()).expect("a line")
    };
    assert_eq!(line("counted"), "370,000.00 − 0.00 − 900.00");
    assert_eq!(line("basic"), "min(369,100.00 × 55%, 150,000.00)");
    assert_eq!(
        line("personal"),
        "400,000.00 − 150,000.00 − 0.00 − 133,000.00 − 0.00"
    );
    let labels =
        |line: &super::super::WorkingLine| CALCULATOR.labels.contains(&line.label.as_str());
    assert!(working.iter().all(labels));
}
