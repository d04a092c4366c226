//! Tables of signs, made from kept libraries: traditional and simplified, and how signs are read.

use crate::catalogue::places::Places;
use crate::search::{Lexicon, Tables};
use pinyin::ToPinyin;
use std::collections::{BTreeMap, BTreeSet};

/// The tables that a lexicon and the other texts that are searched need.
pub(super) fn of(lexicon: &Lexicon, searched: &[String], places: &Places) -> Tables {
    let occurring = occurring(lexicon, searched, places);
    let mut tables = Tables::default();
    for sign in ('\u{3400}'..='\u{9fff}').filter(|sign| !occurring.contains(sign)) {
        let simple = hanconv::t2s(sign.to_string());
        let mut simple = simple.chars();
        let (Some(simple), None) = (simple.next(), simple.next()) else {
            continue;
        };
        if simple != sign && occurring.contains(&simple) {
            tables.traditional.push(sign);
            tables.simple.push(simple);
        }
    }
    let mut readings: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for sign in common().chain(occurring.iter().copied()) {
        let Some(reading) = sign.to_pinyin() else {
            continue;
        };
        let reading = reading.plain().replace('ü', "v");
        readings.entry(reading).or_default().insert(sign);
    }
    let readings = readings.into_iter();
    tables.readings = readings
        .map(|(reading, signs)| (reading, signs.into_iter().collect()))
        .collect();
    tables
}

/// Every Chinese sign that is searched.
fn occurring(lexicon: &Lexicon, searched: &[String], places: &Places) -> BTreeSet<char> {
    let entries = lexicon.guides.iter().chain(&lexicon.hotlines);
    let words = entries.flat_map(|entry| &entry.words);
    let pages = lexicon.pages.iter();
    let pages = pages.flat_map(|page| page.words.iter().chain(&page.title).chain(&page.text));
    let beyond = lexicon.beyond.iter();
    let beyond = beyond.flat_map(|beyond| beyond.words.iter().chain(&beyond.name));
    let concepts = lexicon.shared.concepts.iter();
    let concepts = concepts.flat_map(|concept| concept.words.iter().chain(&concept.unless));
    let named = lexicon.shared.places.iter().flat_map(|place| &place.names);
    let rewrites = lexicon.shared.rewrites.iter();
    let rewrites = rewrites.flat_map(|(from, to)| [from, to]);
    let sights = places.attractions.iter().flat_map(|sight| &sight.name.0);
    let venues = places.venues.iter().flat_map(|venue| &venue.name.0);
    let all = words
        .chain(pages)
        .chain(beyond)
        .chain(concepts)
        .chain(named);
    let all = all
        .chain(rewrites)
        .chain(sights)
        .chain(venues)
        .chain(searched);
    let signs = all.flat_map(|text| text.chars());
    signs
        .filter(|sign| matches!(sign, '\u{3400}'..='\u{9fff}'))
        .collect()
}

/// The signs in everyday use: those of the first level of GB 2312, rows 16 to 55. Whoever types a
/// wrong sign types one of them.
fn common() -> impl Iterator<Item = char> {
    let codes = (0xB0..=0xD7_u8).flat_map(|row| (0xA1..=0xFE_u8).map(move |cell| [row, cell]));
    codes.filter_map(|code| {
        let (text, _, broken) = encoding_rs::GBK.decode(&code);
        text.chars().next().filter(|_| !broken)
    })
}
