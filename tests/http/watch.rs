//! `portal watch` against a server that misbehaves in every way that a real one may, and what
//! residents are told of it.

mod bad;

use crate::content::Copy;
use crate::folder::Folder;
use crate::portal::{Portal, TODAY, binary};
use bad::Bad;
use serde_json::Value;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What stands at each address, and what must be seen there: nothing, or why it is broken.
const PLACES: [(&str, Option<&str>); 18] = [
    ("fine", None),
    ("headless", None),
    ("gbk", None),
    ("moved", None),
    ("gone", Some("status 404")),
    ("fault", Some("status 500")),
    ("silent", Some("no answer in time")),
    ("drip", Some("not whole in time")),
    ("large", Some("more than 5 MB")),
    ("endless", Some("more than 5 MB")),
    (
        "elsewhere",
        Some("elsewhere.example is not on the allow-list"),
    ),
    ("inside", Some("169.254.169.254 is not on the allow-list")),
    ("circle", Some("too many redirects")),
    ("file", Some("file is no address of the web")),
    ("nowhere", Some("a redirect to nowhere")),
    ("short", Some("")),
    ("garbage", Some("")),
    ("closed", Some("")),
];

/// Content whose sources stand on `bad`, one at each of `places`.
fn content(name: &str, bad: &Bad, places: &[&str]) -> Copy {
    let content = Copy::new(name);
    content.edit("directory/hosts.toml", |text| {
        text.replace("hosts = [", "hosts = [\n  \"127.0.0.1\",")
    });
    // Nobody outside is asked.
    content.edit("directory/contacts.toml", |text| {
        let kept = text.lines().filter(|line| !line.starts_with("url = "));
        kept.map(|line| format!("{line}\n")).collect()
    });
    for place in places {
        let port = bad.port;
        content.add(
            &format!("sources/watched-{place}.toml"),
            &format!(
                "title = \"试\"\nissuer = \"试\"\nread = \"试。\"\nchecked_on = \"2026-11-01\"\n\
                 url = \"http://127.0.0.1:{port}/{place}\"\n"
            ),
        );
        content.add(
            &format!("words/en/sources/watched-{place}.toml"),
            "title = \"Test\"\nissuer = \"Test\"\nread = \"Test.\"\n",
        );
    }
    content
}

/// One round: how it ended, what it printed, what it wrote down.
fn watch(content: &Copy, record: &str, more: &[&str]) -> (Option<i32>, String, Value) {
    watch_on(TODAY, content, record, more)
}

fn watch_on(
    today: &str,
    content: &Copy,
    record: &str,
    more: &[&str],
) -> (Option<i32>, String, Value) {
    let output = Command::new(binary())
        .args([
            "watch",
            "--allow-loopback",
            "--pause",
            "0",
            "--patience",
            "700",
        ])
        .args([
            "--today",
            today,
            "--content",
            content.path(),
            "--record",
            record,
        ])
        .args(more)
        .output()
        .expect("the portal is built");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_ne!(output.status.code(), Some(1), "{said}");
    let text = std::fs::read_to_string(record).unwrap_or_else(|_| "{}".to_owned());
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    (
        output.status.code(),
        printed,
        serde_json::from_str(&text).expect("JSON"),
    )
}

/// Lets time pass: everything was seen long ago.
fn age(record: &str) {
    let mut seen: Value =
        serde_json::from_str(&std::fs::read_to_string(record).expect("a record")).expect("JSON");
    for entry in seen["seen"]
        .as_object_mut()
        .expect("addresses")
        .values_mut()
    {
        entry["at"] = Value::from(0);
    }
    std::fs::write(record, seen.to_string()).expect("written");
}

#[test]
fn a_server_that_misbehaves_is_seen_for_what_it_is_and_harms_nobody() {
    let folder = Folder::new("misbehaves");
    let bad = Bad::start("User-agent: *\nDisallow: /private\n");
    let places: Vec<&str> = PLACES.iter().map(|(place, _)| *place).collect();
    let content = content("misbehaves-content", &bad, &places);
    let record = folder.file("watched.json");
    let began = Instant::now();
    let (code, printed, seen) = watch(&content, &record, &[]);
    assert!(
        began.elapsed() < Duration::from_secs(20),
        "{:?}",
        began.elapsed()
    );
    assert_eq!(code, Some(2), "a person should look: {printed}");
    for (place, problem) in PLACES {
        let entry = &seen["seen"][format!("http://127.0.0.1:{}/{place}", bad.port)];
        let found = entry["problem"].as_str();
        match problem {
            None => {
                assert_eq!(found, None, "{place}: {entry}");
                assert_eq!(
                    entry["digest"].as_str().map(str::len),
                    Some(64),
                    "{place}: {entry}"
                );
            }
            Some(why) => {
                assert!(
                    found.is_some_and(|found| found.contains(why)),
                    "{place}: {entry}"
                );
                assert_eq!(entry["failures"], 1, "{place}: {entry}");
                let line = format!("broken: watched-{place} ");
                assert!(printed.contains(&line), "{place}: {printed}");
            }
        }
    }
    let asked = bad.asked.lock().expect("asked");
    for (_, line, headers) in asked.iter() {
        assert!(!line.contains("169.254"), "{line}");
        let agent = headers.get("user-agent").map_or("", String::as_str);
        assert!(agent.starts_with("JiaodongLinkWatch (+"), "{line}: {agent}");
    }
    let first = asked.iter().find(|(_, line, _)| line.contains("/fine"));
    assert!(
        first.is_some_and(|(_, line, _)| line.starts_with("HEAD ")),
        "first without the body"
    );
}

#[test]
fn a_change_is_noticed_and_said_and_a_round_goes_on_where_it_was() {
    let folder = Folder::new("changes");
    let bad = Bad::start("User-agent: *\nDisallow: /private\n");
    let content = content(
        "changes-content",
        &bad,
        &["fine", "headless", "private", "gone"],
    );
    let record = folder.file("watched.json");
    let (_, printed, _) = watch(&content, &record, &[]);
    assert!(printed.contains("not asked: watched-private"), "{printed}");
    assert_eq!(bad.requests("/private"), 0, "its rules are followed");
    let before = bad.asked.lock().expect("asked").len();
    // What was seen a moment ago is not asked again.
    watch(&content, &record, &[]);
    assert_eq!(bad.asked.lock().expect("asked").len(), before);
    let options = ["--content", content.path(), "--watched", &record];
    let portal = Portal::with(&options);
    let says = |path: &str, text: &str| portal.get(path).text().contains(text);
    assert!(!says("/sources/watched-fine", "原文自核对后有变化"));
    assert!(
        !says("/sources/watched-gone", "链接失效"),
        "once may be the network's fault"
    );
    age(&record);
    // Scripts changed and nothing that people see: no change, and nothing is read twice.
    let (_, printed, _) = watch(&content, &record, &[]);
    assert!(!printed.contains("changed:"), "{printed}");
    assert!(printed.contains("broken: watched-gone"), "{printed}");
    let asked = bad.asked.lock().expect("asked");
    let gets = asked
        .iter()
        .filter(|(_, line, _)| line.starts_with("GET /fine"));
    assert_eq!(gets.count(), 1, "a mark that is known spares the body");
    drop(asked);
    *bad.text.lock().expect("a text") = "缴费比例9%";
    age(&record);
    let (code, printed, _) = watch(&content, &record, &[]);
    assert_eq!(code, Some(2));
    for place in ["fine", "headless"] {
        let line = format!(
            "changed: watched-{place} http://127.0.0.1:{}/{place}",
            bad.port
        );
        assert!(printed.contains(&line), "{line}: {printed}");
    }
    let (code, report, _) = watch(&content, &record, &["--report"]);
    assert_eq!((code, report), (Some(2), printed));
    // What was seen before may be published first.
    while !says("/sources/watched-fine", "原文自核对后有变化") {
        portal.logged("content_published");
    }
    assert!(says(
        "/en/sources/watched-headless",
        "The text changed after it was checked"
    ));
    assert!(says("/sources/watched-gone", "链接失效，改走12345"));
    let past = watch_on("2030-01-01", &content, &record, &["--report"]).1;
    assert!(past.contains(": guide enterprise-pension\n"), "{past}");
    assert!(past.contains(": figure "), "{past}");
}

#[test]
fn a_round_that_is_broken_off_goes_on_where_it_was() {
    let folder = Folder::new("resumes");
    let bad = Bad::start("User-agent: *\nDisallow: /private\n");
    // Asked in this order; the third never answers.
    let places = ["fine", "headless", "silent", "there"];
    let content = content("resumes-content", &bad, &places);
    let record = folder.file("watched.json");
    let seen = |place: &str| {
        let text = std::fs::read_to_string(&record).unwrap_or_default();
        let seen: Value = serde_json::from_str(&text).unwrap_or_default();
        seen["seen"][format!("http://127.0.0.1:{}/{place}", bad.port)].is_object()
    };
    let mut round = Command::new(binary())
        .args(["watch", "--allow-loopback", "--pause", "0"])
        .args(["--patience", "60000", "--today", TODAY])
        .args(["--content", content.path(), "--record", &record])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the portal is built");
    let until = Instant::now() + Duration::from_secs(60);
    while bad.requests("/silent") == 0 {
        assert!(Instant::now() < until, "the round comes to the third");
        std::thread::yield_now();
    }
    // The machine fails in the middle of it.
    round.kill().expect("it runs");
    round.wait().expect("it ended");
    assert!(
        seen("fine") && seen("headless"),
        "each is written down at once"
    );
    assert!(!seen("silent") && !seen("there"));
    let asked = ["/fine", "/headless"].map(|place| bad.requests(place));
    let (code, printed, _) = watch(&content, &record, &[]);
    assert_eq!(code, Some(2), "{printed}");
    let again = ["/fine", "/headless"].map(|place| bad.requests(place));
    assert_eq!(again, asked, "what was seen is not asked again");
    assert!(seen("silent") && seen("there"), "the rest is");
    assert!(bad.requests("/there") > 0);
    // What a round that ended in the middle of writing left behind harms nothing.
    std::fs::write(folder.file("watched.part"), "{\"seen\":").expect("written");
    age(&record);
    watch(&content, &record, &[]);
    assert!(bad.requests("/fine") > asked[0]);
}

#[test]
fn a_host_that_cannot_say_what_it_allows_is_not_asked_and_no_host_is_asked_too_often() {
    let folder = Folder::new("asked");
    let bad = Bad::start("");
    let content = content("asked-content", &bad, &["fine"]);
    let record = folder.file("watched.json");
    let (_, printed, _) = watch(&content, &record, &[]);
    assert!(printed.contains("not asked: watched-fine"), "{printed}");
    assert_eq!(bad.requests("/fine"), 0);
    let good = Bad::start("User-agent: *\nAllow: /\n");
    let content = self::content("often-content", &good, &["fine", "headless"]);
    let output = Command::new(binary())
        .args([
            "watch",
            "--allow-loopback",
            "--pause",
            "300",
            "--patience",
            "700",
        ])
        .args(["--today", TODAY, "--content", content.path()])
        .args(["--record", &folder.file("often.json")])
        .output()
        .expect("the portal is built");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    let asked = good.asked.lock().expect("asked");
    assert!(asked.len() >= 5, "{asked:?}");
    for pair in asked.windows(2) {
        let apart = pair[1].0 - pair[0].0;
        assert!(apart >= Duration::from_millis(290), "{apart:?}: {pair:?}");
    }
    // Without the flag of tests nothing inside is asked.
    let refused = Command::new(binary())
        .args([
            "watch",
            "--pause",
            "0",
            "--today",
            TODAY,
            "--content",
            content.path(),
        ])
        .args(["--record", &folder.file("refused.json")])
        .output()
        .expect("the portal is built");
    let printed = String::from_utf8_lossy(&refused.stdout);
    assert!(
        printed.contains("127.0.0.1 is no public address"),
        "{printed}"
    );
}

#[test]
fn an_entrance_that_is_broken_says_so_wherever_it_is_named() {
    let folder = Folder::new("entrance");
    let contacts = include_str!("../../seeds/content/directory/contacts.toml");
    let (_, rest) = contacts.split_once("url = \"").expect("an entrance");
    let url = rest.split('"').next().expect("its end");
    let seen = serde_json::json!({ "seen": { url: {
        "at": 0, "day": TODAY, "status": 404, "etag": null, "digest": null, "first": null,
        "first_day": null, "failures": 2, "problem": "status 404"
    } } });
    let record = folder.write("watched.json", &seen.to_string());
    let portal = Portal::with(&["--watched", &record]);
    let told = |portal: &Portal| {
        let paths = portal.paths();
        let guides = paths.iter().filter(|path| path.starts_with("/guides/"));
        let named = |path: &&String| portal.get(path).text().contains("链接失效，改走12345热线");
        guides.filter(named).count()
    };
    assert!(told(&portal) > 0, "{url}");
    assert_eq!(told(&Portal::start()), 0);
    // A file that cannot be read is reported, and pages are served as they are.
    let nonsense = folder.write("nonsense.json", "{");
    let portal = Portal::with(&["--watched", &nonsense]);
    portal.logged("watched_unread");
    assert_eq!(portal.get("/").status, 200);
}
