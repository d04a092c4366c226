//! The portal against nginx: the same bytes with the same headers, one processor each, in turn. The
//! client may be slower than either, so what counts is what a processor that does nothing else would
//! send in a second: replies for each second of the server's processor time.

use crate::exchange::{Answered, Exchange, get};
use crate::folder::Folder;
use crate::nginx::Nginx;
use crate::portal::{Portal, binary, processor_time};
use std::fs;
use std::net::TcpStream;
use std::process::Command;
use std::time::Duration;

/// What the portal reaches of what nginx reaches, at least.
const LEAST: f64 = 0.7;
/// How often both are measured; the middle counts.
const ROUNDS: usize = 5;
/// How long each time, for wrk.
const LONG: &str = "2s";
/// Headers that nginx sends by itself, or that say how a connection goes on.
const OWN: [&str; 5] = ["date", "server", "connection", "content-length", "etag"];

/// The processor of the servers, and that of the client.
const SERVER: &str = "0";
const CLIENT: &str = "1";

/// The processor time of nginx's worker.
fn worker_time(nginx: &Nginx) -> Duration {
    let id = nginx.id();
    let workers = fs::read_to_string(format!("/proc/{id}/task/{id}/children"));
    let worker = workers.expect("nginx runs");
    let worker = worker.split_whitespace().next().expect("a worker");
    processor_time(worker.parse().expect("a number"))
}

/// nginx that serves each of `served` at its path, with the headers that the portal sent.
fn serving(folder: &Folder, served: &[(&str, Answered)]) -> Nginx {
    let root = folder.path().to_str().expect("UTF-8").to_owned();
    let mut places = String::new();
    for (at, (path, reply)) in served.iter().enumerate() {
        fs::write(folder.file(&format!("served-{at}")), &reply.bytes).expect("written");
        places += &format!("location = {path} {{ root {root}; try_files /served-{at} =404; ");
        let lines = reply.headers.lines().skip(1);
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            if name == "content-type" {
                places += &format!("default_type \"{value}\"; ");
            } else if !OWN.contains(&name) {
                places += &format!("add_header {name} \"{value}\"; ");
            }
        }
        places += "}\n";
    }
    let mut pinned = Command::new("taskset");
    pinned.args(["-c", SERVER, "nginx"]);
    // One line of the log for each request, as the portal writes it.
    Nginx::start(pinned, folder, 2048, |port| {
        format!(
            "sendfile on; tcp_nopush on; etag on;\n\
             log_format line escape=json '{{\"time\":\"$time_iso8601\",\"method\":\"$request_method\",\
             \"route\":\"$uri\",\"status\":$status,\"bytes\":$body_bytes_sent,\"seconds\":$request_time}}';\n\
             access_log {root}/requests line; open_file_cache max=64; keepalive_requests 1000000000;\n\
             server {{ listen 127.0.0.1:{port} backlog=1024;\n{places}}}"
        )
    })
}

/// What was sent in one round.
struct Sent {
    /// Replies for each second of the server's processor time.
    by_processor: f64,
    /// Replies for each second on the wall.
    by_clock: f64,
}

/// Asks a server for one path again and again; `used` tells its processor time.
fn sent(port: u16, path: &str, connections: u32, used: impl Fn() -> Duration) -> Sent {
    let before = used();
    let output = Command::new("taskset")
        .args(["-c", CLIENT, "wrk", "-t1", "-d", LONG])
        .args(["-c", &connections.to_string()])
        .args(["-H", "Accept-Encoding: br"])
        .arg(format!("http://127.0.0.1:{port}{path}"))
        .output()
        .expect("wrk is installed: apt-get install wrk");
    let used = used() - before;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!said.contains("Non-2xx"), "{said}");
    let number = |text: &str| text.trim().parse::<f64>().ok();
    let count = said
        .lines()
        .find_map(|line| number(line.split(" requests in ").next()?));
    let rate = said
        .lines()
        .find_map(|line| number(line.strip_prefix("Requests/sec:")?));
    let (Some(count), Some(by_clock)) = (count, rate) else {
        panic!("{said}");
    };
    Sent {
        by_processor: count / used.as_secs_f64(),
        by_clock,
    }
}

/// What one ask brings, and that both servers bring it.
fn ask(port: u16, path: &str) -> Answered {
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    let reply = Exchange::over(stream)
        .ask(&get(path, "br"))
        .expect("a reply");
    assert_eq!(reply.status, 200, "{path}");
    assert!(reply.headers.contains("content-encoding: br"), "{path}");
    reply
}

#[test]
fn pages_and_files_come_nearly_as_fast_as_from_nginx() {
    let folder = Folder::new("nginx-files");
    let log = folder.file("portal");
    let mut pinned = Command::new("sh");
    let run = format!("exec taskset -c {SERVER} \"$0\" \"$@\" 2>{log}");
    pinned.args(["-c", &run]).arg(binary());
    let portal = Portal::under(pinned, &[]);
    let html = portal.get("/guides/moving-city/ask");
    let (_, pack) = html.text().split_once("/assets/pack.").expect("a pack");
    let pack = pack.split([' ', '"']).next().unwrap_or_default();
    let pack = format!("/assets/pack.{pack}");
    let paths = ["/", pack.as_str()];
    let served = paths.map(|path| (path, ask(portal.port(), path)));
    let nginx = serving(&folder, &served);
    for (path, reply) in &served {
        let other = ask(nginx.port(), path);
        assert_eq!(other.bytes, reply.bytes, "{path}");
        assert!(other.headers.contains("content-security-policy"), "{path}");
    }
    let mut low = Vec::new();
    for (path, connections) in [("/", 16), ("/", 256), (&pack, 16), (&pack, 256)] {
        let mut rounds: Vec<(f64, Sent, Sent)> = (0..ROUNDS)
            .map(|_| {
                let ours = sent(portal.port(), path, connections, || portal.processor_time());
                let theirs = sent(nginx.port(), path, connections, || worker_time(&nginx));
                (ours.by_processor / theirs.by_processor, ours, theirs)
            })
            .collect();
        rounds.sort_by(|left, right| left.0.total_cmp(&right.0));
        let (ratio, ours, theirs) = &rounds[ROUNDS / 2];
        let ratio = *ratio;
        println!(
            "{path} at {connections}: {:.0} for a second of processor, nginx {:.0}: {ratio:.2} \
             ({:.0} and {:.0} by the clock)",
            ours.by_processor, theirs.by_processor, ours.by_clock, theirs.by_clock
        );
        if ratio < LEAST {
            low.push((path, connections, ratio));
        }
    }
    assert!(low.is_empty(), "{low:?}");
}
