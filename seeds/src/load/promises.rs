//! plan/: what the seed plan said of each service, what is true today, and who leads what.

use super::Text;
use super::csv::{Row, Table};
use super::directory::Directory;
use super::fault::Faults;
use super::said::Said;
use super::sources::Clauses;
use super::targets::Targets;
use crate::catalogue::arranged::{Lead, Part, Promise, Promises};
use crate::catalogue::{Lang, Level};
use serde::Deserialize;

const FOLDER: &str = "plan/";
const PARTS: &str = "plan/parts.toml";
const ROWS: &str = "plan/rows.csv";
const LEADS: &str = "plan/leads.csv";
const ROW: [&str; 11] = [
    "id", "part", "name", "chapter", "plan", "today", "since", "facts", "level", "pages", "ask",
];
const LEAD: [&str; 4] = ["topic", "lead", "with", "facts"];
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartsFile {
    parts: Vec<NamedPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedPart {
    id: String,
    name: String,
}

/// How a Chinese sentence says that something was not found.
const NOT_FOUND: [&str; 2] = ["未查到", "没查到"];

/// Reads plan/. A content without that folder promises nothing.
pub(super) fn load(
    texts: &[Text],
    clauses: &Clauses<'_>,
    directory: &Directory,
    targets: &Targets<'_>,
    faults: &mut Faults,
) -> Promises {
    if !texts.iter().any(|text| text.path.starts_with(FOLDER)) {
        return Promises::default();
    }
    let parts = faults.parse_at::<PartsFile>(texts, PARTS);
    let parts = parts.map(|raw| raw.parts).unwrap_or_default().into_iter();
    let mut said = Said::of(texts, PARTS, faults);
    let parts = parts.map(|part| Part {
        name: said.word(&[&part.id], &part.name, faults),
        id: part.id,
    });
    let parts: Vec<Part> = parts.collect();
    said.finish(faults);
    let mut rows: Vec<Promise> = Vec::new();
    if let Some(table) = Table::read(texts, ROWS, &ROW, faults) {
        let mut said = Said::of(texts, ROWS, faults);
        for row in table.rows() {
            let promise = promise(&row, &mut said, clauses, targets, faults);
            if rows.iter().any(|known| known.id == promise.id) {
                row.fault(faults, format!("`{}` stands here twice", promise.id), "");
            }
            if parts.iter().all(|part| part.id != promise.part) {
                let message = format!("there is no part `{}`", promise.part);
                row.fault(faults, message, "name one of plan/parts.toml");
            }
            if let Some(ask) = &promise.ask
                && !directory.knows(ask)
            {
                row.fault(faults, format!("there is no contact `{ask}`"), "");
            }
            rows.push(promise);
        }
        said.finish(faults);
    }
    let mut leads = Vec::new();
    if let Some(table) = Table::read(texts, LEADS, &LEAD, faults) {
        let mut said = Said::of(texts, LEADS, faults);
        for row in table.rows() {
            let topic = row.get("topic");
            leads.push(Lead {
                topic: row.worded("topic", &[topic, "topic"], &mut said, faults),
                lead: row.worded("lead", &[topic, "lead"], &mut said, faults),
                others: row.worded("with", &[topic, "with"], &mut said, faults),
                source: row.required_source("facts", clauses, faults),
            });
        }
        said.finish(faults);
    }
    Promises { parts, rows, leads }
}

fn promise(
    row: &Row<'_>,
    said: &mut Said<'_>,
    clauses: &Clauses<'_>,
    targets: &Targets<'_>,
    faults: &mut Faults,
) -> Promise {
    let since = row.get("since");
    let id = row.required("id", faults);
    let mut worded = |column, faults: &mut Faults| row.worded(column, &[id, column], said, faults);
    let promise = Promise {
        id: id.to_owned(),
        part: row.required("part", faults).to_owned(),
        name: worded("name", faults),
        chapter: row.required("chapter", faults).to_owned(),
        plan: worded("plan", faults),
        today: worded("today", faults),
        since: (!since.is_empty()).then(|| since.to_owned()),
        source: row.source("facts", clauses, faults),
        level: row.named("level", faults).unwrap_or(Level::Unknown),
        served: Vec::new(),
        ask: Some(row.get("ask").to_owned()).filter(|ask| !ask.is_empty()),
    };
    let mut served = Vec::new();
    for name in row.list("pages") {
        match targets.find(name) {
            Some(target) => served.push(target),
            None => {
                let message = format!("nothing on this site is called `{name}`");
                row.fault(
                    faults,
                    message,
                    "the id of a guide, or a page as /directory",
                );
            }
        }
    }
    let named = row.list("facts").into_iter();
    let levels: Vec<Level> = named
        .filter_map(|fact| clauses.find(fact))
        .map(|(_, clause)| clause.level)
        .collect();
    let searched = levels.contains(&Level::Unknown);
    let found = levels.into_iter().filter(|level| *level != Level::Unknown);
    let supported = found.max().unwrap_or(Level::Unknown);
    if promise.level < supported {
        let message = format!(
            "`{}` is said to be {:?}, and its facts are {supported:?}",
            promise.id, promise.level
        );
        let help = "a row is as well supported as the weakest fact that was found";
        row.fault(faults, message, help);
    }
    let zh = promise.today.in_lang(Lang::binding());
    let open = NOT_FOUND.iter().any(|words| zh.contains(words));
    let open = open || searched || promise.level == Level::Unknown || served.is_empty();
    if open && promise.ask.is_none() {
        let message = format!("`{}` does not say whom to ask", promise.id);
        row.fault(faults, message, "name a contact of the directory in `ask`");
    }
    Promise { served, ..promise }
}
