//! Every kind of fault, planted in a small sound catalogue, must be caught.

use seeds::calendar::date;
use seeds::catalogue::{Catalogue, Lang};
use seeds::check::{self, FaultKind, Report};
use seeds::load::{Fault, Text, load, text_hash};
use std::path::Path;

mod arranged;
mod claims;
mod merged;

const ENGLISH: &str = "guides/ferry/en.toml";
const CHINESE: &str = "guides/ferry/zh.toml";
const GUIDE: &str = "guides/ferry/guide.toml";

fn base() -> Vec<Text> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/base");
    let mut texts = Vec::new();
    gather(&root, &root, &mut texts);
    texts.sort_by(|left, right| left.path.cmp(&right.path));
    let original = texts
        .iter()
        .find(|text| text.path == CHINESE)
        .expect("the original")
        .body
        .clone();
    replace(&mut texts, ENGLISH, "HASH", &text_hash(&original));
    texts
}

fn gather(root: &Path, folder: &Path, texts: &mut Vec<Text>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, texts);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("below the root")
                .to_string_lossy()
                .into_owned();
            texts.push(Text::new(
                name,
                std::fs::read_to_string(&path).expect("a text"),
            ));
        }
    }
}

fn replace(texts: &mut [Text], path: &str, from: &str, to: &str) {
    let text = texts.iter_mut().find(|text| text.path == path).expect(path);
    assert!(text.body.contains(from), "{path} holds no {from:?}");
    text.body = text.body.replacen(from, to, 1);
}

fn planted(path: &str, from: &str, to: &str) -> Result<(Catalogue, Vec<Fault>), Vec<Fault>> {
    let mut texts = base();
    replace(&mut texts, path, from, to);
    load(&texts).map(|loaded| (loaded.catalogue, loaded.warnings))
}

fn walked(path: &str, from: &str, to: &str) -> Report {
    let (catalogue, _) = planted(path, from, to).unwrap_or_else(|faults| panic!("{faults:?}"));
    check::check(&catalogue, date("2026-11-23").expect("a day"))
}

#[test]
fn the_sound_catalogue_has_no_fault() {
    let loaded = load(&base()).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(loaded.warnings, []);
    let report = check::check(&loaded.catalogue, date("2026-11-23").expect("a day"));
    assert_eq!(report.faults, []);
    assert_eq!(report.warnings, []);
    // Births on both sides of 60 and of 65 years: three are free at once. The fourth is asked for
    // residence: yes and unsure lead to two lists each, no to a plan. 3 + 2 + 2 + 1 paths; the
    // questions on the way are asked 1 + 1 + 2 times.
    assert_eq!((report.guides, report.paths, report.states), (1, 8, 12));
}

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
fn faults_of_the_rules_are_found_by_the_walk() {
    let cases = [
        (
            "dead end",
            "when = \"true\"",
            "when = \"old\"",
            FaultKind::DeadEnd,
        ),
        (
            "unreachable outcome",
            "when = \"old\"",
            "when = \"old and not old\"",
            FaultKind::Unreachable,
        ),
        (
            "unreachable step",
            "actor = \"you\"",
            "when = \"old\"\nactor = \"you\"",
            FaultKind::Unreachable,
        ),
        (
            "question that cannot matter",
            "resident and sum(trips.days) >= 9 or not resident",
            "sum(trips.days) >= 1 and (resident or not resident)",
            FaultKind::DoesNotMatter,
        ),
        (
            "question that is never asked",
            "resident and sum(trips.days) >= 9 or not resident",
            "not resident",
            FaultKind::DoesNotMatter,
        ),
        (
            "plan without a step",
            "for = [\"ticket\"]\nactor",
            "for = [\"ticket\"]\nwhen = \"resident\"\nactor",
            FaultKind::Incomplete,
        ),
    ];
    for (name, from, to, kind) in cases {
        let report = walked(GUIDE, from, to);
        let kinds: Vec<FaultKind> = report.faults.iter().map(|fault| fault.kind).collect();
        assert!(
            kinds.contains(&kind),
            "{name} is not caught: {:#?}",
            report.faults
        );
    }
}

#[test]
fn a_calculation_that_refuses_every_answer_is_a_loop() {
    let mut texts = base();
    replace(
        &mut texts,
        GUIDE,
        "fields = [{ id = \"days\", kind = \"count\", min = 1, max = 9 }]\ntemplates = [[[1]], [[4], [5]]]",
        "fields = [{ id = \"province\", kind = \"province\" }, { id = \"months\", kind = \"count\", min = 0, max = 9 }]\n\
         templates = [[[\"370000\", 0]]]\n\n[[questions]]\nid = \"home\"\nkind = \"province\"",
    );
    replace(
        &mut texts,
        GUIDE,
        "[[outcomes]]",
        "[[calculations]]\nid = \"drawn\"\ncalculator = \"pension-place\"\n\
         inputs = { household = \"home\", periods = \"trips\" }\n\n[[outcomes]]",
    );
    replace(&mut texts, GUIDE, "sum(trips.days) >= 9", "drawn.rule == 1");
    for path in [CHINESE, ENGLISH] {
        replace(
            &mut texts,
            path,
            "[questions.trips.fields.days]",
            "[questions.home]\nask = \"?\"\nname = \"?\"\nwhy = \"?\"\n\n[questions.trips.fields.province]\nlabel = \"?\"\n\n[questions.trips.fields.months]",
        );
    }
    let figures = texts
        .iter_mut()
        .find(|text| text.path == "figures/ferry.toml")
        .expect("figures");
    figures.body += "\n[[figures]]\nid = \"pension-place-months\"\nunit = \"months\"\nclause = \"si:T-1\"\n\
         recheck_by = \"2027-05-01\"\nvalues = [{ value = 120 }]\n";
    let loaded = load(&texts).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let report = check::check(&loaded.catalogue, date("2026-11-23").expect("a day"));
    assert!(
        report
            .faults
            .iter()
            .any(|fault| fault.kind == FaultKind::Loop),
        "{:#?}",
        report.faults
    );
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

#[test]
fn an_expired_figure_and_an_expired_guide_are_warned_of() {
    let report = walked("figures/ferry.toml", "2027-05-01", "2026-11-22");
    assert!(
        report
            .warnings
            .iter()
            .any(|fault| fault.kind == FaultKind::Expired)
    );
    assert_eq!(report.faults, []);
    let report = walked(GUIDE, "2027-05-01", "2026-11-22");
    assert!(
        report
            .warnings
            .iter()
            .any(|fault| fault.kind == FaultKind::Expired)
    );
}

#[test]
fn a_figure_typed_before_any_answer_is_a_fault_and_its_slot_is_none() {
    let audience = "audience = [\"坐船的人。\"]";
    for (path, from, to) in [
        (CHINESE, audience, "audience = [\"5个工作日内退票。\"]"),
        (CHINESE, audience, "audience = [\"半年内退票。\"]"),
        (CHINESE, audience, "audience = [\"打12346问。\"]"),
        (CHINESE, "坐轮渡要不要票", "满60周岁坐轮渡不要票"),
        (CHINESE, "看年龄和户口。", "看是不是三天内坐船。"),
        (CHINESE, "能坐。", "票价10元。"),
        (ENGLISH, "Yes.", "Yes, from 60."),
        (ENGLISH, "Yes.", "Yes, within half a year."),
    ] {
        let report = walked(path, from, to);
        let kinds = report.faults.iter().map(|fault| fault.kind);
        assert_eq!(
            kinds.collect::<Vec<_>>(),
            [FaultKind::TypedFigure],
            "{to}: {:?}",
            report.faults
        );
    }
    for words in [
        "满{figure.ferry-free-age}的人，{figure.ferry-days}内退票。",
        "打12345问。",
        "《2026年轮渡办法》里的两种人，同一个月坐两次也行。",
    ] {
        let report = walked(CHINESE, "坐船的人。", words);
        assert_eq!(report.faults, [], "{words}");
    }
}

#[test]
fn a_figure_without_a_sound_source_stands_on_no_page() {
    let mut texts = base();
    let figure = "满{figure.ferry-free-age}的人。";
    replace(&mut texts, CHINESE, "坐船的人。", figure);
    let rules = "sources/ferry-rules.toml";
    replace(&mut texts, rules, "\"official\"", "\"unconfirmed\"");
    let faults = load(&texts).expect_err("a fault");
    let found = |fault: &Fault| fault.file == CHINESE && fault.message.contains("ferry-free-age");
    assert!(faults.iter().any(found), "{faults:?}");
}

#[test]
fn officialese_and_endless_sentences_are_faults() {
    for words in [
        "请尽快买。",
        "请 买票。",
        "去网上买,再来。",
        &"很".repeat(41),
    ] {
        let report = walked(CHINESE, "去网上买。", words);
        let found = report
            .faults
            .iter()
            .any(|fault| fault.kind == FaultKind::Wording);
        assert!(found, "{words}: {:?}", report.faults);
    }
}

#[test]
fn a_walk_that_sees_too_little_is_noticed() {
    let loaded = load(&base()).unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = check::check(&loaded.catalogue, date("2026-11-23").expect("a day"));
    assert!(!report.reaches(check::FLOOR));
}
