//! What many requests at once cost, and whom they hold up.

use crate::exchange::{Exchange, form, get};
use crate::portal::Portal;
use seeds::answers::Answers;
use seeds::calendar::date;
use seeds::interview::left;
use seeds::load::load;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Those who send forms, whether an answer comes or not.
const SENDERS: u32 = 96;
/// How long they do.
const OVERLOADED: Duration = Duration::from_secs(4);
/// How often it is tried: another program may need the processors at one time, not at every one.
const ROUNDS: usize = 3;

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

/// How many times slower the machine is than the one for which bounds of processor time were set, at
/// least once. To count the questions that are left is half of a form; there it took some 2.4 ms, an
/// estimate. What makes only this slower widens the bound: the exhaustive check has its own.
fn pace() -> f64 {
    let catalogue = load(&tests::shipped()).expect("sound content").catalogue;
    let pack = catalogue.pack("moving-city", tests::lang("zh"));
    let guide = &pack.expect("the guide").guide;
    let day = date("2026-11-23").expect("a day");
    let times = (0..16).map(|_| {
        let begun = Instant::now();
        assert!(left(guide, &Answers::none(), day) > 0);
        begun.elapsed()
    });
    let least = times.min().expect("a time");
    (least.as_secs_f64() / 0.0024).max(1.0)
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
    let pace = pace();
    for path in ["/guides/moving-city/ask", "/en/search"] {
        let cost = cost(&portal, &form(path, "br", "do=next"), 200, 200);
        // It was 11 to 17 ms on that machine.
        let bound = Duration::from_millis(8).mul_f64(pace);
        println!("{path}: {cost:?} of {bound:?}");
        assert!(cost < bound, "{path}: {cost:?}");
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

/// Forms that are answered in a second when as many are sent as there are processors.
fn capacity(portal: &Portal, request: &str) -> u32 {
    let long = Duration::from_secs(2);
    let answered: u32 = std::thread::scope(|scope| {
        let senders = std::thread::available_parallelism().map_or(2, usize::from);
        let senders: Vec<_> = (0..senders)
            .map(|_| {
                let mut exchange = Exchange::over(portal.connect());
                let until = Instant::now() + long;
                scope.spawn(move || {
                    let mut answered = 0;
                    while Instant::now() < until {
                        assert_eq!(exchange.ask(request).expect("a reply").status, 200);
                        answered += 1;
                    }
                    answered
                })
            })
            .collect();
        senders
            .into_iter()
            .map(|it| it.join().expect("answers"))
            .sum()
    });
    answered / 2
}

/// What came of forms that are sent at a rate, however many are answered: those answered, those
/// told to come back, each with its time.
fn sent_at(portal: &Portal, request: &str, rate: u32) -> (Vec<Duration>, Vec<Duration>) {
    let apart = Duration::from_secs(1) * SENDERS / rate;
    let begin = Instant::now();
    let replies: Vec<(u16, Duration)> = std::thread::scope(|scope| {
        let senders: Vec<_> = (0..SENDERS)
            .map(|sender| {
                let mut exchange = Exchange::over(portal.connect());
                let mut turn = begin + apart * sender / SENDERS;
                scope.spawn(move || {
                    let mut replies = Vec::new();
                    while begin.elapsed() < OVERLOADED {
                        std::thread::sleep(turn.saturating_duration_since(Instant::now()));
                        turn += apart;
                        let asked = Instant::now();
                        let reply = exchange.ask(request).expect("a reply");
                        replies.push((reply.status, asked.elapsed()));
                    }
                    replies
                })
            })
            .collect();
        let replies = senders.into_iter().map(|it| it.join().expect("replies"));
        replies.flatten().collect()
    });
    let of = |wanted: u16| {
        let times = replies.iter().filter(|(status, _)| *status == wanted);
        let mut times: Vec<Duration> = times.map(|(_, time)| *time).collect();
        times.sort_unstable();
        times
    };
    let (answered, refused) = (of(200), of(503));
    assert_eq!(
        answered.len() + refused.len(),
        replies.len(),
        "nothing else"
    );
    (answered, refused)
}

#[test]
fn under_three_times_the_load_what_is_taken_is_fast_and_the_rest_is_refused_at_once() {
    let portal = Portal::start();
    let request = form("/guides/moving-city/ask", "br", "do=next");
    let capacity = capacity(&portal, &request);
    assert!(capacity > 0, "forms are answered");
    let p99 = |times: &[Duration]| times[times.len() * 99 / 100];
    let mut best = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let (answered, refused) = sent_at(&portal, &request, 3 * capacity);
        let offered = (answered.len() + refused.len()) as u64 * 1000;
        let offered = offered / OVERLOADED.as_millis() as u64;
        println!(
            "capacity {capacity} a second, offered {offered}: {} answered, p99 {:?}; {} refused",
            answered.len(),
            answered.last().map(|_| p99(&answered)),
            refused.len(),
        );
        assert!(offered >= u64::from(capacity) * 2, "this is no overload");
        assert!(!answered.is_empty() && !refused.is_empty());
        let round = (p99(&answered), p99(&refused));
        // The better round is the one whose slower half is faster.
        if round.0.max(round.1) < best.0.max(best.1) {
            best = round;
        }
        if best.0.max(best.1) <= Duration::from_millis(100) {
            break;
        }
    }
    assert!(best.0 <= Duration::from_millis(100), "taken: {best:?}");
    assert!(best.1 <= Duration::from_millis(100), "refused: {best:?}");
}
