//! Words from the content: which set stands in which file, and what is wrong with one.

use super::sent::Texts;
use super::shelf::{Said, Shelf};
use super::whole::Words;
use seeds::catalogue::Lang;
use seeds::load::sets::{Set, Wanted, named, path};
use seeds::load::{Fault, Text};

/// The files of words and what of [`Words`] each holds. What is named by two stands in the first.
const SETS: [(&str, &str); 22] = [
    ("ask", "ui.ask"),
    ("plan", "ui.plan"),
    ("compare", "ui.compare"),
    ("share", "ui.share"),
    ("ui", "ui"),
    ("home", "pages.home"),
    ("guide", "pages.guide"),
    ("sources", "pages.sources"),
    ("about", "pages.about"),
    ("privacy", "pages.privacy"),
    ("errors", "pages.errors"),
    ("pages", "pages"),
    ("card", "card"),
    ("correct", "correct"),
    ("overview", "overview"),
    ("places", "places"),
    ("rail", "rail"),
    ("search", "search"),
    ("settlement", "settlement"),
    ("tickets", "tickets"),
    ("trip", "trip"),
    ("messages", "messages"),
];

/// What the page of tickets says with the same words as others.
const SAME: [(&str, &str); 6] = [
    ("tickets.years", "card.years"),
    ("tickets.since", "places.since"),
    ("tickets.rules", "places.rules"),
    ("tickets.charges", "places.charges"),
    ("tickets.joint", "places.joint"),
    ("tickets.yuan", "places.yuan"),
];

/// What of `path` stands below `root`.
fn below<'p>(path: &'p str, root: &str) -> Option<&'p str> {
    let rest = path.strip_prefix(root)?;
    (rest.is_empty() || rest.starts_with('.')).then_some(rest)
}

/// Which file holds the word at `path`, and its path there.
fn place(path: &str) -> Option<(usize, String)> {
    let same = SAME.iter().find_map(|(from, to)| {
        let rest = below(path, from)?;
        Some([*to, rest].concat())
    });
    let path = same.as_deref().unwrap_or(path);
    let mut sets = SETS.iter().enumerate();
    sets.find_map(|(at, (_, root))| {
        let rest = below(path, root)?.strip_prefix('.')?;
        Some((at, rest.to_owned()))
    })
}

/// The words of every language, read from the content.
///
/// # Errors
/// Every word that is missing or too many, every list of another length, every file that is missing in
/// the binding language or that nothing reads. What differs between languages is found with the rest
/// of the content, by [`seeds::load::load`].
pub fn load(texts: &[Text]) -> Result<Shelf, Vec<Fault>> {
    let own = texts.iter().filter(|text| named(&text.path).is_some());
    let own: Vec<Text> = own.cloned().collect();
    let codes = Lang::all().flat_map(|lang| [" ", lang.code()]);
    let made_from = seeds::load::digest(&own) + &codes.collect::<String>();
    if let Some(same) = Shelf::now().filter(|now| now.made_from == made_from) {
        return Ok(same);
    }
    let texts = own.as_slice();
    let mut faults = Vec::new();
    let mut wanted: Vec<Wanted> = SETS.map(|_| Wanted::default()).into();
    let mut shape = Words::EMPTY;
    shape.each(&mut String::new(), &mut |path, _| {
        if let Some((at, within)) = place(path) {
            wanted[at].add(&within);
        }
    });
    let mut languages: Vec<Vec<Option<Set<'_>>>> = Vec::new();
    for lang in Lang::all() {
        let sets = SETS.iter().zip(&wanted).map(|((name, _), wanted)| {
            let file = path(lang.code(), name);
            let Some(text) = texts.iter().find(|text| text.path == file) else {
                if lang.is_binding() {
                    faults.push(Fault::missing_file(&file));
                }
                return None;
            };
            match Set::read(text) {
                Ok(set) => {
                    faults.extend(set.unlike(wanted));
                    Some(set)
                }
                Err(found) => {
                    faults.extend(found);
                    None
                }
            }
        });
        languages.push(sets.collect());
    }
    for text in texts {
        let name = named(&text.path).map(|(_, name)| name);
        if SETS.iter().all(|(known, _)| Some(*known) != name) {
            faults.push(Fault::error(text, 0..0, "nothing reads these words", ""));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let binding: Vec<Option<&Text>> = SETS
        .iter()
        .map(|(name, _)| {
            let file = path(Lang::binding().code(), name);
            texts.iter().find(|text| text.path == file)
        })
        .collect();
    let said = languages.iter().map(|sets| Said {
        words: words(sets, &languages[Lang::binding().index()]),
        own: names(|at| sets[at].is_some()),
        stale: names(|at| {
            let other = sets[at].as_ref().zip(binding[at]);
            other.is_some_and(|(set, binding)| set.path() != binding.path && set.is_stale(binding))
        }),
    });
    let languages: Vec<Said> = said.collect();
    Ok(Shelf {
        parts: languages.iter().map(|said| &said.words.ui).collect(),
        languages,
        made_from,
    })
}

fn names(is_so: impl Fn(usize) -> bool) -> Vec<String> {
    let sets = SETS.iter().enumerate();
    let named = sets.filter(|(at, _)| is_so(*at));
    named.map(|(_, (name, _))| (*name).to_owned()).collect()
}

/// The words of one language; those of `binding` where it has no file.
fn words(sets: &[Option<Set<'_>>], binding: &[Option<Set<'_>>]) -> &'static Words {
    let mut words = Words::EMPTY;
    words.each(&mut String::new(), &mut |path, word| {
        let found = place(path).and_then(|(at, within)| {
            let set = sets[at].as_ref().or(binding[at].as_ref())?;
            set.word(&within).map(str::to_owned)
        });
        *word = found.unwrap_or_default().leak();
    });
    Box::leak(Box::new(words))
}

#[cfg(test)]
mod tests;
