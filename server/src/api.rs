//! The JSON interface. It asks the same engine as the pages and the command line, and every reply
//! is made by a function that knows nothing of HTTP, so that all three give the same bytes.

pub(crate) mod calculators;
pub(crate) mod guides;
pub(crate) mod plan;
pub(crate) mod refusal;
pub(crate) mod search;

use crate::api::refusal::Refusal;
use crate::ops::work::Busy;
use crate::site::form::{self, Refused};
use crate::site::packed::{ContentType, once};
use crate::site::portal::Portal;
use app::render::ErrorPage;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use axum::routing::{get, post};
use seeds::catalogue::Lang;
use serde::Serialize;
use std::sync::Arc;

/// The largest request.
const MOST_BYTES: usize = 64 * 1024;

const GUIDES: &str = "/api/v1/guides";
const GUIDE: &str = "/api/v1/guides/{id}";
const PLAN: &str = "/api/v1/guides/{id}/plan";
const SEARCH: &str = "/api/v1/search";
const CALCULATOR: &str = "/api/v1/calculators/{id}";

/// Every address of the interface.
pub(crate) fn routes() -> Router<Arc<Portal>> {
    let only_get = |method: Method| other_method(method, "GET, HEAD");
    let only_post = |method: Method| other_method(method, "POST");
    Router::new()
        .route(GUIDES, get(guides::list).fallback(only_get))
        .route(GUIDE, get(guides::one).fallback(only_get))
        .route(PLAN, post(plan::post).fallback(only_post))
        .route(SEARCH, get(search::search).fallback(only_get))
        .route(CALCULATOR, post(calculators::post).fallback(only_post))
        .route("/api", get(nothing).fallback(nothing))
        .route("/api/{*rest}", get(nothing).fallback(nothing))
}

/// Whether a path belongs to the interface: its errors are JSON.
pub(crate) fn owns(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// The shape of a path of the interface, for logs.
pub(crate) fn template(path: &str) -> &'static str {
    let fits = |template: &&str| {
        let (asked, shape) = (path.split('/'), template.split('/'));
        let alike = |(asked, shape): (&str, &str)| asked == shape || shape == "{id}";
        asked.clone().count() == shape.clone().count() && asked.zip(shape).all(alike)
    };
    let known = [GUIDES, GUIDE, PLAN, SEARCH, CALCULATOR];
    known.into_iter().find(fits).unwrap_or("/api/unknown")
}

/// A reply's bytes: one line of JSON. The command line prints the same.
pub(crate) fn line(value: &impl Serialize) -> Result<Vec<u8>, Refusal> {
    let mut bytes = serde_json::to_vec(value).map_err(|_| Refusal::ours())?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A reply that depends on what was sent: computed where there is room, and never kept.
async fn answered(
    portal: &Portal,
    request: &HeaderMap,
    make: impl FnOnce() -> Result<Vec<u8>, Refusal> + Send + 'static,
) -> Response {
    let made = portal.lane.run(make).await.unwrap_or_else(|Busy| {
        portal.metrics.shed.inc();
        Err(Refusal::busy())
    });
    match made {
        Ok(bytes) => once(StatusCode::OK, ContentType::Json, request, bytes),
        Err(refusal) => refused(request, &refusal),
    }
}

fn refused(request: &HeaderMap, refusal: &Refusal) -> Response {
    once(
        refusal.status,
        ContentType::Json,
        request,
        refusal.body_bytes(),
    )
}

/// Reads a JSON body as text.
async fn read_text(request: Request) -> (HeaderMap, Result<String, Refusal>) {
    let (parts, body) = request.into_parts();
    if !form::is_type(&parts.headers, "application/json") {
        return (parts.headers, Err(Refusal::wrong_type()));
    }
    let read = form::read(&parts.headers, body, MOST_BYTES).await;
    let text = match read {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| Refusal::body("this is not UTF-8")),
        Err(Refused::TooLarge) => Err(Refusal::too_large()),
        Err(Refused::WrongType | Refused::Malformed) => Err(Refusal::body("the body broke off")),
    };
    (parts.headers, text)
}

/// The `id` in `/api/v1/<kind>/<id>…`. Ids are plain letters; an escaped one names nothing.
fn id(uri: &Uri) -> &str {
    uri.path().split('/').nth(4).unwrap_or_default()
}

/// The parameter `name` of the query.
fn parameter(uri: &Uri, name: &str) -> Result<Option<String>, Refusal> {
    let fields = form::fields(uri.query().unwrap_or_default().as_bytes())
        .map_err(|_| Refusal::bad("query", "this is not a query in UTF-8"))?;
    let mut values = fields
        .into_iter()
        .filter(|(field, _)| field == name)
        .map(|(_, value)| value);
    match (values.next(), values.next()) {
        (value, None) => Ok(value),
        (_, Some(_)) => Err(Refusal::bad(name, "this parameter is given twice")),
    }
}

/// The language that is asked for; the binding one where none is.
fn read_lang(code: Option<&str>) -> Result<Lang, Refusal> {
    match code {
        None => Ok(Lang::binding()),
        Some(code) => Lang::from_code(code).ok_or_else(no_such_language),
    }
}

fn no_such_language() -> Refusal {
    Refusal::bad("lang", &["write ", &Lang::choices()].concat())
}

async fn nothing(headers: HeaderMap) -> Response {
    refused(
        &headers,
        &Refusal::not_found("path", "there is nothing at this address"),
    )
}

/// Lets pages of other sites read the replies of the interface: nothing here depends on who asks, and
/// nobody is known by a cookie.
pub(crate) fn open(path: &str, reply: &mut HeaderMap) {
    if path.starts_with("/api/v1/") {
        let anyone = HeaderValue::from_static("*");
        reply.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
    }
}

/// The reply to a method that an address does not take. Browsers ask with OPTIONS before they send
/// JSON from a page of another site.
async fn other_method(method: Method, allow: &'static str) -> Response {
    if method == Method::OPTIONS {
        return preflight(allow);
    }
    let refusal = Refusal::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method",
        &format!("this address takes {allow}"),
    );
    let mut reply = refused(&HeaderMap::new(), &refusal);
    reply
        .headers_mut()
        .insert(header::ALLOW, HeaderValue::from_static(allow));
    reply
}

fn preflight(allow: &'static str) -> Response {
    let mut reply = Response::new(Body::empty());
    *reply.status_mut() = StatusCode::NO_CONTENT;
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_METHODS, allow),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type"),
        // A day: it never changes while the process runs.
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ] {
        let value = HeaderValue::from_static(value);
        reply.headers_mut().insert(name, value);
    }
    reply
}

/// The reply where a handler broke or was too slow.
pub(crate) fn failed(status: StatusCode) -> Response {
    let refusal = match status {
        StatusCode::REQUEST_TIMEOUT => Refusal::new(status, "body", "this took too long"),
        _ => Refusal::ours(),
    };
    refused(&HeaderMap::new(), &refusal)
}

/// The reply to a request that cannot go to any address.
pub(crate) fn unfit(page: ErrorPage) -> Response {
    let refusal = match page {
        ErrorPage::WrongMethod => {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "method", "this is no proxy")
        }
        _ => Refusal::bad("host", "name the host, and once"),
    };
    refused(&HeaderMap::new(), &refusal)
}
