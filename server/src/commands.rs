//! The command line.

mod calc;
mod check;
mod corrections;
mod graph;
mod pages;
mod plan;
mod search;
mod serve;
mod watch;
mod words;

use clap::{Args, Parser, Subcommand};
use seeds::calendar::{Date, date};
use seeds::catalogue::Lang;
use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// 胶东跨市通: guides to public services across five cities.
#[derive(Debug, Parser)]
#[command(name = "portal", disable_version_flag = true)]
pub(crate) struct Portal {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the pages and the API until it is asked to end.
    Serve(Box<serve::Serve>),
    /// Walks every guide, and lists what is wrong with the content.
    Check(check::Check),
    /// Runs a calculation: pension-transfer, pension-place, retirement.
    Calc(calc::Calc),
    /// Answers a guide's questions, and shows the next one or the plan.
    Plan(plan::Plan),
    /// Finds guides, pages and places, asked in one's own words.
    Search(search::Search),
    /// Lists, shows, resolves, exports and purges what visitors said is wrong.
    Corrections(corrections::Corrections),
    /// Looks whether official entrances and sources still stand as they were checked.
    Watch(watch::Watch),
    /// Draws a guide's questions and outcomes as a Graphviz graph.
    Graph(graph::Graph),
    /// Lists every kind of page with examples.
    Pages(pages::Pages),
    /// Lists what a translator has to do, or writes the files to do it in.
    Words(words::Words),
}

/// Where the catalogue comes from, and for which day.
#[derive(Args, Debug)]
struct Source {
    /// A content folder in place of the embedded content.
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// The day, YYYY-MM-DD, in place of today in Beijing.
    #[arg(long, value_name = "DAY", value_parser = read_day)]
    today: Option<Date>,
}

impl Portal {
    /// Does what was asked.
    ///
    /// # Errors
    /// Says why it cannot be done.
    pub(crate) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        match self.command {
            Command::Serve(serve) => serve.run(),
            Command::Check(check) => check.run(),
            Command::Calc(calc) => calc.run(),
            Command::Plan(plan) => plan.run(),
            Command::Search(search) => search.run(),
            Command::Corrections(corrections) => corrections.run(),
            Command::Watch(watch) => watch.run(),
            Command::Graph(graph) => graph.run(),
            Command::Pages(pages) => pages.run(),
            Command::Words(words) => words.run(),
        }
    }
}

/// Prints bytes as they are. A reader that went away is no fault of ours.
fn print(bytes: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

fn read_day(text: &str) -> Result<Date, String> {
    date(text).ok_or_else(|| "write a day such as 2026-11-23".to_owned())
}

/// The language of a reply.
#[derive(Args, Debug)]
struct Spoken {
    /// A language of the content, by its code; the one that binds if left out.
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
}

impl Spoken {
    /// The language; the content is loaded.
    ///
    /// # Errors
    /// The content does not have it.
    fn lang(&self) -> Result<Lang, Box<dyn Error>> {
        let Some(code) = &self.lang else {
            return Ok(Lang::binding());
        };
        let known = Lang::from_code(code);
        known.ok_or_else(|| format!("--lang {code}: write {}", Lang::choices()).into())
    }
}
