//! A trip through some of the five cities: in which order trains link them, and what to mind.
//!
//! Times are the fastest that a text names, with their month; they are no timetable. What was not
//! found is said, and only reported times are added up.

mod reminders;
mod sent;
mod told;

pub use reminders::Reminder;
pub use sent::{Closing, Filling, Spot, TripPack};
pub use told::Change;

use crate::answers::{AnswerFault, Problem};
use crate::calendar::{Date, Month};
use crate::catalogue::places::{Direct, Link};
use crate::catalogue::{Filled, Level, Values};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// The longest trip in days: a bound on work, not a rule.
pub const MOST_DAYS: u16 = 30;
/// The most places and festivals that may be wanted.
pub const MOST_WISHES: usize = 40;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The cities, each once.
    pub cities: Vec<Place>,
    /// Where the trip begins; `None` leaves it open.
    pub start: Option<Place>,
    /// The first day.
    pub from: Date,
    /// How many days.
    pub days: u16,
    /// Scenic areas that one wants to see, by id.
    pub places: Vec<String>,
    /// Festivals that one wants to see, by id.
    pub festivals: Vec<String>,
}

impl Wish {
    /// What was filled into the form of the tool `trip`; `None` while something is missing.
    #[must_use]
    pub fn filled(filled: Filled<'_>) -> Option<Self> {
        let cities = filled.several("cities").into_iter();
        let ids = |field: &str| {
            filled
                .several(field)
                .into_iter()
                .map(str::to_owned)
                .collect()
        };
        let cities: Vec<Place> = cities.filter_map(|city| city.parse().ok()).collect();
        (!cities.is_empty()).then_some(Self {
            cities,
            start: filled.place("start"),
            from: filled.day("from")?,
            days: filled.count("days")?.try_into().ok()?,
            places: ids("places"),
            festivals: ids("festivals"),
        })
    }
}

/// The way from one city to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    /// From this city.
    pub from: Place,
    /// To that city.
    pub to: Place,
    /// Whether trains run directly.
    pub direct: Direct,
    /// The fastest time, where a text names one.
    pub fastest: Option<Fastest>,
}

/// The fastest time between two stations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fastest {
    /// Id of the station in the city left.
    pub from_station: String,
    /// Id of the station in the city reached.
    pub to_station: String,
    /// Minutes.
    pub minutes: i64,
    /// The most that the text names, where it names a span.
    pub minutes_most: Option<i64>,
    /// The month to which it applies; `None` where no text dates it.
    pub as_of: Option<Month>,
    /// How well it is supported.
    pub level: Level,
    /// The clauses as `document:clause`.
    pub clauses: Vec<String>,
}

/// A trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trip {
    /// The cities in order.
    pub order: Vec<Place>,
    /// The way between them.
    pub legs: Vec<Leg>,
    /// Minutes on trains in all; `None` unless every leg has a reported time.
    pub minutes: Option<i64>,
    /// What to mind.
    pub reminders: Vec<Reminder>,
}

/// Plans a trip. The order has the fewest legs without a direct train, then the fewest without a
/// known time, then the least time; among equals the one nearest to the order asked.
///
/// # Errors
/// The first field that cannot be taken.
pub fn plan(pack: &TripPack, wish: &Wish) -> Result<Trip, AnswerFault> {
    check(pack, wish)?;
    let mut best: Option<(Cost, Vec<Place>)> = None;
    permute(&mut wish.cities.clone(), 0, &mut |order| {
        if wish.start.is_some() && order.first() != wish.start.as_ref() {
            return;
        }
        let cost = cost(pack, order, &wish.cities);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, order.to_vec()));
        }
    });
    let order = best.map(|(_, order)| order).unwrap_or_default();
    let legs: Vec<Leg> = order
        .windows(2)
        .map(|pair| leg(pack, pair[0], pair[1]))
        .collect();
    let reported = legs.iter().map(|leg| {
        let fastest = leg.fastest.as_ref()?;
        (fastest.level <= Level::Reported).then_some(fastest.minutes)
    });
    Ok(Trip {
        minutes: reported.sum(),
        reminders: reminders::of(pack, wish, &legs),
        order,
        legs,
    })
}

fn check(pack: &TripPack, wish: &Wish) -> Result<(), AnswerFault> {
    let fault = |field: &str, problem| AnswerFault {
        field: field.to_owned(),
        row: None,
        column: None,
        problem,
    };
    if wish.cities.is_empty() {
        return Err(fault("cities", Problem::Missing));
    }
    for (row, city) in wish.cities.iter().enumerate() {
        let field = format!("cities[{row}]");
        if !city.is_one_of_five() {
            return Err(fault(&field, Problem::NoSuchPlace));
        }
        if wish.cities[..row].contains(city) {
            return Err(fault(&field, Problem::Overlap));
        }
    }
    if wish
        .start
        .is_some_and(|start| !wish.cities.contains(&start))
    {
        return Err(fault("start", Problem::NoSuchPlace));
    }
    match wish.days {
        0 => return Err(fault("days", Problem::TooSmall)),
        1..=MOST_DAYS => {}
        _ => return Err(fault("days", Problem::TooLarge)),
    }
    for (list, ids) in [("places", &wish.places), ("festivals", &wish.festivals)] {
        if ids.len() > MOST_WISHES {
            return Err(fault(list, Problem::TooManyRows));
        }
        for (row, id) in ids.iter().enumerate() {
            let known = match list {
                "places" => pack.sight(id).is_some(),
                _ => pack.festival(id).is_some(),
            };
            if !known {
                return Err(fault(&format!("{list}[{row}]"), Problem::NoSuchPlace));
            }
        }
    }
    Ok(())
}

/// Calls `each` with every order of `cities` from `fixed` on.
fn permute(cities: &mut Vec<Place>, fixed: usize, each: &mut impl FnMut(&[Place])) {
    if fixed == cities.len() {
        each(cities);
        return;
    }
    for at in fixed..cities.len() {
        cities.swap(fixed, at);
        permute(cities, fixed + 1, each);
        cities.swap(fixed, at);
    }
}

/// What makes an order worse, the weightiest first; the last is how far it is from the one asked.
type Cost = (usize, usize, i64, Vec<usize>);

fn cost(pack: &TripPack, order: &[Place], asked: &[Place]) -> Cost {
    let legs = order.windows(2).map(|pair| leg(pack, pair[0], pair[1]));
    let (mut not_direct, mut not_timed, mut minutes) = (0, 0, 0);
    for leg in legs {
        not_direct += usize::from(leg.direct != Direct::Yes);
        not_timed += usize::from(leg.fastest.is_none());
        minutes += leg.fastest.map_or(0, |fastest| fastest.minutes);
    }
    let rank = |city: &Place| asked.iter().position(|it| it == city).unwrap_or(0);
    (
        not_direct,
        not_timed,
        minutes,
        order.iter().map(rank).collect(),
    )
}

fn leg(pack: &TripPack, from: Place, to: Place) -> Leg {
    let city_link = pack.city_link(from, to);
    Leg {
        from,
        to,
        direct: city_link.map_or(Direct::Unknown, |link| link.direct),
        fastest: fastest(pack, from, to),
    }
}

/// The best supported time, then the shortest.
fn fastest(pack: &TripPack, from: Place, to: Place) -> Option<Fastest> {
    let city = |id: &str| pack.station(id).map(|station| station.city);
    let between = |link: &&Link| {
        let ends = (city(&link.from), city(&link.to));
        ends == (Some(from), Some(to)) || ends == (Some(to), Some(from))
    };
    let links = pack.links.iter().filter(between);
    let link = links.min_by_key(|link| (link.source.level, link.minutes))?;
    let forward = city(&link.from) == Some(from);
    let (first, second) = match forward {
        true => (&link.from, &link.to),
        false => (&link.to, &link.from),
    };
    Some(Fastest {
        from_station: first.clone(),
        to_station: second.clone(),
        minutes: link.minutes,
        minutes_most: link.minutes_most,
        as_of: link.as_of,
        level: link.source.level,
        clauses: link.source.clauses.clone(),
    })
}

#[cfg(all(test, feature = "load"))]
mod tests;
