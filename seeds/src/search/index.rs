//! What can be found, as it is sent: one file a language, the same for everybody.

use super::lexicon::{Keeping, Lexicon, Listening, Shared, Verdict};
use crate::catalogue::{Catalogue, ContactKind, Lang, sent};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// What kind of thing a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SubjectKind {
    /// A guide, by id.
    Guide,
    /// A page, by its path without the leading slash.
    Page,
    /// A subject that this site does not cover.
    Beyond,
    /// A scenic area, library or museum, by id.
    Place,
    /// The places to visit in a city, by its code.
    City,
    /// A document, by id.
    Source,
    /// A hotline, by id.
    Hotline,
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// What it is.
    pub kind: SubjectKind,
    /// Which.
    pub id: String,
    /// How it is called.
    pub title: String,
    /// One sentence about it.
    pub text: String,
    /// The number to call, where that is what is found; else empty.
    pub call: String,
    /// Words that lead to it.
    pub phrases: Vec<String>,
}

/// Everything that can be found in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The language.
    pub lang: Lang,
    /// What can be found, in the order of kinds and ids.
    pub subjects: Vec<Subject>,
    /// What questions listen to.
    pub listens: Vec<Listening>,
    /// What guides keep for those beside them.
    pub keepings: Vec<Keeping>,
    /// What is decided by what is understood.
    pub verdicts: Vec<Verdict>,
    /// What is the same in every language.
    pub shared: Shared,
}

impl Index {
    /// The index of a catalogue in one language.
    #[must_use]
    pub fn of(catalogue: &Catalogue, lang: Lang) -> Self {
        let lexicon = &catalogue.lexicon;
        let mut subjects = guides(catalogue, lang);
        subjects.extend(pages(lexicon, lang));
        subjects.extend(beyond(catalogue, lang));
        subjects.extend(places(catalogue, lang));
        subjects.extend(cities(catalogue, lang));
        subjects.extend(documents(catalogue, lang));
        subjects.extend(hotlines(catalogue, lang));
        subjects.sort_by(|left, right| (left.kind, &left.id).cmp(&(right.kind, &right.id)));
        Self {
            lang,
            subjects,
            listens: lexicon.listens.clone(),
            keepings: lexicon.keepings.clone(),
            verdicts: spoken(lexicon, lang),
            shared: shown(lexicon, lang),
        }
    }

    /// What the place at `at` is called.
    #[must_use]
    pub fn spoken(&self, at: usize) -> &str {
        let names = self.shared.places.get(at).map(|known| &known.names);
        let name = names.and_then(|names| names.get(self.lang.index()).or_else(|| names.first()));
        name.map_or("", String::as_str)
    }

    /// Where the place is first named.
    #[must_use]
    pub fn named(&self, place: Place) -> Option<usize> {
        let mut places = self.shared.places.iter();
        places.position(|known| known.place == place)
    }

    /// The bytes that the browser fetches.
    ///
    /// # Errors
    /// When a value cannot be encoded, which no checked catalogue holds.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self).map(|bytes| sent::seal(&bytes))
    }

    /// Reads [`Index::to_bytes`] of this build; `None` where a part was lost or changed.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        sent::open(bytes)
    }
}

/// The verdicts, each in one language.
fn spoken(lexicon: &Lexicon, lang: Lang) -> Vec<Verdict> {
    let mut verdicts = lexicon.verdicts.clone();
    for verdict in &mut verdicts {
        verdict.says.only(lang);
        verdict.source.only(lang);
    }
    verdicts
}

/// What every index holds, the names of concepts in one language.
fn shown(lexicon: &Lexicon, lang: Lang) -> Shared {
    let mut shared = lexicon.shared.clone();
    for concept in &mut shared.concepts {
        concept.name.only(lang);
    }
    shared
}

/// How many phrasings of a guide in each other language travel with the binding one: the first that
/// are written. The rest would make the index larger than a phone should fetch.
const MOST_FOREIGN: usize = 8;
/// How many of the binding language travel with every other.
const MOST_BINDING: usize = 20;

fn guides(catalogue: &Catalogue, lang: Lang) -> Vec<Subject> {
    let guides = catalogue.packs(lang).map(|pack| {
        let words = &pack.words.guide;
        let entries = catalogue.lexicon.guides.iter();
        let entries = entries.filter(|entry| entry.guide == pack.guide.id);
        let phrases = entries.flat_map(|entry| {
            let own = entry.words.own(lang).into_iter().flatten();
            let others = entry.words.with_langs().filter(move |(other, _)| {
                *other != lang && (lang.is_binding() || other.is_binding())
            });
            let others = others.flat_map(|(other, words)| match other.is_binding() {
                true => words.iter().take(MOST_BINDING),
                false => words.iter().take(MOST_FOREIGN),
            });
            own.chain(others).cloned()
        });
        Subject {
            kind: SubjectKind::Guide,
            id: pack.guide.id.clone(),
            title: words.title.clone(),
            text: words.summary.clone(),
            call: String::new(),
            phrases: phrases.collect(),
        }
    });
    guides.collect()
}

fn pages(lexicon: &Lexicon, lang: Lang) -> impl Iterator<Item = Subject> {
    lexicon.pages.iter().map(move |page| Subject {
        kind: SubjectKind::Page,
        id: page.id.clone(),
        title: page.title.in_lang(lang).clone(),
        text: page.text.in_lang(lang).clone(),
        call: String::new(),
        phrases: page.words.clone(),
    })
}

fn beyond(catalogue: &Catalogue, lang: Lang) -> impl Iterator<Item = Subject> {
    catalogue.lexicon.beyond.iter().map(move |beyond| Subject {
        kind: SubjectKind::Beyond,
        id: beyond.name.in_lang(Lang::binding()).clone(),
        title: beyond.name.in_lang(lang).clone(),
        text: String::new(),
        call: phone(catalogue, &beyond.ask),
        phrases: beyond.words.clone(),
    })
}

fn phone(catalogue: &Catalogue, id: &str) -> String {
    let known = catalogue.directory.binding().into_iter().flatten();
    let mut known = known.filter(|contact| contact.id == id);
    known
        .find_map(|contact| contact.phone.clone())
        .unwrap_or_default()
}

/// The page of all places.
pub(super) const PLACES: &str = "places";

/// The places to visit, city by city.
fn cities(catalogue: &Catalogue, lang: Lang) -> impl Iterator<Item = Subject> {
    let lexicon = &catalogue.lexicon;
    let page = lexicon.pages.iter().find(|page| page.id == PLACES);
    page.into_iter().flat_map(move |page| {
        let names = lexicon.shared.places.iter();
        let mut seen: Vec<Place> = Vec::new();
        let names = names.filter(move |name| {
            let first = name.place.is_one_of_five() && !seen.contains(&name.place);
            seen.push(name.place);
            first
        });
        names.map(move |name| Subject {
            kind: SubjectKind::City,
            id: name.place.to_string(),
            title: [
                name.names.get(lang.index()).map_or("", String::as_str),
                " · ",
                page.title.in_lang(lang),
            ]
            .concat(),
            text: page.text.in_lang(lang).clone(),
            call: String::new(),
            phrases: Vec::new(),
        })
    })
}

/// A name without what nobody types: its brackets, and `市` or `区` before what it is.
fn short_names(name: &str) -> Vec<String> {
    let bare = name.split(['（', '(']).next().unwrap_or_default().trim();
    let mut names = vec![bare.to_owned()];
    for (long, short) in [
        ("市图书馆", "图书馆"),
        ("市博物馆", "博物馆"),
        ("市美术馆", "美术馆"),
    ] {
        if let Some(start) = bare.strip_suffix(long) {
            names.push([start, short].concat());
        }
    }
    let endings = [
        "风景名胜区",
        "旅游景区",
        "旅游区",
        "风景区",
        "景区",
        "度假区",
        " Scenic Area",
        " scenic area",
    ];
    let cut = endings.iter().find_map(|ending| bare.strip_suffix(ending));
    names.extend(
        cut.filter(|cut| cut.chars().count() >= 2)
            .map(str::to_owned),
    );
    names
}

fn places(catalogue: &Catalogue, lang: Lang) -> Vec<Subject> {
    let places = &catalogue.places;
    let city = |city: Place| {
        let names = catalogue.lexicon.shared.places.iter();
        let mut names = names.filter(|name| name.place == city && name.city);
        let names = names.next().map_or(&[][..], |name| name.names.as_slice());
        names.get(lang.index()).cloned().unwrap_or_default()
    };
    let sights = places
        .attractions
        .iter()
        .map(|it| (&it.id, &it.name, it.city));
    let venues = places.venues.iter().map(|it| (&it.id, &it.name, it.city));
    let named = sights.chain(venues).map(|(id, name, at)| {
        let mut phrases: Vec<String> = Vec::new();
        for short in name.iter().flat_map(|name| short_names(name)) {
            if !phrases.contains(&short) {
                phrases.push(short);
            }
        }
        Subject {
            kind: SubjectKind::Place,
            id: id.clone(),
            title: name.in_lang(lang).to_owned(),
            text: city(at),
            call: String::new(),
            phrases,
        }
    });
    named.collect()
}

fn documents(catalogue: &Catalogue, lang: Lang) -> impl Iterator<Item = Subject> {
    // Who looks for a document knows its number; the others are reached from what cites them.
    let numbered = catalogue.documents.iter();
    let numbered = numbered.filter(|document| document.number.is_some());
    numbered.map(move |document| Subject {
        kind: SubjectKind::Source,
        id: document.id.clone(),
        title: document.title.in_lang(lang).clone(),
        text: document.number.clone().unwrap_or_default(),
        call: String::new(),
        phrases: document.number.iter().cloned().collect(),
    })
}

fn hotlines(catalogue: &Catalogue, lang: Lang) -> impl Iterator<Item = Subject> {
    let contacts = catalogue.directory.own(lang).into_iter().flatten();
    let hotlines = contacts.filter(|contact| contact.kind == ContactKind::Hotline);
    hotlines.filter_map(|contact| {
        let call = contact.phone.clone()?;
        let entries = catalogue.lexicon.hotlines.iter();
        let entries = entries.filter(|entry| entry.guide == contact.id);
        let words = entries.flat_map(|entry| entry.words.iter().flatten().cloned());
        Some(Subject {
            kind: SubjectKind::Hotline,
            id: contact.id.clone(),
            title: contact.name.clone(),
            text: contact.use_for.clone(),
            phrases: words.chain([call.clone()]).collect(),
            call,
        })
    })
}
