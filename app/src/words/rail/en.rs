//! English.

use super::{FestivalWords, RailWords, RouteWords};

pub(super) const WORDS: RailWords = RailWords {
    title: "High-speed rail of the five cities: lines, stations, fastest times",
    lead: "Times come from the press and an old timetable, each with its month; none of it is today’s timetable. What was not found is said to be not found. Ask 12306 for today’s trains and fares.",
    sections: [
        "Fastest minutes between the five cities",
        "Other times that were found",
        "Lines",
        "Stations of each city",
    ],
    heads: ["From – to", "Fastest", "As of", "Source"],
    terms: [
        "Opened",
        "Planned",
        "Built for",
        "Stations in the five cities",
    ],
    opened: ": all of the line",
    opens: ["Planned for ", ", not open yet"],
    km_h: " km/h",
    unknown: "not found",
    planned: ["being built, planned for ", ""],
    no_city: "City not found",
    no_line: "line not found",
    no_station: " has no high-speed station: change to a coach.",
    ask: "Whom to ask about today’s trains and fares",
    trip: "Choose some cities and plan a trip",
    rail: "See all lines, stations and fastest times",
    festivals: FestivalWords {
        title: "When the fish and salt festival and the vegetable expo are",
        lead: "Both are in Weifang. The day of the fish and salt festival is worked out by the lunar calendar: ask before you go.",
        apart: "Their days do not meet: they do not fit into one trip.",
        terms: ["Where", "When", "Tickets"],
        tickets: "not found",
        link: "See when the fish and salt festival and the vegetable expo are",
        ask: "Ask about days and tickets before you go: ",
    },
    routes: RouteWords {
        title: "The two joint routes of the plan",
        verdict: "Names only; nobody was found to run them",
        lead: "The plan names two routes. Whether one can book them today was not found. You can follow the stops by yourself.",
        stops: "Stops",
        unknown: ["Who runs it", "How many days", "Price"],
        no_place: "no one place is named",
        no_station: "no high-speed station: change to a coach",
        plan: "Plan it yourself: a button with the route’s name fills in the form of the trip",
        link: "See the two joint routes of the plan",
    },
};
