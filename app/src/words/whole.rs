//! All that is said in one language: what each file of words fills.

use super::interface::Ui;
use super::sent::words;
use super::{
    card, correct, messages, overview, pages, places, rail, search, settlement, tickets, trip,
};

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
