//! Questions of a guide.

use super::Compiler;
use crate::calendar::{Month, date};
use crate::catalogue::{Beyond, Field, FieldKind, FindOut, Kind, Question};
use crate::field::number;
use crate::field::span::Counted;
use crate::load::raw;

const FIRST_YEAR: i32 = 1930;
const MOST_ROWS: u16 = 40;

impl Compiler<'_> {
    pub(super) fn question(&mut self, written: &raw::Question) -> Option<Question> {
        let shared = match &written.shared {
            None => None,
            Some(name) => {
                let questions = &self.surroundings.shared.0.questions;
                let found = questions
                    .iter()
                    .find(|shared| shared.id.as_ref() == Some(name))
                    .cloned();
                if found.is_none() {
                    let message = format!("guides/shared declares no question `{name}`");
                    self.fault(&[name], message, "declare it there, or give it an id here");
                    return None;
                }
                found
            }
        };
        let raw = shared.as_ref().unwrap_or(written);
        let Some(id) = raw.id.clone() else {
            self.fault(
                &["[[questions]]"],
                "a question has neither `id` nor `use`",
                "",
            );
            return None;
        };
        let mark = format!("\"{id}\"");
        let kind = self.kind(&mark, raw)?;
        let of_tools = |kind: &FieldKind| {
            matches!(
                kind,
                FieldKind::Ratio | FieldKind::Ratios | FieldKind::Several { .. }
            )
        };
        let for_tools = match &kind {
            Kind::One(kind) => of_tools(kind),
            Kind::List { fields, .. } => fields.iter().any(|it| of_tools(&it.kind) || it.optional),
        };
        if for_tools {
            let message = "a guide asks for no ratio, no several options and no optional field";
            self.fault(
                &[&mark],
                message,
                "rules and links know one value an answer",
            );
        }
        if matches!(kind, Kind::List { .. }) && raw.templates.is_empty() {
            self.fault(
                &[&mark],
                "a list needs templates",
                "rows for the exhaustive check",
            );
        }
        let unsure = raw.unsure.as_ref().map(|contacts| FindOut {
            contacts: contacts
                .iter()
                .map(|contact| self.contact(&mark, contact))
                .collect(),
        });
        let money = |kind: &FieldKind| matches!(kind, FieldKind::Money { .. });
        let holds_money = match &kind {
            Kind::One(kind) => money(kind),
            Kind::List { fields, .. } => fields.iter().any(|field| money(&field.kind)),
        };
        let private = raw.private || holds_money;
        Some(Question {
            id,
            kind,
            unsure,
            private,
            representatives: Vec::new(),
        })
    }

    /// What an answer to the question is.
    pub(super) fn kind(&mut self, mark: &str, raw: &raw::Question) -> Option<Kind> {
        if raw.kind.as_deref() != Some("list") {
            return self.field_kind(mark, raw).map(Kind::One);
        }
        let fields: Vec<Field> = raw
            .fields
            .iter()
            .filter_map(|field| {
                let Some(id) = field.id.clone() else {
                    self.fault(&[mark], "a field has no id", "");
                    return None;
                };
                Some(Field {
                    kind: self.field_kind(mark, field)?,
                    optional: field.optional,
                    id,
                })
            })
            .collect();
        if fields.is_empty() {
            self.fault(&[mark], "a list needs fields", "");
        }
        Some(Kind::List {
            fields,
            most: raw.most.unwrap_or(MOST_ROWS).min(MOST_ROWS),
        })
    }

    /// The ids of the options of a choice.
    fn options(&mut self, mark: &str, raw: &raw::Question) -> Vec<String> {
        let options = raw.options.clone().unwrap_or_default();
        if options.len() < 2 {
            self.fault(
                &[mark, "options"],
                "a choice needs at least two options",
                "",
            );
        }
        let plain = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'_' || sign == b'-';
        for option in &options {
            if option == "unsure" || option.is_empty() || !option.bytes().all(plain) {
                let message = format!("`{option}` cannot be the id of an option");
                self.fault(
                    &[mark, option],
                    message,
                    "letters, digits, - and _; 不清楚 is `unsure`",
                );
            }
        }
        options
    }

    fn field_kind(&mut self, mark: &str, raw: &raw::Question) -> Option<FieldKind> {
        let kind = raw.kind.as_deref().unwrap_or_default();
        Some(match kind {
            "bool" => FieldKind::Bool,
            "choice" => FieldKind::Choice {
                options: self.options(mark, raw),
            },
            "several" => {
                let options = self.options(mark, raw);
                let all = u16::try_from(options.len()).unwrap_or(u16::MAX);
                FieldKind::Several {
                    most: raw.most.unwrap_or(all),
                    options,
                }
            }
            "ratio" => FieldKind::Ratio,
            "ratios" => FieldKind::Ratios,
            "city" => FieldKind::City {
                beyond: match raw.beyond.as_deref() {
                    None => Beyond::Nowhere,
                    Some("shandong") => Beyond::Shandong,
                    Some("anywhere") => Beyond::Anywhere,
                    Some(other) => {
                        let message = format!("`{other}` is no reach beyond the five cities");
                        self.fault(&[mark, other], message, "shandong or anywhere");
                        return None;
                    }
                },
            },
            "province" => FieldKind::Province,
            "month" => FieldKind::Month {
                from: match raw.from.as_deref().map(str::parse) {
                    None => Month::new(FIRST_YEAR, 1),
                    Some(Ok(month)) => month,
                    Some(Err(error)) => {
                        self.fault(&[mark, "from"], format!("{error}"), "");
                        return None;
                    }
                },
                ahead: raw.ahead.unwrap_or(0),
            },
            "date" => FieldKind::Date {
                from: match raw.from.as_deref().map(date) {
                    None => Month::new(FIRST_YEAR, 1).first_day()?,
                    Some(Some(day)) => day,
                    Some(None) => {
                        self.fault(&[mark, "from"], "this is not a day", "2026-11-23");
                        return None;
                    }
                },
                ahead: raw.ahead.unwrap_or(0),
            },
            "count" | "money" => {
                let (Some(min), Some(max)) = (
                    self.bound(mark, kind, &raw.min),
                    self.bound(mark, kind, &raw.max),
                ) else {
                    self.fault(
                        &[mark],
                        format!("a {kind} needs `min` and `max`"),
                        "money in yuan: \"0\"",
                    );
                    return None;
                };
                if min > max {
                    self.fault(&[mark, "min"], "`min` is greater than `max`", "");
                }
                if kind == "money" {
                    FieldKind::Money { min, max }
                } else {
                    let counted = match raw.counts.as_deref() {
                        None => Counted::Pieces,
                        Some("months") => Counted::Months,
                        Some("years") => Counted::Years,
                        Some("centimetres") => Counted::Centimetres,
                        Some(other) => {
                            let message = format!("`{other}` is nothing to count");
                            self.fault(&[mark, other], message, "months, years or centimetres");
                            return None;
                        }
                    };
                    FieldKind::Count { min, max, counted }
                }
            }
            other => {
                self.fault(
                    &[mark, "kind"],
                    format!("there is no kind of question `{other}`"),
                    "bool, choice, several, city, province, month, date, count, money, ratio, ratios or list",
                );
                return None;
            }
        })
    }

    fn bound(&mut self, mark: &str, kind: &str, bound: &Option<raw::Bound>) -> Option<i64> {
        match (kind, bound.as_ref()?) {
            ("count", raw::Bound::Whole(value)) => Some(*value),
            ("money", raw::Bound::Text(text)) => number::money(text).ok().map(|amount| amount.0),
            _ => {
                self.fault(&[mark], "this bound is not of the question's kind", "");
                None
            }
        }
    }
}
