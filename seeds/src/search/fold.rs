//! One writing for index and query: half width, lower case, no marks on letters, simplified.

use super::signs::Signs;

/// What stands for every sign that ends a clause.
pub(super) const PAUSE: char = ',';
/// What stands for every other sign that is no letter or digit.
pub(super) const GAP: char = ' ';

/// Signs after which another clause begins.
const PAUSES: &str = ",.;:!?，。；：！？、…\n";

/// Letters with marks, and the letters without: tones of pinyin, and what phones put there.
const MARKED: [(&str, char); 6] = [
    ("āáǎàâäã", 'a'),
    ("ēéěèêë", 'e'),
    ("īíǐìîï", 'i'),
    ("ōóǒòôö", 'o'),
    ("ūúǔùûüǖǘǚǜ", 'u'),
    ("ńňñ", 'n'),
];

/// Letters and digits only, lower case, full-width forms as half-width: what is compared where
/// names are filtered.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars()
        .map(half)
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn half(sign: char) -> char {
    match u32::from(sign) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(sign),
        _ => sign,
    }
}

/// Whether the sign is a Chinese character.
pub(super) const fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}' | '〇')
}

/// The text as it is compared. Folding it again changes nothing.
pub(super) fn folded(text: &str, signs_of: &Signs) -> Vec<char> {
    let mut signs = Vec::with_capacity(text.len());
    for sign in text.chars().map(half).flat_map(char::to_lowercase) {
        let digits_point = sign == '.' && signs.last().is_some_and(char::is_ascii_digit);
        let sign = match sign {
            sign if is_han(sign) => signs_of.simplified(sign),
            sign if sign.is_ascii_alphanumeric() => sign,
            '\'' | '’' => continue,
            _ if digits_point => '.',
            sign if PAUSES.contains(sign) => PAUSE,
            sign => match MARKED.iter().find(|(marked, _)| marked.contains(sign)) {
                Some((_, plain)) => *plain,
                None if sign.is_alphanumeric() => sign,
                // A tone that stands beside its letter.
                None if matches!(sign, '\u{300}'..='\u{36f}') => continue,
                None => GAP,
            },
        };
        let blank = |sign: char| sign == PAUSE || sign == GAP;
        match signs.last_mut() {
            Some(last) if blank(*last) && blank(sign) => {
                if sign == PAUSE {
                    *last = PAUSE;
                }
            }
            None if blank(sign) => {}
            _ => signs.push(sign),
        }
    }
    while signs
        .last()
        .is_some_and(|sign| matches!(*sign, PAUSE | GAP | '.'))
    {
        signs.pop();
    }
    signs
}

/// The text with everyday and dialect words in place of their common forms, longest first.
pub(super) fn rewritten(signs: &[char], rewrites: &[(Vec<char>, Vec<char>)]) -> Vec<char> {
    let mut plain = Vec::with_capacity(signs.len());
    let mut at = 0;
    while at < signs.len() {
        let rest = &signs[at..];
        let found = rewrites.iter().filter(|(from, _)| rest.starts_with(from));
        match found.max_by_key(|(from, _)| from.len()) {
            Some((from, to)) => {
                plain.extend(to);
                at += from.len();
            }
            None => {
                plain.push(signs[at]);
                at += 1;
            }
        }
    }
    plain
}
