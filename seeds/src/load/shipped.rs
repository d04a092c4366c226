//! For tests: the content that ships, and the same with a fault planted in it.

use super::{Fault, Text, load};
use crate::catalogue::Catalogue;
use std::path::Path;
use std::sync::LazyLock;

/// Every content text.
pub(crate) fn texts() -> Vec<Text> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut texts = Vec::new();
    gather(&root, "", &mut texts);
    texts.sort_by(|left, right| left.path.cmp(&right.path));
    texts
}

fn gather(folder: &Path, prefix: &str, texts: &mut Vec<Text>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        if path.is_dir() {
            gather(&path, &format!("{prefix}{name}/"), texts);
        } else {
            let body = std::fs::read_to_string(&path).expect("a text");
            texts.push(Text::new(format!("{prefix}{name}"), body));
        }
    }
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
