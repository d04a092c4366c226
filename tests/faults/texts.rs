//! Faults of the texts themselves: they stop the loading, each with its file, line and cause.

use super::{CHINESE, ENGLISH, GUIDE, base, planted, replace};
use seeds::load::load;
use std::ops::RangeInclusive;

#[test]
fn faults_of_the_texts_stop_loading_with_file_line_and_cause() {
    let cases = [
        (
            "missing source",
            GUIDE,
            "cites = [\"si:T-1\"]",
            "cites = [\"si:T-9\"]",
            "si:T-9",
        ),
        (
            "missing translation",
            ENGLISH,
            "[warnings.storm]",
            "[warnings.gale]",
            "[warnings.storm]",
        ),
        (
            "missing option words",
            ENGLISH,
            "find_out = \"Look at the household book.\"",
            "",
            "find_out",
        ),
        (
            "catch-all paper",
            "guides/shared/zh.toml",
            "[papers.id-card]\nname = \"身份证\"",
            "[papers.id-card]\nname = \"其他材料\"",
            "其他材料",
        ),
        (
            "unknown host",
            "directory/contacts.toml",
            "www.example.gov.cn",
            "example.com",
            "allow-list",
        ),
        (
            "host in disguise",
            "directory/contacts.toml",
            "https://www",
            "https://www.example.gov.cn@www",
            "allow-list",
        ),
        (
            "unknown name in a rule",
            GUIDE,
            "when = \"old\"",
            "when = \"elderly\"",
            "column 1",
        ),
        (
            "wrong type in a rule",
            GUIDE,
            "not resident\"",
            "not trips\"",
            "column",
        ),
        (
            "an answer before anything is answered",
            CHINESE,
            "坐船的人。",
            "{birth}出生的人。",
            "nothing is answered",
        ),
        (
            "unknown figure before anything is answered",
            CHINESE,
            "坐船的人。",
            "满{figure.ferry-age}的人。",
            "figure.ferry-age",
        ),
        (
            "unknown figure",
            GUIDE,
            "figure('ferry-free-age')",
            "figure('ferry-age')",
            "ferry-age",
        ),
        (
            "unknown contact",
            GUIDE,
            "contacts = [\"ferry-site\"]",
            "contacts = [\"ferry-shop\"]",
            "ferry-shop",
        ),
        (
            "unknown outcome",
            GUIDE,
            "for = [\"ticket\"]\nactor",
            "for = [\"tickets\"]\nactor",
            "tickets",
        ),
        (
            "unknown field",
            GUIDE,
            "actor = \"you\"",
            "actor = \"you\"\nmood = 1",
            "mood",
        ),
        (
            "missing element",
            GUIDE,
            "fee = { unknown = \"ferry-line\" }",
            "",
            "fee",
        ),
        (
            "neither told nor unknown",
            GUIDE,
            "fee = { unknown = \"ferry-line\" }",
            "fee = {}",
            "fee",
        ),
        ("unknown slot", CHINESE, "{birth}", "{birthday}", "birthday"),
        (
            "figure without clause",
            "figures/ferry.toml",
            "si:T-1",
            "si:T-8",
            "si:T-8",
        ),
        (
            "figure of another unit",
            "figures/ferry.toml",
            "value = 5",
            "value = \"5\"",
            "ferry-days",
        ),
        (
            "fact claimed twice",
            "sources/ferry-rules.toml",
            "si:T-2",
            "si:T-1",
            "si:T-1",
        ),
        (
            "day that does not exist",
            GUIDE,
            "2027-05-01",
            "2027-02-30",
            "2027-02-30",
        ),
        (
            "unused reason",
            CHINESE,
            "free = \"不用办。\"",
            "free = \"不用办。\"\nold = \"老。\"",
            "old",
        ),
        (
            "broken file",
            GUIDE,
            "id = \"ferry\"",
            "id = ferry",
            "guide.toml:1",
        ),
    ];
    for (name, path, from, to, cause) in cases {
        let faults = planted(path, from, to)
            .err()
            .unwrap_or_else(|| panic!("{name} is not caught"));
        let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
        let named = shown.iter().any(|fault| fault.contains(cause));
        assert!(named, "{name}: no fault names {cause:?}: {shown:#?}");
        assert!(faults.iter().all(|fault| fault.file != "?"), "{shown:#?}");
        let lines = lines_of(path, from, to);
        let there = faults.iter().any(|fault| {
            let named = fault.to_string().contains(cause);
            named && fault.file == path && lines.contains(&fault.line)
        });
        let lacking = LACKING.contains(&name);
        assert!(there || lacking, "{name} stands in {lines:?}: {shown:#?}");
    }
}

/// Nothing stands where these are wrong: the item that lacks something is named.
const LACKING: [&str; 3] = [
    "missing translation",
    "missing option words",
    "missing element",
];

/// The lines of the sound text in which `from` stands, and those that `to` adds.
fn lines_of(path: &str, from: &str, to: &str) -> RangeInclusive<usize> {
    let texts = base();
    let text = texts.iter().find(|text| text.path == path).expect(path);
    let at = text.body.find(from).expect(from);
    let first = text.body[..at].matches('\n').count() + 1;
    first..=first + to.matches('\n').count()
}

#[test]
fn the_second_of_two_is_the_one_too_many_and_no_remark_is_taken_for_what_it_names() {
    let twice = "[[outcomes]]\nid = \"short\"";
    let other = "[[outcomes]]\nid = \"ticket\"";
    let (first, _) = lines_of(GUIDE, twice, other).into_inner();
    let faults = planted(GUIDE, twice, other).expect_err("a fault");
    let fault = faults.iter().find(|fault| fault.message.contains("twice"));
    let fault = fault.unwrap_or_else(|| panic!("{faults:?}"));
    assert_eq!((fault.file.as_str(), fault.line), (GUIDE, first + 1));
    // A remark that names the contact stands before the place that is wrong.
    let contact = "contacts = [\"ferry-site\"]";
    let wrong = "# Not \"ferry-shop\".\ncontacts = [\"ferry-shop\"]";
    let (first, _) = lines_of(GUIDE, contact, wrong).into_inner();
    let faults = planted(GUIDE, contact, wrong).expect_err("a fault");
    let fault = faults
        .iter()
        .find(|fault| fault.message.contains("ferry-shop"));
    assert_eq!(fault.map(|fault| fault.line), Some(first + 1), "{faults:?}");
}

#[test]
fn a_fault_shows_its_line_with_a_mark_under_what_is_wrong() {
    let faults = planted(GUIDE, "when = \"old\"", "when = \"elderly\"").expect_err("a fault");
    let fault = faults
        .iter()
        .find(|fault| fault.message.contains("elderly"));
    let shown = fault.expect("the fault").to_string();
    let lines: Vec<&str> = shown.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains("when = \"elderly\""));
    let at = at.unwrap_or_else(|| panic!("{shown}"));
    let under = lines[at].find("\"elderly\"").expect("what is wrong");
    assert_eq!(lines[at + 1].find('^'), Some(under), "{shown}");
    assert_eq!(
        lines[at + 1].matches('^').count(),
        "\"elderly\"".len(),
        "{shown}"
    );
}

#[test]
fn every_fault_is_collected_not_only_the_first() {
    let mut texts = base();
    replace(&mut texts, GUIDE, "when = \"old\"", "when = \"elderly\"");
    replace(
        &mut texts,
        GUIDE,
        "contacts = [\"ferry-site\"]",
        "contacts = [\"ferry-shop\"]",
    );
    replace(
        &mut texts,
        "directory/contacts.toml",
        "www.example.gov.cn",
        "example.com",
    );
    let faults = load(&texts).expect_err("faults");
    for cause in ["elderly", "ferry-shop", "allow-list"] {
        assert!(
            faults.iter().any(|fault| fault.message.contains(cause)),
            "{cause}: {faults:?}"
        );
    }
}

#[test]
fn a_fault_names_the_line_where_it_stands() {
    let faults = planted(GUIDE, "when = \"old\"", "when = \"elderly\"").expect_err("a fault");
    let guide = base()
        .into_iter()
        .find(|text| text.path == GUIDE)
        .expect("the guide");
    let line = guide
        .body
        .lines()
        .position(|line| line == "when = \"old\"")
        .expect("the rule")
        + 1;
    let fault = faults
        .iter()
        .find(|fault| fault.message.contains("elderly"))
        .expect("the fault");
    assert_eq!((fault.file.as_str(), fault.line), (GUIDE, line));
}

#[test]
fn a_changed_original_marks_its_translation_stale_without_stopping() {
    let (catalogue, warnings) = planted(CHINESE, "能坐。", "都能坐。").expect("a warning only");
    assert!(
        warnings.iter().any(|fault| fault.file == ENGLISH),
        "{warnings:?}"
    );
    assert!(
        catalogue
            .pack("ferry", tests::lang("en"))
            .expect("the guide")
            .words
            .stale
    );
    assert!(
        !catalogue
            .pack("ferry", tests::lang("zh"))
            .expect("the guide")
            .words
            .stale
    );
}
