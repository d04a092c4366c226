//! For tests: the content that ships.

#[path = "../../server/src/content/folder.rs"]
mod folder;

use crate::words;
use seeds::catalogue::{Catalogue, Lang};
use seeds::load::{Text, load};
use std::path::Path;
use std::sync::{LazyLock, Once};

/// A language that ships.
pub(crate) fn lang(code: &str) -> Lang {
    catalogue();
    Lang::from_code(code).expect(code)
}

/// Makes the languages that ship those of the process, and their words those that are said.
pub(crate) fn languages() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let texts = texts();
        seeds::load::languages(&texts).expect("sound languages");
        words::put(words::files::load(&texts).expect("sound words"));
    });
}

fn texts() -> Vec<Text> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content");
    folder::read(&root).expect("the content")
}

/// The catalogue that ships.
pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        languages();
        load(&texts()).expect("sound content").catalogue
    });
    &CATALOGUE
}
