//! The stylesheet: every part in a fixed order, inlined whole in every page.

use std::sync::OnceLock;

/// The parts, in the order in which they apply.
const PARTS: [&str; 11] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/layout.css"),
    include_str!("../../../style/parts.css"),
    include_str!("../../../style/interview.css"),
    include_str!("../../../style/plan.css"),
    include_str!("../../../style/pages.css"),
    include_str!("../../../style/settlement.css"),
    include_str!("../../../style/tickets.css"),
    include_str!("../../../style/trip.css"),
    include_str!("../../../style/print.css"),
];

/// The stylesheet without comments and blanks. The same bytes on every page, so that its hash
/// in the security policy is one constant.
#[must_use]
pub fn css() -> &'static str {
    static CSS: OnceLock<String> = OnceLock::new();
    CSS.get_or_init(|| PARTS.iter().map(|part| shortened(part)).collect())
}

/// Blanks stay only between words: what browsers read, without what only people need.
fn shortened(text: &str) -> String {
    let mut short = String::with_capacity(text.len());
    let mut quoted = false;
    for sign in without_comments(text).chars() {
        quoted ^= sign == '"';
        if quoted {
            short.push(sign);
        } else if sign.is_whitespace() {
            let needed = !short.is_empty() && !short.ends_with(['{', '}', ';', ',', ':', '>', ' ']);
            if needed {
                short.push(' ');
            }
        } else {
            if matches!(sign, '{' | '}' | '>') && short.ends_with(' ') {
                short.pop();
            }
            if sign == '}' && short.ends_with(';') {
                short.pop();
            }
            short.push(sign);
        }
    }
    short
}

fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod contrast;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        assert_eq!(shortened("/* why */\na {\n  b: c;\n}\n"), "a{b:c}");
        assert_eq!(shortened("a,\nb {\n  c: d\n    e;\n}"), "a,b{c:d e}");
        assert_eq!(
            shortened("a > b + c :hover { d: \"x : y\"; }"),
            "a>b + c :hover{d:\"x : y\"}"
        );
        let braces = |sign| css().matches(sign).count();
        assert_eq!(braces('{'), braces('}'));
    }

    #[test]
    fn old_browsers_can_read_every_rule() {
        for unknown in [
            "@layer",
            ":has(",
            "color-mix",
            "inset:",
            ":is(",
            "@container",
            "url(",
            "@import",
        ] {
            assert!(!css().contains(unknown), "{unknown}");
        }
    }

    #[test]
    fn the_style_element_cannot_end_early() {
        assert!(!css().contains('<'));
    }
}
