//! A link as it arrives: what apps, editors and people do to it on the way is undone.
//!
//! Signs are escaped once or twice, `#` among them; lines are broken; full stops, brackets and
//! `&from=…` are put behind. None of these stands in a fragment, and its checksum says where it ends.

use super::PARTS;

/// How often signs may have been escaped.
const MOST_ESCAPES: usize = 4;
/// Digits of the checksum.
const SUM: usize = 8;

/// The last fragment whose start `begins` knows, out of a text that holds it; else what is after the
/// last `#`.
pub(crate) fn fragment(text: &str, begins: impl Fn(&str) -> bool) -> String {
    let plain = plain(text);
    let mut parts = plain.split('#');
    let found = parts.clone().rfind(|part| begins(part));
    let found = found.or_else(|| parts.next_back());
    found.unwrap_or_default().to_owned()
}

/// Body and checksum of a fragment, without what stands behind; `first` is the least number of
/// parts before the checksum.
pub(crate) fn parted(fragment: &str, first: usize) -> Option<(&str, &str)> {
    let joints = fragment.match_indices(PARTS).map(|(at, _)| at);
    joints.skip(first.saturating_sub(1)).find_map(|at| {
        let rest = fragment.get(at + PARTS.len_utf8()..)?;
        let sum = rest.get(..SUM)?;
        let is_sum = sum.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_pair = rest.as_bytes().get(SUM) == Some(&b'=');
        (is_sum && !is_pair).then(|| (fragment.get(..at).unwrap_or_default(), sum))
    })
}

/// The text without blanks and line breaks, its escapes undone, full-width signs as plain ones.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = text.to_owned();
    for _ in 0..MOST_ESCAPES {
        let next = unescaped(&plain);
        if next == plain {
            break;
        }
        plain = next;
    }
    plain.chars().filter_map(sign).collect()
}

const fn sign(sign: char) -> Option<char> {
    match sign {
        ' ' | '\t' | '\r' | '\n' | '\\' => None,
        '\u{a0}' | '\u{ad}' | '\u{3000}' | '\u{feff}' | '\u{200b}'..='\u{200f}' => None,
        '～' => Some('~'),
        '＃' => Some('#'),
        '＝' => Some('='),
        other => Some(other),
    }
}

/// `%7E` and its like as signs; anything malformed stays as it is and fails the checksum.
fn unescaped(text: &str) -> String {
    let mut plain = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match escape {
            Some(byte) => {
                plain.push(byte);
                at += 3;
            }
            None => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        fragment(text, |part| part.starts_with("1~"))
    }

    #[test]
    fn the_fragment_is_found_in_what_surrounds_it() {
        for text in [
            "1~g~a=y~0a1b2c3d",
            "#1~g~a=y~0a1b2c3d",
            "https://example.org/plan#1~g~a=y~0a1b2c3d",
            "https://example.org/plan%231~g~a=y~0a1b2c3d",
            "https://example.org/plan%25231%257Eg%257Ea%253Dy%257E0a1b2c3d",
            "#养老# https://example.org/plan#1~g~a=y~0a1b2c3d",
            "1~2天办好 https://example.org/plan#1~g~a=y~0a1b2c3d",
            "1~g~a=\n y~0a1b\u{200b}2c3d\r\n",
            "https://example.org/plan＃1～g～a＝y～0a1b2c3d",
            r"1\~g\~a=y\~0a1b2c3d",
        ] {
            assert_eq!(of(text), "1~g~a=y~0a1b2c3d", "{text}");
        }
        assert_eq!(of("x#hello"), "hello");
        assert_eq!(of(""), "");
        assert_eq!(of("%"), "%");
    }

    #[test]
    fn the_checksum_ends_the_fragment() {
        for end in [
            "",
            "。",
            "）",
            "\"",
            "&from=timeline",
            "?x=1",
            "#top",
            "~",
            "0",
        ] {
            let text = format!("1~g~a=y~0a1b2c3d{end}");
            assert_eq!(parted(&text, 2), Some(("1~g~a=y", "0a1b2c3d")), "{end}");
        }
        // A guide and a question may look like a checksum.
        assert_eq!(
            parted("1~deadbeef~deadbeef=y~0a1b2c3d", 2),
            Some(("1~deadbeef~deadbeef=y", "0a1b2c3d"))
        );
        for text in ["1~g~a=y", "1~g~a=y~0a1b2c3", "", "~~~", "1~0a1b2c3d"] {
            assert_eq!(parted(text, 2), None, "{text}");
        }
    }
}
