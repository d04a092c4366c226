//! stations.csv, lines.csv, links.csv, city-links.csv.

use super::Reader;
use crate::calendar::date;
use crate::catalogue::places::{CityLink, County, Line, Link, Station};
use crate::place::Place;
use core::ops::RangeInclusive;

const STATIONS: [&str; 6] = ["id", "name", "city", "county", "opens", "facts"];
const LINES: [&str; 7] = ["id", "name", "opened", "opens", "km_h", "stations", "facts"];
const LINKS: [&str; 7] = [
    "from",
    "to",
    "minutes",
    "minutes_most",
    "as_of",
    "between_cities",
    "facts",
];
const CITY_LINKS: [&str; 4] = ["from", "to", "direct", "facts"];

/// No train within the five cities takes longer: a bound against slips.
const LONGEST_MINUTES: i64 = 600;
/// Speeds for which high-speed lines are built, in kilometres an hour: a bound against slips.
const SPEEDS: RangeInclusive<u16> = 160..=400;

pub(super) fn stations(reader: &mut Reader<'_, '_>, counties: &[County]) -> Vec<Station> {
    let mut stations: Vec<Station> = Vec::new();
    let Some(table) = reader.table("stations.csv", &STATIONS) else {
        return stations;
    };
    let mut said = reader.said("stations.csv");
    for row in table.rows() {
        let id = row.id("id", reader.faults);
        let taken = stations.iter().any(|known| known.id == id);
        reader.taken(&row, taken, &id);
        let city = row.city("city", reader.faults);
        let county = reader.county(&row, city, counties);
        stations.push(Station {
            name: row.worded("name", &[&id], &mut said, reader.faults),
            id,

            city,
            county,
            opens: row.month("opens", reader.faults),
            source: row.required_source("facts", reader.clauses, reader.faults),
        });
    }
    said.finish(reader.faults);
    stations
}

pub(super) fn lines(reader: &mut Reader<'_, '_>, stations: &[Station]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let Some(table) = reader.table("lines.csv", &LINES) else {
        return lines;
    };
    let mut said = reader.said("lines.csv");
    for row in table.rows() {
        let id = row.id("id", reader.faults);
        let taken = lines.iter().any(|known| known.id == id);
        reader.taken(&row, taken, &id);
        row.required("stations", reader.faults);
        let stops = row.list("stations");
        for stop in &stops {
            known(reader, &row, stop, stations);
        }
        let opened = date(row.get("opened"));
        if opened.is_none() && !row.get("opened").is_empty() {
            row.fault(reader.faults, "this is no day", "write it as 2024-10-21");
        }
        let opens = row.month("opens", reader.faults);
        let km_h: Option<u16> = row.parsed("km_h", reader.faults);
        if km_h.is_some_and(|speed| !SPEEDS.contains(&speed)) {
            row.fault(
                reader.faults,
                "no line here is built for that speed",
                "kilometres an hour, such as 350",
            );
        }
        if opened.is_some() == opens.is_some() {
            row.fault(
                reader.faults,
                "a line has opened or will open",
                "fill one of `opened` and `opens`",
            );
        }
        lines.push(Line {
            name: row.worded("name", &[&id], &mut said, reader.faults),
            id,

            opened,
            opens,
            km_h,
            stations: stops.into_iter().map(str::to_owned).collect(),
            source: row.required_source("facts", reader.clauses, reader.faults),
        });
    }
    said.finish(reader.faults);
    lines
}

pub(super) fn links(reader: &mut Reader<'_, '_>, stations: &[Station]) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    let Some(table) = reader.table("links.csv", &LINKS) else {
        return links;
    };
    for row in table.rows() {
        let (from, to) = (row.id("from", reader.faults), row.id("to", reader.faults));
        for end in [&from, &to] {
            known(reader, &row, end, stations);
        }
        let same = |link: &Link| {
            (link.from == from && link.to == to) || (link.from == to && link.to == from)
        };
        let taken = from == to || links.iter().any(same);
        reader.taken(&row, taken, &format!("{from}–{to}"));
        row.required("minutes", reader.faults);
        let minutes: i64 = row.parsed("minutes", reader.faults).unwrap_or(1);
        let most: Option<i64> = row.parsed("minutes_most", reader.faults);
        let fits = |minutes: i64| (1..=LONGEST_MINUTES).contains(&minutes);
        if !fits(minutes) || most.is_some_and(|most| most <= minutes || !fits(most)) {
            row.fault(
                reader.faults,
                "these minutes cannot be right",
                "the least first, then the most",
            );
        }
        let between_cities = row.yes("between_cities", reader.faults);
        let city = |id: &str| {
            let station = stations.iter().find(|station| station.id == id);
            station.and_then(|station| station.city)
        };
        let (one, other) = (city(&from), city(&to));
        if between_cities && (one.is_none() || other.is_none() || one == other) {
            row.fault(
                reader.faults,
                "the two stations do not lie in two known cities",
                "leave `between_cities` empty",
            );
        }
        links.push(Link {
            from,
            to,
            minutes,
            minutes_most: most,
            as_of: row.month("as_of", reader.faults),
            between_cities,
            source: row.required_source("facts", reader.clauses, reader.faults),
        });
    }
    links
}

pub(super) fn city_links(reader: &mut Reader<'_, '_>) -> Vec<CityLink> {
    let mut links: Vec<CityLink> = Vec::new();
    let Some(table) = reader.table("city-links.csv", &CITY_LINKS) else {
        return links;
    };
    for row in table.rows() {
        let (from, to) = (
            row.required_city("from", reader.faults),
            row.required_city("to", reader.faults),
        );
        let taken = from == to || linked(&links, from, to);
        reader.taken(&row, taken, &format!("{from}–{to}"));
        row.required("direct", reader.faults);
        let Some(direct) = row.named("direct", reader.faults) else {
            continue;
        };
        links.push(CityLink {
            from,
            to,
            direct,
            source: row.required_source("facts", reader.clauses, reader.faults),
        });
    }
    for (at, from) in Place::FIVE.into_iter().enumerate() {
        for to in Place::FIVE.into_iter().skip(at + 1) {
            if !linked(&links, from, to) {
                let text = reader
                    .texts
                    .iter()
                    .find(|text| text.path == "places/city-links.csv");
                reader.faults.error(
                    text,
                    &[],
                    format!("{from}–{to} is missing"),
                    "write every pair once; `unknown` where nothing was found",
                );
            }
        }
    }
    links
}

fn linked(links: &[CityLink], from: Place, to: Place) -> bool {
    links
        .iter()
        .any(|link| (link.from, link.to) == (from, to) || (link.from, link.to) == (to, from))
}

fn known(reader: &mut Reader<'_, '_>, row: &super::Row<'_>, id: &str, stations: &[Station]) {
    if !stations.iter().any(|station| station.id == id) {
        row.fault(
            reader.faults,
            format!("there is no station `{id}`"),
            "add it to stations.csv",
        );
    }
}
