//! Files under `/assets/`: names carry a hash of the bytes, so they are kept for ever.

use super::cache::CachePolicy;
use super::packed::{ContentType, Packed};
use crate::hash;
use crate::ops::work::aside;
use app::site::ANY;
use app::tools::Tool;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::Response;
use seeds::catalogue::{Catalogue, Lang};
use seeds::lang::{ByLang, before_words};
use seeds::search;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::OnceCell;

/// A file of the build.
struct Embedded {
    name: &'static str,
    plain: &'static [u8],
    br: &'static [u8],
    gzip: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// A file that can be asked for.
pub(crate) struct Asset {
    kind: ContentType,
    plain: Bytes,
    // Packs are compressed at first request: a start waits for nothing.
    packed: OnceCell<Option<Packed>>,
}

impl Asset {
    /// The reply to a GET or HEAD.
    pub(crate) async fn reply(&self, request: &HeaderMap) -> Option<Response> {
        let pack = || {
            let plain = self.plain.clone();
            aside(move || Packed::of(&plain))
        };
        let packed = self.packed.get_or_init(pack).await.as_ref()?;
        Some(packed.reply(self.kind, CachePolicy::Immutable, request))
    }
}

/// Every file by its address, and the addresses by their use.
#[derive(Default)]
pub(crate) struct Assets {
    files: HashMap<String, Arc<Asset>>,
    // The same packs by guide and language.
    packs: HashMap<(String, Lang), Arc<Asset>>,
    /// What pages link to.
    pub(crate) links: app::site::Assets,
}

/// What stands at an address.
pub(crate) enum Found<'a> {
    /// A file.
    File(&'a Asset),
    /// The pack of a guide that this catalogue does not have.
    NoGuide,
}

impl Assets {
    /// The client of this build, and the packs of a catalogue.
    pub(crate) fn of(catalogue: &Catalogue, finders: &ByLang<Arc<search::Finder>>) -> Self {
        let mut files = HashMap::new();
        let loader = embed(&mut files, LOADER, ContentType::JavaScript);
        let mut program = |glue, wasm| app::site::Program {
            glue: embed(&mut files, glue, ContentType::JavaScript),
            wasm: embed(&mut files, wasm, ContentType::Wasm),
        };
        let interview = program(GLUE, WASM);
        let cards = program(CARDS_GLUE, CARDS_WASM);
        let bills = program(BILLS_GLUE, BILLS_WASM);
        let trips = program(TRIPS_GLUE, TRIPS_WASM);
        let finder = program(SEARCH_GLUE, SEARCH_WASM);
        let icon = (ContentType::Svg, "svg");
        let icon = add(&mut files, "icon", icon, app::site::ICON.into());
        let words = ByLang::new(|lang| {
            let text = app::words::sent::write(app::words::ui(lang));
            add_words(&mut files, "words", lang, &text)
        });
        let tool_files = Tool::ALL.map(|tool| app::site::ToolFiles {
            words: ByLang::new(|lang| add_words(&mut files, tool.name(), lang, &tool.words(lang))),
            data: add(&mut files, tool.name(), DATA, tool.data(catalogue)),
        });
        let packs = packs(&mut files, catalogue);
        let any_pack = any_pack(&packs);
        let search = ByLang::new(|lang| {
            let bytes = finders.in_lang(lang).index().to_bytes().unwrap_or_default();
            add(&mut files, &format!("search.{}", lang.code()), DATA, bytes)
        });
        let search_words = ByLang::new(|lang| {
            let words = (*app::words::ui(lang), app::words::of(lang).search);
            let text = app::words::sent::write(&words);
            add_words(&mut files, "found", lang, &text)
        });
        // A page without its whole program links none of it: forms work as they are.
        let links = app::site::Assets {
            icon,
            loader,
            interview,
            cards,
            bills,
            trips,
            finder,
            words,
            tool_files: tool_files.into(),
            packs,
            any_pack,
            search,
            search_words,
        };
        let by_guide = links.packs.iter().filter_map(|(guide, lang, path)| {
            let pack = Arc::clone(files.get(path)?);
            Some(((guide.clone(), *lang), pack))
        });
        Self {
            packs: by_guide.collect(),
            files,
            links,
        }
    }

    /// What stands at `path`; `None` where nothing of this catalogue does.
    pub(crate) fn find(&self, path: &str) -> Option<Found<'_>> {
        if let Some(file) = self.files.get(path) {
            return Some(Found::File(file));
        }
        Lang::all().find_map(|lang| {
            let (before, after) = self.links.any_pack.own(lang)?.split_once(ANY)?;
            let guide = path.strip_prefix(before)?.strip_suffix(after)?;
            let pack = self.packs.get(&(guide.to_owned(), lang));
            Some(pack.map_or(Found::NoGuide, |pack| Found::File(pack)))
        })
    }
}

/// Adds the pack of every guide in every language; guide, language and address of each.
fn packs(
    files: &mut HashMap<String, Arc<Asset>>,
    catalogue: &Catalogue,
) -> Vec<(String, Lang, String)> {
    let mut packs = Vec::new();
    for lang in Lang::all() {
        for pack in catalogue.packs(lang) {
            // A checked catalogue encodes; a guide that would not stays a plain form.
            let Ok(bytes) = pack.to_bytes() else { continue };
            let name = format!("pack.{}.{}", pack.guide.id, lang.code());
            packs.push((pack.guide.id.clone(), lang, add(files, &name, DATA, bytes)));
        }
    }
    packs
}

/// Where a pack is that only a link names: the version is the hash of all names, so it changes with
/// any guide, and with how a build writes them.
fn any_pack(packs: &[(String, Lang, String)]) -> ByLang<String> {
    let names: Vec<&str> = packs.iter().map(|(_, _, path)| path.as_str()).collect();
    let version = hash::short(names.join(" ").as_bytes());
    ByLang::new(|lang| format!("/assets/packs.{version}.{ANY}.{}.bin", lang.code()))
}

fn embed(
    files: &mut HashMap<String, Arc<Asset>>,
    file: Option<Embedded>,
    kind: ContentType,
) -> String {
    let Some(Embedded {
        name,
        plain,
        br,
        gzip,
    }) = file
    else {
        return String::new();
    };
    let path = format!("/assets/{name}");
    let packed = OnceCell::new_with(Some(Some(Packed::embedded(plain, br, gzip))));
    let plain = Bytes::new();
    files.insert(
        path.clone(),
        Arc::new(Asset {
            kind,
            plain,
            packed,
        }),
    );
    path
}

/// Kind and ending of what only the program reads.
const DATA: (ContentType, &str) = (ContentType::Bytes, "bin");
const TEXT: (ContentType, &str) = (ContentType::Text, "txt");

/// Adds the words of a page, behind what its program must know of languages.
fn add_words(
    files: &mut HashMap<String, Arc<Asset>>,
    name: &str,
    lang: Lang,
    words: &str,
) -> String {
    let name = format!("{name}.{}", lang.code());
    add(files, &name, TEXT, before_words(lang, words).into())
}

fn add(
    files: &mut HashMap<String, Arc<Asset>>,
    name: &str,
    (kind, ending): (ContentType, &str),
    plain: Vec<u8>,
) -> String {
    let path = format!("/assets/{name}.{}.{ending}", hash::short(&plain));
    let asset = Asset {
        kind,
        plain: plain.into(),
        packed: OnceCell::new(),
    };
    files.insert(path.clone(), Arc::new(asset));
    path
}
