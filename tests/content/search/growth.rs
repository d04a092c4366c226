//! What one fetches who touches the box grows with the catalogue and not faster.

use super::synthetic::{packed, sized};
use super::{finder, today};
use seeds::search::Finder;
use std::time::Instant;

/// What one fetches with fifty guides and a hundred places.
const MOST: usize = 60_000;

#[test]
fn the_index_of_fifty_guides_and_a_hundred_places_is_small() {
    let bytes = packed(&sized(finder().index(), 50, 100));
    println!("50 guides, 100 places: {bytes} bytes");
    assert!(bytes <= MOST, "{bytes} bytes");
}

#[test]
fn the_index_grows_no_faster_than_the_catalogue() {
    let sizes = [20, 50, 200].map(|guides| {
        let bytes = packed(&sized(finder().index(), guides, 2 * guides));
        println!("{guides} guides, {} places: {bytes} bytes", 2 * guides);
        (guides, bytes)
    });
    for two in sizes.windows(2) {
        let [(few, small), (many, large)] = [two[0], two[1]];
        // Bytes a guide: large / many ≤ small / few.
        assert!(large * few <= small * many, "{sizes:?}");
    }
}

/// What people ask: a few words, a story, pinyin, nothing that stands here.
const QUERIES: [&str; 4] = [
    "公积金怎么转到青岛",
    "我之前在济南交职工医保，八月份离职，十一月才到烟台入职，中间断了三个月，现在看病能报吗",
    "yidi jiuyi beian",
    "个人所得税怎么退税",
];

/// What a query may take at most with so many guides, in microseconds: a frame of a screen.
const FRAME: u128 = 16_000;

#[test]
fn a_query_among_two_hundred_guides_takes_less_than_a_frame() {
    for guides in [20, 200, 2_000] {
        let index = sized(finder().index(), guides, 2 * guides);
        let bytes = packed(&index);
        let finder = Finder::new(index);
        let times = (0..40).map(|at| {
            let begun = Instant::now();
            let found = finder.find(QUERIES[at % QUERIES.len()], &[], today());
            assert!(found.hits.len() <= 6);
            begun.elapsed().as_micros()
        });
        let mut times: Vec<u128> = times.collect();
        times.sort_unstable();
        let median = times[times.len() / 2];
        println!("{guides} guides: {median} µs a query, an index of {bytes} bytes");
        assert!(guides > 200 || median <= FRAME, "{times:?}");
    }
}
