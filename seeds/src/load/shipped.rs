//! For tests: the content that ships, and the same with a fault planted in it.

#[path = "../../../server/src/content/folder.rs"]
mod folder;

use super::{Fault, Text, load};
use crate::catalogue::{Catalogue, Lang};
use crate::lang::Languages;
use std::path::Path;
use std::sync::LazyLock;

/// Every content text.
pub(crate) fn texts() -> Vec<Text> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    folder::read(&root).expect("the content")
}

/// The languages that ship, which are those of the process then.
pub(crate) fn languages() -> Languages {
    super::languages(&texts()).expect("languages")
}

/// A language that ships.
pub(crate) fn lang(code: &str) -> Lang {
    Lang::from_code(code).expect(code)
}

/// The catalogue that ships.
pub(crate) fn catalogue() -> &'static Catalogue {
    static LOADED: LazyLock<Catalogue> = LazyLock::new(|| match load(&texts()) {
        Ok(loaded) => loaded.catalogue,
        Err(faults) => {
            let faults: Vec<String> = faults.iter().map(Fault::to_string).collect();
            panic!("{}", faults.join("\n"));
        }
    });
    &LOADED
}

/// The faults of the content in which `from` in the file at `path` became `to`.
pub(crate) fn planted(path: &str, from: &str, to: &str) -> Vec<Fault> {
    let mut texts = texts();
    let text = texts.iter_mut().find(|text| text.path == path).expect(path);
    assert!(text.body.contains(from), "{path} holds no {from:?}");
    text.body = text.body.replacen(from, to, 1);
    load(&texts).err().unwrap_or_default()
}

/// Plants a fault and looks for its file, its line and a part of its message.
pub(crate) fn assert_caught(what: &str, path: &str, from: &str, to: &str, message: &str) {
    let texts = texts();
    let text = texts.iter().find(|text| text.path == path).expect(path);
    let at = text.body.find(from).expect(from);
    let line = text.body[..at].matches('\n').count() + 1;
    let faults = planted(path, from, to);
    assert!(
        faults.iter().any(|fault| fault.file == path
            && fault.line == line
            && fault.message.contains(message)),
        "{what}: line {line}: {faults:#?}"
    );
}
