//! What is asked in one's own words: what fits, why, and what was understood. The command line
//! prints the same.

use super::refusal::Refusal;
use super::{answered, line, parameter, read_lang};
use crate::site::portal::Portal;
use app::page::{Address, Mode, Page};
use app::site::Site;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use seeds::calendar::Date;
use seeds::catalogue::{Lang, Level};
use seeds::place::Place;
use seeds::search::{Filled, Finder, Hit, LONGEST_QUERY, Subject, SubjectKind};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The reply.
#[derive(Serialize)]
struct Found<'a> {
    hits: Vec<Shown<'a>>,
    /// What comes nearest where nothing fits.
    nearest: Vec<Named<'a>>,
    /// The subject that was meant, where this site does not cover it.
    #[serde(skip_serializing_if = "Option::is_none")]
    beyond: Option<Beyond<'a>>,
    understood: Understood<'a>,
}

#[derive(Serialize)]
struct Shown<'a> {
    kind: SubjectKind,
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    url: String,
    score: u32,
    /// The words on which it was found.
    why: &'a str,
    /// What is decided already.
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Decided<'a>>,
}

#[derive(Serialize)]
struct Decided<'a> {
    says: &'a str,
    source: &'a str,
    level: Level,
    /// How many questions remain at most until it is certain.
    questions_left: u8,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    title: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Beyond<'a> {
    title: &'a str,
    call: &'a str,
}

/// What was said of the case, and what the first guide takes of it.
#[derive(Serialize)]
struct Understood<'a> {
    /// `from=370200`, `months=72`, `insurance=resident.medical`.
    said: Vec<String>,
    /// The guide that comes first.
    #[serde(skip_serializing_if = "Option::is_none")]
    guide: Option<&'a str>,
    /// Its answers, by the ids of its questions, as links carry them.
    answers: BTreeMap<&'a str, &'a str>,
    /// What this guide does not ask and those beside it do, by the ids of their questions.
    kept: BTreeMap<&'a str, &'a str>,
    /// Answers of which one is to be picked, by the ids of its questions.
    readings: BTreeMap<&'a str, Vec<&'a str>>,
}

/// `GET /api/v1/search?q=…`, best first.
pub(super) async fn search(
    State(portal): State<Arc<Portal>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let site = Arc::clone(&portal.edition().site);
    let today = portal.clock.today();
    answered(&portal, &headers, move || find(&site, &uri, today)).await
}

fn find(site: &Site, uri: &Uri, today: Date) -> Result<Vec<u8>, Refusal> {
    let lang = read_lang(parameter(uri, "lang")?.as_deref())?;
    let query = parameter(uri, "q")?.ok_or_else(|| Refusal::bad("q", "say what you look for"))?;
    if query.chars().count() > LONGEST_QUERY {
        return Err(Refusal::bad(
            "q",
            &format!("at most {LONGEST_QUERY} characters are read"),
        ));
    }
    reply(site.search.in_lang(lang), &query, lang, today)
}

/// The reply's bytes: what `finder` makes of `query` on the day `today`.
///
/// # Errors
/// When it cannot be written, which is a fault of ours.
pub(crate) fn reply(
    finder: &Finder,
    query: &str,
    lang: Lang,
    today: Date,
) -> Result<Vec<u8>, Refusal> {
    let found = finder.find(query, &[], today);
    let shared = &finder.index().shared;
    let guide = found
        .hits
        .iter()
        .find(|hit| hit.subject.kind == SubjectKind::Guide);
    let filled = guide.map_or(&[][..], |hit| &hit.taken.filled);
    let mut readings: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for Filled {
        question, answer, ..
    } in guide.map_or(&[][..], |hit| &hit.taken.readings)
    {
        readings.entry(question).or_default().push(answer);
    }
    line(&Found {
        hits: found.hits.iter().map(|hit| shown(hit, lang)).collect(),
        nearest: found
            .nearest
            .iter()
            .map(|subject| named(subject, lang))
            .collect(),
        beyond: found.beyond.map(|beyond| Beyond {
            title: &beyond.title,
            call: &beyond.call,
        }),
        understood: Understood {
            said: found.facts.iter().map(|fact| fact.key(shared)).collect(),
            guide: guide.map(|hit| hit.subject.id.as_str()),
            answers: filled
                .iter()
                .map(|it| (it.question.as_str(), it.answer.as_str()))
                .collect(),
            kept: guide
                .map_or(&[][..], |hit| &hit.taken.kept)
                .iter()
                .map(|it| (it.question.as_str(), it.answer.as_str()))
                .collect(),
            readings,
        },
    })
}

fn shown<'a>(hit: &Hit<'a>, lang: Lang) -> Shown<'a> {
    let subject = hit.subject;
    Shown {
        kind: subject.kind,
        id: &subject.id,
        title: &subject.title,
        summary: &subject.text,
        url: url(subject, lang),
        score: hit.score,
        why: hit.why,
        verdict: hit.verdict.map(|verdict| Decided {
            says: verdict.says.in_lang(lang),
            source: verdict.source.in_lang(lang),
            level: verdict.level,
            questions_left: verdict.left,
        }),
    }
}

fn named(subject: &Subject, lang: Lang) -> Named<'_> {
    Named {
        id: &subject.id,
        title: &subject.title,
        url: url(subject, lang),
    }
}

/// Where a subject stands: a path, or the number to call.
fn url(subject: &Subject, lang: Lang) -> String {
    let id = || subject.id.clone();
    let page = match subject.kind {
        SubjectKind::Guide => Page::Guide(id()),
        SubjectKind::Place => Page::OnePlace(id()),
        SubjectKind::Source => Page::Source(id()),
        SubjectKind::City => subject
            .id
            .parse::<Place>()
            .map_or(Page::Places, Page::PlacesIn),
        SubjectKind::Hotline | SubjectKind::Beyond => return format!("tel:{}", subject.call),
        SubjectKind::Page => {
            let known = Address::from_path(&format!("/{}", subject.id));
            return known.map_or_else(String::new, |address| address.in_lang(lang).path());
        }
    };
    Address {
        page,
        lang,
        mode: Mode::Standard,
    }
    .path()
}
