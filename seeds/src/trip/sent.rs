//! What a trip is planned and drawn from, as the browser gets it: one file for every language.
//! It holds nothing of a scenic area but where it lies, and no link but those between cities.

use crate::calendar::WorkingCalendar;
use crate::card::CitedDocument;
use crate::catalogue::places::{
    CityLink, ClosedDay, County, Festival, Link, Places, Route, Sourced, Worded,
};
use crate::catalogue::sent::PagePack;
use crate::catalogue::{Catalogue, Level, ToolData};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// A scenic area or a station: its name and where it lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// Permanent id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// Its city.
    pub city: Place,
    /// Its county, where known.
    pub county: Option<Place>,
}

/// A library or museum that is closed on a weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The venue's id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// Its city.
    pub city: Place,
    /// The weekday.
    pub closed: ClosedDay,
    /// How well the weekday is supported.
    pub level: Level,
}

/// A joint route of the plan: what it fills into the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filling {
    /// The route's id.
    pub id: String,
    /// Its name.
    pub name: Worded,
    /// Its cities, each once.
    pub cities: Vec<Place>,
    /// Ids of the scenic areas among its stops.
    pub sights: Vec<String>,
    /// Ids of the festivals among its stops.
    pub festivals: Vec<String>,
}

impl Filling {
    fn of(route: &Route, places: &Places) -> Self {
        let mut cities: Vec<Place> = Vec::new();
        for stop in &route.stops {
            if !cities.contains(&stop.city) {
                cities.push(stop.city);
            }
        }
        let named = || {
            let stops = route.stops.iter();
            stops.filter_map(|stop| stop.stands_for.as_ref())
        };
        let sights = named().filter(|id| places.attraction(id).is_some());
        let festivals = named().filter(|id| places.festival(id).is_some());
        Self {
            id: route.id.clone(),
            name: route.name.clone(),
            cities,
            sights: sights.cloned().collect(),
            festivals: festivals.cloned().collect(),
        }
    }
}

/// What a trip needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripPack {
    /// Counties of the stations and festivals, and those that trains do not reach.
    pub counties: Vec<County>,
    /// Scenic areas.
    pub sights: Vec<Spot>,
    /// Libraries and museums that are closed on a weekday.
    pub closings: Vec<Closing>,
    /// The stations of `links`.
    pub stations: Vec<Spot>,
    /// Fastest times that stand for the way between two cities.
    pub links: Vec<Link>,
    /// Whether trains run directly.
    pub city_links: Vec<CityLink>,
    /// Festivals with their days.
    pub festivals: Vec<Festival>,
    /// Joint routes of the plan, which fill in the form.
    pub routes: Vec<Filling>,
    /// Public holidays, on which some venues open though it is their day.
    pub calendar: WorkingCalendar,
    /// The documents that it rests on.
    pub documents: Vec<CitedDocument>,
}

impl ToolData for TripPack {
    const TOOL: &'static str = "trip";
}

impl PagePack for TripPack {
    fn of(catalogue: &Catalogue) -> Self {
        let mut pack = Self::of_places(&catalogue.places);
        pack.calendar = catalogue.calendar.clone();
        let clauses = pack.sources().flat_map(|it| &it.clauses);
        let clauses: Vec<&str> = clauses.map(String::as_str).collect();
        pack.documents = CitedDocument::among(catalogue, &clauses);
        pack
    }
}

impl TripPack {
    fn of_places(places: &Places) -> Self {
        let links = places.links.iter().filter(|link| link.between_cities);
        let links: Vec<Link> = links
            .map(|link| Link {
                source: bare(&link.source),
                ..link.clone()
            })
            .collect();
        let used = |id: &String| links.iter().any(|link| link.from == *id || link.to == *id);
        let stations = places.stations.iter().filter(|station| used(&station.id));
        let stations: Vec<Spot> = stations
            .filter_map(|station| {
                Some(Spot {
                    id: station.id.clone(),
                    name: station.name.clone(),
                    city: station.city?,
                    county: station.county,
                })
            })
            .collect();
        let festivals: Vec<Festival> = places
            .festivals
            .iter()
            .map(|festival| Festival {
                source: bare(&festival.source),
                days_source: bare(&festival.days_source),
                ..festival.clone()
            })
            .collect();
        let named = |county: &&County| {
            let stands = stations.iter().map(|it| it.county);
            let mut held = stands.chain(festivals.iter().map(|it| it.county));
            county.no_station.is_some() || held.any(|it| it == Some(county.code))
        };
        let counties = places.counties.iter().filter(named).cloned();
        let counties = counties.map(|mut county| {
            if let Some(missing) = &mut county.no_station {
                missing.source = bare(&missing.source);
            }
            county
        });
        let closings = places
            .venues
            .iter()
            .filter(|it| it.closed.weekday().is_some());
        Self {
            counties: counties.collect(),
            sights: places
                .attractions
                .iter()
                .map(|sight| Spot {
                    id: sight.id.clone(),
                    name: sight.name.clone(),
                    city: sight.city,
                    county: sight.county,
                })
                .collect(),
            closings: closings
                .map(|venue| Closing {
                    id: venue.id.clone(),
                    name: venue.name.clone(),
                    city: venue.city,
                    closed: venue.closed,
                    level: venue.source.level,
                })
                .collect(),
            city_links: places
                .city_links
                .iter()
                .map(|link| CityLink {
                    source: bare(&link.source),
                    ..link.clone()
                })
                .collect(),
            routes: places
                .routes
                .iter()
                .map(|route| Filling::of(route, places))
                .collect(),
            links,
            stations,
            festivals,
            ..Self::default()
        }
    }

    /// Everything that is cited.
    fn sources(&self) -> impl Iterator<Item = &Sourced> {
        let missing = self.counties.iter().filter_map(|it| it.no_station.as_ref());
        let festivals = self.festivals.iter();
        let links = self.links.iter().map(|it| &it.source);
        links
            .chain(self.city_links.iter().map(|it| &it.source))
            .chain(festivals.flat_map(|it| [&it.source, &it.days_source]))
            .chain(missing.map(|it| &it.source))
    }

    /// The scenic area `id`.
    #[must_use]
    pub fn sight(&self, id: &str) -> Option<&Spot> {
        self.sights.iter().find(|found| found.id == id)
    }

    /// The library or museum `id`, where it is closed on a weekday.
    #[must_use]
    pub fn closing(&self, id: &str) -> Option<&Closing> {
        self.closings.iter().find(|found| found.id == id)
    }

    /// The station `id`.
    #[must_use]
    pub fn station(&self, id: &str) -> Option<&Spot> {
        self.stations.iter().find(|found| found.id == id)
    }

    /// The festival `id`.
    #[must_use]
    pub fn festival(&self, id: &str) -> Option<&Festival> {
        self.festivals.iter().find(|found| found.id == id)
    }

    /// The route `id`.
    #[must_use]
    pub fn route(&self, id: &str) -> Option<&Filling> {
        self.routes.iter().find(|found| found.id == id)
    }

    /// The county with that code.
    #[must_use]
    pub fn county(&self, code: Place) -> Option<&County> {
        self.counties.iter().find(|found| found.code == code)
    }

    /// How two cities are linked, either way.
    #[must_use]
    pub fn city_link(&self, from: Place, to: Place) -> Option<&CityLink> {
        let mut links = self.city_links.iter();
        links.find(|link| (link.from, link.to) == (from, to) || (link.from, link.to) == (to, from))
    }

    /// The document `id`.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&CitedDocument> {
        self.documents.iter().find(|document| document.id == id)
    }
}

/// Without the fact rows, which only a place's own page tells.
fn bare(source: &Sourced) -> Sourced {
    Sourced {
        facts: Vec::new(),
        ..source.clone()
    }
}
