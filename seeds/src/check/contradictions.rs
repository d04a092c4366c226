//! Amounts, rates and spans of time that an item types beside its clause and that the clause does
//! not hold. Where every guide agrees with the clause, no two guides contradict each other on it.

use super::lints::plain;
use super::{FaultKind, GuideFault};
use crate::calendar::Date;
use crate::catalogue::{Catalogue, FigureUnit, FigureValue, Item, ItemWords, Lang, Pack};
use std::collections::{BTreeMap, BTreeSet};

/// What a number counts. Days of work and of the calendar are told apart.
const UNITS: [(&str, &str); 9] = [
    ("个工作日", "working days"),
    ("个月", "months"),
    ("个自然日", "days"),
    ("日内", "days"),
    ("天", "days"),
    ("周岁", "age"),
    ("年", "years"),
    ("元", "yuan"),
    ("%", "percent"),
];

type Numbers = BTreeSet<(&'static str, String)>;

/// Every number with a unit that contradicts the only clause it stands beside.
pub(super) fn contradictions(catalogue: &Catalogue, today: Date) -> Vec<GuideFault> {
    let held = held(catalogue, today);
    let mut faults = Vec::new();
    for pack in catalogue.packs(Lang::binding()) {
        for (place, clauses, words) in statements(pack) {
            let [clause] = clauses.as_slice() else {
                continue;
            };
            let Some(known) = held.get(clause) else {
                continue;
            };
            for (unit, number) in numbers(&words) {
                let mut same = known.iter().filter(|(known, _)| *known == unit);
                let holds = known.contains(&(unit, number.clone()));
                if same.next().is_some() && !holds {
                    faults.push(GuideFault {
                        guide: pack.guide.id.clone(),
                        kind: FaultKind::Contradicts,
                        message: format!(
                            "{place}: {number} ({unit}) is not what `{clause}` says: {words}"
                        ),
                        answers: String::new(),
                    });
                }
            }
        }
    }
    faults
}

/// The numbers that each clause holds: in its own words, and as the figures that rest on it.
fn held(catalogue: &Catalogue, today: Date) -> BTreeMap<String, Numbers> {
    let mut held: BTreeMap<String, Numbers> = BTreeMap::new();
    for document in &catalogue.documents {
        for clause in &document.clauses {
            let name = format!("{}:{}", document.id, clause.id);
            let words = clause.says.iter().chain(clause.article.binding());
            let words: String = words.map(String::as_str).collect();
            held.insert(name, numbers(&words));
        }
    }
    for figure in &catalogue.figures.0 {
        let (Some(dated), Some(unit)) = (figure.on(today), unit_of(figure.unit)) else {
            continue;
        };
        if let FigureValue::Whole(value) = dated.value {
            let value = if figure.unit == FigureUnit::Fen {
                value / 100
            } else {
                value
            };
            let numbers = held.entry(dated.clause.clone()).or_default();
            numbers.insert((unit, value.to_string()));
        }
    }
    held
}

fn unit_of(unit: FigureUnit) -> Option<&'static str> {
    Some(match unit {
        FigureUnit::WorkingDays => "working days",
        FigureUnit::Days => "days",
        FigureUnit::Months => "months",
        FigureUnit::Years => "years",
        FigureUnit::Fen => "yuan",
        FigureUnit::Ratio | FigureUnit::Month | FigureUnit::Number => return None,
    })
}

/// Titles and texts of a guide with the clauses they stand beside.
fn statements(pack: &Pack) -> Vec<(String, Vec<String>, String)> {
    let (guide, words) = (&pack.guide, &pack.words.guide);
    let mut found = Vec::new();
    let mut add = |what: &str, item: &Item, words: &ItemWords| {
        let cards = item.cites.iter();
        let cards = cards.filter_map(|cite| pack.words.clauses.get(usize::from(*cite)));
        let clauses = cards.map(|card| format!("{}:{}", card.document, card.clause));
        let text = format!("{}。{}", plain(&words.title), plain(&words.text));
        found.push((format!("{what}.{}", item.id), clauses.collect(), text));
    };
    for (spared, words) in guide.spared.iter().zip(&words.spared) {
        add("spared", &spared.item, words);
    }
    for (warning, words) in guide.warnings.iter().zip(&words.warnings) {
        add("warnings", &warning.item, words);
    }
    found
}

/// Numbers with their units, as written.
fn numbers(words: &str) -> Numbers {
    let mut found = Numbers::new();
    let mut rest = words;
    while let Some(at) = rest.find(|sign: char| sign.is_ascii_digit()) {
        rest = &rest[at..];
        let end = rest.find(|sign: char| !sign.is_ascii_digit() && sign != '.');
        let (number, after) = rest.split_at(end.unwrap_or(rest.len()));
        let unit = UNITS.iter().find(|(sign, _)| after.starts_with(sign));
        let year = number.len() == 4 && after.starts_with('年');
        if let (Some((_, unit)), false) = (unit, year) {
            found.insert((unit, number.to_owned()));
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_number_is_read_with_its_unit_and_a_calendar_year_is_none() {
        let read = numbers("2026年起15个工作日，3日内，满12个月，2160元，少报20%。");
        let expected = [
            ("days", "3"),
            ("months", "12"),
            ("percent", "20"),
            ("working days", "15"),
            ("yuan", "2160"),
        ];
        let expected = expected.map(|(unit, number)| (unit, number.to_owned()));
        assert_eq!(read, expected.into_iter().collect());
    }
}
