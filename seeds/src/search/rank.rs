//! Which subjects a query means. Whole numbers only, so that server and browser agree to the bit.

use super::fold::is_han;
use super::signs::{Signs, Syllable};
use super::terms::{self, Feature, Term};

/// The phrases of all subjects, ready to be compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    /// Where each feature stands: sorted by feature, then by phrase.
    posts: Vec<(Feature, u32)>,
    phrases: Vec<Phrase>,
    /// First letters of short phrases.
    initials: Vec<(String, u32)>,
    /// Stems of the English words that occur, sorted.
    stems: Vec<String>,
    subjects: usize,
    table: Signs,
}

#[derive(Clone, Debug)]
struct Phrase {
    subject: usize,
    /// What all of its features weigh.
    mass: u32,
}

/// How well a subject fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// The subject, by index.
    pub(super) subject: usize,
    /// For ordering.
    pub(super) score: u32,
    /// How much of what was asked the subject speaks of, of 100.
    pub(super) share: u32,
    /// How much of its nearest phrase was asked, of 100.
    pub(super) near: u32,
    /// The nearest phrase, by its place among the subject's.
    pub(super) phrase: usize,
}

/// The logarithm to base 2 in 64ths, between whole powers by a straight line.
fn log(value: u32) -> u32 {
    let whole = value.max(1).ilog2();
    let over = u64::from(value.max(1)) - (1 << whole);
    let part = (over << 6) >> whole;
    (whole << 6) + u32::try_from(part).unwrap_or_default()
}

/// Of how much weight a reading is, beside the signs themselves: of 8.
const READING: u32 = 5;

impl Ranks {
    /// Takes the phrases of each subject, folded.
    pub(super) fn of(subjects: &[Vec<Vec<char>>], table: Signs) -> Self {
        let mut ranks = Self {
            subjects: subjects.len(),
            table,
            ..Self::default()
        };
        for (subject, phrases) in subjects.iter().enumerate() {
            for phrase in phrases {
                let at = u32::try_from(ranks.phrases.len()).unwrap_or(u32::MAX);
                for term in terms::terms(phrase, &ranks.table) {
                    ranks.posts.extend(term.exact.map(|feature| (feature, at)));
                    ranks.posts.extend(term.read.map(|feature| (feature, at)));
                }
                if let Some(letters) = terms::initials(phrase, &ranks.table) {
                    ranks.initials.push((letters, at));
                }
                let words = terms::words(phrase);
                ranks
                    .stems
                    .extend(words.iter().map(|word| super::english::stem(word)));
                ranks.phrases.push(Phrase { subject, mass: 0 });
            }
        }
        ranks.posts.sort_unstable();
        ranks.posts.dedup();
        ranks.stems.sort_unstable();
        ranks.stems.dedup();
        ranks.initials.sort_unstable();
        ranks.weigh();
        ranks
    }

    fn weigh(&mut self) {
        let mut at = 0;
        while at < self.posts.len() {
            let feature = self.posts[at].0;
            let length = self.posts[at..].partition_point(|(other, _)| *other == feature);
            if !terms::is_read(feature) {
                let weight = self.weight(&self.posts[at..at + length]);
                for post in at..at + length {
                    let phrase = self.posts[post].1 as usize;
                    self.phrases[phrase].mass += weight;
                }
            }
            at += length;
        }
    }

    fn posts(&self, feature: Feature) -> &[(Feature, u32)] {
        let from = self.posts.partition_point(|(other, _)| *other < feature);
        let length = self.posts[from..].partition_point(|(other, _)| *other == feature);
        &self.posts[from..from + length]
    }

    /// What is said by few subjects weighs most.
    fn weight(&self, posts: &[(Feature, u32)]) -> u32 {
        let mut said = 0;
        let mut last = usize::MAX;
        for (_, phrase) in posts {
            let subject = self.phrases[*phrase as usize].subject;
            said += u32::from(subject != last);
            last = subject;
        }
        let all = u32::try_from(self.subjects).unwrap_or(u32::MAX);
        log(2 * all + 1).saturating_sub(log(2 * said + 1)) + 8
    }

    /// How much it says that `said` of the subjects have something.
    pub(super) fn rarity(&self, said: usize) -> u32 {
        let all = u32::try_from(self.subjects).unwrap_or(u32::MAX);
        let said = u32::try_from(said).unwrap_or(u32::MAX);
        log(2 * all + 1).saturating_sub(log(2 * said.max(1) + 1))
    }

    /// The terms of a query: signs and words, pinyin in full, in part, with a slip, first letters.
    fn asked(&self, signs: &[char]) -> (Vec<Term>, Vec<u32>) {
        let mut asked = terms::terms(signs, &self.table);
        let words = terms::words(signs);
        let letters = |word: &String| word.bytes().all(|byte| byte.is_ascii_lowercase());
        let foreign = |word: &str| {
            let stem = super::english::stem(word);
            super::english::is_empty(word) || self.stems.binary_search(&stem).is_ok()
        };
        let known = words.iter().filter(|word| foreign(word)).count();
        let mut short = Vec::new();
        if words.is_empty() || !words.iter().all(letters) || 2 * known > words.len() {
            self.mend(&words, &mut asked);
            return (asked, short);
        }
        let mut read: Vec<Syllable> = Vec::new();
        let mut said = false;
        for (at, word) in words.iter().enumerate() {
            let last = at + 1 == words.len();
            let syllables = self.table.syllables(word);
            let syllables = syllables.or_else(|| self.table.begun(word).filter(|_| last));
            match syllables {
                Some(syllables) => read.extend(syllables),
                None => {
                    let found = self.by_initials(word);
                    if found.is_empty() {
                        read.extend(self.nearest(word).unwrap_or_default());
                    }
                    said |= !found.is_empty();
                    short.extend(found);
                }
            }
        }
        if read.len() >= 2 {
            asked = terms::read_terms(&read);
        } else if !said {
            // A single word may still be first letters: `tuan` is none, `sbk` is.
            short.extend(words.iter().flat_map(|word| self.by_initials(word)));
            self.mend(&words, &mut asked);
        }
        (asked, short)
    }

    fn by_initials(&self, word: &str) -> Vec<u32> {
        let enough = word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let from = self
            .initials
            .partition_point(|(other, _)| other.as_str() < word);
        let same = self.initials[from..].iter();
        let same = same.take_while(|(other, _)| enough && other == word);
        same.map(|(_, phrase)| *phrase).collect()
    }

    /// Pinyin with one slip: the way to read it that is said most often here.
    fn nearest(&self, word: &str) -> Option<Vec<Syllable>> {
        if word.len() < 5 {
            return None;
        }
        let said = |syllables: &Vec<Syllable>| {
            let terms = terms::read_terms(syllables);
            let posts = terms.iter().filter_map(|term| term.read);
            posts.filter(|read| !self.posts(*read).is_empty()).count()
        };
        let ways = self.table.mended(word).into_iter();
        let ways = ways.filter(|syllables| syllables.len() >= 2 && said(syllables) > 0);
        ways.max_by_key(|syllables| (2 * said(syllables), usize::MAX - syllables.len()))
    }

    /// English words with a slip, as those that were meant.
    fn mend(&self, words: &[String], asked: &mut [Term]) {
        for word in words.iter().filter(|word| word.len() >= 5) {
            let stem = super::english::stem(word);
            let feature = terms::word(&stem);
            if !self.posts(feature).is_empty() {
                continue;
            }
            let meant = self
                .stems
                .iter()
                .find(|known| known.len() >= 4 && super::english::is_slip(&stem, known));
            if let Some(meant) = meant {
                for term in asked.iter_mut().filter(|term| term.exact == Some(feature)) {
                    term.exact = Some(terms::word(meant));
                }
            }
        }
    }

    /// Every subject that shares anything with the query, in the order of subjects.
    pub(super) fn fits(&self, signs: &[char]) -> Vec<Fit> {
        let (asked, short) = self.asked(signs);
        let mut phrases = vec![0_u32; self.phrases.len()];
        let mut whole = vec![0_u32; self.subjects];
        let mut spoken = vec![0_u32; self.subjects];
        let mut all = 0;
        let mut done: Vec<Term> = Vec::new();
        for term in asked {
            if done.contains(&term) {
                continue;
            }
            done.push(term);
            let exact = term.exact.map_or(&[][..], |feature| self.posts(feature));
            let read = term.read.map_or(&[][..], |feature| self.posts(feature));
            let heavy = if exact.is_empty() { read } else { exact };
            let weight = self.weight(heavy);
            all += weight;
            // Readings decide alone where the signs are not known.
            let (lead, rest) = match term.exact {
                Some(_) => (weight * READING / 8, weight - weight * READING / 8),
                None => (weight, 0),
            };
            for (posts, weight) in [
                (read, lead),
                (exact, if read.is_empty() { weight } else { rest }),
            ] {
                let mut from = 0;
                while from < posts.len() {
                    let subject = self.phrases[posts[from].1 as usize].subject;
                    let here = posts[from..]
                        .iter()
                        .take_while(|(_, phrase)| self.phrases[*phrase as usize].subject == subject)
                        .count();
                    for (_, phrase) in &posts[from..from + here] {
                        phrases[*phrase as usize] += weight;
                    }
                    let times = u32::try_from(here).unwrap_or(u32::MAX).min(1000);
                    whole[subject] += weight * 2 * times / (2 * times + 1);
                    spoken[subject] += weight;
                    from += here;
                }
            }
        }
        for phrase in short {
            let Phrase { subject, mass } = self.phrases[phrase as usize];
            phrases[phrase as usize] = mass;
            whole[subject] = whole[subject].max(mass);
            spoken[subject] = spoken[subject].max(mass);
            all = all.max(mass);
        }
        self.gather(&phrases, &whole, &spoken, all)
    }

    fn gather(&self, phrases: &[u32], whole: &[u32], spoken: &[u32], all: u32) -> Vec<Fit> {
        let mut best = vec![(0_u32, 0_u32, 0_usize); self.subjects];
        let mut first = 0;
        let mut subject = 0;
        for (at, phrase) in self.phrases.iter().enumerate() {
            if phrase.subject != subject {
                (subject, first) = (phrase.subject, at);
            }
            let said = phrases[at].min(phrase.mass);
            let near = said * 100 / phrase.mass.max(1);
            let score = said * near / 100;
            if score > best[subject].0 {
                best[subject] = (score, near, at - first);
            }
        }
        let fits = (0..self.subjects).filter(|subject| spoken[*subject] > 0);
        let fits = fits.map(|subject| {
            let (score, near, phrase) = best[subject];
            Fit {
                subject,
                score: whole[subject] + score,
                share: spoken[subject].min(all) * 100 / all.max(1),
                near,
                phrase,
            }
        });
        fits.collect()
    }
}

/// Whether the text has a Chinese sign.
pub(super) fn has_han(signs: &[char]) -> bool {
    signs.iter().copied().any(is_han)
}
