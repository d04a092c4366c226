//! Worked examples LK-1…3 and OV-1, refusals, and oracles written another way.

use super::*;
use crate::calculators::shipped;
use crate::money::LARGEST_INPUT;
use num_rational::BigRational;
use proptest::prelude::*;

fn input(employee_months: i64, resident: Time, statutory: &str) -> Input {
    Input {
        employee_months,
        resident,
        statutory: statutory.parse().expect("a month"),
        overlap: Vec::new(),
    }
}

fn year(year: i64, months: i64, personal_yuan: i64, collective_yuan: i64) -> Overlap {
    Overlap {
        year,
        months,
        personal: Fen(personal_yuan * 100),
        collective: Fen(collective_yuan * 100),
    }
}

fn of(input: &Input) -> Result<Output, CalculationFault> {
    calculate(input, &shipped::figures(), shipped::today()).map(|(output, _)| output)
}

fn expected(direction: Direction, shortfall_months: i64, resident: Option<i64>) -> Output {
    Output {
        direction,
        shortfall_months,
        resident_months: resident,
        overlap_refund: None,
    }
}

#[test]
fn directions_are_those_of_the_worked_examples() {
    use Direction::{NeedsPerson, ToEmployee, ToResident};
    let eight = Time::Years(8);
    for (example, input, expected) in [
        (
            "LK-1",
            input(170, eight, "2029-11"),
            expected(ToResident, 10, Some(8 * 12 + 170)),
        ),
        (
            "LK-2",
            input(182, eight, "2029-11"),
            expected(ToEmployee, 0, None),
        ),
        (
            "LK-3",
            input(190, eight, "2034-09"),
            expected(NeedsPerson, 20, None),
        ),
        // LINK-12: from 15 years to one month below the minimum of the year.
        (
            "179 in 2034",
            input(179, eight, "2034-09"),
            expected(ToResident, 31, Some(275)),
        ),
        (
            "180 in 2034",
            input(180, eight, "2034-09"),
            expected(NeedsPerson, 30, None),
        ),
        (
            "209 in 2034",
            input(209, eight, "2034-09"),
            expected(NeedsPerson, 1, None),
        ),
        (
            "210 in 2034",
            input(210, eight, "2034-09"),
            expected(ToEmployee, 0, None),
        ),
        (
            "180 in 2029-12",
            input(180, eight, "2029-12"),
            expected(ToEmployee, 0, None),
        ),
        (
            "180 in 2030-01",
            input(180, eight, "2030-01"),
            expected(NeedsPerson, 6, None),
        ),
        (
            "months",
            input(170, Time::Months(100), "2029-11"),
            expected(ToResident, 10, Some(270)),
        ),
    ] {
        assert_eq!(of(&input), Ok(expected), "{example}");
    }
}

#[test]
fn ov_1_refunds_a_share_of_the_year_as_an_estimate() {
    let mut input = input(182, Time::Years(8), "2029-11");
    input.overlap = vec![year(2020, 5, 1000, 200)];
    let (output, working) =
        calculate(&input, &shipped::figures(), shipped::today()).expect("a result");
    assert_eq!(output.overlap_refund, Some(Fen(50_000)));
    let marked = working.iter().filter(|line| line.estimate);
    let marked: Vec<&str> = marked.map(|line| line.label.as_str()).collect();
    assert_eq!(marked, ["linkage.overlap", "linkage.refund"]);
    let line = working.iter().find(|line| line.label == "linkage.overlap");
    assert_eq!(
        line.map(|line| line.formula.as_str()),
        Some("2020: (1,000.00 + 200.00) ÷ 12 × 5")
    );
}

#[test]
fn overlapping_months_count_once_among_the_resident_months() {
    let mut input = input(170, Time::Years(8), "2029-11");
    input.overlap = vec![year(2020, 5, 1000, 200), year(2021, 12, 300, 0)];
    let output = of(&input).expect("a result");
    assert_eq!(output.resident_months, Some(8 * 12 - 17 + 170));
    assert_eq!(output.overlap_refund, Some(Fen(50_000 + 30_000)));
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let with = |change: &dyn Fn(&mut Input)| {
        let mut input = input(170, Time::Months(96), "2029-11");
        input.overlap = vec![year(2020, 5, 1000, 200)];
        change(&mut input);
        input
    };
    for (input, expected) in [
        (
            with(&|input| input.employee_months = 0),
            "employee_months: this is too small",
        ),
        (
            with(&|input| input.employee_months = i64::MAX),
            "employee_months: this is too large",
        ),
        (
            with(&|input| input.resident = Time::Months(0)),
            "resident_months: this is too small",
        ),
        (
            with(&|input| input.resident = Time::Years(61)),
            "resident_years: this is too large",
        ),
        (
            with(&|input| input.statutory = Month::new(1940, 1)),
            "statutory: this is too early",
        ),
        (
            with(&|input| input.statutory = Month::new(2200, 1)),
            "statutory: this is too late",
        ),
        (
            with(&|input| input.overlap[0].year = 2027),
            "overlap[0].year: this is too late",
        ),
        (
            with(&|input| input.overlap[0].year = 1900),
            "overlap[0].year: this is too early",
        ),
        (
            with(&|input| input.overlap.push(year(2020, 1, 1, 1))),
            "overlap[1].year: two periods share a month",
        ),
        (
            with(&|input| input.overlap[0].months = 0),
            "overlap[0].months: this is too small",
        ),
        (
            with(&|input| input.overlap[0].months = 13),
            "overlap[0].months: this is too large",
        ),
        (
            // November of this year is the last that can have been paid.
            with(&|input| input.overlap[0] = year(2026, 12, 1, 1)),
            "overlap[0].months: this is too large",
        ),
        (
            with(&|input| input.overlap[0].personal = Fen(-1)),
            "overlap[0].personal_fen: this is too small",
        ),
        (
            with(&|input| input.overlap[0].collective = Fen(LARGEST_INPUT.0 + 1)),
            "overlap[0].collective_fen: this is too large",
        ),
        (
            with(&|input| input.resident = Time::Months(4)),
            "overlap: this is too large",
        ),
        (
            with(&|input| input.overlap = vec![year(2020, 1, 1, 1); 41]),
            "overlap: too many rows",
        ),
    ] {
        assert_eq!(of(&input).expect_err(expected).to_string(), expected);
    }
}

#[test]
fn a_missing_figure_is_named_and_never_guessed() {
    for id in CALCULATOR.figures {
        let figures = shipped::figures_without(id);
        let input = input(190, Time::Years(8), "2034-09");
        assert_eq!(
            calculate(&input, &figures, shipped::today()),
            Err(CalculationFault::of_figure(id, Problem::Missing))
        );
    }
}

#[test]
fn a_guide_gives_months_or_years_and_hears_what_is_an_estimate() {
    let given = |months: Option<i64>, years: Option<i64>, rows: Given| {
        let whole = |value: Option<i64>| {
            value.map_or(Given::Nothing, |value| Given::One(Value::Whole(value)))
        };
        let statutory = Given::One(Value::Month(Month::new(2029, 11)));
        [
            whole(Some(170)),
            whole(months),
            whole(years),
            statutory,
            rows,
        ]
    };
    let row = [2020, 5, 100_000, 20_000].map(Value::Whole).to_vec();
    let of = |given: &[Given]| run(given, &shipped::figures(), shipped::today());
    let rows = Given::Rows(vec![row]);
    let computed = of(&given(None, Some(8), rows)).expect("a result");
    let whole = [10, 8 * 12 - 5 + 170, 50_000].map(Value::Whole);
    assert_eq!(computed.outputs[0], Value::Choice(1));
    assert_eq!(computed.outputs[1..], whole);
    assert_eq!(computed.estimated, [3]);
    let without = of(&given(Some(96), None, Given::Nothing)).expect("a result");
    assert_eq!(without.outputs[3], Value::Absent);
    assert!(without.estimated.is_empty());
    for (given, expected) in [
        (
            given(None, None, Given::Nothing),
            "resident_months: an answer is needed",
        ),
        (
            given(Some(96), Some(8), Given::Nothing),
            "resident_years: this is not an answer to this question",
        ),
        (
            given(Some(96), None, Given::Rows(vec![vec![Value::Whole(2020)]])),
            "overlap[0].months: this is not an answer to this question",
        ),
    ] {
        assert_eq!(of(&given).expect_err(expected).to_string(), expected);
    }
    let months = breakpoints(EMPLOYEE, &shipped::figures());
    assert!(
        [180, 186, 240]
            .iter()
            .all(|at| months.contains(&Value::Whole(*at)))
    );
    let turns = breakpoints(STATUTORY, &shipped::figures());
    assert_eq!(turns.first(), Some(&Value::Month(Month::new(2030, 1))));
}

/// The minimum of a year, by counting up half a year from 2030 to 2039.
fn minimum_in(year: i32) -> i64 {
    (2030..=2039).filter(|step| *step <= year).count() as i64 * 6 + 180
}

/// A year's payment month by month, the months of the overlap added, then rounded half up.
fn refund(overlap: &Overlap) -> i64 {
    let whole = |value: i64| BigRational::from_integer(value.into());
    let month = (whole(overlap.personal.0) + whole(overlap.collective.0)) / whole(12);
    let mut sum = BigRational::new(1.into(), 2.into());
    for _ in 0..overlap.months {
        sum += month.clone();
    }
    let fen = sum.floor().to_integer().to_string();
    fen.parse().expect("an amount")
}

fn some_overlaps() -> impl Strategy<Value = Vec<Overlap>> {
    let part = (1_i64..=12, 0..=LARGEST_INPUT.0, 0..=LARGEST_INPUT.0);
    proptest::collection::vec(part, 0..8).prop_map(|parts| {
        let year = |(at, (months, personal, collective)): (usize, (i64, i64, i64))| Overlap {
            year: 2012 + at as i64,
            months,
            personal: Fen(personal),
            collective: Fen(collective),
        };
        parts.into_iter().enumerate().map(year).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn refunds_agree_with_the_oracle(overlap in some_overlaps()) {
        let mut input = input(300, Time::Months(300), "2029-11");
        input.overlap = overlap.clone();
        let output = of(&input).expect("a result");
        let sum = (!overlap.is_empty()).then(|| Fen(overlap.iter().map(refund).sum()));
        prop_assert_eq!(output.overlap_refund, sum);
    }

    #[test]
    fn directions_follow_the_table(
        employee in 1_i64..=300, resident in 1_i64..=300, year in 2020_i32..=2060, month in 1_i32..=12,
    ) {
        let statutory = Month::new(year, month);
        let input = Input { statutory, ..input(employee, Time::Months(resident), "2029-11") };
        let output = of(&input).expect("a result");
        let minimum = minimum_in(year);
        let direction = match employee {
            few if few < 15 * 12 => Direction::ToResident,
            between if between < minimum => Direction::NeedsPerson,
            _ => Direction::ToEmployee,
        };
        prop_assert_eq!(output.direction, direction);
        prop_assert_eq!(output.shortfall_months, (minimum - employee).max(0));
        let after = (direction == Direction::ToResident).then_some(resident + employee);
        prop_assert_eq!(output.resident_months, after);
    }
}
