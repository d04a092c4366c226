//! What every request sees: the edition at hand, the clock, the headers, the log.

use super::edition::Edition;
use super::headers::SecurityHeaders;
use super::packing::Packer;
use crate::clock::Clock;
use crate::ops::log::Log;
use app::render::Style;
use seeds::catalogue::Catalogue;
use std::sync::{Arc, PoisonError, RwLock};

/// The portal as it runs.
pub(crate) struct Portal {
    edition: RwLock<Arc<Edition>>,
    public_url: String,
    /// Tells the day.
    pub(crate) clock: Clock,
    /// What every reply carries.
    pub(crate) headers: SecurityHeaders,
    /// Where replies that are not kept are packed.
    pub(crate) packer: Packer,
    /// Where requests are noted.
    pub(crate) log: Log,
}

impl Portal {
    /// A portal that serves `catalogue`.
    pub(crate) fn new(catalogue: Catalogue, public_url: &str, clock: Clock, log: Log) -> Self {
        let edition = Edition::new(catalogue, public_url, clock.today());
        let headers = SecurityHeaders::for_styles(&Style::ALL.map(Style::css));
        let edition = RwLock::new(Arc::new(edition));
        Self {
            edition,
            public_url: public_url.to_owned(),
            clock,
            headers,
            packer: Packer::new(),
            log,
        }
    }

    /// The edition at hand. A request that began with one ends with it.
    pub(crate) fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.edition.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves another catalogue from now on.
    pub(crate) fn publish(&self, catalogue: Catalogue) {
        let edition = Arc::new(Edition::new(
            catalogue,
            &self.public_url,
            self.clock.today(),
        ));
        *self.edition.write().unwrap_or_else(PoisonError::into_inner) = edition;
    }
}
