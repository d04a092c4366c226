//! Hand-written CSV: a heading, one record a line, `#` comments, `"…"` where a comma stands in a
//! cell. Every fault names its line: the usual reader takes a quotation mark that does not close for one
//! that spans all the lines below it, and says nothing.

use super::Text;
use super::fault::Faults;
use super::said::Said;
use super::sources::Clauses;
use crate::calendar::{Date, Month};
use crate::catalogue::Level;
use crate::catalogue::places::{Sourced, Worded};
use crate::place::Place;
use core::str::FromStr;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

/// A file with its columns in the order that the loader names.
pub(super) struct Table<'a> {
    text: &'a Text,
    columns: &'static [&'static str],
    rows: Vec<(usize, Vec<String>)>,
}

impl<'a> Table<'a> {
    /// Reads the file at `path`; a file that is missing or headed otherwise is a fault and empty.
    pub(super) fn read(
        texts: &'a [Text],
        path: &str,
        columns: &'static [&'static str],
        faults: &mut Faults,
    ) -> Option<Self> {
        let Some(text) = texts.iter().find(|text| text.path == path) else {
            faults.missing_file(path);
            return None;
        };
        let mut rows = Vec::new();
        let mut headed = false;
        for (at, line) in text.body.lines().enumerate() {
            let number = at + 1;
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let Some(cells) = cells(line) else {
                faults.at(
                    text,
                    number,
                    "a quotation mark does not close",
                    "write \"\" for a mark in a quoted cell",
                );
                continue;
            };
            if !headed {
                headed = true;
                if cells != columns {
                    let help = format!("head it {}", columns.join(","));
                    faults.at(text, number, "the heading is another one", help);
                    return None;
                }
            } else if cells.len() == columns.len() {
                rows.push((number, cells));
            } else {
                let message = format!("{} cells where {} are needed", cells.len(), columns.len());
                faults.at(text, number, message, "put cells with commas in \"…\"");
            }
        }
        if !headed {
            faults.at(text, 1, "the heading is missing", columns.join(","));
        }
        Some(Self {
            text,
            columns,
            rows,
        })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            text: self.text,
            line: *line,
            columns: self.columns,
            cells,
        })
    }
}

/// The cells of a line; `None` when a quotation mark does not close.
fn cells(line: &str) -> Option<Vec<String>> {
    let mut cells = vec![String::new()];
    let mut signs = line.chars().peekable();
    let mut quoted = false;
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cells.last_mut()?.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut()?.push(other),
        }
    }
    (!quoted).then(|| cells.iter().map(|cell| cell.trim().to_owned()).collect())
}

/// One record and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Row<'t> {
    text: &'t Text,
    line: usize,
    columns: &'static [&'static str],
    cells: &'t [String],
}

impl<'t> Row<'t> {
    pub(super) fn fault(&self, faults: &mut Faults, message: impl Into<String>, help: &str) {
        faults.at(self.text, self.line, message, help);
    }

    /// The cell; empty where it is left out.
    pub(super) fn get(&self, column: &str) -> &'t str {
        let at = self.columns.iter().position(|known| *known == column);
        at.and_then(|at| self.cells.get(at))
            .map_or("", String::as_str)
    }

    pub(super) fn required(&self, column: &str, faults: &mut Faults) -> &'t str {
        let cell = self.get(column);
        if cell.is_empty() {
            self.fault(faults, format!("`{column}` is empty"), "");
        }
        cell
    }

    /// An id: small letters, digits and hyphens.
    pub(super) fn id(&self, column: &str, faults: &mut Faults) -> String {
        let id = self.required(column, faults);
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !id.bytes().all(plain) {
            let message = format!("`{id}` is no id");
            self.fault(faults, message, "small letters, digits and hyphens");
        }
        id.to_owned()
    }

    /// A text that may be left out and reads as a `T`.
    pub(super) fn parsed<T: FromStr>(&self, column: &str, faults: &mut Faults) -> Option<T> {
        let cell = self.get(column);
        if cell.is_empty() {
            return None;
        }
        let parsed = cell.parse().ok();
        if parsed.is_none() {
            let message = format!("`{cell}` cannot stand in `{column}`");
            self.fault(faults, message, "");
        }
        parsed
    }

    pub(super) fn month(&self, column: &str, faults: &mut Faults) -> Option<Month> {
        self.parsed(column, faults)
    }

    /// One of the five cities.
    pub(super) fn city(&self, column: &str, faults: &mut Faults) -> Option<Place> {
        let city: Option<Place> = self.parsed(column, faults);
        if city.is_some_and(|city| !city.is_one_of_five()) {
            let message = format!("`{column}` is not one of the five cities");
            self.fault(faults, message, "370200, 370600, 370700, 371000 or 371100");
        }
        city
    }

    /// A city that must be given.
    pub(super) fn required_city(&self, column: &str, faults: &mut Faults) -> Place {
        self.required(column, faults);
        self.city(column, faults).unwrap_or(Place::ELSEWHERE)
    }

    /// One of the names of a unit-only enum; `None` where it is left out or not one of them.
    pub(super) fn named<T: for<'de> Deserialize<'de>>(
        &self,
        column: &str,
        faults: &mut Faults,
    ) -> Option<T> {
        let cell = self.get(column);
        if cell.is_empty() {
            return None;
        }
        self.name(column, cell, faults)
    }

    /// Names of a unit-only enum, separated by `;`.
    pub(super) fn all_named<T: for<'de> Deserialize<'de>>(
        &self,
        column: &str,
        faults: &mut Faults,
    ) -> Vec<T> {
        let names = self.list(column);
        let names = names.iter().map(|name| self.name(column, name, faults));
        names.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    fn name<T: for<'de> Deserialize<'de>>(
        &self,
        column: &str,
        name: &str,
        faults: &mut Faults,
    ) -> Option<T> {
        let deserializer: StrDeserializer<'_, Error> = name.into_deserializer();
        match T::deserialize(deserializer) {
            Ok(named) => Some(named),
            Err(error) => {
                self.fault(faults, format!("`{column}`: {error}"), "");
                None
            }
        }
    }

    /// `yes` or nothing.
    pub(super) fn yes(&self, column: &str, faults: &mut Faults) -> bool {
        match self.get(column) {
            "" => false,
            "yes" => true,
            other => {
                let message = format!("`{other}` cannot stand in `{column}`");
                self.fault(faults, message, "`yes` or nothing");
                false
            }
        }
    }

    /// What stands between `;`.
    pub(super) fn list(&self, column: &str) -> Vec<&'t str> {
        let parts = self.get(column).split(';').map(str::trim);
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// A name or sentence, with what `said` has of it at `keys`.
    pub(super) fn worded(
        &self,
        column: &str,
        keys: &[&str],
        said: &mut Said<'_>,
        faults: &mut Faults,
    ) -> Worded {
        let binding = self.required(column, faults);
        said.word(keys, binding, faults)
    }

    /// What the record rests on; `None` where no fact is named.
    pub(super) fn source(
        &self,
        column: &str,
        clauses: &Clauses<'_>,
        faults: &mut Faults,
    ) -> Option<Sourced> {
        let facts = self.list(column);
        match clauses.sourced(&facts) {
            Ok(source) => source,
            Err(fact) => {
                let message = format!("no clause stands behind `{fact}`");
                self.fault(
                    faults,
                    message,
                    "add the document to sources/, or a clause that claims the fact",
                );
                None
            }
        }
    }

    /// What the record rests on; none at all is a fault.
    pub(super) fn required_source(
        &self,
        column: &str,
        clauses: &Clauses<'_>,
        faults: &mut Faults,
    ) -> Sourced {
        self.required(column, faults);
        let source = self.source(column, clauses, faults);
        source.unwrap_or_else(|| Sourced {
            facts: Vec::new(),
            clauses: Vec::new(),
            level: Level::Unknown,
            checked_on: Date::FIRST,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_cells_hold_commas_and_marks() {
        assert_eq!(
            cells("a, \"b, \"\"c\"\"\" ,"),
            Some(vec!["a".into(), "b, \"c\"".into(), String::new()])
        );
        assert_eq!(cells("a,\"b"), None);
        assert_eq!(cells(""), Some(vec![String::new()]));
    }
}
