//! The portal under test: the release binary on a free port, on a fixed day.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The day on which the portal believes to be, everywhere in these tests.
pub(crate) const TODAY: &str = "2026-11-23";

const START_LIMIT: Duration = Duration::from_secs(20);

/// A running portal; ends when dropped.
pub(crate) struct Portal {
    child: Child,
    origin: String,
}

impl Portal {
    pub(crate) async fn start() -> Self {
        let binary = binary();
        let mut child = Command::new(&binary)
            .args(["serve", "--addr", "127.0.0.1:0", "--today", TODAY])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", binary.display()));
        let (found, origin) = mpsc::channel();
        if let Some(pipe) = child.stdout.take() {
            follow(pipe, found.clone());
        }
        if let Some(pipe) = child.stderr.take() {
            follow(pipe, found);
        }
        let mut portal = Self {
            child,
            origin: String::new(),
        };
        portal.origin = origin
            .recv_timeout(START_LIMIT)
            .expect("the portal prints its address");
        portal
    }

    /// `http://127.0.0.1:<port>`.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The body of a page.
    pub(crate) async fn get(&self, path: &str) -> String {
        tests::with_cryptography();
        let reply = reqwest::get(self.url(path)).await.expect("an answer");
        assert!(reply.status().is_success(), "{path}: {}", reply.status());
        reply.text().await.expect("a body")
    }

    /// Every path that the sitemap lists; of places and documents, which are many and alike, one in
    /// sixteen and one in eight.
    /// All of them are asked for over HTTP.
    pub(crate) async fn paths(&self) -> Vec<String> {
        let sitemap = self.get("/sitemap.xml").await;
        let locations = sitemap.split("<loc>").skip(1);
        let paths: Vec<String> = locations
            .filter_map(|rest| rest.split("</loc>").next())
            .filter_map(|location| location.split("://").nth(1))
            .map(|rest| rest.find('/').map_or("/", |at| &rest[at..]).to_owned())
            .enumerate()
            .filter(|(at, path)| {
                let place = path.contains("/places/") && !path.contains("/places/in/");
                let document = path.contains("/sources/") && !path.contains("/sources/issued");
                !(place || document) || at % if place { 16 } else { 8 } == 0
            })
            .map(|(_, path)| path)
            .collect();
        assert!(paths.len() > 20, "the sitemap lists every page: {paths:?}");
        paths
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // Whatever it did, it is over: a failed test must not leave it behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn binary() -> PathBuf {
    env::var_os("PORTAL_BIN").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/release/portal"),
        PathBuf::from,
    )
}

/// Reads to the end, so that the portal never waits for a reader.
fn follow(pipe: impl Read + Send + 'static, found: mpsc::Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            if let Some(origin) = origin_in(&line) {
                // Only the first is waited for.
                let _ = found.send(origin);
            } else if line.contains("panicked") {
                eprintln!("portal: {line}");
            }
        }
    });
}

fn origin_in(line: &str) -> Option<String> {
    let start = line.find("127.0.0.1:")?;
    let digits = line[start + "127.0.0.1:".len()..]
        .chars()
        .take_while(char::is_ascii_digit)
        .collect::<String>();
    (!digits.is_empty() && digits != "0").then(|| format!("http://127.0.0.1:{digits}"))
}
