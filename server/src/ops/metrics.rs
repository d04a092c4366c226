//! What is counted, for Prometheus: kinds of requests, never what was asked or by whom.

use super::log::Handled;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::fmt;

/// Upper ends of the times that are told apart, in seconds.
const TIMES: [f64; 9] = [0.0005, 0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 1.0, 10.0];

/// What a request was, as far as it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kind {
    method: &'static str,
    route: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Content {
    digest: String,
}

/// The counts of this process.
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<Kind, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
    content: Family<Content, Gauge>,
    /// Connections that were closed to make room for others.
    pub(crate) gave_way: Counter,
    /// Connections that found no room.
    pub(crate) turned_away: Counter,
    /// Requests that found no processor free.
    pub(crate) shed: Counter,
    /// Replies that were sent as they are because there was no room to pack them.
    pub(crate) unpacked: Counter,
    /// Corrections that were kept.
    pub(crate) corrections_kept: Counter,
    /// Corrections that could not be kept.
    pub(crate) corrections_failed: Counter,
    /// Times that descriptors ran out.
    pub(crate) descriptors_ran_out: Counter,
    /// Faults of the content that was refused last; 0 when the last content was taken.
    pub(crate) content_faults: Gauge,
    /// Connections that are open.
    pub(crate) connections: Gauge,
    /// Lines that the log had no room for.
    pub(crate) log_lines_lost: Gauge,
}

impl Metrics {
    /// Nothing is counted yet.
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("portal");
        let requests = Family::default();
        registry.register("requests", "Requests answered", requests.clone());
        let seconds: Family<Route, Histogram, fn() -> Histogram> =
            Family::new_with_constructor(|| Histogram::new(TIMES));
        registry.register(
            "request_seconds",
            "From the headers of a request to its reply",
            seconds.clone(),
        );
        let content = Family::default();
        registry.register("content", "The content that is served", content.clone());
        let mut counter = |name: &str, help: &str| {
            let counter: Counter = Counter::default();
            registry.register(name, help, counter.clone());
            counter
        };
        let gave_way = counter("connections_gave_way", "Connections closed to make room");
        let turned_away = counter("connections_turned_away", "Connections that found no room");
        let shed = counter("requests_shed", "Requests that found no processor free");
        let unpacked = counter(
            "replies_unpacked",
            "Replies sent as they are for want of room",
        );
        let corrections_kept = counter("corrections_kept", "Corrections kept");
        let corrections_failed = counter("corrections_failed", "Corrections not kept");
        let descriptors_ran_out = counter("descriptors_ran_out", "Times descriptors ran out");
        let mut gauge = |name: &str, help: &str| {
            let gauge: Gauge = Gauge::default();
            registry.register(name, help, gauge.clone());
            gauge
        };
        let content_faults = gauge("content_faults", "Faults of the content refused last");
        let connections = gauge("connections", "Connections that are open");
        let log_lines_lost = gauge("log_lines_lost", "Lines that the log had no room for");
        Self {
            registry,
            requests,
            seconds,
            content,
            gave_way,
            turned_away,
            shed,
            unpacked,
            corrections_kept,
            corrections_failed,
            log_lines_lost,
            descriptors_ran_out,
            content_faults,
            connections,
        }
    }

    /// Counts a request.
    pub(crate) fn handled(&self, handled: &Handled) {
        let kind = Kind {
            method: handled.method,
            route: handled.route,
            status: handled.status,
        };
        self.requests.get_or_create(&kind).inc();
        let route = Route {
            route: handled.route,
        };
        // A request takes less than a day: nothing is lost on the way to seconds.
        let micros = u32::try_from(handled.micros).unwrap_or(u32::MAX);
        let seconds = f64::from(micros) / 1e6;
        self.seconds.get_or_create(&route).observe(seconds);
    }

    /// Notes which content is served from now on.
    pub(crate) fn serves(&self, digest: &str) {
        self.content.clear();
        let content = Content {
            digest: digest.to_owned(),
        };
        self.content.get_or_create(&content).set(1);
    }

    /// All counts, as Prometheus reads them.
    ///
    /// # Errors
    /// When they cannot be written, which writing to memory does not.
    pub(crate) fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_kind() {
        let metrics = Metrics::new();
        for status in [200, 200, 404] {
            metrics.handled(&Handled {
                time: String::new(),
                method: "GET",
                route: "/guides/{id}",
                status,
                bytes: 1,
                micros: 700,
            });
        }
        metrics.serves("old");
        metrics.serves("new");
        metrics.shed.inc();
        let text = metrics.text().expect("text");
        for line in [
            "portal_requests_total{method=\"GET\",route=\"/guides/{id}\",status=\"200\"} 2",
            "portal_requests_total{method=\"GET\",route=\"/guides/{id}\",status=\"404\"} 1",
            "portal_request_seconds_bucket{le=\"0.001\",route=\"/guides/{id}\"} 3",
            "portal_request_seconds_bucket{le=\"0.0005\",route=\"/guides/{id}\"} 0",
            "portal_content{digest=\"new\"} 1",
            "portal_requests_shed_total 1",
            "portal_content_faults 0",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
        assert!(!text.contains("old"), "{text}");
    }
}
