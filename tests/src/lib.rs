//! What every test target needs.

#[path = "../../server/src/content/folder.rs"]
mod folder;

use seeds::catalogue::Lang;
use seeds::load::Text;
use std::path::Path;
use std::sync::LazyLock;

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

/// Those of the texts that say which languages there are, and how they write values.
///
/// # Panics
/// When they cannot be read.
pub fn shipped_languages() -> impl Iterator<Item = Text> {
    let about = |text: &Text| text.path == "languages.toml" || text.path.ends_with("/wording.toml");
    shipped().into_iter().filter(about)
}

/// A language that ships, by its code.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn lang(code: &str) -> Lang {
    static READ: LazyLock<()> = LazyLock::new(|| {
        let read = seeds::load::languages(&shipped());
        read.expect("the languages");
    });
    LazyLock::force(&READ);
    Lang::from_code(code).expect(code)
}

/// The texts of a content folder, as the portal reads them.
///
/// # Panics
/// When they cannot be read.
#[must_use]
pub fn texts(folder: &Path) -> Vec<Text> {
    folder::read(folder).expect("a content folder")
}
