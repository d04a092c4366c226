//! What every test target needs.

#[path = "../../server/src/content/folder.rs"]
mod folder;

use seeds::load::Text;
use std::path::Path;

/// Gives the HTTP client its cryptography: built together with the server it comes without, and
/// makes no client then. Once is enough; further calls do nothing.
pub fn with_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// The texts of the content that ships, as the portal reads them.
///
/// # Panics
/// When they cannot be read.
#[must_use]
pub fn shipped() -> Vec<Text> {
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content"))
}

/// The texts of a content folder, as the portal reads them.
///
/// # Panics
/// When they cannot be read.
#[must_use]
pub fn texts(folder: &Path) -> Vec<Text> {
    folder::read(folder).expect("a content folder")
}
