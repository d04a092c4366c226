//! figures/: dated amounts, rates and limits.

use super::fault::Faults;
use super::sources::{Clauses, day};
use super::{Text, raw};
use crate::calendar::{Date, Month, date};
use crate::catalogue::{Dated, Figure, FigureTable, FigureUnit, FigureValue, Level};

pub(super) fn load(texts: &[Text], clauses: &Clauses<'_>, faults: &mut Faults) -> FigureTable {
    let mut figures: Vec<Figure> = Vec::new();
    for text in texts
        .iter()
        .filter(|text| text.path.starts_with("figures/"))
    {
        let Some(raw) = faults.parse::<raw::Figures>(text) else {
            continue;
        };
        for figure in raw.figures {
            let mark = format!("\"{}\"", figure.id);
            if figures.iter().any(|known| known.id == figure.id) {
                faults.error(
                    Some(text),
                    &[&mark, &mark],
                    format!("figure `{}` stands twice", figure.id),
                    "",
                );
                continue;
            }
            let mut values: Vec<Dated> = Vec::new();
            let mut level = Level::Official;
            for value in &figure.values {
                let from = value
                    .from
                    .as_deref()
                    .map(|from| first_day(text, &mark, from, faults));
                let before = values.last();
                if before.is_some_and(|before| from.is_none() || before.from >= from) {
                    let message = format!("values of `{}` are not in order of time", figure.id);
                    faults.error(Some(text), &[&mark, "values"], message, "earliest first");
                }
                let cite = value.clause.as_ref().unwrap_or(&figure.clause);
                let Some((document, clause)) = clauses.find(cite) else {
                    let message = format!("no clause `{cite}` stands behind `{}`", figure.id);
                    let help = "add the document to sources/, or a clause that claims the fact";
                    faults.error(Some(text), &[&mark, "clause"], message, help);
                    continue;
                };
                level = level.max(clause.level);
                match read(figure.unit, &value.value) {
                    Some(value) => values.push(Dated {
                        from,
                        value,
                        clause: format!("{}:{}", document.id, clause.id),
                    }),
                    None => {
                        let message =
                            format!("a value of `{}` is not in {:?}", figure.id, figure.unit);
                        faults.error(
                            Some(text),
                            &[&mark, "values"],
                            message,
                            "whole numbers as they are, ratios as \"0.12\", months as \"1998-01\"",
                        );
                    }
                }
            }
            if values.is_empty() {
                faults.error(
                    Some(text),
                    &[&mark],
                    format!("`{}` has no value", figure.id),
                    "",
                );
            }
            figures.push(Figure {
                recheck_by: day(text, &figure.recheck_by, faults),
                id: figure.id,
                unit: figure.unit,
                values,
                level,
            });
        }
    }
    figures.sort_by(|left, right| left.id.cmp(&right.id));
    FigureTable(figures)
}

/// A day, or a month for its first day.
fn first_day(text: &Text, mark: &str, written: &str, faults: &mut Faults) -> Date {
    let of_month = || written.parse::<Month>().ok().and_then(Month::first_day);
    date(written).or_else(of_month).unwrap_or_else(|| {
        let message = format!("`{written}` is neither a day nor a month");
        let help = "write it as 2026-09-20 or 2026-09";
        faults.error(Some(text), &[mark, written], message, help);
        Date::FIRST
    })
}

fn read(unit: FigureUnit, value: &raw::Number) -> Option<FigureValue> {
    match (unit, value) {
        (FigureUnit::Ratio, raw::Number::Text(text)) => text.parse().ok().map(FigureValue::Ratio),
        (FigureUnit::Month, raw::Number::Text(text)) => text.parse().ok().map(FigureValue::Month),
        (FigureUnit::Ratio | FigureUnit::Month, raw::Number::Whole(_)) => None,
        (_, raw::Number::Whole(value)) if *value >= 0 => Some(FigureValue::Whole(*value)),
        _ => None,
    }
}
