//! What was seen, said to residents: beside each entrance that does not work, and at each text that
//! says something else than when it was checked.

use super::record::Record;
use super::targets::{self, Role};
use seeds::catalogue::{Catalogue, Contact, Lang};

/// Beside the name of an entrance, by language.
const BROKEN: [&str; 2] = [
    "（链接失效，改走12345热线）",
    " (link broken: call 12345 instead)",
];
/// Where a document says what was read of it.
const CHANGED: [&str; 2] = [
    "原文自核对后有变化，以原文为准。",
    "The text changed after it was checked; the text itself counts.",
];
/// The same place, where the text cannot be opened.
const GONE: [&str; 2] = [
    "原文链接失效，改走12345热线问。",
    "The link to the text is broken; ask 12345 instead.",
];

/// Puts what was seen into everything that is drawn from `catalogue`.
pub(crate) fn put(catalogue: &mut Catalogue, record: &Record) {
    let targets = targets::of(catalogue);
    let seen = |url: &Option<String>| record.seen.get(url.as_ref()?);
    let broken = |contact: &Contact| seen(&contact.url).is_some_and(|seen| seen.is_broken());
    let mark = |contacts: &mut Vec<Contact>, lang: Lang| {
        for contact in contacts.iter_mut().filter(|contact| broken(contact)) {
            contact.name += BROKEN[lang.index()];
        }
    };
    for (contacts, lang) in (&mut catalogue.directory).into_iter().zip(Lang::all()) {
        mark(contacts, lang);
    }
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
        let note = match () {
            () if seen.is_broken() => GONE,
            () if is_text && seen.has_changed(document.checked_on) => CHANGED,
            () => continue,
        };
        for (read, note) in (&mut document.read).into_iter().zip(note) {
            *read = [read.as_str(), " ", note].concat();
        }
    }
}
