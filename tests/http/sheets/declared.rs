//! The tools as content declares them, and something to type into each of their controls.

use crate::fields::{Pair, attribute, form};
use std::fs;
use std::path::Path;
use toml::{Table, Value};

/// The cities that every control of a city offers.
const FIVE: [&str; 5] = ["370200", "370600", "370700", "371000", "371100"];

/// The fields of a tool, or of a record.
pub(super) fn fields(table: &Table) -> Vec<&Table> {
    let fields = table["fields"].as_array().expect("fields").iter();
    fields
        .map(|field| field.as_table().expect("a field"))
        .collect()
}

/// The tool as it is declared.
pub(super) fn declared(tool: &str) -> Table {
    read(&format!("tools/{tool}/tool.toml"))
}

/// What a tool's form says in a language, by field; Chinese stands beside the fields.
pub(super) fn translated(tool: &str, language: &str) -> Option<Table> {
    let lang = language.strip_prefix('/')?;
    Some(read(&format!("words/{lang}/tools/{tool}/tool.toml")))
}

/// A file of the content.
fn read(path: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../seeds/content")
        .join(path);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    text.parse()
        .unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

pub(super) fn text<'t>(field: &'t Table, key: &str) -> &'t str {
    field.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// What one picks from; empty where content says elsewhere what there is.
pub(super) fn options(field: &Table) -> Vec<&str> {
    let options = field.get("options").and_then(Value::as_array);
    let options = options.into_iter().flatten().filter_map(Value::as_str);
    match (text(field, "kind"), text(field, "options_of")) {
        ("bool", _) => vec!["y", "n"],
        ("city", _) | (_, "cities") => FIVE.to_vec(),
        _ => options.collect(),
    }
}

/// The table `key` of a table; an empty one where there is none.
pub(super) fn part(table: &Table, key: &str) -> Table {
    let part = table.get(key).and_then(Value::as_table);
    part.cloned().unwrap_or_default()
}

/// The values of the boxes called `name`.
pub(super) fn boxes(html: &str, name: &str) -> Vec<String> {
    let start = format!("input type=\"checkbox\" name=\"{name}\"");
    let tags = form(html).split('<').filter(|tag| tag.starts_with(&start));
    let values = tags.filter_map(|tag| attribute(tag, "value"));
    values.map(str::to_owned).collect()
}

/// Something for every control of a value; `odd` is written into texts instead of what can be read.
fn typed(html: &str, field: &Table, name: &str, odd: Option<&str>) -> Vec<Pair> {
    let one = |value: &str| vec![(name.to_owned(), odd.unwrap_or(value).to_owned())];
    match text(field, "kind") {
        "choice" | "bool" | "city" => {
            let last = *options(field).last().expect("an option");
            vec![(name.to_owned(), last.to_owned())]
        }
        "date" => [(".year", "2027"), (".month", "2"), (".day", "30")]
            .map(|(ending, value)| (format!("{name}{ending}"), value.to_owned()))
            .to_vec(),
        "count" => one("12"),
        "money" => one("1234.56"),
        "ratio" => one("12.5%"),
        "ratios" => one("100%、50%"),
        "several" => {
            let offered = boxes(html, name).into_iter().step_by(2).take(4);
            offered.map(|value| (name.to_owned(), value)).collect()
        }
        kind => panic!("{name}: nothing is known of {kind}"),
    }
}

/// Something for every control of a tool, in lists for two records.
pub(super) fn filled(html: &str, table: &Table, odd: Option<&str>) -> Vec<Pair> {
    let fields_of = |declared: &Table| -> Vec<Pair> {
        let id = text(declared, "id");
        if text(declared, "kind") != "list" {
            return typed(html, declared, id, odd);
        }
        let columns = fields(declared);
        let cells = (0..2).flat_map(|row| {
            let columns = columns.iter();
            columns.flat_map(move |column| {
                let name = format!("{id}.{row}.{}", text(column, "id"));
                typed(html, column, &name, odd)
            })
        });
        cells.collect()
    };
    fields(table).into_iter().flat_map(fields_of).collect()
}
