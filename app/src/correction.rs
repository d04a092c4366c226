//! A correction: what a visitor says is wrong here. The form as it was typed, what is wrong with the
//! form, and what is known of a correction that was kept.
//!
//! The page that it is about, the clause and the content's version go with it. The answers that show
//! the mistake go along only where the person ticked their box, as the text of a shared plan.

use crate::page::{Address, Page};
use seeds::calendar::Date;
use seeds::field::{Fields, field};
use seeds::share::{LONGEST_WITH_LISTS, Shared};

/// The field of the page that it is about: a path.
pub const PAGE: &str = "page";
/// The field of the clause that it is about.
pub const CLAUSE: &str = "clause";
/// The field of the content that the person saw.
pub const VERSION: &str = "version";
/// The field of what is wrong.
pub const WRONG: &str = "wrong";
/// The field of what the person goes by.
pub const SOURCE: &str = "source";
/// The field of how the person can be reached.
pub const CONTACT: &str = "contact";
/// The field of the answers that show it, as a shared plan; a ticked box.
pub const CASE: &str = "case";
/// A field that nobody sees: only a program fills it.
pub const TRAP: &str = "website";
/// What the button says that opens the form with what it is handed.
pub const OPEN: &str = "open";
/// What the button says that sends it.
pub const SEND: &str = "send";

/// The longest text of a field, in characters. Filled with Chinese they fit into the 16 KiB of a form.
const LONGEST: [(&str, usize); 3] = [(WRONG, 1200), (SOURCE, 200), (CONTACT, 60)];
/// The longest id and digest that are taken.
const LONGEST_ID: usize = 64;

/// How many characters a field takes.
#[must_use]
pub fn longest(name: &str) -> usize {
    let found = LONGEST.iter().find(|(field, _)| *field == name);
    found.map_or(LONGEST_ID, |(_, most)| *most)
}

/// The form as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Path of the page that it is about; may be empty.
    pub page: String,
    /// Id of the clause within its document; may be empty.
    pub clause: String,
    /// Digest of the content that the person saw; empty where the form was not yet drawn.
    pub version: String,
    /// What is wrong.
    pub wrong: String,
    /// What the person goes by; may be empty.
    pub source: String,
    /// How the person can be reached; may be empty.
    pub contact: String,
    /// The answers that show it, where the person ticked their box.
    pub case: Option<String>,
    trap: String,
    is_sent: bool,
}

/// Why a form is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing says what is wrong.
    Empty,
    /// The field of that name is too long.
    TooLong(&'static str),
    /// A field that nobody sees is filled.
    Trapped,
    /// The answers cannot be read.
    Case,
}

impl Fault {
    /// The field that it is about.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Empty => WRONG,
            Self::TooLong(name) => name,
            Self::Trapped => TRAP,
            Self::Case => CASE,
        }
    }
}

/// What is said above the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing, or what is wrong with the form.
    Faults,
    /// There was one from the same place a moment ago.
    TooSoon,
    /// There were too many from the same place today.
    TooMany,
    /// It cannot be kept at this moment.
    Away,
}

impl Draft {
    /// Reads a form, or the query of a link to one. Hidden fields that are not well formed count as
    /// empty; what was typed stays as it is but for signs that are no text.
    #[must_use]
    pub fn read(fields: &Fields) -> Self {
        let text = |name| clean(field(fields, name).unwrap_or_default());
        let page = text(PAGE);
        let page = match page.len() <= 2 * LONGEST_ID && Address::from_path(&page).is_some() {
            true => page,
            false => String::new(),
        };
        Self {
            page,
            clause: id(text(CLAUSE)),
            version: id(text(VERSION)),
            wrong: text(WRONG),
            source: text(SOURCE),
            contact: text(CONTACT),
            case: field(fields, CASE).map(str::to_owned),
            trap: text(TRAP),
            is_sent: field(fields, crate::form::DO) == Some(SEND),
        }
    }

    /// Whether the person asks to have it kept.
    #[must_use]
    pub const fn is_sent(&self) -> bool {
        self.is_sent
    }

    /// What is wrong with the form; nothing before it is sent.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.case.as_deref().is_some_and(|case| !is_case(case)) {
            faults.push(Fault::Case);
        }
        if !self.is_sent() {
            return faults;
        }
        if self.wrong.trim().is_empty() {
            faults.push(Fault::Empty);
        }
        for (name, text) in [
            (WRONG, &self.wrong),
            (SOURCE, &self.source),
            (CONTACT, &self.contact),
        ] {
            if text.chars().count() > longest(name) {
                faults.push(Fault::TooLong(name));
            }
        }
        if !self.trap.is_empty() {
            faults.push(Fault::Trapped);
        }
        faults
    }
}

/// Whether `text` is a shared plan and nothing else.
fn is_case(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    plain && text.len() <= LONGEST_WITH_LISTS && Shared::read(text).is_ok()
}

/// Text without the signs that are none: databases refuse some of them.
fn clean(text: &str) -> String {
    let kept = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t');
    text.replace("\r\n", "\n").chars().filter(kept).collect()
}

fn id(text: String) -> String {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
    let fits = text.len() <= LONGEST_ID && text.bytes().all(sign);
    if fits { text } else { String::new() }
}

/// The form for `address`, and for one of its clauses where `clause` names one.
#[must_use]
pub fn link(address: &Address, clause: &str) -> String {
    let form = address.to(Page::Corrections).path();
    // A path and an id are plain letters.
    let mut link = match address.page {
        Page::Corrections | Page::Correction(_) => form,
        _ => [&form, "?", PAGE, "=", &address.path()].concat(),
    };
    if !clause.is_empty() {
        link = [&link, "&", CLAUSE, "=", clause].concat();
    }
    link
}

/// A correction that was kept, as far as everyone may know it who has its receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The day on which it came.
    pub received: Date,
    /// The page that it is about; may be empty.
    pub page: String,
    /// What became of it.
    pub state: State,
}

/// What became of a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody decided yet.
    Open,
    /// It is dealt with: when, and what is said to it.
    Resolved(Date, String),
}

/// What was found of a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Looked {
    /// It was kept.
    Known(Known),
    /// There is none, or none any more.
    Unknown,
    /// It cannot be looked for at this moment.
    Away,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(fields: &[(&str, &str)]) -> Draft {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Draft::read(&fields.iter().map(owned).collect::<Vec<_>>())
    }

    #[test]
    fn hidden_fields_that_are_not_ours_count_as_empty() {
        // A page is an address in a language.
        crate::shipped::lang("zh");
        let read = draft(&[
            (PAGE, "/guides/moving-city"),
            (CLAUSE, "no-refund"),
            (VERSION, "0a1b"),
        ]);
        assert_eq!(
            [&*read.page, &*read.clause, &*read.version],
            ["/guides/moving-city", "no-refund", "0a1b"]
        );
        for page in [
            "https://elsewhere.example/",
            "//a",
            "/nothing",
            "/guides/a b",
            "javascript:",
        ] {
            assert_eq!(draft(&[(PAGE, page)]).page, "", "{page}");
        }
        for clause in ["<b>", "a b", "\"", &"a".repeat(65)] {
            assert_eq!(draft(&[(CLAUSE, clause)]).clause, "", "{clause}");
        }
    }

    #[test]
    fn what_was_typed_stays_and_signs_that_are_no_text_go() {
        let read = draft(&[(WRONG, "第一行\r\n第二行\u{0}\u{1b}[1m"), (SOURCE, "\tx")]);
        assert_eq!(read.wrong, "第一行\n第二行[1m");
        assert_eq!(read.source, "\tx");
    }

    #[test]
    fn only_a_form_that_is_sent_has_to_be_whole() {
        assert_eq!(draft(&[]).faults(), []);
        assert_eq!(draft(&[("do", SEND)]).faults(), [Fault::Empty]);
        assert_eq!(
            draft(&[("do", SEND), (WRONG, " \n")]).faults(),
            [Fault::Empty]
        );
        let long = "字".repeat(1200);
        let sent = |wrong: &str| draft(&[("do", SEND), (WRONG, wrong)]).faults();
        assert_eq!(sent(&long), []);
        assert_eq!(sent(&(long + "字")), [Fault::TooLong(WRONG)]);
        let trapped = draft(&[("do", SEND), (WRONG, "a"), (TRAP, "x")]);
        assert_eq!(trapped.faults(), [Fault::Trapped]);
    }

    #[test]
    fn a_case_is_a_shared_plan_or_refused() {
        let whole = seeds::share::onward("moving-city", "from=370200");
        let with = |case: &str| draft(&[("do", SEND), (WRONG, "a"), (CASE, case)]);
        assert_eq!(with(&whole).faults(), []);
        assert_eq!(with(&whole).case, Some(whole.clone()));
        for case in [
            "",
            "x",
            &whole.replace("370200", "370600"),
            &format!("{whole} "),
        ] {
            assert_eq!(with(case).faults(), [Fault::Case], "{case}");
        }
        assert_eq!(draft(&[]).case, None);
    }
}
