//! The ends of lines in what a client sends. Every line of a request's head ends with CR and LF; a
//! bare LF, which another server in front may read as something else, is made unreadable, and the
//! request is refused as such.

/// What stands in place of a bare LF: no head may hold it.
const UNREADABLE: u8 = 0;
/// The longest line of which the end is kept in mind; a longer head is refused by its length.
const LONGEST: usize = 32 * 1024;

/// Follows the requests of one connection.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    place: Place,
    /// The line at hand, as far as it came.
    line: Vec<u8>,
    /// What the head at hand says of its body.
    body: Body,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// Before or within a head.
    #[default]
    Head,
    /// So many bytes of a body are to come.
    Whole(u64),
    /// Before the size of a piece.
    Size,
    /// So many bytes of a piece are to come, its line's end included.
    Piece(u64),
    /// After the last piece.
    Trailer,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Body {
    #[default]
    None,
    Whole(u64),
    Pieces,
}

impl Lines {
    /// Reads what arrived, and makes bare line ends unreadable.
    pub(crate) fn read(&mut self, mut bytes: &mut [u8]) {
        while !bytes.is_empty() {
            match self.place {
                Place::Whole(left) | Place::Piece(left) => {
                    let taken = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
                    let left = left - u64::try_from(taken).unwrap_or(left);
                    self.place = match (self.place, left) {
                        (Place::Whole(_), 0) => Place::Head,
                        (Place::Whole(_), left) => Place::Whole(left),
                        (_, 0) => Place::Size,
                        (_, left) => Place::Piece(left),
                    };
                    bytes = &mut bytes[taken..];
                }
                Place::Head | Place::Size | Place::Trailer => {
                    let Some(at) = bytes.iter().position(|byte| *byte == b'\n') else {
                        self.keep(bytes);
                        return;
                    };
                    self.keep(&bytes[..at]);
                    if self.line.last() != Some(&b'\r') {
                        bytes[at] = UNREADABLE;
                        // Nothing after it is read any more.
                        return;
                    }
                    self.line.pop();
                    self.ended();
                    self.line.clear();
                    bytes = &mut bytes[at + 1..];
                }
            }
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        if self.line.len() + bytes.len() <= LONGEST {
            self.line.extend_from_slice(bytes);
        } else {
            // Only its end matters still.
            self.line = bytes.last().copied().into_iter().collect();
        }
    }

    /// A line is whole.
    fn ended(&mut self) {
        match self.place {
            Place::Head if self.line.is_empty() => {
                self.place = match std::mem::take(&mut self.body) {
                    Body::None | Body::Whole(0) => Place::Head,
                    Body::Whole(length) => Place::Whole(length),
                    Body::Pieces => Place::Size,
                };
            }
            Place::Head => self.header(),
            Place::Size => {
                let size = self.line.split(|byte| *byte == b';').next();
                let size = size.and_then(|size| std::str::from_utf8(size).ok());
                let size = size.and_then(|size| u64::from_str_radix(size.trim(), 16).ok());
                self.place = match size {
                    Some(0) => Place::Trailer,
                    Some(size) => Place::Piece(size.saturating_add(2)),
                    // The library refuses it.
                    None => Place::Head,
                };
            }
            Place::Trailer if self.line.is_empty() => self.place = Place::Head,
            _ => {}
        }
    }

    /// What a header says of the body: pieces count before a length, as the library has it.
    fn header(&mut self) {
        let Some(colon) = self.line.iter().position(|byte| *byte == b':') else {
            return;
        };
        let (name, value) = self.line.split_at(colon);
        let value = String::from_utf8_lossy(&value[1..]).to_ascii_lowercase();
        if name.eq_ignore_ascii_case(b"transfer-encoding") {
            if value.contains("chunked") {
                self.body = Body::Pieces;
            }
        } else if name.eq_ignore_ascii_case(b"content-length")
            && self.body != Body::Pieces
            && let Ok(length) = value.trim().parse()
        {
            self.body = Body::Whole(length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes after they were read in pieces of `size`.
    fn read(text: &str, size: usize) -> String {
        let (mut lines, mut bytes) = (Lines::default(), text.as_bytes().to_vec());
        for piece in bytes.chunks_mut(size) {
            lines.read(piece);
        }
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn a_bare_end_of_a_line_is_made_unreadable_wherever_a_head_has_one() {
        // The sign `\u{1}` stands for the bare end that is to be found.
        for marked in [
            "GET / HTTP/1.1\u{1}Host: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\u{1}\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n\u{1}",
            "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na\nbGET / HTTP/1.1\u{1}",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n\n\n\r\n0\r\n\r\nGET /\u{1}",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\u{1}",
        ] {
            let text = marked.replace('\u{1}', "\n");
            for size in 1..=text.len() {
                let read = read(&text, size);
                assert_eq!(read.find('\0'), marked.find('\u{1}'), "{text:?} by {size}");
            }
        }
    }

    #[test]
    fn whole_requests_stay_as_they_are_whatever_their_bodies_hold() {
        for text in [
            "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n\r\n",
            "\r\n\r\nGET / HTTP/1.1\r\n\r\n",
            "POST / HTTP/1.1\r\ncontent-length:  5 \r\n\r\n\n\n\n\n\nGET / HTTP/1.1\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n\
             3;x=y\r\n\n\n\n\r\nA\r\n0123456\n\n\n\r\n0\r\nTrailer: x\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        ] {
            for size in 1..=text.len() {
                assert_eq!(read(text, size), text, "by {size}");
            }
        }
    }
}
