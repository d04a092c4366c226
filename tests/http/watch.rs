//! `portal watch` against a server that misbehaves in every way that a real one may, and what
//! residents are told of it.

use crate::content::Copy;
use crate::folder::Folder;
use crate::portal::{Portal, TODAY, binary};
use serde_json::Value;
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Mutex};
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

/// A server of many faults. It counts its requests and their times.
struct Bad {
    port: u16,
    asked: Arc<Asked>,
    text: Arc<Mutex<&'static str>>,
}

impl Bad {
    fn start(robots: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let bad = Self {
            port: listener.local_addr().expect("an address").port(),
            asked: Arc::default(),
            text: Arc::new(Mutex::new("缴费比例8%")),
        };
        let (asked, text) = (Arc::clone(&bad.asked), Arc::clone(&bad.text));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (asked, text) = (Arc::clone(&asked), Arc::clone(&text));
                std::thread::spawn(move || {
                    // The client may be gone.
                    let _ = answer(stream, robots, &asked, &text);
                });
            }
        });
        bad
    }

    fn requests(&self, path: &str) -> usize {
        let asked = self.asked.lock().expect("asked");
        asked
            .iter()
            .filter(|(_, line, _)| line.contains(path))
            .count()
    }
}

/// When, the line of the request, its headers.
type Asked = Mutex<Vec<(Instant, String, HashMap<String, String>)>>;

fn answer(
    mut stream: TcpStream,
    robots: &str,
    asked: &Asked,
    text: &Mutex<&'static str>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let line = lines.next().transpose()?.unwrap_or_default();
    let mut headers = HashMap::new();
    while let Some(header) = lines.next().transpose()? {
        let Some((name, value)) = header.split_once(": ") else {
            break;
        };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let held = headers.get("if-none-match").cloned();
    asked
        .lock()
        .expect("asked")
        .push((Instant::now(), line.clone(), headers));
    let head = line.starts_with("HEAD ");
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let reply = |status: &str, more: &str, body: &[u8]| {
        let length = body.len();
        let mut bytes =
            format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{more}\r\n").into_bytes();
        if !head {
            bytes.extend_from_slice(body);
        }
        bytes
    };
    let html = "content-type: text/html; charset=utf-8\r\n";
    let to = |place: &str| reply("302 Found", &format!("location: {place}\r\n"), b"");
    let nonce = asked.lock().expect("asked").len();
    let said = *text.lock().expect("a text");
    let page = format!("<script>{nonce}</script><p>{said}</p>");
    let bytes = match path.as_str() {
        "/robots.txt" => match robots {
            "" => reply("503 Away", "", b""),
            robots => reply("200 OK", "", robots.as_bytes()),
        },
        "/fine" if held.as_deref() == Some("\"1\"") && said.contains("8%") => {
            reply("304 Not Modified", "etag: \"1\"\r\n", b"")
        }
        "/fine" => {
            let tag = if said.contains("8%") { 1 } else { 2 };
            reply(
                "200 OK",
                &format!("{html}etag: \"{tag}\"\r\n"),
                page.as_bytes(),
            )
        }
        "/headless" if head => reply("405 No", "", b""),
        "/headless" | "/there" => reply("200 OK", html, page.as_bytes()),
        // 缴费 in GBK.
        "/gbk" => reply(
            "200 OK",
            "content-type: text/html\r\n",
            b"<meta charset=gbk><p>\xbd\xc9\xb7\xd1</p>",
        ),
        "/moved" => to("/there"),
        "/fault" => reply("500 Broken", "", b""),
        "/elsewhere" => to("https://elsewhere.example/"),
        "/inside" => to("http://169.254.169.254/latest"),
        "/circle" => to("/circle"),
        "/file" => to("file:///etc/passwd"),
        "/nowhere" => reply("301 Moved", "", b""),
        "/large" => reply("200 OK", html, &vec![b'a'; 6 * 1024 * 1024]),
        "/endless" => {
            stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
            if head {
                return Ok(());
            }
            // Until the client gives up.
            loop {
                stream.write_all(b"10000\r\n")?;
                stream.write_all(&[b'a'; 0x10000])?;
                stream.write_all(b"\r\n")?;
            }
        }
        "/silent" => {
            // Until the client gives up.
            let _ = lines.next();
            Vec::new()
        }
        "/drip" if !head => {
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n")?;
            stream.write_all(b"a")?;
            let _ = lines.next();
            Vec::new()
        }
        "/short" => b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort".to_vec(),
        "/garbage" => b"\x00\xff\x00nonsense\r\n\r\n".to_vec(),
        "/closed" => Vec::new(),
        _ => reply("404 Not Found", "", b""),
    };
    stream.write_all(&bytes)
}

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
                "title = \"试\"\ntitle_en = \"Test\"\nissuer = \"试\"\nissuer_en = \"Test\"\n\
                 read_zh = \"试。\"\nread_en = \"Test.\"\nchecked_on = \"2026-11-01\"\n\
                 url = \"http://127.0.0.1:{port}/{place}\"\n"
            ),
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
