//! ID-1, ID-2, ID-7 and ID-8 by hand, every need beside every age.

use super::*;
use crate::answers::Problem;
use crate::calculators::shipped;
use crate::calendar::date;

fn of(need: Need, age: Age) -> Option<Card> {
    let found = calculate(need, age, &shipped::figures(), shipped::today());
    found.expect("a result").0
}

#[test]
fn renewal_costs_twenty_what_is_lost_or_damaged_forty_the_first_nothing() {
    for (need, fee) in [
        (Need::Expired, Some(20)),
        (Need::Lost, Some(40)),
        (Need::Damaged, Some(40)),
        (Need::First, Some(0)),
        (Need::Changed, None),
    ] {
        for age in AGES {
            let card = of(need, age).expect("a card");
            assert_eq!(
                card.fee,
                fee.map(|yuan| Fen(yuan * 100)),
                "{need:?} {age:?}"
            );
            assert_eq!(card.days, 60);
        }
    }
    for need in [Need::Moved, Need::Today] {
        assert_eq!(of(need, Age::Middle), None, "{need:?}");
    }
}

#[test]
fn it_is_good_for_five_ten_and_twenty_years_and_then_for_life() {
    for (age, years) in [
        (Age::Child, Some(5)),
        (Age::Young, Some(10)),
        (Age::Middle, Some(20)),
        (Age::Lasting, None),
    ] {
        for need in [Need::Expired, Need::Lost, Need::First, Need::Changed] {
            assert_eq!(of(need, age).expect("a card").years, years, "{age:?}");
        }
    }
}

#[test]
fn the_first_card_is_free_since_april_2018_and_before_no_fee_is_known() {
    for (day, fee) in [("2018-03-31", None), ("2018-04-01", Some(Fen(0)))] {
        let on = date(day).expect("a day");
        let found = calculate(Need::First, Age::Child, &shipped::figures(), on);
        let (card, working) = found.expect("a result");
        assert_eq!(card.expect("a card").fee, fee, "{day}");
        let lines = working.iter().filter(|line| line.label.ends_with(".fee"));
        assert_eq!(lines.count(), usize::from(fee.is_some()), "{day}");
    }
}

#[test]
fn the_working_names_fee_validity_and_days() {
    let shown = |age| {
        let found = calculate(Need::Lost, age, &shipped::figures(), shipped::today());
        let (_, working) = found.expect("a result");
        let rows = working.into_iter();
        rows.map(|line| (line.formula, line.amount))
            .collect::<Vec<_>>()
    };
    let plain = |amount| (String::new(), amount);
    assert_eq!(
        shown(Age::Middle),
        [
            plain(Amount::Money(Fen(4000))),
            plain(Amount::Years(20)),
            plain(Amount::Days(60)),
        ]
    );
    assert_eq!(shown(Age::Lasting)[1], ("≥ 46".to_owned(), Amount::None));
}

#[test]
fn results_that_there_are_not_are_absent_and_a_missing_figure_is_named() {
    let run = |need, age| {
        let given = [need, age].map(|at| Given::One(Value::Choice(at)));
        run(&given, &shipped::figures(), shipped::today()).map(|computed| computed.outputs)
    };
    let (lasting, absent) = (3, Value::Absent);
    let found = run(4, lasting).expect("a changed name");
    assert_eq!(found, [absent, absent, Value::Bool(true), Value::Whole(60)]);
    assert_eq!(run(6, lasting), Ok(vec![absent; 4]));
    let fault = run(7, 0).expect_err("no such need").to_string();
    assert_eq!(fault, "need: this is not one of the options");
    for id in CALCULATOR.figures {
        let figures = shipped::figures_without(id);
        let named = NEEDS.into_iter().any(|need| {
            AGES.into_iter().any(|age| {
                calculate(need, age, &figures, shipped::today()).map(|_| ())
                    == Err(CalculationFault::of_figure(id, Problem::Missing))
            })
        });
        assert!(named, "{id}");
    }
}
