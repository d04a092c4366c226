//! What is said about a trip. No figure of a train stands here.

use super::sent::words;

words! {
    /// What is said about a trip.
    pub struct TripWords {
        /// Heading.
        pub title: &'static str,
        /// Under the heading.
        pub lead: &'static str,
        /// The form.
        pub form: FormWords,
        /// The trip.
        pub reply: ReplyWords,
        /// What to mind.
        pub mind: MindWords,
        /// How things are named.
        pub names: NameWords,
    }
}

words! {
    /// The form.
    pub struct FormWords {
        /// What happens with what one chooses.
        pub promise: &'static str,
        /// Before and after the name of a city, over its scenic areas.
        pub sights_of: [&'static str; 2],
        /// Plans the trip.
        pub go: &'static str,
        /// Before the buttons that fill in a route.
        pub routes: &'static str,
        /// Before and after the name of a route that was filled in.
        pub filled: [&'static str; 2],
        /// Opens the form again.
        pub change: &'static str,
        /// Empties the form.
        pub clear: &'static str,
    }
}

words! {
    /// The trip.
    pub struct ReplyWords {
        /// Two festivals that no trip holds: before, between, after their names.
        pub apart: [&'static str; 3],
        /// What to do then.
        pub apart_advice: &'static str,
        /// Leads to the days of festivals.
        pub festivals: &'static str,
        /// One city: before and after its name.
        pub one_city: [&'static str; 2],
        /// Labels: cities, days, time on trains.
        pub facts: [&'static str; 3],
        /// Units: cities, days, minutes.
        pub units: [&'static str; 3],
        /// There is no sum.
        pub no_total: &'static str,
        /// What the sum holds.
        pub total_note: &'static str,
        /// Why there is no sum: before and after how many ways.
        pub no_total_note: [&'static str; 2],
        /// That none of it is a timetable.
        pub no_timetable: &'static str,
        /// Heading of the ways.
        pub ways: &'static str,
        /// Heads of the table: way, fastest, as of, source.
        pub heads: [&'static str; 4],
        /// Description of the picture.
        pub picture: &'static str,
        /// Between the least and the most minutes.
        pub to: &'static str,
        /// No text names a time.
        pub no_time: &'static str,
        /// No text names a month.
        pub no_month: &'static str,
        /// There is no direct line yet; nobody could say whether trains run directly.
        pub not_direct: [&'static str; 2],
        /// The next time that was found is for another station of the city.
        pub change: &'static str,
        /// Heading of what one wants to see.
        pub wanted: &'static str,
        /// Leads to the lines and stations.
        pub rail: &'static str,
        /// Leads to the joint routes.
        pub routes: &'static str,
    }
}

words! {
    /// What to mind.
    pub struct MindWords {
        /// Heading.
        pub heading: &'static str,
        /// More cities than days: before, between, after the numbers.
        pub few_days: [&'static str; 3],
        /// No line yet, nobody could say: what to do, after the two cities.
        pub no_train: [&'static str; 2],
        /// Before, between and after city and two stations.
        pub change: [&'static str; 4],
        /// After a county without a station.
        pub no_station: &'static str,
        /// Before and after the month in which one is planned.
        pub expected: [&'static str; 2],
        /// Between and after a scenic area and its city.
        pub elsewhere: [&'static str; 3],
        /// A festival during the trip: before its name, between name and days.
        pub during: [&'static str; 2],
        /// A festival outside the trip: between its name and its days, after them.
        pub missed: [&'static str; 2],
        /// A festival whose days are not known: after its name.
        pub unknown: &'static str,
        /// Days worked out by the lunar calendar.
        pub computed: &'static str,
        /// Between a day and what is closed.
        pub closed: &'static str,
    }
}

words! {
    /// How things are named.
    pub struct NameWords {
        /// The five cities.
        pub cities: [&'static str; 5],
        /// Days of the week, from Monday.
        pub weekdays: [&'static str; 7],
        /// Between cities of an order.
        pub arrow: &'static str,
        /// Between names.
        pub comma: &'static str,
        /// Between a name and what is said.
        pub colon: &'static str,
        /// Ends a sentence.
        pub stop: &'static str,
        /// Around what explains a name.
        pub brackets: [&'static str; 2],
    }
}
