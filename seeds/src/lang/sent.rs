//! Languages as one text: so a catalogue keeps them, and so a page hands them to its program, in front
//! of its words.

use super::language::{Language, Languages};
use super::{Checks, Lang, Wording};

/// Between the fields of languages, six for each.
const FIELD: char = '\0';
/// Between the texts of one field.
pub(crate) const TEXT: char = '\u{1}';
/// Between the parts of one text.
pub(crate) const PART: char = '\u{2}';
/// Before the words of a page.
const WORDS: char = '\u{3}';

/// Every language with all that is known of it.
pub(super) fn write(languages: &[Language]) -> String {
    let fields = languages.iter().flat_map(|it| {
        let named = [it.code, it.tag, it.name, it.covers].map(str::to_owned);
        named
            .into_iter()
            .chain([it.wording.write(), it.checks.write()])
    });
    let fields: Vec<String> = fields.collect();
    fields.join(FIELD.encode_utf8(&mut [0; 1]))
}

/// Reads [`write`], and what [`before_words`] wrote.
pub(super) fn read(text: &'static str) -> &'static [Language] {
    let mut languages = Vec::new();
    let mut fields = text.split(FIELD);
    while let Some(code) = fields.next() {
        let mut field = || fields.next().unwrap_or_default();
        languages.push(Language {
            index: languages.len(),
            code,
            tag: field(),
            name: field(),
            covers: field(),
            wording: Wording::read(field()),
            checks: Checks::read(field()),
        });
    }
    languages.leak()
}

/// `words` of a page in `lang` with what its program must know of languages in front: the names of
/// all, and how its own writes values.
#[must_use]
pub fn before_words(lang: Lang, words: &str) -> String {
    let known = Languages::of_process().iter().map(|known| {
        let wording = match known == lang {
            true => known.wording().clone(),
            false => Wording::EMPTY,
        };
        Language {
            wording,
            checks: Checks::EMPTY,
            ..known.0.clone()
        }
    });
    let known: Vec<Language> = known.collect();
    [
        write(&known).as_str(),
        WORDS.encode_utf8(&mut [0; 1]),
        words,
    ]
    .concat()
}

/// Makes what stands in front of a page's words the languages of the process; the words.
pub fn take_before_words(text: &'static str) -> &'static str {
    let Some((languages, words)) = text.split_once(WORDS) else {
        return text;
    };
    Languages::of_text(languages).install();
    words
}
