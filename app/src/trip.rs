//! A trip as one HTML form, pure: what the form holds → the trip.
//!
//! The server calls it with the body of a POST, the island with the same form's fields in the
//! browser. Names of fields: `city`, `sight` and `festival` (each as often as ticked), `start`,
//! `from.year`, `from.month`, `from.day`, `days`, and `do`.

use crate::form::{DO, Fields, field};
use core::ops::RangeInclusive;
use seeds::calendar::Date;
use seeds::field::number;
use seeds::place::Place;
use seeds::trip::{MOST_DAYS, MOST_WISHES, Trip, TripPack, Wish, plan};

/// A city to see.
pub const CITY: &str = "city";
/// The city in which one starts.
pub const START: &str = "start";
/// Parts of the first day.
pub const FROM: [&str; 3] = ["from.year", "from.month", "from.day"];
/// How many days.
pub const DAYS: &str = "days";
/// A scenic area that one wants to see.
pub const SIGHT: &str = "sight";
/// A festival that one wants to see.
pub const FESTIVAL: &str = "festival";

/// How many years ahead one may plan: as far as days of festivals are known. A bound on the list.
const AHEAD: i32 = 4;
/// The longest text that a control keeps, in characters.
const LONGEST: usize = 4;
/// Before the id of the route with which a button fills the form.
const FILL: &str = "fill-";

/// What a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press<'a> {
    /// Plan the trip.
    Go,
    /// Draw what the form holds.
    Show,
    /// Fill the form with the route of that id.
    Fill(&'a str),
}

impl<'a> Press<'a> {
    /// Reads the field. What no button sends counts as the first button of the form.
    #[must_use]
    pub fn read(text: &'a str) -> Self {
        match text.strip_prefix(FILL) {
            Some(route) => Self::Fill(route),
            None if text == "show" => Self::Show,
            None => Self::Go,
        }
    }

    /// Writes the field.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Go => "go".to_owned(),
            Self::Show => "show".to_owned(),
            Self::Fill(route) => [FILL, route].concat(),
        }
    }
}

/// A control, or several under one label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// The cities.
    Cities,
    /// Where one starts.
    Start,
    /// The first day, where it is none.
    From,
    /// The first day, where it has gone by.
    Past,
    /// How many days.
    Days,
    /// Scenic areas.
    Sights,
}

impl Control {
    /// The id of its first element.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cities => CITY,
            Self::Start => START,
            Self::From | Self::Past => FROM[0],
            Self::Days => DAYS,
            Self::Sights => "sights",
        }
    }
}

/// The years that the form offers on `today`.
#[must_use]
pub fn years(today: Date) -> RangeInclusive<i32> {
    today.year()..=today.year() + AHEAD
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TripScreen {
    /// The cities, in the order of the form.
    pub cities: Vec<Place>,
    /// Where one starts.
    pub start: Option<Place>,
    /// Year, month and day as chosen.
    pub from: [String; 3],
    /// The days as typed.
    pub days: String,
    /// Ids of scenic areas.
    pub sights: Vec<String>,
    /// Ids of festivals.
    pub festivals: Vec<String>,
    /// The controls that are wrong, in the order of the page.
    pub faults: Vec<Control>,
    /// The route with which the form was filled just now.
    pub filled: Option<String>,
    /// What was asked, and the trip.
    pub trip: Option<(Wish, Trip)>,
}

impl TripScreen {
    /// The empty form on `today`.
    #[must_use]
    pub fn blank(today: Date) -> Self {
        Self {
            from: [today.year().to_string(), String::new(), String::new()],
            ..Self::default()
        }
    }

    /// What comes after `fields` were sent on `today`. What the form cannot have sent is left out.
    #[must_use]
    pub fn submit(pack: &TripPack, fields: &Fields, today: Date) -> Self {
        let mut screen = Self::read(pack, fields);
        match Press::read(field(fields, DO).unwrap_or_default()) {
            Press::Show => {}
            Press::Fill(route) => screen.fill(pack, route),
            Press::Go => screen.go(pack, today),
        }
        screen
    }

    fn read(pack: &TripPack, fields: &Fields) -> Self {
        let typed = |name: &str| {
            let value = field(fields, name).unwrap_or_default().trim();
            value.chars().take(LONGEST).collect::<String>()
        };
        let mut screen = Self {
            start: typed_city(field(fields, START).unwrap_or_default()),
            from: FROM.map(typed),
            days: typed(DAYS),
            ..Self::default()
        };
        for (name, value) in fields {
            match name.as_str() {
                CITY => screen.cities.extend(typed_city(value)),
                SIGHT if pack.sight(value).is_some() => screen.sights.push(value.clone()),
                FESTIVAL if pack.festival(value).is_some() => screen.festivals.push(value.clone()),
                _ => {}
            }
        }
        once(&mut screen.cities);
        once(&mut screen.sights);
        once(&mut screen.festivals);
        screen
    }

    fn fill(&mut self, pack: &TripPack, route: &str) {
        let Some(route) = pack.route(route) else {
            return;
        };
        self.cities.clone_from(&route.cities);
        self.sights.clone_from(&route.sights);
        self.festivals.clone_from(&route.festivals);
        self.start = self.start.filter(|start| self.cities.contains(start));
        self.filled = Some(route.id.clone());
    }

    fn go(&mut self, pack: &TripPack, today: Date) {
        let from = self.first_day(today);
        let days = number::count(&self.days).ok();
        let days = days
            .and_then(|days| days.try_into().ok())
            .filter(|days| (1..=MOST_DAYS).contains(days));
        let start_fits = self.start.is_none_or(|start| self.cities.contains(&start));
        let wrong = [
            (self.cities.is_empty(), Control::Cities),
            (!start_fits && !self.cities.is_empty(), Control::Start),
            (from.is_none(), Control::From),
            (from.is_some_and(|from| from < today), Control::Past),
            (days.is_none(), Control::Days),
            (self.sights.len() > MOST_WISHES, Control::Sights),
        ];
        let wrong = wrong.into_iter().filter(|(wrong, _)| *wrong);
        self.faults = wrong.map(|(_, control)| control).collect();
        let (true, Some(from), Some(days)) = (self.faults.is_empty(), from, days) else {
            return;
        };
        let wish = Wish {
            cities: self.cities.clone(),
            start: self.start,
            from,
            days,
            places: self.sights.clone(),
            festivals: self.festivals.clone(),
        };
        // Everything that the engine refuses was asked for above.
        self.trip = plan(pack, &wish).ok().map(|trip| (wish, trip));
    }

    /// The first day, where it is one that the form offers.
    fn first_day(&self, today: Date) -> Option<Date> {
        let [year, month, day] = &self.from;
        let part = |text: &String| i32::try_from(number::count(text).ok()?).ok();
        let day = Date::new(part(year)?, part(month)?, part(day)?)?;
        years(today).contains(&day.year()).then_some(day)
    }
}

fn typed_city(text: &str) -> Option<Place> {
    let mut cities = Place::FIVE.into_iter();
    cities.find(|city| city.to_string() == text)
}

/// Leaves the first of equal ones.
fn once<T: PartialEq + Clone>(list: &mut Vec<T>) {
    let mut kept: Vec<T> = Vec::with_capacity(list.len());
    for each in list.iter() {
        if !kept.contains(each) {
            kept.push(each.clone());
        }
    }
    *list = kept;
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
