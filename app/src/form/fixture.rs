//! The shipped guides, for tests of what is made from them.

use seeds::calendar::{Date, date};
use seeds::catalogue::{Catalogue, Lang, Pack};
use seeds::load::{Text, load};
use std::path::Path;
use std::sync::LazyLock;

/// The day for which tests make plans.
pub(crate) fn today() -> Date {
    date("2026-11-23").expect("a day")
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content");
    let mut texts = Vec::new();
    gather(&root, &root, &mut texts);
    load(&texts).expect("sound content").catalogue
});

fn gather(root: &Path, folder: &Path, texts: &mut Vec<Text>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, texts);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("below the root")
                .to_string_lossy();
            let body = std::fs::read_to_string(&path).expect("a text");
            texts.push(Text::new(name.into_owned(), body));
        }
    }
}

/// A shipped guide in Chinese.
pub(crate) fn pack(guide: &str) -> &'static Pack {
    CATALOGUE.pack(guide, Lang::Zh).expect("the guide")
}
