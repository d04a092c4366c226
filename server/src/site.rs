//! Pages and files over HTTP.

pub(crate) mod assets;
pub(crate) mod cache;
pub(crate) mod day;
pub(crate) mod edition;
pub(crate) mod encoding;
pub(crate) mod form;
pub(crate) mod headers;
pub(crate) mod opensearch;
pub(crate) mod packed;
pub(crate) mod packing;
pub(crate) mod portal;
pub(crate) mod refusals;

use crate::corrections;
use crate::ops::work::Busy;
use crate::site::cache::CachePolicy;
use crate::site::edition::Found;
use crate::site::form::Refused;
use crate::site::packed::ContentType;
use crate::site::portal::Portal;
use app::page::{Address, Page};
use app::render::{Document, ErrorPage, render_escaped};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use std::sync::Arc;

/// Every path that is not matched elsewhere: a page, a page's other spelling, or nothing.
pub(crate) async fn page(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let edition = portal.edition();
    let path = request.uri().path();
    if let Some(address) = correction(path) {
        return match *request.method() {
            Method::GET | Method::HEAD => {
                corrections::page::receipt(&portal, address, path, request.headers()).await
            }
            _ => only_get(State(portal), request).await,
        };
    }
    let (at, address) = match edition.find(path) {
        Found::Page(at, address) => (at, address.clone()),
        Found::Moved(path) => return moved(&path),
        Found::Nothing => {
            if let Some(receipt) = Address::near(path).filter(is_receipt) {
                return moved(&receipt.path());
            }
            return match Address::escaped(path) {
                Some((address, carried)) => {
                    let page = render_escaped(&edition.site, &address, &carried);
                    document(page, request.headers())
                }
                None => error(&portal, path, request.headers(), ErrorPage::NotFound).await,
            };
        }
    };
    match *request.method() {
        Method::GET | Method::HEAD
            if matches!(address.page, Page::Search | Page::Corrections)
                && request.uri().query().is_some() =>
        {
            let query = request.uri().query().unwrap_or_default();
            let fields = form::fields(query.as_bytes());
            answered(&portal, address, fields, path, request.headers()).await
        }
        Method::GET | Method::HEAD => {
            let day = edition.day(portal.clock.today());
            let headers = request.headers();
            match edition.page(at, &day, &portal.lane, headers).await {
                Ok(reply) => reply,
                Err(Busy) => busy(&portal, path, headers).await,
            }
        }
        Method::POST if address.page == Page::Corrections => {
            corrections::page::post(&portal, address, request).await
        }
        Method::POST if address.page.takes_form() => post(&portal, address, request).await,
        _ => {
            let allow = if address.page.takes_form() {
                "GET, HEAD, POST"
            } else {
                "GET, HEAD"
            };
            let mut reply = error(&portal, path, request.headers(), ErrorPage::WrongMethod).await;
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
    let read = if form::is_type(&parts.headers, "application/x-www-form-urlencoded") {
        form::read(&parts.headers, body, form::MOST_FORM_BYTES).await
    } else {
        Err(Refused::WrongType)
    };
    let fields = read.and_then(|body| form::fields(&body));
    answered(portal, address, fields, path, &parts.headers).await
}

/// The page's answer to the fields of a request, drawn off the workers.
async fn answered(
    portal: &Portal,
    address: Address,
    fields: Result<Vec<(String, String)>, Refused>,
    path: &str,
    headers: &HeaderMap,
) -> Response {
    match fields {
        Ok(fields) => {
            let (today, edition) = (portal.clock.today(), portal.edition());
            let answer = move || edition.answer(&address, today, &fields);
            match portal.lane.run(answer).await {
                Ok(document) => self::document(document, headers),
                Err(Busy) => busy(portal, path, headers).await,
            }
        }
        Err(why) => refused(portal, why, path, headers).await,
    }
}

/// The page that says why a body was not taken.
pub(crate) async fn refused(
    portal: &Portal,
    why: Refused,
    path: &str,
    request: &HeaderMap,
) -> Response {
    let page = match why {
        Refused::WrongType => ErrorPage::WrongType,
        Refused::TooLarge => ErrorPage::TooLarge,
        Refused::Malformed => ErrorPage::BadRequest,
    };
    error(portal, path, request, page).await
}

/// The address of a receipt, where `path` is one.
fn correction(path: &str) -> Option<Address> {
    Address::from_path(path).filter(is_receipt)
}

const fn is_receipt(address: &Address) -> bool {
    matches!(address.page, Page::Correction(_))
}

/// A reply to one request: drawn now, and not kept.
pub(crate) fn document(document: Document, request: &HeaderMap) -> Response {
    let status = StatusCode::from_u16(document.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    packed::once(status, ContentType::Html, request, document.html)
}

/// An error page in the language and mode of the path.
pub(crate) async fn error(
    portal: &Portal,
    path: &str,
    request: &HeaderMap,
    page: ErrorPage,
) -> Response {
    let edition = portal.edition();
    let manner = Address::manner(path);
    edition
        .refusals
        .reply(&edition.site, manner, page, request)
        .await
}

/// The page that says that too many ask at once.
pub(crate) async fn busy(portal: &Portal, path: &str, request: &HeaderMap) -> Response {
    portal.metrics.shed.inc();
    error(portal, path, request, ErrorPage::Busy).await
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
    let path = parts.uri.path();
    let reply = match edition.asset(path) {
        Some(assets::Found::File(asset)) => asset.reply(&parts.headers).await,
        // Not 404: the page asks for what a link names, and is told that there is no such guide.
        Some(assets::Found::NoGuide) => Some(nothing_there()),
        None => None,
    };
    match reply {
        Some(reply) => reply,
        None => error(&portal, path, &parts.headers, ErrorPage::NotFound).await,
    }
}

/// `/favicon.ico`: what browsers ask for that read no link to the sign of the site. They tell its kind
/// by the header, not by the name.
pub(crate) async fn sign(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let edition = portal.edition();
    let reply = match edition.asset(&edition.site.assets.icon) {
        Some(assets::Found::File(icon)) => icon.reply(&headers).await,
        _ => None,
    };
    match reply {
        Some(mut reply) => {
            reply.extensions_mut().insert(CachePolicy::Revalidate);
            reply
        }
        None => error(&portal, "/", &headers, ErrorPage::NotFound).await,
    }
}

fn nothing_there() -> Response {
    let mut reply = Response::new(axum::body::Body::empty());
    *reply.status_mut() = StatusCode::NO_CONTENT;
    reply
}

/// `/sitemap.xml`
pub(crate) async fn sitemap(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    match portal.edition().sitemap(&headers).await {
        Some(reply) => reply,
        None => error(&portal, "/", &headers, ErrorPage::Broken).await,
    }
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
    )
    .await;
    reply
        .headers_mut()
        .insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    reply
}
