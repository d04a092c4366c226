//! Content from a folder: the same checks, and what was good before stays.

use crate::portal::{Portal, TODAY, command};
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the content; goes with the test.
pub(crate) struct Copy(PathBuf);

impl Copy {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("portal-{name}-{}", std::process::id()));
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content"),
            &folder,
        );
        Self(folder)
    }

    pub(crate) fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }

    pub(crate) fn add(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).expect("written");
    }

    pub(crate) fn edit(&self, file: &str, edit: impl Fn(&str) -> String) {
        let file = self.0.join(file);
        let text = fs::read_to_string(&file).expect("a content file");
        let edited = edit(&text);
        assert_ne!(text, edited, "the edit changes something");
        fs::write(&file, edited).expect("written");
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("copied");
        }
    }
}

const WORDS: &str = "guides/moving-city/zh.toml";
const GUIDE: &str = "guides/moving-city/guide.toml";

fn title(portal: &Portal) -> String {
    let guide = portal.get("/api/v1/guides/moving-city").json();
    guide["title"].as_str().expect("a title").to_owned()
}

#[test]
fn content_is_published_without_a_build_and_faulty_content_is_not() {
    let content = Copy::new("publish");
    let portal = Portal::with(&["--content", content.path()]);
    let before = title(&portal);
    let after = format!("{before}？试");
    content.edit(WORDS, |text| {
        text.replacen(
            &format!("title = \"{before}\""),
            &format!("title = \"{after}\""),
            1,
        )
    });
    portal.signal("-HUP");
    portal.logged("content_published");
    assert_eq!(title(&portal), after);
    assert!(portal.get("/guides/moving-city").text().contains("？试"));
    content.edit(GUIDE, |text| format!("{text}\n[[outcomes]]\nid = 3\n"));
    portal.signal("-HUP");
    let line = portal.logged("content_refused");
    assert!(line.contains(&format!("content/{GUIDE}:")), "{line}");
    assert_eq!(title(&portal), after);
    assert_eq!(portal.get("/guides/moving-city").status, 200);
}

#[test]
fn a_change_is_seen_without_a_signal() {
    let content = Copy::new("watch");
    let portal = Portal::with(&["--content", content.path()]);
    let before = title(&portal);
    let after = format!("{before}？再试");
    content.edit(WORDS, |text| {
        text.replacen(
            &format!("title = \"{before}\""),
            &format!("title = \"{after}\""),
            1,
        )
    });
    portal.logged("content_published");
    assert_eq!(title(&portal), after);
}

#[test]
fn a_start_with_faulty_content_says_so_and_serves_the_embedded() {
    let content = Copy::new("start");
    content.edit(GUIDE, |text| format!("nonsense\n{text}"));
    let portal = Portal::with(&["--content", content.path()]);
    let line = portal.logged("content_refused");
    assert!(line.contains(&format!("content/{GUIDE}:1:")), "{line}");
    assert_eq!(portal.get("/guides/moving-city").status, 200);
    assert_eq!(portal.get("/healthz").status, 200, "it lives");
    assert_eq!(
        portal.get("/readyz").status,
        503,
        "and serves something else"
    );
    content.edit(GUIDE, |text| text.replacen("nonsense\n", "", 1));
    portal.logged("content_published");
    assert_eq!(portal.get("/readyz").status, 200);
}

#[test]
fn a_page_that_was_opened_before_new_content_still_gets_its_files() {
    let content = Copy::new("files");
    let portal = Portal::with(&["--content", content.path()]);
    let page = portal.get("/guides/moving-city/ask");
    let files = crate::assets::named(page.text());
    assert!(files.len() > 2, "{files:?}");
    let before = title(&portal);
    let titled = format!("title = \"{before}\"");
    content.edit(WORDS, |text| text.replacen(&titled, "title = \"搬家\"", 1));
    portal.logged("content_published");
    let after = crate::assets::named(portal.get("/guides/moving-city/ask").text());
    assert_ne!(files, after, "the pack is another");
    for file in files.iter().chain(&after) {
        assert_eq!(portal.get(file).status, 200, "{file}");
    }
}

#[test]
fn the_check_sees_every_guide_and_finds_planted_faults() {
    let (ok, printed) = command(&["check", "--today", TODAY]);
    assert!(ok, "{printed}");
    for word in ["guides", "states", "paths", "seconds"] {
        assert!(printed.contains(word), "{printed}");
    }
    let content = Copy::new("check");
    content.edit(GUIDE, |text| format!("{text}\n[[outcomes]]\nid = 3\n"));
    let (ok, _) = command(&["check", "--content", content.path(), "--today", TODAY]);
    assert!(!ok, "a faulty guide fails the check");
}

#[test]
fn a_stale_translation_is_named_with_the_hash_to_write_though_nothing_is_wrong() {
    let content = Copy::new("stale");
    content.edit(WORDS, |text| format!("{text}\n# Read once more.\n"));
    let (good, said) = command(&["check", "--content", content.path()]);
    assert!(good, "{said}");
    assert!(
        said.contains("guides/moving-city/en.toml") && said.contains("made_from = \""),
        "{said}"
    );
    let stale = |line: &&str| line.starts_with("warning: the translation was made");
    assert_eq!(said.lines().filter(stale).count(), 1, "{said}");
    assert!(said.contains("; 0 faults, "), "{said}");
}
