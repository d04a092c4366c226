//! Worked examples RT-1…16 and WIN-1…5, refusals, breakpoints and bounds.

use super::*;
use crate::calculators::shipped;
use crate::catalogue::FigureValue;
use proptest::prelude::*;

fn of(name: &str, birth: &str) -> (Output, Working) {
    let category = Category::named(name).expect("a category");
    let input = Input {
        category,
        birth: birth.parse().expect("a month"),
    };
    calculate(&input, &shipped::figures(), shipped::today()).expect("a result")
}

#[test]
fn statutory_months_and_minimums_are_those_of_the_worked_examples() {
    for (example, name, birth, delay, statutory, minimum) in [
        ("RT-1", "male", "1964-12", 0, "2024-12", 180),
        ("RT-2", "male", "1965-01", 1, "2025-02", 180),
        ("RT-3", "male", "1965-04", 1, "2025-05", 180),
        ("RT-4", "male", "1965-05", 2, "2025-07", 180),
        ("RT-5", "male", "1965-10", 3, "2026-01", 180),
        ("RT-6", "male", "1966-09", 6, "2027-03", 180),
        ("RT-7", "male", "1972-09", 24, "2034-09", 210),
        ("RT-8", "male", "1976-08", 35, "2039-07", 240),
        ("RT-9", "male", "1976-09", 36, "2039-09", 240),
        ("RT-10", "female55", "1971-04", 4, "2026-08", 180),
        ("RT-11", "female55", "1981-09", 36, "2039-09", 240),
        ("RT-12", "female50", "1975-03", 2, "2025-05", 180),
        ("RT-13", "female50", "1978-03", 20, "2029-11", 180),
        ("RT-14", "female50", "1980-11", 36, "2033-11", 204),
        ("RT-15", "female50", "1984-10", 59, "2039-09", 240),
        ("RT-16", "female50", "1984-11", 60, "2039-11", 240),
    ] {
        let (output, _) = of(name, birth);
        let got = (
            output.delay_months,
            output.statutory.to_string(),
            output.minimum_months,
        );
        assert_eq!(got, (delay, statutory.to_owned(), minimum), "{example}");
        assert_eq!(output.earliest.is_none(), example == "RT-1", "{example}");
    }
}

#[test]
fn flexible_windows_are_those_of_the_worked_examples() {
    for (example, name, birth, months, early_minimum, minimum) in [
        (
            "WIN-1",
            "male",
            "1972-09",
            ["2032-09", "2034-09", "2037-09"],
            198,
            210,
        ),
        (
            "WIN-2",
            "female50",
            "1980-11",
            ["2030-11", "2033-11", "2036-11"],
            186,
            204,
        ),
        (
            "WIN-3",
            "male",
            "1971-01",
            ["2031-01", "2032-08", "2035-08"],
            192,
            198,
        ),
        (
            "WIN-4",
            "male",
            "1976-09",
            ["2036-09", "2039-09", "2042-09"],
            222,
            240,
        ),
        (
            "WIN-5",
            "male",
            "1969-03",
            ["2029-03", "2030-04", "2033-04"],
            180,
            186,
        ),
    ] {
        let (output, _) = of(name, birth);
        let [earliest, statutory, latest] = months.map(|month| month.parse().ok());
        assert_eq!(
            (output.earliest, Some(output.statutory), output.latest),
            (earliest, statutory, latest),
            "{example}"
        );
        let minimums = (output.earliest_minimum_months, output.minimum_months);
        assert_eq!(minimums, (Some(early_minimum), minimum), "{example}");
    }
}

#[test]
fn the_working_shows_each_step_with_its_figure() {
    let (_, working) = of("male", "1972-09");
    let shown: Vec<(&str, &str)> = working
        .iter()
        .map(|line| (line.label.as_str(), line.formula.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("retirement.original", "1972-09 + 60 × 12"),
            ("retirement.elapsed", "1972-09 − 1965-01"),
            ("retirement.delay", "min(36, ⌊92 ÷ 4⌋ + 1)"),
            ("retirement.statutory", "2032-09 + 24"),
            ("retirement.minimum", "2034"),
            ("retirement.earliest", "max(2034-09 − 36, 2032-09)"),
            ("retirement.earliest-minimum", "2032"),
            ("retirement.latest", "2034-09 + 36"),
        ]
    );
    let (_, working) = of("male", "1964-12");
    assert_eq!(
        working.last().map(|line| line.formula.as_str()),
        Some("2024-12 < 2025-01")
    );
}

#[test]
fn a_birth_month_ahead_or_long_gone_is_refused() {
    for (birth, problem) in [
        ("2026-12", Problem::TooLate),
        ("1906-10", Problem::TooEarly),
    ] {
        let birth = birth.parse().expect("a month");
        let input = Input {
            category: Category::Male,
            birth,
        };
        let fault = calculate(&input, &shipped::figures(), shipped::today());
        assert_eq!(fault, Err(CalculationFault::of(BIRTH, "birth", problem)));
    }
    for birth in ["2026-11", "1906-11"] {
        of("female50", birth);
    }
}

#[test]
fn a_missing_figure_is_named_and_never_guessed() {
    for id in CALCULATOR.figures {
        let figures = shipped::figures_without(id);
        let named = Category::ALL.into_iter().any(|category| {
            let input = Input {
                category,
                birth: Month::new(1984, 11),
            };
            let result = calculate(&input, &figures, shipped::today());
            result == Err(CalculationFault::of_figure(id, Problem::Missing))
        });
        assert!(named, "{id}");
    }
}

#[test]
fn the_window_opens_with_the_month_in_which_flexible_retirement_begins() {
    let mut figures = shipped::figures();
    for (begins, open) in [("2025-02", true), ("2025-03", false)] {
        for figure in figures
            .0
            .iter_mut()
            .filter(|figure| figure.id == FLEXIBLE_FROM)
        {
            figure.values[0].value = FigureValue::Month(begins.parse().expect("a month"));
        }
        // RT-2: statutory in 2025-02.
        let input = Input {
            category: Category::Male,
            birth: Month::new(1965, 1),
        };
        let (output, _) = calculate(&input, &figures, shipped::today()).expect("a result");
        assert_eq!(output.latest.is_some(), open, "{begins}");
    }
}

#[test]
fn a_guide_gets_absent_results_before_flexible_retirement_began() {
    let given = [
        Given::One(Value::Choice(0)),
        Given::One(Value::Month(Month::new(1964, 12))),
    ];
    let computed = run(&given, &shipped::figures(), shipped::today()).expect("a result");
    let statutory = Value::Month(Month::new(2024, 12));
    let minimum = Value::Whole(180);
    assert_eq!(computed.outputs[..3], [statutory, Value::Whole(0), minimum]);
    assert_eq!(computed.outputs[3..], [Value::Absent; 3]);
    assert_eq!(computed.outputs.len(), CALCULATOR.outputs.len());
}

#[test]
fn breakpoints_hold_the_first_and_last_delayed_birth_months() {
    let found = breakpoints(BIRTH, &shipped::figures());
    // RET-02 and RET-03: where the delay begins and where it is capped.
    for birth in [
        "1965-01", "1970-01", "1975-01", "1976-09", "1981-09", "1984-11",
    ] {
        assert!(
            found.contains(&Value::Month(birth.parse().expect("a month"))),
            "{birth}"
        );
    }
    assert!(found.len() < 100, "{}", found.len());
}

/// (birth, statutory month, minimum) of every birth month from 1950 to 2025, by counting along the
/// calendar: a month more of delay each time that `step` births have passed, half a year more of
/// contribution each January from 2030 to 2039.
fn counted(first: Month, age: i32, step: i32, cap: i32) -> Vec<(Month, Month, i64)> {
    let (mut delay, mut births) = (0, 0);
    let mut birth = Month::new(1950, 1);
    let mut table = Vec::new();
    let mut minimum = 180;
    let mut counted_to = Month::new(1990, 1);
    while birth <= Month::new(2025, 12) {
        if birth >= first {
            if births % step == 0 && delay < cap {
                delay += 1;
            }
            births += 1;
        }
        let statutory = Month::new(birth.year() + age, birth.month()).plus(delay);
        while counted_to < statutory {
            counted_to = counted_to.plus(1);
            if counted_to.month() == 1 && (2030..=2039).contains(&counted_to.year()) {
                minimum += 6;
            }
        }
        table.push((birth, statutory, minimum));
        birth = birth.plus(1);
    }
    table
}

#[test]
fn every_birth_month_agrees_with_a_table_counted_along_the_calendar() {
    let figures = shipped::figures();
    for (category, year, age, step, cap) in [
        (Category::Male, 1965, 60, 4, 36),
        (Category::Female55, 1970, 55, 4, 36),
        (Category::Female50, 1975, 50, 2, 60),
    ] {
        let table = counted(Month::new(year, 1), age, step, cap);
        assert_eq!(table.len(), 76 * 12);
        for (birth, statutory, minimum) in table {
            let input = Input { category, birth };
            let (output, _) = calculate(&input, &figures, shipped::today()).expect("a result");
            let found = (output.statutory, output.minimum_months);
            assert_eq!(found, (statutory, minimum), "{category:?} {birth}");
        }
    }
}

/// The three tables of birth and retirement months annexed to the measures of 2024-09-13, row by
/// row as published: category, birth, 改革后退休时间, 延迟月数.
const ANNEX: &str = include_str!("annex.csv");

#[test]
fn every_row_of_the_three_official_tables_agrees() {
    let figures = shipped::figures();
    let mut rows = 0;
    for row in ANNEX.lines() {
        let fields: Vec<&str> = row.split(',').collect();
        let [category, birth, retires, delay] = fields[..] else {
            panic!("{row}");
        };
        let input = Input {
            category: Category::named(category).expect("a category"),
            birth: birth.parse().expect("a month"),
        };
        let (output, _) = calculate(&input, &figures, shipped::today()).expect("a result");
        let found = (
            output.statutory.to_string(),
            output.delay_months.to_string(),
        );
        assert_eq!(found, (retires.to_owned(), delay.to_owned()), "{row}");
        rows += 1;
    }
    // 144 men, 144 women formerly 55, 120 women formerly 50 (UPD-SI-04).
    assert_eq!(rows, 408);
}

proptest! {
    #[test]
    fn retirement_lies_between_the_original_age_and_the_cap(
        category in 0_usize..3, birth in 1910_i32 * 12..2026 * 12,
    ) {
        let (category, birth) = (Category::ALL[category], Month::from_index(birth));
        let figures = shipped::figures();
        let on = shipped::today();
        let (now, _) = calculate(&Input { category, birth }, &figures, on).expect("a result");
        let input = Input { category, birth: birth.plus(1) };
        let (next, _) = calculate(&input, &figures, on).expect("a result");
        let years = [60, 55, 50][category as usize];
        let cap = [36, 36, 60][category as usize];
        let original = birth.plus(12 * years);
        prop_assert!(now.statutory >= original && now.statutory <= original.plus(cap));
        prop_assert!(next.statutory > now.statutory);
        prop_assert!(next.minimum_months >= now.minimum_months);
        if let (Some(earliest), Some(latest)) = (now.earliest, now.latest) {
            prop_assert!(original <= earliest && earliest <= now.statutory);
            prop_assert!(now.statutory.since(earliest) <= 36);
            prop_assert_eq!(latest.since(now.statutory), 36);
            prop_assert!(now.earliest_minimum_months <= Some(now.minimum_months));
        } else {
            prop_assert!(now.statutory < Month::new(2025, 1));
        }
    }
}
