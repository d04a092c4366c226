//! How long a reply may be kept, as a type: a handler states a policy and never writes the header.

use axum::http::HeaderValue;

/// What caches may do with a reply. A reply without a policy is not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CachePolicy {
    /// The name changes with the bytes.
    Immutable,
    /// Kept, and asked for again each time; a 304 costs no body.
    Revalidate,
    /// Holds answers, or is an error.
    #[default]
    NoStore,
}

impl CachePolicy {
    /// The `Cache-Control` header.
    pub(crate) const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Revalidate => "public, max-age=0, must-revalidate",
            Self::NoStore => "no-store",
        })
    }
}
