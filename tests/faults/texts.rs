//! Faults of the texts themselves: they stop the loading, each with its file, line and cause.

use super::{CHINESE, ENGLISH, GUIDE, base, planted, replace};
use seeds::catalogue::Lang;
use seeds::load::load;

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
            "身份证",
            "其他材料",
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
        assert!(
            faults
                .iter()
                .all(|fault| fault.line > 0 && fault.file != "?" || name == "fact claimed twice")
        );
    }
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
            .pack("ferry", Lang::En)
            .expect("the guide")
            .words
            .stale
    );
    assert!(
        !catalogue
            .pack("ferry", Lang::Zh)
            .expect("the guide")
            .words
            .stale
    );
}
