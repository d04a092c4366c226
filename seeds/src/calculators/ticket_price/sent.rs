//! What the page of tickets is drawn from, as the browser gets it: one file for every language.

use super::{FIGURES, ID};
use crate::calculators::Labels;
use crate::card::CitedDocument;
use crate::catalogue::places::{Attraction, Sourced};
use crate::catalogue::sent::PagePack;
use crate::catalogue::{ByLang, Catalogue, Contact, FigureTable, ToolData};
use serde::{Deserialize, Serialize};

/// Whom to ask where something was not found.
const ASKED: &str = "hotline-12345";

/// Scenic areas, and what decides who pays what there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketsPack {
    /// Every scenic area, without its notes.
    pub attractions: Vec<Attraction>,
    /// What the calculation reads.
    pub figures: FigureTable,
    /// Its reasons and papers in words.
    pub labels: Labels,
    /// The documents of figures, pricing rules and prices.
    pub documents: Vec<CitedDocument>,
    /// Whom to ask, by language.
    pub ask: ByLang<Contact>,
}

impl ToolData for TicketsPack {
    const TOOL: &'static str = "tickets";
}

impl PagePack for TicketsPack {
    fn of(catalogue: &Catalogue) -> Self {
        let attractions: Vec<_> = catalogue.places.attractions.iter().map(slim).collect();
        let figures = catalogue.figures.0.iter();
        let figures = figures.filter(|figure| FIGURES.contains(&figure.id.as_str()));
        let figures: Vec<_> = figures.cloned().collect();
        let sources = attractions.iter().flat_map(|place| {
            let price = place.price.as_ref().map(|price| &price.source);
            place.rule_source.iter().chain(price)
        });
        let clauses = sources.flat_map(|source| source.clauses.iter().map(String::as_str));
        let clauses = clauses.chain(
            figures
                .iter()
                .flat_map(|figure| figure.values.iter().map(|dated| dated.clause.as_str())),
        );
        let documents = CitedDocument::among(catalogue, &clauses.collect::<Vec<_>>());
        Self {
            labels: Labels::of(catalogue, |key| key.starts_with(ID)),
            ask: ByLang::sparse(|lang| {
                let known = catalogue.directory.own(lang)?;
                known.iter().find(|contact| contact.id == ASKED).cloned()
            }),
            figures: FigureTable(figures),
            documents,
            attractions,
        }
    }
}

/// The scenic area without what the page does not show.
fn slim(place: &Attraction) -> Attraction {
    let without_facts = |source: &mut Sourced| source.facts.clear();
    let mut place = place.clone();
    place.notes.clear();
    place.source.clauses.clear();
    without_facts(&mut place.source);
    place.rule_source.iter_mut().for_each(without_facts);
    if let Some(price) = &mut place.price {
        without_facts(&mut price.source);
    }
    place
}

impl TicketsPack {
    /// The scenic area `id`.
    #[must_use]
    pub fn attraction(&self, id: &str) -> Option<&Attraction> {
        self.attractions.iter().find(|place| place.id == id)
    }

    /// The document `id`.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&CitedDocument> {
        self.documents.iter().find(|document| document.id == id)
    }
}
