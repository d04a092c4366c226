//! Faults of what other languages say of the content.

use super::{base, planted, replace};
use seeds::catalogue::Lang;
use seeds::load::{Fault, Text, load};

const CONTACTS: &str = "words/en/directory/contacts.toml";
const SOURCE: &str = "words/en/sources/ferry-rules.toml";

fn told(faults: &[Fault], path: &str, line: usize, message: &str) -> bool {
    let mut faults = faults.iter();
    faults.any(|it| it.file == path && it.line == line && it.message.contains(message))
}

#[test]
fn a_translation_that_is_missing_empty_or_about_nothing_is_named_with_its_line() {
    let line_of = |path: &str, wanted: &str| {
        let texts = base();
        let text = texts.iter().find(|text| text.path == path).expect(path);
        1 + text
            .body
            .lines()
            .position(|line| line == wanted)
            .expect(wanted)
    };
    let name = "name = \"Ferry line\"";
    let named = line_of(CONTACTS, name);
    for (path, from, to, line, message) in [
        (CONTACTS, name, "", 1, "`ferry-line.name` is not translated"),
        (
            CONTACTS,
            name,
            "name = \" \"",
            named,
            "`ferry-line.name` is empty",
        ),
        (
            CONTACTS,
            name,
            "name = \"{x}\"",
            named,
            "`ferry-line.name` has other slots",
        ),
        (
            CONTACTS,
            name,
            "name = [\"Ferry\"]",
            named,
            "`ferry-line.name` is one text",
        ),
        (
            CONTACTS,
            name,
            "nane = \"Ferry\"\nname = \"Ferry line\"",
            named,
            "says nothing at `ferry-line.nane`",
        ),
        (SOURCE, "title = ", "title = [", 2, ""),
    ] {
        let faults = planted(path, from, to).expect_err(message);
        let line = if message.is_empty() {
            faults[0].line
        } else {
            line
        };
        assert!(told(&faults, path, line, message), "{to}: {faults:#?}");
    }
    let without: Vec<Text> = base()
        .into_iter()
        .filter(|text| text.path != SOURCE)
        .collect();
    let faults = load(&without).expect_err("a file is missing");
    assert!(told(&faults, SOURCE, 1, "missing"), "{faults:#?}");
    let mut strayed = base();
    let raft = "words/en/sources/raft-rules.toml";
    strayed.push(Text::new(raft, "title = \"Rules for rafts\"\n"));
    let faults = load(&strayed).expect_err("it translates nothing");
    assert!(told(&faults, raft, 1, "translates no file"), "{faults:#?}");
}

#[test]
fn what_was_translated_from_other_words_is_said_with_what_to_write() {
    let mut texts = base();
    replace(
        &mut texts,
        "directory/contacts.toml",
        "轮渡热线",
        "轮渡电话",
    );
    let loaded = load(&texts).expect("it can be used");
    let warnings = &loaded.warnings;
    assert!(
        told(warnings, CONTACTS, 1, "something else"),
        "{warnings:#?}"
    );
    let stale = &loaded.catalogue.stale;
    let english = Lang::from_code("en").expect("English");
    assert_eq!(stale.len(), 1);
    assert_eq!(
        (stale[0].lang, stale[0].path.as_str()),
        (english, "directory/contacts.toml")
    );
    // What it says to write mends it.
    let (_, mended) = warnings[0]
        .help
        .split_once("write ")
        .expect("how to mend it");
    let text = texts
        .iter()
        .find(|text| text.path == CONTACTS)
        .expect("it is there");
    let made_from = text.body.lines().next().expect("a line").to_owned();
    replace(&mut texts, CONTACTS, &made_from, mended);
    assert_eq!(load(&texts).expect("it can be used").warnings, []);
}
