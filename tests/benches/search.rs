//! How long a query takes, and how large the index is, as the catalogue grows:
//! `cargo bench -p tests --bench search`.

#[path = "../content/search/synthetic.rs"]
mod synthetic;

use divan::Bencher;
use seeds::calendar::{Date, date};
use seeds::catalogue::Catalogue;
use seeds::load::load;
use seeds::search::{Finder, Index};
use std::sync::LazyLock;
use synthetic::{packed, sized};

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
        let bytes = packed(&index(guides));
        println!(
            "{guides} guides: an index of {bytes} bytes, {} a guide",
            bytes / guides
        );
    }
    divan::main();
}

fn today() -> Date {
    date("2026-11-28").expect("a day")
}

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| load(&tests::shipped()).expect("sound content").catalogue);

/// The index of so many guides, and twice as many places.
fn index(guides: usize) -> Index {
    sized(
        &Index::of(&CATALOGUE, tests::lang("zh")),
        guides,
        2 * guides,
    )
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
