//! Braces in finished words: a slot that nothing fills would reach residents as it was typed. Words
//! that take slots were cut at them while loading, so that any brace left anywhere is a fault.

use super::{FaultKind, GuideFault};
use crate::catalogue::{Catalogue, Lang};
use serde::Serialize;
use serde_json::Value;

/// Every text of the catalogue that holds a brace.
pub(super) fn braces(catalogue: &Catalogue) -> Vec<GuideFault> {
    let mut faults = Vec::new();
    for pack in Lang::all().flat_map(|lang| catalogue.packs(lang)) {
        look(&pack.guide.id, &pack.words, &mut faults);
    }
    look("sources", &catalogue.documents, &mut faults);
    look("directory", &catalogue.directory, &mut faults);
    look("calculators", &catalogue.calculator_labels, &mut faults);
    look("themes", &catalogue.themes, &mut faults);
    look("places", &catalogue.places, &mut faults);
    look("card", &catalogue.card, &mut faults);
    faults
}

fn look(owner: &str, words: &impl Serialize, faults: &mut Vec<GuideFault>) {
    // What cannot be written as a value holds no text that a person reads.
    let mut found = Vec::new();
    gather(
        &serde_json::to_value(words).unwrap_or_default(),
        "",
        &mut found,
    );
    for (place, text) in found {
        faults.push(GuideFault {
            guide: owner.to_owned(),
            kind: FaultKind::Brace,
            message: format!("{place}: a brace that is no slot: {text}"),
            answers: String::new(),
        });
    }
}

fn gather(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if text.contains(['{', '}']) => {
            found.push((place.to_owned(), text.clone()));
        }
        Value::Array(values) => values.iter().for_each(|inner| gather(inner, place, found)),
        Value::Object(fields) => {
            for (name, inner) in fields {
                gather(inner, name, found);
            }
        }
        _ => {}
    }
}
