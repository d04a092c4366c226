//! What is said about places to visit.

use super::sent::words;

words! {
    /// What is said about places to visit.
    pub struct PlaceWords {
        /// Heading of all places.
        pub title: &'static str,
        /// What the list is and is not.
        pub lead: &'static str,
        /// The five cities.
        pub cities: [&'static str; 5],
        /// Before and after the name of a city.
        pub in_city: [&'static str; 2],
        /// Counts: scenic areas, libraries and museums.
        pub counts: [&'static str; 2],
        /// Leads to the card.
        pub card: &'static str,
        /// Heading of the filter.
        pub filter: &'static str,
        /// Labels: kind, order.
        pub labels: [&'static str; 2],
        /// Every kind.
        pub all: &'static str,
        /// Orders: as listed, by grade, by price.
        pub orders: [&'static str; 3],
        /// Shows the list.
        pub go: &'static str,
        /// Nothing fits.
        pub none: &'static str,
        /// Heading of the scenic areas.
        pub attractions: &'static str,
        /// Heading of the libraries and museums.
        pub venues: &'static str,
        /// Kinds of scenic areas, in their order.
        pub kinds: [&'static str; 18],
        /// Kinds of venues: library, museum, gallery.
        pub venue_kinds: [&'static str; 3],
        /// Grades: some, 2A to 5A.
        pub grades: [&'static str; 5],
        /// Only the proposal was seen.
        pub proposed: &'static str,
        /// Before the time of a grade.
        pub seen: &'static str,
        /// Who sets the price: government, market, park, free, unknown.
        pub rules: [&'static str; 5],
        /// After a price.
        pub yuan: &'static str,
        /// Before and after the month of a price.
        pub since: [&'static str; 2],
        /// Charges: boat, ropeway, shuttle, sights inside.
        pub charges: [&'static str; 4],
        /// No price of them is known.
        pub charges_unknown: &'static str,
        /// Kinds of notes: reduction, hours, booking, extra, caution, expired.
        pub notes: [&'static str; 6],
        /// Entry: free, unknown.
        pub entries: [&'static str; 2],
        /// Closed: Monday, Monday but holidays, Thursday, Friday, never, unknown.
        pub closed: [&'static str; 6],
        /// Terms: city, kind, grade, who sets the price, full price, extra, entry, closed, what it rests on.
        pub terms: [&'static str; 9],
        /// Nobody could source it.
        pub unknown: &'static str,
        /// Before whom to ask.
        pub ask: &'static str,
        /// Between names.
        pub comma: &'static str,
        /// Between the parts of a line.
        pub joint: &'static str,
    }
}
