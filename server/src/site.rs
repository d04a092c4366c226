//! Pages and files over HTTP.

pub(crate) mod assets;
pub(crate) mod cache;
pub(crate) mod edition;
pub(crate) mod encoding;
pub(crate) mod form;
pub(crate) mod headers;
pub(crate) mod packed;
pub(crate) mod portal;

use crate::site::cache::CachePolicy;
use crate::site::edition::Found;
use crate::site::form::Refused;
use crate::site::packed::ContentType;
use crate::site::portal::Portal;
use app::page::{Address, Page};
use app::render::{Document, ErrorPage, render_error, render_escaped};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use std::sync::Arc;

/// Every path that is not matched elsewhere: a page, a page's other spelling, or nothing.
pub(crate) async fn page(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let edition = portal.edition();
    let path = request.uri().path();
    let (at, address) = match edition.find(path) {
        Found::Page(at, address) => (at, address.clone()),
        Found::Moved(path) => return moved(&path),
        Found::Nothing => {
            return match Address::escaped(path) {
                Some((address, carried)) => {
                    let page = render_escaped(&edition.site, &address, &carried);
                    document(page, request.headers())
                }
                None => error(&portal, path, request.headers(), ErrorPage::NotFound),
            };
        }
    };
    match *request.method() {
        Method::GET | Method::HEAD
            if address.page == Page::Search && request.uri().query().is_some() =>
        {
            let query = request.uri().query().unwrap_or_default();
            match form::fields(query.as_bytes()) {
                Ok(fields) => document(
                    edition.answer(&address, portal.clock.today(), &fields),
                    request.headers(),
                ),
                Err(_) => error(&portal, path, request.headers(), ErrorPage::BadRequest),
            }
        }
        Method::GET | Method::HEAD => {
            let day = edition.day(portal.clock.today());
            let headers = request.into_parts().0.headers;
            if day.has(at) {
                return edition.page(at, &day, &headers);
            }
            // Compressing takes longer than other requests should wait.
            let making = tokio::task::spawn_blocking(move || edition.page(at, &day, &headers));
            match making.await {
                Ok(reply) => reply,
                Err(failed) => std::panic::resume_unwind(failed.into_panic()),
            }
        }
        Method::POST if address.page.takes_form() => post(&portal, address, request).await,
        _ => {
            let allow = if address.page.takes_form() {
                "GET, HEAD, POST"
            } else {
                "GET, HEAD"
            };
            let mut reply = error(&portal, path, request.headers(), ErrorPage::WrongMethod);
            reply
                .headers_mut()
                .insert(header::ALLOW, HeaderValue::from_static(allow));
            reply
        }
    }
}

async fn post(portal: &Portal, address: Address, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    let refuse = |refused| {
        let page = match refused {
            Refused::WrongType => ErrorPage::WrongType,
            Refused::TooLarge => ErrorPage::TooLarge,
            Refused::Malformed => ErrorPage::BadRequest,
        };
        error(portal, path, &parts.headers, page)
    };
    if !form::is_type(&parts.headers, "application/x-www-form-urlencoded") {
        return refuse(Refused::WrongType);
    }
    let read = form::read(&parts.headers, body, form::MOST_FORM_BYTES).await;
    match read.and_then(|body| form::fields(&body)) {
        Ok(fields) => {
            let today = portal.clock.today();
            document(
                portal.edition().answer(&address, today, &fields),
                &parts.headers,
            )
        }
        Err(refused) => refuse(refused),
    }
}

/// A reply to one request: drawn now, and not kept.
pub(crate) fn document(document: Document, request: &HeaderMap) -> Response {
    let status = StatusCode::from_u16(document.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    packed::once(status, ContentType::Html, request, document.html)
}

/// An error page in the language and mode of the path.
pub(crate) fn error(portal: &Portal, path: &str, request: &HeaderMap, page: ErrorPage) -> Response {
    let (lang, mode) = Address::manner(path);
    document(
        render_error(&portal.edition().site, lang, mode, page),
        request,
    )
}

fn moved(path: &str) -> Response {
    let mut reply = Response::new(axum::body::Body::empty());
    *reply.status_mut() = StatusCode::PERMANENT_REDIRECT;
    if let Ok(path) = HeaderValue::from_str(path) {
        reply.headers_mut().insert(header::LOCATION, path);
    }
    reply.extensions_mut().insert(CachePolicy::Revalidate);
    reply
}

/// A file under `/assets/`.
pub(crate) async fn asset(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let edition = portal.edition();
    let (parts, _) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let headers = parts.headers.clone();
    // A pack is compressed at first request.
    let making = tokio::task::spawn_blocking(move || edition.assets.find(&path)?.reply(&headers));
    match making.await {
        Ok(Some(reply)) => reply,
        Ok(None) => error(
            &portal,
            parts.uri.path(),
            &parts.headers,
            ErrorPage::NotFound,
        ),
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
}

/// `/sitemap.xml`
pub(crate) async fn sitemap(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let made = portal.edition().sitemap(&headers);
    made.unwrap_or_else(|| error(&portal, "/", &headers, ErrorPage::Broken))
}

/// `/robots.txt`: everything may be read but the API.
pub(crate) async fn robots(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let host = portal.edition().site.public_url.clone();
    let text = format!("User-agent: *\nDisallow: /api/\n\nSitemap: {host}/sitemap.xml\n");
    let mut reply = packed::once(StatusCode::OK, ContentType::Text, &headers, text);
    reply.extensions_mut().insert(CachePolicy::Revalidate);
    reply
}

/// The reply of an address that is only read.
pub(crate) async fn only_get(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let mut reply = error(
        &portal,
        request.uri().path(),
        request.headers(),
        ErrorPage::WrongMethod,
    );
    reply
        .headers_mut()
        .insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    reply
}
