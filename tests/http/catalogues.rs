//! What one fetches for a guide, however many others there are.

use crate::assets::named;
use crate::content::{Copy, copy};
use crate::folder::Folder;
use crate::portal::{Portal, Reply};
use seeds::load::text_hash;
use std::fs;
use std::path::Path;

/// The one guide of the small catalogue that tests plant faults in.
const GUIDE: &str = "ferry";
/// Its files.
const FILES: [&str; 3] = ["guide.toml", "zh.toml", "en.toml"];

/// Content with so many guides, alike but for their ids.
fn alike(guides: usize) -> Folder {
    let folder = Folder::new(&format!("alike-{guides}"));
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/base");
    copy(&base, folder.path());
    // Its pages say what those that ship say.
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content");
    let languages = fs::read_to_string(shipped.join("languages.toml")).expect("the languages");
    folder.write("languages.toml", &languages);
    for lang in ["zh", "en"] {
        let words = Path::new("words").join(lang);
        let pages = words.join("pages");
        copy(&shipped.join(&pages), &folder.path().join(&pages));
        let wording = words.join("wording.toml");
        fs::copy(shipped.join(&wording), folder.path().join(&wording)).expect("copied");
    }
    let read = |file: &str| fs::read_to_string(base.join(file)).expect("a content file");
    let texts = FILES.map(|file| read(&format!("guides/{GUIDE}/{file}")));
    let [guide, zh, en] = texts;
    let en = en.replace("HASH", &text_hash(&zh));
    let ids: Vec<String> = (0..guides)
        .map(|at| match at {
            0 => GUIDE.to_owned(),
            at => format!("{GUIDE}-{at}"),
        })
        .collect();
    for id in &ids {
        fs::create_dir_all(folder.path().join("guides").join(id)).expect("a folder");
        let guide = guide.replacen(&format!("id = \"{GUIDE}\""), &format!("id = \"{id}\""), 1);
        for (file, text) in FILES.iter().zip([&guide, &zh, &en]) {
            folder.write(&format!("guides/{id}/{file}"), text);
        }
    }
    let quoted = format!("\"{GUIDE}\"");
    let all = ids.iter().map(|id| format!("\"{id}\""));
    let themes = read("guides/themes.toml").replace(&quoted, &all.collect::<Vec<_>>().join(", "));
    folder.write("guides/themes.toml", &themes);
    let entry = read("lexicon/guides.toml");
    let entries = ids
        .iter()
        .map(|id| entry.replace(&quoted, &format!("\"{id}\"")));
    folder.write(
        "lexicon/guides.toml",
        &entries.collect::<Vec<_>>().join("\n"),
    );
    folder
}

/// Where the page at `path` says that the pack of the guide is which a link names.
fn linked(portal: &Portal, path: &str) -> String {
    let page = portal.get(path);
    let (_, rest) = page.text().split_once("data-pack=\"").expect("an address");
    let (address, _) = rest.split_once('"').expect("an attribute");
    assert_eq!(address.matches('*').count(), 1, "{address}");
    address.to_owned()
}

/// The pack that the interview of `guide` names.
fn own(portal: &Portal, guide: &str, lang: &str) -> String {
    let prefix = if lang == "zh" { "" } else { "/en" };
    let files = named(portal.get(&format!("{prefix}/guides/{guide}/ask")).text());
    let mut packs = files.iter().filter(|file| file.contains("/pack"));
    let pack = packs.next().expect("a pack").clone();
    assert_eq!(packs.next(), None, "{guide} names one pack");
    pack
}

#[test]
fn what_one_fetches_for_a_guide_is_the_same_among_twenty_and_a_thousand() {
    let folders = [20, 1_000].map(alike);
    let portals = folders.each_ref().map(|folder| {
        let content = folder.path().to_str().expect("UTF-8");
        Portal::with(&["--content", content])
    });
    for (portal, guides) in portals.iter().zip([20, 1_000]) {
        let listed = portal.get("/api/v1/guides").json();
        assert_eq!(
            listed.as_array().map(Vec::len),
            Some(guides),
            "the content is served"
        );
    }
    let both = |path: &str| portals.each_ref().map(|portal| portal.get(path));
    for prefix in ["", "/en", "/large", "/large/en"] {
        for page in [format!("/guides/{GUIDE}"), format!("/guides/{GUIDE}/ask")] {
            let [few, many] = both(&format!("{prefix}{page}"));
            assert!(few.bytes == many.bytes, "{prefix}{page}");
            for file in named(few.text()) {
                let [few, many] = both(&file);
                assert_eq!((few.status, many.status), (200, 200), "{file}");
                assert!(few.bytes == many.bytes, "{file}");
            }
        }
        // The page of shared plans differs in the version of its catalogue and in nothing else.
        let plan = format!("{prefix}/plan");
        let addresses = portals.each_ref().map(|portal| linked(portal, &plan));
        let [few, many] = both(&plan);
        let whole = |page: &Reply, address: &str| page.text().replace(address, "");
        assert_eq!(addresses[0].len(), addresses[1].len());
        assert_ne!(addresses[0], addresses[1], "each catalogue has its version");
        assert!(
            whole(&few, &addresses[0]) == whole(&many, &addresses[1]),
            "{plan}"
        );
        let packs = [0, 1].map(|at| portals[at].get(&addresses[at].replace('*', GUIDE)));
        assert_eq!((packs[0].status, packs[1].status), (200, 200));
        assert!(packs[0].bytes == packs[1].bytes, "{plan}");
    }
}

#[test]
fn a_link_finds_the_pack_of_its_guide_by_id_and_version() {
    let portal = Portal::start();
    let guides = portal.get("/api/v1/guides").json();
    let guides = guides.as_array().expect("a list").iter();
    let guides: Vec<&str> = guides.filter_map(|guide| guide["id"].as_str()).collect();
    assert!(
        guides.contains(&"moving-city"),
        "a merged one too: {guides:?}"
    );
    for (path, lang) in [("/plan", "zh"), ("/large/en/plan", "en")] {
        let address = linked(&portal, path);
        for guide in &guides {
            let found = portal.get(&address.replace('*', guide));
            assert_eq!(found.status, 200, "{guide}");
            let kept = "public, max-age=31536000, immutable";
            assert_eq!(found.header("cache-control"), kept, "{guide}");
            let same = portal.get(&own(&portal, guide, lang));
            assert!(
                found.bytes == same.bytes,
                "{guide}: the pack of its interview"
            );
            assert_eq!(found.header("etag"), same.header("etag"), "{guide}");
        }
        for guide in ["no-such-guide", "*", "ferry", &"a".repeat(3_000)] {
            let none = portal.get(&address.replace('*', guide));
            assert_eq!((none.status, none.bytes.len()), (204, 0), "{guide}");
            assert_eq!(none.header("cache-control"), "no-store", "{guide}");
        }
        let (_, version) = address.split_once("/packs.").expect("a version");
        let (version, _) = version.split_once('.').expect("a version");
        let other = address.replace(version, "0123456789abcdef");
        let gone = portal.get(&other.replace('*', "moving-city"));
        assert_eq!(gone.status, 404, "a version that is served no more");
    }
}

#[test]
fn a_page_of_shared_plans_that_was_opened_before_new_content_still_finds_packs() {
    let content = Copy::new("versions");
    let portal = Portal::with(&["--content", content.path()]);
    let before = linked(&portal, "/plan");
    let pack = |address: &str| portal.get(&address.replace('*', "moving-city"));
    let first = pack(&before);
    content.edit("guides/enterprise-pension/zh.toml", |text| {
        text.replacen("\nsummary = \"", "\nsummary = \"试：", 1)
    });
    portal.logged("content_published");
    let after = linked(&portal, "/plan");
    assert_ne!(before, after, "new content is a new version");
    let again = pack(&before);
    assert_eq!((first.status, again.status), (200, 200));
    assert!(first.bytes == again.bytes);
    assert_eq!(pack(&after).status, 200);
}
