//! For tests: the figures and labels that ship, read from the content files.

use crate::calendar::{Date, Month, date};
use crate::catalogue::{Dated, Figure, FigureTable, FigureUnit, FigureValue, Level};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const FIGURES: [&str; 11] = [
    include_str!("../../content/figures/housing.toml"),
    include_str!("../../content/figures/identity.toml"),
    include_str!("../../content/figures/linkage.toml"),
    include_str!("../../content/figures/medical.toml"),
    include_str!("../../content/figures/moving.toml"),
    include_str!("../../content/figures/pension.toml"),
    include_str!("../../content/figures/retirement.toml"),
    include_str!("../../content/figures/settlement.toml"),
    include_str!("../../content/figures/tickets.toml"),
    include_str!("../../content/figures/unemployment.toml"),
    include_str!("../../content/figures/vehicles.toml"),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    figures: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    unit: FigureUnit,
    clause: String,
    recheck_by: String,
    values: Vec<WrittenValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenValue {
    from: Option<String>,
    value: toml::Value,
    clause: Option<String>,
}

/// The day on which tests stand.
pub(crate) fn today() -> Date {
    date("2026-11-23").expect("a day")
}

/// The figures that calculations read.
pub(crate) fn figures() -> FigureTable {
    static READ: LazyLock<FigureTable> = LazyLock::new(read);
    READ.clone()
}

fn read() -> FigureTable {
    let mut figures = Vec::new();
    for text in FIGURES {
        let file: File = toml::from_str(text).expect("figures");
        figures.extend(file.figures.into_iter().map(|figure| {
            Figure {
                values: figure
                    .values
                    .into_iter()
                    .map(|value| Dated {
                        from: value.from.map(|from| first_day(&from)),
                        value: typed(figure.unit, &value.value),
                        clause: value.clause.unwrap_or_else(|| figure.clause.clone()),
                    })
                    .collect(),
                id: figure.id,
                unit: figure.unit,
                level: Level::Reported,
                recheck_by: date(&figure.recheck_by).expect("a day"),
            }
        }));
    }
    FigureTable(figures)
}

fn first_day(written: &str) -> Date {
    let of_month = || written.parse::<Month>().ok()?.first_day();
    date(written).or_else(of_month).expect("a day or a month")
}

/// The same figures without `id`.
pub(crate) fn figures_without(id: &str) -> FigureTable {
    FigureTable(
        figures()
            .0
            .into_iter()
            .filter(|figure| figure.id != id)
            .collect(),
    )
}

/// The labels of a language, by key.
pub(crate) fn labels(lang: &str) -> BTreeMap<String, String> {
    let text = match lang {
        "zh" => include_str!("../../content/calculators/zh.toml"),
        _ => include_str!("../../content/calculators/en.toml"),
    };
    toml::from_str(text).expect("labels")
}

fn typed(unit: FigureUnit, value: &toml::Value) -> FigureValue {
    let text = || value.as_str().expect("a text");
    match unit {
        FigureUnit::Ratio => FigureValue::Ratio(text().parse().expect("a ratio")),
        FigureUnit::Month => FigureValue::Month(text().parse().expect("a month")),
        _ => FigureValue::Whole(value.as_integer().expect("a whole number")),
    }
}

#[test]
fn figures_are_in_order_of_time_and_named_once() {
    let figures = figures();
    for (at, figure) in figures.0.iter().enumerate() {
        assert!(
            figures.0[..at].iter().all(|other| other.id != figure.id),
            "{}",
            figure.id
        );
        assert!(
            figure
                .values
                .windows(2)
                .all(|pair| pair[0].from < pair[1].from),
            "{}",
            figure.id
        );
        assert!(
            !figure.values.is_empty()
                && figure.values.iter().all(|dated| dated.clause.contains(':')),
            "{}",
            figure.id
        );
    }
}

#[test]
fn minimum_months_follow_the_full_table_year_by_year() {
    let figures = figures();
    let minimum = figures.get("retire-minimum-months").expect("a figure");
    let table = [
        (1998, 180),
        (2029, 180),
        (2030, 186),
        (2031, 192),
        (2032, 198),
        (2033, 204),
        (2034, 210),
        (2035, 216),
        (2036, 222),
        (2037, 228),
        (2038, 234),
        (2039, 240),
        (2089, 240),
    ];
    for (year, months) in table {
        for month in [1, 12] {
            assert_eq!(
                minimum.whole_at(Month::new(year, month)),
                Some(months),
                "{year}-{month}"
            );
        }
    }
}

#[test]
fn medical_transfer_days_are_those_of_the_worked_examples() {
    let figures = figures();
    let now = Month::of(today());
    let days = |id: &str| figures.get(id).and_then(|figure| figure.whole_at(now));
    assert_eq!(days("medical-transfer-shandong-days"), Some(9), "MD-1");
    assert_eq!(days("medical-gap-months"), Some(3), "MD-1");
    assert_eq!(days("medical-transfer-out-days"), Some(10), "MD-2");
    assert_eq!(days("medical-transfer-in-days"), Some(5), "MD-2");
}
