//! festivals.csv and routes.csv.

use super::Reader;
use crate::calendar::{Date, date};
use crate::catalogue::places::{County, Festival, FestivalDays, Places, Route, Stop};

const FESTIVALS: [&str; 8] = [
    "id",
    "name",
    "city",
    "county",
    "yearly",
    "days",
    "facts",
    "days_facts",
];
const ROUTES: [&str; 7] = [
    "route",
    "name",
    "stop",
    "city",
    "county",
    "stands_for",
    "facts",
];

pub(super) fn festivals(reader: &mut Reader<'_, '_>, counties: &[County]) -> Vec<Festival> {
    let mut festivals: Vec<Festival> = Vec::new();
    let Some(table) = reader.table("festivals.csv", &FESTIVALS) else {
        return festivals;
    };
    let mut said = reader.said("festivals.csv");
    for row in table.rows() {
        let id = row.id("id", reader.faults);
        let taken = festivals.iter().any(|known| known.id == id);
        reader.taken(&row, taken, &id);
        let city = row.required_city("city", reader.faults);
        let county = reader.county(&row, Some(city), counties);
        let Some(days) = days(row.get("yearly"), &row.list("days")) else {
            row.fault(
                reader.faults,
                "these are not days of a festival",
                "`yearly` as 04-20/05-30, or `days` as 2026-03-20;2027-03-09 in order",
            );
            continue;
        };
        festivals.push(Festival {
            name: row.worded("name", &[&id], &mut said, reader.faults),
            id,

            city,
            county,
            days,
            source: row.required_source("facts", reader.clauses, reader.faults),
            days_source: row.required_source("days_facts", reader.clauses, reader.faults),
        });
    }
    said.finish(reader.faults);
    festivals
}

fn days(yearly: &str, days: &[&str]) -> Option<FestivalDays> {
    match (yearly.split_once('/'), days) {
        (Some((from, to)), []) => {
            // A leap year has every day that a festival may begin on.
            let day = |written: &str| date(&format!("2028-{written}"));
            let (from, to) = (day(from)?, day(to)?);
            let pair = |day: Date| (day.month(), day.day());
            (from <= to).then(|| FestivalDays::Yearly {
                from: pair(from),
                to: pair(to),
            })
        }
        (None, [_, ..]) if yearly.is_empty() => {
            let days: Option<Vec<Date>> = days.iter().map(|day| date(day)).collect();
            let days = days?;
            let ordered = days.windows(2).all(|pair| pair[0].year() < pair[1].year());
            ordered.then_some(FestivalDays::Days(days))
        }
        _ => None,
    }
}

pub(super) fn routes(reader: &mut Reader<'_, '_>, places: &Places) -> Vec<Route> {
    let mut routes: Vec<Route> = Vec::new();
    let Some(table) = reader.table("routes.csv", &ROUTES) else {
        return routes;
    };
    let mut said = reader.said("routes.csv");
    for row in table.rows() {
        let id = row.id("route", reader.faults);
        let city = row.required_city("city", reader.faults);
        let county = reader.county(&row, Some(city), &places.counties);
        let stands_for = match row.get("stands_for") {
            "" => None,
            id if places.attraction(id).is_none() && places.festival(id).is_none() => {
                row.fault(
                    reader.faults,
                    format!("there is no place or festival `{id}`"),
                    "",
                );
                None
            }
            id => Some(id.to_owned()),
        };
        let name = row.worded("name", &[&id, "name"], &mut said, reader.faults);
        let source = row.required_source("facts", reader.clauses, reader.faults);
        let keys = [id.as_str(), "stops", row.get("stop")];
        let stop = Stop {
            name: row.worded("stop", &keys, &mut said, reader.faults),
            city,
            county,
            stands_for,
        };
        match routes.iter_mut().find(|route| route.id == id) {
            Some(route) => {
                if route.name != name {
                    let message = format!("route `{id}` has two names");
                    row.fault(reader.faults, message, "");
                }
                route.stops.push(stop);
            }
            None => routes.push(Route {
                id,
                name,
                stops: vec![stop],
                source,
            }),
        }
    }
    said.finish(reader.faults);
    routes
}
