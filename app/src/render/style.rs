//! The stylesheet: its parts in a fixed order, inlined in every page.

use crate::page::Page;
use std::sync::OnceLock;

/// What every page is drawn with, in the order in which it applies.
const PARTS: [&str; 7] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/layout.css"),
    include_str!("../../../style/parts.css"),
    include_str!("../../../style/interview.css"),
    include_str!("../../../style/plan.css"),
    include_str!("../../../style/pages.css"),
];

/// What the form of a tool is drawn with.
const TOOL: &str = include_str!("../../../style/tool.css");

/// What records, days and amounts in it are drawn with.
const RECORDS: &str = include_str!("../../../style/records.css");

/// What the settlement is drawn with.
const BILL: [&str; 3] = [TOOL, RECORDS, include_str!("../../../style/settlement.css")];

/// What tickets and trips are drawn with.
const TRIPS: [&str; 4] = [
    TOOL,
    RECORDS,
    include_str!("../../../style/tickets.css"),
    include_str!("../../../style/trip.css"),
];

/// What holds on paper: after everything else.
const PRINT: &str = include_str!("../../../style/print.css");

/// The same for plans and the replies of tools.
const PAPER: &str = include_str!("../../../style/paper.css");

/// Which stylesheet a page inlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// What every page needs.
    Common,
    /// That, and what a plan needs on paper.
    Plan,
    /// That, and what the form of a tool needs.
    Card,
    /// That, and what the settlement needs.
    Bill,
    /// What the form of a tool needs, and tickets, trips and the pages around them: others need not
    /// carry it.
    Trips,
}

impl Style {
    /// All: the security policy names the hash of each.
    pub const ALL: [Self; 5] = [
        Self::Common,
        Self::Plan,
        Self::Card,
        Self::Bill,
        Self::Trips,
    ];

    /// The style of a page.
    #[must_use]
    pub const fn of(page: &Page) -> Self {
        match page {
            Page::Card => Self::Card,
            Page::Settlement => Self::Bill,
            Page::Tickets | Page::Trip | Page::TripRoutes | Page::Rail | Page::Festivals => {
                Self::Trips
            }
            Page::Ask(_) | Page::Plan => Self::Plan,
            _ => Self::Common,
        }
    }

    /// The stylesheet without comments and blanks; the same bytes on every page that inlines it.
    #[must_use]
    pub fn css(self) -> &'static str {
        static CSS: [OnceLock<String>; 5] = [const { OnceLock::new() }; 5];
        CSS[self as usize].get_or_init(|| {
            let (tools, paper): (&[&str], &[&str]) = match self {
                Self::Common => (&[], &[]),
                Self::Plan => (&[], &[PAPER]),
                Self::Card => (&[TOOL], &[PAPER]),
                Self::Bill => (&BILL, &[PAPER]),
                Self::Trips => (&TRIPS, &[PAPER]),
            };
            let parts = PARTS.iter().chain(tools).chain([&PRINT]).chain(paper);
            parts.map(|part| shortened(part)).collect()
        })
    }
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
mod tests {
    mod contrast;

    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        assert_eq!(shortened("/* why */\na {\n  b: c;\n}\n"), "a{b:c}");
        assert_eq!(shortened("a,\nb {\n  c: d\n    e;\n}"), "a,b{c:d e}");
        assert_eq!(
            shortened("a > b + c :hover { d: \"x : y\"; }"),
            "a>b + c :hover{d:\"x : y\"}"
        );
        let braces = |sign| Style::Tools.css().matches(sign).count();
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
            assert!(!Style::Tools.css().contains(unknown), "{unknown}");
        }
    }

    #[test]
    fn the_style_element_cannot_end_early() {
        assert!(!Style::Tools.css().contains('<'));
    }
}
