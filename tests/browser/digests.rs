//! One engine: the same plan from this test's own call and from the API, and the same bytes drawn by this
//! test's own call and by the browser's program, on every path of the exhaustive check (of guides with
//! many paths, on one in so many); and the same on the pages of server and program.

use crate::harness::catalogue::{catalogue, drawn, pack, planned, today, with_words};
use crate::harness::portal::TODAY;
use crate::harness::program::program;
use crate::harness::tab::Tab;
use crate::harness::{World, run};
use seeds::answers::{Answers, json as answers_json};
use seeds::catalogue::{Catalogue, Lang, Pack};
use seeds::check::walk;
use seeds::plan::Plan;
use seeds::share;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::time::Instant;

/// How many states go into one call.
const BATCH: usize = 500;
/// How many drawn plans are compared.
const DRAWN: usize = 500;
/// A guide with more paths is shared among the tests.
const MANY: usize = 1000;
/// Of the translation, one path in so many.
const TRANSLATED: usize = 10;

/// A path of the check, as every door takes it.
struct Case {
    state: String,
    request: Value,
    digest: String,
}

fn case(pack: &Pack, answers: &Answers) -> Case {
    Case {
        state: share::write_state(&pack.guide, answers),
        request: json!({
            "answers": answers_json::write(&pack.guide, answers),
            "as_of": TODAY,
            "lang": pack.words.lang.code(),
        }),
        digest: planned(pack, answers).digest(),
    }
}

/// One of `of` tests that share the work.
#[derive(Clone, Copy)]
struct Share {
    nth: usize,
    of: usize,
}

/// The paths of the `index`th guide that fall to a share: of a guide with many every `of`th, of one
/// with few all or none. Of a translation a part.
fn cases(catalogue: &Catalogue, index: usize, guide: &str, lang: Lang, share: Share) -> Vec<Case> {
    let Share { nth, of } = share;
    let paths = walk(
        catalogue,
        pack(catalogue, guide, tests::lang("zh")),
        today(),
    )
    .paths;
    let (first, each) = match paths.len() > MANY {
        true => (nth, of),
        false if index % of == nth => (0, 1),
        false => return Vec::new(),
    };
    let part = if lang == tests::lang("zh") {
        1
    } else {
        TRANSLATED
    };
    let pack = pack(catalogue, guide, lang);
    let paths = paths.iter().skip(first).step_by(each * part);
    paths.map(|path| case(pack, &path.answers)).collect()
}

/// SHA-256 of what the program draws for each state.
const DIGESTS: &str = "(async states => {
    const hex = buffer => Array.from(new Uint8Array(buffer),
        byte => byte.toString(16).padStart(2, '0')).join('');
    const digests = [];
    for (const state of states) {
        const drawn = new TextEncoder().encode(await shown(state, true));
        digests.push(crypto.subtle.digest('SHA-256', drawn).then(hex));
    }
    return Promise.all(digests);
})";

fn digest(drawn: &str) -> String {
    let digest = Sha256::digest(drawn);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn from_program(tab: &Tab, pack: &Pack, cases: &[Case]) -> usize {
    let path = tab.text("location.pathname").await;
    let public_url = tab.property("[data-public]", "dataset.public").await;
    let mut compared = 0;
    for batch in cases.chunks(BATCH) {
        let states: Vec<&str> = batch.iter().map(|case| case.state.as_str()).collect();
        let digests = tab.ask(&format!("{DIGESTS}({})", json!(states))).await;
        let digests = digests.expect("every state leads somewhere");
        for (at, case) in batch.iter().enumerate() {
            let drawn = drawn(pack, &case.state, &path, &public_url);
            assert_eq!(
                digests[at],
                json!(digest(&drawn)),
                "program: {}",
                case.state
            );
            compared += 1;
        }
    }
    compared
}

#[derive(Deserialize)]
struct Reply {
    state: String,
    plan: Plan,
    digest: String,
}

/// Of many paths the API is asked for one in so many: it answers with the code that `case` calls.
const ASKED: usize = 8;

async fn from_api(world: &World, guide: &str, cases: &[Case]) -> usize {
    tests::with_cryptography();
    let client = reqwest::Client::new();
    let url = world.portal.url(&format!("/api/v1/guides/{guide}/plan"));
    let mut compared = 0;
    let each = if cases.len() > MANY { ASKED } else { 1 };
    for case in cases.iter().step_by(each) {
        let reply = client.post(&url).json(&case.request).send().await;
        let reply = reply.expect("an answer");
        let status = reply.status();
        let body = reply.text().await.expect("a body");
        assert!(status.is_success(), "{status} {body}: {}", case.state);
        let reply: Reply = serde_json::from_str(&body)
            .unwrap_or_else(|error| panic!("{error}: {}: {body}", case.state));
        assert_eq!(reply.state, "plan", "{}", case.state);
        assert_eq!(reply.digest, case.digest, "API: {}", case.state);
        assert_eq!(reply.plan.digest(), case.digest, "API: {}", case.state);
        compared += 1;
    }
    compared
}

/// The paths of every guide that fall to a share, in one language.
fn on_every_path(lang: Lang, share: Share) {
    run(async |world| {
        let catalogue = catalogue();
        with_words();
        let mut compared = 0;
        for (index, original) in catalogue.packs(tests::lang("zh")).enumerate() {
            let guide = original.guide.id.as_str();
            let began = Instant::now();
            let cases = cases(&catalogue, index, guide, lang, share);
            if cases.is_empty() {
                continue;
            }
            let native = began.elapsed();
            let tab = program(world, guide, lang).await;
            let (program, api) = tokio::join!(
                from_program(&tab, pack(&catalogue, guide, lang), &cases),
                from_api(world, guide, &cases)
            );
            assert_eq!(program, cases.len(), "{guide}: {program} drawn");
            assert!(api * ASKED >= cases.len(), "{guide}: {api} asked");
            println!(
                "{guide} {}: {} paths equal; {native:.1?} natively, {:.1?} in all",
                lang.code(),
                cases.len(),
                began.elapsed()
            );
            compared += cases.len();
            tab.close().await;
        }
        assert!(compared > MANY, "only {compared} paths");
    });
}

/// The binding language in sixths, so that none comes near the limit of a test on a slow machine.
mod on_every_path_program_api_and_native_call_make_the_same_plan {
    use super::*;

    fn in_the(nth: usize) {
        on_every_path(tests::lang("zh"), Share { nth, of: 6 });
    }

    #[test]
    fn in_the_first_sixth() {
        in_the(0);
    }

    #[test]
    fn in_the_second_sixth() {
        in_the(1);
    }

    #[test]
    fn in_the_third_sixth() {
        in_the(2);
    }

    #[test]
    fn in_the_fourth_sixth() {
        in_the(3);
    }

    #[test]
    fn in_the_fifth_sixth() {
        in_the(4);
    }

    #[test]
    fn in_the_last_sixth() {
        in_the(5);
    }

    #[test]
    fn in_english() {
        on_every_path(tests::lang("en"), Share { nth: 0, of: 1 });
    }
}

/// Draws the states on the stage and asks the server for the same; the states where what stands on the
/// two pages differs, with both texts. Comments and markers are left out, and what is folded: only
/// the program folds.
const COMPARE_DRAWN: &str = "(async (states, selector) => {
    const clean = found => {
        const element = found.cloneNode(true);
        element.querySelectorAll('.fold').forEach(fold => fold.removeAttribute('open'));
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
        const comments = [];
        while (walker.nextNode()) comments.push(walker.currentNode);
        comments.forEach(comment => comment.remove());
        element.normalize();
        return element.outerHTML;
    };
    const parse = html => new DOMParser().parseFromString(html, 'text/html');
    const differing = [];
    for (const state of states) {
        const reply = await fetch(location.pathname, { method: 'POST',
            body: new URLSearchParams({ state, do: 'next' }) });
        const served = parse(await reply.text()).querySelector(selector);
        await shown(state, false);
        const own = document.querySelector(selector);
        const one = served ? clean(served) : `no plan, ${reply.status}`;
        const other = own ? clean(own) : 'nothing drawn';
        if (one !== other) {
            let at = 0;
            while (one[at] === other[at]) at += 1;
            const from = Math.max(0, at - 120);
            differing.push([state, one.slice(from, at + 200), other.slice(from, at + 200)]);
            if (differing.length > 2) break;
        }
    }
    return differing;
})";

#[test]
fn what_stands_on_the_pages_of_server_and_program_is_the_same() {
    run(async |world| {
        let catalogue = catalogue();
        let packs = catalogue.packs(tests::lang("zh"));
        let walked = packs.map(|pack| (pack, walk(&catalogue, pack, today()).paths));
        let walked: Vec<(&Pack, Vec<_>)> = walked.collect();
        let all: usize = walked.iter().map(|(_, paths)| paths.len()).sum();
        let mut drawn = 0;
        for (original, paths) in &walked {
            let guide = original.guide.id.as_str();
            for lang in Lang::all() {
                // Spread over all; every guide in both languages.
                let share = if lang == tests::lang("zh") {
                    DRAWN
                } else {
                    DRAWN / TRANSLATED
                };
                let wanted = (paths.len() * share).div_ceil(all).clamp(1, paths.len());
                let states: Vec<String> = (0..wanted)
                    .map(|at| &paths[at * paths.len() / wanted].answers)
                    .map(|answers| share::write_state(&original.guide, answers))
                    .collect();
                let tab = program(world, guide, lang).await;
                for batch in states.chunks(50) {
                    let compare = format!(
                        "{COMPARE_DRAWN}({}, {})",
                        json!(batch),
                        json!(crate::harness::form::PLAN)
                    );
                    let differing = tab.ask(&compare).await;
                    let differing = differing.expect("both can be drawn");
                    let shown = serde_json::to_string_pretty(&differing).unwrap_or_default();
                    assert_eq!(differing, json!([]), "{shown}");
                }
                drawn += states.len();
                tab.close().await;
            }
        }
        assert!(drawn >= DRAWN.min(all), "only {drawn} of {all}");
        println!("{drawn} plans drawn alike");
    });
}
