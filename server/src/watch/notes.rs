//! What was seen, said to residents: beside each entrance that does not work, and at each text that
//! says something else than when it was checked.

use super::record::Record;
use super::targets::{self, Role};
use app::words::messages::MessageWords;
use seeds::catalogue::{Catalogue, Contact, Lang};

/// Puts what was seen into everything that is drawn from `catalogue`.
pub(crate) fn put(catalogue: &mut Catalogue, record: &Record) {
    let targets = targets::of(catalogue);
    let seen = |url: &Option<String>| record.seen.get(url.as_ref()?);
    let broken = |contact: &Contact| seen(&contact.url).is_some_and(|seen| seen.is_broken());
    let mark = |contacts: &mut Vec<Contact>, lang: Lang| {
        for contact in contacts.iter_mut().filter(|contact| broken(contact)) {
            contact.name += app::words::of(lang).messages.broken;
        }
    };
    catalogue.directory = catalogue.directory.map(|lang, contacts| {
        let mut contacts = contacts.clone();
        mark(&mut contacts, lang);
        contacts
    });
    for languages in &mut catalogue.guides {
        for pack in languages {
            let lang = pack.words.lang;
            mark(&mut pack.words.contacts, lang);
        }
    }
    for document in &mut catalogue.documents {
        let Some(seen) = seen(&document.url) else {
            continue;
        };
        let target = targets
            .iter()
            .find(|target| Some(&target.url) == document.url.as_ref());
        let is_text = target.is_some_and(|target| target.role == Role::Text);
        let note: fn(&MessageWords) -> &'static str = match () {
            () if seen.is_broken() => |words| words.gone,
            () if is_text && seen.has_changed(document.checked_on) => |words| words.changed,
            () => continue,
        };
        let noted = |lang, read: &String| {
            [read.as_str(), " ", note(&app::words::of(lang).messages)].concat()
        };
        document.read = document.read.map(noted);
    }
}
