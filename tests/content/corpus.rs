//! What a generator makes up, the same in every run, and what was once worth trying: the files in
//! `corpus`.

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::path::Path;

/// The same cases in every run: what fails once fails for everyone.
pub(crate) fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let same = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, same)
}

/// The lines of a stored corpus. `\u{…}` stands for a sign that an editor would not show.
pub(crate) fn lines(name: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/corpus");
    let text = std::fs::read_to_string(folder.join(name)).expect("a corpus");
    let lines: Vec<String> = text.lines().map(shown).collect();
    assert!(lines.len() >= 10, "{name}: {}", lines.len());
    lines
}

fn shown(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a code");
        let code = u32::from_str_radix(code, 16).expect("a number");
        text.extend(char::from_u32(code));
        text += rest;
    }
    text
}
