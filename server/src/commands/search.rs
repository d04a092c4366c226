//! `portal search`

use super::{Source, print, read_lang};
use crate::api;
use crate::clock::Clock;
use crate::content;
use clap::Args;
use seeds::catalogue::Lang;
use seeds::search::{Finder, Index};
use std::error::Error;
use std::process::ExitCode;

/// Finds what is asked in one's own words, and says what was understood.
#[derive(Args, Debug)]
pub(super) struct Search {
    /// The question.
    query: String,
    /// The language of titles: zh, en.
    #[arg(long, default_value = "zh", value_parser = read_lang)]
    lang: Lang,
    /// Says how each subject fits: score, share of the question, nearness of the words, the words.
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    source: Source,
}

impl Search {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let catalogue = content::of(self.source.content.as_deref())?;
        let finder = Finder::new(Index::of(&catalogue, self.lang));
        if self.explain {
            println!("{}", finder.folded(&self.query));
            print(finder.explain(&self.query).as_bytes());
        }
        let today = Clock::new(self.source.today).today();
        match api::search::reply(&finder, &self.query, self.lang, today) {
            Ok(reply) => print(&reply),
            Err(_) => return Ok(ExitCode::FAILURE),
        }
        Ok(ExitCode::SUCCESS)
    }
}
