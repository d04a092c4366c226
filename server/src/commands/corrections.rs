//! `portal corrections`

mod case;

use super::print;
use crate::clock;
use crate::content;
use crate::corrections::place::Place;
use crate::corrections::store::{Durability, Kept, Store};
use clap::{Args, Subcommand};
use jiff::Timestamp;
use serde::Serialize;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

/// Lists, shows, resolves, exports and purges what visitors said is wrong.
#[derive(Args, Debug)]
pub(super) struct Corrections {
    /// Where they are kept: sqlite:FILE, or postgres://USER@HOST/DATABASE.
    #[arg(
        long,
        value_name = "URL",
        env = "DATABASE_URL",
        hide_env_values = true,
        global = true
    )]
    database: Option<String>,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Prints one line for each that waits.
    List {
        /// Those that are dealt with too.
        #[arg(long)]
        all: bool,
    },
    /// Prints all of one.
    Show {
        /// Its receipt.
        receipt: String,
    },
    /// Notes that one is dealt with, and deletes how the person can be reached.
    Resolve {
        /// Its receipt.
        receipt: String,
        /// What its receipt says from now on.
        #[arg(long, default_value = "")]
        answer: String,
        /// Writes a test into this folder from the answers that came with it: it fails until the
        /// plan changes. For this repository the folder is tests/content/corrected.
        #[arg(long, value_name = "DIR")]
        as_test: Option<PathBuf>,
        /// The content that was wrong, in place of the embedded content.
        #[arg(long, value_name = "DIR")]
        content: Option<PathBuf>,
    },
    /// Prints all of them as lines of JSON, without how people can be reached.
    Export,
    /// Deletes what has been kept for two years.
    Purge,
}

/// A line of the export.
#[derive(Serialize)]
struct Line<'a> {
    receipt: &'a str,
    received: String,
    page: &'a str,
    clause: &'a str,
    version: &'a str,
    lang: &'a str,
    wrong: &'a str,
    source: &'a str,
    answers: Option<&'a str>,
    resolved: Option<String>,
    said: &'a str,
}

impl Corrections {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(self.done())
    }

    async fn done(self) -> Result<ExitCode, Box<dyn Error>> {
        let store = Store::at(Place::read(self.database.as_deref())?, Durability::OnDisk)?;
        match self.action {
            Action::List { all } => {
                let mut kept = store.all().await?;
                kept.retain(|kept| all || kept.resolved.is_none());
                let lines: String = kept.iter().map(row).collect();
                print(lines.as_bytes());
            }
            Action::Show { receipt } => print(shown(&found(&store, &receipt).await?).as_bytes()),
            Action::Resolve {
                receipt,
                answer,
                as_test,
                content,
            } => {
                let kept = found(&store, &receipt).await?;
                if let Some(folder) = as_test {
                    let catalogue = content::of(content.as_deref())?;
                    let file = case::write(&folder, &kept, &catalogue)?;
                    print(format!("{}\n", file.display()).as_bytes());
                }
                store.resolve(&receipt, clock::seconds(), &answer).await?;
            }
            Action::Export => {
                for kept in store.all().await? {
                    let mut line = serde_json::to_vec(&line(&kept))?;
                    line.push(b'\n');
                    print(&line);
                }
            }
            Action::Purge => {
                let gone = store.purge(clock::seconds()).await?;
                print(format!("{gone} deleted\n").as_bytes());
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn found(store: &Store, receipt: &str) -> Result<Kept, Box<dyn Error>> {
    let kept = store.find(receipt).await?;
    kept.ok_or_else(|| format!("there is no correction {receipt}").into())
}

/// Receipt, day, state, page and how it begins.
fn row(kept: &Kept) -> String {
    let state = if kept.resolved.is_some() {
        "resolved"
    } else {
        "open"
    };
    let begin: String = kept.wrong.chars().take(40).collect();
    let begin = begin.replace('\n', " ");
    let day = clock::day_of(kept.received);
    format!(
        "{}  {day}  {state:8}  {}  {begin}\n",
        kept.receipt, kept.page
    )
}

fn shown(kept: &Kept) -> String {
    let resolved = kept.resolved.map_or_else(|| "no".to_owned(), time);
    let entries = [
        ("receipt", kept.receipt.as_str()),
        ("received", &time(kept.received)),
        ("page", &kept.page),
        ("clause", &kept.clause),
        ("version", &kept.version),
        ("lang", &kept.lang),
        ("wrong", &kept.wrong),
        ("source", &kept.source),
        ("contact", kept.contact.as_deref().unwrap_or_default()),
        ("answers", kept.answers.as_deref().unwrap_or_default()),
        ("resolved", &resolved),
        ("said", &kept.said),
    ];
    let entry = |(name, text): (&str, &str)| format!("{name}: {}\n", text.replace('\n', "\n  "));
    entries.map(entry).concat()
}

fn line(kept: &Kept) -> Line<'_> {
    Line {
        receipt: &kept.receipt,
        received: time(kept.received),
        page: &kept.page,
        clause: &kept.clause,
        version: &kept.version,
        lang: &kept.lang,
        wrong: &kept.wrong,
        source: &kept.source,
        answers: kept.answers.as_deref(),
        resolved: kept.resolved.map(time),
        said: &kept.said,
    }
}

fn time(seconds: i64) -> String {
    Timestamp::from_second(seconds)
        .unwrap_or_default()
        .to_string()
}
