//! What every request sees: the edition at hand, the clock, the headers, the log.

use super::edition::Edition;
use super::headers::SecurityHeaders;
use super::packing::Packer;
use crate::clock::Clock;
use crate::corrections::Corrections;
use crate::ops::health::Fitness;
use crate::ops::log::Log;
use crate::ops::metrics::Metrics;
use crate::ops::work::Lane;
use app::render::Style;
use seeds::catalogue::Catalogue;
use std::sync::{Arc, PoisonError, RwLock};

/// The portal as it runs.
pub(crate) struct Portal {
    edition: RwLock<Arc<Edition>>,
    /// What this process is fit for.
    pub(crate) fitness: Fitness,
    /// What is counted.
    pub(crate) metrics: Metrics,
    /// Where what people ask is computed.
    pub(crate) lane: Lane,
    public_url: String,
    /// Tells the day.
    pub(crate) clock: Clock,
    /// What every reply carries.
    pub(crate) headers: SecurityHeaders,
    /// Where replies that are not kept are packed.
    pub(crate) packer: Packer,
    /// Where requests are noted.
    pub(crate) log: Log,
    /// Where what visitors say is wrong is kept.
    pub(crate) corrections: Corrections,
}

impl Portal {
    /// A portal that serves `catalogue`.
    pub(crate) fn new(
        catalogue: Catalogue,
        public_url: &str,
        clock: Clock,
        log: Log,
        corrections: Corrections,
    ) -> Self {
        let metrics = Metrics::new();
        metrics.serves(&catalogue.digest);
        let edition = Edition::new(catalogue, public_url, clock.today(), None);
        let headers = SecurityHeaders::for_styles(&Style::ALL.map(Style::css));
        let edition = RwLock::new(Arc::new(edition));
        Self {
            edition,
            fitness: Fitness::default(),
            metrics,
            lane: Lane::new(),
            public_url: public_url.to_owned(),
            clock,
            headers,
            packer: Packer::new(),
            log,
            corrections,
        }
    }

    /// The edition at hand. A request that began with one ends with it.
    pub(crate) fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.edition.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Makes a catalogue ready to be served in place of the one at hand.
    pub(crate) fn follow(&self, catalogue: Catalogue) -> Edition {
        let (today, earlier) = (self.clock.today(), self.edition());
        Edition::new(catalogue, &self.public_url, today, Some(earlier.as_ref()))
    }

    /// Serves another edition from now on.
    pub(crate) fn publish(&self, edition: Edition) {
        self.metrics.serves(&edition.site.catalogue.digest);
        self.metrics.content_faults.set(0);
        self.fitness.serves_as_asked();
        *self.edition.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(edition);
    }
}
