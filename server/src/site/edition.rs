//! One catalogue as it is served: its pages, kept for one day in Beijing, and its assets.

use super::assets::Assets;
use super::cache::CachePolicy;
use super::packed::{ContentType, Packed};
use super::refusals::Refusals;
use crate::ops::work::aside;
use app::page::{Address, Mode, Page};
use app::render::{Document, Input, Site, render};
use axum::http::HeaderMap;
use axum::response::Response;
use seeds::calendar::Date;
use seeds::catalogue::{Catalogue, Lang};
use seeds::search;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use tokio::sync::OnceCell;

/// A catalogue, ready to be served.
pub(crate) struct Edition {
    /// What pages are drawn from.
    pub(crate) site: Arc<Site>,
    /// Files under `/assets/`.
    pub(crate) assets: Assets,
    /// Pages that say why another cannot be shown.
    pub(crate) refusals: Refusals,
    addresses: Vec<Address>,
    paths: HashMap<String, usize>,
    day: RwLock<Arc<Day>>,
    sitemap: OnceLock<Option<Packed>>,
}

/// The pages of one day, each made when it is first asked for.
pub(crate) struct Day {
    date: Date,
    pages: Vec<OnceCell<Kept>>,
    /// The API's description of guides, languages as [`Lang::ALL`]: first the list, then each one.
    guides: [Vec<OnceCell<Option<Packed>>>; 2],
}

/// A page that was asked for.
enum Kept {
    Page(Packed),
    /// Not to be kept; drawn each time.
    Private,
}

/// What a path leads to.
pub(crate) enum Found<'a> {
    /// A page, by its place in the list.
    Page(usize, &'a Address),
    /// A page that stands at another path.
    Moved(String),
    /// Nothing.
    Nothing,
}

impl Edition {
    /// Makes a catalogue ready. Links in sitemap, QR codes and alternates start with `public_url`.
    pub(crate) fn new(catalogue: Catalogue, public_url: &str, today: Date) -> Self {
        let search = Lang::ALL.map(|lang| search::Index::of(&catalogue, lang));
        let assets = Assets::of(&catalogue, &search);
        let addresses = Address::all(&catalogue);
        let paths = addresses
            .iter()
            .enumerate()
            .map(|(at, address)| (address.path(), at))
            .collect();
        let day = Day::new(today, addresses.len(), &catalogue);
        let site = Site {
            catalogue: Arc::new(catalogue),
            search,
            assets: assets.links.clone(),
            public_url: public_url.trim_end_matches('/').to_owned(),
        };
        Self {
            site: Arc::new(site),
            assets,
            refusals: Refusals::new(),
            addresses,
            paths,
            day: RwLock::new(Arc::new(day)),
            sitemap: OnceLock::new(),
        }
    }

    /// What `path` leads to.
    pub(crate) fn find(&self, path: &str) -> Found<'_> {
        if let Some(at) = self.paths.get(path) {
            return Found::Page(*at, &self.addresses[*at]);
        }
        match Address::near(path).map(|address| address.path()) {
            Some(meant) if self.paths.contains_key(&meant) => Found::Moved(meant),
            _ => Found::Nothing,
        }
    }

    /// The pages of the day `today`; those of another day are dropped.
    pub(crate) fn day(&self, today: Date) -> Arc<Day> {
        let day = Arc::clone(&self.day.read().unwrap_or_else(PoisonError::into_inner));
        if day.date == today {
            return day;
        }
        let mut kept = self.day.write().unwrap_or_else(PoisonError::into_inner);
        if kept.date != today {
            *kept = Arc::new(Day::new(today, self.addresses.len(), &self.site.catalogue));
        }
        Arc::clone(&kept)
    }

    /// Draws the page at `at` unless it was drawn before, and replies with it.
    pub(crate) async fn page(
        self: &Arc<Self>,
        at: usize,
        day: &Day,
        request: &HeaderMap,
    ) -> Response {
        let date = day.date;
        let draw = || {
            let edition = Arc::clone(self);
            move || render(&edition.site, &edition.addresses[at], date, Input::Get)
        };
        let keep = || async {
            let draw = draw();
            let page = aside(move || {
                let document = draw();
                (document.status == 200 && !document.private)
                    .then(|| Packed::of(document.html.as_bytes()))
                    .flatten()
            });
            page.await.map_or(Kept::Private, Kept::Page)
        };
        match day.pages[at].get_or_init(keep).await {
            Kept::Page(page) => page.reply(ContentType::Html, CachePolicy::Revalidate, request),
            Kept::Private => super::document(aside(draw()).await, request),
        }
    }

    /// The page's answer to a posted form.
    pub(crate) fn answer(
        &self,
        address: &Address,
        today: Date,
        fields: &[(String, String)],
    ) -> Document {
        render(&self.site, address, today, Input::Form(fields))
    }

    /// Every page in every language, with its counterparts.
    pub(crate) fn sitemap(&self, request: &HeaderMap) -> Option<Response> {
        let packed = self
            .sitemap
            .get_or_init(|| Packed::of(self.write_sitemap().as_bytes()))
            .as_ref()?;
        Some(packed.reply(ContentType::Xml, CachePolicy::Revalidate, request))
    }

    fn write_sitemap(&self) -> String {
        let host = escaped(&self.site.public_url);
        let mut map = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
        );
        let standard = self
            .addresses
            .iter()
            .filter(|address| address.mode == Mode::Standard);
        for address in standard {
            // Writing to a string does not fail.
            let _ = write!(map, "<url><loc>{host}{}</loc>", address.path());
            for lang in Lang::ALL {
                let path = address.in_lang(lang).path();
                let tag = lang.tag();
                let _ = write!(
                    map,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{host}{path}\"/>"
                );
            }
            map += "</url>\n";
        }
        map + "</urlset>\n"
    }

    /// The shape of `path` for logs: never what a client made up.
    pub(crate) fn template(&self, path: &str) -> &'static str {
        match self.find(path) {
            Found::Page(_, address) => Page::template(&address.page),
            Found::Moved(_) => "moved",
            Found::Nothing => "unknown",
        }
    }
}

impl Day {
    fn new(date: Date, pages: usize, catalogue: &Catalogue) -> Self {
        let guides = Lang::ALL.map(|lang| empty(catalogue.packs(lang).count() + 1));
        Self {
            date,
            pages: empty(pages),
            guides,
        }
    }

    /// What the API says of the guide at `at` in the list, or in `None`'s case the list itself;
    /// made by `make` unless it was made before. Nothing where it cannot be made.
    pub(crate) async fn guide(
        &self,
        lang: Lang,
        at: Option<usize>,
        make: impl FnOnce() -> Option<Packed> + Send + 'static,
    ) -> Option<&Packed> {
        let kept = self.guides[lang as usize].get(at.map_or(0, |at| at + 1))?;
        kept.get_or_init(|| aside(make)).await.as_ref()
    }
}

fn empty<T>(places: usize) -> Vec<OnceCell<T>> {
    let mut empty = Vec::new();
    empty.resize_with(places, OnceCell::new);
    empty
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
