//! figures/: dated amounts, rates and limits.

use super::fault::Faults;
use super::sources::{Clauses, day};
use super::{Text, raw};
use crate::calendar::Month;
use crate::catalogue::{Figure, FigureTable, FigureUnit, FigureValue};

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
                    &[&mark],
                    format!("figure `{}` stands twice", figure.id),
                    "",
                );
                continue;
            }
            let Some((document, clause)) = clauses.find(&figure.clause) else {
                faults.error(
                    Some(text),
                    &[&mark, "clause"],
                    format!(
                        "no clause `{}` stands behind figure `{}`",
                        figure.clause, figure.id
                    ),
                    "add the document to sources/, or a clause that claims the fact",
                );
                continue;
            };
            let mut values: Vec<(Option<Month>, FigureValue)> = Vec::new();
            for value in &figure.values {
                let from = value
                    .from
                    .as_deref()
                    .map(|from| month(text, &mark, from, faults));
                if values
                    .last()
                    .is_some_and(|(last, _)| from.is_none() || *last >= from)
                {
                    let message = format!("values of `{}` are not in order of time", figure.id);
                    faults.error(Some(text), &[&mark, "values"], message, "earliest first");
                }
                match read(figure.unit, &value.value) {
                    Some(value) => values.push((from, value)),
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
                clause: format!("{}:{}", document.id, clause.id),
                level: clause.level,
            });
        }
    }
    figures.sort_by(|left, right| left.id.cmp(&right.id));
    FigureTable(figures)
}

fn month(text: &Text, mark: &str, written: &str, faults: &mut Faults) -> Month {
    written.parse().unwrap_or_else(|error| {
        faults.error(Some(text), &[mark, written], format!("{error}"), "");
        Month::from_index(0)
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
