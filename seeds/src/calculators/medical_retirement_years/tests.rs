//! Worked example MD-5, what is not known, refusals, and a table of its own.

use super::*;
use crate::calculators::shipped;
use proptest::prelude::*;

const QINGDAO: Place = Place(370_200);
const YANTAI: Place = Place(370_600);

fn of(city: Place, sex: Sex, reached: &str, years_paid: i64) -> Output {
    let reached = reached.parse().expect("a month");
    let input = Input {
        city,
        sex,
        reached,
        years_paid,
    };
    let (output, _) = calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    output
}

#[test]
fn years_are_those_of_the_worked_example() {
    for (example, city, sex, reached, paid, required, missing) in [
        ("MD-5", QINGDAO, Sex::Male, "2026-03", 26, 30, 4),
        ("MD-5 in 2025", QINGDAO, Sex::Male, "2025-12", 26, 25, 0),
        ("on the step", QINGDAO, Sex::Male, "2026-01", 25, 30, 5),
        ("women", QINGDAO, Sex::Female, "2025-12", 19, 20, 1),
        ("women after", QINGDAO, Sex::Female, "2026-01", 25, 25, 0),
        ("another city", YANTAI, Sex::Male, "2026-01", 26, 30, 4),
        (
            "the rest of Shandong",
            Place::OTHER_SHANDONG,
            Sex::Female,
            "2030-06",
            10,
            25,
            15,
        ),
    ] {
        let expected = Output {
            required: Some(required),
            missing: Some(missing),
        };
        assert_eq!(of(city, sex, reached, paid), expected, "{example}");
    }
}

#[test]
fn what_is_not_known_has_no_result() {
    let unknown = Output {
        required: None,
        missing: None,
    };
    for (city, reached) in [
        (YANTAI, "2025-12"),
        (Place(370_100), "2025-01"),
        (QINGDAO, "2021-11"),
        (Place::ELSEWHERE, "2026-03"),
        (Place(410_000), "2026-03"),
    ] {
        assert_eq!(
            of(city, Sex::Male, reached, 40),
            unknown,
            "{city} {reached}"
        );
    }
    let given = [
        Given::One(Value::Place(YANTAI)),
        Given::One(Value::Choice(1)),
        Given::One(Value::Month(Month::new(2025, 12))),
        Given::One(Value::Whole(20)),
    ];
    let computed = run(&given, &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!(computed.outputs, [Value::Absent; 2]);
    let last = computed.working.last().expect("a line");
    assert_eq!(last.label, "medical-retirement-years.unknown");
    assert_eq!(last.figure.as_deref(), Some(SHANDONG.1));
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    for (reached, paid, expected) in [
        ("1940-01", 20, "reached: this is too early"),
        ("2150-01", 20, "reached: this is too late"),
        ("2026-03", -1, "years_paid: this is too small"),
        ("2026-03", 61, "years_paid: this is too large"),
    ] {
        let input = Input {
            city: QINGDAO,
            sex: Sex::Male,
            reached: reached.parse().expect("a month"),
            years_paid: paid,
        };
        let fault = calculate(&input, &shipped::figures(), shipped::today());
        assert_eq!(fault.expect_err(expected).to_string(), expected);
    }
    for id in CALCULATOR.figures {
        let named = [QINGDAO, YANTAI].into_iter().any(|city| {
            Sex::ALL.into_iter().any(|sex| {
                let input = Input {
                    city,
                    sex,
                    reached: Month::new(2026, 3),
                    years_paid: 20,
                };
                calculate(&input, &shipped::figures_without(id), shipped::today())
                    == Err(CalculationFault::of_figure(id, Problem::Missing))
            })
        });
        assert!(named, "{id}");
    }
    let figures = shipped::figures();
    assert_eq!(breakpoints(CITY, &figures), [Value::Place(QINGDAO)]);
    let turns = [Month::new(2021, 12), Month::new(2026, 1)];
    assert_eq!(breakpoints(REACHED, &figures), turns.map(Value::Month));
    assert_eq!(breakpoints(PAID, &figures), [20, 25, 30].map(Value::Whole));
}

proptest! {
    #[test]
    fn years_follow_the_table(
        city in 0_usize..5, male: bool, month in 1990_i32 * 12..2080 * 12, paid in 0_i64..=60,
    ) {
        let city = Place::FIVE[city];
        let year = Month::from_index(month).year();
        let qingdao_before = city == QINGDAO && month >= 2021 * 12 + 11;
        let required = match (year >= 2026, male) {
            (true, true) => Some(30),
            (true, false) => Some(25),
            (false, true) if qingdao_before => Some(25),
            (false, false) if qingdao_before => Some(20),
            (false, _) => None,
        };
        let sex = if male { Sex::Male } else { Sex::Female };
        let output = of(city, sex, &Month::from_index(month).to_string(), paid);
        prop_assert_eq!(output.required, required);
        let missing = required.map(|required| if paid < required { required - paid } else { 0 });
        prop_assert_eq!(output.missing, missing);
    }
}
