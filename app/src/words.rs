//! The words of the pages themselves. What a service demands stands in the content, never here.
//!
//! [`Ui`] is what parts and islands say, and travels beside the WASM ([`sent`]); what only whole pages say is in
//! [`pages`] and stays on the server.

pub mod ask;
pub mod card;
pub mod compare;
pub mod correct;
#[cfg(any(feature = "ssr", test))]
mod files;
pub mod messages;
pub mod overview;
pub mod pages;
pub mod places;
pub mod plan;
pub mod rail;
pub mod search;
pub mod sent;
pub mod settlement;
pub mod share;
mod shelf;
mod shown;
pub mod tickets;
pub mod trip;

#[cfg(any(feature = "ssr", test))]
pub use files::load;
pub use shelf::{Shelf, has, put, stale};
pub use shown::set_of;

use seeds::catalogue::{Lang, Level, Reach};
use sent::words;

/// The words of `lang`. In the browser there are those of the page's language, whichever is asked for.
#[must_use]
pub fn ui(lang: Lang) -> &'static Ui {
    shelf::ui(lang)
}

words! {
    /// All that pages, parts, tools and messages say in one language.
    pub struct Words {
        /// What parts and islands say by themselves.
        pub ui: Ui,
        /// Whole pages.
        pub pages: pages::PageWords,
        /// The shared services card.
        pub card: card::CardWords,
        /// Corrections.
        pub correct: correct::CorrectWords,
        /// Pages that arrange what is known.
        pub overview: overview::OverviewWords,
        /// Places to visit.
        pub places: places::PlaceWords,
        /// Lines and stations, festivals, joint routes.
        pub rail: rail::RailWords,
        /// The results of a search.
        pub search: search::SearchUi,
        /// The estimate of a settlement.
        pub settlement: settlement::SettlementWords,
        /// Who pays what at scenic areas.
        pub tickets: tickets::TicketWords,
        /// A trip.
        pub trip: trip::TripWords,
        /// What the server says by itself.
        pub messages: messages::MessageWords,
    }
}

words! {
    /// What parts and islands say by themselves, in one language.
    pub struct Ui {
        /// The interview.
        pub ask: ask::AskWords,
        /// The plan.
        pub plan: plan::PlanWords,
        /// A plan beside other cities and days.
        pub compare: compare::CompareWords,
        /// Links to plans.
        pub share: share::ShareWords,
        /// How well a statement is supported.
        pub levels: LevelWords,
        /// How far a document reaches, in the order of [`Reach`]: the country, Shandong, the five cities, each of them.
        pub reach: [&'static str; 8],
        /// A document that does not say so: of another place, or a report.
        pub elsewhere: &'static str,
        /// The resident acts.
        pub you: &'static str,
        /// The employer acts.
        pub employer: &'static str,
        /// An agency acts.
        pub agency: &'static str,
        /// Before the day of checking.
        pub checked: &'static str,
        /// That stored texts were checked.
        pub checked_note: &'static str,
        /// That checking again is due.
        pub recheck: &'static str,
        /// That a translation is older than its original.
        pub stale: &'static str,
    }
}

words! {
    /// One level of support.
    pub struct LevelWord {
        /// A sign that says the same without colour.
        pub sign: &'static str,
        /// Beside a statement.
        pub tag: &'static str,
        /// What it means.
        pub meaning: &'static str,
    }
}

words! {
    /// How well a statement is supported.
    pub struct LevelWords {
        /// The document's text was read.
        pub official: LevelWord,
        /// A report of it was read.
        pub reported: LevelWord,
        /// Commonly said.
        pub unconfirmed: LevelWord,
        /// Not found.
        pub unknown: LevelWord,
    }
}

impl Ui {
    /// Where a document holds.
    #[must_use]
    pub const fn layer(&self, reach: Option<Reach>) -> &'static str {
        match reach {
            Some(reach) => self.reach[reach as usize],
            None => self.elsewhere,
        }
    }
}

impl LevelWords {
    /// The words of one level.
    #[must_use]
    pub const fn of(&self, level: Level) -> &LevelWord {
        match level {
            Level::Official => &self.official,
            Level::Reported => &self.reported,
            Level::Unconfirmed => &self.unconfirmed,
            Level::Unknown => &self.unknown,
        }
    }
}
