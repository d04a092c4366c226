//! Tables of signs, made from kept libraries: traditional and simplified, and how signs are read.

use crate::catalogue::places::Places;
use crate::search::{Lexicon, Tables};
use pinyin::ToPinyin;
use std::collections::{BTreeMap, BTreeSet};

/// The tables that a lexicon and the other texts that are searched need.
pub(super) fn of(lexicon: &Lexicon, searched: &[String], places: &Places) -> Tables {
    let occurring = occurring(lexicon, searched, places);
    let mut tables = Tables::default();
    let mut traditional = Vec::new();
    for sign in ('\u{3400}'..='\u{9fff}').filter(|sign| !occurring.contains(sign)) {
        let simple = hanconv::t2s(sign.to_string());
        let mut simple = simple.chars();
        let (Some(simple), None) = (simple.next(), simple.next()) else {
            continue;
        };
        if simple != sign && occurring.contains(&simple) {
            traditional.push(sign);
            tables.simple.push(simple);
        }
    }
    tables.traditional = Tables::steps(traditional.into_iter());
    let signs: BTreeSet<char> = common().chain(occurring).collect();
    let read = signs.into_iter().filter_map(|sign| {
        let reading = sign.to_pinyin()?;
        Some((sign, reading.plain().replace('ü', "v")))
    });
    let read: Vec<(char, String)> = read.collect();
    say(&read, &mut tables);
    tables
}

/// Writes down how signs are read, which stand in the order of their codes.
fn say(read: &[(char, String)], tables: &mut Tables) {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, reading) in read {
        *times.entry(reading).or_default() += 1;
    }
    let mut readings: Vec<(&str, usize)> = times.into_iter().collect();
    readings.sort_by_key(|(reading, times)| (usize::MAX - times, *reading));
    tables.steps = Tables::steps(read.iter().map(|(sign, _)| *sign));
    let reads = read.iter().map(|(_, reading)| {
        let at = readings.iter().position(|(known, _)| known == reading);
        // There are some four hundred.
        at.and_then(|at| u16::try_from(at).ok()).unwrap_or_default()
    });
    tables.reads = reads.collect();
    let readings = readings.into_iter();
    tables.readings = readings.map(|(reading, _)| reading.to_owned()).collect();
}

/// Every Chinese sign that is searched.
fn occurring(lexicon: &Lexicon, searched: &[String], places: &Places) -> BTreeSet<char> {
    let entries = lexicon.guides.iter().chain(&lexicon.hotlines);
    let words = entries.flat_map(|entry| entry.words.iter().flatten());
    let pages = lexicon.pages.iter();
    let pages = pages.flat_map(|page| {
        page.words
            .iter()
            .chain(page.title.iter())
            .chain(page.text.iter())
    });
    let beyond = lexicon.beyond.iter();
    let beyond = beyond.flat_map(|beyond| beyond.words.iter().chain(beyond.name.iter()));
    let concepts = lexicon.shared.concepts.iter();
    let concepts = concepts.flat_map(|concept| concept.words.iter().chain(&concept.unless));
    let named = lexicon.shared.places.iter().flat_map(|place| &place.names);
    let rewrites = lexicon.shared.rewrites.iter();
    let rewrites = rewrites.flat_map(|(from, to)| [from, to]);
    let sights = places
        .attractions
        .iter()
        .flat_map(|sight| sight.name.iter());
    let venues = places.venues.iter().flat_map(|venue| venue.name.iter());
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
