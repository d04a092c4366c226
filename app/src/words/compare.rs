//! What is said where a plan stands beside the same case in other cities or on another day.

use super::sent::words;

words! {
    /// What a comparison says.
    pub struct CompareWords {
        /// The case in the five cities.
        pub cities: &'static str,
        /// The case on another day.
        pub day: &'static str,
        /// That only the city varies.
        pub cities_note: &'static str,
        /// That nobody knows rules to come.
        pub day_note: &'static str,
        /// Shows the month.
        pub show: &'static str,
        /// Back to the plan.
        pub back: &'static str,
        /// The person's own case.
        pub own: &'static str,
        /// What is the same.
        pub same: &'static str,
        /// Nothing of the kind.
        pub none: &'static str,
        /// Heading over figures that change.
        pub moved: &'static str,
    }
}
