//! Content texts → checked [`Catalogue`]. No I/O: it is handed the texts.
//!
//! Every fault is collected with file, line and cause; nothing is loaded in part.

mod card;
mod csv;
mod directory;
mod events;
mod fault;
mod figures;
mod guide;
mod kept;
mod languages;
mod lexicon;
mod merges;
mod places;
mod promises;
mod raw;
mod representatives;
mod said;
pub mod sets;
#[cfg(test)]
pub(crate) mod shipped;
mod sources;
mod spot;
mod targets;
mod themes;
mod words;

pub use fault::{Fault, Severity};
pub use said::Original;
pub use spot::Excerpt;

use crate::catalogue::{Beside, ByLang, Catalogue, Kind, Known, Lang, Merge, Pack, Question};
use crate::lang::Languages;
use fault::Faults;
use sha2::{Digest, Sha256};

/// A content file: its path below `content/` with `/` between folders, and its text.
#[derive(Clone, Debug)]
pub struct Text {
    /// Path below `content/`.
    pub path: String,
    /// What stands in it.
    pub body: String,
}

impl Text {
    /// A content file.
    #[must_use]
    pub fn new(path: impl Into<String>, body: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            body: body.into(),
        }
    }
}

/// A loaded catalogue, with what should be looked at but does not stop it.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The catalogue.
    pub catalogue: Catalogue,
    /// Stale translations and the like.
    pub warnings: Vec<Fault>,
    /// The words of the content itself, as translators find them.
    pub originals: Vec<Original>,
}

/// Reads which languages there are, and makes them those of the process.
///
/// # Errors
/// Every fault found in what says so, in the order of files and lines.
pub fn languages(texts: &[Text]) -> Result<Languages, Vec<Fault>> {
    let mut faults = Faults::default();
    match languages::load(texts, &mut faults) {
        Some(languages) => {
            languages.install();
            Ok(languages)
        }
        None => Err(faults.sorted().0),
    }
}

/// What `make` gives while the languages of these texts are those of the process, which then has again
/// those that it had; `None` where the texts do not say which languages there are.
pub fn in_languages<T>(texts: &[Text], make: impl FnOnce() -> T) -> Option<T> {
    let before = languages::load(texts, &mut Faults::default())?.install();
    let made = make();
    before.install();
    Some(made)
}

/// Loads a catalogue. Its languages are those of the process from then on.
///
/// # Errors
/// Every fault found, in the order of files and lines; the languages stay what they were.
pub fn load(texts: &[Text]) -> Result<Loaded, Vec<Fault>> {
    let mut faults = Faults::default();
    let Some(languages) = languages::load(texts, &mut faults) else {
        return Err(faults.sorted().0);
    };
    let before = languages.install();
    let loaded = load_in(languages, texts, faults);
    if loaded.is_err() {
        before.install();
    }
    loaded
}

/// What translators find in the content: what the binding language says, however much others lack. It
/// is the only language of the process then.
///
/// # Errors
/// Every fault of what is said in that language.
pub fn originals(texts: &[Text]) -> Result<Vec<Original>, Vec<Fault>> {
    let mut faults = Faults::default();
    let Some(binding) = languages::binding(texts, &mut faults) else {
        return Err(faults.sorted().0);
    };
    binding.install();
    load_in(binding, texts, faults).map(|loaded| loaded.originals)
}

/// Loads what is said in `languages`, which are those of the process.
fn load_in(languages: Languages, texts: &[Text], mut faults: Faults) -> Result<Loaded, Vec<Fault>> {
    sets::check(texts, &mut faults);
    let documents = sources::load(texts, &mut faults);
    let clauses = sources::Clauses::of(&documents, texts, &mut faults);
    let figures = figures::load(texts, &clauses, &mut faults);
    let directory = directory::load(texts, &mut faults);
    let labels = words::calculator_labels(texts, &mut faults);
    let places = places::load(texts, &clauses, &mut faults);
    let shared = guide::Shared::load(texts, &mut faults);
    let ids = guide::ids(texts);
    let mut guides = Vec::with_capacity(ids.len());
    let mut merges = Vec::new();
    let mut precedence = Vec::new();
    let mut listens = Vec::new();
    for id in &ids {
        let surroundings = guide::Surroundings {
            ids: &ids,
            clauses: &clauses,
            figures: &figures,
            directory: &directory,
            shared: &shared,
        };
        let Some(compiled) = guide::load(id, texts, &surroundings, &mut faults) else {
            continue;
        };
        let packs = ByLang::sparse(|lang| {
            let words = words::load(lang, texts, &compiled, &surroundings, &labels, &mut faults)?;
            Some(Pack {
                guide: compiled.guide.clone(),
                words,
            })
        });
        if packs.own(Lang::binding()).is_some() {
            guides.push(packs);
            merges.push(compiled.merge);
            precedence.push(compiled.precedence);
            listens.extend(compiled.listens);
        }
    }
    let keepings = kept::keep(&mut guides, &listens);
    carry(&mut guides, &merges);
    let empty = |merge: &Merge| {
        merge.parts.is_empty() && merge.groups.is_empty() && merge.agreements.is_empty()
    };
    merges.retain(|merge| !empty(merge));
    merges::check(&merges, &guides, texts, &mut faults);
    let themes = themes::load(texts, &ids, &mut faults);
    let searched = guides.iter().flatten().map(|pack| &pack.words.guide);
    let searched = searched.flat_map(|words| [words.title.clone(), words.summary.clone()]);
    let lexicon = lexicon::load(
        texts,
        lexicon::Known {
            guides: &ids,
            packs: &guides,
            clauses: &clauses,
            directory: &directory,
            places: &places,
            searched: searched.collect(),
            listens,
            keepings,
        },
        &mut faults,
    );
    let targets = targets::Targets {
        guides: &ids,
        pages: &lexicon.pages,
    };
    let events = events::load(texts, &targets, &merges, &mut faults);
    let promises = promises::load(texts, &clauses, &directory, &targets, &mut faults);
    let matrix = card::load(
        texts,
        &card::Known {
            clauses: &clauses,
            figures: &figures,
            contacts: directory.contacts.binding().map_or(&[], Vec::as_slice),
            guides: &ids,
        },
        &mut faults,
    );
    let tools = guide::tool::load(
        texts,
        &guide::tool::Lent {
            places: &places,
            labels: &labels,
            surroundings: guide::Surroundings {
                ids: &ids,
                clauses: &clauses,
                figures: &figures,
                directory: &directory,
                shared: &shared,
            },
        },
        &mut faults,
    );
    said::strays(texts, &mut faults);
    let stale = faults.take_stale();
    let originals = faults.take_originals();
    let (errors, warnings) = faults.sorted();
    if !errors.is_empty() {
        return Err(errors);
    }
    let catalogue = Catalogue {
        languages,
        digest: digest(texts),
        guides,
        documents,
        figures,
        directory: directory.contacts,
        calculator_labels: labels,
        merges,
        precedence,
        themes,
        events,
        promises,
        contact_groups: directory.groups,
        local: directory.local,
        lexicon,
        stale,
        hosts: directory.hosts,
        calendar: directory.calendar,
        places,
        card: matrix,
        tools,
    };
    Ok(Loaded {
        catalogue,
        warnings,
        originals,
    })
}

/// Notes at each step that another guide explains which answers go along to it, and the same for the
/// guides beside a guide that merges none.
fn carry(guides: &mut [ByLang<Pack>], merges: &[Merge]) {
    let asked: Vec<(String, Vec<(String, Kind)>)> = guides
        .iter()
        .filter_map(|packs| packs.binding())
        .map(|pack| {
            let questions = pack.guide.questions.iter();
            let asked = questions.map(|question| (question.id.clone(), question.kind.clone()));
            (pack.guide.id.clone(), asked.collect())
        })
        .collect();
    let alike = |guide: &str, question: &Question| {
        let there = asked.iter().find(|(id, _)| id == guide);
        there.is_some_and(|(_, asked)| {
            let same = |(id, kind): &(String, Kind)| *id == question.id && *kind == question.kind;
            asked.iter().any(same)
        })
    };
    let titles = guides.iter().map(|packs| {
        let said = packs.map(|_, pack| pack.words.guide.title.clone());
        (packs.binding().map(|pack| pack.guide.id.clone()), said)
    });
    let titles: Vec<(Option<String>, ByLang<String>)> = titles.collect();
    for pack in guides.iter_mut().flatten() {
        let guide = &mut pack.guide;
        let carries = |there: &str| {
            let questions = (0..).zip(guide.questions.iter().chain(&guide.kept));
            let carried = questions.filter(|(_, question)| alike(there, question));
            carried.map(|(index, _)| index).collect::<Vec<u16>>()
        };
        let parts = merges.iter().find(|merge| merge.guide == guide.id);
        let parts = parts.map_or(&[][..], |merge| merge.parts.as_slice());
        let mut besides = Vec::new();
        for there in guide.related.iter().filter(|_| parts.is_empty()) {
            let known = titles.iter().find(|(id, _)| id.as_ref() == Some(there));
            if let Some((_, title)) = known {
                let beside = Beside {
                    guide: there.clone(),
                    carries: carries(there),
                };
                besides.push((beside, title.in_lang(pack.words.lang).clone()));
            }
        }
        let steps = guide.steps.iter().map(|step| {
            let there = step.guide.as_deref().unwrap_or_default();
            let known = parts.iter().filter(|part| part.guide == there);
            let known = known.map(|part| Known {
                when: part.when.clone(),
                state: part.given.clone(),
            });
            (carries(there), known.collect())
        });
        let steps: Vec<(Vec<u16>, Vec<Known>)> = steps.collect();
        for (step, carried) in guide.steps.iter_mut().zip(steps) {
            (step.carries, step.known) = carried;
        }
        (guide.besides, pack.words.besides) = besides.into_iter().unzip();
    }
}

/// SHA-256 over paths and texts in the order of paths, in hexadecimal.
#[must_use]
pub fn digest(texts: &[Text]) -> String {
    let mut sorted: Vec<&Text> = texts.iter().collect();
    sorted.sort_by(|left, right| left.path.cmp(&right.path));
    let mut hasher = Sha256::new();
    for text in sorted {
        hasher.update(text.path.as_bytes());
        hasher.update([0]);
        hasher.update(text.body.as_bytes());
        hasher.update([0]);
    }
    hex(&hasher.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash by which a translation names the text it was made from.
#[must_use]
pub fn text_hash(body: &str) -> String {
    hex(&Sha256::digest(body.as_bytes())[..8])
}
