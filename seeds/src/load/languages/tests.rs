use super::*;
use crate::lang::Lang;
use crate::load::fault::Fault;
use crate::load::shipped::{assert_caught, texts};

const ENGLISH: &str = "words/en/wording.toml";

/// The shipped languages and one more, whose `wording.toml` is the English one but for `months`.
fn with(tag: &str, months: &str) -> (Option<Languages>, Vec<Fault>) {
    let mut texts = texts();
    let english = texts.iter().find(|text| text.path == ENGLISH).expect("it");
    let mut body = english.body.clone();
    for (from, to) in [
        (
            "months = { one = \"{n} month\", other = \"{n} months\" }",
            months,
        ),
        ("{ one = ", "{ many = \"{n} …\", few = \"{n} …\", one = "),
    ] {
        assert!(body.contains(from), "{from}");
        body = body.replace(from, to);
    }
    texts.push(Text::new("words/xx/wording.toml", body));
    let list = texts.iter_mut().find(|text| text.path == LIST).expect("it");
    list.body +=
        &format!("[[languages]]\ncode = \"xx\"\ntag = \"{tag}\"\nname = \"X\"\ncovers = [\"/\"]\n");
    let mut faults = Faults::default();
    let languages = load(&texts, &mut faults);
    (languages, faults.sorted().0)
}

fn third(languages: Languages) -> Lang {
    languages.iter().nth(2).expect("a third language")
}

#[test]
fn a_slavic_language_has_its_phrase_beside_each_number() {
    let months = "months = { one = \"{n} месяц\", few = \"{n} месяца\", many = \"{n} месяцев\" }";
    // The rule that writes the other phrases anew must not meet this one.
    let months = months.replace("{ one = ", "{one = ");
    let (languages, faults) = with("ru", &months);
    assert_eq!(faults, []);
    let lang = third(languages.expect("languages"));
    let wording = lang.wording();
    for (number, written) in [
        (0, "0 месяцев"),
        (1, "1 месяц"),
        (2, "2 месяца"),
        (5, "5 месяцев"),
        (11, "11 месяцев"),
        (21, "21 месяц"),
        (22, "22 месяца"),
        (111, "111 месяцев"),
        (201, "201 месяц"),
        (1212, "1212 месяцев"),
        (1234, "1234 месяца"),
    ] {
        assert_eq!(wording.counted(wording.months(), number), written);
    }
    assert!(lang.covers("/") && !lang.covers("/about"));
}

#[test]
fn a_category_that_a_language_has_must_be_there_and_no_other() {
    let lacking = "months = {one = \"{n} месяц\", many = \"{n} месяцев\" }";
    let (languages, faults) = with("ru", lacking);
    assert!(languages.is_none());
    let [fault] = faults.as_slice() else {
        panic!("{faults:?}")
    };
    assert!(
        fault
            .message
            .contains("`months` has nothing for the category `few`")
    );
    assert_eq!(fault.file, "words/xx/wording.toml");
    let line = fault.excerpt.as_ref().map(|line| line.text.as_str());
    assert_eq!(line, Some(lacking));
    let other = "\", other = \"{n} months\" }";
    let more = "\", few = \"{n} months\", other = \"{n} months\" }";
    assert_caught(
        "few",
        ENGLISH,
        other,
        more,
        "no number is of the category `few`",
    );
}

#[test]
fn what_is_wrong_with_the_list_is_a_fault_at_its_line() {
    for (what, from, to, message) in [
        (
            "twice",
            "code = \"en\"",
            "code = \"zh\"",
            "`zh` is there twice",
        ),
        (
            "a page",
            "code = \"en\"",
            "code = \"plan\"",
            "`plan` is no code",
        ),
        (
            "capitals",
            "code = \"en\"",
            "code = \"EN\"",
            "`EN` is no code",
        ),
        (
            "taken",
            "code = \"en\"",
            "code = \"api\"",
            "`/api/` is an address",
        ),
        (
            "no tag",
            "tag = \"en\"",
            "tag = \"e!\"",
            "`e!` is no BCP 47 tag",
        ),
        (
            "no name",
            "name = \"English\"",
            "name = \" \"",
            "`en` has no name",
        ),
        (
            "a word",
            "covers = \"all\"",
            "covers = \"most\"",
            "`most` is neither",
        ),
        (
            "a part",
            "covers = \"all\"",
            "covers = [\"/\"]",
            "the first language binds",
        ),
    ] {
        assert_caught(what, LIST, from, to, message);
    }
    let mut texts = texts();
    texts.retain(|text| text.path != LIST);
    texts.push(Text::new(LIST, "# nothing\n"));
    let mut faults = Faults::default();
    assert!(load(&texts, &mut faults).is_none());
    let (faults, _) = faults.sorted();
    assert_eq!((faults[0].file.as_str(), faults[0].line), (LIST, 1));
    assert_eq!(faults[0].message, "there is no language");
}

#[test]
fn what_is_wrong_with_the_wording_is_a_fault_at_its_line() {
    for (what, from, to, message) in [
        (
            "unknown",
            "no = \"no\"",
            "not = \"no\"",
            "there is no `not`",
        ),
        ("empty", "yes = \"yes\"", "yes = \"\"", "`yes` says nothing"),
        (
            "another kind",
            "yes = \"yes\"",
            "yes = 1",
            "`yes` is of another kind",
        ),
        (
            "no slot",
            "month = \"{year}-{mm}\"",
            "month = \"{year}\"",
            "lacks {month} or {mm}",
        ),
        (
            "twice",
            "month = \"{year}-{mm}\"",
            "month = \"{year}-{mm}-{mm}\"",
            "more than once",
        ),
        (
            "two ways",
            "month = \"{year}-{mm}\"",
            "month = \"{year}-{mm}{month}\"",
            "more than once",
        ),
        (
            "foreign",
            "month = \"{year}-{mm}\"",
            "month = \"{year}-{mm}{n}\"",
            "no slot {n}",
        ),
        (
            "open",
            "month = \"{year}-{mm}\"",
            "month = \"{year}-{mm\"",
            "is not closed",
        ),
        (
            "shut",
            "month = \"{year}-{mm}\"",
            "month = \"year}-{mm}\"",
            "is not opened",
        ),
        (
            "months",
            "short_months = [\"Jan\", ",
            "short_months = [",
            "11 names of twelve",
        ),
        (
            "no width",
            "strip_width = 420",
            "strip_width = 0",
            "`strip_width` is of another kind",
        ),
        (
            "no limit",
            "longest_step_name = 30",
            "longest_step_name = \"\"",
            "of another kind",
        ),
    ] {
        assert_caught(what, ENGLISH, from, to, message);
    }
    let faults = crate::load::shipped::planted(ENGLISH, "\nyes = \"yes\"", "");
    let missing = |fault: &Fault| fault.file == ENGLISH && fault.message == "`yes` is missing";
    assert!(faults.iter().any(missing), "{faults:?}");
    let faults = crate::load::shipped::planted(
        "words/zh/wording.toml",
        "yes =",
        "short_months = [\"一月\"]\nyes =",
    );
    assert!(
        faults[0].message.contains("no pattern names a month"),
        "{faults:?}"
    );
}
