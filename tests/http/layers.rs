//! What holds in the whole country, in Shandong, in the five cities and in one of them stands apart,
//! on plans and on the pages of guides.

use crate::portal::Portal;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Layers in their order, as documents name them and as Chinese and English pages do.
const LAYERS: [(&str, &str, &str); 8] = [
    ("national", "全国", "National"),
    ("shandong", "山东省", "Shandong"),
    ("five-cities", "胶东五市", "The five cities"),
    ("qingdao", "青岛市", "Qingdao"),
    ("yantai", "烟台市", "Yantai"),
    ("weifang", "潍坊市", "Weifang"),
    ("weihai", "威海市", "Weihai"),
    ("rizhao", "日照市", "Rizhao"),
];
const ELSEWHERE: (&str, &str) = (
    "外地的做法，或报道、查询记录",
    "Other places, reports, records of searches",
);

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content")
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = fs::read_dir(content().join(folder)).expect("a folder");
    let mut files: Vec<PathBuf> = folder
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

fn table(file: &Path) -> toml::Table {
    let text = fs::read_to_string(file).expect("a content file");
    text.parse().expect("TOML")
}

/// The place of each document's layer; those without one come last.
fn layers() -> BTreeMap<String, usize> {
    let documents = files("sources").into_iter().map(|file| {
        let document = table(&file);
        let reach = document.get("reach").and_then(|reach| reach.as_str());
        let at = reach.map(|reach| LAYERS.iter().position(|(name, ..)| *name == reach));
        let at = at.map_or(LAYERS.len(), |at| at.expect("a known layer"));
        let id = file.file_stem().expect("a name");
        (id.to_string_lossy().into_owned(), at)
    });
    documents.collect()
}

fn named(layer: usize, english: bool) -> &'static str {
    let (chinese, translated) = LAYERS
        .get(layer)
        .map_or(ELSEWHERE, |(_, chinese, translated)| {
            (*chinese, *translated)
        });
    if english { translated } else { chinese }
}

/// The guides with their commonest case.
fn examples() -> Vec<(String, String)> {
    let guides = files("guides")
        .into_iter()
        .map(|folder| folder.join("guide.toml"));
    let guides = guides.filter(|file| file.exists()).map(|file| {
        let guide = table(&file);
        let text = |key: &str| guide[key].as_str().expect("a text").to_owned();
        (text("id"), text("example"))
    });
    guides.collect()
}

/// The id of the document to which a link leads.
fn document(link: &str) -> &str {
    let id = link.split("/sources/").nth(1).unwrap_or_default();
    id.split(['#', '"']).next().unwrap_or_default()
}

#[test]
fn the_documents_of_a_plan_stand_in_layers_from_the_whole_country_to_one_city() {
    let portal = Portal::start();
    let layers = layers();
    let mut seen = [0; LAYERS.len() + 1];
    for (guide, example) in examples() {
        for (start, english) in [("", false), ("/en", true)] {
            let state = example.replace('=', "%3D");
            let path = format!("{start}/guides/{guide}/ask");
            let page = portal.post_form(&path, &format!("do=next&state={state}"));
            let list = page.text().split("<ol class=\"sources\">").nth(1);
            let list = list.unwrap_or_else(|| panic!("{path} has no sources"));
            let list = list.split("</ol>").next().unwrap_or_default();
            // What was read itself, then what was reported: in each the layers in their order.
            for supported in list.split("<p><span class=\"tag").skip(1) {
                let mut parts = supported.split("<p class=\"layer\">");
                let before = parts.next().unwrap_or_default();
                assert!(!before.contains("<a id="), "{path}: a document in no layer");
                let mut last = None;
                for part in parts {
                    let (heading, documents) = part.split_once("</p>").expect("a heading");
                    let mut links = documents.split("<a id=").skip(1).peekable();
                    let first = links.peek().map(|link| layers[document(link)]);
                    assert!(last < first, "{path}: {heading} is named late or twice");
                    last = first;
                    for link in links {
                        let layer = layers[document(link)];
                        assert_eq!(heading, named(layer, english), "{path}: {link}");
                        seen[layer] += 1;
                    }
                }
            }
        }
    }
    for (layer, times) in seen.iter().enumerate().take(2) {
        assert!(*times > 20, "{}: {times}", named(layer, true));
    }
}

#[test]
fn every_clause_on_the_page_of_a_guide_says_where_it_holds() {
    let portal = Portal::start();
    let layers = layers();
    for (guide, _) in examples() {
        for (start, english) in [("", false), ("/en", true)] {
            let path = format!("{start}/guides/{guide}");
            let page = portal.get(&path);
            let list = page.text().split("<ol class=\"basis\">").nth(1);
            let list = list.unwrap_or_else(|| panic!("{path} has no basis"));
            let list = list.split("</ol>").next().unwrap_or_default();
            for entry in list.split("<li id=\"basis-").skip(1) {
                let document = document(entry);
                let said = entry.split("<small>").nth(1).unwrap_or_default();
                let said = said.split("</small>").next().unwrap_or_default();
                assert_eq!(said, named(layers[document], english), "{path}: {document}");
            }
        }
    }
}
