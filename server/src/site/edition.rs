//! One catalogue as it is served: its pages, kept for one day in Beijing, and its assets.

use super::assets::{self, Assets};
use super::cache::CachePolicy;
use super::day::{Day, Kept};
use super::packed::{ContentType, Packed};
use super::refusals::Refusals;
use crate::ops::work::{Busy, Lane, aside};
use app::page::{Address, Mode, Page};
use app::render::{Document, Input, render};
use app::site::Site;
use axum::http::HeaderMap;
use axum::response::Response;
use seeds::calendar::Date;
use seeds::catalogue::{Catalogue, Lang};
use seeds::lang::ByLang;
use seeds::search;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::OnceCell;

/// A catalogue, ready to be served.
pub(crate) struct Edition {
    /// What pages are drawn from.
    pub(crate) site: Arc<Site>,
    /// Pages that say why another cannot be shown.
    pub(crate) refusals: Refusals,
    assets: Arc<Assets>,
    // A page that was opened before this edition came still asks for its files.
    earlier: Option<Arc<Assets>>,
    addresses: Vec<Address>,
    paths: HashMap<String, usize>,
    days: RwLock<Days>,
    sitemap: OnceCell<Option<Packed>>,
}

struct Days {
    now: Arc<Day>,
    next: Option<Arc<Day>>,
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
    /// Makes a catalogue ready to follow `earlier`. Links in sitemap, QR codes and alternates start
    /// with `public_url`.
    pub(crate) fn new(
        catalogue: Catalogue,
        public_url: &str,
        today: Date,
        earlier: Option<&Self>,
    ) -> Self {
        let search = ByLang::new(|lang| {
            let index = search::Index::of(&catalogue, lang);
            Arc::new(search::Finder::new(index))
        });
        let assets = Assets::of(&catalogue, &search);
        let addresses = Address::all(&catalogue);
        let paths = addresses
            .iter()
            .enumerate()
            .map(|(at, address)| (address.path(), at))
            .collect();
        let site = Site {
            catalogue: Arc::new(catalogue),
            search,
            assets: assets.links.clone(),
            public_url: public_url.trim_end_matches('/').to_owned(),
        };
        let before = earlier.map(|earlier| earlier.served(&earlier.now()));
        let day = Day::new(today, &site, addresses.len(), before.unwrap_or_default());
        let days = Days {
            now: Arc::new(day),
            next: None,
        };
        Self {
            site: Arc::new(site),
            refusals: Refusals::new(),
            assets: Arc::new(assets),
            earlier: earlier.map(|earlier| Arc::clone(&earlier.assets)),
            addresses,
            paths,
            days: RwLock::new(days),
            sitemap: OnceCell::new(),
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
        let now = self.now();
        if now.date == today {
            return now;
        }
        let mut days = self.days.write().unwrap_or_else(PoisonError::into_inner);
        if days.now.date != today {
            let prepared = days.next.take().filter(|next| next.date == today);
            days.now = prepared.unwrap_or_else(|| Arc::new(self.follow(&days.now, today)));
        }
        Arc::clone(&days.now)
    }

    /// Makes the pages of the day `soon` that were asked for today and are not yet made.
    pub(crate) async fn prepare(&self, soon: Date) {
        let (now, next) = {
            let mut days = self.days.write().unwrap_or_else(PoisonError::into_inner);
            if days.now.date == soon {
                return;
            }
            let prepared = days.next.take().filter(|next| next.date == soon);
            let next = prepared.unwrap_or_else(|| Arc::new(self.follow(&days.now, soon)));
            days.next = Some(Arc::clone(&next));
            (Arc::clone(&days.now), next)
        };
        self.warm(&next, self.served(&now)).await;
    }

    /// Makes what is served `earlier` and nowhere else yet, one page after another.
    pub(crate) async fn warm_after(&self, earlier: &Self) {
        self.warm(&self.now(), earlier.served(&earlier.now())).await;
    }

    async fn warm(&self, day: &Day, mut served: HashMap<String, Packed>) {
        for (at, address) in self.addresses.iter().enumerate() {
            let before = served.remove(&address.path());
            if let Some(before) = before.filter(|_| !day.has(at)) {
                day.expect(address.path(), before);
                day.page(at, &self.site, address).await;
            }
        }
        day.forget();
    }

    /// The pages of the day at hand.
    pub(crate) fn now(&self) -> Arc<Day> {
        let days = self.days.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&days.now)
    }

    /// A day that takes over what it can of `day`.
    fn follow(&self, day: &Day, date: Date) -> Day {
        Day::new(date, &self.site, self.addresses.len(), self.served(day))
    }

    /// What was made of `day`, by path.
    fn served(&self, day: &Day) -> HashMap<String, Packed> {
        let made = day.made();
        made.map(|(at, page)| (self.addresses[at].path(), page.clone()))
            .collect()
    }

    /// Draws the page at `at` unless it was drawn before, and replies with it.
    ///
    /// # Errors
    /// [`Busy`] where the page must be drawn for each visitor and there is no room.
    pub(crate) async fn page(
        self: &Arc<Self>,
        at: usize,
        day: &Day,
        lane: &Lane,
        request: &HeaderMap,
    ) -> Result<Response, Busy> {
        match day.page(at, &self.site, &self.addresses[at]).await {
            Kept::Page(page) => Ok(page.reply(ContentType::Html, CachePolicy::Revalidate, request)),
            Kept::Private => {
                let (edition, date) = (Arc::clone(self), day.date);
                let draw = move || {
                    let address = &edition.addresses[at];
                    render(&edition.site, address, date, Input::Get)
                };
                Ok(super::document(lane.run(draw).await?, request))
            }
        }
    }

    /// What stands at the path of a file, in this edition or the one before it.
    pub(crate) fn asset(&self, path: &str) -> Option<assets::Found<'_>> {
        let earlier = || self.earlier.as_ref()?.find(path);
        self.assets.find(path).or_else(earlier)
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
    pub(crate) async fn sitemap(self: &Arc<Self>, request: &HeaderMap) -> Option<Response> {
        let make = || {
            let edition = Arc::clone(self);
            aside(move || Packed::of(edition.write_sitemap().as_bytes()))
        };
        let packed = self.sitemap.get_or_init(make).await.as_ref()?;
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
            let others = Lang::all().map(|lang| address.in_lang(lang));
            for there in others.filter(Address::is_offered) {
                let (tag, path) = (there.lang.tag(), there.path());
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
            Found::Nothing => match Address::from_path(path).map(|address| address.page) {
                Some(page @ Page::Correction(_)) => page.template(),
                _ => "unknown",
            },
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use seeds::calendar::date;

    fn edition(day: Date, earlier: Option<&Edition>) -> Arc<Edition> {
        let catalogue = content::embedded().expect("a catalogue");
        Arc::new(Edition::new(
            catalogue,
            "https://portal.example",
            day,
            earlier,
        ))
    }

    fn day(text: &str) -> Date {
        date(text).expect("a day")
    }

    fn at(edition: &Edition, path: &str) -> usize {
        edition.paths[path]
    }

    fn run<T>(test: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.expect("a runtime").block_on(test)
    }

    #[test]
    fn the_next_day_has_its_pages_when_it_begins() {
        let (today, tomorrow) = (day("2026-11-23"), day("2026-11-24"));
        let edition = edition(today, None);
        let about = at(&edition, "/about");
        run(async {
            let now = edition.day(today);
            now.page(about, &edition.site, &edition.addresses[about])
                .await;
            edition.prepare(tomorrow).await;
            let home = at(&edition, "/");
            now.page(home, &edition.site, &edition.addresses[home])
                .await;
            edition.prepare(tomorrow).await;
            assert_eq!(edition.day(today).date, today, "today goes on");
        });
        let next = edition.day(tomorrow);
        assert_eq!(next.date, tomorrow);
        let mut made: Vec<usize> = next.made().map(|(at, _)| at).collect();
        made.sort_unstable();
        let mut expected = [about, at(&edition, "/")];
        expected.sort_unstable();
        assert_eq!(made, expected);
    }

    #[test]
    fn what_follows_serves_the_files_of_what_it_follows_and_its_pages_at_once() {
        let today = day("2026-11-23");
        let first = edition(today, None);
        let home = at(&first, "/");
        run(first.now().page(home, &first.site, &first.addresses[home]));
        let second = edition(today, Some(first.as_ref()));
        run(second.warm_after(&first));
        assert_eq!(second.now().made().count(), 1);
        let icon = &first.site.assets.icon;
        assert!(second.asset(icon).is_some());
        let third = Edition {
            assets: Arc::default(),
            earlier: Some(Arc::clone(&second.assets)),
            ..Arc::into_inner(edition(today, None)).expect("ours alone")
        };
        assert!(third.asset(icon).is_some());
        assert!(third.asset("/assets/nothing").is_none());
    }
}
