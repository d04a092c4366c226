//! Worked examples HP-1…3, every direction, refusals and properties.

use super::*;
use crate::calculators::shipped;
use crate::calendar::date;
use proptest::prelude::*;

const QINGDAO: Place = Place(370_200);
const YANTAI: Place = Place(370_600);
const WEIFANG: Place = Place(370_700);
const JINAN: Place = Place(370_100);

fn input(from: Place, to: Place) -> Input {
    Input {
        from,
        to,
        account_opened: date("2026-11-10"),
        first_deposit: Some(Month::new(2026, 11)),
        loan_at_origin: false,
    }
}

fn of(input: &Input) -> Output {
    let result = calculate(input, &shipped::figures(), shipped::today());
    result.expect("a result").0
}

#[test]
fn months_are_those_of_the_worked_examples() {
    let hp_1 = Input {
        first_deposit: None,
        ..input(WEIFANG, QINGDAO)
    };
    let expected = Output {
        earliest: Some(Month::new(2026, 11)),
        estimate: false,
        working_days: Some(1),
        rule: Rule::OpenAndApply,
    };
    assert_eq!(of(&hp_1), expected, "HP-1");
    let expected = Output {
        earliest: Some(Month::new(2027, 4)),
        estimate: false,
        working_days: None,
        rule: Rule::Entries,
    };
    assert_eq!(of(&input(JINAN, QINGDAO)), expected, "HP-2");
    for (from, to) in [
        (WEIFANG, QINGDAO),
        (JINAN, QINGDAO),
        (QINGDAO, Place::ELSEWHERE),
    ] {
        let hp_3 = Input {
            loan_at_origin: true,
            ..input(from, to)
        };
        let (output, working) =
            calculate(&hp_3, &shipped::figures(), shipped::today()).expect("a result");
        let none = (output.earliest, output.working_days);
        assert_eq!((none, output.rule), ((None, None), Rule::LoanFirst), "HP-3");
        assert!(working.last().is_some_and(|line| line.estimate), "HP-3");
    }
}

#[test]
fn every_direction_has_its_rule_and_unknown_stays_unknown() {
    let april = Some(Month::new(2027, 4));
    for (from, to, rule, earliest) in [
        (QINGDAO, YANTAI, Rule::Memorandum, None),
        (YANTAI, WEIFANG, Rule::Memorandum, None),
        (Place::OTHER_SHANDONG, QINGDAO, Rule::Entries, april),
        (Place::ELSEWHERE, QINGDAO, Rule::Entries, april),
        (Place::ELSEWHERE, YANTAI, Rule::SteadyMonths, april),
        (YANTAI, Place::ELSEWHERE, Rule::SteadyMonths, april),
        (JINAN, YANTAI, Rule::SteadyMonths, april),
        (
            Place::ELSEWHERE,
            Place::ELSEWHERE,
            Rule::SteadyMonths,
            april,
        ),
        (YANTAI, YANTAI, Rule::SameCity, None),
        (JINAN, JINAN, Rule::SameCity, None),
    ] {
        let output = of(&input(from, to));
        assert_eq!(
            (output.rule, output.earliest),
            (rule, earliest),
            "{from} {to}"
        );
        assert_eq!(output.working_days, None, "{from} {to}");
        assert_eq!(output.estimate, rule == Rule::SteadyMonths, "{from} {to}");
        let planned = Input {
            account_opened: None,
            first_deposit: None,
            ..input(from, to)
        };
        let output = of(&planned);
        assert_eq!((output.rule, output.earliest), (rule, None), "{from} {to}");
    }
}

#[test]
fn the_qingdao_rule_does_not_reach_back() {
    let early = Input {
        account_opened: date("2021-06-01"),
        first_deposit: None,
        ..input(WEIFANG, QINGDAO)
    };
    assert_eq!(of(&early).earliest, Some(Month::new(2022, 1)));
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let with = |change: &dyn Fn(&mut Input)| {
        let mut input = input(JINAN, QINGDAO);
        change(&mut input);
        input
    };
    for (input, expected) in [
        (
            with(&|input| input.account_opened = date("1950-01-01")),
            "account_opened: this is too early",
        ),
        (
            with(&|input| input.account_opened = date("2050-01-01")),
            "account_opened: this is too late",
        ),
        (
            with(&|input| input.first_deposit = Some(Month::new(2026, 10))),
            "first_deposit: this is too early",
        ),
        (
            with(&|input| input.first_deposit = Some(Month::new(2199, 1))),
            "first_deposit: this is too late",
        ),
    ] {
        let fault = calculate(&input, &shipped::figures(), shipped::today());
        assert_eq!(fault.expect_err(expected).to_string(), expected);
    }
    for id in CALCULATOR.figures {
        let named = [WEIFANG, JINAN].into_iter().any(|from| {
            [QINGDAO, YANTAI].into_iter().any(|to| {
                calculate(
                    &input(from, to),
                    &shipped::figures_without(id),
                    shipped::today(),
                ) == Err(CalculationFault::of_figure(id, Problem::Missing))
            })
        });
        assert!(named, "{id}");
    }
}

#[test]
fn a_guide_gets_the_outputs_in_order() {
    let given = |to| {
        [
            Given::One(Value::Place(WEIFANG)),
            Given::One(Value::Place(to)),
            Given::One(Value::Date(date("2026-11-10").expect("a day"))),
            Given::One(Value::Month(Month::new(2026, 11))),
            Given::One(Value::Bool(false)),
        ]
    };
    let of = |to| run(&given(to), &shipped::figures(), shipped::today()).expect("a result");
    let month = |year, month| Value::Month(Month::new(year, month));
    let to_qingdao = of(QINGDAO);
    let expected = [month(2026, 11), Value::Whole(1), Value::Choice(0)];
    assert_eq!(to_qingdao.outputs, expected);
    assert!(to_qingdao.estimated.is_empty());
    let away = of(Place::ELSEWHERE);
    let expected = [month(2027, 4), Value::Absent, Value::Choice(3)];
    assert_eq!(
        (away.outputs.as_slice(), away.estimated.as_slice()),
        (&expected[..], &[0][..])
    );
    assert_eq!(
        breakpoints(TO, &shipped::figures()),
        [Value::Place(QINGDAO)]
    );
    assert_eq!(breakpoints(OPENED, &shipped::figures()), [month(2022, 1)]);
}

proptest! {
    #[test]
    fn one_never_applies_before_the_account_is_open(
        from in 0_usize..8, to in 0_usize..8, opened in 2010_i32 * 12..2036 * 12, wait in 0_i32..12, loan: bool,
    ) {
        let places = [Place::FIVE.as_slice(), &[JINAN, Place::OTHER_SHANDONG, Place::ELSEWHERE]].concat();
        let opened = Month::from_index(opened);
        prop_assume!(opened.plus(wait) < Month::new(2036, 11));
        let input = Input {
            from: places[from],
            to: places[to],
            account_opened: opened.first_day(),
            first_deposit: Some(opened.plus(wait)),
            loan_at_origin: loan,
        };
        let output = of(&input);
        prop_assert!(output.earliest.is_none_or(|earliest| earliest >= opened));
        // Only moves to Qingdao from the other four have sourced days.
        prop_assert_eq!(output.working_days.is_some(), output.rule == Rule::OpenAndApply);
        let known = matches!(output.rule, Rule::OpenAndApply | Rule::Entries | Rule::SteadyMonths);
        prop_assert_eq!(output.earliest.is_some(), known);
    }
}
