//! Which encoding a client takes, and bytes in it.

use axum::http::{HeaderMap, HeaderValue, header};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;

/// A content coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// `br`
    Brotli,
    /// `gzip`
    Gzip,
    /// As it is.
    Identity,
}

/// How hard to compress.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Effort {
    /// For bytes that are kept.
    Most,
    /// For a reply that is sent once and would miss the first flight otherwise.
    Harder,
    /// The same, where that was not enough: it takes four times as long.
    Hardest,
    /// For a reply that is sent once.
    Quick,
}

impl Encoding {
    /// In the order in which they are preferred.
    const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// The name in headers.
    const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// What the client likes best; the smallest among equals. What a client excludes in full is
    /// sent as it is: a page is worth more than a 406.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let values = headers.get_all(header::ACCEPT_ENCODING);
        let wishes: Vec<(String, u16)> = values
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(wish)
            .collect();
        if wishes.is_empty() {
            return Self::Identity;
        }
        let weight = |encoding: Self| {
            let named = |name: &str| wishes.iter().find(|(coding, _)| coding == name);
            match named(encoding.name()).or_else(|| named("*")) {
                Some((_, weight)) => *weight,
                // Always acceptable unless excluded, but after all that is named.
                None if encoding == Self::Identity => 1,
                None => 0,
            }
        };
        let mut best = (Self::Identity, 0);
        for encoding in Self::ALL {
            if weight(encoding) > best.1 {
                best = (encoding, weight(encoding));
            }
        }
        best.0
    }

    /// The `Content-Encoding` header, where there is one.
    pub(crate) const fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Identity => None,
            Self::Brotli | Self::Gzip => Some(HeaderValue::from_static(self.name())),
        }
    }

    /// `bytes` in this encoding; as they are when that fails, which writing to memory does not.
    pub(crate) fn pack(self, bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
        match self {
            Self::Brotli => brotlied(bytes, effort),
            Self::Gzip => gzipped(bytes, effort),
            Self::Identity => Some(bytes.to_vec()),
        }
    }
}

/// A coding and its weight in thousandths.
fn wish(part: &str) -> Option<(String, u16)> {
    let mut parameters = part.split(';');
    let coding = parameters.next()?.trim().to_ascii_lowercase();
    if coding.is_empty() {
        return None;
    }
    let coding = if coding == "x-gzip" {
        "gzip".to_owned()
    } else {
        coding
    };
    let weight = parameters
        .filter_map(|parameter| parameter.trim().split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("q"))
        .map_or(1000, |(_, value)| thousandths(value.trim()).unwrap_or(0));
    Some((coding, weight))
}

fn thousandths(value: &str) -> Option<u16> {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let digits = part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let part: u16 = format!("{part:0<3}").parse().ok()?;
    match (whole, digits) {
        ("0", true) => Some(part),
        ("1", true) if part == 0 => Some(1000),
        _ => None,
    }
}

fn brotlied(bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: match effort {
            Effort::Most => 11,
            Effort::Hardest => 10,
            // From 7 to 9 the time doubles and the bytes hardly shrink.
            Effort::Harder => 7,
            Effort::Quick => 5,
        },
        size_hint: bytes.len(),
        lgwin: match effort {
            Effort::Most | Effort::Hardest => window(bytes.len()),
            Effort::Harder | Effort::Quick => window(bytes.len()).max(QUICK_BITS),
        },
        ..Default::default()
    };
    let packed = Vec::with_capacity(bytes.len() / 3);
    let mut packer = CompressorWriter::with_params(packed, BUFFER, &params);
    // In one piece: a page in pieces takes two windows, and they are cleared for every reply.
    packer.write_all(bytes).ok()?;
    Some(packer.into_inner())
}

/// The smallest window, as a power of two, that holds `length` bytes: what the packer sets aside
/// grows with it, by megabytes where it is larger than any page.
fn window(length: usize) -> i32 {
    let bits = (length + SPARE).next_power_of_two().trailing_zeros();
    i32::try_from(bits)
        .unwrap_or(MOST_BITS)
        .clamp(LEAST_BITS, MOST_BITS)
}

/// Packed bytes are handed on in pieces of this size.
const BUFFER: usize = 4096;
/// For a smaller window the packer takes a table of many megabytes when it is to be quick.
const QUICK_BITS: i32 = 17;
/// What a window holds less than its power of two.
const SPARE: usize = 16;
/// The windows of the format.
const LEAST_BITS: i32 = 10;
const MOST_BITS: i32 = 22;

fn gzipped(bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let level = match effort {
        Effort::Most | Effort::Harder | Effort::Hardest => Compression::best(),
        Effort::Quick => Compression::fast(),
    };
    let mut packed = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), level);
    packed.write_all(bytes).ok()?;
    packed.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(accept: &str) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::ACCEPT_ENCODING,
            HeaderValue::from_str(accept).expect("a header"),
        );
        Encoding::of(&headers)
    }

    #[test]
    fn a_window_holds_all_of_a_page_and_no_more_than_twice_that() {
        for length in [0, 1, 1_008, 1_009, 65_520, 65_521, 200_000, 9_000_000] {
            let window = 1_usize << window(length);
            assert!(window >= (length + SPARE).min(1 << MOST_BITS), "{length}");
            assert!(
                window < 2 * (length + SPARE).max(1 << (LEAST_BITS - 1)) + 1,
                "{length}"
            );
        }
    }

    #[test]
    fn the_clients_weights_are_honoured() {
        for (accept, encoding) in [
            ("gzip, deflate, br", Encoding::Brotli),
            ("gzip", Encoding::Gzip),
            ("x-gzip", Encoding::Gzip),
            ("br;q=0.5, gzip;q=0.8", Encoding::Gzip),
            ("br;q=0, gzip", Encoding::Gzip),
            ("BR ; Q=1.0", Encoding::Brotli),
            ("*", Encoding::Brotli),
            ("*;q=0", Encoding::Identity),
            ("br;q=0, *;q=0.1", Encoding::Gzip),
            ("identity, br;q=0.5", Encoding::Identity),
            ("identity;q=0.5, br;q=0.5", Encoding::Brotli),
            ("deflate, zstd", Encoding::Identity),
            ("br;q=nonsense", Encoding::Identity),
            ("br;q=1.1", Encoding::Identity),
            ("", Encoding::Identity),
            (",,;", Encoding::Identity),
        ] {
            assert_eq!(chosen(accept), encoding, "{accept}");
        }
        assert_eq!(Encoding::of(&HeaderMap::new()), Encoding::Identity);
    }
}
