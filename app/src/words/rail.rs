//! What is said about lines and stations, festivals and joint routes. Only the server holds it.

use super::sent::words;

words! {
    /// What is said about lines and stations, festivals and joint routes.
    pub struct RailWords {
        /// Heading of the lines and stations.
        pub title: &'static str,
        /// What the times are and are not.
        pub lead: &'static str,
        /// Headings: between the cities, other times, lines, stations.
        pub sections: [&'static str; 4],
        /// Heads of the tables: way, fastest, as of, source.
        pub heads: [&'static str; 4],
        /// Terms of a line: opened, opens, speed, stations.
        pub terms: [&'static str; 4],
        /// After the day on which all of a line was open.
        pub opened: &'static str,
        /// Before and after the month in which a line is to open.
        pub opens: [&'static str; 2],
        /// After a speed.
        pub km_h: &'static str,
        /// Nobody could source it.
        pub unknown: &'static str,
        /// Being built.
        pub planned: [&'static str; 2],
        /// Heading of the stations whose city no text says.
        pub no_city: &'static str,
        /// No line is named for a station.
        pub no_line: &'static str,
        /// A county without a station.
        pub no_station: &'static str,
        /// Whom to ask about today's trains.
        pub ask: &'static str,
        /// Leads to the trip.
        pub trip: &'static str,
        /// Leads to the lines and stations.
        pub rail: &'static str,
        /// The festivals.
        pub festivals: FestivalWords,
        /// The joint routes.
        pub routes: RouteWords,
    }
}

words! {
    /// The festivals.
    pub struct FestivalWords {
        /// Heading.
        pub title: &'static str,
        /// Under the heading.
        pub lead: &'static str,
        /// That the two do not fit into one trip.
        pub apart: &'static str,
        /// Terms: where, when, tickets.
        pub terms: [&'static str; 3],
        /// Tickets were not found.
        pub tickets: &'static str,
        /// Leads to the festivals.
        pub link: &'static str,
        /// Before the hotline.
        pub ask: &'static str,
    }
}

words! {
    /// The joint routes.
    pub struct RouteWords {
        /// Heading.
        pub title: &'static str,
        /// What is true of both today.
        pub verdict: &'static str,
        /// What that means.
        pub lead: &'static str,
        /// Heading of the stops.
        pub stops: &'static str,
        /// What is not known: operator, days, price; each with what was found.
        pub unknown: [&'static str; 3],
        /// A stop that names no one place.
        pub no_place: &'static str,
        /// A county without a station: after its name.
        pub no_station: &'static str,
        /// How to plan it.
        pub plan: &'static str,
        /// Leads to the routes.
        pub link: &'static str,
    }
}
