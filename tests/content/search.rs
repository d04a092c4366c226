//! Asked in one's own words: found, understood, refused.

mod golden;
mod growth;
mod synthetic;

use super::{CATALOGUE, today};
use seeds::interview;
use seeds::lang::ByLang;
use seeds::search::{Finder, Index, SubjectKind};
use seeds::share;
use std::sync::LazyLock;

static FINDERS: LazyLock<ByLang<Finder>> = LazyLock::new(|| {
    let catalogue = LazyLock::force(&CATALOGUE);
    ByLang::new(|lang| Finder::new(Index::of(catalogue, lang)))
});

const QUESTIONS: &str = include_str!("questions.tsv");

fn finder() -> &'static Finder {
    FINDERS.in_lang(tests::lang("zh"))
}

/// The answers that the first guide takes of `query`, as `question=answer`.
fn taken(query: &str) -> (String, Vec<String>) {
    let found = finder().find(query, &[], today());
    let first = found.hits.first().expect("something is found");
    let filled = first.taken.filled.iter();
    let filled = filled.map(|it| [it.question.as_str(), "=", &it.answer].concat());
    (first.subject.id.clone(), filled.collect())
}

fn said(query: &str) -> Vec<String> {
    let found = finder().find(query, &[], today());
    let shared = &finder().index().shared;
    found.facts.iter().map(|fact| fact.key(shared)).collect()
}

#[test]
fn questions_lead_to_their_guides_and_what_stands_elsewhere_is_refused() {
    let (tuned, held_out) = golden::read(QUESTIONS);
    assert!(
        tuned.len() == golden::TUNED && held_out.len() >= 100,
        "{}",
        held_out.len()
    );
    let reports = [&tuned, &held_out].map(|set| golden::ask(finder(), set, today()));
    print!("{}", reports[0].misses);
    for (name, report) in ["tuned", "held out"].iter().zip(&reports) {
        println!(
            "{name}: first {:.3}, among three {:.3} of {}; refused {:.3} of {}; heard {:.3} of {}, \
             invented {} beside",
            golden::share(report.first, report.asked),
            golden::share(report.three, report.asked),
            report.asked,
            golden::share(report.refused, report.beyond),
            report.beyond,
            golden::share(report.heard, report.slotted),
            report.slotted,
            report.invented,
        );
    }
    let held_out = &reports[1];
    assert!(golden::share(held_out.three, held_out.asked) >= 0.95);
    assert!(golden::share(held_out.first, held_out.asked) >= 0.88);
    assert!(golden::share(held_out.refused, held_out.beyond) >= 0.9);
    assert!(golden::share(held_out.heard, held_out.slotted) >= 0.95);
}

#[test]
fn whoever_is_refused_gets_the_three_nearest_subjects() {
    let (tuned, held_out) = golden::read(QUESTIONS);
    for golden in tuned.iter().chain(&held_out) {
        let found = finder().find(golden.question, &[], today());
        if golden.kind == "out" && found.hits.is_empty() {
            // Letters that no word here begins with are near to nothing.
            let letters = golden.question.is_ascii();
            let many = found.nearest.len();
            assert!(many == 3 || letters && many < 3, "{}", golden.question);
        }
    }
}

#[test]
fn each_tool_carries_twelve_phrasings_of_its_own() {
    for tool in ["card", "settlement", "tickets", "trip"] {
        let mut subjects = finder().index().subjects.iter();
        let page = subjects.find(|it| it.kind == SubjectKind::Page && it.id == tool);
        let phrases = &page.expect(tool).phrases;
        let han = |phrase: &&String| !phrase.is_ascii();
        let own = phrases.iter().filter(|phrase| {
            let pages = finder().index().subjects.iter();
            let mut others = pages.filter(|it| it.kind == SubjectKind::Page && it.id != tool);
            !others.any(|other| other.phrases.contains(phrase))
        });
        assert!(own.filter(han).count() >= 12, "{tool}");
    }
}

#[test]
fn no_question_is_one_of_the_phrasings() {
    let (tuned, held_out) = golden::read(QUESTIONS);
    for golden in tuned.iter().chain(&held_out) {
        let question = finder().folded(golden.question);
        // A name is a name, however one asks for it.
        let named = golden
            .expects
            .iter()
            .flatten()
            .any(|id| id.starts_with("place:"));
        let subjects = finder().index().subjects.iter();
        let mut phrases = subjects.flat_map(|subject| &subject.phrases);
        let same = phrases.any(|phrase| finder().folded(phrase) == question);
        assert!(named || !same, "{}", golden.question);
    }
}

#[test]
fn the_example_on_the_home_page_opens_filled_in() {
    let query = "我在青岛交了六年社保，现在来潍坊上班，要转吗";
    assert_eq!(said(query)[..3], ["from=370200", "months=72", "to=370700"]);
    let (guide, filled) = taken(query);
    assert_eq!(guide, "moving-city");
    assert_eq!(filled, ["from=370200", "to=370700"]);
}

#[test]
fn places_are_understood_with_what_they_are() {
    for (query, facts) in [
        ("从莒县到黄岛上班社保怎么办", ["from=371100", "to=370200"]),
        ("烟台转青岛，公积金怎么弄", ["from=370600", "to=370200"]),
        ("医保在河南，在威海看病怎么报", ["from=410000", "to=371000"]),
        (
            "老家四川，在日照失业了去哪领失业金",
            ["home=510000", "at=371100"],
        ),
        (
            "insured in Weihai, treated in Beijing",
            ["from=371000", "to=110000"],
        ),
    ] {
        let places = said(query);
        let places: Vec<&String> = places.iter().filter(|fact| fact.contains("=")).collect();
        assert_eq!(places[..2], facts, "{query}");
    }
}

#[test]
fn lengths_of_time_and_ages_are_understood_in_any_writing() {
    for (query, fact) in [
        ("交了72个月养老", "months=72"),
        ("社保交了6年多", "months=72"),
        ("交了六年零三个月", "months=75"),
        ("养老交了一年半", "months=18"),
        ("医保断了俩月", "gap=2"),
        ("医保中间空了半年", "gap=6"),
        ("我妈七十三了坐车要钱吗", "age=73"),
        ("俺今年五十四", "age=54"),
        ("七五年生的女工什么时候退休", "birth=1975"),
        ("1968年11月出生什么时候退休", "birth=1968-11"),
    ] {
        let heard = said(query);
        assert!(
            heard.iter().any(|known| known == fact),
            "{query}: {heard:?}"
        );
    }
    for query in [
        "怀孕七个月了生育津贴",
        "要交满15年吗",
        "三年前办的社保卡",
        "1米35的孩子门票",
    ] {
        let heard = said(query);
        let counted = |fact: &&String| fact.starts_with("months") || fact.starts_with("age");
        assert_eq!(heard.iter().find(counted), None, "{query}");
    }
}

#[test]
fn somebody_who_is_nearly_sixty_is_on_neither_side() {
    let group = |query: &str| {
        let (_, filled) = taken(query);
        filled.into_iter().find(|it| it.starts_with("age_group="))
    };
    assert_eq!(
        group("我妈六十七了坐公交免费吗").as_deref(),
        Some("age_group=sixties")
    );
    assert_eq!(group("我爸快六十了坐公交免费吗"), None);
}

#[test]
fn two_readings_are_offered_and_none_is_taken() {
    let found = finder().find("新农合转成职工医保要办什么", &[], today());
    let first = found.hits.first().expect("a guide");
    assert_eq!(first.subject.id, "medical-insurance-transfer");
    let taken = &first.taken;
    assert!(
        !taken.filled.iter().any(|it| it.question == "medical"),
        "{taken:?}"
    );
    let readings = taken.readings.iter().filter(|it| it.question == "medical");
    let readings: Vec<&str> = readings.map(|it| it.answer.as_str()).collect();
    assert_eq!(readings, ["resident", "employee"]);
}

#[test]
fn what_is_taken_back_is_not_filled_in() {
    let query = "我在青岛交了六年社保，现在来潍坊上班，要转吗";
    let found = finder().find(query, &["from=370200"], today());
    let filled = &found.hits[0].taken.filled;
    assert!(filled.iter().all(|it| it.question != "from"), "{filled:?}");
    assert!(filled.iter().any(|it| it.question == "to"));
}

#[test]
fn what_a_guide_does_not_ask_is_kept_for_those_beside_it_that_do() {
    for (query, guide, kept) in [
        (
            "我在青岛交了六年社保，现在来潍坊上班，要转吗",
            "moving-city",
            &["paid_months=72", "unemployment_months=72"][..],
        ),
        (
            "从潍坊换到烟台工作，断了三个月，社保哪些要自己办",
            "moving-city",
            &["gap_months=3"],
        ),
        // Whoever asks it keeps nothing.
        (
            "医保断了三个月还能报销吗",
            "medical-insurance-transfer",
            &[],
        ),
    ] {
        let found = finder().find(query, &[], today());
        let mut hits = found.hits.iter();
        let hit = hits.find(|hit| hit.subject.id == guide).expect(query);
        let told = hit.taken.kept.iter();
        let told = told.map(|it| [it.question.as_str(), "=", &it.answer].concat());
        assert_eq!(told.collect::<Vec<_>>(), kept, "{query}");
        let key = found
            .facts
            .iter()
            .map(|fact| fact.key(&finder().index().shared));
        let length = key.filter(|key| key.starts_with("months") || key.starts_with("gap"));
        let length: Vec<String> = length.collect();
        let taken_back: Vec<&str> = length.iter().map(String::as_str).collect();
        let without = finder().find(query, &taken_back, today());
        let mut hits = without.hits.iter();
        let hit = hits.find(|hit| hit.subject.id == guide).expect(query);
        assert_eq!(hit.taken.kept, [], "{query}");
    }
}

#[test]
fn a_verdict_never_says_fewer_questions_than_are_left() {
    let (tuned, held_out) = golden::read(QUESTIONS);
    let (mut seen, mut near) = (0, 0);
    let mut fewer = String::new();
    for golden in tuned.iter().chain(&held_out) {
        for hit in finder().find(golden.question, &[], today()).hits {
            let Some(verdict) = hit.verdict else { continue };
            let pack = CATALOGUE.pack(&verdict.guide, tests::lang("zh"));
            let guide = &pack.expect("a guide").guide;
            let filled = hit.taken.filled.iter();
            let state = filled.map(|it| [it.question.as_str(), "=", &it.answer].concat());
            let state: Vec<String> = state.collect();
            let answers = share::read_state(guide, &state.join("~"));
            let left = interview::left(guide, &answers, today());
            let said = usize::from(verdict.left);
            if said < left {
                fewer += &format!("{said} said, {left} left: {} {state:?}\n", verdict.guide);
            }
            seen += 1;
            near += u32::from(said <= left + 1);
        }
    }
    println!("{seen} verdicts, {near} of them with at most one question more than is left");
    assert!(fewer.is_empty(), "{fewer}");
    assert!(seen >= 20 && 10 * near >= 8 * seen, "{near} of {seen}");
}

#[test]
fn an_illness_is_private_and_says_so() {
    let found = finder().find("糖尿病在青岛怎么拿药", &[], today());
    let hit = found
        .hits
        .iter()
        .find(|hit| hit.subject.id == "chronic-outpatient");
    let filled = &hit.expect("the guide").taken.filled;
    let disease = filled
        .iter()
        .find(|it| it.question == "disease")
        .expect("it was heard");
    assert!(disease.private && disease.answer == "diabetes");
}

#[test]
fn what_stands_elsewhere_names_who_knows() {
    let found = finder().find("个人所得税怎么退税", &[], today());
    assert!(found.hits.is_empty());
    assert_eq!(
        found.beyond.map(|beyond| beyond.call.as_str()),
        Some("12366")
    );
    assert!(found.nearest.len() <= 3);
}

#[test]
fn each_guide_and_page_is_found_by_its_title() {
    for (finder, lang) in FINDERS.with_langs().map(|(lang, finder)| (finder, lang)) {
        for subject in &finder.index().subjects {
            if !matches!(subject.kind, SubjectKind::Guide | SubjectKind::Page) {
                continue;
            }
            let found = finder.find(&subject.title, &[], today());
            let first = found.hits.first().map(|hit| hit.subject.id.as_str());
            assert_eq!(first, Some(subject.id.as_str()), "{}", lang.code());
        }
    }
}

#[test]
fn the_index_comes_back_as_it_was_sent() {
    for finder in FINDERS.iter() {
        let bytes = finder.index().to_bytes().expect("it is written");
        assert_eq!(Index::from_bytes(&bytes).as_ref(), Some(finder.index()));
    }
}

#[test]
fn what_is_decided_is_said_with_its_clause_and_is_what_the_guide_says() {
    let verdict = |query: &str| {
        let found = finder().find(query, &[], today());
        let verdict = found.hits.first().and_then(|hit| hit.verdict);
        verdict.map(|verdict| {
            (
                verdict.says.in_lang(tests::lang("zh")).clone(),
                verdict.source.in_lang(tests::lang("zh")).clone(),
            )
        })
    };
    let (says, source) = verdict("从青岛换到潍坊上班，社保要转吗").expect("it is decided");
    assert!(
        says.contains("养老保险不用转") && !source.is_empty(),
        "{says} {source}"
    );
    let plan = super::plan(
        "enterprise-pension",
        "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n",
    );
    assert_eq!(plan.outcome.id, "no-transfer");
    for other in [
        "从青岛换到北京上班，社保要转吗",
        "公务员从青岛换到潍坊的企业，社保要转吗",
        "从青岛换到青岛上班，社保要转吗",
    ] {
        assert_eq!(verdict(other), None, "{other}");
    }
}
