//! lexicon/: words that lead to guides, pages and hotlines; what people say of themselves; names of
//! places; subjects that stand elsewhere. What is not written is simply not understood.

mod left;
mod raw;
mod tables;
#[cfg(test)]
mod tests;

use super::Text;
use super::directory::Directory;
use super::fault::Faults;
use super::said::Said;
use super::sources::Clauses;
use crate::catalogue::places::Places;
use crate::catalogue::{ByLang, Lang, Level, Pack};
use crate::place::Place;
use crate::search::{
    Beyond, Concept, Entry, Heard, Keeping, Lexicon, Listening, PageEntry, PlaceName, Shared,
    Verdict,
};
use serde::de::DeserializeOwned;

const GUIDES: &str = "lexicon/guides.toml";
const PAGES: &str = "lexicon/pages.toml";
const HOTLINES: &str = "lexicon/hotlines.toml";
const BEYOND: &str = "lexicon/beyond.toml";
const CONCEPTS: &str = "lexicon/concepts.toml";
const PLACES: &str = "lexicon/places.toml";
const ANSWERS: &str = "lexicon/answers.toml";
const REWRITES: &str = "lexicon/rewrites.toml";

/// Everyday phrasings that a guide needs, in all languages.
const LEAST_WORDS: usize = 12;

/// What the lexicon refers to.
pub(super) struct Known<'a> {
    pub(super) guides: &'a [String],
    pub(super) packs: &'a [ByLang<Pack>],
    pub(super) clauses: &'a Clauses<'a>,
    pub(super) directory: &'a Directory,
    pub(super) places: &'a Places,
    /// What questions listen to, as authors wrote it.
    pub(super) listens: Vec<Listening>,
    /// What guides keep for those beside them.
    pub(super) keepings: Vec<Keeping>,
    /// Every text that is searched besides the lexicon.
    pub(super) searched: Vec<String>,
}

/// Reads lexicon/.
pub(super) fn load(texts: &[Text], known: Known<'_>, faults: &mut Faults) -> Lexicon {
    terms(texts, faults);
    let guides = entries(texts, GUIDES, faults);
    for entry in &guides {
        let mark = format!("\"{}\"", entry.guide);
        if !known.guides.contains(&entry.guide) {
            let message = format!("there is no guide `{}`", entry.guide);
            faults.error(
                text(texts, GUIDES),
                &[&mark],
                message,
                "name a folder below guides/",
            );
        }
    }
    let whole = text(texts, CONCEPTS).is_some();
    for guide in known.guides.iter().filter(|_| whole) {
        let entries = guides.iter().filter(|entry| entry.guide == *guide);
        let count: usize = entries
            .map(|it| it.words.iter().map(Vec::len).sum::<usize>())
            .sum();
        if count < LEAST_WORDS {
            let message = format!("guide `{guide}` has {count} phrasings");
            let help = "write at least twelve that people really use";
            faults.error(
                text(texts, GUIDES),
                &[&format!("\"{guide}\"")],
                message,
                help,
            );
        }
    }
    let hotlines = entries(texts, HOTLINES, faults);
    let contacts = known.directory.contacts.binding();
    let exists = |id: &str| contacts.is_some_and(|all| all.iter().any(|it| it.id == id));
    for entry in &hotlines {
        if !exists(&entry.guide) {
            let message = format!("there is no contact `{}`", entry.guide);
            let mark = format!("\"{}\"", entry.guide);
            faults.error(
                text(texts, HOTLINES),
                &[&mark],
                message,
                "name one of directory/",
            );
        }
    }
    let beyond = beyond(texts, &exists, faults);
    let concepts = concepts(texts, faults);
    for listening in &known.listens {
        for take in &listening.takes {
            if let Heard::Concept(id) = &take.when
                && !concepts.iter().any(|concept| concept.id == *id)
            {
                let path = format!("guides/{}/guide.toml", listening.guide);
                let message = format!(
                    "`{}` listens to `{id}`, which nobody can say",
                    listening.question
                );
                let help = "declare it in lexicon/concepts.toml";
                faults.error(text(texts, &path), &["listens", id], message, help);
            }
        }
    }
    let verdicts = verdicts(texts, &known, &concepts, faults);
    let rewrites = optional::<raw::Rewrites>(texts, REWRITES, faults);
    let rewrites = rewrites.map(|raw| raw.rewrites).unwrap_or_default();
    let rewrites = rewrites.into_iter().flat_map(|rewrite| {
        let to = rewrite.to;
        rewrite.from.into_iter().map(move |from| (from, to.clone()))
    });
    let mut lexicon = Lexicon {
        guides,
        pages: pages(texts, faults),
        hotlines,
        beyond,
        listens: known.listens,
        keepings: known.keepings,
        verdicts,
        shared: Shared {
            rewrites: rewrites.collect(),
            concepts,
            places: places(texts, known.directory, known.places, faults),
            ..Shared::default()
        },
    };
    lexicon.shared.tables = tables::of(&lexicon, &known.searched, known.places);
    lexicon
}

fn text<'a>(texts: &'a [Text], path: &str) -> Option<&'a Text> {
    texts.iter().find(|text| text.path == path)
}

fn optional<T: DeserializeOwned>(texts: &[Text], path: &str, faults: &mut Faults) -> Option<T> {
    text(texts, path).and_then(|text| faults.parse(text))
}

/// The glossary: no term stands there twice.
fn terms(texts: &[Text], faults: &mut Faults) {
    let path = "lexicon/terms.toml";
    let Some(raw) = faults.parse_at::<raw::Terms>(texts, path) else {
        return;
    };
    let mut said = Said::of(texts, path, faults);
    for (at, term) in raw.terms.iter().enumerate() {
        let same = |known: &raw::Term| known.term == term.term || known.code == term.code;
        if raw.terms[..at].iter().any(same) {
            let message = format!("term {} stands here twice", term.term);
            faults.error(text(texts, path), &[&term.term], message, "");
        }
        said.word(&[&term.code], &term.term, faults);
    }
    said.finish(faults);
}

fn entries(texts: &[Text], path: &str, faults: &mut Faults) -> Vec<Entry> {
    let raw: Option<raw::Entries> = match path {
        GUIDES => faults.parse_at(texts, path),
        _ => optional(texts, path, faults),
    };
    let mut said = Said::of(texts, path, faults);
    let mut entries: Vec<Entry> = Vec::new();
    for entry in raw.map(|raw| raw.entries).unwrap_or_default() {
        let mut seen: Vec<&String> = Vec::new();
        let words = said.phrasings(&[&entry.guide], entry.words);
        for word in words.iter().flatten() {
            if seen.contains(&word) {
                let message = format!("“{word}” stands here twice");
                faults.error(text(texts, path), &[&entry.guide, word], message, "");
            }
            seen.push(word);
        }
        entries.push(Entry {
            guide: entry.guide,
            words,
        });
    }
    said.finish(faults);
    entries
}

fn pages(texts: &[Text], faults: &mut Faults) -> Vec<PageEntry> {
    let raw = optional::<raw::Pages>(texts, PAGES, faults);
    let mut said = Said::of(texts, PAGES, faults);
    let mut pages: Vec<PageEntry> = Vec::new();
    for page in raw.map(|raw| raw.pages).unwrap_or_default() {
        let words = said.phrasings(&[&page.id, "words"], page.words);
        if words.iter().flatten().count() < LEAST_WORDS {
            let message = format!("page `{}` has too few phrasings", page.id);
            let help = "write at least twelve that people really use";
            faults.error(text(texts, PAGES), &[&page.id], message, help);
        }
        pages.push(PageEntry {
            title: said.word(&[&page.id, "title"], &page.title, faults),
            text: said.word(&[&page.id, "text"], &page.text, faults),
            id: page.id,
            words: words.iter().flatten().cloned().collect(),
        });
    }
    said.finish(faults);
    pages
}

fn beyond(texts: &[Text], exists: &dyn Fn(&str) -> bool, faults: &mut Faults) -> Vec<Beyond> {
    let raw = optional::<raw::Elsewhere>(texts, BEYOND, faults);
    let mut said = Said::of(texts, BEYOND, faults);
    let mut beyond = Vec::new();
    for subject in raw.map(|raw| raw.beyond).unwrap_or_default() {
        if !exists(&subject.ask) {
            let message = format!("there is no contact `{}`", subject.ask);
            let help = "name one of directory/";
            faults.error(
                text(texts, BEYOND),
                &[&subject.name, &subject.ask],
                message,
                help,
            );
        }
        let words = said.phrasings(&[&subject.name, "words"], subject.words);
        beyond.push(Beyond {
            name: said.word(&[&subject.name, "name"], &subject.name, faults),
            ask: subject.ask,
            words: words.iter().flatten().cloned().collect(),
        });
    }
    said.finish(faults);
    beyond
}

fn concepts(texts: &[Text], faults: &mut Faults) -> Vec<Concept> {
    let raw = optional::<raw::Concepts>(texts, CONCEPTS, faults);
    let mut said = Said::of(texts, CONCEPTS, faults);
    let mut concepts: Vec<Concept> = Vec::new();
    for concept in raw.map(|raw| raw.concepts).unwrap_or_default() {
        let twice = concepts.iter().any(|known| known.id == concept.id);
        let about = !matches!(Heard::read(&concept.id), Some(Heard::Concept(_)));
        if twice || about {
            let message = format!("`{}` stands here twice or is no `about=what`", concept.id);
            faults.error(
                text(texts, CONCEPTS),
                &[&concept.id],
                message,
                "insurance=resident",
            );
        }
        let words = said.phrasings(&[&concept.id, "words"], concept.words);
        concepts.push(Concept {
            name: said.word(&[&concept.id, "name"], &concept.name, faults),
            id: concept.id,
            private: concept.private,
            words: words.iter().flatten().cloned().collect(),
            unless: concept.unless,
        });
    }
    said.finish(faults);
    concepts
}

/// What is decided by what is understood; only a clause that is a fact decides.
fn verdicts(
    texts: &[Text],
    known: &Known<'_>,
    concepts: &[Concept],
    faults: &mut Faults,
) -> Vec<Verdict> {
    let raw = optional::<raw::Answers>(texts, ANSWERS, faults);
    let mut said = Said::of(texts, ANSWERS, faults);
    let mut verdicts = Vec::new();
    for answer in raw.map(|raw| raw.answers).unwrap_or_default() {
        let file = text(texts, ANSWERS);
        let unheard = answer.needs.keys().find(|question| {
            let mut listens = known.listens.iter();
            !listens.any(|it| it.guide == answer.guide && it.question == **question)
        });
        if let Some(question) = unheard {
            let message = format!("`{question}` of `{}` listens to nothing", answer.guide);
            faults.error(
                file,
                &[&answer.says],
                message,
                "give the question `listens`",
            );
        }
        let unsaid = answer
            .unless
            .iter()
            .find(|id| !concepts.iter().any(|it| it.id == **id));
        if let Some(id) = unsaid {
            faults.error(
                file,
                &[&answer.says],
                format!("there is no concept `{id}`"),
                "",
            );
        }
        let found = known.clauses.find(&answer.cites);
        let Some((document, clause)) = found.filter(|(_, it)| it.level <= Level::Reported) else {
            let message = format!("`{}` is no clause that decides", answer.cites);
            faults.error(
                file,
                &[&answer.says],
                message,
                "name an official or reported one",
            );
            continue;
        };
        let source = document.title.map(|lang, title| {
            let number = document.number.as_ref().unwrap_or(title);
            let joint = if lang.is_binding() { "" } else { " " };
            [number, joint, clause.article.in_lang(lang)].concat()
        });
        let mut verdict = Verdict {
            guide: answer.guide,
            needs: answer.needs.into_iter().collect(),
            unless: answer.unless,
            says: said.word(&[&answer.says], &answer.says, faults),
            document: document.id.clone(),
            source,
            level: clause.level,
            to: clause.to,
            left: 0,
        };
        verdict.left = left::left(known.packs, &verdict);
        verdicts.push(verdict);
    }
    said.finish(faults);
    verdicts
}

/// Names of places: the five cities and the provinces of the directory, counties and districts as
/// their city, and whatever else the lexicon names.
fn places(
    texts: &[Text],
    directory: &Directory,
    places: &Places,
    faults: &mut Faults,
) -> Vec<PlaceName> {
    let mut names: Vec<PlaceName> = Vec::new();
    for (at, named) in directory.places.binding().into_iter().flatten().enumerate() {
        let place = named.place;
        if place == Place::ELSEWHERE {
            continue;
        }
        let spoken = directory.places.iter().filter_map(|all| all.get(at));
        names.push(PlaceName {
            place,
            city: place.is_one_of_five(),
            names: spoken.map(|named| named.name.clone()).collect(),
        });
    }
    for county in &places.counties {
        let full = county.name.in_lang(Lang::binding());
        let short = full.strip_suffix(['市', '区', '县']).unwrap_or(full);
        let mut known: Vec<String> = county.name.iter().cloned().collect();
        // 莒 alone is a sign, not a name.
        known.extend((short.chars().count() >= 2).then(|| short.to_owned()));
        known.dedup();
        names.push(PlaceName {
            place: county.city,
            city: true,
            names: known,
        });
    }
    let raw = optional::<raw::PlaceNames>(texts, PLACES, faults);
    let mut said = Said::of(texts, PLACES, faults);
    for named in raw.map(|raw| raw.places).unwrap_or_default() {
        match named.code.parse() {
            Ok(place) => names.extend(named.names.into_iter().map(|name| PlaceName {
                place,
                city: true,
                names: said.name(&name),
            })),
            Err(error) => {
                faults.error(text(texts, PLACES), &[&named.code], format!("{error}"), "");
            }
        }
    }
    said.finish(faults);
    names
}
