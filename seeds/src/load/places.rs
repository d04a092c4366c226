//! places/: scenic areas, libraries and museums, stations, lines and joint routes, as CSV.

mod attractions;
mod rail;
mod routes;
mod venues;

use super::Text;
use super::csv::{Row, Table};
use super::fault::Faults;
use super::said::Said;
use super::sources::Clauses;
use crate::catalogue::places::{County, NoStation, Note, Places};
use crate::place::Place;

const COUNTIES: [&str; 5] = [
    "code",
    "city",
    "name",
    "station_expected",
    "no_station_facts",
];
const NOTES: [&str; 4] = ["place", "kind", "facts", "says"];

/// Reads places/. A content without that folder has no places; one with a part of it is at fault.
pub(super) fn load(texts: &[Text], clauses: &Clauses<'_>, faults: &mut Faults) -> Places {
    if !texts.iter().any(|text| text.path.starts_with("places/")) {
        return Places::default();
    }
    let mut reader = Reader {
        texts,
        clauses,
        faults,
    };
    let mut places = Places {
        counties: reader.counties(),
        ..Places::default()
    };
    places.attractions = attractions::load(&mut reader, &places.counties);
    places.venues = venues::load(&mut reader, &places.counties);
    reader.notes(&mut places);
    places.stations = rail::stations(&mut reader, &places.counties);
    places.lines = rail::lines(&mut reader, &places.stations);
    places.links = rail::links(&mut reader, &places.stations);
    places.city_links = rail::city_links(&mut reader);
    places.festivals = routes::festivals(&mut reader, &places.counties);
    places.routes = routes::routes(&mut reader, &places);
    places
}

/// What every part reads from and reports to.
struct Reader<'a, 'f> {
    texts: &'a [Text],
    clauses: &'a Clauses<'a>,
    faults: &'f mut Faults,
}

impl<'a> Reader<'a, '_> {
    fn table(&mut self, name: &str, columns: &'static [&'static str]) -> Option<Table<'a>> {
        Table::read(self.texts, &format!("places/{name}"), columns, self.faults)
    }

    /// What other languages say of the file `name`.
    fn said(&mut self, name: &str) -> Said<'a> {
        Said::of(self.texts, &format!("places/{name}"), self.faults)
    }

    fn counties(&mut self) -> Vec<County> {
        let mut counties: Vec<County> = Vec::new();
        let Some(table) = self.table("counties.csv", &COUNTIES) else {
            return counties;
        };
        let mut said = self.said("counties.csv");
        for row in table.rows() {
            row.required("code", self.faults);
            let code: Option<Place> = row.parsed("code", self.faults);
            let Some(code) = code else { continue };
            if counties.iter().any(|known| known.code == code) {
                row.fault(self.faults, format!("{code} stands here twice"), "");
            }
            let city = row.required_city("city", self.faults);
            if code.0 / 100 != city.0 / 100 {
                row.fault(self.faults, format!("{code} does not lie in {city}"), "");
            }
            let expected = row.month("station_expected", self.faults);
            let source = row.source("no_station_facts", self.clauses, self.faults);
            counties.push(County {
                code,
                city,
                name: row.worded("name", &[row.get("code")], &mut said, self.faults),
                no_station: source.map(|source| NoStation { expected, source }),
            });
        }
        said.finish(self.faults);
        counties
    }

    fn notes(&mut self, places: &mut Places) {
        let Some(table) = self.table("notes.csv", &NOTES) else {
            return;
        };
        let mut said = self.said("notes.csv");
        for row in table.rows() {
            let id = row.required("place", self.faults);
            row.required("kind", self.faults);
            let Some(kind) = row.named("kind", self.faults) else {
                continue;
            };
            let note = Note {
                kind,
                says: row.worded("says", &[row.get("says")], &mut said, self.faults),
                source: row.required_source("facts", self.clauses, self.faults),
            };
            let attraction = places.attractions.iter_mut().find(|found| found.id == id);
            let venue = places.venues.iter_mut().find(|found| found.id == id);
            match (attraction, venue) {
                (Some(attraction), _) => attraction.notes.push(note),
                (None, Some(venue)) => venue.notes.push(note),
                (None, None) => row.fault(
                    self.faults,
                    format!("there is no place `{id}`"),
                    "name a place of attractions.csv or libraries-and-museums.csv",
                ),
            }
        }
        said.finish(self.faults);
    }

    /// The county of a record: known, and of the record's city.
    fn county(&mut self, row: &Row<'_>, city: Option<Place>, known: &[County]) -> Option<Place> {
        let code: Place = row.parsed("county", self.faults)?;
        match known.iter().find(|county| county.code == code) {
            None => row.fault(
                self.faults,
                format!("county {code} has no name"),
                "add it to counties.csv",
            ),
            Some(county) if Some(county.city) != city => {
                row.fault(self.faults, format!("{code} lies in another city"), "");
            }
            Some(_) => {}
        }
        Some(code)
    }

    /// Reports an id that is taken.
    fn taken(&mut self, row: &Row<'_>, taken: bool, id: &str) {
        if taken {
            row.fault(self.faults, format!("`{id}` stands here twice"), "");
        }
    }
}

#[cfg(test)]
mod tests;
