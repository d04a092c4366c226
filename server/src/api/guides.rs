//! Guides and what they ask.

use super::plan::Asked;
use super::refusal::Refusal;
use super::{id, line, parameter, read_lang, refused};
use crate::site::cache::CachePolicy;
use crate::site::packed::{ContentType, Packed};
use crate::site::portal::Portal;
use app::page::{Address, Mode, Page};
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use seeds::calendar::Date;
use seeds::catalogue::{Lang, Pack};
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
    match lang(&uri) {
        Ok(lang) => kept(&portal, lang, None, &headers).await,
        Err(refusal) => refused(&headers, &refusal),
    }
}

/// `GET /api/v1/guides/{id}`
pub(super) async fn one(
    State(portal): State<Arc<Portal>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match lang(&uri) {
        Ok(lang) => kept(&portal, lang, Some(id(&uri)), &headers).await,
        Err(refusal) => refused(&headers, &refusal),
    }
}

/// The list or one guide, as it was made for the first who asked today.
async fn kept(portal: &Portal, lang: Lang, id: Option<&str>, request: &HeaderMap) -> Response {
    let edition = portal.edition();
    let today = portal.clock.today();
    let at = match id {
        None => None,
        Some(id) => {
            let mut packs = edition.site.catalogue.packs(lang);
            match packs.position(|pack| pack.guide.id == id) {
                Some(at) => Some(at),
                None => return refused(request, &Refusal::no_such_guide()),
            }
        }
    };
    let site = Arc::clone(&edition.site);
    let day = edition.day(today);
    let made = day.guide(lang, at, move || {
        let mut packs = site.catalogue.packs(lang);
        let line = match at {
            None => line(&packs.map(listed).collect::<Vec<_>>()),
            Some(at) => whole(packs.nth(at)?, today),
        };
        Packed::of(&line.ok()?)
    });
    match made.await {
        Some(packed) => packed.reply(ContentType::Json, CachePolicy::Revalidate, request),
        None => refused(request, &Refusal::ours()),
    }
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

fn whole(pack: &Pack, today: Date) -> Result<Vec<u8>, Refusal> {
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
