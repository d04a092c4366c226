//! Everything that visitors ask for, mixed, for ten minutes.

use super::p99;
use crate::exchange::{Exchange, form, get};
use crate::folder::Folder;
use crate::portal::Portal;
use std::time::{Duration, Instant};

/// How long it takes, unless `SOAK_SECONDS` says otherwise.
const SECONDS: u64 = 600;
/// Visitors at a time.
const VISITORS: usize = 8;
/// How much memory may grow once every page was made, in kilobytes.
const GROWTH: u64 = 24 * 1024;

/// Memory that the process holds, in kilobytes.
fn resident(portal: &Portal) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", portal.id()));
    let status = status.expect("the portal runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .expect("a number")
}

/// One of the requests, by number.
fn request(paths: &[String], at: usize) -> (String, &'static [u16]) {
    let path = &paths[at * 7 % paths.len()];
    let encoding = ["br", "gzip", "identity"][at % 3];
    let ask = "/guides/enterprise-pension/ask";
    match at % 12 {
        0 => (form(ask, encoding, "do=show&state=aim%3Dtransfer"), &[200]),
        1 => (form("/search", encoding, "q=%E5%85%BB%E8%80%81"), &[200]),
        2 => (get("/api/v1/guides", encoding), &[200]),
        3 => (get("/nothing", encoding), &[404]),
        4 => (form("/settlement", encoding, "do=next&total_fen=5"), &[200]),
        5 => {
            let body = format!("do=send&wrong=soak+{at}");
            (form("/corrections", encoding, &body), &[303, 429])
        }
        6 => (get("/corrections?page=/guides", encoding), &[200]),
        _ => (get(path, encoding), &[200]),
    }
}

#[test]
fn ten_minutes_of_mixed_requests_fail_none_and_memory_stays_flat() {
    let seconds = std::env::var("SOAK_SECONDS");
    let seconds = seconds.ok().and_then(|seconds| seconds.parse().ok());
    let long = Duration::from_secs(seconds.unwrap_or(SECONDS));
    let folder = Folder::new("soak");
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    let portal = Portal::with(&["--database", &database]);
    let paths = portal.paths();
    for path in &paths {
        assert_eq!(portal.get_packed(path).status, 200, "{path}");
    }
    let until = Instant::now() + long;
    let warm = Instant::now() + long / 5;
    let (mut times, memory) = std::thread::scope(|scope| {
        let visitors: Vec<_> = (0..VISITORS)
            .map(|visitor| {
                let (mut exchange, paths) = (Exchange::over(portal.connect()), &paths);
                scope.spawn(move || {
                    let mut times = Vec::new();
                    let mut at = visitor * 1_000_003;
                    while Instant::now() < until {
                        let (request, fine) = request(paths, at);
                        let began = Instant::now();
                        let reply = exchange.ask(&request).unwrap_or_else(|| {
                            panic!(
                                "a request failed: {}",
                                request.lines().next().unwrap_or_default()
                            )
                        });
                        times.push(began.elapsed());
                        assert!(fine.contains(&reply.status), "{}: {request}", reply.status);
                        at += 1;
                    }
                    times
                })
            })
            .collect();
        std::thread::sleep(warm.saturating_duration_since(Instant::now()));
        let memory = resident(&portal);
        let times: Vec<Duration> = visitors
            .into_iter()
            .flat_map(|visitor| visitor.join().expect("no request fails"))
            .collect();
        (times, memory)
    });
    let (count, after) = (times.len(), resident(&portal));
    println!(
        "{count} requests in {} s, 0 failed, p99 {:?}; {memory} kB, then {after} kB",
        long.as_secs(),
        p99(&mut times)
    );
    // A hundred thousand in ten minutes.
    assert!(
        count as u64 >= 100_000 * long.as_secs() / SECONDS,
        "{count}"
    );
    assert!(after <= memory + GROWTH, "{memory} kB, then {after} kB");
}
