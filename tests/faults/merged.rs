//! A merged guide that says what its part does not, or forgets it, must be caught.

use super::{base, folder, replace};
use seeds::calendar::date;
use seeds::check::{self, FaultKind, Report};
use seeds::load::{Fault, Text, load, text_hash};

const GUIDE: &str = "guides/journey/guide.toml";
const CHINESE: &str = "guides/journey/zh.toml";
const ENGLISH: &str = "guides/journey/en.toml";

/// The sound catalogue with a journey by ferry and bus, which merges the ferry's guide.
fn journey() -> Vec<Text> {
    let mut texts = base();
    texts.extend(tests::texts(&folder("merged")));
    let original = texts.iter().find(|text| text.path == CHINESE);
    let hash = text_hash(&original.expect("the original").body);
    replace(&mut texts, ENGLISH, "HASH", &hash);
    replace(
        &mut texts,
        "guides/themes.toml",
        "[\"ferry\"]",
        "[\"ferry\", \"journey\"]",
    );
    texts
}

fn checked(texts: &[Text]) -> Report {
    let loaded = load(texts).unwrap_or_else(|faults| panic!("{faults:#?}"));
    check::check(&loaded.catalogue, date("2026-11-23").expect("a day"))
}

fn planted(from: &str, to: &str) -> Vec<Text> {
    let mut texts = journey();
    replace(&mut texts, GUIDE, from, to);
    texts
}

#[test]
fn a_merged_guide_that_agrees_with_its_part_has_no_fault() {
    let report = checked(&journey());
    assert_eq!(report.faults, []);
    assert_eq!(report.warnings, []);
    // The ferry has 8 paths. Here: by bus or not without the ferry, 2; by ferry without the bus, 4
    // births; and each of the two plans of the ferry beside the bus, 2.
    assert_eq!((report.guides, report.paths), (2, 8 + 2 + 4 + 2));
    // On the 6 paths by ferry one item is held against the ferry, and the ferry is looked for.
    assert_eq!(report.agreements, 12);
}

#[test]
fn what_a_part_does_not_say_and_what_is_forgotten_are_caught() {
    let cases = [
        (
            "a step where the part says nothing is to be done",
            "when = \"crossing and not old\"",
            "when = \"crossing\"",
            FaultKind::Disagrees,
            "`ferry-ticket` stands, but `ferry` comes to free",
        ),
        (
            "nothing to do where the part asks for a step",
            "when = \"crossing and old\"",
            "when = \"crossing\"",
            FaultKind::Disagrees,
            "`ferry-free` stands, but `ferry` comes to ticket",
        ),
        (
            "a forgotten relation",
            "when = \"crossing and old\"",
            "when = \"crossing and old and bus\"",
            FaultKind::Forgotten,
            "`ferry` is forgotten",
        ),
        (
            "a relation forgotten only beside another",
            "when = \"crossing and old\"",
            "when = \"crossing and old and not bus\"",
            FaultKind::Forgotten,
            "`ferry` is forgotten",
        ),
        (
            "an item for a part that concerns nobody",
            "when = \"crossing\"\ngiven",
            "when = \"crossing and not old\"\ngiven",
            FaultKind::Disagrees,
            "concerns nobody here",
        ),
        (
            "a paper of the part that the plan lacks",
            "for = [\"go\"]\nserves",
            "for = [\"go\"]\nwhen = \"bus\"\nserves",
            FaultKind::Disagrees,
            "lacks its paper `id-card`",
        ),
    ];
    for (name, from, to, kind, message) in cases {
        let report = checked(&planted(from, to));
        let caught = report
            .faults
            .iter()
            .any(|fault| fault.kind == kind && fault.message.contains(message));
        assert!(caught, "{name} is not caught: {:#?}", report.faults);
    }
}

#[test]
fn names_that_a_merge_gets_wrong_stop_loading() {
    let cases = [
        ("[\"ferry:free\"]", "[\"ferry:gratis\"]", "ferry:gratis"),
        ("[\"ferry:free\"]", "[\"plane:free\"]", "plane:free"),
        ("[\"ferry:free\"]", "[\"free\"]", "names no outcome"),
        (
            "guide = \"ferry\"\nwhen",
            "guide = \"plane\"\nwhen",
            "plane",
        ),
        ("resident=n", "resident=maybe", "resident=maybe"),
        // A default counted as an answer.
        (
            "given = \"resident=n\"",
            "given = \"resident=n~birth=1960-01\"",
            "`birth=1960-01` stands for an answer",
        ),
        (
            "quiet = \"bus=n\"",
            "quiet = \"bus=perhaps\"",
            "bus=perhaps",
        ),
        (
            "[\"crossing\", \"birth\"]",
            "[\"crossing\", \"age\"]",
            "age",
        ),
    ];
    for (from, to, cause) in cases {
        let faults: Vec<Fault> = load(&planted(from, to)).err().unwrap_or_default();
        let named = |fault: &Fault| fault.file == GUIDE && fault.message.contains(cause);
        assert!(faults.iter().any(named), "{to}: {faults:#?}");
    }
}
