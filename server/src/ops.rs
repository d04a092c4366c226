//! Keeping the server up: limits, panics, logs, health, an orderly end.

pub(crate) mod accept;
pub(crate) mod descriptors;
pub(crate) mod drill;
pub(crate) mod guard;
pub(crate) mod log;
pub(crate) mod patience;
pub(crate) mod reload;
pub(crate) mod signals;
pub(crate) mod work;

use crate::site::packed::{ContentType, once};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

/// `/healthz`: the process answers.
pub(crate) async fn health(headers: HeaderMap) -> Response {
    once(StatusCode::OK, ContentType::Text, &headers, "ok\n")
}
