//! The day changes in Beijing while visitors are there.

use super::p99;
use crate::exchange::{Exchange, get};
use crate::lent;
use crate::portal::{Portal, binary};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// From the start of the process to midnight.
const BEFORE: Duration = Duration::from_secs(75);
/// When the measured time begins and how long it takes: midnight lies within.
const MEASURED: (Duration, Duration) = (Duration::from_secs(60), Duration::from_secs(40));
/// Visitors at a time.
const VISITORS: usize = 16;

#[test]
fn midnight_in_beijing_keeps_nobody_waiting() {
    let mut command = Command::new(binary());
    // 16:00 in UTC is midnight there.
    let begin = 3600 * 16 - BEFORE.as_secs();
    let (minutes, seconds) = (begin / 60 % 60, begin % 60);
    lent::calendar(
        &mut command,
        &format!("@2026-11-23 15:{minutes:02}:{seconds:02}"),
    );
    let portal = Portal::under_clock(command, &[]);
    let began = Instant::now();
    // A page that names the day, to see that it changed.
    let state = "do=show&state=aim%3Dtransfer~receiving%3Dn~sector%3Denterprise~from%3D370200~to%3D370700~lump_sum%3Dn";
    let ask = "/guides/enterprise-pension/ask";
    assert!(portal.post_form(ask, state).text().contains("2026-11-23"));
    // As many as can be made before the day ends.
    let paths: Vec<String> = portal.paths().into_iter().step_by(6).collect();
    for path in &paths {
        assert_eq!(portal.get_packed(path).status, 200, "{path}");
    }
    assert!(
        began.elapsed() < MEASURED.0,
        "every page is made: {:?}",
        began.elapsed()
    );
    let ended = &AtomicBool::new(false);
    let mut times = std::thread::scope(|scope| {
        let visitors: Vec<_> = (0..VISITORS)
            .map(|visitor| {
                let (mut exchange, paths) = (Exchange::over(portal.connect()), &paths);
                scope.spawn(move || {
                    let (mut times, mut at) = (Vec::new(), visitor * 31);
                    while !ended.load(Ordering::Relaxed) {
                        let path = &paths[at % paths.len()];
                        let asked = Instant::now();
                        let reply = exchange.ask(&get(path, "br")).expect("a reply");
                        assert_eq!(reply.status, 200, "{path}");
                        if began.elapsed() > MEASURED.0 {
                            times.push(asked.elapsed());
                        }
                        at += 1;
                    }
                    times
                })
            })
            .collect();
        std::thread::sleep((MEASURED.0 + MEASURED.1).saturating_sub(began.elapsed()));
        ended.store(true, Ordering::Relaxed);
        let times = visitors
            .into_iter()
            .flat_map(|it| it.join().expect("a visitor"));
        times.collect::<Vec<Duration>>()
    });
    assert!(
        portal.post_form(ask, state).text().contains("2026-11-24"),
        "the day changed"
    );
    let (count, p99) = (times.len(), p99(&mut times));
    println!("{count} pages around midnight, p99 {p99:?}");
    assert!(count > 10_000, "{count}");
    assert!(p99 <= Duration::from_millis(50), "{p99:?}");
}
