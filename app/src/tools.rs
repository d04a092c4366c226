//! Pages that are no interview but move: each is one form with its own words and its own data.

#[cfg(feature = "ssr")]
use crate::words;
#[cfg(feature = "ssr")]
use seeds::calculators::medical_settlement::SettlementPack;
#[cfg(feature = "ssr")]
use seeds::card::CardPack;
#[cfg(feature = "ssr")]
use seeds::catalogue::{Catalogue, Lang};
#[cfg(feature = "ssr")]
use seeds::trip::TripPack;

/// A page with an island of the tools' program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tool {
    /// The shared services card.
    Card,
    /// The estimate of a medical settlement.
    Settlement,
    /// A trip through the cities.
    Trip,
}

impl Tool {
    /// Every tool.
    pub const ALL: [Self; 3] = [Self::Card, Self::Settlement, Self::Trip];

    /// Its name in the names of its files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Settlement => "settlement",
            Self::Trip => "trip",
        }
    }

    /// Its words as the program reads them: those that all pages share, then its own.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let shared = *words::ui(lang);
        match self {
            Self::Card => words::sent::write(&(shared, *words::card::words(lang))),
            Self::Settlement => words::sent::write(&(shared, *words::settlement::words(lang))),
            Self::Trip => words::sent::write(&(shared, *words::trip::words(lang))),
        }
    }

    /// Its data as the program reads it.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn data(self, catalogue: &Catalogue) -> Vec<u8> {
        match self {
            // A checked catalogue encodes; a tool without its data stays a plain form.
            Self::Card => CardPack::of(catalogue).to_bytes().unwrap_or_default(),
            Self::Settlement => SettlementPack::of(catalogue).to_bytes().unwrap_or_default(),
            Self::Trip => TripPack::of(catalogue).to_bytes().unwrap_or_default(),
        }
    }
}
