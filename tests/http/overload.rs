//! What many requests at once cost, and whom they hold up.

use crate::exchange::{Exchange, form, get};
use crate::portal::Portal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The processor time of one of `times` equal requests.
fn cost(portal: &Portal, request: &str, status: u16, times: u32) -> Duration {
    let mut exchange = Exchange::over(portal.connect());
    let mut ask = || exchange.ask(request).expect("a reply");
    // The first may make what is then kept.
    assert_eq!(ask().status, status);
    let before = portal.processor_time();
    for _ in 0..times {
        assert_eq!(ask().status, status);
    }
    (portal.processor_time() - before) / times
}

#[test]
fn an_unknown_address_costs_next_to_nothing_in_every_encoding() {
    let portal = Portal::start();
    for encoding in ["br", "gzip", "identity"] {
        for path in ["/nothing", "/en/nothing", "/large/assets/nothing"] {
            let cost = cost(&portal, &get(path, encoding), 404, 200);
            // It was 9.3 ms when each was packed anew.
            assert!(
                cost < Duration::from_millis(1),
                "{path} {encoding}: {cost:?}"
            );
        }
    }
}

#[test]
fn what_the_interface_says_of_guides_is_packed_once() {
    let portal = Portal::start();
    for path in ["/api/v1/guides", "/api/v1/guides/moving-city?lang=en"] {
        let cost = cost(&portal, &get(path, "br"), 200, 200);
        assert!(cost < Duration::from_millis(1), "{path}: {cost:?}");
    }
}

#[test]
fn a_form_costs_a_few_milliseconds() {
    let portal = Portal::start();
    for path in ["/guides/moving-city/ask", "/en/search"] {
        let cost = cost(&portal, &form(path, "br", "do=next"), 200, 200);
        // It was 11 to 17 ms.
        assert!(cost < Duration::from_millis(8), "{path}: {cost:?}");
    }
}

#[test]
fn those_who_post_forms_without_end_do_not_hold_up_who_reads() {
    let portal = Portal::start();
    let ended = &AtomicBool::new(false);
    let mut times: Vec<Duration> = std::thread::scope(|scope| {
        for _ in 0..64 {
            let mut exchange = Exchange::over(portal.connect());
            scope.spawn(move || {
                let request = form("/guides/moving-city/ask", "br", "do=next");
                while !ended.load(Ordering::Relaxed) {
                    assert!(exchange.ask(&request).is_some());
                }
            });
        }
        let mut reader = Exchange::over(portal.connect());
        let times = (0..200).map(|_| {
            let begun = Instant::now();
            let reply = reader.ask(&get("/", "br")).expect("a page");
            assert_eq!(reply.status, 200);
            begun.elapsed()
        });
        let times = times.collect();
        ended.store(true, Ordering::Relaxed);
        times
    });
    times.sort();
    assert!(
        times[180] < Duration::from_millis(500),
        "{:?}",
        &times[180..]
    );
}
