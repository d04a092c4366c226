//! Three replicas, one database, one address for all.

use super::connect_from;
use crate::deployment::Proxy;
use crate::exchange::{form, get};
use crate::kept;
use crate::portal::Portal;
use crate::postgres::Postgres;
use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How long each part of it takes: all well, one replica gone, no database, all well again.
const PART: Duration = Duration::from_secs(6);

#[test]
fn a_replica_and_the_database_fail_and_no_page_and_no_acknowledged_correction_is_lost() {
    let postgres = Postgres::start("replicas-postgres");
    let url = postgres.url();
    let start = || Portal::with(&["--database", &url, "--proxy", "127.0.0.1"]);
    let portals = [start(), start(), start()];
    let proxy = Proxy::before("replicas-soak", &[&portals[0], &portals[1], &portals[2]]);
    let ended = &AtomicBool::new(false);
    let (sent, refused) = (&AtomicU32::new(0), &AtomicU32::new(0));
    let port = proxy.port();
    let (pages, receipts) = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..8_u8)
            .map(|reader| {
                scope.spawn(move || {
                    let mut pages = 0_u32;
                    let from = Ipv4Addr::new(127, 1, 0, reader + 1);
                    let open = || connect_from(from, port).expect("a connection");
                    let mut exchange = open();
                    while !ended.load(Ordering::Relaxed) {
                        for path in ["/", "/guides/moving-city", "/en/sources", "/corrections"] {
                            let reply = exchange.ask(&get(path, "br")).expect("no page is lost");
                            assert!(
                                [200, 429].contains(&reply.status),
                                "{path}: {}",
                                reply.status
                            );
                            pages += u32::from(reply.status == 200);
                            // The proxy keeps a connection for a thousand requests, and says so.
                            if reply.headers.contains("connection: close") {
                                exchange = open();
                            }
                        }
                        // A visitor reads: the limits of the proxy are not what is tested.
                        std::thread::sleep(Duration::from_millis(40));
                    }
                    pages
                })
            })
            .collect();
        let writers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(move || {
                    let mut receipts = Vec::new();
                    while !ended.load(Ordering::Relaxed) {
                        let at = sent.fetch_add(1, Ordering::Relaxed);
                        let [_, high, middle, low] = at.to_be_bytes();
                        let from = Ipv4Addr::new(127, 2 + high, middle, low.max(1));
                        let Ok(mut exchange) = connect_from(from, port) else {
                            continue;
                        };
                        let body = format!("do=send&wrong=number+{at}");
                        let reply = exchange.ask(&form("/corrections", "br", &body));
                        let Some(reply) = reply else { continue };
                        if reply.status == 303 {
                            let line = reply.headers.lines().find_map(|line| {
                                line.strip_prefix("location: /corrections/")
                                    .map(str::to_owned)
                            });
                            receipts.push(line.expect("a receipt"));
                        } else {
                            assert!(
                                [429, 502, 503, 504].contains(&reply.status),
                                "{}",
                                reply.status
                            );
                            refused.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                    receipts
                })
            })
            .collect();
        for part in 0..4 {
            let began = Instant::now();
            match part {
                1 => portals[1].signal("-KILL"),
                2 => postgres.down(),
                3 => postgres.up(),
                _ => {}
            }
            std::thread::sleep(PART.saturating_sub(began.elapsed()));
        }
        ended.store(true, Ordering::Relaxed);
        let pages: u32 = readers
            .into_iter()
            .map(|it| it.join().expect("a reader"))
            .sum();
        let receipts = writers
            .into_iter()
            .flat_map(|it| it.join().expect("a writer"));
        (pages, receipts.collect::<BTreeSet<String>>())
    });
    let kept = kept::receipts(&url);
    let lost = receipts.difference(&kept).count();
    let refused = refused.load(Ordering::Relaxed);
    println!(
        "{pages} pages, 0 lost; {} corrections acknowledged, {lost} lost; {refused} told to come back",
        receipts.len()
    );
    assert!(pages > 1_000, "{pages}");
    assert!(
        receipts.len() > 50 && refused > 0,
        "{} {refused}",
        receipts.len()
    );
    assert_eq!(lost, 0);
    // The same commands work there as on a file.
    let receipt = receipts.first().expect("one was kept");
    let shown = kept::corrections(&url, &["show", receipt]);
    assert!(shown.contains("wrong: number "), "{shown}");
    kept::corrections(&url, &["resolve", receipt, "--answer", "done"]);
    assert!(!kept::receipts(&url).contains(receipt));
    let shown = kept::corrections(&url, &["show", receipt]);
    assert!(shown.contains("said: done"), "{shown}");
    let exported = kept::corrections(&url, &["export"]);
    assert_eq!(exported.lines().count(), kept.len());
    assert_eq!(kept::corrections(&url, &["purge"]), "0 deleted\n");
}
