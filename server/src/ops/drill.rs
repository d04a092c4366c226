//! Faults on purpose, for drills: only where the operator started the server with `--drill`.

use crate::site::portal::Portal;
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use std::sync::Arc;
use std::time::Duration;

/// A handler that breaks, one that is slow, one that never ends.
pub(crate) fn routes() -> Router<Arc<Portal>> {
    Router::new()
        .route("/drill/panic", get(breaks))
        .route("/drill/slow", get(slow))
        .route("/drill/stuck", get(std::future::pending::<StatusCode>))
}

#[expect(clippy::panic, reason = "this is the drill")]
async fn breaks() -> StatusCode {
    panic!("a drill")
}

async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_secs(2)).await;
    "slow\n"
}
