//! Whatever arrives, nothing breaks: links, questions, conditions and whole content files, made up by
//! a generator and kept in `corpus` where they were once worth trying.

use super::corpus::{lines, runner};
use super::{CATALOGUE, pack, today};
use proptest::prelude::*;
use seeds::load::{Text, load};
use seeds::search::{Finder, Index};
use seeds::share::{Consent, Shared, read_state, write};
use std::path::Path;

/// Cases of each generator. A case takes between a microsecond and some milliseconds.
const CASES: u32 = 2_000;
/// Cases that load a small catalogue each.
const LOADS: u32 = 300;

fn opens(link: &str) {
    let Ok(shared) = Shared::read(link) else {
        return;
    };
    let Some(pack) = CATALOGUE.pack(&shared.guide, tests::lang("zh")) else {
        return;
    };
    // What was understood says the same when it is written and read again.
    let answers = shared.answers(&pack.guide);
    if let Ok(fragment) = write(&pack.guide, &answers, Consent::Given) {
        let again = Shared::read(&fragment).expect("our own");
        assert_eq!(again.answers(&pack.guide), answers, "{link:?}");
    }
}

#[test]
fn a_link_that_anyone_made_up_is_refused_or_understood() {
    for link in lines("links.txt") {
        opens(&link);
    }
    let guide = &pack("enterprise-pension", tests::lang("zh")).guide;
    let state = "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n";
    let answers = read_state(guide, state);
    let whole = write(guide, &answers, Consent::Given).expect("short");
    let signs = "[ -~\u{0}\u{7f}％参～１\u{10ffff}]{0,80}";
    let made_up = (signs, 0..whole.len(), 0..whole.len());
    runner(CASES)
        .run(&made_up, |(signs, from, to)| {
            opens(&signs);
            opens(&["1~enterprise-pension~", &signs].concat());
            let (from, to) = (from.min(to), from.max(to));
            let damaged = [&whole[..from], &signs, &whole[to..]].concat();
            opens(&damaged);
            // Unless it is what it was, or an app only added to it, a damaged link opens no plan.
            if let Ok(shared) = Shared::read(&damaged) {
                let read = shared.answers(guide);
                prop_assert!(read == answers || shared.guide != guide.id, "{damaged:?}");
            }
            Ok(())
        })
        .expect("no link breaks anything");
}

#[test]
fn a_question_that_anyone_made_up_is_answered_in_time_and_the_same_again() {
    let finder = Finder::new(Index::of(&CATALOGUE, tests::lang("zh")));
    let ask = |query: &str| {
        let began = std::time::Instant::now();
        let found = format!("{:?}", finder.find(query, &[], today()));
        assert!(
            began.elapsed().as_millis() < 500,
            "{query:?}: {:?}",
            began.elapsed()
        );
        found
    };
    for query in lines("questions.txt") {
        assert_eq!(ask(&query), ask(&query), "{query:?}");
    }
    let query = "[养老医保社保卡转移青岛烟台 a-zA-Z0-9？！。\u{0}\u{200b}\u{10ffff}]{0,120}";
    runner(CASES / 10)
        .run(&query, |query| {
            ask(&query);
            Ok(())
        })
        .expect("no question breaks anything");
}

/// The small catalogue of `tests/faults`.
fn small() -> Vec<Text> {
    let mut texts = tests::texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/base"));
    texts.extend(tests::shipped_languages());
    texts
}

const GUIDE: &str = "guides/ferry/guide.toml";

/// Loads the small catalogue with `condition` in place of the first one of its guide.
fn condition(texts: &[Text], condition: &str) {
    let mut texts = texts.to_vec();
    let guide = texts
        .iter_mut()
        .find(|text| text.path == GUIDE)
        .expect("a guide");
    let (before, rest) = guide.body.split_once("when = ").expect("a condition");
    let (_, after) = rest.split_once('\n').expect("its end");
    let quoted = condition.replace('\\', "\\\\").replace('"', "\\\"");
    let escaped: String = quoted
        .chars()
        .map(|sign| match sign.is_control() {
            true => format!("\\u{:04x}", u32::from(sign)),
            false => sign.to_string(),
        })
        .collect();
    guide.body = format!("{before}when = \"{escaped}\"\n{after}");
    // Sound or faulty; a fault names its file.
    if let Err(faults) = load(&texts) {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(
            !faults.is_empty() && faults.iter().all(|fault| fault.contains(".toml")),
            "{faults:?}"
        );
    }
}

#[test]
fn a_condition_that_anyone_made_up_is_taken_or_refused() {
    let texts = small();
    for line in lines("conditions.txt") {
        condition(&texts, &line);
    }
    let word = "(and|or|not|in|sum|count|any|all|last|age_at|today|vehicle|yes|\\(|\\)|\\[|\\]|,|\\.|==|!=|<=|>=|<|>|\\+|-|[0-9]{1,20}|\"|'|[a-z_]{1,8}|参) ?";
    let made_up = proptest::collection::vec(word, 0..24);
    runner(LOADS)
        .run(&made_up, |words| {
            condition(&texts, &words.concat());
            Ok(())
        })
        .expect("no condition breaks the loader");
}

/// Loads `texts`: they are sound, or each fault names a file.
fn loads(texts: &[Text], what: &str) {
    if let Err(faults) = load(texts) {
        let named = faults.iter().all(|fault| !fault.file.is_empty());
        assert!(!faults.is_empty() && named, "{what:?}: {faults:?}");
    }
}

#[test]
fn a_content_file_that_anyone_damaged_is_taken_or_refused() {
    let texts = small();
    // Each line is a file, what is taken out of it, and what stands there instead; an empty piece
    // is the file's begin.
    for line in lines("files.txt") {
        let parts: Vec<&str> = line.split(" => ").collect();
        let [file, from, to] = parts[..] else {
            panic!("{line:?}: file => from => to");
        };
        let mut texts = texts.clone();
        let text = texts.iter_mut().find(|text| text.path == file);
        let body = &mut text.expect("a file of the small catalogue").body;
        assert!(body.contains(from), "{line:?}");
        *body = body.replacen(from, to, 1);
        loads(&texts, &line);
    }
    // Which languages there are is the same for all tests of this process: it stays as it is.
    let ours = texts.len() - tests::shipped_languages().count();
    let made_up = (
        0..ours,
        0..10_000_usize,
        0..200_usize,
        "[ -~\n\u{0}参=\"\\[\\]{}]{0,40}",
    );
    runner(LOADS)
        .run(&made_up, |(which, at, gone, signs)| {
            let mut texts = texts.clone();
            let body = &mut texts[which].body;
            let boundary = |at: usize| {
                (0..=at.min(body.len()))
                    .rev()
                    .find(|at| body.is_char_boundary(*at))
                    .unwrap_or(0)
            };
            let (from, to) = (
                boundary(at % (body.len() + 1)),
                boundary(at % (body.len() + 1) + gone),
            );
            *body = [&body[..from], &signs, &body[to..]].concat();
            loads(&texts, &signs);
            Ok(())
        })
        .expect("no file breaks the loader");
}
