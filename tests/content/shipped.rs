//! The whole guide space of the shipped content.

use super::corrected::Corrected;
use super::{CATALOGUE, pack, texts, today};
use seeds::answers::Answers;
use seeds::catalogue::Pack;
use seeds::check::{FLOOR, check, walk};
use seeds::interview::{Turn, turn};
use seeds::load::load;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// How long the exhaustive check may take.
const BOUND: Duration = Duration::from_secs(5);

#[test]
fn every_path_of_every_guide_is_sound() {
    let catalogue = LazyLock::force(&CATALOGUE);
    let timed = || {
        let began = Instant::now();
        let report = check(catalogue, today());
        (report, began.elapsed())
    };
    let (report, mut seconds) = timed();
    // Another program may need the processors at one time, not at every one.
    for _ in 0..2 {
        if seconds >= BOUND {
            seconds = timed().1;
        }
    }
    println!(
        "{} guides, {} states, {} paths in {seconds:?}",
        report.guides, report.states, report.paths
    );
    let shown: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
    assert!(report.reaches(FLOOR), "the walk sees less than {FLOOR:?}");
    assert!(
        seconds < BOUND,
        "the exhaustive check must stay below 5 s: {seconds:?}"
    );
}

#[test]
fn translations_are_made_from_the_texts_that_stand() {
    let loaded = load(&texts()).expect("sound content");
    let shown: Vec<String> = loaded.warnings.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

#[test]
fn both_languages_have_the_same_guides_and_rules() {
    for (original, translation) in CATALOGUE
        .packs(tests::lang("zh"))
        .zip(CATALOGUE.packs(tests::lang("en")))
    {
        assert_eq!(original.guide, translation.guide);
        let has_han = |text: &str| {
            text.chars()
                .any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign))
        };
        assert!(
            !has_han(&translation.words.guide.title),
            "{}",
            translation.words.guide.title
        );
    }
}

#[test]
fn pruning_leaves_a_fixpoint_and_the_same_decision() {
    for pack in CATALOGUE.packs(tests::lang("zh")) {
        for path in walk(&CATALOGUE, pack, today()).paths {
            let mut crowded = path.answers.clone();
            for (index, question) in pack.guide.questions.iter().enumerate() {
                if crowded.get(index).is_none()
                    && let Some(answer) = question.representatives.first()
                {
                    crowded.set(index, answer.clone());
                }
            }
            let decided = |answers: &Answers| match turn(&pack.guide, answers, today()) {
                Turn::Decided(decision) => *decision,
                other => panic!("{other:?}"),
            };
            let (once, again) = (decided(&crowded), decided(&path.answers));
            assert_eq!(once.answers, path.answers, "what does not matter is pruned");
            assert_eq!(once, again);
        }
    }
}

#[test]
fn a_pack_survives_the_way_to_the_browser() {
    for lang in super::languages() {
        for sent in CATALOGUE.packs(lang) {
            let bytes = sent.to_bytes().expect("bytes");
            assert_eq!(&Pack::from_bytes(&bytes).expect("a pack"), sent);
            assert!(Pack::from_bytes(&bytes[..bytes.len() / 2]).is_none());
            let mut changed = bytes;
            changed[100] ^= 1;
            assert!(Pack::from_bytes(&changed).is_none());
        }
    }
}

#[test]
fn shared_links_come_back_as_they_were_sent() {
    use seeds::share::{Consent, LONGEST_WITH_LISTS, ShareError, Shared, write};
    for pack in CATALOGUE.packs(tests::lang("zh")) {
        for path in walk(&CATALOGUE, pack, today()).paths {
            let fragment = write(&pack.guide, &path.answers, Consent::Given).expect("short enough");
            assert!(fragment.len() <= LONGEST_WITH_LISTS);
            let escaped = fragment
                .replace('~', "%7E")
                .replace('!', "%21")
                .replace('=', "%3d");
            for link in [
                fragment.clone(),
                format!("#{fragment}"),
                format!("https://example.org/plan#{fragment}&from=singlemessage"),
                format!("  {escaped}\n"),
                // What chats, editors and people do to a link on its way.
                format!("https://example.org/plan%23{fragment}"),
                format!(
                    "https://example.org/plan%2523{}",
                    escaped.replace('%', "%25")
                ),
                format!("请看（https://example.org/plan#{fragment}）。"),
                format!("#清单# <https://example.org/plan#{fragment}>"),
                format!("{}\n{}", &fragment[..9], &fragment[9..]),
            ] {
                let shared = Shared::read(&link).expect("a link");
                assert_eq!(shared.guide, pack.guide.id);
                assert_eq!(shared.answers(&pack.guide), path.answers, "{link}");
            }
            let cut = &fragment[..fragment.len() - 1];
            assert_eq!(Shared::read(cut), Err(ShareError::Damaged), "{cut}");
        }
    }
    assert_eq!(
        Shared::read("2~enterprise-pension~12345678"),
        Err(ShareError::OtherVersion)
    );
    assert_eq!(Shared::read("hello"), Err(ShareError::NotAPlan));
    assert_eq!(Shared::read(""), Err(ShareError::NotAPlan));
}

#[test]
fn private_answers_stay_behind_without_consent() {
    use seeds::share::{Consent, Shared, needs_consent, read_state, write};
    let pack = pack("enterprise-pension", tests::lang("zh"));
    let answers = read_state(&pack.guide, "aim=amount~account_balance=2200000");
    assert!(needs_consent(&pack.guide, &answers));
    let fragment = write(&pack.guide, &answers, Consent::NotGiven).expect("short");
    assert!(!fragment.contains("2200000"), "{fragment}");
    let sent = Shared::read(&fragment)
        .expect("a link")
        .answers(&pack.guide);
    assert_eq!(sent, read_state(&pack.guide, "aim=amount"));
}

#[test]
fn what_visitors_corrected_stays_corrected() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/corrected");
    // Git keeps no empty folder: there may have been none.
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let fault = Corrected::read(&text).fault(&CATALOGUE);
        assert_eq!(fault, None, "{}", path.display());
    }
}
