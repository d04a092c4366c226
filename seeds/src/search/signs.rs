//! Chinese signs: their simplified form, how they are read, and pinyin as it is typed.

use super::lexicon::Tables;

/// A reading, the same for readings that are easily confused: `zh` and `z`, `ing` and `in`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Syllable(pub(super) u16);

/// [`Tables`], ready to be looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs {
    simple: Vec<(char, char)>,
    read: Vec<(char, Syllable, char)>,
    readings: Vec<(String, Syllable)>,
}

/// The longest reading, in letters: `zhuang`.
const LONGEST: usize = 6;

/// A reading without what speakers of many dialects do not tell apart.
fn blurred(reading: &str) -> String {
    let plain = ["z", "c", "s"].iter().find_map(|start| {
        let rest = reading.strip_prefix(start)?.strip_prefix('h')?;
        Some([start, rest].concat())
    });
    let mut plain = plain.unwrap_or_else(|| reading.to_owned());
    if plain.ends_with("ng") && !plain.ends_with("ong") {
        plain.pop();
    }
    plain
}

impl Signs {
    /// Makes the tables ready to be looked up.
    pub(super) fn of(tables: &Tables) -> Self {
        let mut simple: Vec<(char, char)> = tables.simplified().collect();
        simple.sort_unstable();
        let mut blurs: Vec<String> = tables.readings.iter().map(|it| blurred(it)).collect();
        blurs.sort_unstable();
        blurs.dedup();
        let syllable = |reading: &str| {
            let at = blurs.binary_search(&blurred(reading)).unwrap_or_default();
            Syllable(u16::try_from(at).unwrap_or(u16::MAX))
        };
        let read = tables.signs().map(|(sign, reading)| {
            let initial = reading.chars().next().unwrap_or_default();
            (sign, syllable(reading), initial)
        });
        let mut read: Vec<_> = read.collect();
        read.sort_unstable();
        let readings = tables.readings.iter();
        let mut readings: Vec<_> = readings.map(|it| (it.clone(), syllable(it))).collect();
        readings.sort_unstable();
        Self {
            simple,
            read,
            readings,
        }
    }

    /// The simplified form of a sign.
    pub(super) fn simplified(&self, sign: char) -> char {
        let found = self.simple.binary_search_by_key(&sign, |(from, _)| *from);
        found.map_or(sign, |at| self.simple[at].1)
    }

    /// How a sign is read, and the first letter of that.
    pub(super) fn reading(&self, sign: char) -> Option<(Syllable, char)> {
        let found = self.read.binary_search_by_key(&sign, |(from, ..)| *from);
        found.ok().map(|at| (self.read[at].1, self.read[at].2))
    }

    fn typed(&self, letters: &str) -> Option<Syllable> {
        let at = self
            .readings
            .binary_search_by(|(reading, _)| reading.as_str().cmp(letters));
        at.ok().map(|at| self.readings[at].1)
    }

    /// Pinyin in full, in as few syllables as it can be read.
    pub(super) fn syllables(&self, letters: &str) -> Option<Vec<Syllable>> {
        // From the end: the fewest syllables from each letter on, and the length of the first.
        let length = letters.len();
        let mut best: Vec<Option<(usize, usize, Syllable)>> = vec![None; length + 1];
        for from in (0..length).rev() {
            for to in (from + 1..=length.min(from + LONGEST)).rev() {
                let after = match best[to] {
                    _ if to == length => 0,
                    Some((count, ..)) => count,
                    None => continue,
                };
                let fewer = best[from].is_none_or(|(count, ..)| after + 1 < count);
                if fewer && let Some(is) = letters.get(from..to).and_then(|part| self.typed(part)) {
                    best[from] = Some((after + 1, to, is));
                }
            }
        }
        let mut found = Vec::new();
        let mut at = 0;
        while at < length {
            let (_, to, is) = best[at]?;
            found.push(is);
            at = to;
        }
        (!found.is_empty()).then_some(found)
    }

    /// Pinyin of which the end is still missing: what can be read of it.
    pub(super) fn begun(&self, letters: &str) -> Option<Vec<Syllable>> {
        let cut = (1..=3).filter_map(|less| letters.get(..letters.len().checked_sub(less)?));
        let mut read = cut.filter_map(|part| self.syllables(part));
        read.find(|syllables| syllables.len() >= 2)
    }

    /// Pinyin with one letter too many, missing, wrong or swapped: every way to read it.
    pub(super) fn mended(&self, letters: &str) -> Vec<Vec<Syllable>> {
        slips(letters)
            .iter()
            .filter_map(|mended| self.syllables(mended))
            .collect()
    }
}

/// Every text that is one slip of the finger away.
fn slips(letters: &str) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..=letters.len() {
        let (Some(before), Some(after)) = (letters.get(..at), letters.get(at..)) else {
            continue;
        };
        let mut rest = after.chars();
        if let Some(first) = rest.next() {
            found.push([before, rest.as_str()].concat());
            if let Some(second) = rest.next() {
                let mut swapped = before.to_owned();
                swapped.extend([second, first]);
                swapped += rest.as_str();
                found.push(swapped);
            }
        }
        for letter in 'a'..='z' {
            let mut more = before.to_owned();
            more.push(letter);
            found.push([&more, after].concat());
            if let Some((at, _)) = after.char_indices().nth(1).or(Some((after.len(), ' '))) {
                found.push([&more, after.get(at..).unwrap_or_default()].concat());
            }
        }
    }
    found
}
