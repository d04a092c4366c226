//! Every row of the update of 2026-11 is traced to what carries it, or left out with a reason.

use super::CATALOGUE;
use std::collections::BTreeSet;

const TRACE: &str = include_str!("updates.tsv");

/// The rows of the update that have a number, by subject: first number, last number.
const NUMBERED: [(&str, u32, u32); 20] = [
    ("HPF", 1, 14),
    ("HPF", 20, 22),
    ("MIL", 1, 7),
    ("UI", 1, 16),
    ("WAIT", 1, 5),
    ("SI", 1, 8),
    ("NEW", 1, 5),
    ("MED", 1, 11),
    ("CS", 1, 5),
    ("CR", 1, 2),
    ("TE", 1, 1),
    ("BM", 1, 1),
    ("OT", 1, 2),
    ("VI", 1, 1),
    ("HK", 1, 1),
    ("JU", 1, 5),
    ("EC", 1, 1),
    ("ES", 1, 1),
    ("GV", 1, 1),
    ("ED", 1, 1),
];

/// Row, what carries it, and what changed or why it was left out.
fn rows() -> Vec<[&'static str; 3]> {
    let lines = TRACE.lines().filter(|line| !line.is_empty());
    let rows = lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        <[&str; 3]>::try_from(cells).unwrap_or_else(|_| panic!("three cells: {line}"))
    });
    rows.collect()
}

/// Whether the content holds `figure:id`, `document:clause` or `guide:item`.
fn stands(name: &str) -> bool {
    let Some((owner, id)) = name.split_once(':') else {
        return false;
    };
    if owner == "figure" {
        return CATALOGUE.figures.get(id).is_some();
    }
    if let Some(document) = CATALOGUE.document(owner) {
        return document.clauses.iter().any(|clause| clause.id == id);
    }
    let Some(pack) = CATALOGUE.pack(owner, tests::lang("zh")) else {
        return false;
    };
    let guide = &pack.guide;
    let ids = (guide.questions.iter().map(|it| &it.id))
        .chain(guide.outcomes.iter().map(|it| &it.id))
        .chain(guide.calculations.iter().map(|it| &it.id))
        .chain(guide.spared.iter().map(|it| &it.item.id))
        .chain(guide.steps.iter().map(|it| &it.item.id))
        .chain(guide.alternatives.iter().map(|it| &it.item.id))
        .chain(guide.papers.iter().map(|it| &it.item.id))
        .chain(guide.warnings.iter().map(|it| &it.item.id))
        .chain(guide.remedies.iter().map(|it| &it.item.id));
    { ids }.any(|known| known == id)
}

#[test]
fn every_numbered_row_is_traced_once() {
    let traced: Vec<&str> = rows().iter().map(|[row, ..]| *row).collect();
    let known: BTreeSet<&str> = traced.iter().copied().collect();
    assert_eq!(known.len(), traced.len(), "a row stands twice");
    for (subject, first, last) in NUMBERED {
        for number in first..=last {
            let row = format!("UPD-{subject}-{number:02}");
            assert!(known.contains(row.as_str()), "{row} is not traced");
        }
    }
    // UPD-SA-01 points to UPD-SI-07.
    assert!(known.contains("UPD-SA-01"));
}

#[test]
fn what_carries_a_row_stands_in_the_content() {
    for [row, carrier, said] in rows() {
        assert!(!said.trim().is_empty(), "{row} says nothing");
        assert!(
            carrier == "left out" || stands(carrier),
            "{row}: there is no `{carrier}`"
        );
    }
}

#[test]
fn the_trace_can_fail() {
    for name in [
        "figure:nothing",
        "housing-fund:nothing",
        "nobody:nothing",
        "left out",
    ] {
        assert!(!stands(name), "{name}");
    }
}
