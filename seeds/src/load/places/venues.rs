//! libraries-and-museums.csv.

use super::Reader;
use crate::catalogue::places::{County, Venue};

const COLUMNS: [&str; 8] = [
    "id", "kind", "name", "city", "county", "entry", "closed", "facts",
];

pub(super) fn load(reader: &mut Reader<'_, '_>, counties: &[County]) -> Vec<Venue> {
    let mut venues: Vec<Venue> = Vec::new();
    let Some(table) = reader.table("libraries-and-museums.csv", &COLUMNS) else {
        return venues;
    };
    let mut said = reader.said("libraries-and-museums.csv");
    for row in table.rows() {
        let id = row.id("id", reader.faults);
        let taken = venues.iter().any(|known| known.id == id);
        reader.taken(&row, taken, &id);
        let city = row.required_city("city", reader.faults);
        let county = reader.county(&row, Some(city), counties);
        for needed in ["kind", "entry", "closed"] {
            row.required(needed, reader.faults);
        }
        let (Some(kind), Some(entry), Some(closed)) = (
            row.named("kind", reader.faults),
            row.named("entry", reader.faults),
            row.named("closed", reader.faults),
        ) else {
            continue;
        };
        venues.push(Venue {
            name: row.worded("name", &[&id], &mut said, reader.faults),
            id,
            kind,
            city,
            county,
            entry,
            closed,
            source: row.required_source("facts", reader.clauses, reader.faults),
            notes: Vec::new(),
        });
    }
    said.finish(reader.faults);
    venues
}
