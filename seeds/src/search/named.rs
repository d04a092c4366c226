//! What is asked for by its name: places, documents, hotlines.

use super::{Finder, rank};

impl Finder {
    /// Subjects whose name is in the query, or begins with it: index, phrase, score.
    pub(super) fn named(&self, signs: &[char]) -> Vec<(usize, usize, u32)> {
        let mut found: Vec<(usize, usize, u32)> = Vec::new();
        for (name, at, phrase) in &self.names {
            let long = u32::try_from(name.len()).unwrap_or(u32::MAX);
            let asked = u32::try_from(signs.len()).unwrap_or(u32::MAX);
            let latin = !rank::has_han(name);
            let inside = name.len() >= 2
                && (0..signs.len()).any(|from| {
                    signs[from..].starts_with(name)
                        && (!latin || bounded(signs, from, from + name.len()))
                });
            let begun = signs.len() >= 2 && !latin && name.starts_with(signs);
            let score = if inside {
                // The more of the query the name is, the surer it is what was meant.
                300 + 1500 * long.min(asked) / asked.max(1)
            } else if begun {
                150 + 500 * asked / long.max(1)
            } else {
                continue;
            };
            match found.iter_mut().find(|(known, ..)| known == at) {
                Some(known) if known.2 < score => *known = (*at, *phrase, score),
                Some(_) => {}
                None => found.push((*at, *phrase, score)),
            }
        }
        let key = |(at, _, score): &(usize, usize, u32)| {
            let subject = &self.index.subjects[*at];
            (u32::MAX - score, subject.kind, subject.id.clone())
        };
        found.sort_by_cached_key(key);
        found.truncate(3);
        found
    }
}

/// Whether no letter stands beside a part of the text.
fn bounded(signs: &[char], from: usize, to: usize) -> bool {
    let letter = |at: Option<&char>| at.is_some_and(|sign| sign.is_ascii_alphanumeric());
    !letter(from.checked_sub(1).and_then(|before| signs.get(before))) && !letter(signs.get(to))
}
