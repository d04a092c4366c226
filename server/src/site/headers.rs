//! The security headers, the same on every reply whatever its status.

use crate::hash;
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderName, HeaderValue};
use axum::http::{HeaderMap, header};

/// Headers whose value never changes.
const FIXED: [(HeaderName, &str); 7] = [
    (
        header::STRICT_TRANSPORT_SECURITY,
        "max-age=63072000; includeSubDomains",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-embedder-policy"),
        "require-corp",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "geolocation=(), camera=(), microphone=(), payment=(), usb=()",
    ),
];

/// The headers of this process.
#[derive(Clone, Debug)]
pub(crate) struct SecurityHeaders {
    policy: HeaderValue,
}

impl SecurityHeaders {
    /// The headers for pages that inline one of these styles and no other.
    pub(crate) fn for_styles(styles: &[&str]) -> Self {
        let sources = styles.iter().map(|style| hash::policy_source(style));
        let policy = content_security_policy(&sources.collect::<Vec<_>>().join(" "));
        // A hash in base64 is always valid in a header; should that change, nothing is allowed.
        let policy = HeaderValue::from_str(&policy);
        Self {
            policy: policy.unwrap_or(HeaderValue::from_static("default-src 'none'")),
        }
    }

    /// Puts the headers on a reply.
    pub(crate) fn apply(&self, headers: &mut HeaderMap) {
        headers.insert(CONTENT_SECURITY_POLICY, self.policy.clone());
        for (name, value) in FIXED {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }

    /// The headers as lines, for a reply that is written without a router.
    pub(crate) fn lines(&self) -> String {
        let mut headers = HeaderMap::new();
        self.apply(&mut headers);
        let line = |(name, value): (&HeaderName, &HeaderValue)| {
            format!("{name}: {}\r\n", value.to_str().unwrap_or_default())
        };
        headers.iter().map(line).collect()
    }
}

/// Nothing is allowed but what stands here with its reason.
fn content_security_policy(style: &str) -> String {
    [
        "default-src 'none'",
        // The loader and the glue are files of ours; compiling WASM needs its own word.
        "script-src 'self' 'wasm-unsafe-eval'",
        // One of two styles is inlined, so that a page arrives in one flight.
        &format!("style-src {style}"),
        // Codes are pictures within the page.
        "img-src 'self' data:",
        // Packs and the WASM are fetched.
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_nothing_unsafe() {
        let headers = SecurityHeaders::for_styles(&["a{}"]);
        let policy = headers.policy.to_str().expect("text");
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
             style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; img-src 'self' data:; \
             connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
             base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
        );
        for forbidden in ["'unsafe-inline'", "'unsafe-eval'", "*", "nonce"] {
            assert!(!policy.contains(forbidden), "{forbidden}");
        }
        // Codes are pictures within the page, so that apps can read them; nothing else is.
        assert_eq!(policy.matches("data:").count(), 1, "{policy}");
    }
}
