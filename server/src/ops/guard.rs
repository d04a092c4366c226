//! What happens around every request: time limit, panics, headers, HEAD, log.

use crate::api;
use crate::ops::log::{self, Handled};
use crate::site;
use crate::site::cache::CachePolicy;
use crate::site::packed::{ContentType, once};
use crate::site::packing::Packing;
use crate::site::portal::Portal;
use app::render::ErrorPage;
use axum::body::{Body, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Version, header};
use axum::middleware::Next;
use axum::response::Response;
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a request may take, its body included.
const LIMIT: Duration = Duration::from_secs(10);

/// Stands around every handler.
pub(crate) async fn around(
    State(portal): State<Arc<Portal>>,
    request: Request,
    next: Next,
) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let encodings = encodings(request.headers());
    let route = route(&portal, &path);
    let handling = AssertUnwindSafe(async {
        match unfit(&request) {
            None => next.run(request).await,
            Some(page) => refuse(&portal, &path, &encodings, page).await,
        }
    })
    .catch_unwind();
    let mut reply = match tokio::time::timeout(LIMIT, handling).await {
        Ok(Ok(reply)) => reply,
        Ok(Err(_)) => failed(&portal, &path, &encodings, ErrorPage::Broken).await,
        Err(_) => failed(&portal, &path, &encodings, ErrorPage::TooSlow).await,
    };
    if portal.packer.finish(&mut reply).await == Packing::NoRoom {
        portal.metrics.unpacked.inc();
    }
    let bytes = reply.body().size_hint().exact().unwrap_or(0);
    finish(&portal, &mut reply);
    api::open(&path, reply.headers_mut());
    let head = method == Method::HEAD;
    if head {
        // The length of what a GET would bring stays.
        *reply.body_mut() = Body::empty();
    }
    let handled = Handled {
        time: log::now(),
        method: log::method(&method),
        route,
        status: reply.status().as_u16(),
        bytes: if head { 0 } else { bytes },
        micros: u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
    };
    portal.metrics.handled(&handled);
    portal.log.handled(&handled);
    reply
}

/// What is wrong with a request before anyone looks where it goes.
fn unfit(request: &Request) -> Option<ErrorPage> {
    // This is no proxy.
    if request.method() == Method::CONNECT {
        return Some(ErrorPage::WrongMethod);
    }
    let hosts = request.headers().get_all(header::HOST).iter().count();
    // Two servers in a row might each follow another one. HTTP/1.0 did not know it.
    let told = hosts == 1 || (hosts == 0 && request.version() == Version::HTTP_10);
    (!told).then_some(ErrorPage::BadRequest)
}

async fn refuse(portal: &Portal, path: &str, request: &HeaderMap, page: ErrorPage) -> Response {
    let mut reply = if api::owns(path) {
        api::unfit(page)
    } else {
        site::error(portal, path, request, page).await
    };
    if page == ErrorPage::WrongMethod {
        let allow = HeaderValue::from_static("GET, HEAD");
        reply.headers_mut().insert(header::ALLOW, allow);
    }
    reply
}

fn finish(portal: &Portal, reply: &mut Response) {
    let policy = reply
        .extensions_mut()
        .remove::<CachePolicy>()
        .unwrap_or_default();
    let busy = reply.status() == StatusCode::SERVICE_UNAVAILABLE;
    let headers = reply.headers_mut();
    if busy {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    if portal.fitness.is_ending() {
        // The next request goes to whoever takes over.
        headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    debug_assert!(
        !headers.contains_key(header::CACHE_CONTROL),
        "a handler states a policy instead"
    );
    headers.insert(header::CACHE_CONTROL, policy.header());
    portal.headers.apply(headers);
}

/// An error page that cannot fail: when the page itself breaks, a line of text takes its place.
async fn failed(portal: &Portal, path: &str, request: &HeaderMap, page: ErrorPage) -> Response {
    let status = match page {
        ErrorPage::TooSlow => StatusCode::REQUEST_TIMEOUT,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let drawing = AssertUnwindSafe(async {
        if api::owns(path) {
            api::failed(status)
        } else {
            site::error(portal, path, request, page).await
        }
    });
    drawing.catch_unwind().await.unwrap_or_else(|_| {
        let text = app::words::in_all(|words| words.failed);
        once(status, ContentType::Text, request, text)
    })
}

fn encodings(headers: &HeaderMap) -> HeaderMap {
    let mut kept = HeaderMap::new();
    for value in headers.get_all(header::ACCEPT_ENCODING) {
        kept.append(header::ACCEPT_ENCODING, value.clone());
    }
    kept
}

/// The shape of a path: what is logged in its place.
fn route(portal: &Portal, path: &str) -> &'static str {
    match path {
        "/healthz" => "/healthz",
        "/readyz" => "/readyz",
        "/sitemap.xml" => "/sitemap.xml",
        "/opensearch.xml" => "/opensearch.xml",
        "/robots.txt" => "/robots.txt",
        "/favicon.ico" => "/favicon.ico",
        _ if path.starts_with("/assets/") => "/assets/{file}",
        _ if path.starts_with("/drill/") => "/drill/{fault}",
        _ if api::owns(path) => api::template(path),
        _ => portal.edition().template(path),
    }
}

/// Notes where a panic happened, and nothing of what it says: it may quote an answer.
pub(crate) fn log_panics(log: log::Log) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        log.event("panic", place);
    }));
}
