//! What is said on the pages that arrange what is known: the plan beside today, the directory, the
//! cities, life events. Only the server holds it.

use super::sent::words;

words! {
    /// What is said on the pages that arrange what is known.
    pub struct OverviewWords {
        /// The plan beside today.
        pub promises: PromiseWords,
        /// The directory.
        pub directory: DirectoryWords,
        /// One city.
        pub cities: CityWords,
        /// Life events.
        pub events: EventWords,
        /// Before how far a document reaches.
        pub reach: &'static str,
    }
}

words! {
    /// The plan beside today.
    pub struct PromiseWords {
        /// Heading.
        pub title: &'static str,
        /// Which plan, and what was read of it.
        pub lead: &'static str,
        /// Before, between and after the counts: services, those served here, those not found.
        pub counts: [&'static str; 4],
        /// That later rows were added by this site.
        pub added: &'static str,
        /// Terms: what the plan said, today, since when, source, here.
        pub terms: [&'static str; 5],
        /// Before and after the chapter.
        pub chapter: [&'static str; 2],
        /// The beginning was not found.
        pub no_day: &'static str,
        /// No document.
        pub no_source: &'static str,
        /// Nothing to do here.
        pub nothing: &'static str,
        /// How to verify: before the contact.
        pub verify: &'static str,
        /// Before the sentence to read out.
        pub ask_so: &'static str,
        /// What to ask, in Chinese, which those who answer speak: before and after the service's name.
        pub say: [&'static str; 2],
        /// Leads on to the next part.
        pub next: &'static str,
    }
}

words! {
    /// The directory.
    pub struct DirectoryWords {
        /// Heading.
        pub title: &'static str,
        /// What was checked and what not.
        pub lead: &'static str,
        /// Headings of what stands in no group: entrances, counters, numbers.
        pub others: [&'static str; 3],
        /// Heading of the ways on.
        pub more: &'static str,
        /// The official entrances: heading, lead.
        pub entrances: [&'static str; 2],
        /// The counters: heading, lead.
        pub counters: [&'static str; 2],
        /// Who leads what: heading, lead.
        pub leads: [&'static str; 2],
        /// Before who leads, and before who else is responsible.
        pub lead_terms: [&'static str; 2],
        /// Heading of the cities.
        pub cities: &'static str,
    }
}

words! {
    /// One city.
    pub struct CityWords {
        /// Before and after the city's name in the heading.
        pub title: [&'static str; 2],
        /// What is listed and what not.
        pub lead: &'static str,
        /// Heading of the contacts.
        pub contacts: &'static str,
        /// Heading of the guides whose answer differs: before and after the city's name.
        pub guides: &'static str,
        /// Under that heading.
        pub guides_lead: &'static str,
        /// Before and after the cities from which it differs.
        pub differs: [&'static str; 2],
        /// Between cities and between aspects.
        pub comma: &'static str,
        /// At the end.
        pub full_stop: &'static str,
        /// Aspects: result, steps, papers, place, time limit, fee, warnings, workings.
        pub aspects: [&'static str; 8],
        /// Heading of the city's own rules and reports.
        pub rules: &'static str,
        /// Under that heading.
        pub rules_lead: &'static str,
        /// No rule of the city's own.
        pub no_rules: &'static str,
        /// Heading of what the five cities agreed.
        pub five: &'static str,
        /// Heading of the places.
        pub places: &'static str,
        /// Leads to the card.
        pub card: &'static str,
    }
}

words! {
    /// Life events.
    pub struct EventWords {
        /// Under the heading.
        pub lead: &'static str,
        /// The button.
        pub start: &'static str,
        /// The button of a page.
        pub open: &'static str,
        /// Before the guides that one plan takes together.
        pub merges: &'static str,
        /// Heading of the other events.
        pub others: &'static str,
    }
}
