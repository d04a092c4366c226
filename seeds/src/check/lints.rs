//! Lints of a loaded catalogue: freshness, and plain wording.

use super::braces::braces;
use super::claims::claims;
use super::contradictions::contradictions;
use super::headlines::headlines;
use super::names::names;
use super::typed::typed;
use super::{FaultKind, GuideFault};
use crate::calculators::ticket_price;
use crate::calendar::Date;
use crate::catalogue::{Catalogue, Lang, LinePiece, Pack, Template};

/// Sentences longer than this are hard to read.
const LONGEST_SENTENCE: usize = 40;

/// Officialese, vagueness, double negation.
const FORBIDDEN: [&str; 14] = [
    "予以",
    "系指",
    "尽快",
    "及时",
    "若干",
    "不得不",
    "尚未",
    "之规定",
    "相关",
    "有关",
    "现行有效",
    "...",
    "--",
    "12349",
];

/// Every lint: what must be mended, and what should be looked at.
#[must_use]
pub fn lint(catalogue: &Catalogue, today: Date) -> (Vec<GuideFault>, Vec<GuideFault>) {
    let (mut faults, mut warnings) = (Vec::new(), Vec::new());
    for pack in catalogue.packs(Lang::binding()) {
        for (place, words) in texts(pack) {
            wording(&pack.guide.id, &place, &words, &mut faults);
        }
        if today > pack.guide.recheck_by {
            warnings.push(expired(
                &pack.guide.id,
                &format!("the guide since {}", pack.guide.recheck_by),
            ));
        }
        for figure in pack
            .guide
            .figures
            .0
            .iter()
            .filter(|figure| today > figure.recheck_by)
        {
            let message = format!("figure `{}` since {}", figure.id, figure.recheck_by);
            warnings.push(expired(&pack.guide.id, &message));
        }
    }
    for (place, words) in card_and_places(catalogue) {
        wording("card", &place, &words, &mut faults);
    }
    let tickets = ticket_price::FIGURES.into_iter();
    let tickets = tickets.filter_map(|id| catalogue.figures.get(id));
    for figure in tickets.filter(|figure| today > figure.recheck_by) {
        let message = format!("figure `{}` since {}", figure.id, figure.recheck_by);
        warnings.push(expired(ticket_price::ID, &message));
    }
    faults.extend(typed(catalogue));
    faults.extend(braces(catalogue));
    faults.extend(claims(catalogue));
    faults.extend(contradictions(catalogue, today));
    faults.extend(names(catalogue));
    faults.extend(headlines(catalogue));
    (faults, warnings)
}

/// Every Chinese text of the card and of places, with where it stands.
fn card_and_places(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for service in &catalogue.card.services {
        for entry in service.cells.iter().flatten() {
            for words in [&entry.words.how, &entry.words.show] {
                found.push((
                    service.id.clone(),
                    words.in_lang(Lang::binding()).to_owned(),
                ));
            }
        }
    }
    found.dedup();
    let attractions = catalogue.places.attractions.iter();
    let attractions = attractions.map(|place| (&place.id, &place.notes));
    let venues = catalogue.places.venues.iter();
    let venues = venues.map(|venue| (&venue.id, &venue.notes));
    for (id, notes) in attractions.chain(venues) {
        let words = notes
            .iter()
            .map(|note| note.says.in_lang(Lang::binding()).to_owned());
        found.extend(words.map(|words| (id.clone(), words)));
    }
    found
}

fn expired(guide: &str, what: &str) -> GuideFault {
    GuideFault {
        guide: guide.to_owned(),
        kind: FaultKind::Expired,
        message: format!("to be checked again: {what}"),
        answers: String::new(),
    }
}

/// Every text of a guide with the place where it stands. Slots count as two characters.
fn texts(pack: &Pack) -> Vec<(String, String)> {
    let words = &pack.words.guide;
    let mut found = vec![
        ("title".to_owned(), words.title.clone()),
        ("summary".to_owned(), words.summary.clone()),
        ("can".to_owned(), plain(&words.can)),
        ("bring".to_owned(), plain(&words.bring)),
        ("place".to_owned(), plain(&words.place)),
    ];
    for (key, paragraphs) in &words.elements {
        found.extend(
            paragraphs
                .iter()
                .map(|text| (format!("elements.{key}"), plain(text))),
        );
    }
    for (question, words) in pack.guide.questions.iter().zip(&words.questions) {
        let place = format!("questions.{}", question.id);
        for text in [
            &words.ask,
            &words.why,
            &words.help,
            &words.find_out,
            &words.say,
        ] {
            found.push((place.clone(), text.clone()));
        }
        for (label, hint) in &words.options {
            found.extend([
                (place.clone(), label.clone()),
                (place.clone(), hint.clone()),
            ]);
        }
    }
    for (outcome, words) in pack.guide.outcomes.iter().zip(&words.outcomes) {
        let place = format!("outcomes.{}", outcome.id);
        found.extend([
            (place.clone(), plain(&words.title)),
            (place, plain(&words.text)),
        ]);
    }
    for (step, words) in pack.guide.steps.iter().zip(&words.steps) {
        let place = format!("steps.{}", step.item.id);
        for text in [&words.title, &words.text, &words.result, &words.say] {
            found.push((place.clone(), plain(text)));
        }
    }
    for (one, words) in pack.guide.alternatives.iter().zip(&words.alternatives) {
        let place = format!("alternatives.{}", one.item.id);
        let texts = [
            &words.title,
            &words.brings,
            &words.costs,
            &words.whom,
            &words.loses,
        ];
        found.extend(texts.map(|text| (place.clone(), plain(text))));
    }
    for words in [&words.spared, &words.warnings, &words.remedies]
        .into_iter()
        .flatten()
    {
        found.extend([
            ("items".to_owned(), plain(&words.title)),
            ("items".to_owned(), plain(&words.text)),
        ]);
    }
    for words in &words.papers {
        found.extend([
            ("papers".to_owned(), words.name.clone()),
            ("papers".to_owned(), words.text.clone()),
        ]);
    }
    found
}

pub(super) fn plain(template: &Template) -> String {
    template
        .iter()
        .map(|piece| match piece {
            LinePiece::Text(words) => words.as_str(),
            LinePiece::Slot(_) => "某值",
        })
        .collect()
}

fn wording(guide: &str, place: &str, words: &str, faults: &mut Vec<GuideFault>) {
    let mut fault = |message: String| {
        faults.push(GuideFault {
            guide: guide.to_owned(),
            kind: FaultKind::Wording,
            message: format!("{place}: {message}"),
            answers: String::new(),
        });
    };
    let quoted = without_titles(words);
    for sentence in quoted.split(['。', '？', '！', '；', '\n']) {
        let length = sentence.chars().count();
        if length > LONGEST_SENTENCE {
            fault(format!("{length} characters in one sentence: {sentence}"));
        }
    }
    for forbidden in FORBIDDEN
        .into_iter()
        .filter(|forbidden| quoted.contains(forbidden))
    {
        fault(format!("“{forbidden}” is not plain: {words}"));
    }
    let signs: Vec<char> = quoted.chars().collect();
    for window in signs.windows(3) {
        if is_han(window[0])
            && is_han(window[2])
            && matches!(window[1], ',' | ';' | ':' | '?' | '!' | ' ')
        {
            fault(format!(
                "a half-width “{}” between Chinese characters: {words}",
                window[1]
            ));
        }
    }
    for window in signs.windows(2) {
        let gap =
            (is_han(window[0]) && window[1] == ' ') || (window[0] == ' ' && is_han(window[1]));
        if gap {
            fault(format!("a blank beside a Chinese character: {words}"));
            break;
        }
    }
}

fn is_han(sign: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&sign)
}

/// Titles of documents in 《》 are quoted as they are.
pub(super) fn without_titles(words: &str) -> String {
    let mut kept = String::new();
    let mut depth = 0_usize;
    for sign in words.chars() {
        match sign {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(sign),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::load::shipped::catalogue;

    #[test]
    fn the_words_of_card_and_places_are_plain() {
        let today = date("2026-11-23").expect("a day");
        let (faults, _) = lint(catalogue(), today);
        let ours = faults.iter().filter(|fault| fault.guide == "card");
        assert_eq!(ours.collect::<Vec<_>>(), Vec::<&GuideFault>::new());
        let words = card_and_places(catalogue());
        assert!(words.iter().any(|(place, _)| place == "metro"));
        assert!(words.iter().any(|(place, _)| place == "liugong-island"));
    }

    #[test]
    fn a_ticket_rule_past_its_day_is_said() {
        let late = date("2030-01-01").expect("a day");
        let (_, warnings) = lint(catalogue(), late);
        let ours = warnings.iter().filter(|it| it.guide == ticket_price::ID);
        assert_eq!(ours.count(), ticket_price::FIGURES.len());
    }
}
