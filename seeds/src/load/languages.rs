//! languages.toml and words/<lang>/wording.toml → the languages of the content. Read before everything
//! else: whatever else is said once a language, is said in these.

mod pattern;
mod plurals;

use super::Text;
use super::fault::Faults;
use crate::lang::{Checks, Languages, PART, Rule, TAKEN, TEXT, Wording};
use plurals::Plurals;
use serde::Deserialize;
use toml::{Table, Value};

const LIST: &str = "languages.toml";
/// Letters of a code.
const CODE: core::ops::RangeInclusive<usize> = 2..=3;
/// How many months a year has, as far as their names go.
const MONTHS: usize = 12;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    languages: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    code: String,
    tag: String,
    name: String,
    covers: Covers,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Covers {
    Word(String),
    Pages(Vec<String>),
}

/// The languages; `None` where any of them cannot be read, which is a fault.
pub(super) fn load(texts: &[Text], faults: &mut Faults) -> Option<Languages> {
    first(usize::MAX, texts, faults)
}

/// The binding language alone, whatever others lack; `None` where it cannot be read.
pub(super) fn binding(texts: &[Text], faults: &mut Faults) -> Option<Languages> {
    first(1, texts, faults)
}

/// So many of the languages, from the first.
fn first(most: usize, texts: &[Text], faults: &mut Faults) -> Option<Languages> {
    let mut file: File = faults.parse_at(texts, LIST)?;
    file.languages.truncate(most);
    let text = texts.iter().find(|text| text.path == LIST)?;
    let before = faults.errors();
    if file.languages.is_empty() {
        let help = "[[languages]] with code, tag, name and covers; the first one binds";
        faults.error(Some(text), &[], "there is no language", help);
    }
    let mut fields = Vec::new();
    for (at, raw) in file.languages.iter().enumerate() {
        named(raw, text, at == 0, faults);
        if file.languages[..at]
            .iter()
            .any(|other| other.code == raw.code)
        {
            let message = format!("`{}` is there twice", raw.code);
            faults.error(Some(text), &[&raw.code, &raw.code], message, "");
        }
        let (wording, checks) = wording(texts, raw, faults).unwrap_or_default();
        let covers = match &raw.covers {
            Covers::Word(_) => String::new(),
            Covers::Pages(pages) => joined(pages.iter().map(String::as_str), PART),
        };
        let named = [&raw.code, &raw.tag, &raw.name].map(String::clone);
        fields.extend(named.into_iter().chain([covers, wording, checks]));
    }
    (faults.errors() == before).then(|| Languages::read(&fields.join("\0")))
}

/// Code, tag, name and pages of a language.
fn named(raw: &Raw, text: &Text, binds: bool, faults: &mut Faults) {
    let code = raw.code.as_str();
    let mut fault = |mark: &str, message: String, help: &str| {
        faults.error(Some(text), &[code, mark], message, help);
    };
    if !CODE.contains(&code.len()) || !code.bytes().all(|sign| sign.is_ascii_lowercase()) {
        fault(
            code,
            format!("`{code}` is no code of a language"),
            "two or three small letters",
        );
    } else if TAKEN.contains(&code) {
        fault(
            code,
            format!("`/{code}/` is an address already"),
            "take another code",
        );
    }
    if !Plurals::is_tag(&raw.tag) {
        fault(
            &raw.tag,
            format!("`{}` is no BCP 47 tag", raw.tag),
            "such as `en` or `zh-CN`",
        );
    }
    if raw.name.trim().is_empty() {
        fault(
            "name",
            format!("`{code}` has no name"),
            "what the language calls itself",
        );
    }
    match &raw.covers {
        Covers::Word(word) if word == "all" => {}
        Covers::Word(word) => fault(
            word,
            format!("`{word}` is neither \"all\" nor a list of pages"),
            "covers = \"all\" or covers = [\"/\", \"/about\", \"/cities/*\"]",
        ),
        Covers::Pages(_) if binds => fault(
            "covers",
            "the first language binds: it has every page".to_owned(),
            "covers = \"all\"",
        ),
        Covers::Pages(pages) if pages.is_empty() => {
            fault(
                "covers",
                format!("`{code}` covers nothing"),
                "name its pages",
            );
        }
        Covers::Pages(pages) => {
            for page in pages.iter().filter(|page| !page.starts_with('/')) {
                fault(
                    page,
                    format!("`{page}` is no page"),
                    "such as `/about` or `/cities/*`",
                );
            }
        }
    }
}

/// What `wording.toml` of a language says, as it is sent: for values, and for checks.
fn wording(texts: &[Text], raw: &Raw, faults: &mut Faults) -> Option<(String, String)> {
    let path = format!("words/{}/wording.toml", raw.code);
    let mut table: Table = faults.parse_at(texts, &path)?;
    let text = texts.iter().find(|text| text.path == path)?;
    let checks = match table.remove("checks") {
        Some(Value::Table(checks)) => checks,
        _ => Table::new(),
    };
    let plurals = Plurals::of(&raw.tag);
    let mut reader = Reader {
        text,
        plurals: &plurals,
        faults,
    };
    let mut said = reader.texts(&table, &Wording::RULES[1..]);
    said.insert(0, plurals.table());
    let checked = reader.texts(&checks, Checks::RULES);
    Some((
        said.join(&TEXT.to_string()),
        checked.join(&TEXT.to_string()),
    ))
}

/// Reads one `wording.toml`.
struct Reader<'a> {
    text: &'a Text,
    plurals: &'a Plurals,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    /// The text of each rule, in their order; empty where it is not there, which is a fault.
    fn texts(&mut self, table: &Table, rules: &[(&str, Rule)]) -> Vec<String> {
        for key in table.keys() {
            if rules.iter().all(|(known, _)| known != key) {
                self.fault(key, format!("there is no `{key}`"), "remove it");
            }
        }
        let slots = rules
            .iter()
            .filter(|(_, rule)| matches!(rule, Rule::Slots(_)));
        let patterns = slots.filter_map(|(key, _)| table.get(*key)?.as_str());
        let patterns: Vec<&str> = patterns.collect();
        let texts = rules.iter().map(|(key, rule)| {
            let used = match rule {
                Rule::Months(slot) => {
                    let slot = format!("{{{slot}}}");
                    patterns.iter().any(|pattern| pattern.contains(&slot))
                }
                _ => true,
            };
            match table.get(*key) {
                Some(value) => self.value(key, *rule, value, used),
                None if !used => String::new(),
                None => {
                    self.fault(key, format!("`{key}` is missing"), "");
                    String::new()
                }
            }
        });
        texts.collect()
    }

    fn value(&mut self, key: &str, rule: Rule, value: &Value, used: bool) -> String {
        match (rule, value) {
            (Rule::Said, Value::String(said)) => {
                if said.is_empty() {
                    self.fault(key, format!("`{key}` says nothing"), "");
                }
                said.clone()
            }
            (Rule::Joint, Value::String(said)) => said.clone(),
            (Rule::Slots(groups), Value::String(said)) => {
                self.slots(key, said, groups);
                said.clone()
            }
            (Rule::Counted, Value::Table(forms)) => self.forms(key, forms),
            (Rule::Months(_), Value::Array(names)) => {
                let names = self.list(key, names);
                if !used {
                    self.fault(
                        key,
                        format!("no pattern names a month of `{key}`"),
                        "remove it",
                    );
                } else if names.len() != MONTHS {
                    let message = format!("`{key}` has {} names of twelve", names.len());
                    self.fault(key, message, "");
                }
                joined(names.into_iter(), PART)
            }
            (Rule::List, Value::Array(names)) => joined(self.list(key, names).into_iter(), PART),
            (Rule::Number, Value::Integer(number)) if *number > 0 => number.to_string(),
            (rule, _) => {
                let help = match rule {
                    Rule::Said | Rule::Joint | Rule::Slots(_) => "a text",
                    Rule::Counted => "such as { one = \"{n} day\", other = \"{n} days\" }",
                    Rule::Months(_) | Rule::List => "a list of texts, none of them empty",
                    Rule::Number => "a whole number above 0",
                };
                self.fault(key, format!("`{key}` is of another kind"), help);
                String::new()
            }
        }
    }

    /// One phrase for each category that the language has, in the order of [`Plurals::categories`].
    fn forms(&mut self, key: &str, forms: &Table) -> String {
        let categories = self.plurals.categories();
        for (category, form) in forms {
            // Languages in which it is for fractions alone are written with it all the same.
            if category != "other" && !categories.contains(&category.as_str()) {
                let help = format!("this language has {}", categories.join(", "));
                let message = format!("no number is of the category `{category}`");
                self.fault_at(&[key, category], message, &help);
            }
            match form.as_str() {
                Some(form) => self.slots_at(&[key, category], form, &[&["n"]]),
                None => self.fault_at(&[key, category], format!("`{category}` is no text"), ""),
            }
        }
        let texts = categories.iter().map(|category| {
            let form = forms.get(*category).and_then(Value::as_str);
            if form.is_none() {
                let message = format!("`{key}` has nothing for the category `{category}`");
                self.fault(
                    key,
                    message,
                    "such as { one = \"{n} day\", other = \"{n} days\" }",
                );
            }
            form.unwrap_or_default()
        });
        joined(texts.collect::<Vec<_>>().into_iter(), PART)
    }

    fn list<'v>(&mut self, key: &str, values: &'v [Value]) -> Vec<&'v str> {
        let texts: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
        if texts.len() != values.len() || texts.contains(&"") {
            self.fault(key, format!("`{key}` has an entry that says nothing"), "");
        }
        texts
    }

    fn slots(&mut self, key: &str, pattern: &str, groups: &[&[&str]]) {
        self.slots_at(&[key], pattern, groups);
    }

    fn slots_at(&mut self, marks: &[&str], pattern: &str, groups: &[&[&str]]) {
        for message in pattern::faults(pattern, groups) {
            self.fault_at(marks, message, "");
        }
    }

    fn fault(&mut self, key: &str, message: String, help: &str) {
        self.fault_at(&[key], message, help);
    }

    fn fault_at(&mut self, marks: &[&str], message: String, help: &str) {
        self.faults.error(Some(self.text), marks, message, help);
    }
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>, joint: char) -> String {
    let texts: Vec<&str> = texts.collect();
    texts.join(&joint.to_string())
}

#[cfg(test)]
mod tests;
