//! How long a query takes, and how large the index is, as the catalogue grows:
//! `cargo bench -p tests --bench search`.

use divan::Bencher;
use seeds::calendar::{Date, date};
use seeds::catalogue::{Catalogue, Lang};
use seeds::load::{Text, load};
use seeds::search::{Finder, Index, SubjectKind};
use std::path::Path;
use std::sync::LazyLock;

/// Catalogues of so many guides.
const GUIDES: [usize; 3] = [20, 200, 2_000];

/// What people ask: a few words, a story, pinyin, nothing that stands here.
const QUERIES: [&str; 4] = [
    "公积金怎么转到青岛",
    "我之前在济南交职工医保，八月份离职，十一月才到烟台入职，中间断了三个月，现在看病能报吗",
    "yidi jiuyi beian",
    "个人所得税怎么退税",
];

fn main() {
    for guides in GUIDES {
        let bytes = index(guides).to_bytes().expect("it is written").len();
        println!("{guides} guides: an index of {bytes} bytes before it is packed");
    }
    divan::main();
}

fn today() -> Date {
    date("2026-11-28").expect("a day")
}

fn gather(root: &Path, folder: &Path, texts: &mut Vec<Text>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, texts);
        } else {
            let name = path.strip_prefix(root).expect("below the root");
            let body = std::fs::read_to_string(&path).expect("a text");
            texts.push(Text::new(name.to_string_lossy(), body));
        }
    }
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content");
    let mut texts = Vec::new();
    gather(&root, &root, &mut texts);
    load(&texts).expect("sound content").catalogue
});

/// The shipped index, and guides that say the same with other signs until there are `guides`.
fn index(guides: usize) -> Index {
    let mut index = Index::of(&CATALOGUE, Lang::Zh);
    let known: Vec<_> = index
        .subjects
        .iter()
        .filter(|subject| subject.kind == SubjectKind::Guide)
        .cloned()
        .collect();
    let readings = &index.shared.tables.readings;
    let signs: Vec<char> = readings
        .iter()
        .flat_map(|(_, signs)| signs.chars())
        .collect();
    let shifted = |text: &str, by: usize| -> String {
        let shift = |sign: char| match signs.iter().position(|known| *known == sign) {
            Some(at) => signs[(at + by * 17) % signs.len()],
            None => sign,
        };
        text.chars().map(shift).collect()
    };
    let mut more = Vec::new();
    for at in known.len()..guides {
        let (round, like) = (at / known.len(), &known[at % known.len()]);
        let mut made = like.clone();
        made.id = format!("{}-{round}", like.id);
        made.title = shifted(&like.title, round);
        made.text = shifted(&like.text, round);
        made.phrases = like
            .phrases
            .iter()
            .map(|phrase| shifted(phrase, round))
            .collect();
        more.push(made);
    }
    index.subjects.extend(more);
    index
}

#[divan::bench(args = GUIDES)]
fn a_query(bencher: Bencher<'_, '_>, guides: usize) {
    let finder = Finder::new(index(guides));
    let mut next = 0;
    bencher.bench_local(move || {
        next += 1;
        finder
            .find(QUERIES[next % QUERIES.len()], &[], today())
            .hits
            .len()
    });
}

#[divan::bench(args = GUIDES, sample_count = 5)]
fn making_an_index_ready(bencher: Bencher<'_, '_>, guides: usize) {
    let index = index(guides);
    bencher.bench_local(|| Finder::new(index.clone()));
}
