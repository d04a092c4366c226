//! A server that misbehaves in every way that a real one may.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// A server of many faults. It counts its requests and their times.
pub(super) struct Bad {
    /// Where it listens.
    pub(super) port: u16,
    /// What it was asked.
    pub(super) asked: Arc<Asked>,
    /// What its pages say.
    pub(super) text: Arc<Mutex<&'static str>>,
}

impl Bad {
    /// Listens; `robots` is its file of rules.
    pub(super) fn start(robots: &'static str) -> Self {
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

    /// How often a path was asked for.
    pub(super) fn requests(&self, path: &str) -> usize {
        let asked = self.asked.lock().expect("asked");
        asked
            .iter()
            .filter(|(_, line, _)| line.contains(path))
            .count()
    }
}

/// When, the line of the request, its headers.
pub(super) type Asked = Mutex<Vec<(Instant, String, HashMap<String, String>)>>;

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
