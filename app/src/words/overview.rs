//! What is said on the pages that arrange what is known: the plan beside today, the directory, the
//! cities, life events. Only the server holds it.

use seeds::catalogue::Lang;

mod en;
mod zh;

/// The words of `lang`.
#[must_use]
pub(crate) fn words(lang: Lang) -> &'static OverviewWords {
    match lang.is_binding() {
        true => &zh::WORDS,
        false => &en::WORDS,
    }
}

/// What is said on the pages that arrange what is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OverviewWords {
    /// The plan beside today.
    pub(crate) promises: PromiseWords,
    /// The directory.
    pub(crate) directory: DirectoryWords,
    /// One city.
    pub(crate) cities: CityWords,
    /// Life events.
    pub(crate) events: EventWords,
    /// Before how far a document reaches.
    pub(crate) reach: &'static str,
}

/// The plan beside today.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PromiseWords {
    /// Heading.
    pub(crate) title: &'static str,
    /// Which plan, and what was read of it.
    pub(crate) lead: &'static str,
    /// Before, between and after the counts: services, those served here, those not found.
    pub(crate) counts: [&'static str; 4],
    /// That later rows were added by this site.
    pub(crate) added: &'static str,
    /// Terms: what the plan said, today, since when, source, here.
    pub(crate) terms: [&'static str; 5],
    /// Before and after the chapter.
    pub(crate) chapter: [&'static str; 2],
    /// The beginning was not found.
    pub(crate) no_day: &'static str,
    /// No document.
    pub(crate) no_source: &'static str,
    /// Nothing to do here.
    pub(crate) nothing: &'static str,
    /// How to verify: before the contact.
    pub(crate) verify: &'static str,
    /// Before the sentence to read out.
    pub(crate) ask_so: &'static str,
    /// What to ask, in Chinese, which those who answer speak: before and after the service's name.
    pub(crate) say: [&'static str; 2],
    /// Leads on to the next part.
    pub(crate) next: &'static str,
}

/// The directory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DirectoryWords {
    /// Heading.
    pub(crate) title: &'static str,
    /// What was checked and what not.
    pub(crate) lead: &'static str,
    /// Headings of what stands in no group: entrances, counters, numbers.
    pub(crate) others: [&'static str; 3],
    /// Heading of the ways on.
    pub(crate) more: &'static str,
    /// The official entrances: heading, lead.
    pub(crate) entrances: [&'static str; 2],
    /// The counters: heading, lead.
    pub(crate) counters: [&'static str; 2],
    /// Who leads what: heading, lead.
    pub(crate) leads: [&'static str; 2],
    /// Before who leads, and before who else is responsible.
    pub(crate) lead_terms: [&'static str; 2],
    /// Heading of the cities.
    pub(crate) cities: &'static str,
}

/// One city.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CityWords {
    /// Before and after the city's name in the heading.
    pub(crate) title: [&'static str; 2],
    /// What is listed and what not.
    pub(crate) lead: &'static str,
    /// Heading of the contacts.
    pub(crate) contacts: &'static str,
    /// Heading of the guides whose answer differs: before and after the city's name.
    pub(crate) guides: &'static str,
    /// Under that heading.
    pub(crate) guides_lead: &'static str,
    /// Before and after the cities from which it differs.
    pub(crate) differs: [&'static str; 2],
    /// Between cities and between aspects.
    pub(crate) comma: &'static str,
    /// At the end.
    pub(crate) full_stop: &'static str,
    /// Aspects in the order of [`seeds::compare::Aspect::ALL`].
    pub(crate) aspects: [&'static str; 8],
    /// Heading of the city's own rules and reports.
    pub(crate) rules: &'static str,
    /// Under that heading.
    pub(crate) rules_lead: &'static str,
    /// No rule of the city's own.
    pub(crate) no_rules: &'static str,
    /// Heading of what the five cities agreed.
    pub(crate) five: &'static str,
    /// Heading of the places.
    pub(crate) places: &'static str,
    /// Leads to the card.
    pub(crate) card: &'static str,
}

/// Life events.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EventWords {
    /// Under the heading.
    pub(crate) lead: &'static str,
    /// The button.
    pub(crate) start: &'static str,
    /// The button of a page.
    pub(crate) open: &'static str,
    /// Before the guides that one plan takes together.
    pub(crate) merges: &'static str,
    /// Heading of the other events.
    pub(crate) others: &'static str,
}
