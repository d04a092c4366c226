//! The pages of one day in Beijing. Each is made when it is first asked for, or before the day
//! begins; one whose bytes are those of the day before is taken over as it is packed.

use super::packed::Packed;
use crate::ops::work::{aside, processors};
use app::page::Address;
use app::render::{Input, render};
use app::site::Site;
use seeds::calendar::Date;
use seeds::catalogue::Lang;
use seeds::lang::ByLang;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OnceCell, Semaphore};

/// A day's pages.
pub(crate) struct Day {
    /// The day.
    pub(crate) date: Date,
    pages: Vec<OnceCell<Kept>>,
    // The API's description of guides, by language: first the list, then each one.
    guides: ByLang<Vec<OnceCell<Option<Packed>>>>,
    // What was served before, by path. An entry goes when its page is made.
    before: Mutex<HashMap<String, Packed>>,
    // Pages that are made at a time: visitors of others have processors left.
    making: Semaphore,
}

/// A page that was asked for.
#[derive(Clone, Debug)]
pub(crate) enum Kept {
    /// As it is sent.
    Page(Packed),
    /// Not to be kept; drawn each time.
    Private,
}

impl Day {
    /// No page of `site` is made yet. Those of `before` are taken over where they are the same.
    pub(crate) fn new(
        date: Date,
        site: &Site,
        pages: usize,
        before: HashMap<String, Packed>,
    ) -> Self {
        let guides = |lang| empty(site.catalogue.packs(lang).count() + 1);
        Self {
            date,
            pages: empty(pages),
            guides: ByLang::new(guides),
            before: Mutex::new(before),
            making: Semaphore::new(processors()),
        }
    }

    /// The page at `at`, which is `address` of `site`.
    pub(crate) async fn page(&self, at: usize, site: &Arc<Site>, address: &Address) -> &Kept {
        let make = || async {
            // Never closed.
            let _place = self.making.acquire().await;
            let before = self.take_before(&address.path());
            let (site, address, date) = (Arc::clone(site), address.clone(), self.date);
            let page = aside(move || {
                let document = render(&site, &address, date, Input::Get);
                (document.status == 200 && !document.private)
                    .then(|| Packed::again(document.html.as_bytes(), before))
                    .flatten()
            });
            page.await.map_or(Kept::Private, Kept::Page)
        };
        self.pages[at].get_or_init(make).await
    }

    /// What the API says of the guide at `at` in the list, or in `None`'s case the list itself;
    /// made by `make` unless it was made before. Nothing where it cannot be made.
    pub(crate) async fn guide(
        &self,
        lang: Lang,
        at: Option<usize>,
        make: impl FnOnce() -> Option<Packed> + Send + 'static,
    ) -> Option<&Packed> {
        let kept = self.guides.in_lang(lang).get(at.map_or(0, |at| at + 1))?;
        let making = &self.making;
        let make = || async move {
            let _place = making.acquire().await;
            aside(make).await
        };
        kept.get_or_init(make).await.as_ref()
    }

    /// The pages that were made, by their place in the list.
    pub(crate) fn made(&self) -> impl Iterator<Item = (usize, &Packed)> {
        let pages = self.pages.iter().enumerate();
        pages.filter_map(|(at, page)| match page.get() {
            Some(Kept::Page(packed)) => Some((at, packed)),
            _ => None,
        })
    }

    /// Whether the page at `at` is made.
    pub(crate) fn has(&self, at: usize) -> bool {
        self.pages[at].get().is_some()
    }

    /// What was served at `path` before is taken over when its page is made, if it is the same.
    pub(crate) fn expect(&self, path: String, before: Packed) {
        self.lock().insert(path, before);
    }

    /// Lets go of what was served before.
    pub(crate) fn forget(&self) {
        self.lock().clear();
    }

    fn take_before(&self, path: &str) -> Option<Packed> {
        self.lock().remove(path)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Packed>> {
        self.before.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn empty<T>(places: usize) -> Vec<OnceCell<T>> {
    let mut empty = Vec::new();
    empty.resize_with(places, OnceCell::new);
    empty
}
