//! Faults of words: what another language says beside the binding one.

use super::base;
use seeds::load::sets::{Set, blank, todo};
use seeds::load::{Fault, Severity, Text, load, text_hash};

const BINDING: &str = "words/zh/pages/boat.toml";
const OTHER: &str = "words/en/pages/boat.toml";

const ORIGINAL: &str = r#"# What the boat says.
may_be_empty = ["joint"]

# Before the harbour.
leaves = "开往{harbour}，{minutes}分钟"
# Around the number of seats.
seats = ["还有", "个座位"]
# Between names.
joint = ""

# Tickets.
[tickets]
# Heading.
title = "船票"
# A sign and its word.
free = { sign = "✓", word = "免费" }
"#;

const TRANSLATION: &str = r#"made_from = "HASH"

leaves = "to {harbour} in {minutes} minutes"
seats = ["", " seats left"]
joint = ", "

[tickets]
title = "Tickets"
free = { sign = "✓", word = "free" }
"#;

fn texts(translation: &str) -> Vec<Text> {
    assert!(tests::lang("zh").is_binding());
    let mut texts = base();
    texts.push(Text::new(BINDING, ORIGINAL));
    let translation = translation.replace("HASH", &text_hash(ORIGINAL));
    texts.push(Text::new(OTHER, translation));
    texts
}

fn faults(texts: &[Text]) -> Vec<Fault> {
    match load(texts) {
        Ok(loaded) => loaded.warnings,
        Err(faults) => faults,
    }
}

#[test]
fn sound_words_have_no_fault() {
    assert_eq!(faults(&texts(TRANSLATION)), []);
}

#[test]
fn every_planted_fault_of_a_word_is_found_with_file_and_line() {
    for (what, from, to, line, message) in [
        (
            "missing",
            "title = \"Tickets\"\n",
            "",
            7,
            "the word `tickets.title` is missing",
        ),
        (
            "extra",
            "joint = ",
            "point = \"x\"\njoint = ",
            5,
            "nothing says the word `point`",
        ),
        (
            "empty",
            "\"Tickets\"",
            "\"\"",
            8,
            "`tickets.title` is empty",
        ),
        (
            "empty list",
            "\" seats left\"",
            "\"\"",
            4,
            "`seats` is empty",
        ),
        (
            "slot changed",
            "{minutes}",
            "{hours}",
            3,
            "the slots of `leaves` differ: harbour, hours",
        ),
        (
            "slot forgotten",
            "{minutes}",
            "some",
            3,
            "the slots of `leaves` differ: harbour",
        ),
        (
            "wrong length",
            "[\"\", \" seats left\"]",
            "[\"\", \" seats\", \" left\"]",
            4,
            "`seats` lists 3, and 2 are wanted",
        ),
        (
            "no text",
            "\"Tickets\"",
            "1",
            8,
            "`tickets.title` is no text",
        ),
        ("no TOML", "[tickets]", "[tickets", 7, ""),
    ] {
        assert!(TRANSLATION.contains(from), "{what}");
        let found = faults(&texts(&TRANSLATION.replacen(from, to, 1)));
        assert!(
            found.iter().any(|fault| fault.severity == Severity::Error
                && fault.file == OTHER
                && fault.line == line
                && fault.message.contains(message)),
            "{what}: {found:#?}"
        );
        assert_eq!(found.len(), 1, "{what}: {found:#?}");
    }
}

#[test]
fn a_word_of_the_binding_language_is_empty_only_where_the_file_says_so() {
    let mut texts = texts(TRANSLATION);
    let original = texts.iter_mut().find(|text| text.path == BINDING);
    let original = original.expect("the original");
    original.body = ORIGINAL.replacen("may_be_empty = [\"joint\"]", "", 1);
    let found = faults(&texts);
    let empty = found.iter().find(|fault| fault.file == BINDING);
    let empty = empty.unwrap_or_else(|| panic!("{found:#?}"));
    assert_eq!(
        (empty.line, empty.message.as_str()),
        (9, "`joint` is empty")
    );
}

#[test]
fn words_whose_original_changed_are_a_warning_that_names_the_new_hash() {
    let mut texts = texts(TRANSLATION);
    let original = texts.iter_mut().find(|text| text.path == BINDING);
    let original = original.expect("the original");
    original.body = ORIGINAL.replace("船票", "票");
    let hash = text_hash(&original.body);
    let loaded = load(&texts).unwrap_or_else(|faults| panic!("{faults:?}"));
    let [stale] = loaded.warnings.as_slice() else {
        panic!("{:#?}", loaded.warnings);
    };
    assert_eq!((stale.file.as_str(), stale.line), (OTHER, 1));
    assert!(stale.help.contains(&hash), "{}", stale.help);
}

#[test]
fn words_that_the_binding_language_does_not_say_are_a_fault() {
    let mut texts = texts(TRANSLATION);
    texts.retain(|text| text.path != BINDING);
    let found = faults(&texts);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].file, OTHER);
}

#[test]
fn a_translator_is_told_what_is_lacking_and_where_it_is_shown() {
    let lacking = TRANSLATION
        .replacen("title = \"Tickets\"\n", "", 1)
        .replacen("\" seats left\"", "\"\"", 1)
        .replacen("HASH", "0", 1);
    let todos = todo(&texts(&lacking), "en").unwrap_or_else(|faults| panic!("{faults:?}"));
    let [todo] = todos.as_slice() else {
        panic!("{todos:#?}");
    };
    assert_eq!((todo.path.as_str(), todo.is_new), (OTHER, false));
    assert_eq!(todo.changed, Some(text_hash(ORIGINAL)));
    let words = todo.words.iter();
    let words = words.map(|word| (&*word.path, &*word.says, &*word.remark));
    assert_eq!(
        words.collect::<Vec<_>>(),
        [
            ("seats.0", "还有", "Around the number of seats."),
            ("seats.1", "个座位", "Around the number of seats."),
            ("tickets.title", "船票", "Heading."),
        ]
    );
}

#[test]
fn a_language_that_is_not_there_lacks_every_file_of_words() {
    let all = texts(TRANSLATION);
    let todos = todo(&all, "ko").unwrap_or_else(|faults| panic!("{faults:?}"));
    let paths: Vec<&str> = todos.iter().map(|todo| todo.path.as_str()).collect();
    for path in [
        "calculators/ko.toml",
        "guides/ferry/ko.toml",
        "words/ko/pages/boat.toml",
    ] {
        assert!(paths.contains(&path), "{paths:?}");
    }
    assert!(todos.iter().all(|todo| todo.is_new));
    let boat = todos.iter().find(|todo| todo.path.ends_with("boat.toml"));
    // What the binding language leaves empty is no work.
    let words = boat.expect("the words of the boat").words.iter();
    let words: Vec<&str> = words.map(|word| word.path.as_str()).collect();
    assert_eq!(
        words,
        [
            "leaves",
            "seats.0",
            "seats.1",
            "tickets.title",
            "tickets.free.sign",
            "tickets.free.word"
        ]
    );
}

#[test]
fn an_empty_file_for_a_translator_holds_every_word_and_its_binding_text_and_says_nothing_yet() {
    let all = texts(TRANSLATION);
    let original = all.iter().find(|text| text.path == BINDING);
    let blank = blank(original.expect("the original")).unwrap_or_else(|it| panic!("{it:?}"));
    let text = Text::new("words/ko/pages/boat.toml", blank.clone());
    let set = Set::read(&text).unwrap_or_else(|faults| panic!("{faults:?}\n{blank}"));
    assert_eq!(set.words().len(), 7, "{blank}");
    assert!(
        set.words().iter().all(|(_, says)| says.is_empty()),
        "{blank}"
    );
    assert!(!blank.contains("may_be_empty"), "{blank}");
    assert!(!blank.contains("\n\n\n"), "{blank}");
    for line in [
        "# Before the harbour.\n#> 开往{harbour}，{minutes}分钟\nleaves = \"\"",
        "# Around the number of seats.\n#> 还有\n#> 个座位\nseats = [\"\", \"\"]",
        "#> ✓\n#> 免费\nfree = { sign = \"\", word = \"\" }",
    ] {
        assert!(blank.contains(line), "{line}\n{blank}");
    }
    assert!(!set.is_stale(original.expect("the original")), "{blank}");
}
