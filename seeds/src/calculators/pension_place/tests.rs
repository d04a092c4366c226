//! Worked examples PL-1…7 and PL-10, refusals, and properties of 第6条.

use super::*;
use crate::calculators::shipped;
use proptest::prelude::*;

const SHANDONG: Place = Place(370_000);
const HENAN: Place = Place(410_000);
const GUANGDONG: Place = Place(440_000);
const ZHEJIANG: Place = Place(330_000);
const JIANGSU: Place = Place(320_000);

fn input(household: Place, spells: &[(Place, i64)]) -> Input {
    let spell = |(province, months): &(Place, i64)| Spell {
        province: *province,
        months: *months,
    };
    Input {
        household,
        at: Some(Month::new(2026, 11)),
        periods: spells.iter().map(spell).collect(),
        temporary: Vec::new(),
    }
}

fn of(input: &Input) -> Result<(Place, i64), CalculationFault> {
    calculate(input, &shipped::figures(), shipped::today())
        .map(|(output, _)| (output.province, output.rule.number()))
}

#[test]
fn the_province_that_pays_is_that_of_the_worked_examples() {
    for (example, household, spells, expected) in [
        (
            "PL-1",
            SHANDONG,
            vec![(JIANGSU, 200), (SHANDONG, 12)],
            (SHANDONG, 1),
        ),
        (
            "PL-2",
            HENAN,
            vec![(GUANGDONG, 60), (SHANDONG, 120)],
            (SHANDONG, 2),
        ),
        (
            "PL-3",
            HENAN,
            vec![(GUANGDONG, 130), (SHANDONG, 119)],
            (GUANGDONG, 3),
        ),
        (
            "PL-4",
            HENAN,
            vec![(GUANGDONG, 130), (ZHEJIANG, 121), (SHANDONG, 60)],
            (ZHEJIANG, 3),
        ),
        (
            "PL-5",
            HENAN,
            vec![(GUANGDONG, 100), (ZHEJIANG, 60), (SHANDONG, 110)],
            (HENAN, 4),
        ),
        (
            "PL-6",
            HENAN,
            vec![(SHANDONG, 70), (GUANGDONG, 60), (SHANDONG, 50)],
            (SHANDONG, 2),
        ),
        (
            "PL-7",
            HENAN,
            vec![(SHANDONG, 125), (ZHEJIANG, 20)],
            (SHANDONG, 3),
        ),
    ] {
        assert_eq!(of(&input(household, &spells)), Ok(expected), "{example}");
    }
}

#[test]
fn a_temporary_account_never_counts() {
    // PL-10: 130 months in Shandong's temporary account leave the relation in Henan.
    let mut case = input(HENAN, &[(HENAN, 90)]);
    case.temporary.push(Spell {
        province: SHANDONG,
        months: 130,
    });
    assert_eq!(of(&case), Ok((HENAN, 1)));
    let mut case = input(HENAN, &[(GUANGDONG, 90)]);
    case.temporary.push(Spell {
        province: GUANGDONG,
        months: 130,
    });
    assert_eq!(of(&case), Ok((HENAN, 4)));
}

#[test]
fn the_working_shows_each_province_against_the_figure_and_the_rule() {
    let case = input(HENAN, &[(SHANDONG, 70), (GUANGDONG, 60), (SHANDONG, 50)]);
    let (_, working) = calculate(&case, &shipped::figures(), shipped::today()).expect("a result");
    let shown: Vec<(&str, &str)> = working
        .iter()
        .map(|line| (line.label.as_str(), line.formula.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("pension-place.household", ""),
            ("pension-place.current", ""),
            ("pension-place.months", "370000: 70 + 50 ≥ 120"),
            ("pension-place.months", "440000: 60 < 120"),
            ("pension-place.rule-2", ""),
        ]
    );
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let mut long = input(HENAN, &[(SHANDONG, 1); 41]);
    for (case, expected) in [
        (
            input(Place(370_200), &[(SHANDONG, 1)]),
            "household: this place cannot be chosen here",
        ),
        (input(HENAN, &[]), "periods: an answer is needed"),
        (
            input(HENAN, &[(SHANDONG, 0)]),
            "periods[0].months: this is too small",
        ),
        (
            input(HENAN, &[(SHANDONG, i64::MIN)]),
            "periods[0].months: this is too small",
        ),
        (
            input(HENAN, &[(SHANDONG, 720), (SHANDONG, 721)]),
            "periods[1].months: this is too large",
        ),
        (
            input(HENAN, &[(SHANDONG, 400), (GUANGDONG, 321)]),
            "periods[1].months: this is too large",
        ),
        (
            input(HENAN, &[(Place::ELSEWHERE, 9)]),
            "periods[0].province: this place cannot be chosen here",
        ),
        (long.clone(), "periods: too many rows"),
    ] {
        let fault = of(&case).expect_err(expected);
        assert_eq!(fault.to_string(), expected);
    }
    long.periods.pop();
    assert!(of(&long).is_ok());
    let figures = shipped::figures_without(ENOUGH);
    let fault = calculate(&input(HENAN, &[(SHANDONG, 9)]), &figures, shipped::today());
    assert_eq!(
        fault,
        Err(CalculationFault::of_figure(ENOUGH, Problem::Missing))
    );
}

#[test]
fn a_guide_may_name_cities_and_gets_their_province() {
    let row = |place, months| vec![Value::Place(place), Value::Whole(months)];
    let given = [
        Given::One(Value::Place(HENAN)),
        Given::Rows(vec![row(Place(370_200), 70), row(Place(370_600), 50)]),
    ];
    let computed = run(&given, &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!(computed.outputs, [Value::Place(SHANDONG), Value::Whole(2)]);
    assert_eq!(
        breakpoints(PERIODS, &shipped::figures()),
        [Value::Whole(120)]
    );
}

proptest! {
    #[test]
    fn one_month_decides_at_the_edge(months in 1_i64..=719) {
        let case = input(HENAN, &[(GUANGDONG, 1), (SHANDONG, months)]);
        let expected = if months >= 120 { (SHANDONG, 2) } else { (HENAN, 4) };
        prop_assert_eq!(of(&case), Ok(expected));
    }

    #[test]
    fn the_order_of_earlier_spells_in_one_province_does_not_matter(
        spells in proptest::collection::vec(1_i64..=65, 2..12).prop_shuffle(),
        turn in 0_usize..12,
    ) {
        let mut turned = spells.clone();
        turned[1..].rotate_left(turn % (spells.len() - 1));
        let case = |months: &[i64]| {
            let mut rows: Vec<(Place, i64)> =
                months.iter().map(|months| (SHANDONG, *months)).collect();
            rows.insert(1, (GUANGDONG, 3));
            rows.push((SHANDONG, 1));
            of(&input(HENAN, &rows))
        };
        let sum: i64 = spells.iter().sum();
        let expected = if sum + 1 >= 120 { (SHANDONG, 2) } else { (HENAN, 4) };
        prop_assert_eq!(case(&spells), Ok(expected));
        prop_assert_eq!(case(&turned), Ok(expected));
    }

    #[test]
    fn a_province_elsewhere_pays_only_with_the_full_months(
        spells in proptest::collection::vec((0_usize..4, 1_i64..=102), 1..8),
    ) {
        let provinces = [SHANDONG, GUANGDONG, ZHEJIANG, HENAN];
        let rows: Vec<(Place, i64)> =
            spells.iter().map(|(at, months)| (provinces[*at], *months)).collect();
        let (province, rule) = of(&input(HENAN, &rows)).expect("a result");
        let total: i64 =
            rows.iter().filter(|(at, _)| *at == province).map(|(_, months)| months).sum();
        prop_assert_eq!(matches!(rule, 2 | 3), province != HENAN || (rule == 3 && total >= 120));
        prop_assert!(province == HENAN || total >= 120);
    }
}
