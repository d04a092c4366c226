//! Requests one after another on one connection, as a proxy or an abuser sends them.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

/// A connection that is kept.
pub(crate) struct Exchange(BufReader<TcpStream>);

/// A reply: status, headers in small letters, bytes.
#[derive(Debug)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) headers: String,
    pub(crate) bytes: Vec<u8>,
}

impl Exchange {
    /// Uses `stream`.
    pub(crate) fn over(stream: TcpStream) -> Self {
        Self(BufReader::new(stream))
    }

    /// Sends a request as it is, and reads the reply. Nothing where the connection ends before it.
    pub(crate) fn ask(&mut self, request: &str) -> Option<Answered> {
        self.0.get_mut().write_all(request.as_bytes()).ok()?;
        let mut headers = String::new();
        loop {
            let before = headers.len();
            if self.0.read_line(&mut headers).ok()? == 0 {
                return None;
            }
            if &headers[before..] == "\r\n" {
                break;
            }
        }
        let headers = headers.to_lowercase();
        let status = headers.split(' ').nth(1)?.parse().ok()?;
        let length = headers
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))?;
        let mut bytes = vec![0; length.parse().ok()?];
        self.0.read_exact(&mut bytes).ok()?;
        Some(Answered {
            status,
            headers,
            bytes,
        })
    }
}

/// A GET as browsers send it.
pub(crate) fn get(path: &str, encoding: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: {encoding}\r\n\r\n")
}

/// A posted form as browsers send it.
pub(crate) fn form(path: &str, encoding: &str, fields: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: {encoding}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{fields}",
        fields.len()
    )
}
