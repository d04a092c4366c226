//! Languages are data: no Rust file names one.

use std::fs;
use std::path::{Path, PathBuf};

/// Where programs stand.
const PROGRAMS: [&str; 5] = [
    "../seeds/src",
    "../app/src",
    "../server/src",
    "../server/build.rs",
    "../.cargo",
];

/// How a language is named.
const NAMES: [&str; 7] = [
    "Lang::Zh",
    "Lang::En",
    "\"zh\"",
    "\"en\"",
    "\"zh-CN\"",
    "_zh",
    "_en",
];

/// The names of languages in a program, without its unit tests.
fn named_in(program: &str) -> Vec<&'static str> {
    let tests = program.find("\n#[cfg(test)]\nmod tests {");
    let tests = tests.or_else(|| program.find("\n#[cfg(all(test"));
    let program = &program[..tests.unwrap_or(program.len())];
    let names = NAMES.into_iter().filter(|name| {
        let mut found = program.match_indices(name);
        found.any(|(at, _)| {
            let after = program[at + name.len()..].chars().next();
            !after.is_some_and(|sign| sign.is_alphanumeric() || sign == '_')
        })
    });
    names.collect()
}

/// Every Rust file at a path or below it.
pub(crate) fn programs(at: &Path, found: &mut Vec<PathBuf>) {
    if at.is_file() {
        found.extend((at.extension().is_some_and(|it| it == "rs")).then(|| at.to_owned()));
        return;
    }
    for entry in fs::read_dir(at).expect("a folder") {
        programs(&entry.expect("an entry").path(), found);
    }
}

/// Files that are compiled for tests alone.
fn is_test(path: &str) -> bool {
    let names = ["/tests/", "/tests.rs", "/shipped.rs", "/fixture.rs"];
    names.iter().any(|name| path.contains(name))
}

#[test]
fn no_rust_file_outside_tests_names_a_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for program in PROGRAMS {
        programs(&root.join(program), &mut found);
    }
    assert!(found.len() > 300, "{} files", found.len());
    let mut faults = Vec::new();
    for path in found {
        // This folder's own name says nothing of the file.
        let name = path.strip_prefix(root).expect("below it").to_string_lossy();
        if is_test(&name) {
            continue;
        }
        let named = named_in(&fs::read_to_string(&path).expect("a program"));
        faults.extend((!named.is_empty()).then(|| format!("{name}: {}", named.join(", "))));
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn a_language_is_seen_wherever_a_program_names_it() {
    for program in [
        "let lang = Lang::Zh;",
        "Some(\"en\") => 1,",
        "title_en: String",
        "row.name_zh",
        "view! { <p lang=\"zh-CN\"> }",
    ] {
        assert!(!named_in(program).is_empty(), "{program}");
    }
    for program in [
        "let in_zhucheng = is_enough;",
        "Lang::Zhou",
        "fn a() {}\n#[cfg(test)]\nmod tests {\n    lang(\"en\")\n}",
    ] {
        assert_eq!(named_in(program), [""; 0], "{program}");
    }
}
