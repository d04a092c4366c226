//! A third language that covers a part, made from content alone.

use crate::content::Copy;
use crate::portal::{Portal, binary};
use seeds::load::text_hash;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Before every word of it.
const MARK: &str = "〔ko〕";
const COVERED: [&str; 5] = ["/", "/about", "/guides", "/guides/id-card", "/search"];
/// A page that it does not have.
const LACKED: &str = "/guides/moving-city";
/// Sets that it says itself.
const SETS: [&str; 9] = [
    "ui", "ask", "plan", "share", "compare", "home", "guide", "about", "pages",
];

/// What a command says; it has to go well.
fn said(arguments: &[&str]) -> String {
    let output = Command::new(binary()).args(arguments).output();
    let output = output.expect("the portal is built");
    let faults = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{faults}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A line of words, each marked; empty ones stay empty.
fn marked(line: &str) -> String {
    let mut marked = String::new();
    let mut signs = line.chars().peekable();
    let mut within = false;
    while let Some(sign) = signs.next() {
        marked.push(sign);
        match sign {
            '\\' => marked.extend(signs.next()),
            '"' => {
                within = !within;
                if within && signs.peek() != Some(&'"') {
                    marked += MARK;
                }
            }
            _ => {}
        }
    }
    marked
}

/// The file of words that stands at `path`, in the third language.
fn translated(content: &Copy, path: &str, to: &str) {
    let whole = PathBuf::from(content.path()).join(path);
    let original = fs::read_to_string(whole).expect(path);
    let kept = |line: &&str| !line.starts_with(['#']) && !line.starts_with("may_be_empty");
    let lines = original.lines().filter(kept).map(marked);
    let made_from = format!("made_from = \"{}\"", text_hash(&original));
    let lines: Vec<String> = [made_from].into_iter().chain(lines).collect();
    content.add(to, &lines.join("\n"));
}

/// The content with the third language.
fn content(name: &str) -> Copy {
    let content = Copy::new(name);
    content.edit("languages.toml", |text| {
        let covers = COVERED.map(|path| format!("\"{path}\"")).join(", ");
        let language = "\n[[languages]]\ncode = \"ko\"\ntag = \"ko\"\nname = \"한국어\"\n";
        [text, language, "covers = [", &covers, "]\n"].concat()
    });
    let folder = Path::new(content.path()).join("words/ko/pages");
    fs::create_dir_all(folder).expect("a folder");
    for set in SETS {
        let pages = |lang: &str| format!("words/{lang}/pages/{set}.toml");
        translated(&content, &pages("zh"), &pages("ko"));
    }
    let chinese = Path::new(content.path()).join("words/zh/wording.toml");
    let wording = fs::read_to_string(chinese).expect("how Chinese words values");
    content.add("words/ko/wording.toml", &wording);
    // Figures keep their slots, so the words of the guide stay as they are.
    for folder in ["id-card", "shared"] {
        let path = Path::new(content.path()).join(format!("guides/{folder}"));
        let original = fs::read_to_string(path.join("zh.toml")).expect("the original");
        let made_from = format!("made_from = \"{}\"\n", text_hash(&original));
        let text = [made_from, original].concat();
        content.add(&format!("guides/{folder}/ko.toml"), &text);
    }
    content
}

#[test]
fn a_third_language_that_covers_a_part_is_served_without_a_line_of_a_program() {
    let content = content("languages");
    said(&["check", "--content", content.path()]);
    let portal = Portal::with(&["--content", content.path()]);

    for path in COVERED {
        let path = format!("/ko{path}");
        let page = portal.get(path.strip_suffix('/').map_or(&path, |_| "/ko/"));
        assert_eq!(page.status, 200, "{path}");
        assert!(page.text().contains("<html lang=\"ko\""), "{path}");
        assert!(page.text().contains(MARK), "{path}");
    }
    // What it lacks is not there, and links lead to the binding language, which is said.
    for path in [LACKED, "/privacy", "/card", "/sources"] {
        assert_eq!(portal.get(&format!("/ko{path}")).status, 404, "{path}");
    }
    let guides = portal.get("/ko/guides");
    let guides = guides.text();
    assert!(!guides.contains(&format!("href=\"/ko{LACKED}\"")));
    assert!(guides.contains("href=\"/ko/guides/id-card\""));
    let leads = |html: &str, path: &str| {
        let mut links = html.split("<a ").skip(1);
        let link = links.find(|link| link.contains(&format!("href=\"{path}\"")));
        link.map(|link| link.split('>').next().unwrap_or_default().to_owned())
    };
    for path in ["/card", "/privacy"] {
        let link = leads(guides, path).unwrap_or_else(|| panic!("no link to {path}"));
        assert!(link.contains("hreflang=\"zh-CN\""), "{link}");
    }

    // Other languages point to it where it has the page, and only there.
    let alternate = "hreflang=\"ko\"";
    for path in ["/guides/id-card", "/en/guides/id-card", "/about"] {
        assert!(portal.get(path).text().contains(alternate), "{path}");
    }
    for path in [LACKED, "/en/privacy", "/card"] {
        assert!(!portal.get(path).text().contains(alternate), "{path}");
    }
    let map = portal.get("/sitemap.xml");
    let map = map.text();
    assert!(map.contains("/ko/guides/id-card<") && !map.contains(&format!("/ko{LACKED}<")));

    // Search and the interface know what it covers.
    let found = portal.get("/ko/search?q=%E8%BA%AB%E4%BB%BD%E8%AF%81");
    assert_eq!(found.status, 200);
    assert!(found.text().contains("href=\"/ko/guides/id-card"));
    assert!(!found.text().contains(&format!("href=\"/ko{LACKED}")));
    let listed = portal.get("/api/v1/guides?lang=ko").json();
    let listed = listed.as_array().or_else(|| listed["guides"].as_array());
    let ids: Vec<_> = listed
        .expect("guides")
        .iter()
        .map(|it| it["id"].clone())
        .collect();
    assert_eq!(ids, ["id-card"]);
    assert_eq!(portal.get("/api/v1/guides/moving-city?lang=ko").status, 404);
    assert_eq!(portal.get("/api/v1/guides?lang=fr").status, 400);

    // The form is asked in it without scripts.
    let asked = portal.get("/ko/guides/id-card/ask");
    assert_eq!(asked.status, 200);
    assert!(asked.text().contains("action=\"/ko/guides/id-card/ask\""));

    // The two languages that ship are what they were.
    let shipped = Portal::start();
    for path in ["/privacy", "/en/sources", LACKED] {
        let html = |portal: &Portal| {
            portal
                .get(path)
                .text()
                .replace(&portal.port().to_string(), "")
        };
        let without_assets = |html: String| {
            let parts = html.split("/assets/");
            let parts = parts.map(|part| part.split_once('"').map_or(part, |(_, rest)| rest));
            parts.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(
            without_assets(html(&portal)),
            without_assets(html(&shipped)),
            "{path}"
        );
    }
}

#[test]
fn what_a_translator_has_to_do_is_listed_and_written_down() {
    let content = content("translators");
    let missing = |lang: &str| said(&["words", "--content", content.path(), "--missing", lang]);
    let listed = missing("ko");
    for set in ["card", "privacy"] {
        let file = format!("words/ko/pages/{set}.toml");
        assert!(listed.contains(&file), "{set}: {}", listed);
    }
    assert!(!listed.contains("words/ko/pages/about.toml"));
    assert!(listed.contains("guides/moving-city/ko.toml"));
    // What a document says stands in the document, in the binding language.
    let document = "words/ko/sources/gbf-2009-66.toml";
    assert!(listed.contains(document) && listed.contains("clauses.home-province.article"));
    let to = Path::new(content.path()).join("to-do");
    let folder = to.to_str().expect("UTF-8");
    said(&[
        "words",
        "--content",
        content.path(),
        "--template",
        "ko",
        "--to",
        folder,
    ]);
    let card = fs::read_to_string(to.join("words/ko/pages/card.toml")).expect("a file to fill");
    let table: toml::Table = card.parse().expect("TOML");
    assert!(!table.is_empty() && card.contains("# "), "{card}");
    assert!(!to.join("words/ko/pages/about.toml").exists());
    let source = fs::read_to_string(to.join(document)).expect("a file to fill");
    let table: toml::Table = source.parse().expect("TOML");
    let clause = &table["clauses"]["home-province"];
    assert_eq!(clause["article"].as_str(), Some(""), "{source}");
    let original = fs::read_to_string(Path::new(content.path()).join("sources/gbf-2009-66.toml"));
    let original: toml::Table = original.expect("it").parse().expect("TOML");
    let title = original["title"].as_str().expect("a title");
    assert!(source.contains(&format!("#> {title}\n")), "{source}");
    let asked = fs::read_to_string(to.join("words/ko/lexicon/concepts.toml")).expect("a file");
    asked
        .parse::<toml::Table>()
        .expect("keys with signs are TOML");
}

#[test]
fn a_language_of_which_nothing_is_there_yet_is_told_everything() {
    let content = Copy::new("begun");
    content.edit("languages.toml", |text| {
        let language = "\n[[languages]]\ncode = \"ko\"\ntag = \"ko\"\nname = \"한국어\"\n";
        [text, language, "covers = \"all\"\n"].concat()
    });
    let listed = said(&["words", "--content", content.path(), "--missing", "ko"]);
    for file in [
        "words/ko/wording.toml",
        "words/ko/pages/ui.toml",
        "words/ko/places/stations.toml",
        "guides/id-card/ko.toml",
    ] {
        assert!(listed.contains(file), "{file}");
    }
}
