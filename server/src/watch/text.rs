//! The text of a page that people see, as a digest: what scripts, styles and attributes say changes
//! from visit to visit.

use encoding_rs::Encoding;
use html5gum::{Token, Tokenizer};
use sha2::{Digest as _, Sha256};

/// What of a page is not seen.
const UNSEEN: [&[u8]; 7] = [
    b"script",
    b"style",
    b"noscript",
    b"template",
    b"svg",
    b"head",
    b"iframe",
];
/// How far into a page its encoding is looked for.
const DECLARED: usize = 2048;

/// The digest of the visible text of `body`, in hexadecimal. `kind` is its `Content-Type`.
pub(crate) fn digest(kind: &str, body: &[u8]) -> String {
    let seen = if kind.contains("html") {
        visible(&decoded(kind, body))
    } else {
        String::from_utf8_lossy(body).into_owned()
    };
    let hash = Sha256::digest(seen.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Text in its encoding: what the header says, else what the page says, else UTF-8.
fn decoded(kind: &str, body: &[u8]) -> String {
    let start = String::from_utf8_lossy(&body[..body.len().min(DECLARED)]).to_lowercase();
    let named = [kind.to_lowercase(), start];
    let label = named.iter().find_map(|text| {
        let (_, rest) = text.split_once("charset=")?;
        let rest = rest.trim_start_matches(['"', '\'']);
        let label =
            rest.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'));
        label
            .into_iter()
            .next()
            .filter(|label| !label.is_empty())
            .map(str::to_owned)
    });
    let encoding = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    let (text, _, _) = encoding.unwrap_or(encoding_rs::UTF_8).decode(body);
    text.into_owned()
}

/// Words with one blank between them.
fn visible(html: &str) -> String {
    let mut text = String::new();
    let mut within: Option<Vec<u8>> = None;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                if within.is_none() && !tag.self_closing && UNSEEN.contains(&tag.name.as_slice()) {
                    within = Some(tag.name.to_vec());
                }
                text.push(' ');
            }
            Token::EndTag(tag) => {
                if within.as_deref() == Some(tag.name.as_slice()) {
                    within = None;
                }
                text.push(' ');
            }
            Token::String(said) if within.is_none() => {
                text += &String::from_utf8_lossy(&said);
            }
            _ => {}
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_people_see_counts() {
        let html = "text/html; charset=utf-8";
        let first = "<html><head><title>1</title></head><body class=a><p>缴费 比例\n8%</p>\
             <script>nonce=1</script></body></html>";
        let same = "<html><head><title>2</title></head><body class=b><p>缴费\t比例 8%</p>\
             <script>nonce=2</script><!-- x --></body></html>";
        let other = first.replace("8%", "9%");
        let of = |text: &str| digest(html, text.as_bytes());
        assert_eq!(of(first), of(same));
        assert_ne!(of(first), of(&other));
    }

    #[test]
    fn an_encoding_is_taken_from_the_header_or_the_page() {
        let (gbk, _, _) = encoding_rs::GBK.encode("<meta charset=\"gbk\"><p>缴费</p>");
        let plain = digest("text/html", "<p>缴费</p>".as_bytes());
        assert_eq!(digest("text/html", &gbk), plain);
        assert_eq!(digest("text/html;charset=GBK", &gbk), plain);
    }
}
