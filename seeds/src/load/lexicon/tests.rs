//! Faults planted in the shipped lexicon are caught, with file and line.

use crate::load::shipped::assert_caught;

#[test]
fn a_question_hears_only_what_can_be_said() {
    let shared = "guides/shared/shared.toml";
    let heard = "listens = [\"from\", \"at?\"]";
    let faults = crate::load::shipped::planted(shared, heard, "listens = [\"form\"]");
    assert!(
        faults
            .iter()
            .any(|fault| fault.message.contains("`form` is nothing")),
        "{faults:#?}"
    );
    let heard = "male = [\"sex=male\"]";
    let faults = crate::load::shipped::planted(shared, heard, "male = [\"sex=man\"]");
    assert!(
        faults
            .iter()
            .any(|fault| fault.message.contains("which nobody can say")),
        "{faults:#?}"
    );
    let faults = crate::load::shipped::planted(shared, heard, "man = [\"sex=male\"]");
    assert!(
        faults
            .iter()
            .any(|fault| fault.message.contains("`man` is no answer")),
        "{faults:#?}"
    );
}

#[test]
fn words_lead_to_what_exists_and_stand_once() {
    assert_caught(
        "a guide that is none",
        "lexicon/guides.toml",
        "\"moving-city\"",
        "\"moving-town\"",
        "there is no guide `moving-town`",
    );
    assert_caught(
        "a hotline that is none",
        "lexicon/hotlines.toml",
        "\"hotline-12333\"",
        "\"hotline-99999\"",
        "there is no contact `hotline-99999`",
    );
    assert_caught(
        "a number to call that is none",
        "lexicon/beyond.toml",
        "ask = \"hotline-12367\"",
        "ask = \"hotline-99999\"",
        "there is no contact `hotline-99999`",
    );
    let twice =
        crate::load::shipped::planted("lexicon/guides.toml", "\"异地就医\",", "\"异地结算\",");
    assert!(
        twice
            .iter()
            .any(|fault| fault.message.contains("stands here twice")),
        "{twice:#?}"
    );
}

#[test]
fn only_a_clause_that_is_a_fact_decides() {
    for (from, to) in [
        ("cites = \"si:SD-01\"", "cites = \"si:SD-99\""),
        ("needs = { from", "needs = { whence"),
        (
            "unless = [\"insurance=public\"",
            "unless = [\"insurance=nobody\"",
        ),
    ] {
        let faults = crate::load::shipped::planted("lexicon/answers.toml", from, to);
        let caught = faults
            .iter()
            .any(|fault| fault.file == "lexicon/answers.toml");
        assert!(caught, "{to}: {faults:#?}");
    }
}
