//! Guides by name and everyday words.

use super::refusal::Refusal;
use super::{answered, guides, line, parameter, read_lang};
use crate::site::portal::Portal;
use app::render::Site;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use seeds::search::LONGEST_QUERY;
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Found {
    id: String,
    title: String,
    url: String,
    summary: String,
    score: u32,
}

/// `GET /api/v1/search?q=…`, best first.
pub(super) async fn search(
    State(portal): State<Arc<Portal>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let site = Arc::clone(&portal.edition().site);
    answered(&portal, &headers, move || find(&site, &uri)).await
}

fn find(site: &Site, uri: &Uri) -> Result<Vec<u8>, Refusal> {
    let lang = read_lang(parameter(uri, "lang")?.as_deref())?;
    let query = parameter(uri, "q")?.ok_or_else(|| Refusal::bad("q", "say what you look for"))?;
    if query.chars().count() > LONGEST_QUERY {
        return Err(Refusal::bad(
            "q",
            &format!("at most {LONGEST_QUERY} characters are read"),
        ));
    }
    let hits = site.search[lang as usize].find(&query);
    let found: Vec<Found> = hits
        .into_iter()
        .map(|hit| Found {
            url: guides::url(&hit.id, lang),
            id: hit.id,
            title: hit.title,
            summary: hit.summary,
            score: hit.score,
        })
        .collect();
    line(&found)
}
