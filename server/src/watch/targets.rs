//! What is looked at: every address that residents are sent to or that a source names.

use seeds::calendar::Date;
use seeds::catalogue::{Catalogue, Lang};

/// What an address is to residents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// An entrance: it must be there; what it says changes every day.
    Entrance,
    /// A text on which statements rest: it must be there and say the same.
    Text,
}

/// An address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// The address.
    pub(crate) url: String,
    /// What it is.
    pub(crate) role: Role,
    /// Id of the contact or document that names it.
    pub(crate) id: String,
    /// The day on which it was last checked by a person.
    pub(crate) checked_on: Date,
    /// Guides that rest on it, by id.
    pub(crate) guides: Vec<String>,
}

/// Every address of a catalogue once, in the order of ids.
pub(crate) fn of(catalogue: &Catalogue) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    for contact in catalogue.directory.binding().into_iter().flatten() {
        let Some(url) = &contact.url else { continue };
        let guides = catalogue.packs(Lang::binding()).filter(|pack| {
            let mut contacts = pack.words.contacts.iter();
            contacts.any(|named| named.id == contact.id)
        });
        add(
            &mut targets,
            Target {
                url: url.clone(),
                role: Role::Entrance,
                id: contact.id.clone(),
                checked_on: contact.checked_on,
                guides: guides.map(|pack| pack.guide.id.clone()).collect(),
            },
        );
    }
    for document in &catalogue.documents {
        let Some(url) = &document.url else { continue };
        let guides = catalogue.packs(Lang::binding()).filter(|pack| {
            let mut clauses = pack.words.clauses.iter();
            clauses.any(|card| card.document == document.id)
        });
        add(
            &mut targets,
            Target {
                url: url.clone(),
                role: Role::Text,
                id: document.id.clone(),
                checked_on: document.checked_on,
                guides: guides.map(|pack| pack.guide.id.clone()).collect(),
            },
        );
    }
    targets
}

fn add(targets: &mut Vec<Target>, target: Target) {
    match targets.iter_mut().find(|known| known.url == target.url) {
        None => targets.push(target),
        Some(known) => {
            // Whoever relies on the text needs more than one who is only sent there.
            if target.role == Role::Text {
                known.role = Role::Text;
                known.checked_on = target.checked_on;
            }
            known.guides.extend(target.guides);
            known.guides.sort();
            known.guides.dedup();
        }
    }
}
