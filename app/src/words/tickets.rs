//! What the page of tickets says around the calculator's own labels. No price and no age stands here.

use super::sent::words;

words! {
    /// What the page says.
    pub struct TicketWords {
        /// Heading.
        pub title: &'static str,
        /// Under the heading.
        pub lead: &'static str,
        /// What happens with what one states.
        pub promise: &'static str,
        /// Before and after an age.
        pub years: [&'static str; 2],
        /// Before and after the name of an open city.
        pub in_city: [&'static str; 2],
        /// Says who pays what.
        pub go: &'static str,
        /// Opens the form under a reply.
        pub change: &'static str,
        /// Before a total.
        pub total: &'static str,
        /// What a total is of.
        pub total_note: &'static str,
        /// Heading over those who pay nothing.
        pub free: &'static str,
        /// Of someone who pays nothing at any place.
        pub free_everywhere: &'static str,
        /// Before the places at which someone pays nothing.
        pub free_at: &'static str,
        /// There is none.
        pub no_total: &'static str,
        /// Why there is none: who sets the price, what someone pays, a price, the fare of a boat was not found.
        pub why_not: [&'static str; 4],
        /// Free entry is not everything.
        pub extra: &'static str,
        /// That it does not matter where one lives.
        pub anywhere: &'static str,
        /// Signs of what one pays: free, half, full, unknown.
        pub signs: [&'static str; 4],
        /// Words of the same.
        pub pays: [&'static str; 4],
        /// The full price.
        pub full: &'static str,
        /// It was not found.
        pub no_price: &'static str,
        /// Before and after the month of a price.
        pub since: [&'static str; 2],
        /// Who sets the price: government, market, park, free, unknown.
        pub rules: [&'static str; 5],
        /// Charges: boat, ropeway, shuttle, sights inside.
        pub charges: [&'static str; 4],
        /// Before charges.
        pub also: &'static str,
        /// No price of them is known.
        pub charges_unknown: &'static str,
        /// Before what to show.
        pub show: &'static str,
        /// Before sources.
        pub source: &'static str,
        /// Before whom to ask.
        pub ask: &'static str,
        /// Around a comparison.
        pub brackets: [&'static str; 2],
        /// Between the parts of a line.
        pub joint: &'static str,
        /// After an amount.
        pub yuan: &'static str,
        /// Leads here, from a place and from a city.
        pub link: &'static str,
        /// Takes this place, where scripts are off.
        pub take: &'static str,
    }
}
