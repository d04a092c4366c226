//! Asked in one's own words: what is meant, and what was said of the case.
//!
//! One pure function, the same on the server, in the browser and in the API: a text → what fits
//! ([`Hit`]), best first, and what was understood ([`Fact`]). Whole numbers only, so that the order
//! is the same everywhere; it does not depend on the order of the catalogue.

mod english;
mod fold;
mod index;
mod lexicon;
mod listen;
mod named;
mod nearest;
mod rank;
mod signs;
mod terms;
#[cfg(all(test, feature = "load"))]
mod tests;
mod understand;

pub use fold::fold;
pub use index::{Index, Subject, SubjectKind};
pub use lexicon::{
    Beyond, Concept, Entry, Heard, Keeping, Lexicon, Listening, PageEntry, PlaceName, Role, Shared,
    Tables, Take, Verdict,
};
pub use listen::{Filled, Taken};
pub use understand::{Fact, Said};

use crate::calendar::Date;
use fold::{GAP, PAUSE, folded, rewritten};
use rank::{Fit, Ranks};
use signs::Signs;
use understand::Ears;

/// The longest query that is read, in characters.
pub const LONGEST_QUERY: usize = 120;
/// How many hits are shown at most.
const MOST: usize = 6;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// What it is.
    pub subject: &'a Subject,
    /// How well it fits; only for ordering.
    pub score: u32,
    /// The words on which it was found.
    pub why: &'a str,
    /// What its questions take of what was understood.
    pub taken: Taken,
    /// What is decided already.
    pub verdict: Option<&'a Verdict>,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found<'a> {
    /// What fits, best first; empty where nothing does.
    pub hits: Vec<Hit<'a>>,
    /// What comes nearest where nothing fits.
    pub nearest: Vec<&'a Subject>,
    /// The subject that was meant, where this site does not cover it.
    pub beyond: Option<&'a Subject>,
    /// What was understood, in the order in which it was said.
    pub facts: Vec<Fact>,
}

/// An [`Index`], ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    index: Index,
    table: Signs,
    rewrites: Vec<(Vec<char>, Vec<char>)>,
    ears: Ears,
    /// Subjects that are ranked, by index.
    ranked: Vec<usize>,
    ranks: Ranks,
    /// Names of subjects that are found by name, and the subject of each.
    names: Vec<(Vec<char>, usize, usize)>,
    /// Titles of guides, and the subject of each.
    titles: Vec<(Vec<char>, usize)>,
}

/// A title that is so long is not written by chance.
const SHORTEST_TITLE: usize = 6;

impl Finder {
    /// Makes an index ready to be asked.
    #[must_use]
    pub fn new(index: Index) -> Self {
        let table = Signs::of(&index.shared.tables);
        let plain = |text: &str| folded(text, &table);
        let pairs = index.shared.rewrites.iter();
        let rewrites: Vec<_> = pairs.map(|(from, to)| (plain(from), plain(to))).collect();
        let fold = |text: &str| rewritten(&plain(text), &rewrites);
        let mut ranked = Vec::new();
        let mut names = Vec::new();
        let mut titles = Vec::new();
        for (at, subject) in index.subjects.iter().enumerate() {
            let title = fold(&subject.title);
            if subject.kind == SubjectKind::Guide && title.len() >= SHORTEST_TITLE {
                titles.push((title, at));
            }
            match subject.kind {
                SubjectKind::Guide | SubjectKind::Page | SubjectKind::Beyond => ranked.push(at),
                SubjectKind::Hotline if subject.phrases.len() > 1 => ranked.push(at),
                _ => {}
            }
            let named = matches!(
                subject.kind,
                SubjectKind::Place | SubjectKind::Source | SubjectKind::Hotline
            );
            if named {
                let title = Some(&subject.title);
                let phrases = (0..).zip(subject.phrases.iter().chain(title));
                names.extend(phrases.map(|(phrase, name)| (fold(name), at, phrase)));
            }
        }
        let sights = names
            .iter()
            .filter(|(_, at, _)| index.subjects[*at].kind == SubjectKind::Place);
        let sights: Vec<Vec<char>> = sights.map(|(name, ..)| name.clone()).collect();
        let ears = Ears::of(&index.shared, &table, &sights, &fold);
        let phrases = ranked.iter().map(|at| {
            let subject = &index.subjects[*at];
            let title = (subject.kind != SubjectKind::Beyond).then_some(&subject.title);
            let texts = subject.phrases.iter().chain(title);
            let texts = texts.chain((!subject.text.is_empty()).then_some(&subject.text));
            let mut folded: Vec<Vec<char>> = Vec::new();
            for text in texts {
                let signs = fold(text);
                let facts = ears.asides(&signs, &table);
                folded.push(aside(&signs, &facts));
            }
            folded
        });
        let phrases: Vec<_> = phrases.collect();
        let ranks = Ranks::of(&phrases, table.clone());
        Self {
            index,
            table,
            rewrites,
            ears,
            ranked,
            ranks,
            names,
            titles,
        }
    }

    /// What the finder was made from.
    #[must_use]
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// The text as it is compared. Folding what was folded changes nothing.
    #[must_use]
    pub fn folded(&self, text: &str) -> String {
        folded(text, &self.table).into_iter().collect()
    }

    /// What fits `query` on the day `today`, and what was understood of it. Facts whose
    /// [`Fact::key`] stands in `without` were taken back by the person.
    #[must_use]
    pub fn find(&self, query: &str, without: &[&str], today: Date) -> Found<'_> {
        let query: String = query.chars().take(LONGEST_QUERY).collect();
        let signs = rewritten(&folded(&query, &self.table), &self.rewrites);
        let facts = self.ears.hear(&signs, &self.table);
        let asked = aside(&signs, &facts);
        let mut fits = self.ranks.fits(&asked);
        self.listen(&facts, &mut fits);
        let order = |fit: &Fit| {
            let subject = &self.index.subjects[self.ranked[fit.subject]];
            (u32::MAX - fit.score, subject.kind, &subject.id)
        };
        fits.sort_by(|left, right| order(left).cmp(&order(right)));
        let mut facts = facts;
        facts.retain(|fact| !without.contains(&fact.key(&self.index.shared).as_str()));
        let mut found = Found {
            facts,
            ..Found::default()
        };
        self.choose(&fits, &signs, &mut found, today);
        found
    }

    /// How the nearest subjects fit `query`, a line each: score, share, nearness, words.
    #[must_use]
    pub fn explain(&self, query: &str) -> String {
        let signs = rewritten(&folded(query, &self.table), &self.rewrites);
        let facts = self.ears.hear(&signs, &self.table);
        let mut fits = self.ranks.fits(&aside(&signs, &facts));
        fits.sort_by_key(|fit| (u32::MAX - fit.score, fit.subject));
        let lines = fits.iter().take(MOST).map(|fit| {
            let subject = &self.index.subjects[self.ranked[fit.subject]];
            let why = subject.phrases.get(fit.phrase).unwrap_or(&subject.title);
            let Fit {
                score, share, near, ..
            } = fit;
            format!("{score:>5} {share:>3}% {near:>3}% {} “{why}”\n", subject.id)
        });
        lines.collect()
    }

    /// What a guide asks for and a person says of the case speaks for that guide.
    fn listen(&self, facts: &[Fact], fits: &mut [Fit]) {
        for fact in facts {
            let Said::Concept(at) = fact.said else {
                continue;
            };
            let Some(concept) = self.index.shared.concepts.get(at) else {
                continue;
            };
            let hears = |it: &&Listening| {
                let takes = it.takes.iter();
                let mut heard = takes.filter_map(|take| match &take.when {
                    Heard::Concept(id) => Some(id),
                    _ => None,
                });
                heard.any(|id| *id == concept.id)
            };
            let guides = self.index.listens.iter().filter(hears);
            let mut guides: Vec<&str> = guides.map(|it| it.guide.as_str()).collect();
            guides.dedup();
            let weight = self.ranks.rarity(guides.len());
            for fit in fits.iter_mut() {
                let subject = &self.index.subjects[self.ranked[fit.subject]];
                let guide = subject.kind == SubjectKind::Guide;
                if guide && guides.contains(&subject.id.as_str()) {
                    fit.score += weight;
                }
            }
        }
    }

    /// What is shown of what fits, and whether it is enough to be shown.
    fn choose<'a>(&'a self, fits: &[Fit], signs: &[char], found: &mut Found<'a>, today: Date) {
        let subject = |fit: &Fit| &self.index.subjects[self.ranked[fit.subject]];
        let named = self.named(signs);
        let best = fits.first();
        let sure = best.filter(|fit| is_sure(fit));
        if let Some(fit) = sure
            && subject(fit).kind == SubjectKind::Beyond
            && named.is_empty()
        {
            found.beyond = Some(subject(fit));
        } else if let Some(best) = sure {
            let enough = fits.iter().filter(|fit| {
                is_sure(fit) && fit.score * 100 >= best.score * 38 || fit.score == best.score
            });
            for fit in enough.take(MOST) {
                let subject = subject(fit);
                if subject.kind != SubjectKind::Beyond {
                    found
                        .hits
                        .push(self.hit(subject, fit.score, fit.phrase, &found.facts, today));
                }
            }
        }
        for (at, phrase, score) in named {
            let subject = &self.index.subjects[at];
            if found.hits.iter().any(|hit| hit.subject == subject) {
                continue;
            }
            let hit = self.hit(subject, score, phrase, &[], today);
            let place = found.hits.iter().position(|other| other.score < score);
            found.hits.insert(place.unwrap_or(found.hits.len()), hit);
        }
        self.other_services(signs, found, today);
        self.by_title(signs, found, today);
        found.hits.truncate(MOST);
        self.in_city(found);
        if found.hits.is_empty() {
            found.nearest = self.nearest(fits, signs);
        }
    }

    /// Whoever asks two things at once gets both: what another clause clearly means comes second.
    fn other_services<'a>(&'a self, signs: &[char], found: &mut Found<'a>, today: Date) {
        let clauses: Vec<&[char]> = signs.split(|sign| *sign == PAUSE).collect();
        if clauses.len() < 2 || found.beyond.is_some() || found.hits.is_empty() {
            return;
        }
        let mut place = 1;
        for clause in clauses {
            let facts = self.ears.asides(clause, &self.table);
            let fits = self.ranks.fits(&aside(clause, &facts));
            let best = fits
                .iter()
                .max_by_key(|fit| (fit.score, usize::MAX - fit.subject));
            let Some(best) = best.filter(|fit| fit.score >= 400 && fit.near >= 55 && is_sure(fit))
            else {
                continue;
            };
            let subject = &self.index.subjects[self.ranked[best.subject]];
            let at = found.hits.iter().position(|hit| hit.subject == subject);
            if subject.kind == SubjectKind::Beyond || at.is_some_and(|at| at <= place) || place > 2
            {
                continue;
            }
            let hit = match at {
                Some(at) => found.hits.remove(at),
                None => self.hit(subject, best.score, best.phrase, &found.facts, today),
            };
            found.hits.insert(place, hit);
            place += 1;
        }
    }

    /// Who writes a guide's whole title asks for that guide, whatever else is said: those guides come
    /// first, as they stand in the text.
    fn by_title<'a>(&'a self, signs: &[char], found: &mut Found<'a>, today: Date) {
        let written = self.titles.iter().filter_map(|(title, at)| {
            let mut parts = signs.windows(title.len());
            Some((parts.position(|part| part == title)?, *at))
        });
        let mut written: Vec<(usize, usize)> = written.collect();
        written.sort_unstable();
        for (place, (_, at)) in written.into_iter().enumerate() {
            let subject = &self.index.subjects[at];
            let known = found.hits.iter().position(|hit| hit.subject == subject);
            let best = found.hits.first().map_or(0, |hit| hit.score);
            let mut hit = match known {
                Some(known) => found.hits.remove(known),
                None => self.hit(subject, best, usize::MAX, &found.facts, today),
            };
            hit.score = hit.score.max(best);
            found.hits.insert(place.min(found.hits.len()), hit);
            found.beyond = None;
        }
    }

    /// Where one city is named, the page of all places gives way to that of the city.
    fn in_city<'a>(&'a self, found: &mut Found<'a>) {
        let mut cities = found.facts.iter().filter_map(|fact| match &fact.said {
            Said::Place { place, .. } => Some(place.to_string()),
            _ => None,
        });
        let (Some(city), None) = (cities.next(), cities.next()) else {
            return;
        };
        let mut subjects = self.index.subjects.iter();
        let city = subjects.find(|it| it.kind == SubjectKind::City && it.id == city);
        let all = |hit: &&mut Hit<'_>| {
            hit.subject.kind == SubjectKind::Page && hit.subject.id == index::PLACES
        };
        if let (Some(city), Some(hit)) = (city, found.hits.iter_mut().find(all)) {
            hit.subject = city;
        }
    }

    fn hit<'a>(
        &'a self,
        subject: &'a Subject,
        score: u32,
        phrase: usize,
        facts: &[Fact],
        today: Date,
    ) -> Hit<'a> {
        let listens = self.index.listens.iter();
        let listens =
            listens.filter(|it| subject.kind == SubjectKind::Guide && it.guide == subject.id);
        let mut taken = listen::take(listens, facts, &self.index.shared, today);
        let keepings = self.index.keepings.iter();
        let keepings =
            keepings.filter(|it| subject.kind == SubjectKind::Guide && it.guide == subject.id);
        let listens = keepings.filter_map(|it| {
            let mut listens = self.index.listens.iter();
            listens.find(|heard| heard.guide == it.there && heard.question == it.question)
        });
        taken.keep(listen::take(listens, facts, &self.index.shared, today));
        let answers = taken.filled.iter();
        let answers: Vec<(&str, &str)> = answers
            .map(|filled| (filled.question.as_str(), filled.answer.as_str()))
            .collect();
        let said = |concept: &String| {
            let shared = &self.index.shared;
            facts.iter().any(|fact| fact.key(shared) == *concept)
        };
        let mut verdicts = self.index.verdicts.iter().filter(|verdict| {
            verdict.guide == subject.id
                && verdict.holds(&answers, today)
                && !verdict.unless.iter().any(said)
        });
        Hit {
            subject,
            score,
            why: subject.phrases.get(phrase).unwrap_or(&subject.title),
            verdict: verdicts.next(),
            taken,
        }
    }
}

/// Whether a subject fits well enough to be shown.
const fn is_sure(fit: &Fit) -> bool {
    // A long story speaks of much besides; then it must say enough of the subject.
    let told = fit.score >= 850 && fit.share >= 18 || fit.score >= 1500 && fit.share >= 12;
    fit.score >= 300 && (fit.share >= 30 || fit.near >= 60) || told
}

/// The text without what only says who asks.
fn aside(signs: &[char], facts: &[Fact]) -> Vec<char> {
    let mut left = signs.to_vec();
    for fact in facts.iter().filter(|fact| fact.is_aside()) {
        let (from, to) = fact.span;
        for sign in left.iter_mut().take(to).skip(from) {
            *sign = GAP;
        }
    }
    left
}
