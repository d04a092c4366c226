//! The words that ship are whole; a planted fault is found.

use super::{SAME, SETS, load, place};
use crate::words::sent::Texts as _;
use crate::words::shelf::{Said, Shelf};
use crate::words::whole::Words;
use seeds::catalogue::Lang;
use seeds::load::sets::path;
use seeds::load::{Fault, Text};
use std::collections::BTreeSet;
use std::path::Path;

/// The files of the words that ship.
fn texts() -> Vec<Text> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content");
    let files = Lang::all().flat_map(|lang| SETS.map(|(name, _)| path(lang.code(), name)));
    let texts = files.filter_map(|file| {
        let body = std::fs::read_to_string(content.join(&file)).ok()?;
        Some(Text::new(file, body))
    });
    texts.collect()
}

fn planted(set: &str, from: &str, to: &str) -> Result<Shelf, Vec<Fault>> {
    let mut texts = texts();
    let file = path(Lang::binding().code(), set);
    let text = texts.iter_mut().find(|text| text.path == file);
    let text = text.expect("the set");
    assert!(text.body.contains(from), "{set} holds no {from:?}");
    text.body = text.body.replacen(from, to, 1);
    load(&texts)
}

#[test]
fn a_word_that_the_program_does_not_find_or_does_not_know_is_a_fault_with_its_line() {
    crate::shipped::languages();
    for (what, set, from, to, at, message) in [
        (
            "missing",
            "ask",
            "why = \"",
            "reason = \"",
            1,
            "the word `why` is missing",
        ),
        (
            "missing within",
            "ui",
            "tag = \"",
            "label = \"",
            0,
            "the word `levels.official.tag` is missing",
        ),
        (
            "extra",
            "ask",
            "why = \"",
            "other_word = \"x\"\nwhy = \"",
            0,
            "nothing says the word `other_word`",
        ),
        (
            "short list",
            "trip",
            "units = [",
            "units = [] # [",
            0,
            "`reply.units` lists 0, and 3 are wanted",
        ),
        (
            "no text",
            "ask",
            "why = \"",
            "why = 5 # \"",
            0,
            "`why` is no text",
        ),
    ] {
        let file = path(Lang::binding().code(), set);
        let body = texts().into_iter().find(|text| text.path == file);
        let body = body.expect("the set").body;
        let line = match (at, what) {
            (1, _) => 1,
            (_, "missing within") => line_of(&body, "[levels.official]"),
            _ => line_of(&body, from),
        };
        let faults = planted(set, from, to).expect_err(what);
        assert!(
            faults.iter().any(|fault| fault.file == file
                && fault.line == line
                && fault.message.contains(message)),
            "{what}: line {line}: {faults:#?}"
        );
    }
}

fn line_of(body: &str, words: &str) -> usize {
    let at = body.find(words).expect(words);
    body[..at].matches('\n').count() + 1
}

#[test]
fn every_set_stands_in_the_binding_language_and_no_other_file_is_read() {
    crate::shipped::languages();
    let binding = Lang::binding().code();
    for (name, _) in SETS {
        let mut texts = texts();
        texts.retain(|text| text.path != path(binding, name));
        let faults = load(&texts).expect_err(name);
        let missing = Fault::missing_file(&path(binding, name));
        assert!(faults.contains(&missing), "{name}: {faults:#?}");
    }
    let mut texts = texts();
    texts.push(Text::new(path(binding, "nothing"), "a = \"b\"\n"));
    let faults = load(&texts).expect_err("a file that nothing reads");
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert_eq!(faults[0].file, path(binding, "nothing"));
}

#[test]
fn a_language_without_a_set_reads_that_of_the_binding_one_and_says_so() {
    crate::shipped::languages();
    let Some(other) = Lang::all().find(|lang| !lang.is_binding()) else {
        return;
    };
    let mut texts = texts();
    texts.retain(|text| text.path != path(other.code(), "card"));
    let stale = path(other.code(), "trip");
    let text = texts.iter_mut().find(|text| text.path == stale);
    let text = text.expect("the set");
    text.body = text.body.replacen("made_from = \"", "made_from = \"0", 1);
    let shelf = load(&texts).unwrap_or_else(|faults| panic!("{faults:?}"));
    let said = |lang: Lang| -> &Said { &shelf.languages[lang.index()] };
    let (binding, other) = (said(Lang::binding()), said(other));
    assert_eq!(other.words.card, binding.words.card);
    assert_ne!(other.words.trip, binding.words.trip);
    assert_eq!(other.stale, ["trip"]);
    assert_eq!(binding.stale, [""; 0]);
    let has = |said: &Said, set: &str| said.own.iter().any(|own| own == set);
    for (set, _) in SETS {
        assert!(has(binding, set), "{set}");
        assert_eq!(has(other, set), set != "card", "{set}");
    }
}

#[test]
fn every_word_has_one_place_in_the_files_but_those_that_two_pages_share() {
    let mut places = BTreeSet::new();
    let mut shared = 0;
    let mut words = Words::EMPTY;
    words.each(&mut String::new(), &mut |path, _| {
        let at = place(path).unwrap_or_else(|| panic!("{path} stands nowhere"));
        if !places.insert(at) {
            shared += 1;
            assert!(
                SAME.iter().any(|(from, _)| path.starts_with(from)),
                "{path}"
            );
        }
    });
    assert!(places.len() > 950, "{}", places.len());
    assert!(shared > SAME.len(), "{shared}");
}
