//! The checked catalogue: everything known, typed. Made by [`crate::load`] from text files, cut
//! into one [`Pack`] per guide and language for the browser.

pub mod arranged;
mod curve;
mod directory;
mod guide;
mod merge;
mod pack;
pub mod places;
pub mod sent;
mod source;
mod tool;
mod words;

pub use crate::field::{Beyond, Field, FieldKind, Kind};
pub use crate::lang::{ByLang, Lang};
pub use curve::Curve;
pub use guide::{
    Actor, Alternative, Beside, Calculation, Channel, ClauseIndex, ContactIndex, Doing, Element,
    Fee, FindOut, Guide, Item, Known, Limit, Outcome, Paper, PaperForm, PaperNeed, Question,
    Remedy, Scope, Spared, Step, Tone, Warning,
};
pub use merge::{Agreement, Group, Merge, Part, Precedence, Standing};
pub use pack::{Fees, Pack};
pub use source::{
    Clause, ClauseCard, Contact, ContactKind, Dated, Document, Figure, FigureTable, FigureUnit,
    FigureValue, Level, Reach,
};
pub use tool::{
    Begins, Filled, Layout, Record, Tool, ToolData, ToolFault, ToolField, ToolFieldWords,
    ToolGroup, ToolPack, ToolWords, Values, Weighed,
};
pub use words::{
    AlternativeWords, GuideWords, ItemWords, LinePiece, OutcomeWords, PaperWords, QuestionWords,
    Slot, StepWords, Template, Words,
};

use crate::calendar::WorkingCalendar;
use crate::lang::Languages;
use crate::place::Place;
use arranged::{ContactGroup, LifeEvent, LocalContact, Promises};
use places::Places;
use serde::{Deserialize, Serialize};

/// A place with its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedPlace {
    /// The division code.
    pub place: Place,
    /// The name in the pack's language.
    pub name: String,
}

/// Guides that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Permanent id.
    pub id: String,
    /// Its name, by language.
    pub names: ByLang<String>,
    /// Ids of its guides, in reading order.
    pub guides: Vec<String>,
}

/// A content file whose words of one language were made from others than today's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stale {
    /// The language.
    pub lang: Lang,
    /// The file, below `content/`.
    pub path: String,
}

/// Everything known, in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Its languages. Where a catalogue is read, they become those of the process before anything
    /// that is said in them.
    pub languages: Languages,
    /// SHA-256 of all content texts, in hexadecimal: what pages and packs were made from.
    pub digest: String,
    /// Every guide in every language, in the order of the guides' ids; by language.
    pub guides: Vec<ByLang<Pack>>,
    /// Every document cited, in the order of ids.
    pub documents: Vec<Document>,
    /// Every figure, in the order of ids.
    pub figures: FigureTable,
    /// Every official entrance, window and hotline, in the order of ids; by language.
    pub directory: ByLang<Vec<Contact>>,
    /// Labels of the calculators' lines, by language.
    pub calculator_labels: ByLang<Vec<(String, String)>>,
    /// Guides that merge others.
    pub merges: Vec<Merge>,
    /// Which outcomes win, of every guide in the order of ids.
    pub precedence: Vec<Precedence>,
    /// How guides are arranged for people, in reading order.
    pub themes: Vec<Theme>,
    /// What happens in a life, in reading order.
    pub events: Vec<LifeEvent>,
    /// The seed plan beside today.
    pub promises: Promises,
    /// How the directory is arranged, in reading order; what stands in no group is left.
    pub contact_groups: Vec<ContactGroup>,
    /// Contacts of one city, in the order of the directory's file.
    pub local: Vec<LocalContact>,
    /// Everyday words that lead to guides, and what people say of themselves.
    pub lexicon: crate::search::Lexicon,
    /// What other languages say of texts that have changed since.
    pub stale: Vec<Stale>,
    /// Hosts that may be linked: exact names.
    pub hosts: Vec<String>,
    /// The working-day calendar.
    pub calendar: WorkingCalendar,
    /// Scenic areas, libraries and museums, stations and lines.
    pub places: Places,
    /// What works where: services × the five cities.
    pub card: crate::card::Matrix,
    /// Pages that ask many things at once, in the order of ids, each with what its form says.
    pub tools: Vec<(Tool, ByLang<ToolWords>)>,
}

impl Catalogue {
    /// The guide `id` in `lang`.
    #[must_use]
    pub fn pack(&self, id: &str, lang: Lang) -> Option<&Pack> {
        self.guides
            .iter()
            .filter_map(|languages| languages.own(lang))
            .find(|pack| pack.guide.id == id)
    }

    /// The guide `id` in `lang`, or in the binding language where it has no other.
    #[must_use]
    pub fn pack_in(&self, id: &str, lang: Lang) -> Option<&Pack> {
        let own = self.pack(id, lang);
        own.or_else(|| self.pack(id, Lang::binding()))
    }

    /// Every guide in `lang`.
    pub fn packs(&self, lang: Lang) -> impl Iterator<Item = &Pack> {
        self.guides
            .iter()
            .filter_map(move |languages| languages.own(lang))
    }

    /// How the guide `id` stands to the guides that it merges, if it does.
    #[must_use]
    pub fn merge(&self, id: &str) -> Option<&Merge> {
        self.merges.iter().find(|merge| merge.guide == id)
    }

    /// The guides that the guide `id` merges, each once.
    #[must_use]
    pub fn merged(&self, id: &str, lang: Lang) -> Vec<&Pack> {
        let mut guides: Vec<&Pack> = Vec::new();
        for part in self.merge(id).into_iter().flat_map(|merge| &merge.parts) {
            match self.pack_in(&part.guide, lang) {
                Some(pack) if guides.iter().all(|it| it.guide.id != part.guide) => {
                    guides.push(pack);
                }
                _ => {}
            }
        }
        guides
    }

    /// The guides that rest on a document.
    pub fn citing<'a>(&'a self, document: &'a str, lang: Lang) -> impl Iterator<Item = &'a Pack> {
        self.packs(lang).filter(move |pack| {
            let mut cards = pack.words.clauses.iter();
            cards.any(|card| card.document == document)
        })
    }

    /// Which outcomes of the guide `id` win where several hold.
    #[must_use]
    pub fn precedence(&self, id: &str) -> Option<&Precedence> {
        self.precedence.iter().find(|of| of.guide == id)
    }

    /// The life event `id`.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&LifeEvent> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The document `id`.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }
}
