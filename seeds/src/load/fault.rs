//! What is wrong with content: where, what, and how to mend it.

use super::Text;
use super::said::Original;
use super::spot::{self, Excerpt};
use crate::catalogue::{Lang, Stale};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use core::fmt;
use core::ops::Range;

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content cannot be used.
    Error,
    /// The content can be used and should be looked at.
    Warning,
}

/// A fault of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// How bad it is.
    pub severity: Severity,
    /// Path below `content/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// The line; `None` where there is no file.
    pub excerpt: Option<Excerpt>,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let path = format!("content/{}", self.file);
        let title = level.primary_title(self.message.as_str());
        let mut report = match &self.excerpt {
            Some(excerpt) => title.element(
                Snippet::source(excerpt.text.as_str())
                    .path(path.as_str())
                    .line_start(self.line)
                    .annotation(AnnotationKind::Primary.span(excerpt.marked.clone())),
            ),
            None => title.element(Origin::path(path.as_str()).line(self.line)),
        };
        if !self.help.is_empty() {
            report = report.element(Level::HELP.message(self.help.as_str()));
        }
        formatter.write_str(&Renderer::plain().render(&[report]))
    }
}

impl std::error::Error for Fault {}

impl Fault {
    /// An error at a place of a file, in bytes.
    #[must_use]
    pub fn error(
        text: &Text,
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let (line, excerpt) = spot::line(&text.body, &place);
        Self {
            severity: Severity::Error,
            file: text.path.clone(),
            line,
            excerpt: Some(excerpt),
            message: message.into(),
            help: help.into(),
        }
    }

    /// The error that the file at `path` is missing.
    #[must_use]
    pub fn missing_file(path: &str) -> Self {
        Self {
            severity: Severity::Error,
            file: path.to_owned(),
            line: 1,
            excerpt: None,
            message: "this file is missing".to_owned(),
            help: String::new(),
        }
    }
}

/// Collects faults, and what was translated from other words than today's.
#[derive(Default)]
pub(super) struct Faults {
    found: Vec<Fault>,
    stale: Vec<Stale>,
    originals: Vec<Original>,
}

impl Faults {
    pub(super) fn error(
        &mut self,
        text: Option<&Text>,
        marks: &[&str],
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(Severity::Error, text, marks, message, help);
    }

    pub(super) fn warn(
        &mut self,
        text: &Text,
        marks: &[&str],
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(Severity::Warning, Some(text), marks, message, help);
    }

    /// An error at a line that is known.
    pub(super) fn at(
        &mut self,
        text: &Text,
        line: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let lines = text.body.split_inclusive('\n').take(line.saturating_sub(1));
        let start = lines.map(str::len).sum();
        self.place(Severity::Error, text, start..start, message, help);
    }

    /// Faults that were found elsewhere.
    pub(super) fn extend(&mut self, faults: Vec<Fault>) {
        self.found.extend(faults);
    }

    /// An error at a place of a file, in bytes.
    pub(super) fn within(
        &mut self,
        text: &Text,
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.place(Severity::Error, text, place, message, help);
    }

    /// A warning that `text` was translated from other words of the file at `path` than today's.
    pub(super) fn stale(
        &mut self,
        lang: Lang,
        path: &str,
        text: &Text,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.warn(text, &["made_from"], message, help);
        self.stale.push(Stale {
            lang,
            path: path.to_owned(),
        });
    }

    /// Notes what a translator finds in a content file.
    pub(super) fn original(&mut self, original: Original) {
        self.originals.push(original);
    }

    /// What translators find in the content, in the order in which it was read.
    pub(super) fn take_originals(&mut self) -> Vec<Original> {
        core::mem::take(&mut self.originals)
    }

    /// What was found to be translated from other words.
    pub(super) fn take_stale(&mut self) -> Vec<Stale> {
        core::mem::take(&mut self.stale)
    }

    /// The error that the file at `path` is missing.
    pub(super) fn missing_file(&mut self, path: &str) {
        self.found.push(Fault::missing_file(path));
    }

    fn push(
        &mut self,
        severity: Severity,
        text: Option<&Text>,
        marks: &[&str],
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        match text {
            Some(text) => self.place(severity, text, spot::find(text, marks), message, help),
            None => self.found.push(Fault {
                severity,
                file: "?".to_owned(),
                line: 1,
                excerpt: None,
                message: message.into(),
                help: help.into(),
            }),
        }
    }

    fn place(
        &mut self,
        severity: Severity,
        text: &Text,
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let mut fault = Fault::error(text, place, message, help);
        fault.severity = severity;
        self.found.push(fault);
    }

    /// Parses a file, or says what is wrong with it.
    pub(super) fn parse<T: serde::de::DeserializeOwned>(&mut self, text: &Text) -> Option<T> {
        match toml::from_str(&text.body) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                let place = error.span().unwrap_or(0..0);
                let help = "see README.md, “How to add a guide”, for the fields of each file";
                self.place(Severity::Error, text, place, error.message(), help);
                None
            }
        }
    }

    /// Parses the file at `path`; says so when it is missing.
    pub(super) fn parse_at<T: serde::de::DeserializeOwned>(
        &mut self,
        texts: &[Text],
        path: &str,
    ) -> Option<T> {
        match texts.iter().find(|text| text.path == path) {
            Some(text) => self.parse(text),
            None => {
                self.missing_file(path);
                None
            }
        }
    }

    /// How many errors there are so far.
    pub(super) fn errors(&self) -> usize {
        let errors = self.found.iter();
        errors
            .filter(|fault| fault.severity == Severity::Error)
            .count()
    }

    pub(super) fn sorted(self) -> (Vec<Fault>, Vec<Fault>) {
        let (mut errors, mut warnings): (Vec<Fault>, Vec<Fault>) = self
            .found
            .into_iter()
            .partition(|fault| fault.severity == Severity::Error);
        for faults in [&mut errors, &mut warnings] {
            faults.sort_by(|left, right| {
                (&left.file, left.line, &left.message).cmp(&(
                    &right.file,
                    right.line,
                    &right.message,
                ))
            });
            faults.dedup();
        }
        (errors, warnings)
    }
}
