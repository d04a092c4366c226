//! What is said about lines and stations, festivals and joint routes. Only the server holds it.

use seeds::catalogue::Lang;

mod en;
mod zh;

/// The words of `lang`.
#[must_use]
pub(crate) fn words(lang: Lang) -> &'static RailWords {
    match lang.is_binding() {
        true => &zh::WORDS,
        false => &en::WORDS,
    }
}

/// What is said about lines and stations, festivals and joint routes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RailWords {
    /// Heading of the lines and stations.
    pub(crate) title: &'static str,
    /// What the times are and are not.
    pub(crate) lead: &'static str,
    /// Headings: between the cities, other times, lines, stations.
    pub(crate) sections: [&'static str; 4],
    /// Heads of the tables: way, fastest, as of, source.
    pub(crate) heads: [&'static str; 4],
    /// Terms of a line: opened, opens, speed, stations.
    pub(crate) terms: [&'static str; 4],
    /// After the day on which all of a line was open.
    pub(crate) opened: &'static str,
    /// Before and after the month in which a line is to open.
    pub(crate) opens: [&'static str; 2],
    /// After a speed.
    pub(crate) km_h: &'static str,
    /// Nobody could source it.
    pub(crate) unknown: &'static str,
    /// Being built.
    pub(crate) planned: [&'static str; 2],
    /// Heading of the stations whose city no text says.
    pub(crate) no_city: &'static str,
    /// No line is named for a station.
    pub(crate) no_line: &'static str,
    /// A county without a station.
    pub(crate) no_station: &'static str,
    /// Whom to ask about today's trains.
    pub(crate) ask: &'static str,
    /// Leads to the trip.
    pub(crate) trip: &'static str,
    /// Leads to the lines and stations.
    pub(crate) rail: &'static str,
    /// The festivals.
    pub(crate) festivals: FestivalWords,
    /// The joint routes.
    pub(crate) routes: RouteWords,
}

/// The festivals.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FestivalWords {
    /// Heading.
    pub(crate) title: &'static str,
    /// Under the heading.
    pub(crate) lead: &'static str,
    /// That the two do not fit into one trip.
    pub(crate) apart: &'static str,
    /// Terms: where, when, tickets.
    pub(crate) terms: [&'static str; 3],
    /// Tickets were not found.
    pub(crate) tickets: &'static str,
    /// Leads to the festivals.
    pub(crate) link: &'static str,
    /// Before the hotline.
    pub(crate) ask: &'static str,
}

/// The joint routes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RouteWords {
    /// Heading.
    pub(crate) title: &'static str,
    /// What is true of both today.
    pub(crate) verdict: &'static str,
    /// What that means.
    pub(crate) lead: &'static str,
    /// Heading of the stops.
    pub(crate) stops: &'static str,
    /// What is not known: operator, days, price; each with what was found.
    pub(crate) unknown: [&'static str; 3],
    /// A stop that names no one place.
    pub(crate) no_place: &'static str,
    /// A county without a station: after its name.
    pub(crate) no_station: &'static str,
    /// How to plan it.
    pub(crate) plan: &'static str,
    /// Leads to the routes.
    pub(crate) link: &'static str,
}
