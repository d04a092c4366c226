//! The stylesheet: its parts in a fixed order, inlined in every page.

use crate::page::Page;
use std::sync::OnceLock;

/// What every page is drawn with, in the order in which it applies.
const PARTS: [&str; 5] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/layout.css"),
    include_str!("../../../style/parts.css"),
    include_str!("../../../style/interview.css"),
];

/// What plans and what is read about services are drawn with: all pages but the card.
const READ: &str = include_str!("../../../style/plan.css");

/// What pages of one kind are drawn with; after what they share.
const PAGES: &str = include_str!("../../../style/pages.css");

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
    /// What pages that are read need.
    Common,
    /// That, and what a plan needs on paper.
    Plan,
    /// What the card needs: its form, and nothing that plans are drawn with.
    Card,
    /// What pages that are read need, the form of a tool, and the settlement.
    Bill,
    /// The same with tickets, trips and the pages around them: others need not carry it.
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
            let (own, paper): (&[&[&str]], &[&str]) = match self {
                Self::Common => (&[&[READ, PAGES]], &[]),
                Self::Plan => (&[&[READ, PAGES]], &[PAPER]),
                Self::Card => (&[&[PAGES, TOOL]], &[PAPER]),
                Self::Bill => (&[&[READ, PAGES], &BILL], &[PAPER]),
                Self::Trips => (&[&[READ, PAGES], &TRIPS], &[PAPER]),
            };
            let own = own.iter().copied().flatten();
            let parts = PARTS.iter().chain(own).chain([&PRINT]).chain(paper);
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
        for style in Style::ALL {
            let braces = |sign| style.css().matches(sign).count();
            assert_eq!(braces('{'), braces('}'), "{style:?}");
        }
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
            for style in Style::ALL {
                assert!(!style.css().contains(unknown), "{style:?}: {unknown}");
            }
        }
    }

    #[test]
    fn the_style_element_cannot_end_early() {
        for style in Style::ALL {
            assert!(!style.css().contains('<'), "{style:?}");
        }
    }
}
