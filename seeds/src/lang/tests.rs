use super::*;
use crate::load::shipped::lang;
use std::collections::HashSet;

/// A language of its own, as a browser would read it.
fn read(fields: [&str; 6]) -> Lang {
    Languages::read(&fields.join("\0")).binding()
}

#[test]
fn a_language_is_its_code() {
    let (chinese, english) = (lang("zh"), lang("en"));
    assert_eq!(chinese, Lang::binding());
    assert_eq!(chinese, Lang::default());
    assert_ne!(chinese, english);
    let other = read(["en", "en-GB", "another", "", "", ""]);
    assert_eq!(english, other);
    let set: HashSet<Lang> = [english, other].into();
    assert_eq!(set.len(), 1);
    assert_eq!(Lang::choices(), "zh or en");
    assert_eq!(Lang::from_code("xx"), None);
    assert_eq!(serde_json::to_string(&english).expect("a text"), "\"en\"");
    let read = serde_json::from_str::<Lang>("\"en\"").expect("a language");
    assert_eq!(read, english);
    assert!(serde_json::from_str::<Lang>("\"xx\"").is_err());
}

#[test]
fn a_language_that_covers_a_part_has_the_pages_that_it_names() {
    let part = read([
        "aa",
        "aa",
        "A",
        "/\u{2}/guides/moving-city\u{2}/cities/*",
        "",
        "",
    ]);
    for path in [
        "/",
        "/guides/moving-city",
        "/guides/moving-city/ask",
        "/cities/370200",
    ] {
        assert!(part.covers(path), "{path}");
    }
    for path in [
        "/about",
        "/guides",
        "/guides/moving",
        "/guides/moving-city-2",
        "/cities",
        "/cities/",
    ] {
        assert!(!part.covers(path), "{path}");
    }
    assert!(!part.covers_all());
    assert!(lang("en").covers_all() && lang("en").covers("/about"));
}

#[test]
fn a_page_hands_its_program_every_name_and_its_own_wording() {
    let english = lang("en");
    let sent: &'static str = before_words(english, "first\0second").leak();
    let (languages, words) = sent.split_once('\u{3}').expect("words");
    assert_eq!(words, "first\0second");
    let sent = Languages::read(languages);
    let all: Vec<Lang> = Lang::all().collect();
    let read: Vec<Lang> = sent.iter().collect();
    assert_eq!(read, all);
    for (read, known) in read.iter().zip(&all) {
        let of = |lang: &Lang| (lang.index(), lang.tag(), lang.name());
        assert_eq!(of(read), of(known));
    }
    assert_eq!(read[1].wording(), english.wording());
    assert_eq!(*read[0].wording(), Wording::EMPTY);
    assert_eq!(*read[1].checks(), Checks::EMPTY);
}

#[test]
fn a_text_is_kept_once_however_often_it_is_read() {
    let fields = ["bb", "bb", "B", "", "", ""];
    assert!(core::ptr::eq(read(fields).0, read(fields).0));
}

#[test]
fn every_value_of_the_shipped_languages_is_written_as_people_write_it() {
    let day = |text: &str| crate::calendar::date(text).expect("a day");
    let (from, to) = (day("2026-04-05"), day("2026-12-31"));
    let next = day("2027-01-02");
    for (code, said) in [
        (
            "zh",
            [
                "1个月",
                "2个工作日",
                "2026年4月5日",
                "4月5日",
                "2026年4月5日到12月31日",
                "2026年12月31日到2027年1月2日",
                "个自然日",
            ],
        ),
        (
            "en",
            [
                "1 month",
                "2 working days",
                "2026-04-05",
                "5 Apr",
                "5 April to 31 December 2026",
                "31 December 2026 to 2 January 2027",
                "calendar days",
            ],
        ),
    ] {
        let wording = lang(code).wording();
        let written = [
            wording.counted(wording.months(), 1),
            wording.counted(wording.working_days(), 2),
            wording.written_day(wording.day(), from),
            wording.written_day(wording.day_of_year(), from),
            wording.span(from, to),
            wording.span(to, next),
            wording.unit(wording.days(), 3),
        ];
        assert_eq!(written, said, "{code}");
    }
}
