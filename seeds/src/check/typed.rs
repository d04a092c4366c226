//! Figures typed into the words of a guide's page, where nothing is answered yet and each sentence
//! carries its own clause: there a figure is a slot, so that it is dated, rechecked and cited.
//!
//! What counts as a figure: digits, and a numeral before a unit of time, money or share. Left alone
//! are 《titles》, the numbers of documents in `sources/`, the telephone numbers of `directory/`, and
//! numerals that point instead of counting (第二年, 同一个月, 下一年度).

use super::lints::without_titles;
use super::{FaultKind, GuideFault};
use crate::catalogue::{Catalogue, Lang, LinePiece, Pack, Template};
use crate::lang::{Checks, Names};

/// Every figure that is typed where a slot belongs.
pub(super) fn typed(catalogue: &Catalogue) -> Vec<GuideFault> {
    let numbers = catalogue.documents.iter();
    let numbers = numbers.filter_map(|one| one.number.as_deref());
    let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
    let contacts = catalogue.directory.iter().flatten();
    let phones: Vec<&str> = contacts.filter_map(|one| one.phone.as_deref()).collect();
    let packs = Lang::all().flat_map(|lang| catalogue.packs(lang));
    let mut faults = Vec::new();
    for pack in packs {
        for (place, words) in before_answers(pack) {
            let Some(figure) = figure_in(&words, pack.words.lang, &numbers, &phones) else {
                continue;
            };
            let lang = pack.words.lang.code();
            faults.push(GuideFault {
                guide: pack.guide.id.clone(),
                kind: FaultKind::TypedFigure,
                message: format!(
                    "{place} ({lang}): “{figure}” is typed; write {{figure.id}} and let figures/ \
                     hold it with its clause: {words}"
                ),
                answers: String::new(),
            });
        }
    }
    faults
}

/// What stands on the guide's page before any answer, slots blanked.
fn before_answers(pack: &Pack) -> Vec<(String, String)> {
    let words = &pack.words.guide;
    let mut found = vec![
        ("title".to_owned(), words.title.clone()),
        ("summary".to_owned(), words.summary.clone()),
    ];
    let lines = [
        ("can", &words.can),
        ("bring", &words.bring),
        ("place", &words.place),
    ];
    found.extend(lines.map(|(place, text)| (place.to_owned(), blanked(text))));
    for (key, texts) in &words.elements {
        let texts = texts.iter().map(blanked);
        found.extend(texts.map(|text| (format!("elements.{key}"), text)));
    }
    found
}

/// A slot leaves a sign that is neither digit nor numeral nor letter.
fn blanked(template: &Template) -> String {
    let pieces = template.iter().map(|piece| match piece {
        LinePiece::Text(words) => words.as_str(),
        LinePiece::Slot(_) => "…",
    });
    pieces.collect()
}

/// The first typed figure of a text.
fn figure_in(words: &str, lang: Lang, numbers: &[&str], phones: &[&str]) -> Option<String> {
    let mut words = without_titles(words);
    for number in numbers {
        words = words.replace(number, "…");
    }
    let checks = lang.checks();
    digits(&words, phones)
        .or_else(|| counted_by_signs(&words, checks))
        .or_else(|| counted_by_words(&words, checks))
}

/// A run of digits that is no telephone number of the directory.
fn digits(words: &str, phones: &[&str]) -> Option<String> {
    // Numerals that are signs of a script are told by what they count.
    let scripts: String = Lang::all()
        .map(|lang| lang.checks().numeral_signs())
        .collect();
    let runs = words.split(|sign: char| !sign.is_numeric() || scripts.contains(sign));
    let mut runs = runs.filter(|run| !run.is_empty() && !phones.contains(run));
    runs.next().map(str::to_owned)
}

/// A numeral of signs with its unit: 半年, 三个工作日, 百分之十.
fn counted_by_signs(words: &str, checks: &Checks) -> Option<String> {
    let is_numeral = |sign: &char| checks.numeral_signs().contains(*sign);
    let share = checks.share_before();
    if !share.is_empty()
        && let Some((_, after)) = words.split_once(share)
        && after.starts_with(|sign| is_numeral(&sign))
    {
        return Some(share.to_owned());
    }
    let signs: Vec<char> = words.chars().collect();
    let mut at = 0;
    while at < signs.len() {
        let length = signs[at..]
            .iter()
            .take_while(|sign| is_numeral(sign))
            .count();
        if length == 0 {
            at += 1;
            continue;
        }
        let (numeral, rest) = signs[at..].split_at(length);
        let numeral: String = numeral.iter().collect();
        let before = at.checked_sub(1).map(|before| signs[before]);
        let points = before.is_some_and(|before| {
            let one = numeral == checks.sign_of_one();
            checks.ordinal_sign().contains(before) || one && checks.pointers().contains(before)
        });
        let rest: String = rest.iter().collect();
        let unit = rest.trim_start_matches(|sign| checks.signs_between().contains(sign));
        let unit = checks
            .counted_by_signs()
            .iter()
            .find(|known| unit.starts_with(*known));
        if let (Some(unit), false) = (unit, points) {
            return Some(numeral + unit);
        }
        at += length;
    }
    None
}

/// A numeral of words with its unit: half a year, three working days.
fn counted_by_words(words: &str, checks: &Checks) -> Option<String> {
    let words = words.to_lowercase();
    let tokens = words.split(|sign: char| !sign.is_alphabetic());
    let tokens: Vec<&str> = tokens.filter(|token| !token.is_empty()).collect();
    let within = |names: Names, token: &str| names.iter().any(|name| name == token);
    let numerals = tokens.iter().enumerate();
    let numerals = numerals.filter(|(_, token)| within(checks.numeral_words(), token));
    for (at, numeral) in numerals {
        let mut after = tokens[at + 1..].iter();
        let unit = after.find(|token| !within(checks.words_between(), token));
        let unit = unit.filter(|unit| within(checks.counted_by_words(), unit));
        if let Some(unit) = unit {
            return Some(format!("{numeral} {unit}"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::shipped::lang;

    fn zh(words: &str) -> Option<String> {
        figure_in(words, lang("zh"), &["国发〔2005〕38号"], &["12333"])
    }

    fn en(words: &str) -> Option<String> {
        figure_in(words, lang("en"), &["国发〔2005〕38号"], &["12333"])
    }

    #[test]
    fn a_typed_figure_is_found() {
        for words in [
            "审核15个工作日。",
            "稳定缴存半年以上。",
            "三天内办完。",
            "再等两个月。",
            "每多断一年加几个月。",
            "男不满五十周岁。",
            "按百分之八算。",
            "青岛成人证借５册。",
            "打12334问。",
            "十月起。",
        ] {
            assert!(zh(words).is_some(), "{words}");
        }
        for words in [
            "Review 15 working days.",
            "half a year of payments",
            "within three working days",
            "a two-month wait",
            "ten per cent",
        ] {
            assert!(en(words).is_some(), "{words}");
        }
    }

    #[test]
    fn names_telephone_numbers_and_pointers_are_no_figures() {
        for words in [
            "可打12333问，或用掌上12333。",
            "见国发〔2005〕38号和《2026年的办法》。",
            "两个机关之间，四条里的第一条。",
            "同一个月两边都交过的，下一年度再办，第二年也一样。",
            "一次办完，一份就行，按月领，当年不转。",
            "审核…，转出…年。",
        ] {
            assert_eq!(zh(words), None, "{words}");
        }
        for words in [
            "Call 12333; see 国发〔2005〕38号.",
            "one of the five cities, within a month that you choose",
            "the two are linked; for … years",
        ] {
            assert_eq!(en(words), None, "{words}");
        }
    }
}
