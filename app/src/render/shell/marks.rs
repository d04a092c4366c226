//! The marks with which the library parts texts, `<!>`: they are no HTML, and only an island that wakes
//! reads them.

const MARK: &str = "<!>";
const ISLAND: [&str; 2] = ["<leptos-island", "</leptos-island>"];

/// The document without marks but those within islands.
pub(super) fn outside_islands(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        kept += text;
        if let Some(after) = tag.strip_prefix(MARK) {
            rest = after;
            continue;
        }
        let end = match tag.starts_with(ISLAND[0]) {
            true => tag.find(ISLAND[1]).map(|at| at + ISLAND[1].len()),
            false => end(tag),
        };
        let (tag, after) = tag.split_at(end.unwrap_or(tag.len()));
        kept += tag;
        rest = after;
    }
    kept + rest
}

/// Where a tag ends: what is quoted in it may hold every sign.
fn end(tag: &str) -> Option<usize> {
    let mut quoted = false;
    let outside = |sign: char| {
        quoted ^= sign == '"';
        sign == '>' && !quoted
    };
    tag.find(outside).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::outside_islands;

    #[test]
    fn marks_go_and_nothing_else_does() {
        for (before, after) in [
            ("<p>a<!>b<!><!></p>", "<p>ab</p>"),
            ("<input value=\"a<!>b\"><!>", "<input value=\"a<!>b\">"),
            ("<p>&lt;!&gt; 1 > 0<!></p>", "<p>&lt;!&gt; 1 > 0</p>"),
            (
                "<!><leptos-island data-x=\"1\"><i><!></i></leptos-island><!>",
                "<leptos-island data-x=\"1\"><i><!></i></leptos-island>",
            ),
            ("中文<!>。", "中文。"),
            ("<p", "<p"),
            ("", ""),
        ] {
            assert_eq!(outside_islands(before), after, "{before}");
        }
    }
}
