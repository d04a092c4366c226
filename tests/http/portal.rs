//! The portal under test: the release binary on a free port, on a fixed day.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method, redirect};
use serde_json::Value;
use std::env;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::str::FromStr as _;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// The day on which the portal believes to be, everywhere in these tests.
pub(crate) const TODAY: &str = "2026-11-23";
/// What links in the sitemap start with.
pub(crate) const PUBLIC_URL: &str = "https://portal.example";

/// For what must happen at all; how fast is measured elsewhere.
const LIMIT: Duration = Duration::from_secs(60);

/// A running portal; ends when dropped.
pub(crate) struct Portal {
    child: Child,
    port: u16,
    private: Option<u16>,
    printed: Receiver<String>,
    log: Receiver<String>,
    client: Client,
    runtime: Runtime,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Reply {
    /// A header as text; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        let values: Vec<&HeaderValue> = self.headers.get_all(name).iter().collect();
        assert!(values.len() < 2, "{name} is sent twice");
        values.first().map_or("", |value| {
            value.to_str().expect("a header of plain letters")
        })
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("UTF-8")
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

impl Portal {
    /// A portal with its embedded content.
    pub(crate) fn start() -> Self {
        Self::with(&[])
    }

    /// A portal with further options.
    pub(crate) fn with(options: &[&str]) -> Self {
        Self::under(Command::new(binary()), options)
    }

    /// A portal that `command` starts when it is given the portal's arguments.
    pub(crate) fn under(command: Command, options: &[&str]) -> Self {
        Self::under_clock(command, &[&["--today", TODAY], options].concat())
    }

    /// The same, on the day of its own clock.
    pub(crate) fn under_clock(mut command: Command, options: &[&str]) -> Self {
        command
            .args(["serve", "--addr", "127.0.0.1:0", "--public-url", PUBLIC_URL])
            .args(options)
            // Where no test says where corrections are kept, there is no place for them.
            .env_remove("DATABASE_URL")
            .env("STATE_DIRECTORY", "/nowhere")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command
            .spawn()
            .expect("the portal is built: cargo build --release");
        let printed = lines(child.stdout.take().expect("a pipe"));
        let log = lines(child.stderr.take().expect("a pipe"));
        // A connection for each request: between requests nobody looks whether one was closed.
        tests::with_cryptography();
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .pool_max_idle_per_host(0)
            .timeout(LIMIT)
            .build();
        let mut portal = Self {
            child,
            port: 0,
            private: None,
            printed,
            log,
            client: client.expect("a client"),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime"),
        };
        let mut line = portal.printed();
        if line.starts_with("operators at ") {
            portal.private = Some(port(&line));
            line = portal.printed();
        }
        assert!(line.starts_with("listening on http://127.0.0.1:"), "{line}");
        portal.port = port(&line);
        portal
    }

    /// The next line that the portal prints.
    pub(crate) fn printed(&self) -> String {
        let line = self.printed.recv_timeout(LIMIT);
        line.expect("the portal prints its address")
    }

    /// The port of its first address.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Gets a path of the private port.
    pub(crate) fn get_private(&self, path: &str) -> Reply {
        let port = self.private.expect("a private port");
        self.send_to(port, "GET", path, &[], &[])
    }

    /// Sends a request.
    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Reply {
        self.send_to(self.port, method, path, headers, body)
    }

    fn send_to(
        &self,
        port: u16,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Reply {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = self
            .client
            .request(method, format!("http://127.0.0.1:{port}{path}"));
        for (name, value) in headers {
            let name = HeaderName::from_str(name).expect("a header");
            request = request.header(name, *value);
        }
        if !body.is_empty() {
            request = request.body(body.to_vec());
        }
        self.runtime.block_on(async {
            let reply = request
                .send()
                .await
                .unwrap_or_else(|error| panic!("{path}: {error:?}"));
            let (status, headers) = (reply.status().as_u16(), reply.headers().clone());
            let bytes = reply
                .bytes()
                .await
                .unwrap_or_else(|error| panic!("{path}: {error:?}"));
            Reply {
                status,
                headers,
                bytes: bytes.to_vec(),
            }
        })
    }

    /// Gets a path, uncompressed.
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[], &[])
    }

    /// Gets a path as browsers do.
    pub(crate) fn get_packed(&self, path: &str) -> Reply {
        self.send(
            "GET",
            path,
            &[("accept-encoding", "gzip, deflate, br")],
            &[],
        )
    }

    /// Posts a form.
    pub(crate) fn post_form(&self, path: &str, body: &str) -> Reply {
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        self.send("POST", path, &headers, body.as_bytes())
    }

    /// Posts JSON.
    pub(crate) fn post_json(&self, path: &str, body: &str) -> Reply {
        self.send(
            "POST",
            path,
            &[("content-type", "application/json")],
            body.as_bytes(),
        )
    }

    /// A connection for bytes that no client would send.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(LIMIT)).expect("a time limit");
        stream
    }

    /// Sends bytes as they are, and reads until the portal closes.
    pub(crate) fn raw(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("sent");
        let mut reply = Vec::new();
        let _ = stream.read_to_end(&mut reply);
        String::from_utf8_lossy(&reply).into_owned()
    }

    /// Every path of the sitemap, and the same pages in the other reading mode.
    pub(crate) fn paths(&self) -> Vec<String> {
        let sitemap = self.get("/sitemap.xml");
        let locations = sitemap.text().split("<loc>").skip(1);
        let paths =
            locations.filter_map(|rest| rest.split("</loc>").next()?.strip_prefix(PUBLIC_URL));
        let paths: Vec<String> = paths.map(str::to_owned).collect();
        assert!(paths.len() > 20, "the sitemap lists every page: {paths:?}");
        let large: Vec<String> = paths.iter().map(|path| format!("/large{path}")).collect();
        [paths, large].concat()
    }

    /// Sends a signal, as an operator does.
    pub(crate) fn signal(&self, signal: &str) {
        let sent = Command::new("kill")
            .args([signal, &self.child.id().to_string()])
            .status();
        assert!(sent.expect("kill runs").success());
    }

    /// The number of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The processor time that the portal has used.
    pub(crate) fn processor_time(&self) -> Duration {
        processor_time(self.child.id())
    }

    /// Waits until the portal has ended; all it logged, and how it ended.
    pub(crate) fn ended(&mut self) -> (Vec<String>, ExitStatus) {
        let mut log = Vec::new();
        let until = Instant::now() + LIMIT;
        // The pipe closes when the process ends.
        while let Ok(line) = self
            .log
            .recv_timeout(until.saturating_duration_since(Instant::now()))
        {
            log.push(line);
        }
        let status = self.child.try_wait().expect("a child");
        (
            log,
            status
                .or_else(|| self.child.wait().ok())
                .expect("the portal ends"),
        )
    }

    /// The next line of the log that holds `text`.
    pub(crate) fn logged(&self, text: &str) -> String {
        let until = Instant::now() + LIMIT;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self
                .log
                .recv_timeout(left)
                .unwrap_or_else(|_| panic!("no line holds {text}"));
            if line.contains(text) {
                return line;
            }
        }
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // A failed test must not leave it behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The processor time that a process has used.
pub(crate) fn processor_time(id: u32) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat"));
    let stat = stat.expect("the process runs");
    // The name may hold blanks; after it the fields count from the third, the state.
    let (_, fields) = stat.rsplit_once(')').expect("a name");
    let ticks: u64 = fields
        .split_whitespace()
        .skip(11)
        .take(2)
        .map(|ticks| ticks.parse::<u64>().expect("ticks"))
        .sum();
    // Linux counts hundredths of a second here, whatever its clock does.
    Duration::from_millis(ticks * 10)
}

/// The binary under test.
pub(crate) fn binary() -> PathBuf {
    env::var_os("PORTAL_BIN").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/release/portal"),
        PathBuf::from,
    )
}

/// Runs the binary to its end: exit status and what it printed.
pub(crate) fn command(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(binary())
        .args(arguments)
        .output()
        .expect("the portal is built");
    (
        output.status.success(),
        String::from_utf8(output.stdout).expect("UTF-8"),
    )
}

/// The port at the end of a line.
fn port(line: &str) -> u16 {
    let port = line.rsplit(':').next().and_then(|port| port.parse().ok());
    port.unwrap_or_else(|| panic!("an address: {line}"))
}

/// Follows a pipe to its end, so that the portal never waits for a reader.
fn lines(pipe: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            // The test may have ended before its portal.
            let _ = sender.send(line);
        }
    });
    lines
}
