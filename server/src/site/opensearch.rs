//! How a browser's own box asks.

use super::CachePolicy;
use super::packed::{self, ContentType};
use super::portal::Portal;
use app::page::{Address, Mode, Page};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use seeds::catalogue::Lang;
use std::sync::Arc;

/// `/opensearch.xml`: how a browser's own box asks. The query stands in the fragment, which no
/// browser sends: the page answers it on the device.
pub(crate) async fn description(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let host = portal.edition().site.public_url.clone();
    let address = Address {
        page: Page::Search,
        lang: Lang::binding(),
        mode: Mode::Standard,
    };
    let words = &app::words::of(Lang::binding()).pages;
    let (name, about) = (words.shell.brand, words.home.description);
    let path = address.path();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\
         <ShortName>{name}</ShortName><Description>{about}</Description>\
         <InputEncoding>UTF-8</InputEncoding>\
         <Url type=\"text/html\" template=\"{host}{path}#q={{searchTerms}}\"/>\
         </OpenSearchDescription>\n"
    );
    let mut reply = packed::once(StatusCode::OK, ContentType::Xml, &headers, text);
    reply.extensions_mut().insert(CachePolicy::Revalidate);
    reply
}
