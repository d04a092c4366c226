//! A connection's bytes. What the HTTP library answers by itself to a request that it cannot read
//! leaves with the headers and the words of every other reply.

use super::lines::Lines;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_io_timeout::TimeoutStream;

/// How long a client may leave a reply unread.
const PATIENCE: Duration = Duration::from_secs(30);

/// What stands in place of a reply that the library made: the whole reply for its status.
pub(crate) type Unread = Arc<dyn Fn(u16) -> Vec<u8> + Send + Sync>;

/// A client's connection.
pub(crate) struct Wire {
    stream: Pin<Box<TimeoutStream<TcpStream>>>,
    unread: Unread,
    // How its requests end their lines.
    lines: Lines,
    // A reply that was put in place of another and is not yet sent.
    held: Vec<u8>,
}

impl Wire {
    /// Gives `stream` up after 30 seconds without progress in writing.
    pub(crate) fn new(stream: TcpStream, unread: Unread) -> Self {
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(PATIENCE));
        Self {
            stream: Box::pin(stream),
            unread,
            lines: Lines::default(),
            held: Vec::new(),
        }
    }

    /// Sends what is held. Until it is gone nothing else is written.
    fn poll_held(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.held.is_empty() {
            let sent = ready!(self.stream.as_mut().poll_write(context, &self.held))?;
            if sent == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.held.drain(..sent);
        }
        Poll::Ready(Ok(()))
    }

    /// Takes a reply of the library, if `bytes` begin with one.
    fn replace(&mut self, bytes: &[u8]) -> bool {
        match made_by_library(bytes) {
            None => false,
            Some(status) => {
                self.held = (self.unread)(status);
                true
            }
        }
    }
}

/// The status of a reply that the library made by itself: it has no body, and none of the headers
/// that all of ours carry.
fn made_by_library(bytes: &[u8]) -> Option<u16> {
    let rest = bytes.strip_prefix(b"HTTP/1.1 4")?;
    let text = std::str::from_utf8(rest).ok()?;
    if !text.ends_with("\r\n\r\n") || text.contains("content-security-policy") {
        return None;
    }
    let digits: u16 = text.get(..2)?.parse().ok()?;
    Some(400 + digits)
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(self.stream.as_mut().poll_read(context, buffer))?;
        self.lines.read(&mut buffer.filled_mut()[before..]);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_held(context))?;
        if self.replace(bytes) {
            return Poll::Ready(Ok(bytes.len()));
        }
        self.stream.as_mut().poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_held(context))?;
        // The library writes a reply of its own in one part.
        if let [only] = parts
            && self.replace(only)
        {
            return Poll::Ready(Ok(only.len()));
        }
        self.stream.as_mut().poll_write_vectored(context, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_held(context))?;
        self.stream.as_mut().poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_held(context))?;
        self.stream.as_mut().poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_library_says_by_itself_is_replaced() {
        let head = "HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\n\r\n";
        assert_eq!(made_by_library(head.as_bytes()), Some(431));
        for ours in [
            "HTTP/1.1 404 Not Found\r\ncontent-security-policy: x\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 4",
            "",
        ] {
            assert_eq!(made_by_library(ours.as_bytes()), None, "{ours}");
        }
    }
}
