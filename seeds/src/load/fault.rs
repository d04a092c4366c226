//! What is wrong with content: where, what, and how to mend it.

use super::Text;
use core::fmt;

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
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let Self {
            file,
            line,
            message,
            help,
            ..
        } = self;
        write!(formatter, "{severity}: content/{file}:{line}: {message}")?;
        if help.is_empty() {
            Ok(())
        } else {
            write!(formatter, "\n  help: {help}")
        }
    }
}

impl std::error::Error for Fault {}

/// Collects faults.
#[derive(Default)]
pub(super) struct Faults(Vec<Fault>);

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
        self.0.push(Fault {
            severity: Severity::Error,
            file: text.path.clone(),
            line,
            message: message.into(),
            help: help.into(),
        });
    }

    /// The error that the file at `path` is missing.
    pub(super) fn missing_file(&mut self, path: &str) {
        self.0.push(Fault {
            severity: Severity::Error,
            file: path.to_owned(),
            line: 1,
            message: "this file is missing".to_owned(),
            help: String::new(),
        });
    }

    fn push(
        &mut self,
        severity: Severity,
        text: Option<&Text>,
        marks: &[&str],
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.0.push(Fault {
            severity,
            file: text.map_or_else(|| "?".to_owned(), |text| text.path.clone()),
            line: text.map_or(1, |text| text.line(marks)),
            message: message.into(),
            help: help.into(),
        });
    }

    /// Parses a file, or says what is wrong with it.
    pub(super) fn parse<T: serde::de::DeserializeOwned>(&mut self, text: &Text) -> Option<T> {
        match toml::from_str(&text.body) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                let before = error.span().map_or(0, |span| span.start);
                let line = text
                    .body
                    .get(..before)
                    .unwrap_or_default()
                    .matches('\n')
                    .count()
                    + 1;
                self.0.push(Fault {
                    severity: Severity::Error,
                    file: text.path.clone(),
                    line,
                    message: error.message().to_owned(),
                    help: "see README.md, “How to add a guide”, for the fields of each file"
                        .to_owned(),
                });
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

    pub(super) fn sorted(self) -> (Vec<Fault>, Vec<Fault>) {
        let (mut errors, mut warnings): (Vec<Fault>, Vec<Fault>) = self
            .0
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
