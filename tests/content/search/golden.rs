//! Questions in people's own words, and what must come of them.

use seeds::calendar::Date;
use seeds::search::{Fact, Finder, Found, SubjectKind};
use std::fmt::Write as _;

/// A question of `questions.tsv`.
pub(crate) struct Golden<'a> {
    pub(crate) kind: &'a str,
    pub(crate) question: &'a str,
    /// What is equally right; each lists what must all be found.
    pub(crate) expects: Vec<Vec<&'a str>>,
    facts: Vec<Wanted<'a>>,
}

struct Wanted<'a> {
    optional: bool,
    roles: Vec<&'a str>,
    values: Vec<&'a str>,
}

/// How many questions are tuned on; nobody looks at what is missed of the others.
pub(crate) const TUNED: usize = 200;

/// The questions to tune on, and those held out: parted by a hash of their text.
pub(crate) fn read(text: &str) -> (Vec<Golden<'_>>, Vec<Golden<'_>>) {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let mut all: Vec<(u64, Golden<'_>)> = lines
        .skip(1)
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or_default();
            let golden = Golden {
                kind: cell(),
                question: cell(),
                expects: cell()
                    .split('|')
                    .map(|all| all.split('+').collect())
                    .collect(),
                facts: cell()
                    .split(';')
                    .filter(|it| !it.is_empty())
                    .map(wanted)
                    .collect(),
            };
            (hash(golden.question), golden)
        })
        .collect();
    all.sort_by_key(|(hash, _)| *hash);
    let mut tuned: Vec<Golden<'_>> = all.into_iter().map(|(_, golden)| golden).collect();
    let held_out = tuned.split_off(TUNED.min(tuned.len()));
    (tuned, held_out)
}

fn wanted(text: &str) -> Wanted<'_> {
    let (optional, text) = match text.strip_prefix('?') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let (roles, values) = text.split_once('=').expect("role=value");
    Wanted {
        optional,
        roles: roles.split('/').collect(),
        values: values.split('/').collect(),
    }
}

/// FNV-1a, mixed once more so that near texts part.
fn hash(text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 7
}

/// What was right of a set of questions.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) asked: u32,
    pub(crate) first: u32,
    pub(crate) three: u32,
    pub(crate) beyond: u32,
    pub(crate) refused: u32,
    pub(crate) slotted: u32,
    pub(crate) heard: u32,
    /// Facts that nobody said, in questions without facts.
    pub(crate) invented: u32,
    pub(crate) misses: String,
}

/// Of a hundred.
pub(crate) const fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// Asks every question.
pub(crate) fn ask(finder: &Finder, questions: &[Golden<'_>], today: Date) -> Report {
    let mut report = Report::default();
    for golden in questions {
        let found = finder.find(golden.question, &[], today);
        let hits = names(&found);
        if golden.kind == "out" {
            report.beyond += 1;
            report.refused += u32::from(hits.is_empty());
            if !hits.is_empty() {
                miss(&mut report, golden, "not refused", &hits);
            }
        } else {
            report.asked += 1;
            let first = golden
                .expects
                .iter()
                .flatten()
                .any(|id| hits.first() == Some(&id.to_string()));
            let three = golden.expects.iter().any(|all| {
                all.iter()
                    .all(|id| hits.iter().take(3).any(|hit| hit == id))
            });
            report.first += u32::from(first);
            report.three += u32::from(three);
            if !three {
                miss(&mut report, golden, "not among three", &hits);
            } else if !first {
                miss(&mut report, golden, "not first", &hits);
            }
        }
        hear(&mut report, finder, golden, &found.facts);
    }
    report
}

fn names(found: &Found<'_>) -> Vec<String> {
    let names = found.hits.iter().map(|hit| {
        let id = &hit.subject.id;
        match hit.subject.kind {
            SubjectKind::Place => format!("place:{id}"),
            SubjectKind::City => format!("city:{id}"),
            SubjectKind::Hotline => id.replace("hotline-", "hotline:"),
            SubjectKind::Source => format!("source:{id}"),
            _ if id == "trip/routes" => "routes".to_owned(),
            _ => id.clone(),
        }
    });
    names.collect()
}

fn miss(report: &mut Report, golden: &Golden<'_>, what: &str, got: &[String]) {
    let Golden {
        kind,
        question,
        expects,
        ..
    } = golden;
    writeln!(
        report.misses,
        "{what}: [{kind}] {question} {expects:?} ← {got:?}"
    )
    .expect("a text");
}

/// The kinds of facts that the questions name.
const NAMED: [&str; 11] = [
    "from",
    "to",
    "home",
    "at",
    "months",
    "gap",
    "age",
    "birth",
    "sex",
    "insurance",
    "ill",
];
const STATES: [&str; 5] = ["retired", "unemployed", "drawing", "student", "veteran"];

fn hear(report: &mut Report, finder: &Finder, golden: &Golden<'_>, facts: &[Fact]) {
    let keys = facts.iter().map(|fact| fact.key(&finder.index().shared));
    let mut heard: Vec<(String, String)> = keys
        .filter_map(|key| {
            let (about, value) = key.split_once('=')?;
            let value = value.split('.').next().unwrap_or(value);
            Some((about.to_owned(), value.to_owned()))
        })
        .filter(|(about, value)| {
            // What a question is about is named where it decides an answer, and not elsewhere.
            let wanted = golden.facts.iter().any(|wanted| {
                wanted.roles.contains(&about.as_str()) && wanted.values.contains(&value.as_str())
            });
            let state = about == "state" && STATES.contains(&value.as_str());
            NAMED.contains(&about.as_str()) || state || wanted
        })
        .collect();
    heard.sort();
    heard.dedup();
    let all: Vec<String> = heard
        .iter()
        .map(|(about, value)| format!("{about}={value}"))
        .collect();
    let mut right = true;
    for wanted in &golden.facts {
        for value in &wanted.values {
            let found = heard.iter().position(|(about, known)| {
                wanted.roles.contains(&about.as_str()) && known == value
            });
            match found {
                Some(at) => drop(heard.remove(at)),
                None => right &= wanted.optional,
            }
        }
    }
    right &= heard.is_empty();
    if golden.facts.iter().any(|wanted| !wanted.optional) {
        report.slotted += 1;
        report.heard += u32::from(right);
    } else {
        report.invented += u32::from(!right);
    }
    if !right {
        let wanted = golden.facts.iter().map(|it| {
            let sign = if it.optional { "?" } else { "" };
            format!("{sign}{}={}", it.roles.join("/"), it.values.join("/"))
        });
        let wanted: Vec<String> = wanted.collect();
        miss(
            report,
            golden,
            &format!("heard {all:?}, wanted {wanted:?}"),
            &[],
        );
    }
}
