//! What a tool's file says, and what is wrong with it.

use crate::answers::{Answer, Answers};
use crate::calendar::date;
use crate::catalogue::{Filled, Tool, Values};
use crate::load::shipped::{assert_caught, catalogue, planted};
use crate::place::Place;

fn tool(id: &str) -> &'static Tool {
    let mut tools = catalogue().tools.iter();
    let found = tools.find(|(tool, _)| tool.form.id == id);
    &found.expect(id).0
}

#[test]
fn every_field_of_every_tool_has_words_in_every_language_and_stands_in_one_part() {
    assert_eq!(catalogue().tools.len(), 4);
    for (tool, words) in &catalogue().tools {
        for said in words {
            assert_eq!(said.fields.len(), tool.form.questions.len());
            assert_eq!(said.groups.len(), tool.groups.len());
            assert_eq!(said.places.len(), 5, "the five cities");
            for (question, said) in tool.form.questions.iter().zip(&said.fields) {
                assert!(!said.words.ask.is_empty(), "{}", question.id);
                let named = said.words.options.iter();
                let parts = said.words.fields.iter();
                let parts = parts.flat_map(|(label, options)| {
                    [label]
                        .into_iter()
                        .chain(options.iter().map(|(name, _)| name))
                });
                for name in named.map(|(name, _)| name).chain(parts) {
                    assert!(!name.is_empty(), "{}", question.id);
                }
            }
        }
        for at in 0..tool.form.questions.len() {
            let groups = tool.groups.iter();
            let times = groups.filter(|group| group.fields.iter().any(|it| usize::from(*it) == at));
            assert_eq!(times.count(), 1, "{}", tool.form.questions[at].id);
        }
    }
}

#[test]
fn a_field_is_asked_where_its_condition_is_known_to_hold_and_no_sooner() {
    let settlement = tool("settlement");
    let today = date("2026-11-29").expect("a day");
    let at = |id: &str| settlement.field(id).expect(id);
    let asked = |answers: &Answers, id: &str| settlement.asked(answers, today)[at(id)];
    let mut answers = Answers::none();
    assert!(!asked(&answers, "cap_basic"), "the insurance is not known");
    answers.set(at("scheme"), Answer::Choice(0));
    assert!(asked(&answers, "cap_basic"));
    assert!(!asked(&answers, "cii_cap"), "residents alone");
    assert!(!asked(&answers, "ratio_l3"), "the level is not known");
    answers.set(at("level"), Answer::Choice(2));
    assert!(asked(&answers, "ratio_l3"));
    answers.set(at("segmented"), Answer::Choice(1));
    assert!(!asked(&answers, "ratio_l3"), "by stretches");
}

#[test]
fn a_day_that_has_gone_by_breaks_its_bound() {
    let trip = tool("trip");
    let today = date("2026-11-29").expect("a day");
    let from = trip.field("from").expect("a first day");
    for (day, broken) in [("2026-11-28", true), ("2026-11-29", false)] {
        let mut answers = Answers::none();
        answers.set(from, Answer::Date(date(day).expect("a day")));
        assert_eq!(trip.is_broken(from, &answers, today), broken, "{day}");
    }
    assert!(
        !trip.is_broken(from, &Answers::none(), today),
        "nothing typed"
    );
}

#[test]
fn answers_are_found_by_the_names_of_their_fields() {
    let card = tool("card");
    let mut answers = Answers::none();
    let at = |id: &str| card.field(id).expect(id);
    answers.set(at("home"), Answer::Place(Place(370_700)));
    answers.set(at("age"), Answer::Count(67));
    answers.set(at("groups"), Answer::Several(vec![0, 4]));
    answers.set(at("height"), Answer::Choice(4));
    let filled = Filled::new(card, &answers);
    assert_eq!(filled.place("home"), Some(Place(370_700)));
    assert_eq!(filled.count("age"), Some(67));
    assert_eq!(filled.several("groups"), ["student", "veteran"]);
    assert_eq!(filled.option("height"), Some("over"));
    assert_eq!((filled.place("insured"), filled.money("age")), (None, None));
    assert!(filled.several("cards").is_empty() && filled.records("age").is_empty());
}

#[test]
fn what_is_wrong_in_a_tools_file_is_found_at_its_line() {
    let path = "tools/settlement/tool.toml";
    for (what, from, to, message) in [
        (
            "a condition over no field",
            "when = \"known and nth > 1 and remote != 'none'\"",
            "when = \"known and nights > 1\"",
            "nights",
        ),
        (
            "an option that there is not",
            "unless = \"segmented == 'some'\"",
            "unless = \"segmented == 'many'\"",
            "many",
        ),
        (
            "a label that no calculator has",
            "label_of = \"medical-settlement.parameter.cap_basic\"",
            "label_of = \"medical-settlement.parameter.cap\"",
            "no label",
        ),
        (
            "a kind that there is not",
            "kind = \"ratios\"",
            "kind = \"shares\"",
            "no kind",
        ),
        (
            "a field in no part",
            "    \"cap_basic\",\n",
            "",
            "none or several groups",
        ),
    ] {
        if what == "a field in no part" {
            let faults = planted(path, from, to);
            assert!(
                faults.iter().any(|fault| fault.message.contains(message)),
                "{faults:#?}"
            );
        } else {
            assert_caught(what, path, from, to, message);
        }
    }
    assert_caught(
        "a list of options that the content does not have",
        "tools/tickets/tool.toml",
        "options_of = \"groups\"",
        "options_of = \"crowds\"",
        "the content offers no `crowds`",
    );
    assert_caught(
        "fewer names than options",
        "tools/card/tool.toml",
        ", \"超过150厘米\"]",
        "]",
        "not as many names",
    );
    assert_caught(
        "a translation of no field",
        "words/en/tools/trip/tool.toml",
        "help = \"From 1 to 30.\"",
        "hint = \"From 1 to 30.\"",
        "says nothing at `days.hint`",
    );
    let guide = "guides/enterprise-pension/guide.toml";
    let faults = planted(guide, "kind = \"money\"", "kind = \"ratio\"");
    let message = "a guide asks for no ratio";
    assert!(
        faults
            .iter()
            .any(|fault| fault.file == guide && fault.message.contains(message)),
        "{faults:#?}"
    );
}
