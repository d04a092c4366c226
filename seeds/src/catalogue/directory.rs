//! Whom to ask: contacts as pages look them up, in a language or in the binding one where it has no other.

use super::arranged::ContactGroup;
use super::{Catalogue, Contact, ContactKind, Lang};
use crate::place::Place;

impl Catalogue {
    /// The whole directory.
    #[must_use]
    pub fn contacts(&self, lang: Lang) -> &[Contact] {
        let own = self.directory.own(lang).or(self.directory.binding());
        own.map_or(&[], Vec::as_slice)
    }

    /// The contact `id`.
    #[must_use]
    pub fn contact(&self, id: &str, lang: Lang) -> Option<&Contact> {
        self.contacts(lang).iter().find(|contact| contact.id == id)
    }

    /// The contacts of one of the five cities.
    #[must_use]
    pub fn contacts_of(&self, city: Place, lang: Lang) -> Vec<Contact> {
        let local = self.local.iter().filter(|local| local.city == city);
        let found = local.filter_map(|local| self.contact(&local.contact, lang));
        found.cloned().collect()
    }

    /// Contacts of a kind in their groups, then those in none; those of one city stand with it.
    #[must_use]
    pub fn contacts_grouped(
        &self,
        kind: ContactKind,
        lang: Lang,
    ) -> Vec<(Option<&ContactGroup>, Vec<Contact>)> {
        let of_kind = |contact: &&Contact| contact.kind == kind;
        let grouped = self.contact_groups.iter().flat_map(|it| &it.contacts);
        let local = self.local.iter().map(|local| &local.contact);
        let placed: Vec<&String> = grouped.chain(local).collect();
        let groups = self.contact_groups.iter().map(|group| {
            let listed = group.contacts.iter();
            let listed = listed.filter_map(|id| self.contact(id, lang));
            (Some(group), listed.filter(of_kind).cloned().collect())
        });
        let rest = self.contacts(lang).iter().filter(of_kind);
        let rest = rest.filter(|it| !placed.contains(&&it.id)).cloned();
        let mut all: Vec<(Option<&ContactGroup>, Vec<Contact>)> = groups.collect();
        all.push((None, rest.collect()));
        all.retain(|(_, listed)| !listed.is_empty());
        all
    }
}
