//! Bytes that are kept compressed, and the reply that carries them: encoding, ETag, 304.

use super::cache::CachePolicy;
use super::encoding::{Effort, Encoding};
use crate::hash;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use flate2::read::GzDecoder;
use std::io::Read as _;

/// What a body is, with its charset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContentType {
    /// A page.
    Html,
    /// The API's replies.
    Json,
    /// A script.
    JavaScript,
    /// The client.
    Wasm,
    /// A picture.
    Svg,
    /// A guide's pack.
    Bytes,
    /// The sitemap.
    Xml,
    /// robots.txt and the health check.
    Text,
}

impl ContentType {
    /// The `Content-Type` header.
    pub(crate) const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
            Self::JavaScript => "text/javascript; charset=utf-8",
            // Exactly this, or browsers do not compile while they download.
            Self::Wasm => "application/wasm",
            Self::Svg => "image/svg+xml",
            Self::Bytes => "application/octet-stream",
            Self::Xml => "application/xml; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        })
    }
}

/// Bytes in both encodings. The plain ones are not kept: few clients take nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Packed {
    tag: String,
    br: Bytes,
    gzip: Bytes,
}

impl Packed {
    /// Compresses `plain` as far as it goes.
    pub(crate) fn of(plain: &[u8]) -> Option<Self> {
        let br = Encoding::Brotli
            .pack(plain, Effort::Most)?
            .into_boxed_slice();
        let gzip = Encoding::Gzip.pack(plain, Effort::Most)?.into_boxed_slice();
        Some(Self {
            tag: hash::short(plain),
            br: Bytes::from(br),
            gzip: Bytes::from(gzip),
        })
    }

    /// Compresses `plain`, or takes what was made of the same bytes `before`.
    pub(crate) fn again(plain: &[u8], before: Option<Self>) -> Option<Self> {
        match before {
            Some(before) if before.tag == hash::short(plain) => Some(before),
            _ => Self::of(plain),
        }
    }

    /// Bytes that were compressed in the build.
    pub(crate) fn embedded(plain: &[u8], br: &'static [u8], gzip: &'static [u8]) -> Self {
        let tag = hash::short(plain);
        Self {
            tag,
            br: Bytes::from_static(br),
            gzip: Bytes::from_static(gzip),
        }
    }

    /// The reply to a GET or HEAD: 304 where the client has these very bytes.
    pub(crate) fn reply(
        &self,
        kind: ContentType,
        cache: CachePolicy,
        request: &HeaderMap,
    ) -> Response {
        let encoding = Encoding::of(request);
        let (body, suffix) = match encoding {
            Encoding::Brotli => (Some(self.br.clone()), "-br"),
            Encoding::Gzip => (Some(self.gzip.clone()), "-gzip"),
            Encoding::Identity => (None, ""),
        };
        let tag = format!("\"{}{suffix}\"", self.tag);
        let fresh = holds(request, &tag);
        let mut reply = if fresh {
            let mut reply = Response::new(Body::empty());
            *reply.status_mut() = StatusCode::NOT_MODIFIED;
            reply
        } else {
            encoded(
                StatusCode::OK,
                kind,
                encoding,
                body.unwrap_or_else(|| self.plain()),
            )
        };
        let headers = reply.headers_mut();
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(header::ETAG, tag);
        }
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        reply.extensions_mut().insert(cache);
        reply
    }

    /// The reply to a request that is refused: kept here, but by nobody else.
    pub(crate) fn refusal(
        &self,
        status: StatusCode,
        kind: ContentType,
        request: &HeaderMap,
    ) -> Response {
        let encoding = Encoding::of(request);
        let body = match encoding {
            Encoding::Brotli => self.br.clone(),
            Encoding::Gzip => self.gzip.clone(),
            Encoding::Identity => self.plain(),
        };
        let mut reply = encoded(status, kind, encoding, body);
        reply
            .headers_mut()
            .insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        reply
    }

    fn plain(&self) -> Bytes {
        let mut plain = Vec::with_capacity(self.gzip.len() * 4);
        // Our own bytes, packed in this process or its build, are always whole.
        let _ = GzDecoder::new(&*self.gzip).read_to_end(&mut plain);
        Bytes::from(plain)
    }
}

/// A body that is to be packed before it is sent.
#[derive(Clone, Debug)]
pub(crate) struct Unpacked {
    /// What the client takes.
    pub(crate) encoding: Encoding,
    /// The body.
    pub(crate) plain: Bytes,
}

/// A reply that is made for one request and not kept. It is packed later, away from the threads
/// that serve all others: see [`super::packing`].
pub(crate) fn once(
    status: StatusCode,
    kind: ContentType,
    request: &HeaderMap,
    plain: impl Into<Bytes>,
) -> Response {
    let plain = plain.into();
    let encoding = Encoding::of(request);
    let mut reply = encoded(status, kind, Encoding::Identity, plain.clone());
    // Below this size the coding costs more than it saves.
    if plain.len() >= 512 && encoding != Encoding::Identity {
        reply.extensions_mut().insert(Unpacked { encoding, plain });
    }
    reply
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    reply
}

/// Puts another body in the place of the one that `reply` has.
pub(crate) fn repack(reply: &mut Response, encoding: Encoding, body: Vec<u8>) {
    let headers = reply.headers_mut();
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    if let Some(encoding) = encoding.header() {
        headers.insert(header::CONTENT_ENCODING, encoding);
    }
    *reply.body_mut() = Body::from(body);
}

fn encoded(status: StatusCode, kind: ContentType, encoding: Encoding, body: Bytes) -> Response {
    let length = body.len();
    let mut reply = Response::new(Body::from(body));
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind.header());
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if let Some(encoding) = encoding.header() {
        headers.insert(header::CONTENT_ENCODING, encoding);
    }
    reply
}

/// Whether the client names `tag` in `If-None-Match`, weakly compared.
fn holds(request: &HeaderMap, tag: &str) -> bool {
    let values = request.get_all(header::IF_NONE_MATCH);
    let mut named = values
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim);
    named.any(|named| named == "*" || named.strip_prefix("W/").unwrap_or(named) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(packed: &Packed, accept: &str, tag: Option<&str>) -> (StatusCode, String) {
        let mut request = HeaderMap::new();
        request.insert(
            header::ACCEPT_ENCODING,
            HeaderValue::from_str(accept).expect("a header"),
        );
        if let Some(tag) = tag {
            request.insert(
                header::IF_NONE_MATCH,
                HeaderValue::from_str(tag).expect("a header"),
            );
        }
        let reply = packed.reply(ContentType::Html, CachePolicy::Revalidate, &request);
        let tag = reply.headers()[header::ETAG]
            .to_str()
            .expect("text")
            .to_owned();
        (reply.status(), tag)
    }

    #[test]
    fn each_encoding_has_its_own_tag_and_each_tag_is_honoured() {
        let packed = Packed::of("页面".repeat(400).as_bytes()).expect("memory takes it");
        let mut tags = Vec::new();
        for accept in ["br", "gzip", "identity"] {
            let (first, tag) = status(&packed, accept, None);
            assert_eq!(first, StatusCode::OK);
            for held in [
                tag.clone(),
                format!("W/{tag}"),
                format!("\"x\", {tag}"),
                "*".to_owned(),
            ] {
                assert_eq!(
                    status(&packed, accept, Some(&held)).0,
                    StatusCode::NOT_MODIFIED,
                    "{held}"
                );
            }
            assert_eq!(status(&packed, accept, Some("\"other\"")).0, StatusCode::OK);
            tags.push(tag);
        }
        tags.dedup();
        assert_eq!(tags.len(), 3);
        assert_eq!(packed.plain(), "页面".repeat(400));
    }
}
