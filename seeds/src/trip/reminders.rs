//! What to mind on a trip: days, trains, festivals, closed days.

use super::{Closing, Leg, TripPack, Wish};
use crate::calendar::{Date, Month};
use crate::catalogue::places::{ClosedDay, Direct, Festival};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// Something to mind. Pages word it; ids name places, festivals and venues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reminder {
    /// There are more cities than days.
    FewDays {
        /// How many cities.
        cities: usize,
        /// How many days.
        days: u16,
    },
    /// No direct train is known between two cities of the order.
    NoDirectTrain {
        /// From this city.
        from: Place,
        /// To that city.
        to: Place,
        /// What is known.
        direct: Direct,
    },
    /// A wanted place or festival lies in a county without a high-speed station: take a coach.
    NoStation {
        /// The county.
        county: Place,
        /// When a station is planned to open.
        expected: Option<Month>,
    },
    /// A wanted place lies in a city that was not chosen.
    PlaceElsewhere {
        /// The place.
        place: String,
        /// Its city.
        city: Place,
    },
    /// A festival takes place in a chosen city during the trip.
    FestivalDuring {
        /// The festival.
        festival: String,
        /// Its first day that year.
        from: Date,
        /// Its last day.
        to: Date,
    },
    /// A wanted festival does not take place during the trip.
    FestivalMissed {
        /// The festival.
        festival: String,
        /// Its first and last day that year; `None` where they are not known.
        days: Option<(Date, Date)>,
    },
    /// Two wanted festivals do not overlap: no trip of these days holds both.
    FestivalsApart {
        /// The earlier one.
        first: String,
        /// Its last day.
        first_ends: Date,
        /// The later one.
        second: String,
        /// Its first day.
        second_begins: Date,
    },
    /// On that day of the trip these libraries and museums of the chosen cities are closed.
    Closed {
        /// The day.
        on: Date,
        /// The venues.
        venues: Vec<String>,
    },
}

pub(super) fn of(pack: &TripPack, wish: &Wish, legs: &[Leg]) -> Vec<Reminder> {
    let mut reminders = Vec::new();
    if wish.cities.len() > usize::from(wish.days) {
        reminders.push(Reminder::FewDays {
            cities: wish.cities.len(),
            days: wish.days,
        });
    }
    let not_direct = legs.iter().filter(|leg| leg.direct != Direct::Yes);
    reminders.extend(not_direct.map(|leg| Reminder::NoDirectTrain {
        from: leg.from,
        to: leg.to,
        direct: leg.direct,
    }));
    stations(pack, wish, &mut reminders);
    festivals(pack, wish, &mut reminders);
    closed(pack, wish, &mut reminders);
    reminders
}

fn stations(pack: &TripPack, wish: &Wish, reminders: &mut Vec<Reminder>) {
    let mut counties: Vec<Place> = Vec::new();
    for id in &wish.places {
        let Some(place) = pack.sight(id) else {
            continue;
        };
        if !wish.cities.contains(&place.city) {
            reminders.push(Reminder::PlaceElsewhere {
                place: place.id.clone(),
                city: place.city,
            });
        }
        add(&mut counties, place.county);
    }
    let wanted = wish.festivals.iter().filter_map(|id| pack.festival(id));
    for festival in wanted {
        add(&mut counties, festival.county);
    }
    for code in counties {
        let county = pack.county(code);
        if let Some(missing) = county.and_then(|county| county.no_station.as_ref()) {
            // Once the planned month has come, nobody knows without looking again.
            reminders.push(Reminder::NoStation {
                county: code,
                expected: missing.expected,
            });
        }
    }
}

/// Adds a county in its order, once. Sorting a list would bring a large program along.
fn add(counties: &mut Vec<Place>, county: Option<Place>) {
    if let Some(county) = county
        && !counties.contains(&county)
    {
        let after = counties.iter().take_while(|it| **it < county);
        counties.insert(after.count(), county);
    }
}

/// The days of the trip.
fn days(wish: &Wish) -> impl Iterator<Item = Date> {
    let mut next = Some(wish.from);
    (0..wish.days).map_while(move |_| {
        let day = next?;
        next = day.tomorrow();
        Some(day)
    })
}

fn festivals(pack: &TripPack, wish: &Wish, reminders: &mut Vec<Reminder>) {
    let last = days(wish).last().unwrap_or(wish.from);
    let during = |(from, to): (Date, Date)| from <= last && to >= wish.from;
    let this_year = |festival: &Festival| festival.days.in_year(wish.from.year());
    // A trip over New Year meets the festivals of two years.
    let met = |festival: &Festival| {
        let years = [wish.from.year(), last.year()];
        let met = years
            .into_iter()
            .filter_map(|year| festival.days.in_year(year));
        met.into_iter().find(|days| during(*days))
    };
    for festival in &pack.festivals {
        let wanted = wish.festivals.contains(&festival.id);
        match met(festival) {
            Some((from, to)) if wanted || wish.cities.contains(&festival.city) => {
                let festival = festival.id.clone();
                reminders.push(Reminder::FestivalDuring { festival, from, to });
            }
            None if wanted => reminders.push(Reminder::FestivalMissed {
                festival: festival.id.clone(),
                days: this_year(festival),
            }),
            _ => {}
        }
    }
    let wanted: Vec<(&Festival, (Date, Date))> = pack
        .festivals
        .iter()
        .filter(|festival| wish.festivals.contains(&festival.id))
        .filter_map(|festival| Some((festival, this_year(festival)?)))
        .collect();
    for (at, one) in wanted.iter().enumerate() {
        for other in wanted.iter().skip(at + 1) {
            let (first, second) = match one.1.0 <= other.1.0 {
                true => (one, other),
                false => (other, one),
            };
            if first.1.1 < second.1.0 {
                reminders.push(Reminder::FestivalsApart {
                    first: first.0.id.clone(),
                    first_ends: first.1.1,
                    second: second.0.id.clone(),
                    second_begins: second.1.0,
                });
            }
        }
    }
}

fn closed(pack: &TripPack, wish: &Wish, reminders: &mut Vec<Reminder>) {
    for on in days(wish) {
        let shut = |venue: &&Closing| {
            let holiday = pack.calendar.is_working(on) == Some(false);
            let open = venue.closed == ClosedDay::MondayButHolidays && holiday;
            wish.cities.contains(&venue.city)
                && venue.closed.weekday() == Some(on.weekday())
                && !open
        };
        let venues: Vec<String> = pack
            .closings
            .iter()
            .filter(shut)
            .map(|venue| venue.id.clone())
            .collect();
        if !venues.is_empty() {
            reminders.push(Reminder::Closed { on, venues });
        }
    }
}
