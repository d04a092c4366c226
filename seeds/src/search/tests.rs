//! Laws that hold for every text.

use super::{Finder, Index, SubjectKind};
use crate::calendar::{Date, date};
use crate::catalogue::Lang;
use crate::load::shipped;
use crate::share;
use proptest::prelude::*;
use std::sync::LazyLock;

fn today() -> Date {
    date("2026-11-28").expect("a day")
}

fn index() -> Index {
    Index::of(shipped::catalogue(), Lang::binding())
}

static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(index()));

/// The same catalogue, read in another order.
static TURNED: LazyLock<Finder> = LazyLock::new(|| {
    let mut catalogue = shipped::catalogue().clone();
    catalogue.guides.reverse();
    catalogue.lexicon.guides.reverse();
    catalogue.lexicon.pages.reverse();
    catalogue.lexicon.beyond.reverse();
    catalogue.places.attractions.reverse();
    catalogue.documents.reverse();
    Finder::new(Index::of(&catalogue, Lang::binding()))
});

/// Pieces of which people's questions are made, and what nobody expects.
fn texts() -> impl Strategy<Value = String> {
    let phrases = FINDER
        .index()
        .subjects
        .iter()
        .flat_map(|it| it.phrases.clone());
    let mut pieces: Vec<String> = phrases.step_by(7).collect();
    let shared = &FINDER.index().shared;
    pieces.extend(shared.concepts.iter().flat_map(|it| it.words.clone()));
    pieces.extend(shared.places.iter().flat_map(|it| it.names.clone()));
    for piece in [
        "从",
        "到",
        "在",
        "，",
        "交了",
        "断了",
        "六年",
        "72个月",
        "今年",
        "五十四",
        "岁",
        "1975年3月生",
        "快",
        "了",
    ] {
        pieces.push(piece.to_owned());
    }
    let known = prop::sample::select(pieces);
    let piece = prop_oneof![6 => known, 1 => any::<String>(), 1 => "[a-z ]{0,12}", 1 => "[0-9年月岁个]{0,6}"];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn ids(finder: &Finder, text: &str) -> Vec<String> {
    let found = finder.find(text, &[], today());
    found
        .hits
        .iter()
        .map(|hit| hit.subject.id.clone())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn folding_twice_is_folding_once(text in texts()) {
        let once = FINDER.folded(&text);
        prop_assert_eq!(FINDER.folded(&once), once);
    }

    #[test]
    fn the_order_of_the_catalogue_changes_nothing(text in texts()) {
        prop_assert_eq!(ids(&FINDER, &text), ids(&TURNED, &text));
    }

    #[test]
    fn nothing_is_understood_that_a_control_refuses(text in texts()) {
        for hit in FINDER.find(&text, &[], today()).hits {
            let pack = shipped::catalogue().pack(&hit.subject.id, Lang::binding());
            for filled in hit.taken.filled.iter().chain(&hit.taken.readings) {
                let guide = &pack.expect("only guides take answers").guide;
                let state = [filled.question.as_str(), "=", &filled.answer].concat();
                let answers = share::read_state(guide, &state);
                let kept = guide.acceptable(&answers, today());
                prop_assert_eq!(kept.iter().count(), 1, "{}", state);
            }
        }
    }

    #[test]
    fn adding_a_guides_own_title_never_lowers_it(text in texts(), at in any::<prop::sample::Index>()) {
        let found = ids(&FINDER, &text);
        let guides = FINDER.index().subjects.iter();
        let guides = guides.filter(|it| it.kind == SubjectKind::Guide && found.contains(&it.id));
        let guides: Vec<_> = guides.collect();
        prop_assume!(!guides.is_empty());
        let guide = at.get(&guides);
        let place = |text: &str| ids(&FINDER, text).iter().position(|id| *id == guide.id);
        let alone = place(&text);
        let with = place(&[&text, "，", &guide.title].concat());
        let kept = alone.is_none_or(|alone| with.is_some_and(|with| with <= alone));
        prop_assert!(kept, "{}: {:?} of “{}”, then {:?}", guide.id, alone, text, with);
    }

    #[test]
    fn what_was_taken_back_is_gone(text in texts()) {
        let shared = &FINDER.index().shared;
        for fact in FINDER.find(&text, &[], today()).facts {
            let key = fact.key(shared);
            let without = FINDER.find(&text, &[&key], today());
            prop_assert!(without.facts.iter().all(|fact| fact.key(shared) != key));
        }
    }
}

#[test]
fn asking_with_a_guides_own_title_never_lowers_it() {
    let guides = FINDER.index().subjects.iter();
    let guides = guides.filter(|subject| subject.kind == SubjectKind::Guide);
    for subject in guides {
        for phrase in subject.phrases.iter().step_by(5) {
            let place = |text: &str| {
                let found = ids(&FINDER, text);
                found.iter().position(|id| *id == subject.id)
            };
            let alone = place(phrase);
            let with = place(&[phrase, "，", &subject.title].concat());
            let with = with.expect("its own title finds it");
            assert!(alone.is_none_or(|alone| with <= alone), "{phrase}");
        }
    }
}

#[test]
fn a_phrase_with_one_slip_still_leads_to_its_guide() {
    for (slip, guide) in [
        ("公积斤怎么转移", "housing-fund"),
        ("gongjjin tiqu", "housing-fund"),
        ("shengyu jinti", "birth-away"),
        ("social securty card", "social-security-card"),
        ("失业险保金怎么领", "unemployment-insurance"),
    ] {
        assert_eq!(
            ids(&FINDER, slip).first().map(String::as_str),
            Some(guide),
            "{slip}"
        );
    }
}
