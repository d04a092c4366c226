//! What the card's page is drawn from, as the browser gets it: one file for every language.

use super::matrix::Matrix;
use crate::catalogue::places::Worded;
use crate::catalogue::sent::PagePack;
use crate::catalogue::{ByLang, Catalogue, Contact, Lang, ToolData};
use serde::{Deserialize, Serialize};

/// A document that something on a page rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedDocument {
    /// Its id, part of the address `/sources/<id>`.
    pub id: String,
    /// How people name it: its number, or its title where it has none.
    pub name: Worded,
}

impl CitedDocument {
    /// The documents of clauses that are written `document:clause`, in the catalogue's order.
    #[must_use]
    pub fn among(catalogue: &Catalogue, clauses: &[&str]) -> Vec<Self> {
        let documents = clauses.iter().filter_map(|it| it.split_once(':'));
        let cited: Vec<&str> = documents.map(|(document, _)| document).collect();
        let known = catalogue.documents.iter();
        let known = known.filter(|document| cited.contains(&document.id.as_str()));
        known
            .map(|document| {
                let name = |title: &String| document.number.as_ref().unwrap_or(title).clone();
                Self {
                    id: document.id.clone(),
                    name: ByLang::new(|lang| name(document.title.in_lang(lang))),
                }
            })
            .collect()
    }
}

/// The matrix with the words around it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardPack {
    /// What works where.
    pub matrix: Matrix,
    /// Whom to ask, by language.
    pub contacts: ByLang<Vec<Contact>>,
    /// The documents that it rests on.
    pub documents: Vec<CitedDocument>,
}

impl ToolData for CardPack {
    const TOOL: &'static str = "card";
}

impl PagePack for CardPack {
    fn of(catalogue: &Catalogue) -> Self {
        let cells = catalogue.card.services.iter();
        let entries: Vec<_> = cells
            .flat_map(|service| service.cells.iter().flatten())
            .collect();
        let asked = |id: &String| entries.iter().any(|entry| entry.ask.as_ref() == Some(id));
        let contacts = ByLang::new(|lang| {
            let known = catalogue.directory.own(lang).into_iter().flatten();
            known
                .filter(|contact| asked(&contact.id))
                .cloned()
                .collect()
        });
        let sources = entries.iter().filter_map(|entry| entry.source.as_ref());
        let clauses = sources.flat_map(|source| source.clauses.iter().map(String::as_str));
        let documents = CitedDocument::among(catalogue, &clauses.collect::<Vec<_>>());
        Self {
            matrix: catalogue.card.clone(),
            contacts,
            documents,
        }
    }
}

impl CardPack {
    /// The contact `id` in `lang`.
    #[must_use]
    pub fn contact(&self, id: &str, lang: Lang) -> Option<&Contact> {
        let known = self.contacts.own(lang)?;
        known.iter().find(|contact| contact.id == id)
    }

    /// The document `id`.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&CitedDocument> {
        self.documents.iter().find(|document| document.id == id)
    }
}
