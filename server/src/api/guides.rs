//! Guides and what they ask.

use super::plan::Asked;
use super::refusal::Refusal;
use super::{id, kept, line, parameter, read_lang};
use crate::site::portal::Portal;
use app::page::{Address, Mode, Page};
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use seeds::calendar::Date;
use seeds::catalogue::{Catalogue, Lang, Pack};
use seeds::plan::outline;
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    url: String,
    lang: Lang,
    checked_on: Date,
}

#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    listed: Listed<'a>,
    can: String,
    bring: String,
    place: String,
    elements: Vec<Element<'a>>,
    questions: Vec<Asked<'a>>,
    outcomes: Vec<&'a str>,
    related: &'a [String],
    sensitive: bool,
}

#[derive(Serialize)]
struct Element<'a> {
    id: &'a str,
    text: Vec<String>,
}

/// `GET /api/v1/guides`
pub(super) async fn list(
    State(portal): State<Arc<Portal>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let made = lang(&uri).and_then(|lang| {
        let edition = portal.edition();
        let listed: Vec<Listed<'_>> = edition.site.catalogue.packs(lang).map(listed).collect();
        line(&listed)
    });
    kept(&headers, made)
}

/// `GET /api/v1/guides/{id}`
pub(super) async fn one(
    State(portal): State<Arc<Portal>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let today = portal.clock.today();
    let made =
        lang(&uri).and_then(|lang| whole(&portal.edition().site.catalogue, id(&uri), lang, today));
    kept(&headers, made)
}

fn lang(uri: &Uri) -> Result<Lang, Refusal> {
    read_lang(parameter(uri, "lang")?.as_deref())
}

fn listed(pack: &Pack) -> Listed<'_> {
    let words = &pack.words.guide;
    Listed {
        id: &pack.guide.id,
        title: &words.title,
        summary: &words.summary,
        url: url(&pack.guide.id, pack.words.lang),
        lang: pack.words.lang,
        checked_on: pack.guide.checked_on,
    }
}

/// The path of a guide's page.
pub(super) fn url(guide: &str, lang: Lang) -> String {
    Address {
        page: Page::Guide(guide.to_owned()),
        lang,
        mode: Mode::Standard,
    }
    .path()
}

fn whole(catalogue: &Catalogue, id: &str, lang: Lang, today: Date) -> Result<Vec<u8>, Refusal> {
    let pack = catalogue
        .pack(id, lang)
        .ok_or_else(Refusal::no_such_guide)?;
    let words = &pack.words.guide;
    let filled = |text| outline(pack, text, today);
    let elements = words
        .elements
        .iter()
        .map(|(id, texts)| Element {
            id,
            text: texts.iter().map(filled).collect(),
        })
        .collect();
    line(&Whole {
        listed: listed(pack),
        can: filled(&words.can),
        bring: filled(&words.bring),
        place: filled(&words.place),
        elements,
        questions: (0..pack.guide.questions.len())
            .filter_map(|at| Asked::of(pack, at))
            .collect(),
        outcomes: pack
            .guide
            .outcomes
            .iter()
            .map(|outcome| outcome.id.as_str())
            .collect(),
        related: &pack.guide.related,
        sensitive: pack.guide.sensitive,
    })
}
