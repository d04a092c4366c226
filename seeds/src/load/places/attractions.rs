//! attractions.csv.

use super::Reader;
use crate::catalogue::places::{Attraction, County, GradeBasis, Price, PricingRule};
use crate::money::Fen;

const COLUMNS: [&str; 17] = [
    "id",
    "name",
    "city",
    "county",
    "grade",
    "grade_basis",
    "grade_as_of",
    "category",
    "state_owned",
    "rule",
    "rule_facts",
    "price_yuan",
    "price_from",
    "price_facts",
    "charges",
    "forest_park",
    "facts",
];

/// No ticket of the five cities comes near: a bound against slips.
const DEAREST_YUAN: i64 = 2000;

pub(super) fn load(reader: &mut Reader<'_, '_>, counties: &[County]) -> Vec<Attraction> {
    let mut attractions: Vec<Attraction> = Vec::new();
    let Some(table) = reader.table("attractions.csv", &COLUMNS) else {
        return attractions;
    };
    let mut said = reader.said("attractions.csv");
    for row in table.rows() {
        let id = row.id("id", reader.faults);
        let taken = attractions.iter().any(|known| known.id == id);
        reader.taken(&row, taken, &id);
        let city = row.required_city("city", reader.faults);
        let county = reader.county(&row, Some(city), counties);
        for needed in ["category", "rule"] {
            row.required(needed, reader.faults);
        }
        let (Some(category), Some(rule)) = (
            row.named("category", reader.faults),
            row.named("rule", reader.faults),
        ) else {
            continue;
        };
        let rule_source = row.source("rule_facts", reader.clauses, reader.faults);
        let sourced = rule_source.as_ref().is_some_and(|source| source.is_fact());
        if sourced != (rule != PricingRule::Unknown) {
            row.fault(
                reader.faults,
                "a pricing rule needs a reported fact, and R-? has none",
                "fill `rule_facts`, or write R-?",
            );
        }
        attractions.push(Attraction {
            name: row.worded("name", &[&id], &mut said, reader.faults),
            id,

            city,
            county,
            grade: row.named("grade", reader.faults),
            grade_basis: row
                .named("grade_basis", reader.faults)
                .unwrap_or(GradeBasis::Named),
            grade_as_of: row.get("grade_as_of").to_owned(),
            category,
            state_owned: row.yes("state_owned", reader.faults),
            rule,
            rule_source,
            price: price(reader, &row),
            charges: row.all_named("charges", reader.faults),
            national_forest_park: row.yes("forest_park", reader.faults),
            source: row.required_source("facts", reader.clauses, reader.faults),
            notes: Vec::new(),
        });
    }
    said.finish(reader.faults);
    attractions
}

/// The price with its month and its fact: all three or none.
fn price(reader: &mut Reader<'_, '_>, row: &super::Row<'_>) -> Option<Price> {
    let yuan: Option<i64> = row.parsed("price_yuan", reader.faults);
    let from = row.month("price_from", reader.faults);
    let source = row.source("price_facts", reader.clauses, reader.faults);
    match (yuan, from, source) {
        (None, None, None) => None,
        (Some(yuan), Some(from), Some(source)) if source.is_fact() => {
            if !(1..=DEAREST_YUAN).contains(&yuan) {
                row.fault(reader.faults, format!("{yuan} yuan cannot be right"), "");
            }
            let fen = Fen(yuan.saturating_mul(100));
            Some(Price { fen, from, source })
        }
        _ => {
            row.fault(
                reader.faults,
                "a price needs yuan, its month and a reported fact",
                "fill all three, or none",
            );
            None
        }
    }
}
