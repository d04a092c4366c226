//! One catalogue as it is served: its pages, kept for one day in Beijing, and its assets.

use super::assets::Assets;
use super::cache::CachePolicy;
use super::packed::{ContentType, Packed};
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

/// A catalogue, ready to be served.
pub(crate) struct Edition {
    /// What pages are drawn from.
    pub(crate) site: Site,
    /// Files under `/assets/`.
    pub(crate) assets: Assets,
    addresses: Vec<Address>,
    paths: HashMap<String, usize>,
    day: RwLock<Arc<Day>>,
    sitemap: OnceLock<Option<Packed>>,
}

/// The pages of one day, each made when it is first asked for.
pub(crate) struct Day {
    date: Date,
    pages: Vec<OnceLock<Kept>>,
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
        let day = RwLock::new(Arc::new(Day::new(today, addresses.len())));
        let site = Site {
            catalogue: Arc::new(catalogue),
            search,
            assets: assets.links.clone(),
            public_url: public_url.trim_end_matches('/').to_owned(),
        };
        Self {
            site,
            assets,
            addresses,
            paths,
            day,
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
            *kept = Arc::new(Day::new(today, self.addresses.len()));
        }
        Arc::clone(&kept)
    }

    /// Draws the page at `at` unless it was drawn before, and replies with it.
    pub(crate) fn page(&self, at: usize, day: &Day, request: &HeaderMap) -> Response {
        let draw = || render(&self.site, &self.addresses[at], day.date, Input::Get);
        let keep = || {
            let document = draw();
            let page = (document.status == 200 && !document.private)
                .then(|| Packed::of(document.html.as_bytes()))
                .flatten();
            page.map_or(Kept::Private, Kept::Page)
        };
        match day.pages[at].get_or_init(keep) {
            Kept::Page(page) => page.reply(ContentType::Html, CachePolicy::Revalidate, request),
            Kept::Private => super::document(draw(), request),
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
    fn new(date: Date, pages: usize) -> Self {
        let mut empty = Vec::new();
        empty.resize_with(pages, OnceLock::new);
        Self { date, pages: empty }
    }

    /// Whether the page at `at` was made already.
    pub(crate) fn has(&self, at: usize) -> bool {
        self.pages[at].get().is_some()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
