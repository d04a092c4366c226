//! Pages that say why another cannot be shown. There are few, so each is drawn and packed once.

use super::packed::{ContentType, Packed, once};
use crate::ops::work::aside;
use app::page::Mode;
use app::render::{ErrorPage, render_error};
use app::site::Site;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use seeds::lang::{ByLang, Lang};
use std::sync::Arc;
use tokio::sync::OnceCell;

/// The pages of one edition, by language, error and mode.
pub(crate) struct Refusals(ByLang<[OnceCell<Option<Packed>>; PAGES]>);

const PAGES: usize = ErrorPage::ALL.len() * Mode::ALL.len();

impl Refusals {
    /// None is drawn yet.
    pub(crate) fn new() -> Self {
        Self(ByLang::new(|_| [const { OnceCell::const_new() }; PAGES]))
    }

    /// The reply that shows `page`, for what is drawn from `site`.
    pub(crate) async fn reply(
        &self,
        site: &Arc<Site>,
        (lang, mode): (Lang, Mode),
        page: ErrorPage,
        request: &HeaderMap,
    ) -> Response {
        let status =
            StatusCode::from_u16(page.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let at = page as usize * Mode::ALL.len() + mode as usize;
        let site = Arc::clone(site);
        let draw = move || render_error(&site, lang, mode, page).html;
        let kept = self.0.in_lang(lang)[at].get_or_init(|| {
            let draw = draw.clone();
            aside(move || Packed::of(draw().as_bytes()))
        });
        match kept.await {
            Some(packed) => packed.refusal(status, ContentType::Html, request),
            None => once(status, ContentType::Html, request, draw()),
        }
    }
}
