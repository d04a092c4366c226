//! What every test target needs.

/// Gives the HTTP client its cryptography: built together with the server it comes without, and
/// makes no client then. Once is enough; further calls do nothing.
pub fn with_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
