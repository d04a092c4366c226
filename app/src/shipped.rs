//! For tests: the content that ships.

#[path = "../../server/src/content/folder.rs"]
mod folder;

use seeds::catalogue::{Catalogue, Lang};
use seeds::load::load;
use std::path::Path;
use std::sync::LazyLock;

/// A language that ships.
pub(crate) fn lang(code: &str) -> Lang {
    catalogue();
    Lang::from_code(code).expect(code)
}

/// The catalogue that ships.
pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content");
        let texts = folder::read(&root).expect("the content");
        load(&texts).expect("sound content").catalogue
    });
    &CATALOGUE
}
